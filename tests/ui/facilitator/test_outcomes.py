from facilitated import button, everything, go_to, keys

from coach.verbs import clock


def test_before_anything_came_of_it_the_page_says_how_it_begins(door, page):
    app = page("outcomes", door)
    assert not app.exception
    said = everything(app)
    assert "None was offered yet" in said and "Too few pitches" in said and "can be closed when" in said
    assert len(app.download_button) == 3 and "close" not in keys(app)


def test_the_event_is_closed_and_opened_again(door, page):
    go_to(door, "mingling")
    app = button(page("outcomes", door), "close").click().run()
    assert not app.exception and clock.clock(door).phase == "closed" and "reopen" in keys(app)
    button(app, "undo_act").click().run()
    assert clock.clock(door).phase == "mingling"


def test_an_event_that_somebody_else_closed_meanwhile_is_closed_once(door, page):
    go_to(door, "mingling")
    app = page("outcomes", door)
    clock.go_on(door)
    button(app, "close").click().run()
    assert not app.exception and "moved on" in app.error[0].value


def test_a_closed_event_is_opened_from_the_page(door, page):
    go_to(door, "closed")
    app = button(page("outcomes", door), "reopen").click().run()
    assert not app.exception and clock.clock(door).phase == "mingling"
