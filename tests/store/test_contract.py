from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from evening import EVENT, NAMES, NOW, favour, introduction, later, person, proposal, slip, with_people
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.errors import NotFound, StoreConflict, StoreError, Unstorable
from coach.store.base import GUEST
from coach.types import Attendance, Clock, Condition, Consent, Event, Person, SeatedRound, Version

texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
wholes = st.integers(-(2**31) + 1, 2**31 - 1)
numbers = st.floats(allow_nan=False, allow_infinity=False)
instants = st.datetimes(timezones=st.just(UTC))
many = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


# Events and their clocks.


@many
@given(
    st.builds(
        Event, st.just("any"), texts, st.none() | st.dates(), texts, st.lists(texts).map(tuple), wholes, wholes, numbers
    )
)
def test_an_event_comes_back_as_it_was_saved(store, event):
    store.save_event(event)
    assert store.event("any") == event


@many
@given(st.builds(Clock, st.just("e"), texts, wholes, st.none() | instants, st.none() | numbers))
def test_a_clock_comes_back_as_it_was_saved(store, clock):
    store.save_event(EVENT)
    store.save_clock(clock)
    assert store.clock("e") == clock


def test_the_clock_of_a_new_event_stands_before_it_and_survives_a_change_of_the_event(store):
    store.save_event(EVENT)
    assert store.clock("e") == Clock("e")
    running = Clock("e", "rounds", 2, later(3))
    store.save_clock(running)
    store.save_event(replace(EVENT, name="May evening"))
    assert store.event("e").name == "May evening"
    assert store.clock("e") == running


def test_events_come_by_day_and_name_and_those_without_a_day_last(store):
    days = {"z": date(2026, 1, 2), "a": date(2026, 1, 3), "m": None, "b": date(2026, 1, 3)}
    for name, day in days.items():
        store.save_event(Event(name, name.upper(), day))
    assert [event.id for event in store.events()] == ["z", "a", "b", "m"]


# People.


@many
@given(
    st.builds(Person, texts.filter(lambda name: name != "erased"), texts, texts, texts, st.lists(texts, max_size=4).map(tuple),
        st.builds(Consent, st.sampled_from(["nobody", "suggested", "everyone"]), st.booleans(), st.booleans())),
    st.sampled_from(["expected", "here", "absent"]), texts, st.booleans(), wholes, texts,
)  # fmt: skip
def test_people_come_back_as_they_were_saved(store, someone, presence, pitch, is_host, from_round, reference):
    store.save_event(EVENT)
    attendance = Attendance("e", someone.id, presence, pitch, is_host, from_round, reference)
    store.save_people([(someone, attendance)])
    assert store.person(someone.id) == someone
    assert store.attendance("e", someone.id) == attendance
    assert (someone, attendance) in store.people("e")


def test_people_come_by_name_whatever_its_case_and_only_those_of_the_event(store):
    with_people(store, "b", "d")
    store.save_people([(Person("x", "ada"), Attendance("e", "x")), (Person("y", "Cara"), Attendance("e", "y"))])
    with_people(store, "elsewhere", event=Event("f", "Another"))
    assert [who.name for who, _ in store.people("e")] == ["ada", "B", "Cara", "D"]


def test_a_list_of_people_is_saved_whole_or_not_at_all(store):
    with_people(store, "ann")
    with pytest.raises(NotFound, match="save that first"):
        store.save_people([(person("bo"), Attendance("e", "bo")), (person("cy"), Attendance("nowhere", "cy"))])
    assert [who.id for who, _ in store.people("e")] == ["ann"]


def test_saving_somebody_again_replaces_their_statements(store):
    with_people(store, "ann")
    store.save_person(person("ann", statements=("one", "two", "three")))
    store.save_person(person("ann", statements=("three", "one")))
    assert store.person("ann").statements == ("three", "one")


def test_a_thousand_people_at_once(store):
    names = [f"p{number:04}" for number in range(1200)]
    with_people(store, *names)
    assert [who.id for who, _ in store.people("e")] == names


