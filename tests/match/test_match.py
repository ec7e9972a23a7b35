import pytest

import coach
from coach.match.statements import kind_of

ROOM = (
    coach.Attendee("a", "Ann", "Baker, Leeds", ("a site manager at a builder's in Hull", "yoga teachers")),
    coach.Attendee("b", "Bo", "Welder", ("no site managers, sorry", "two divers")),
    coach.Attendee("c", "Cy", "Singer", ("used to know a site manager in Hull, lost touch",)),
    coach.Attendee("d", "Di", "Poet", ()),
    coach.Attendee("e", "Ed", "", ("everyone in Hull, just ask",)),
)
NEED = coach.Need("n", "a site manager in Hull")


def test_who_knows_comes_first_then_who_lost_touch():
    (found,) = coach.match([NEED], ROOM)
    assert [s.attendee_id for s in found.suggestions][:2] == ["a", "c"]
    assert not found.nobody
    assert found.suggestions[0].statement == "a site manager at a builder's in Hull"
    assert "lost touch" in found.suggestions[1].reason


def test_what_somebody_lacks_speaks_against_them():
    (found,) = coach.match([NEED], ROOM)
    lacking = next((s for s in found.suggestions if s.attendee_id == "b"), None)
    assert lacking is None or lacking.confidence < 0.1


def test_nobody_is_suggested_for_their_own_need():
    (found,) = coach.match([coach.Need("n", NEED.text, asker="a")], ROOM)
    assert "a" not in {s.attendee_id for s in found.suggestions}


def test_confidence_falls_down_the_list_and_top_is_kept():
    (found,) = coach.match([NEED], ROOM, top=3)
    confidences = [s.confidence for s in found.suggestions]
    assert len(confidences) == 3
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= c <= 1 for c in confidences)


def test_nobody_is_said_where_nobody_is():
    (found,) = coach.match([coach.Need("n", "an astronaut who repairs satellites")], ROOM)
    assert found.nobody


def test_an_empty_room_and_no_needs():
    assert coach.match([], ROOM) == []
    (found,) = coach.match([NEED], [])
    assert found.nobody and found.suggestions == ()


def test_top_must_be_positive():
    with pytest.raises(ValueError, match="at least 1"):
        coach.match([NEED], ROOM, top=0)


def test_the_same_room_gives_the_same_answer():
    assert coach.match([NEED], ROOM) == coach.match([NEED], ROOM)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("two plumbers in Leeds", "contact"),
        ("a plumber in Leeds, lost touch", "lost"),
        ("haven't spoken to the plumber since 2019", "lost"),
        ("no plumbers, sorry", "lack"),
        ("don't ask me for investors", "lack"),
        ("everyone in Leeds, just ask", "boast"),
        ("以前认识一个会计，好几年没联系了", "lost"),
        ("办补习班的一个不认识", "lack"),
    ],
)
def test_kinds_of_statement(statement, kind):
    assert kind_of(statement) == kind


def test_reasons_quote_what_was_said():
    people = {a.id: a for a in coach.sample_event()}
    needs = [coach.Need(a.id, coach.need_of(a.pitch), asker=a.id) for a in people.values() if a.pitch][:10]
    for found in coach.match(needs, tuple(people.values())):
        for one in found.suggestions:
            said = (*people[one.attendee_id].network, people[one.attendee_id].headline)
            assert one.statement in said
            assert one.statement in one.reason
