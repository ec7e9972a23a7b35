import pytest
from facilitated import button, everything, go_to, keys

from coach.errors import NotAllowed
from coach.store.base import GUEST
from coach.types import Event
from coach.verbs import access, events, people

LIST = b"Name,Email,Whom\nZoe,zoe@example.com,a potter\nYan,yan@example.com,a miller\n"


def presence(door, who):
    return door.store.attendance("april", who).presence


def names(door):
    return [person.name for person, _ in people.people(door)]


def uploaded(page, door, data=LIST, name="list.csv"):
    app = page("people", door, people_view="list")
    app.file_uploader[0].upload(name, data, "text/csv").run()
    assert not app.exception
    return app


def test_an_empty_list_says_how_to_fill_it(store, page):
    door, _ = events.create_event(access.keep(store), Event("may", "May"))
    app = page("people", door)
    assert not app.exception and "Nobody is on the list yet" in app.info[0].value


def test_a_no_show_is_marked_and_taken_back(door, page):
    app = button(page("people", door), "absent_ann").click().run()
    assert not app.exception and presence(door, "ann") == "absent"
    assert "absent" in app.success[0].value
    button(app, "undo_act").click().run()
    assert presence(door, "ann") == "here"


def test_somebody_is_found_by_a_part_of_the_name_whatever_they_are(door, page):
    people.mark_absent(door, "fang")
    app = page("people", door)
    assert "here_fang" not in keys(app)
    app.text_input(key="search").set_value("芳").run()
    button(app, "here_fang").click().run()
    assert presence(door, "fang") == "here"


def test_who_is_not_on_the_list_is_told(door, page):
    app = page("people", door)
    app.text_input(key="search").set_value("nobody").run()
    assert "add them below" in app.info[0].value


def test_who_comes_late_takes_part_from_the_next_round(seated, page):
    from coach.verbs import clock

    people.mark_absent(seated, "ann")
    go_to(seated, "rounds", 1)
    seated.store.save_rounds("april", [])
    seated.store.save_rounds("april", people_without_ann())
    clock.start(seated)
    app = page("people", seated)
    app.text_input(key="search").set_value("Ann").run()
    button(app, "here_ann").click().run()
    assert "from round 2 on" in app.success[0].value


def people_without_ann():
    from coach.types import SeatedRound

    return [SeatedRound(number, (("ben", "col"), ("dee", "eve"))) for number in (1, 2)]


def test_a_walk_in_is_added_and_taken_back(door, page):
    app = page("people", door)
    app.text_input(key="new_name").set_value("Zoe *Z*")
    next(one for one in app.button if one.label == "Add, as here").click().run()
    assert not app.exception and "Zoe *Z*" in names(door)
    assert app.text_input(key="new_name").value == ""
    button(app, "undo_act").click().run()
    assert "Zoe *Z*" not in names(door)


def test_a_walk_in_without_a_name_keeps_what_was_typed(door, page):
    app = page("people", door)
    app.text_input(key="new_headline").set_value("a potter")
    next(one for one in app.button if one.label == "Add, as here").click().run()
    assert not app.exception and "is empty" in app.error[0].value
    assert app.text_input(key="new_headline").value == "a potter"


def test_hosts_are_chosen_and_taken_back(door, page):
    app = page("people", door)
    app.multiselect(key="hosts").set_value(["ann", "eve"]).run()
    assert not app.exception and [p.id for p, at in people.people(door) if at.is_host] == ["ann", "eve"]
    button(app, "undo_act").click().run()
    assert not [p for p, at in people.people(door) if at.is_host]


def test_a_list_is_looked_over_imported_and_taken_back(door, page):
    app = uploaded(page, door)
    assert "**2 people.**" in everything(app) and "Zoe" not in names(door)
    button(app, "import").click().run()
    assert not app.exception and "Zoe" in names(door) and "2 people are on the list now" in app.success[0].value
    button(app, "undo_act").click().run()
    assert "Zoe" not in names(door)


@pytest.mark.parametrize(
    ("data", "name"), [(b"\xd0\xcf\x11\xe0", "old.csv"), (b"", "empty.csv"), (b"PK\x03\x04", "x.xlsx")]
)
def test_a_file_that_is_no_list_is_refused_in_words(door, page, data, name):
    app = uploaded(page, door, data, name)
    assert name.replace(".", "\\.") in app.error[0].value and "import" not in keys(app)


def test_a_row_that_cannot_be_used_is_told_and_the_others_can_be_imported(door, page):
    app = uploaded(page, door, b"Name,Email\nZoe,zoe@example.com\nZoe,zoe@example.com\n")
    assert "stands already on line 2" in app.warning[0].value and "import" in keys(app)


def test_the_code_to_join_by_opens_the_event_until_it_is_revoked(door, page):
    app = page("people", door, people_view="keys", address="http://10.0.0.2:8501")
    button(app, "make_join").click().run()
    assert not app.exception
    key = app.code[0].value.partition("key=")[2]
    assert app.code[0].value.startswith("http://10.0.0.2:8501/?key=")
    assert access.enter(door.store, key).person_id == GUEST
    button(app, "revoke").click().run()
    with pytest.raises(access.NotAllowed):
        access.enter(door.store, key)


def test_an_address_that_no_phone_can_open_is_warned_of(door, page):
    app = page("people", door, people_view="keys", address="http://localhost:8501")
    assert "this computer only" in app.warning[0].value


def test_a_person_gets_a_link_of_their_own(door, page):
    app = page("people", door, people_view="keys", address="http://10.0.0.2")
    app.selectbox(key="invited").set_value("ann").run()
    button(app, "invite").click().run()
    assert not app.exception
    key = app.code[0].value.partition("key=")[2]
    assert access.enter(door.store, key).person_id == "ann"
    button(app, "close").click().run()
    assert not app.exception and not app.code
    assert "opens nothing any more" in app.success[0].value
    with pytest.raises(NotAllowed):
        access.enter(door.store, key)


def test_badges_and_cards_are_made_and_what_cannot_be_printed_is_said(door, page):
    people.walk_in(door, "Zoe 😀")
    app = button(page("people", door, people_view="print"), "make_badges").click().run()
    assert not app.exception and any("cannot be printed" in one.value for one in app.warning)
    app = button(app, "make_cards").click().run()
    assert not app.exception and len(app.download_button) == 2


def test_too_many_cards_are_refused_in_words(door, page):
    app = page("people", door, people_view="print")
    app.number_input(key="cards").set_value(100_000).run()
    button(app, "make_cards").click().run()
    assert not app.exception and "at once" in app.error[0].value


def test_what_cannot_be_used_of_a_list_is_told_in_the_language_of_the_page(door, page):
    app = page("people", door, people_view="list", lang="zh")
    rows = b"Name,Email,Status\nZoe,zoe@example.com,perhaps\nYan,yan@example.com,cancelled\n"
    app.file_uploader[0].upload("list.csv", rows, "text/csv").run()
    assert not app.exception
    assert "list\\.csv，第 2 行，“Status”列：写的是 'perhaps'，看不出是参加还是取消" in app.warning[0].value
    assert any("已取消" in caption.value for caption in app.caption)
