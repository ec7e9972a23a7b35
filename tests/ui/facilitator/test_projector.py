from facilitated import everything, go_to

from coach.verbs import clock


def test_before_a_round_everybody_finds_their_table(seated, page):
    go_to(seated, "rounds", 1)
    said = everything(page("projector", seated))
    assert "Round 1 of 2: find your table" in said and "王芳" in said


def test_while_a_round_runs_the_clock_and_the_tables_stand_there(seated, page):
    go_to(seated, "rounds", 1)
    clock.start(seated)
    app = page("projector", seated)
    assert not app.exception and app.get("bidi_component") and "Table 3" in everything(app)


def test_nothing_private_is_ever_there(seated, page):
    for phase, number in (("before", 0), ("welcome", 0), ("rounds", 1), ("mingling", 0), ("closed", 0)):
        go_to(seated, phase, number)
        app = page("projector", seated)
        assert not app.exception and "trade" not in everything(app)
        assert "None" not in everything(app)


def test_a_script_in_a_name_is_only_text(seated, page):
    from dataclasses import replace

    seated.store.save_person(replace(seated.store.person("ann"), name="<script>x</script>"))
    go_to(seated, "rounds", 1)
    assert "<script>" not in everything(page("projector", seated))


def test_a_round_without_a_plan_says_so(door, page):
    go_to(door, "rounds", 1)
    app = page("projector", door)
    assert not app.exception and "not planned yet" in app.info[0].value


def test_the_code_is_shown_once_it_was_made(door, page):
    assert "make it on the page of people" in everything(page("projector", door))
    app = page("projector", door, join_key="k", address="http://10.0.0.2:8501")
    assert not app.exception and "Scan to join" in everything(app)
