import pytest

import coach

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


def test_top_is_kept_and_confidences_are_probabilities():
    (found,) = coach.match([NEED], ROOM, top=3)
    assert len(found.suggestions) == 3
    assert all(0 <= s.confidence <= 1 for s in found.suggestions)


def test_a_relatives_link_is_two_hands_away():
    room = (coach.Attendee("a", "Ann", "Baker", ("my brother-in-law is a site manager in Hull",)),)
    (found,) = coach.match([NEED], room)
    assert found.suggestions[0].tier == 2


def test_the_reason_says_where():
    room = (
        coach.Attendee("a", "Ann", "", ("a site manager in Bristol",)),
        coach.Attendee("b", "Bo", "", ("a site manager at the docks in Hull",)),
    )
    (found,) = coach.match([NEED], room)
    reasons = {s.attendee_id: s.reason for s in found.suggestions}
    assert "elsewhere in the same country" in reasons["a"]
    assert "in the same place" in reasons["b"]
    assert found.suggestions[0].attendee_id == "b"


def test_a_plan_and_a_chain_are_made_of_suggestions():
    asked = coach.Need("n", NEED.text, asker="d")
    room = tuple(one for one in ROOM if one.id != "c")
    found = coach.match([asked], room)
    plan = coach.mingle(found)
    assert [(one.need_id, one.suggestion.attendee_id) for one in plan.assignments] == [("n", "a")]
    assert coach.chains([asked], found, room) == [None]
    (chain,) = coach.chains([asked], found, room, introductions=[("d", "e"), ("e", "a")])
    assert [one.to for one in chain.links] == ["e", "a"]
    assert chain.end.attendee_id == "a"


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


def test_reasons_quote_what_was_said():
    people = {a.id: a for a in coach.sample_event()}
    needs = [coach.Need(a.id, coach.need_of(a.pitch), asker=a.id) for a in people.values() if a.pitch][:10]
    for found in coach.match(needs, tuple(people.values())):
        for one in found.suggestions:
            said = (*people[one.attendee_id].network, people[one.attendee_id].headline)
            assert one.statement in said
            assert one.statement in one.reason