def test_the_events_somebody_is_on_the_list_of_come_by_day(store):
    for name, day in (("late", 9), ("early", 2), ("middle", 5)):
        with_people(store, "ann", event=Event(name, name, date(2026, 1, day)))
    with_people(store, "bo", event=Event("other", "other"))
    assert [event.id for event in store.attended("ann")] == ["early", "middle", "late"]


def test_nobody_can_have_the_id_that_stands_for_the_erased(store):
    store.save_event(EVENT)
    with pytest.raises(StoreConflict):
        store.save_people([(Person("erased", "E"), Attendance("e", "erased"))])


def test_a_change_of_an_attendance_leaves_the_rest_of_it(store):
    with_people(store, "ann")
    before = store.attendance("e", "ann")
    store.change_attendance("e", "ann", pitch="I need a cook.")
    assert store.change_attendance("e", "ann", presence="absent") == replace(
        before, pitch="I need a cook.", presence="absent"
    )
    assert store.change_attendance("e", "ann") == store.attendance("e", "ann")
    with pytest.raises(NotFound):
        store.change_attendance("e", "nobody", pitch="")


# Keys.


def test_who_is_taken_off_a_list_is_gone_with_all_they_did_there_and_nobody_else(store):
    with_people(store, "ann", "bo")
    with_people(store, "ann", event=Event("f", "Another"))
    store.save_rounds("e", [SeatedRound(1, (("ann", "bo"),))])
    store.take_off("e", ["ann", "bo"])
    assert store.people("e") == [] and store.rounds("e")[0].groups in ((), ((),))
    assert [who.id for who, _ in store.people("f")] == ["ann"] and store.person("ann").id == "ann"
    with pytest.raises(NotFound):
        store.person("bo")


def test_a_key_opens_what_it_was_made_for_until_it_is_revoked(store):
    with_people(store, "ann", "bo")
    store.save_key("a1", "e", "ann")
    store.save_key("a2", "e", "ann")
    store.save_key("b1", "e", "bo")
    store.save_key("host", "e", None)
    assert store.key("a1") == ("e", "ann")
    assert store.key("host") == ("e", None)
    store.revoke_keys("e", "ann")
    for digest in ("a1", "a2", "never"):
        with pytest.raises(NotFound):
            store.key(digest)
    assert store.key("b1") == ("e", "bo")
    store.revoke_keys("e", None)
    with pytest.raises(NotFound):
        store.key("host")
    assert store.key("b1") == ("e", "bo")


def test_a_guests_key_names_nobody_and_is_revoked_apart_from_the_facilitators(store):
    store.save_event(EVENT)
    store.save_key("guest", "e", GUEST)
    store.save_key("host", "e", None)
    assert store.key("guest") == ("e", GUEST)
    store.revoke_keys("e", GUEST)
    with pytest.raises(NotFound):
        store.key("guest")
    store.save_key("guest", "e", GUEST)
    store.revoke_keys("e", None)
    assert store.key("guest") == ("e", GUEST)


# Pitches and rounds.


@many
@given(st.lists(st.builds(Version, st.just("e"), st.just("bo"), texts, st.none() | wholes, instants), max_size=5))
def test_the_states_of_a_pitch_come_oldest_first(store, states):
    with_people(store)
    kept = store.versions("e", "bo")
    for state in states:
        stood = kept[-1:]
        if not stood or stood[0].text != state.text:
            kept = sorted([*kept, state], key=lambda one: one.at)
            stood = [state]
        assert store.submit(state) == stood[0]
        assert store.attendance("e", "bo").pitch == state.text
    assert store.versions("e", "bo") == kept
    assert store.versions("e", "ann") == []


def test_the_same_words_again_are_no_new_state(store):
    with_people(store)
    first = Version("e", "bo", "I need a cook.", 40, NOW)
    later = replace(first, score=50, at=NOW + timedelta(hours=1))
    assert [store.submit(first), store.submit(later)] == [first, first]
    store.submit(replace(later, text="I need two cooks."))
    last = replace(first, at=NOW + timedelta(hours=2))
    assert store.submit(last) == last
    assert [state.text for state in store.versions("e", "bo")] == [
        "I need a cook.",
        "I need two cooks.",
        "I need a cook.",
    ]


