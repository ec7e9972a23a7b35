from dataclasses import replace
from datetime import UTC, datetime

import pytest
from facilitated import CLEAR, button, everything, go_to, keys

import coach
from coach.errors import ArtefactMissing
from coach.types import Consent, Proposal
from coach.verbs import mingling

AT = datetime(2026, 4, 1, tzinfo=UTC)


@pytest.fixture
def planned(door):
    """Two suggestions to be judged: Ben for Ann, Col for Dee; only Ben lets his statement be seen."""
    for who in ("ann", "dee"):
        door.store.save_attendance(replace(door.store.attendance("april", who), pitch=CLEAR))
    door.store.save_person(replace(door.store.person("ben"), consent=Consent("suggested")))
    door.store.save_proposals(
        Proposal(
            "april",
            asker,
            helper,
            "a *site* manager",
            "a secret foreman",
            "says “a secret foreman”",
            sure,
            "proposed",
            AT,
        )
        for asker, helper, sure in (("ann", "ben", 0.8), ("dee", "col", 0.4))
    )
    return door


def standing(door, asker):
    return next(one.standing for one in mingling.proposals(door).pairings if one.asker_id == asker)


def test_without_a_plan_the_page_says_when_it_is_best(door, page):
    app = page("mingling", door)
    assert not app.exception and "Nothing is planned yet" in everything(app)


def test_suggestions_carry_confidence_and_reason_and_no_words_without_consent(planned, page):
    said = everything(page("mingling", planned))
    assert "secret foreman" in said and said.count("secret foreman") == 1
    assert r"a \*site\* manager" in said


@pytest.mark.parametrize("verdict", ["approved", "pinned", "vetoed"])
def test_a_suggestion_is_judged_and_taken_back(planned, page, verdict):
    app = button(page("mingling", planned), f"{verdict}_0").click().run()
    assert not app.exception and standing(planned, "ann") == verdict
    button(app, "undo_act").click().run()
    assert standing(planned, "ann") == "proposed"


def test_all_are_approved_at_once_and_all_are_taken_back(planned, page):
    app = button(page("mingling", planned), "approve_all").click().run()
    assert (standing(planned, "ann"), standing(planned, "dee")) == ("approved", "approved")
    assert "approve_all" not in keys(app)
    button(app, "undo_act").click().run()
    assert (standing(planned, "ann"), standing(planned, "dee")) == ("proposed", "proposed")


def test_what_was_judged_is_found_again_and_changed(planned, page):
    mingling.judge(planned, "ann", "ben", "vetoed")
    app = page("mingling", planned)
    app.segmented_control(key="standing").set_value("vetoed").run()
    button(app, "proposed_0").click().run()
    assert standing(planned, "ann") == "proposed"


def test_who_opted_out_is_refused_by_name(planned, page):
    planned.store.save_person(replace(planned.store.person("ben"), consent=Consent(suggestions=False)))
    app = button(page("mingling", planned), "approved_0").click().run()
    assert not app.exception and "not to be suggested" in app.error[0].value


def test_a_closed_event_is_not_planned(planned, page):
    go_to(planned, "closed")
    app = button(page("mingling", planned), "propose").click().run()
    assert not app.exception and "closed" in app.error[0].value


def test_a_missing_model_is_said_and_not_traced(planned, page, monkeypatch):
    def absent(*_, **__):
        raise ArtefactMissing("The model 'encoder' is not installed.")

    monkeypatch.setattr(coach, "match", absent)
    app = button(page("mingling", planned), "propose").click().run()
    assert not app.exception and "not installed" in app.error[0].value


def test_a_pair_is_pinned_by_hand(planned, page):
    app = page("mingling", planned)
    app.selectbox(key="asker").set_value("ann").run()
    app.selectbox(key="helper").set_value("kim").run()
    button(app, "by_hand").click().run()
    assert not app.exception and "Kim is told about the need of Ann" in app.success[0].value


def test_the_load_of_everybody_is_told_where_the_chart_has_no_room(planned, page, monkeypatch):
    load = tuple((f"Helper *{number}*", 3 - number // 6) for number in range(15))
    monkeypatch.setattr(mingling, "proposals", lambda door, told=mingling.proposals: replace(told(door), load=load))
    running = page("mingling", planned)
    said = everything(running)
    assert next(one.label for one in running.expander) == "Everybody who is told of a need (15)"
    assert all(rf"Helper \*{number}\*: {3 - number // 6}" in said for number in range(15))
