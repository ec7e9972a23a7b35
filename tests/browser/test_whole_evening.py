"""A whole evening through its pages alone, on two phones and a laptop at the same time."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from steps import as_keeper, choose, metric, phone, round_ends, settled, type_in

pytestmark = pytest.mark.browser
EVENT = "=1+1 makes two: April in Beijing"
"""A name that a spreadsheet would compute."""
PITCH = "I make oak doors. I need a site manager in Hull. Who do you know?"
NEED = "site manager"
KNOWN = "the site manager of the new docks in Hull"
CONTACT = "Bridget, who manages the docks site"
LISTED = f"""Name,Email,Headline,Whom do you know?,Your pitch
Ben Okoro,ben@example.org,Rowing coach,{KNOWN},
Cora Lind,cora@example.org,Baker,two flour millers in Skåne,I bake rye bread. I need a café owner in Lund. Who do you know?
Dai Evans,dai@example.org,Piano tuner,the organist of Bath Abbey,I tune pianos. I need a school with an old piano.
Elif Kaya,elif@example.org,Florist,a candle maker in Izmir,
Femi Ade,femi@example.org,Tailor,three wool merchants in Leeds,
Gita Rao,gita@example.org,Yoga teacher,a physiotherapist in Pune,
Hugo Paz,hugo@example.org,Luthier,a cellist in Porto,
Ines Roy,ines@example.org,Beekeeper,a jam maker in Kent,
Jun Sato,jun@example.org,Potter,a gallery owner in Kyoto,
Kim Cho,kim@example.org,Optician,an eye surgeon in Seoul,
"""
CHINESE = "我修了三十年钟表，想找一位会刻印章的师傅，最好在苏州。"
CAME_OF_IT = {
    "event": f"'{EVENT}",
    "people on the list": "11", "people here": "2", "people with a pitch": "3", "slips": "1", "slips: see me": "1",
    "suggestions approved": "1", "introductions made": "1", "favours earned": "2", "favours called in": "0",
}  # fmt: skip
IN_STEP = 1
"""Seconds by which clocks may differ."""


def test_a_whole_evening(chromium, app):
    laptop = as_keeper(chromium, app)
    a_new_event(laptop)
    the_list_is_uploaded(laptop)
    ann = phone(chromium, join_link(laptop))
    ben = phone(chromium, own_link(laptop, "Ben Okoro"))
    ann_joins(ann)
    both_prepare(ann, ben)
    who_is_here(laptop)
    the_room_at_a_glance(laptop)
    a_round_is_planned(laptop)
    both_find_their_table(ann, ben)
    the_round_runs(ann, ben, laptop)
    a_slip_crosses_the_table(ann, ben, laptop)
    ben_is_told_of_the_need(laptop, ben)
    ben_offers_and_ann_accepts(ann, ben)
    the_introduction_is_made(ann, ben)
    what_came_of_it(laptop)
    the_event_is_closed(laptop, ann)
    for tab in (ann, ben, laptop):
        tab.context.close()


def a_new_event(laptop):
    type_in(laptop, "Name", EVENT)
    type_in(laptop, "Rounds", "1")
    laptop.get_by_role("button", name="Make it").click()
    laptop.get_by_role("heading", name="People").wait_for()


def the_list_is_uploaded(laptop):
    laptop.get_by_role("radio", name="Upload a list").click()
    laptop.get_by_text("Registration list").wait_for()
    with laptop.expect_file_chooser() as chooser:
        laptop.get_by_role("button", name="Upload", exact=True).click()
    chooser.value.set_files({"name": "list.csv", "mimeType": "text/csv", "buffer": LISTED.encode()})
    laptop.get_by_role("button", name="Put 10 people on the list").click()
    laptop.get_by_text("10 people are on the list now").wait_for()


def join_link(laptop):
    laptop.get_by_role("radio", name="Code and links").click()
    laptop.get_by_role("button", name="Make the code").click()
    laptop.get_by_role("img", name="Scan to join").wait_for()
    return laptop.get_by_test_id("stCode").first.inner_text().strip()


def own_link(laptop, name):
    choose(laptop, "Who", name)
    laptop.get_by_role("button", name="Make their link").click()
    laptop.get_by_role("img", name="Shown once").wait_for()
    return laptop.get_by_test_id("stCode").last.inner_text().strip()


def ann_joins(ann):
    ann.get_by_role("heading", name=EVENT).wait_for()
    type_in(ann, "Your name", "Ann Vale")
    type_in(ann, "What you are, in a line", "Joiner")
    ann.get_by_role("button", name="Join").tap()
    ann.get_by_role("heading", name="Your pitch").wait_for()
    assert "key=" not in ann.url


def both_prepare(ann, ben):
    type_in(ann, "What will you say?", PITCH)
    ann.get_by_text("Nothing to change.").wait_for()
    ann.get_by_role("button", name="Say whom you know").tap()
    type_in(ann, "Whom do you know?", "two timber merchants in Goole")
    ann.get_by_text("1 line is kept.").wait_for()
    ann.get_by_text("My pitch may be shown to the room").tap()

    # What stood on the uploaded list is Ben's already, to be made better.
    ben.get_by_role("link", name="Whom I know").tap()
    ben.get_by_text("1 line is kept.").wait_for()
    assert ben.get_by_label("Whom do you know?").input_value() == KNOWN
    type_in(ben, "Whom do you know?", KNOWN + "\na ferryman on the Humber")
    ben.get_by_text("2 lines are kept.").wait_for()
    ben.get_by_text("Only somebody whom I may be able to help").tap()
    for one in (ann, ben):
        settled(one)


def who_is_here(laptop):
    laptop.get_by_role("radio", name="At the door").click()
    for name, presence in (("Ann Vale", "Here"), ("Ben Okoro", "Here"), ("Kim Cho", "Absent")):
        row = laptop.get_by_test_id("stHorizontalBlock").filter(has_text=name).last
        row.get_by_role("button", name=presence, exact=True).click()
        laptop.get_by_text(f"{name}: {presence.lower()}.").wait_for()


def the_room_at_a_glance(laptop):
    laptop.get_by_role("link", name="Pitches").click()
    metric(laptop, "People", "10")
    metric(laptop, "With a pitch", "3")
    metric(laptop, "With a clear ask", "2")
    laptop.get_by_text(PITCH).wait_for()
    laptop.get_by_text("No pitch yet (7)").wait_for()


def a_round_is_planned(laptop):
    laptop.get_by_role("link", name="Rounds").click()
    for phase in ("Welcome", "Preparation", "Rounds"):
        laptop.get_by_role("button", name=f"On to: {phase}").click()
        laptop.get_by_role("button", name=f"On to: {phase}").wait_for(state="detached")
    laptop.get_by_text("Two people who must meet").click()
    choose(laptop, "One", "Ann Vale")
    choose(laptop, "The other", "Ben Okoro")
    laptop.get_by_role("button", name="Must meet").click()
    laptop.get_by_text("must sit together once.").first.wait_for()
    laptop.get_by_role("button", name="Plan the rounds").click()
    laptop.get_by_text("Rounds planned: 1, for 10 people.").wait_for()
    laptop.get_by_text("Nobody meets anybody twice").wait_for()


def both_find_their_table(ann, ben):
    ann.get_by_role("button", name="More").tap()
    ann.get_by_role("link", name="Tonight").tap()
    ben.goto(ben.url.rsplit("/", 1)[0])  # what the browser remembers leads on to where the evening stands
    tables = set()
    for one, other in ((ann, "Ben Okoro"), (ben, "Ann Vale")):
        one.get_by_text("About to start. Find your table.").wait_for()
        one.get_by_text("With").filter(has_text=other).wait_for()
        tables.add(one.get_by_role("heading", name="Table").inner_text())
    assert len(tables) == 1


def the_round_runs(ann, ben, laptop):
    laptop.get_by_role("button", name="Start round 1").click()
    laptop.get_by_role("button", name="Pause").wait_for()
    for one in (ann, ben):
        one.get_by_text("Listen, then hand in a slip").wait_for()
    ends = round_ends(ann, ben, laptop)
    assert max(ends) - min(ends) <= IN_STEP


def a_slip_crosses_the_table(ann, ben, laptop):
    row = ann.get_by_test_id("stVerticalBlock").filter(has_text="Ben Okoro").last
    row.get_by_role("button", name="See me").tap()
    ben.get_by_text("Slips to you (1)").wait_for()
    ben.get_by_text("See me.").wait_for()
    laptop.get_by_role("button", name="Pause").click()
    metric(laptop, "Handed in", "1")


def ben_is_told_of_the_need(laptop, ben):
    laptop.get_by_role("button", name="On to: Mingling").click()
    laptop.get_by_role("link", name="Mingling").click()
    laptop.get_by_role("button", name="Find who may help whom").click()
    laptop.get_by_text("Suggestions to be judged").wait_for()
    card = laptop.get_by_test_id("stHorizontalBlock").filter(has_text=f"Ben Okoro is told: Ann Vale needs {NEED}").last
    card.get_by_role("button", name="Approve").click()
    laptop.get_by_text("Ben Okoro for the need of Ann Vale: approved.").wait_for()
    ben.get_by_role("button", name="Whom could I help?").tap()
    ben.get_by_text(f"needs {NEED}").wait_for()
    ben.get_by_text(f"Why you: You said “{KNOWN}”.").wait_for()


def ben_offers_and_ann_accepts(ann, ben):
    ann.get_by_role("button", name="Whom could I help?").tap()
    ann.get_by_text("Nothing yet. Find those who wrote").wait_for()
    type_in(ben, "Whom would you introduce?", CONTACT)
    ben.get_by_role("button", name="Offer the introduction").tap()
    ben.get_by_text(f"You can introduce Ann Vale (Joiner) to {CONTACT}.").wait_for()
    ann.get_by_role("button", name="Something new: show it").tap()
    ann.get_by_text(f"Ben Okoro (Rowing coach) can introduce you to {CONTACT}.").wait_for()
    ann.get_by_role("button", name="Accept").tap()
    ann.get_by_text("accepted: the message is next").wait_for()


def the_introduction_is_made(ann, ben):
    ben.get_by_role("link", name="Mingle").tap()
    ben.get_by_text("The message, ready to be changed").wait_for()
    ben.get_by_role("button", name="I have sent the message").tap()
    ben.get_by_text("This cannot be taken back.").wait_for()
    ben.get_by_role("button", name="I have sent the message").last.tap()
    ben.get_by_text(f"You introduced Ann Vale (Joiner) to {CONTACT}.").wait_for()
    for one in (ann, ben):
        one.get_by_role("button", name="More").tap()
        one.get_by_role("link", name="Afterwards").tap()
    ann.get_by_text(f"Ben Okoro (Rowing coach) introduced you to {CONTACT}.").wait_for()
    for one, owed in ((ann, 0), (ben, 2)):
        one.get_by_role("radio", name="Favours").tap()
        one.get_by_text(f"Owed to you ({owed})").wait_for()
    ann.get_by_role("heading", name="You owe").wait_for()


def what_came_of_it(laptop):
    laptop.get_by_role("button", name="More").click()
    laptop.get_by_role("link", name="Outcomes").click()
    for label, value in (("Slips", 1), ("Introductions made", 1), ("Favours earned", 2)):
        metric(laptop, label, str(value))
    table = list(csv.reader(io.StringIO(downloaded(laptop, "Table (CSV)").decode("utf-8-sig"))))
    sheet = openpyxl.load_workbook(io.BytesIO(downloaded(laptop, "Workbook (XLSX)"))).active
    for rows in (table, sheet.iter_rows(values_only=True)):
        figures = {name: str(value) for name, value, *_ in rows}
        assert {name: figures[name] for name in CAME_OF_IT} == CAME_OF_IT
    assert not [cell for row in table for cell in row if cell.startswith("=")]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s", "n"}


def the_event_is_closed(laptop, ann):
    laptop.get_by_role("button", name="Close the event").click()
    laptop.get_by_text("The event is closed.").first.wait_for()
    ann.get_by_role("button", name="More").tap()
    ann.get_by_role("link", name="Tonight").tap()
    ann.get_by_text("The evening is over.").wait_for()


def downloaded(tab, label):
    with tab.expect_download() as file:
        tab.get_by_role("button", name=label).click()
    return Path(file.value.path()).read_bytes()


def test_a_phone_in_chinese(chromium, address):
    tab = phone(chromium, address, locale="zh-CN")
    tab.get_by_role("button", name="试写一段自我介绍").tap()
    tab.get_by_role("heading", name="你的自我介绍").wait_for()
    type_in(tab, "你要说什么？", CHINESE)
    tab.get_by_role("button", name="点评").tap()
    tab.locator(".pitch .need").get_by_text("会刻印章的师傅").wait_for()
    metric(tab, "分数", "78 / 100")
    tab.get_by_text("最后加一句“请问哪位认识？”").first.wait_for()
    tab.get_by_role("button", name="采用这处修改").tap()
    tab.get_by_text("没有要改的。").wait_for()
    assert tab.get_by_label("你要说什么？").input_value() == CHINESE + "请问哪位认识？"

    # Only the switch of the language speaks another.
    tab.get_by_role("radio", name="English").tap()
    tab.get_by_role("heading", name="Your pitch").wait_for()
    assert tab.get_by_label("What will you say?").input_value() == CHINESE + "请问哪位认识？"
    tab.context.close()
