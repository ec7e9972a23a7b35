"""Lists as registration sites export them: understood, left out, refused by line."""

import csv
import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from coach.errors import FileUnreadable, MissingColumns
from coach.files import preview, read_attendees, read_registrations, write_attendees
from coach.files.listing import MOST_BYTES, MOST_ROWS
from coach.files.registrant import MOST_CHARACTERS, MOST_GUESTS
from coach.files.table import MOST_COLUMNS
from coach.types import Registration

EVENTBRITE = (
    "Order #,Order Date,First Name,Last Name,Email,Ticket Type,Attendee Status,Job Title,Company,Who do you know?\n"
    '1001,2026-03-01,Ann,Lee,ann@example.org,General,Attending,Baker,Crumb,"a miller in Kent\nmy cousin, a grocer"\n'
    "1002,2026-03-01,Bo,Ray,bo@example.org,General,Checked In,,Hull Docks,1. a crane hirer 2. three surveyors\n"
    "1003,2026-03-02,Cy,Orr,cy@example.org,General,Not Attending,,,\n"
    "1004,2026-03-02,Di,Poe,di@example.org,General,Cancelled,,,\n"
)
LUMA = (
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,What company do you work for?,What do you need?\n"
    "gst-1,Ann Lee,Ann,Lee,ann@example.org,,2026-03-01T09:00:00Z,approved,2026-03-09T18:01:00Z,Crumb,a miller\n"
    "gst-2,,Bo,Ray,bo@example.org,,2026-03-01T09:00:00Z,approved,,,\n"
    "gst-3,Cy,,,cy@example.org,,2026-03-01T09:00:00Z,waitlist,,,\n"
    "gst-4,Di,,,di@example.org,,2026-03-01T09:00:00Z,pending_approval,,,\n"
    "gst-5,Ed,,,ed@example.org,,2026-03-01T09:00:00Z,declined,,,\n"
)
MEETUP = (
    "Name\tUser ID\tTitle\tRSVP\tGuests\tRSVPed on\n"
    "Ann\tuser 7\tCo-organizer\tYes\t2\t1 March 2026\n"
    "Bo\tuser 8\tMember\tNo\t0\t1 March 2026\n"
    "Cy\tuser 9\tMember\tWaitlist\t\t1 March 2026\n"
    "Di\tuser 10\tMember\tYes\t\t1 March 2026\n"
)
FORM = (
    "Timestamp,What's your name?,Your e-mail,What do you do?,Where do you work?,Who do you know? One line each,How did you hear about us?\n"
    '3/1/2026 9:00:00,Ann Lee,ann@example.org,Baker,Crumb,"- a miller\n- a grocer in Kent, who owes me one",a friend\n'
)
CHINESE = "姓名,公司,职位,我认识的人\n王芳,远洋货运,会计,海关的一位科长；两家仓库的老板\n李雷,,教师,\n"
OURS = "id,name,headline,network\na1,Ann,Baker,a miller; a grocer | a cook\n"


def people_of(text, encoding="utf-8", **columns):
    return read_registrations(text.encode(encoding), "list.csv", columns or None)


def test_an_eventbrite_export():
    people, made = people_of(EVENTBRITE)
    assert people == [
        Registration(
            "1001", "Ann Lee", "Baker at Crumb", "ann@example.org", ("a miller in Kent", "my cousin, a grocer")
        ),
        Registration(
            "1002", "Bo Ray", "Hull Docks", "bo@example.org", ("a crane hirer", "three surveyors"), presence="here"
        ),
    ]
    assert (made.kind, made.encoding, made.people) == ("Eventbrite", "UTF-8", 2)
    assert made.left_out == {"not coming": 1, "cancelled": 1}
    assert made.columns["Order #"] == "reference" and made.columns["Ticket Type"] == "ignored"
    assert list(made.columns) == EVENTBRITE.splitlines()[0].split(",")
    assert made.examples["Company"] == "Crumb"
    assert made.problems == ()


