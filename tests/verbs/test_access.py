"""Every verb, by every role: who may not is refused, and who may gets through."""

import ast
import pkgutil
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

import coach.verbs
from coach.errors import NotAllowed, PlanError, Unstorable
from coach.types import Attendance, Clock, Consent, Event, Favour, Introduction, IntroductionState, Person
from coach.verbs import (
    after,
    clock,
    conditions,
    events,
    exports,
    favours,
    help_now,
    helping,
    introductions,
    lists,
    mine,
    mingling,
    people,
    preview,
    printing,
    rounds,
    slips,
)
from coach.verbs.access import KEEPER, TABLE, Door

for module in pkgutil.iter_modules(coach.verbs.__path__):
    import_module(f"coach.verbs.{module.name}")

ROLES = ["keeper", "facilitator", "attendee", "guest"]
LIST = b"name,headline\nZoe,Baker\n"
PITCH = "I need a site manager in Hull. Who do you know?"

# Verb -> a call of it that goes through where the role may: round 1 runs, Ann has a pitch and sits with Ben.
CASES = {
    "all_events": lambda door: events.all_events(door),
    "calibrate": lambda door: calibrated(door),
    "create_event": lambda door: events.create_event(door, Event("", "May")),
    "open_event": lambda door: events.open_event(door, "april"),
    "renew_facilitator_key": lambda door: events.renew_facilitator_key(door, "april"),
    "add_condition": lambda door: conditions.add_condition(door, "ann", "ben", "must"),
    "change_event": lambda door: events.change_event(door, Event("april", "May", rounds=2)),
    "check_in": lambda door: people.check_in(door, "ann"),
    "clock": lambda door: clock.clock(door),
    "conditions": lambda door: conditions.conditions(door),
    "drop_condition": lambda door: conditions.drop_condition(door, "ann", "ben", "must"),
    "examples": lambda door: preview.examples(door),
    "go_back": lambda door: clock.go_back(door),
    "go_on": lambda door: clock.go_on(door),
    "hand_in": lambda door: slips.hand_in(door, "ben", see_me=True),
    "hand_in_card": lambda door: slips.hand_in_card(door, "ann", "ben", see_me=True),
    "import_people": lambda door: people.import_people(door, [(Person("", "Zoe"), Attendance("", ""))]),
    "invite": lambda door: events.invite(door, "ann"),
    "join": lambda door: events.join(door, "Zoe"),
    "join_key": lambda door: events.join_key(door),
    "mark_absent": lambda door: people.mark_absent(door, "ann"),
    "mark_expected": lambda door: people.mark_expected(door, "ann"),
    "me": lambda door: mine.me(door),
    "my_groups": lambda door: rounds.my_groups(door),
    "pause": lambda door: clock.pause(door),
    "people": lambda door: people.people(door),
    "pitch_quality": lambda door: preview.pitch_quality(door),
    "plan": lambda door: rounds.plan(door),
    "resume": lambda door: clock.resume(paused(door)),
    "revoke_invitation": lambda door: events.revoke_invitation(door, "ann"),
    "revoke_join_key": lambda door: events.revoke_join_key(door),
    "seating": lambda door: rounds.seating(door),
    "set_consent": lambda door: mine.set_consent(door, Consent()),
    "set_details": lambda door: mine.set_details(door, "Ann"),
    "set_host": lambda door: people.set_host(door, "ann"),
    "set_statements": lambda door: mine.set_statements(door, ["a diver"]),
    "slip_count": lambda door: slips.slip_count(door),
    "slips_from_me": lambda door: slips.slips_from_me(door),
    "slips_to_me": lambda door: slips.slips_to_me(door),
    "start": lambda door: clock.start(ready(door)),
    "submit_pitch": lambda door: mine.submit_pitch(door, PITCH),
    "swap": lambda door: rounds.swap(door, 2, "ann", "ben"),
    "this_event": lambda door: events.this_event(door),
    "versions": lambda door: mine.versions(door),
    "walk_in": lambda door: people.walk_in(door, "Zoe"),
    "what_the_room_hears": lambda door: mine.what_the_room_hears(door),
    "accept": lambda door: introductions.accept(door, introduced(door, "offered")),
    "approve_all": lambda door: mingling.approve_all(door),
    "call_in": lambda door: favours.call_in(door, owed(door)),
    "decline": lambda door: introductions.decline(door, introduced(door, "offered")),
    "draft": lambda door: introductions.draft(door, introduced(door, "accepted", asker="ben", introducer="ann")),
    "favours": lambda door: favours.favours(door),
    "judge": lambda door: mingling.judge(door, "ann", "ben", "pinned"),
    "made": lambda door: introductions.made(door, introduced(door, "accepted")),
    "met": lambda door: introductions.met(door, introduced(door, "made")),
    "offer": lambda door: helping.offer(told(door), "ben", "Lou"),
    "offered_by_me": lambda door: introductions.offered_by_me(door),
    "offered_to_me": lambda door: introductions.offered_to_me(door),
    "outcomes": lambda door: after.outcomes(door),
    "overdue": lambda door: introductions.overdue(door),
    "passed_by_me": lambda door: helping.passed_by_me(door),
    "pass_": lambda door: helping.pass_(told(door), "ben"),
    "proposals": lambda door: mingling.proposals(door),
    "propose": lambda door: mingling.propose(door),
    "reminders": lambda door: introductions.reminders(door),
    "tell_outcome": lambda door: introductions.tell_outcome(door, introduced(door, "met"), "She starts on Monday."),
    "who_could_help_now": lambda door: help_now.who_could_help_now(door, "a diver"),
    "whom_did_i_help": lambda door: favours.whom_did_i_help(door),
    "whom_i_was_told_of": lambda door: helping.whom_i_was_told_of(door),
    "whom_i_could_help": lambda door: helping.whom_i_could_help(door),
    "badges": lambda door: printing.badges(door),
    "code_image": lambda door: printing.code_image(door, "https://example.org/?key=k"),
    "enter_card": lambda door: slips.enter_card(door, "ann", "ben", True, "", "", None),
    "figures": lambda door: exports.figures(door),
    "import_file": lambda door: lists.import_file(door, LIST, "list.csv"),
    "join_sheet": lambda door: printing.join_sheet(door, "https://example.org/?key=k"),
    "look_over": lambda door: lists.look_over(door, LIST, "list.csv"),
    "meetings": lambda door: rounds.meetings(door),
    "outcomes_file": lambda door: exports.outcomes_file(door, "csv"),
    "planned": lambda door: rounds.planned(door),
    "put_back": lambda door: rounds.put_back(door, rounds.planned(door)),
    "slip_cards": lambda door: printing.slip_cards(door, 4),
    "take_back": lambda door: lists.take_back(door, []),
}


