"""The evening's clock: seen by everyone, moved by the facilitator."""

from dataclasses import dataclass

from coach.event import clock as rules
from coach.event.seating import numbered
from coach.types import Clock, Phase
from coach.verbs.access import Door, may


@dataclass(frozen=True, slots=True)
class Face:
    """What a clock shows. round: 1-based, 0 outside the rounds, of `rounds`; motion: of the round, None outside the
    rounds; seconds_left: of the round, as of now; clock: what it is read from, to be given back with a step."""

    phase: Phase
    round: int
    rounds: int
    motion: rules.Motion | None
    seconds_left: float
    clock: Clock


@may("facilitator", "attendee")
def clock(door: Door) -> Face:
    """Where the evening stands, and the seconds left of its round."""
    return _face(door, door.store.clock(door.event_id))


@may("facilitator")
def start(door: Door) -> Face:
    """Start the round that stands ready.

    Raises NotFound where it has no seating, EveningError where no round stands ready.
    """
    store, now = door.store, door.now()
    standing = store.clock(door.event_id)
    running = rules.start(standing, store.event(door.event_id), now)
    numbered(store.rounds(door.event_id), running.round)
    store.mark_run(door.event_id, running.round)
    return _save(door, running)


@may("facilitator")
def pause(door: Door) -> Face:
    """Stop the running round with the seconds it has left. Raises EveningError where none runs."""
    return _save(door, rules.pause(door.store.clock(door.event_id), door.store.event(door.event_id), door.now()))


@may("facilitator")
def resume(door: Door) -> Face:
    """Let the paused round run on. Raises EveningError where none is paused."""
    return _save(door, rules.resume(door.store.clock(door.event_id), door.store.event(door.event_id), door.now()))


@may("facilitator")
def go_on(door: Door, seen: Clock | None = None) -> Face:
    """Take the next step of the evening: the next round, which then stands ready, or the next phase.

    seen: the clock that the step was decided on; TooLate where it has moved since, so that two taps are one step.
    """
    standing = _seen(door, seen)
    return _save(door, rules.go_on(standing, door.store.event(door.event_id)))


@may("facilitator")
def go_back(door: Door, seen: Clock | None = None) -> Face:
    """Take back the last step of the evening; a round gone back to can be started again. `seen` as for `go_on`."""
    standing = _seen(door, seen)
    return _save(door, rules.go_back(standing, door.store.event(door.event_id)))


def _seen(door: Door, seen: Clock | None) -> Clock:
    standing = door.store.clock(door.event_id)
    if seen is not None:
        rules.refuse_moved(standing, seen)
    return standing


def _save(door: Door, moved: Clock) -> Face:
    door.store.save_clock(moved)
    return _face(door, moved)


def _face(door: Door, shown: Clock) -> Face:
    event, now = door.store.event(door.event_id), door.now()
    return Face(
        phase=shown.phase,
        round=shown.round,
        rounds=event.rounds,
        motion=rules.motion(shown, event, now),
        seconds_left=rules.seconds_left(shown, event, now),
        clock=shown,
    )