def test_a_luma_export():
    people, made = people_of(LUMA)
    assert people == [
        Registration("gst-1", "Ann Lee", "Crumb", "ann@example.org", (), "a miller", "here"),
        Registration("gst-2", "Bo Ray", "", "bo@example.org"),
    ]
    assert made.kind == "Luma"
    assert made.left_out == {"waitlisted": 1, "awaiting approval": 1, "declined": 1}


def test_a_meetup_export():
    people, made = people_of(MEETUP)
    assert people == [Registration("user 7", "Ann", guests=2), Registration("user 10", "Di")]
    assert made.kind == "Meetup"
    assert made.left_out == {"not coming": 1, "waitlisted": 1}


def test_an_online_form_in_any_wording():
    people, made = people_of(FORM)
    assert people == [
        Registration(
            "", "Ann Lee", "Baker at Crumb", "ann@example.org", ("a miller", "a grocer in Kent, who owes me one")
        )
    ]
    assert made.kind == "form"
    assert made.columns["Timestamp"] == made.columns["How did you hear about us?"] == "ignored"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("gb18030", "GB18030"),
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 with a mark"),
        ("utf-16", "UTF-16"),
    ],
)
def test_a_chinese_form_and_the_encoding_it_was_read_in(encoding, said):
    people, made = people_of(CHINESE, encoding)
    assert people == [
        Registration("", "王芳", "远洋货运会计", "", ("海关的一位科长", "两家仓库的老板")),
        Registration("", "李雷", "教师"),
    ]
    assert (made.kind, made.encoding) == ("报名表", said)


def test_big_endian_utf_16_with_its_mark():
    assert people_of("\ufeff" + CHINESE, "utf-16-be")[1].encoding == "UTF-16"


def test_our_own_form_keeps_its_semicolons():
    people, made = people_of(OURS)
    assert people == [Registration("a1", "Ann", "Baker", "", ("a miller; a grocer", "a cook"))]
    assert made.kind == "ours"


@pytest.mark.parametrize(
    "data",
    [
        "Prénom,Nom,Société\nZoé,Éluard,Café\n".encode("cp1252"),
        "Name,Firma\nJörg Möller,Bäckerei\n".encode("cp1252"),
        "name,公司\n王芳,x\n".encode("gb18030")[:-4] + b"\xff\n",
        "name,network\nAnn,x\n".encode("utf-16-le"),
        b"\xff\xfeabc",
    ],
)
def test_an_encoding_that_is_not_certain_is_refused(data):
    with pytest.raises(FileUnreadable, match=r"list\.csv.*save (the file|it) as UTF-8"):
        read_registrations(data, "list.csv")


BROKEN = (
    "Order #,First Name,Last Name,Email,Attendee Status,Company\n"
    "1,Ann,Lee,ann@example.org,Attending,Crumb\n"
    "2,Bo,Ray\n"
    "3,,,cy@example.org,Attending,\n"
    "1,ANN,Lee,other@example.org,Attending,Crumb\n"
    "5,Di,Poe,Ann@Example.org,Attending,\n"
    "6,Ed,Orr,ed@example.org,Cancelled,\n"
    "7,F\0ay,Orr,fay@example.org,Attending,\n"
    '8,"Gus,Orr,gus@example.org,Attending,\n'
    "9,Hal,Orr,hal@example.org,Attending,\n"
    "10,Ida,Orr,ida@example.org,Frobnicated,\n"
    "11,Jo,Orr,jo@example.org,Attending,\n"
)


def test_bad_rows_are_said_by_line_and_the_good_ones_kept():
    people, made = people_of(BROKEN)
    assert [one.name for one in people] == ["Ann Lee", "Hal Orr", "Jo Orr"]
    assert made.left_out == {"cancelled": 1}
    assert [(p.line, p.column) for p in made.problems] == [
        (3, None),
        (4, "First Name"),
        (5, None),
        (6, None),
        (8, "First Name"),
        (9, None),
        (11, "Attendee Status"),
    ]
    words = [
        "3 fields",
        "is empty",
        "reference '1'",
        "e-mail 'Ann@Example.org'",
        "NUL",
        "quotation marks",
        "'Frobnicated'",
    ]
    assert all(
        word in p.message and p.message.startswith("list.csv, line")
        for word, p in zip(words, made.problems, strict=True)
    )


