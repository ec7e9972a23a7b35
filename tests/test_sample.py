"""The sample evening: quickly made, the same each time, and with something to see for everybody."""

import sys
from datetime import UTC, datetime
from subprocess import run

import pytest

from coach import sample
from coach.store.open import open_store
from coach.verbs import clock, favours, helping, introductions, mine, mingling, rounds, slips
from coach.verbs.access import Door, enter

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def built(folder):
    store = open_store(f"sqlite:///{folder / 'sample.db'}", is_lasting=False)
    sample.build(store, NOW)
    return store


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = built(tmp_path_factory.mktemp("sample"))
    yield store
    store.close()


@pytest.fixture
def attendee(store):
    return Door(store, sample.TONIGHT, sample.said()["attendee"], lambda: NOW)


@pytest.fixture
def facilitator(store):
    return Door(store, sample.TONIGHT, None, lambda: NOW)


def test_it_is_the_same_every_time(store, tmp_path):
    again = built(tmp_path)
    one, other = store.contents(), again.contents()
    again.close()
    drawn = {"keys": {"digest"}, "favours": {"id"}}
    for table in one:
        rows, twins = (
            sorted(repr({k: v for k, v in row.items() if k not in drawn.get(table, set())}) for row in contents[table])
            for contents in (one, other)
        )
        assert rows == twins, table


def test_three_rounds_are_over_and_the_fourth_stands_ready(facilitator):
    face = clock.clock(facilitator)
    assert (face.phase, face.round, face.motion) == ("rounds", 4, "ready")
    assert sorted(slips.slip_count(facilitator).by_round) == [1, 2, 3]
    assert rounds.seating(facilitator).sitting_out == ()


def test_the_facilitator_finds_proposals_to_judge(facilitator):
    standings = {one.standing for one in mingling.proposals(facilitator).pairings}
    assert standings == {"approved", "proposed"}


def test_the_attendee_finds_something_on_every_page(attendee, facilitator):
    assert mine.me(attendee).attendance.pitch
    assert mine.versions(attendee)
    assert rounds.my_groups(attendee).now
    assert slips.slips_to_me(attendee) and slips.slips_from_me(attendee)
    assert introductions.offered_by_me(attendee)
    assert favours.favours(attendee).to_me


def test_a_favour_of_last_april_was_called_in(store):
    assert any(one.called_at for one in store.favours())
    assert {one.event_id for one in store.favours()} == {sample.APRIL, sample.TONIGHT}


def test_its_keys_open_it():
    made = sample.make()
    assert enter(made.store, made.facilitator_key.removeprefix(sample.PREFIX)).role == "facilitator"
    assert enter(made.store, made.attendee_key.removeprefix(sample.PREFIX)).me == made.attendee.id
    made.store.close()


def test_what_the_file_says_is_of_people_who_are_there(store):
    said = sample.said()
    ids = {person.id for person, _ in store.people(sample.TONIGHT)}
    statements = {person.id: {*person.statements, person.headline} for person, _ in store.people(sample.TONIGHT)}
    assert all(seated in ids for plan in said["rounds"] for table in plan for seated in table)
    assert set(said["scores"]) == {person.id for person, here in store.people(sample.TONIGHT) if here.pitch}
    assert all(asker in ids and statement in statements[helper] for asker, helper, statement in said["helpers"])


def test_no_model_is_loaded_to_look_around():
    code = (
        "import sys; from coach import sample; sample.make().store.close();"
        "print(sorted({'spacy', 'onnxruntime', 'torch'} & set(sys.modules)))"
    )
    assert run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_at_mingling_the_attendee_is_told_of_a_need(tmp_path):
    store = built(tmp_path)
    facilitator = Door(store, sample.TONIGHT, None, lambda: NOW)
    while clock.clock(facilitator).phase != "mingling":
        clock.go_on(facilitator)
    told = [one.helper_id for one in mingling.proposals(facilitator).pairings if one.standing == "approved"]
    assert any(helping.whom_i_was_told_of(Door(store, sample.TONIGHT, who)) for who in told)
    store.close()