ids = st.permutations(list(NAMES)).flatmap(
    lambda names: st.lists(st.integers(0, 3), min_size=3, max_size=3).map(
        lambda tables: tuple(tuple(n for n, t in zip(names, tables, strict=True) if t == table) for table in range(4))
    )
)


@many
@given(st.lists(ids, max_size=3))
def test_rounds_come_back_as_they_were_planned(store, groups):
    with_people(store)
    plan = [SeatedRound(number, tables) for number, tables in enumerate(groups, start=1)]
    store.save_rounds("e", plan)
    assert store.rounds("e") == plan


def test_planning_again_leaves_what_was_run_and_replaces_the_rest(store):
    with_people(store)
    store.save_rounds("e", [SeatedRound(n, (("ann", "bo"), ("cy",))) for n in (1, 2, 3)])
    store.mark_run("e", 1)
    anew = [SeatedRound(n, (("cy", "ann"), ("bo",))) for n in (1, 2)]
    store.save_rounds("e", anew)
    assert store.rounds("e") == [SeatedRound(1, (("ann", "bo"), ("cy",)), was_run=True), anew[1]]
    store.save_rounds("e", store.rounds("e"))
    assert store.rounds("e") == [SeatedRound(1, (("ann", "bo"), ("cy",)), was_run=True), anew[1]]


@pytest.mark.parametrize(
    ("groups", "refusal"), [((("ann", "nobody"),), NotFound), ((("ann", "bo"), ("ann",)), StoreConflict)]
)
def test_a_plan_that_cannot_be_leaves_the_one_before(store, groups, refusal):
    with_people(store)
    before = [SeatedRound(1, (("ann", "bo"), ("cy",)))]
    store.save_rounds("e", before)
    with pytest.raises(refusal):
        store.save_rounds("e", [SeatedRound(1, groups)])
    assert store.rounds("e") == before


# Slips.


@many
@given(wholes, st.booleans(), texts, texts, st.booleans(), instants)
def test_a_slip_comes_back_as_it_was_handed_in(store, number, see_me, introduces, contact, is_paper, at):
    with_people(store)
    one = slip("ann", "bo", at, number, see_me=see_me, introduces=introduces, contact=contact, is_paper=is_paper)
    store.hand_in(one)
    assert one in store.slips("e")


def test_a_slip_handed_in_again_replaces_the_first(store):
    with_people(store)
    store.hand_in(slip("ann", "bo"))
    changed = slip("ann", "bo", later(1), see_me=False, introduces="a baker")
    store.hand_in(changed)
    others = [slip("bo", "ann"), slip("ann", "cy"), slip("ann", "bo", round=2)]
    for one in others:
        store.hand_in(one)
    assert store.slips("e") == [*others, changed]
    assert store.slips("e", pitcher="bo") == [others[2], changed]
    assert store.slips("e", listener="bo") == [others[0]]
    assert store.slips("e", pitcher="bo", listener="cy") == []


@pytest.mark.parametrize("sides", [("ann", "nobody"), ("nobody", "ann")])
def test_a_slip_of_somebody_who_is_not_on_the_list_is_refused(store, sides):
    with_people(store)
    with pytest.raises(NotFound, match="'nobody'"):
        store.hand_in(slip(*sides))
    assert store.slips("e") == []


# What is asked of the plan about two people.


def test_conditions_are_kept_once_each_and_forgotten_one_by_one(store):
    with_people(store, "ann", "bo", "cy")
    asked = [
        Condition("e", "ann", "bo", "must"),
        Condition("e", "ann", "bo", "never"),
        Condition("e", "bo", "cy", "never"),
    ]
    for one in [*reversed(asked), *asked]:
        store.add_condition(one)
    assert store.conditions("e") == asked and store.conditions("elsewhere") == []
    store.drop_condition(asked[0])
    store.drop_condition(asked[0])
    assert store.conditions("e") == asked[1:]


def test_a_condition_goes_with_either_of_the_two(store):
    with_people(store, "ann", "bo", "cy")
    for one, other in (("ann", "bo"), ("ann", "cy"), ("bo", "cy")):
        store.add_condition(Condition("e", one, other, "must"))
    store.take_off("e", ["cy"])
    assert store.conditions("e") == [Condition("e", "ann", "bo", "must")]