def test_a_quotation_mark_that_closes_in_a_later_row_takes_nobody_along():
    people, made = people_of('name,company\nAnn,"Crumb\nBo,Mill"\nCy,Kiln\n')
    assert [one.name for one in people] == ["Ann", "Cy"]  # a company of two lines is a company
    people, made = people_of('name,company,email\n"Ann,Crumb,a@b.c\nBo,Mill"\nCy,Kiln,c@b.c\n')
    assert [one.name for one in people] == ["Cy"]
    assert [p.line for p in made.problems] == [2, 3]


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ("1,Ann,a@b.c,X\n1,Ann,,X\n", 1),
        ("1,Ann,a@b.c,X\n2,Bo,A@B.C,Y\n", 1),
        (",Ann,,Crumb\n, ann ,,CRUMB\n", 1),
        (",Ann,,Crumb\n,Ann,,Mill\n", 2),
        ("1,Ann,,Crumb\n,Ann,,Crumb\n", 1),
        (",Ann,,Crumb\n1,Ann,,Crumb\n", 1),
        ("1,Ann,,Crumb\n2,Ann,,Crumb\n", 2),
        (",Ann,a@b.c,Crumb\n,Ann,b@b.c,Crumb\n", 2),
    ],
)
def test_nobody_is_imported_twice(rows, kept):
    people, made = people_of("Reference,Name,Email,Company\n" + rows)
    assert len(people) == kept
    assert len(made.problems) == 2 - kept
    assert all(p.line == 3 and "stands already on line 2" in p.message for p in made.problems)


def test_an_order_may_be_for_several_people_and_a_ticket_may_not():
    rows = "1,Ann,a@b.c\n1,Bo,b@b.c\n1,Cy,\n"
    people, made = people_of("Order #,Name,Email\n" + rows)
    assert [(one.reference, one.name) for one in people] == [("1", "Ann"), ("1-2", "Bo"), ("1-3", "Cy")]
    assert made.problems == ()
    assert len(people_of("Attendee #,Name,Email\n" + rows)[0]) == 1


def test_who_cancelled_and_registered_again_comes():
    rows = "1,Ann,a@b.c,Cancelled\n2,Ann,a@b.c,Attending\n"
    people, made = people_of("Order #,Name,Email,Attendee Status\n" + rows)
    assert [one.reference for one in people] == ["2"]
    assert made.problems == ()


