"""What is refused is said in the language being spoken, wherever it is refused."""

from datetime import UTC, date, datetime

import pytest

from coach.errors import CoachError, EveningError, InputError, NotAllowed, NotFound, Unstorable
from coach.event import bounds, clock, introductions
from coach.event.people import as_listed
from coach.files import read_attendees, read_registrations
from coach.say import speaking
from coach.store.open import location, open_store
from coach.types import Attendance, Clock, Event, Introduction, Person, Registration
from coach.verbs import events, exports, people, rounds
from coach.verbs.access import Door, keep

NOW = datetime(2026, 4, 12, 21, tzinfo=UTC)
EVENT = Event("april", "April in Beijing", date(2026, 4, 12))


@pytest.fixture
def store(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'coach.db'}", is_lasting=False)
    yield store
    store.close()


@pytest.fixture
def door(store):
    """A facilitator's, of an evening that Ann to Fay have come to."""
    made, _ = events.create_event(keep(store), EVENT)
    names = ("Ann", "Ben", "Col", "Dee", "Eve", "Fay")
    store.save_people((Person(f"p{k}", name), Attendance("april", f"p{k}", "here")) for k, name in enumerate(names))
    return made


def refusal(kind, do, *args, language="zh", **kwargs):
    with speaking(language), pytest.raises(kind) as refused:
        do(*args, **kwargs)
    return refused.value.message


def introduction(state):
    return Introduction("x", "april", "a", "i", "Lucie", "a wine importer", state, NOW)


def test_what_is_too_long_is_called_by_its_name():
    long = "x" * 101
    assert refusal(EveningError, bounds.name, long) == "姓名有 101 个字符，最多 100 个。请缩短。"
    assert refusal(EveningError, bounds.name, long, language="en") == (
        "A name has 101 characters; 100 are the most. Shorten it."
    )


def test_a_round_that_cannot_run_names_the_phase():
    standing = Clock("april", "mingling")
    said = refusal(EveningError, clock.start, standing, EVENT, NOW)
    assert said == "活动现在处于“自由交流”环节，不能开始轮次。请先进入轮次环节。"


def test_a_step_of_an_introduction_that_is_missing_is_named():
    said = refusal(EveningError, introductions.take, introduction("offered"), "met", "a", NOW)
    assert said == "这次引荐目前是“已主动引荐”；要先到“已完成”，才能到“已见面”。"


def test_who_may_not_is_told_who_may(store, door):
    said = refusal(NotAllowed, rounds.plan, Door(store, "april", "p0"))
    assert said == "这里只供主持人使用；请以他们的身份进入。"


def test_the_planner_speaks_of_people_by_name(door):
    pair = [("p0", "p1")]
    said = refusal(CoachError, rounds.plan, door, must=pair, never=pair)
    assert said == "Ann 和 Ben 既必须同桌又不能同桌。请去掉其中一条。"


def test_a_person_who_is_not_kept_is_not_found(store):
    assert refusal(NotFound, store.person, "zoe") == "没有 'zoe' 这个人；请看看名单。"


def test_what_contradicts_the_store_says_what_was_to_be_saved(store):
    said = refusal(NotFound, store.save_key, "digest", "no-such-event", None)
    assert said == "活动码提到的活动、人或引荐还没有保存；请先保存它。"


def test_what_cannot_be_kept_is_said(store):
    said = refusal(Unstorable, store.save_event, Event("april", "A\0B"))
    assert "NUL 字符" in said


def test_an_address_of_no_database_is_shown_how_to_be_written():
    assert refusal(CoachError, location, "mysql://host/name").startswith("不支持 'mysql' 这种数据库")


def test_a_row_is_named_by_line_and_column(tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("id,name,network\na1,,a baker\n", "utf8")
    with speaking("zh"):
        _, (problem,) = read_attendees(str(file))
    assert problem.message == f"{file}，第 2 行，“name”列：是空的；请写明是谁"
    with speaking("en"):
        _, (problem,) = read_attendees(str(file))
    assert problem.message == f"{file}, line 2, column name: is empty; say who this is"


@pytest.mark.parametrize(
    ("line", "column", "place"),
    [(None, None, "a.csv：坏了"), (3, None, "a.csv，第 3 行：坏了"), (None, "x", "a.csv，“x”列：坏了")],
)
def test_a_place_is_said_as_far_as_it_is_known(line, column, place):
    with speaking("zh"):
        assert InputError("坏了", "a.csv", line, column).message == place


def test_a_file_that_is_not_there_is_said(tmp_path):
    said = refusal(InputError, read_attendees, str(tmp_path / "none.csv"))
    assert "无法读取" in said and "请检查文件名" in said


def test_a_column_that_is_not_there_is_said():
    said = refusal(InputError, read_registrations, b"Name,Email\nZoe,z@example.org\n", "list.csv", {"Nom": "name"})
    assert said == "list.csv，第 1 行：没有 'Nom' 这一列；现有的列是 Name、Email"


def test_who_is_refused_on_a_list_is_refused_in_the_language_of_who_brings_it(door):
    one = Registration("", "x" * 200)
    with speaking("zh"):
        ((_, why),) = people.import_people(door, [as_listed(one)]).refused
    assert why.startswith("姓名（'xxx") and why.endswith("有 200 个字符，最多 100 个。请缩短。")


def test_the_message_that_introduces_two_people_is_in_the_language_of_who_sends_it():
    asker, introducer = Person("a", "王芳", "面包师", "fang@example.org"), Person("i", "李雷")
    with speaking("zh"):
        drafted = introductions.draft(introduction("accepted"), asker, introducer, EVENT)
    assert drafted.subject == "介绍两位认识：王芳 和 Lucie"
    assert drafted.body.split("\n\n") == [
        "两位好：",
        "2026 年 4 月 12 日，我和王芳（面包师）在“April in Beijing”上认识，当时就想到了你：Lucie。",
        "王芳 在找：a wine importer。",
        "王芳 的联系方式：fang@example.org。",
        "接下来就请两位自己联系了。",
        "李雷",
    ]


def test_figures_for_people_are_headed_in_their_language_and_those_for_programs_in_english(door):
    with speaking("zh"):
        table, record = exports.outcomes_file(door, "csv"), exports.outcomes_file(door, "json")
    assert table.decode("utf-8-sig").startswith("指标,数值,下限,上限,基数\r\n活动,April in Beijing\r\n")
    assert "名单人数,6" in table.decode("utf-8-sig")
    assert b"people on the list" in record
