"""Events, and the keys that open them."""

from dataclasses import replace

import pytest

from coach.errors import EveningError, NotAllowed, NotFound, TooLate
from coach.types import Event
from coach.verbs import access, clock, events, mine, people
from coach.verbs.access import enter, keep


def test_the_key_of_a_new_event_opens_it_as_its_facilitator(store):
    door, key = events.create_event(keep(store), Event("", " April "))
    again = enter(store, f" {key}\n")
    assert (again.role, again.event_id) == ("facilitator", door.event_id)
    assert events.this_event(again).name == "April"
    assert [one.id for one in events.all_events(keep(store))] == [door.event_id]


def test_an_event_never_takes_the_place_of_another(store):
    events.create_event(keep(store), Event("april", "April"))
    with pytest.raises(EveningError, match="already"):
        events.create_event(keep(store), Event(" april ", "Another"))
    assert store.event("april").name == "April"


def test_an_event_that_cannot_be_held_is_not_kept(store):
    with pytest.raises(EveningError, match="99 rounds"):
        events.create_event(keep(store), Event("april", "April", rounds=99))
    assert events.all_events(keep(store)) == []


def test_a_lost_facilitators_key_is_replaced_and_opens_nothing_any_more(store):
    _, lost = events.create_event(keep(store), Event("april", "April"))
    assert enter(store, events.renew_facilitator_key(keep(store), "april")).role == "facilitator"
    with pytest.raises(NotAllowed):
        enter(store, lost)


def test_the_keeper_opens_an_event_beside_the_keys_it_has(evening):
    first, second = (events.open_event(evening.keeper, "april") for _ in range(2))
    assert [enter(evening.store, key).role for key in (first, second)] == ["facilitator"] * 2


@pytest.mark.parametrize("verb", [events.open_event, events.renew_facilitator_key])
def test_an_event_that_is_not_there_is_not_opened(evening, verb):
    with pytest.raises(NotFound, match="'may'"):
        verb(evening.keeper, "may")


def test_whoever_has_the_join_key_joins_under_a_name_and_gets_their_own_key(evening):
    guest = enter(evening.store, events.join_key(evening.facilitator))
    assert guest.role == "guest"
    joined = events.join(guest, "Zoe ", "potter")
    door = enter(evening.store, joined.key)
    mine_now = mine.me(door)
    assert (mine_now.person.name, mine_now.person.headline) == ("Zoe", "potter")
    assert mine_now.attendance.presence == "expected"


def test_who_joins_in_the_middle_of_the_rounds_is_here_from_the_next_one(evening):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    joined = events.join(evening.guest, "Zoe")
    at = evening.store.attendance("april", joined.person.id)
    assert (at.presence, at.from_round) == ("here", 2)


def test_nobody_joins_a_closed_event(evening):
    evening.go_to("closed")
    with pytest.raises(TooLate):
        events.join(evening.guest, "Zoe")


def test_a_join_key_is_one_and_can_be_revoked_without_touching_other_keys(evening):
    facilitator = events.renew_facilitator_key(evening.keeper, "april")
    first, second = events.join_key(evening.facilitator), events.join_key(evening.facilitator)
    with pytest.raises(NotAllowed):
        enter(evening.store, first)
    joined = events.join(enter(evening.store, second), "Zoe")
    events.revoke_join_key(evening.facilitator)
    with pytest.raises(NotAllowed):
        enter(evening.store, second)
    assert enter(evening.store, joined.key).person_id == joined.person.id
    assert enter(evening.store, facilitator).role == "facilitator"


def test_an_open_door_closes_when_its_key_is_revoked(evening, monkeypatch):
    monkeypatch.setattr(access, "TRUSTED", 0.0)
    door = enter(evening.store, events.invite(evening.facilitator, "ann"))
    mine.submit_pitch(door, "I bake. I need an oven builder. Who do you know?")
    events.revoke_invitation(evening.facilitator, "ann")
    with pytest.raises(NotAllowed, match="replaced"):
        mine.submit_pitch(door, "I bake no more.")
    assert mine.me(evening.door("ann")).attendance.pitch.startswith("I bake. ")


def test_a_key_is_not_asked_for_by_every_verb(evening, monkeypatch):
    door = enter(evening.store, events.invite(evening.facilitator, "ann"))
    monkeypatch.setattr(type(evening.store), "key", lambda *_: pytest.fail("asked for again"))
    mine.me(door)


def test_renewing_the_facilitators_key_leaves_the_join_key(evening):
    key = events.join_key(evening.facilitator)
    events.renew_facilitator_key(evening.keeper, "april")
    assert enter(evening.store, key).role == "guest"


def test_an_invitation_is_replaced_by_the_next_and_can_be_revoked(evening):
    first, second = events.invite(evening.facilitator, "ann"), events.invite(evening.facilitator, "ann")
    with pytest.raises(NotAllowed):
        enter(evening.store, first)
    assert enter(evening.store, second).me == "ann"
    events.revoke_invitation(evening.facilitator, "ann")
    with pytest.raises(NotAllowed):
        enter(evening.store, second)


def test_nobody_is_invited_who_is_not_on_the_list(evening):
    with pytest.raises(NotFound, match="'zoe'"):
        events.invite(evening.facilitator, "zoe")


def test_an_event_is_changed_but_not_to_fewer_rounds_than_are_reached(evening):
    evening.seat()
    changed = events.change_event(evening.facilitator, replace(events.this_event(evening.facilitator), minutes=5.0))
    assert changed.minutes == 5
    evening.go_to("rounds", 2)
    with pytest.raises(EveningError, match="round 2 is reached"):
        events.change_event(evening.facilitator, replace(changed, rounds=1))


def test_a_change_keeps_the_event_the_door_leads_to(evening):
    events.change_event(evening.facilitator, Event("other", "Renamed"))
    assert [one.name for one in events.all_events(evening.keeper)] == ["Renamed"]
    assert people.people(evening.facilitator)