def test_a_column_is_corrected_by_hand():
    text = "Contestant,Known to me,Name\nAnn,a miller,Team Red\n"
    people, made = people_of(text, **{"Contestant": "name", "known to me": "statements"})
    assert people == [Registration("", "Ann", statements=("a miller",))]
    assert made.columns == {"Contestant": "name", "Known to me": "statements", "Name": "ignored"}


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"Nom": "name"}, "no column 'Nom'; the columns are Name, Company"),
        ({"Name": "nom"}, "'nom' is nothing a column can be"),
        ({"Name": "name", "Company": "name"}, "Name and Company cannot both be name"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(columns, words):
    with pytest.raises(MissingColumns, match=words):
        people_of("Name,Company\nAnn,Crumb\n", **columns)


def test_a_list_without_names_is_shown_all_the_same_so_that_it_can_be_corrected():
    people, made = people_of("Colour,Number\nred,4\n")
    assert people == []
    assert made.columns == {"Colour": "ignored", "Number": "ignored"}
    (problem,) = made.problems
    assert isinstance(problem, MissingColumns) and "say which is one of Colour, Number" in problem.message


def test_columns_without_a_name_and_two_of_one_name():
    made = people_of("Name,,Notes,Notes,\nAnn,x,y,z,\n")[1]
    assert list(made.columns) == ["Name", "(column 2)", "Notes", "Notes (4)"]
    assert made.examples["Notes (4)"] == "z"


def test_several_questions_about_whom_people_know_are_put_together():
    people, _ = people_of("Name,Who do you know in Hull?,Who do you know abroad?\nAnn,a miller,a cook | a miller\n")
    assert people[0].statements == ("a miller", "a cook")


@pytest.mark.parametrize("guests", ["two", "-1", "1.5", str(MOST_GUESTS + 1)])
def test_guests_that_are_no_number(guests):
    people, made = people_of(f"Name,RSVP,Guests\nAnn,Yes,{guests}\nBo,Yes,+1\n")
    assert [(one.name, one.guests) for one in people] == [("Bo", 1)]
    assert [(p.line, p.column) for p in made.problems] == [(2, "Guests")]


@pytest.mark.parametrize(
    ("cell", "presence"),
    [("", "expected"), ("No", "expected"), ("2026-03-09 18:01", "here"), ("yes", "here"), ("TRUE", "here")],
)
def test_who_is_checked_in_is_here(cell, presence):
    assert people_of(f"Name,Checked in\nAnn,{cell}\n")[0][0].presence == presence


def test_a_check_in_that_says_neither_is_said():
    assert people_of("Name,Checked in\nAnn,perhaps\n")[1].problems[0].column == "Checked in"


@pytest.mark.parametrize(
    ("title", "company", "headline"),
    [
        ("Baker", "Crumb", "Baker at Crumb"),
        ("Baker at Crumb", "Crumb", "Baker at Crumb"),
        ("Student at Leeds", "Hull Docks", "Student at Leeds, Hull Docks"),
        ("Illustrator", "Freelance", "Illustrator, Freelance"),
        ("n/a", "Crumb", "Crumb"),
        ("Baker", "-", "Baker"),
        ("会计", "远洋货运", "远洋货运会计"),
        ("会计", "Crumb", "会计 at Crumb"),
    ],
)
def test_a_headline_as_people_write_it(title, company, headline):
    assert people_of(f"Name,Job title,Company\nAnn,{title},{company}\n")[0][0].headline == headline


def test_a_name_that_was_not_asked_for_is_none():
    text = "Order #,First Name,Last Name,Email\n1,Info Requested,Info Requested,Info Requested\n2,Na,Li,n@b.c\n"
    people, made = people_of(text)
    assert [one.name for one in people] == ["Na Li"]
    assert made.problems[0].column == "First Name"


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_the_separator_is_the_one_that_parts_the_header(separator):
    people, _ = people_of(f"Name{separator}Network\nAnn{separator}a miller\n")
    assert people[0].statements == ("a miller",)


def workbook(*rows):
    book, stream = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


def test_a_workbook_with_a_title_above_its_header():
    data = workbook(["三月活动报名表"], [], ["姓名", "公司", "同行人数"], ["王芳", None, 2.0], ["李雷"])
    people, made = read_registrations(data)
    assert people == [Registration("", "王芳", guests=2), Registration("", "李雷")]
    assert (made.kind, made.encoding, made.problems) == ("报名表", "XLSX", ())


def test_a_row_of_a_workbook_that_is_wider_than_its_header_is_said():
    people, made = read_registrations(workbook(["Name", "Company"], ["Ann", "Crumb", "x"], ["Bo"]), "a.xlsx")
    assert [one.name for one in people] == ["Bo"]
    assert made.problems[0].line == 2


def test_cells_that_look_like_formulas_are_text(tmp_path):
    rows = ["=1+1", "+44 20", "-5", "@ann"]
    for data in (workbook(["Name"], *[[row] for row in rows]), "\n".join(["Name", *rows]).encode()):
        people, _ = read_registrations(data)
        assert [one.name for one in people] == rows
        target = tmp_path / "a.csv"
        write_attendees(str(target), people)
        assert [row["name"] for row in csv.DictReader(io.StringIO(target.read_text()))] == [f"'{r}" for r in rows]
        assert [one.name for one in read_attendees(str(target))[0]] == rows


def test_a_formula_that_was_worked_out_is_its_value():
    stream = io.BytesIO()
    written = io.BytesIO(workbook(["Name", "Company"], ['="Ann"&" Lee"', "=A1"]))
    with zipfile.ZipFile(written) as book, zipfile.ZipFile(stream, "w") as worked_out:
        for part in book.namelist():
            data = book.read(part)
            if part.endswith("sheet1.xml"):
                data, count = re.subn(rb'<c r="A2">(<f>.*?</f>)<v ?/>', rb'<c r="A2" t="str">\1<v>Ann Lee</v>', data)
                assert count == 1
            worked_out.writestr(part, data)
    (one,), _ = read_registrations(stream.getvalue())
    assert (one.name, one.headline) == ("Ann Lee", "=A1")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it again as .xlsx"),
        (b"PK\x03\x04nonsense", "not an Excel workbook"),
        (b"Name\n" + b"x" * MOST_BYTES, "larger than 10 MB"),
        (b"Name\n" + b"x\n" * (MOST_ROWS + 1), "more than 5,000 rows"),
        (b"Name," + b"x," * MOST_COLUMNS + b"y\n", "302 columns; the most is 300"),
        (workbook(["x"] * (MOST_COLUMNS + 2)), "more than 300 columns"),
        (b'"Name\n', "quotation marks"),
    ],
)
def test_lists_that_cannot_be_read(data, words):
    with pytest.raises(FileUnreadable, match=words):
        read_registrations(data)


