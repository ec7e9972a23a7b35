from dataclasses import replace

from facilitated import CLEAR, SILENT, everything, go_to

from coach.types import Consent


def says(door, who, pitch, consent=None):
    door.store.save_attendance(replace(door.store.attendance("april", who), pitch=pitch))
    if consent:
        door.store.save_person(replace(door.store.person(who), consent=consent))


def test_an_empty_room_is_told_what_to_do(door, page):
    for person, at in door.store.people("april"):
        door.store.save_attendance(replace(at, presence="absent"))
        assert person.id
    app = page("welcome", door)
    assert not app.exception and "Nobody is here yet" in app.info[0].value


def test_a_room_without_pitches_is_told_to_write_them(door, page):
    app = page("welcome", door)
    assert not app.exception and "No pitch can be shown yet" in app.info[0].value
    assert app.metric[1].value == "0"


def test_the_room_is_seen_at_a_glance_and_who_asks_nobody(door, page):
    says(door, "ann", CLEAR)
    says(door, "ben", SILENT)
    app = page("welcome", door)
    assert not app.exception
    assert [one.value for one in app.metric[:3]] == ["12", "2", "1"]
    assert [one.label for one in app.expander] == ["No pitch yet (10)", "Nobody is asked (1)"]
    assert app.get("vega_lite_chart")
    assert "Ben's" in everything(app) and r"\<b\>" in everything(app)


def test_the_projector_sees_no_names(door, page):
    says(door, "ben", SILENT)
    app = page("welcome", door, for_the_room=True)
    assert not app.exception and not app.expander
    assert all(name not in everything(app) for name in ("Ben", "Ann"))


def test_an_example_is_shown_only_with_consent(door, page):
    says(door, "ann", CLEAR)
    assert CLEAR not in everything(page("welcome", door))
    says(door, "ann", CLEAR, Consent(example=True))
    assert CLEAR in everything(page("welcome", door))


def test_a_new_pitch_is_read_when_one_looks_again(door, page):
    says(door, "ann", CLEAR)
    app = page("welcome", door)
    says(door, "ben", CLEAR)
    assert app.run().metric[1].value == "2"


def test_an_attendee_is_refused_in_words(door, page):
    go_to(door, "welcome")
    app = page("welcome", replace(door, person_id="ann"))
    assert not app.exception and app.error and not app.metric