# Introductions, favours, proposals.


@many
@given(texts, texts, texts, texts, texts, instants, st.none() | instants)
def test_an_introduction_comes_back_as_it_was_saved(store, name, contact, need, state, outcome, at, due):
    with_people(store)
    one = introduction(name, contact=contact, need=need, state=state, at=at, due=due, outcome=outcome)
    store.save_introduction(one)
    assert store.introduction(name) == one


def test_introductions_of_one_person_are_those_of_either_side(store):
    with_people(store)
    with_people(store, *NAMES, event=Event("f", "Another"))
    asked, made = introduction("2", "ann", "bo"), introduction("1", "cy", "ann", at=later(1))
    neither = introduction("3", "bo", "cy", at=later(-1))
    for one in (asked, made, neither, replace(asked, id="4", event_id="f", at=later(5))):
        store.save_introduction(one)
    assert [one.id for one in store.introductions()] == ["3", "2", "1", "4"]
    assert [one.id for one in store.introductions("ann")] == ["2", "1", "4"]
    assert [one.id for one in store.introductions("ann", "e")] == ["2", "1"]
    assert [one.id for one in store.introductions(event_id="f")] == ["4"]
    store.save_introduction(replace(asked, state="accepted"))
    assert store.introduction("2").state == "accepted"
    assert len(store.introductions()) == 4


def test_a_step_is_taken_from_where_the_introduction_stands_or_not_at_all(store):
    with_people(store)
    offered = introduction(state="offered")
    accepted, declined = (replace(offered, state=state) for state in ("accepted", "declined"))
    store.save_introduction(offered)
    assert store.take_step(offered, accepted)
    assert not store.take_step(offered, declined, [favour()])
    assert store.introduction(offered.id) == accepted and not store.favours()
    assert store.take_step(accepted, replace(accepted, state="made"), [favour()])
    assert store.favours() == [favour()]
    with pytest.raises(NotFound):
        store.take_step(replace(accepted, state="made"), declined, [favour("2", "nobody")])
    assert store.introduction(offered.id).state == "made"
    assert not store.take_step(replace(offered, id="none"), accepted)


def test_what_is_due_is_neither_over_nor_later_and_soonest_first(store):
    with_people(store)
    states = {"offered": 3, "accepted": 2, "made": 1, "met": 9, "closed": 0, "declined": 0}
    for state, minutes in states.items():
        store.save_introduction(introduction(state, state=state, due=later(minutes)))
    store.save_introduction(introduction("whenever"))
    assert [one.id for one in store.due(later(4))] == ["made", "accepted", "offered"]
    assert [one.id for one in store.due(later(1))] == []


def test_an_instant_of_any_zone_is_the_same_instant(store):
    with_people(store)
    beijing = timezone(timedelta(hours=8))
    store.save_introduction(introduction("i", due=later(0).astimezone(beijing)))
    assert store.introduction("i").due == NOW
    assert store.introduction("i").due.tzinfo is UTC
    assert len(store.due(later(1).astimezone(beijing))) == 1


@many
@given(texts, texts, texts, instants, st.none() | instants)
def test_a_favour_comes_back_as_it_was_saved(store, name, owed_by, note, earned_at, called_at):
    with_people(store)
    store.save_introduction(introduction())
    one = favour(name, owed_by=owed_by, note=note, earned_at=earned_at, called_at=called_at)
    store.save_favours([one])
    assert one in store.favours()
    assert one in store.favours("bo")


def test_favours_are_saved_all_or_none_and_found_from_either_side(store):
    with_people(store)
    store.save_introduction(introduction())
    store.save_favours([favour("1"), favour("2", "cy", "Zed Young", earned_at=later(-1))])
    with pytest.raises(NotFound):
        store.save_favours([favour("3"), favour("4", "nobody")])
    assert [one.id for one in store.favours()] == ["2", "1"]
    assert [one.id for one in store.favours("ann")] == ["1"]
    assert [one.id for one in store.favours("cy")] == ["2"]
    store.save_favours([favour("1", called_at=later(9))])
    assert store.favours("ann")[0].called_at == later(9)


