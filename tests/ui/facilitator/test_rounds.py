import pytest
from facilitated import button, everything, go_to, keys

import coach
from coach.verbs import clock, conditions, rounds, slips


def test_without_a_plan_the_page_says_what_to_do(door, page):
    app = page("rounds", door)
    assert not app.exception
    assert "Nobody is seated yet" in everything(app) and "plan" in keys(app)


def test_a_plan_is_made_and_taken_back(door, page, monkeypatch):
    class Lots:
        rounds = ((("ann", "ben"), ("col", "dee")), (("ann", "col"), ("ben", "dee")))
        repeats, bound = 0, 0

    monkeypatch.setattr(coach, "plan_rounds", lambda *_, **__: Lots, raising=False)
    app = button(page("rounds", door), "plan").click().run()
    assert not app.exception
    assert "2, for 12 people" in app.success[0].value and "it cannot be better" in everything(app)
    button(app, "undo_act").click().run()
    assert not app.exception and rounds.planned(door) == ()


def test_conditions_that_contradict_one_another_are_told(door, page, monkeypatch):
    from coach.errors import ImpossiblePlan

    def refuse(*_, **__):
        raise ImpossiblePlan("Ann cannot be at two tables at once; take one pair away.")

    monkeypatch.setattr(coach, "plan_rounds", refuse, raising=False)
    app = button(page("rounds", door), "plan").click().run()
    assert not app.exception and "two tables" in app.error[0].value


def test_a_pair_is_asked_for_taken_back_and_put_back(door, page):
    app = page("rounds", door)
    app.selectbox(key="one").set_value("ben").run()
    app.selectbox(key="other").set_value("ann").run()
    app = button(app, "add_never").click().run()
    assert not app.exception and app.success[0].value == "Ann and Ben must not sit together\\."
    asked = conditions.conditions(door)
    assert [(one.one, one.other, one.kind) for one in asked] == [("ann", "ben", "never")]
    assert app.selectbox(key="one").value is None
    app = button(app, "drop_0").click().run()
    assert not app.exception and conditions.conditions(door) == () and "No longer asked" in app.success[0].value
    app = button(app, "undo_act").click().run()
    assert not app.exception and conditions.conditions(door) == asked


def test_pairs_that_contradict_one_another_are_told_by_name(door, page):
    for kind in ("must", "never"):
        conditions.add_condition(door, "ann", "ben", kind)
    app = button(page("rounds", door), "plan").click().run()
    assert not app.exception and "Ann and Ben both must and must never meet" in app.error[0].value
    assert rounds.planned(door) == ()


def test_a_pair_of_one_person_is_refused(door, page):
    app = page("rounds", door)
    app.selectbox(key="one").set_value("ann").run()
    app.selectbox(key="other").set_value("ann").run()
    app = button(app, "add_must").click().run()
    assert not app.exception and "two different" in app.error[0].value


def test_two_people_change_places_and_back(seated, page):
    earlier = rounds.planned(seated)
    app = page("rounds", seated)
    app.selectbox(key="seats_of").set_value(2).run()
    app.selectbox(key="swap_one").set_value("ann").run()
    app.selectbox(key="swap_other").set_value("ben").run()
    button(app, "swap").click().run()
    assert not app.exception and "have changed places" in app.success[0].value
    assert rounds.planned(seated) != earlier
    button(app, "undo_act").click().run()
    assert rounds.planned(seated) == earlier


def test_who_sits_at_the_same_table_cannot_change_places(seated, page):
    app = page("rounds", seated)
    app.selectbox(key="swap_one").set_value("ann").run()
    app.selectbox(key="swap_other").set_value("ben").run()
    button(app, "swap").click().run()
    assert not app.exception and "same table" in app.error[0].value


def test_the_evening_goes_on_and_back(seated, page):
    app = button(page("rounds", seated), "on").click().run()
    assert clock.clock(seated).phase == "welcome" and "**Welcome**" in everything(app)
    button(app, "undo_act").click().run()
    assert clock.clock(seated).phase == "before"


def test_a_step_that_somebody_else_took_meanwhile_is_not_taken_twice(seated, page):
    app = page("rounds", seated)
    clock.go_on(seated)
    button(app, "on").click().run()
    assert not app.exception and "moved on" in app.error[0].value
    assert clock.clock(seated).phase == "welcome"


def test_a_round_is_started_paused_and_resumed_and_not_skipped_meanwhile(seated, page):
    go_to(seated, "rounds", 1)
    app = button(page("rounds", seated), "start").click().run()
    assert clock.clock(seated).motion == "running" and {"on", "back"}.isdisjoint(keys(app))
    app = button(app, "pause").click().run()
    assert clock.clock(seated).motion == "paused"
    button(app, "resume").click().run()
    assert not app.exception and clock.clock(seated).motion == "running"


def test_a_round_without_a_plan_is_not_started(door, page):
    go_to(door, "rounds", 1)
    app = button(page("rounds", door), "start").click().run()
    assert not app.exception and "plan the rounds first" in app.error[0].value


def test_a_card_is_entered_and_taken_back(seated, page):
    go_to(seated, "rounds", 1)
    clock.start(seated)
    app = page("rounds", seated)
    app.selectbox(key="card_from").set_value("ben").run()
    app.selectbox(key="card_to").set_value("ann").run()
    app.text_input(key="card_introduces").set_value("a miller").run()
    button(app, "hand_in").click().run()
    assert not app.exception and slips.slip_count(seated).paper == 1
    assert app.text_input(key="card_introduces").value == ""
    button(app, "undo_act").click().run()
    assert slips.slip_count(seated).slips == 0


def test_rounds_and_minutes_are_changed_and_refused_in_words(door, page):
    app = page("rounds", door)
    app.number_input(key="rounds").set_value(3)
    app.number_input(key="group_size").set_value(1)
    next(one for one in app.button if one.label == "Save").click().run()
    assert not app.exception and "group of 1" in app.error[0].value
    app.number_input(key="group_size").set_value(5)
    next(one for one in app.button if one.label == "Save").click().run()
    assert "Rounds: 3, of 3 min each" in everything(app)


@pytest.mark.parametrize("name", ["rounds", "projector", "welcome", "people", "mingling", "outcomes"])
def test_a_page_without_a_door_says_whom_to_ask(name, page):
    app = page(name, None)
    assert not app.exception and "ask the facilitator" in app.error[0].value.replace("\\", "")


def test_a_refusal_is_told_in_the_language_of_the_page(door, page):
    app = page("rounds", door, lang="zh")
    app.number_input(key="group_size").set_value(1)
    next(one for one in app.button if one.label == "保存").click().run()
    assert not app.exception
    assert app.error[0].value == "一组不能是 1 人；请填 5 到 8 人。"