def calibrated(door: Door) -> None:
    with suppress(PlanError):  # who may is told that too little was judged so far
        after.calibrate(door)


def facilitator(door: Door) -> Door:
    return replace(door, event_id="april", person_id=None)


def paused(door: Door) -> Door:
    clock.pause(facilitator(door))
    return door


def ready(door: Door) -> Door:
    clock.go_on(facilitator(door))
    return door


def told(door: Door) -> Door:
    """Ann is told of Ben's need."""
    here = door.store.attendance("april", "ben")
    door.store.save_attendance(replace(here, pitch="I need a diver. Who do you know?"))
    mingling.judge(facilitator(door), "ben", "ann", "pinned")
    door.store.save_clock(Clock("april", "mingling"))
    return door


def introduced(door: Door, state: IntroductionState, asker: str = "ann", introducer: str = "ben") -> str:
    door.store.save_introduction(Introduction("i", "april", asker, introducer, "Lou", "a diver", state, door.now()))
    return "i"


def owed(door: Door) -> str:
    """Ben owes Ann a favour."""
    introduced(door, "made", asker="ben", introducer="ann")
    door.store.save_favours([Favour("f", "i", "april", "ann", "ben", door.now())])
    return "f"


@pytest.fixture
def running(evening):
    evening.seat()
    evening.change("ann", pitch=PITCH)
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    return evening


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("verb", sorted(TABLE))
def test_a_verb_admits_the_roles_of_its_row_and_no_other(running, verb, role):
    doors = [running.keeper, running.facilitator, running.door("ann"), running.guest]
    door = doors[ROLES.index(role)]
    assert door.role == role
    assert verb in CASES, f"{verb} has no case here: add one"
    if role in TABLE[verb]:
        CASES[verb](door)
    else:
        with pytest.raises(NotAllowed):
            CASES[verb](door)


def test_no_case_is_left_over():
    assert set(CASES) == set(TABLE)


def test_a_refusal_names_the_roles_in_the_order_of_the_table(running):
    with pytest.raises(NotAllowed, match=r"^This is for facilitators, attendees and guests;"):
        events.this_event(running.keeper)
    with pytest.raises(NotAllowed, match=r"^This is for whoever looks after this installation;"):
        events.all_events(running.facilitator)


def test_nobody_has_the_keepers_id_and_no_key_opens_as_the_keeper(running):
    with pytest.raises(Unstorable):
        running.store.save_people([(Person(KEEPER, "Zoe"), Attendance("april", KEEPER))])
    with pytest.raises(Unstorable):
        running.store.save_key("digest", "april", KEEPER)


def test_the_keeper_is_no_attendee(running):
    with pytest.raises(NotAllowed, match="attendee"):
        running.keeper.me  # noqa: B018


def test_every_public_function_that_takes_a_door_is_in_the_table():
    for path in Path(coach.verbs.__path__[0]).glob("*.py"):
        for node in ast.parse(path.read_text("utf8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.args.args:
                takes = ast.unparse(node.args.args[0].annotation or ast.Constant(None))
                assert takes != "Door" or node.name in TABLE, f"{path.name}: {node.name} is open to everybody"


def test_no_door_is_made_but_by_access():
    """What takes the store itself is within a verb, or makes the door."""
    takes = {
        (path.stem, node.name)
        for path in Path(coach.verbs.__path__[0]).glob("*.py")
        for node in ast.parse(path.read_text("utf8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.args.args
        if ast.unparse(node.args.args[0].annotation or ast.Constant(None)) == "Store"
    }
    assert takes == {
        ("access", "keep"), ("access", "enter"), ("access", "new_key"), ("names", "person_of"), ("names", "people_of"),
        ("reach", "reach"),
    }  # fmt: skip


def test_no_two_verbs_share_a_row():
    names = [
        node.name
        for path in Path(coach.verbs.__path__[0]).glob("*.py")
        for node in ast.parse(path.read_text("utf8")).body
        if isinstance(node, ast.FunctionDef) and any("may(" in ast.unparse(d) for d in node.decorator_list)
    ]
    assert sorted(names) == sorted(set(names)) == sorted(TABLE)