@many
@given(texts, texts, texts, numbers, instants, st.lists(st.tuples(texts, numbers), max_size=3).map(tuple))
def test_a_proposal_comes_back_as_it_was_saved(store, need, statement, reason, confidence, at, features):
    with_people(store)
    one = proposal("ann", "bo", confidence, need=need, statement=statement, reason=reason, at=at, features=features)
    store.save_proposals([one])
    assert store.proposals("e") == [one]


def test_proposals_are_one_a_pair_and_the_surest_first(store):
    with_people(store)
    store.save_proposals([proposal("ann", "bo", 0.2), proposal("ann", "cy", 0.9), proposal("bo", "ann", 0.5)])
    store.save_proposals([proposal("ann", "bo", 0.7, standing="vetoed")])
    assert [(one.helper, one.confidence) for one in store.proposals()] == [("cy", 0.9), ("bo", 0.7), ("ann", 0.5)]
    assert store.proposals("elsewhere") == []


# What is not there, and what cannot be kept.


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: store.event("no"),
        lambda store: store.clock("no"),
        lambda store: store.save_clock(Clock("no")),
        lambda store: store.person("no"),
        lambda store: store.attendance("e", "no"),
        lambda store: store.attendance("no", "ann"),
        lambda store: store.save_person(Person("no", "No")),
        lambda store: store.save_attendance(Attendance("e", "no")),
        lambda store: store.erase("no"),
        lambda store: store.key("no"),
        lambda store: store.save_key("k", "no", None),
        lambda store: store.save_key("k", "e", "no"),
        lambda store: store.submit(Version("e", "no", "", None, NOW)),
        lambda store: store.save_rounds("no", []),
        lambda store: store.mark_run("e", 7),
        lambda store: store.introduction("no"),
        lambda store: store.save_introduction(introduction(asker="no")),
        lambda store: store.save_introduction(introduction(introducer="no")),
        lambda store: store.save_favours([replace(favour(), introduction_id="no")]),
        lambda store: store.save_proposals([proposal("ann", "no")]),
        lambda store: store.add_condition(Condition("e", "ann", "no", "must")),
        lambda store: store.contents("no"),
    ],
)
def test_what_is_not_there_is_not_found(store, ask):
    with_people(store)
    store.save_introduction(introduction())
    before = store.contents()
    with pytest.raises(NotFound) as refusal:
        ask(store)
    assert refusal.value.message.endswith((".", "first."))
    assert store.contents() == before


@pytest.mark.parametrize(
    ("save", "words"),
    [
        (lambda store: store.save_person(person("ann", headline="a\0b")), "NUL"),
        (lambda store: store.save_person(person("ann", statements=("fine", "\ud800"))), "half a character"),
        (lambda store: store.hand_in(slip("ann", "bo", introduces="\0")), "NUL"),
        (lambda store: store.hand_in(slip("ann", "bo", datetime(2026, 4, 1))), "time zone"),
        (lambda store: store.save_clock(Clock("e", left=float("nan"))), "nan"),
        (lambda store: store.save_event(replace(EVENT, languages=("en\0",))), "NUL"),
        (lambda store: store.save_event(replace(EVENT, rounds=2**40)), "too large"),
        (lambda store: store.save_proposals([proposal("ann", "bo", features=(("x", float("inf")),))]), "inf"),
        (lambda store: store.due(datetime(2026, 4, 1)), "time zone"),
    ],
)
def test_what_no_database_keeps_is_refused_and_nothing_changed(store, save, words):
    with_people(store)
    before = store.contents()
    with pytest.raises(Unstorable, match=words):
        save(store)
    assert store.contents() == before


def test_a_store_that_was_closed_can_be_asked_again(store):
    with_people(store, "ann")
    store.close()
    assert store.person("ann") == person("ann")


def test_no_error_of_the_database_passes_as_its_own(store):
    with_people(store)
    with pytest.raises(StoreError):
        store.save_event(replace(EVENT, group_size="six"))