def test_a_list_as_large_as_it_may_be():
    people, made = people_of("Name\n" + "".join(f"Ann {n}\n" for n in range(MOST_ROWS)))
    assert len(people) == made.people == MOST_ROWS and len(made.rows) == 5


def test_a_workbook_with_more_people_than_there_may_be():
    with pytest.raises(FileUnreadable, match="more than 5,000 rows"):
        read_registrations(workbook(["Name"], *[[f"Ann {n}"] for n in range(MOST_ROWS + 1)]))


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("coach.files.table.MOST_UNPACKED", 1_000)
    with pytest.raises(FileUnreadable, match="unpacks to more than"):
        read_registrations(workbook(["Name"]))


def test_a_cell_that_is_too_long_is_said_where_it_is_used():
    long = "x" * (MOST_CHARACTERS + 1)
    people, made = people_of(f"Name,Network,Colour\nAnn,{long},red\nBo,a miller,{long}\n")
    assert [one.name for one in people] == ["Bo"]
    assert made.problems[0].column == "Network" and "5,001 characters" in made.problems[0].message


def test_a_path_is_read_as_bytes_are(tmp_path):
    path = tmp_path / "list.xls"  # what Meetup calls its tab-separated text
    path.write_text(MEETUP)
    assert read_registrations(path)[0] == people_of(MEETUP)[0]
    assert preview(str(path)) == preview(MEETUP.encode(), "list.xls")


def test_attendees_of_a_list_that_is_not_our_form_are_told_the_way(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(EVENTBRITE)
    with pytest.raises(MissingColumns, match="coach people FILE --output"):
        read_attendees(str(path))


@given(st.binary(max_size=300))
def test_any_bytes_are_understood_or_refused(data):
    try:
        people, made = read_registrations(data)
    except FileUnreadable as refusal:
        assert refusal.message.startswith("upload")
    else:
        assert made.people == len(people) and all(one.name for one in people)


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
rows = st.lists(st.tuples(cells, cells, cells, cells, cells, cells), max_size=6)


@given(rows)
def test_whoever_was_read_is_read_again_from_our_own_form(tmp_path_factory, table):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("Ticket ID", "Name", "Email", "Headline", "Network", "Pitch"), *table])
    people, _ = people_of(text.getvalue())
    target = tmp_path_factory.mktemp("ours") / "attendees.csv"
    write_attendees(str(target), people, with_contact=True)
    again, made = read_registrations(target)
    assert made.kind == "ours" and made.problems == ()
    told = [one.reference for one in people if one.reference]
    assert [one.reference for one in again if one.reference in told] == told
    assert [(o.name, o.headline, o.contact, o.statements, o.pitch) for o in again] == [
        (o.name, o.headline, o.contact, o.statements, o.pitch) for o in people
    ]
    attendees, problems = read_attendees(str(target))
    assert problems == []
    assert [(a.id, a.name, a.network) for a in attendees] == [(o.reference, o.name, o.statements) for o in again]
