"""The evening's clock: phases in their order, rounds that are started, paused, resumed and stepped over.

A clock is only data: the instant the running round ends, or the seconds left of a paused one. Nothing ticks, so an
evening goes on after a restart as if nothing had been.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal, get_args

from coach.errors import EveningError, TooLate
from coach.say import mark, say
from coach.types import Clock, Event, Phase

Motion = Literal["ready", "running", "paused", "over"]
"""Of a round: not begun, running, stopped in the middle, its time used up."""

_PHASES: tuple[Phase, ...] = get_args(Phase)
_NAMES: dict[Phase, str] = {
    "before": mark("the phase before"),
    "welcome": mark("the phase welcome"),
    "preparation": mark("the phase preparation"),
    "mingling": mark("the phase mingling"),
    "closed": mark("the phase closed"),
}
"""Of the phases that are no rounds."""


def seconds_left(clock: Clock, event: Event, now: datetime) -> float:
    """Seconds left of the round that the clock stands at, never below 0; 0 outside the rounds."""
    if clock.phase != "rounds":
        return 0.0
    if clock.ends_at is not None:
        return max(0.0, (clock.ends_at - now).total_seconds())
    return _length(event) if clock.left is None else clock.left


def motion(clock: Clock, event: Event, now: datetime) -> Motion | None:
    """What the round that the clock stands at does; None outside the rounds."""
    if clock.phase != "rounds":
        return None
    if seconds_left(clock, event, now) == 0:
        return "over"
    if clock.ends_at is not None:
        return "running"
    return "ready" if clock.left is None else "paused"


def start(clock: Clock, event: Event, now: datetime) -> Clock:
    """The round runs from now for its whole length. Raises EveningError where none stands ready or is over."""
    doing = _in_rounds(clock, event, now)
    if doing == "running":
        raise TooLate(say("Round {round} is running already.", round=clock.round))
    if doing == "paused":
        raise EveningError(say("Round {round} is paused; resume it.", round=clock.round))
    return _running(clock, _length(event), now)


def pause(clock: Clock, event: Event, now: datetime) -> Clock:
    """The running round stops with the seconds it has left. Raises EveningError where none runs."""
    if _in_rounds(clock, event, now) != "running":
        raise EveningError(say("Round {round} is not running; there is nothing to pause.", round=clock.round))
    return replace(clock, ends_at=None, left=seconds_left(clock, event, now))


def resume(clock: Clock, event: Event, now: datetime) -> Clock:
    """The paused round runs on from now. Raises EveningError where none is paused."""
    if _in_rounds(clock, event, now) != "paused":
        raise EveningError(say("Round {round} is not paused; there is nothing to resume.", round=clock.round))
    return _running(clock, seconds_left(clock, event, now), now)


def go_on(clock: Clock, event: Event) -> Clock:
    """The next step: the next round, not yet begun, or the next phase. Raises TooLate where the event is closed."""
    if clock.phase == "closed":
        raise TooLate(say("The event is closed; nothing comes after it. Go back to open it again."))
    if clock.phase == "rounds" and clock.round < event.rounds:
        return _standing(clock, "rounds", clock.round + 1)
    after = _PHASES[_PHASES.index(clock.phase) + 1]
    return _standing(clock, after, 1 if after == "rounds" else 0)


def go_back(clock: Clock, event: Event) -> Clock:
    """The step before, for a step taken too early. A round gone back to can be started again.

    Raises EveningError where the event has not begun.
    """
    if clock.phase == "before":
        raise EveningError(say("The event has not begun; there is nothing to go back to."))
    if clock.phase == "rounds" and clock.round > 1:
        return _standing(clock, "rounds", clock.round - 1)
    earlier = _PHASES[_PHASES.index(clock.phase) - 1]
    return _standing(clock, earlier, event.rounds if earlier == "rounds" else 0)


def refuse_closed(clock: Clock) -> None:
    """Raise TooLate where the event is closed."""
    if clock.phase == "closed":
        raise TooLate(say("The event is closed; nothing about it can be changed any more. Ask the facilitator."))


def refuse_moved(clock: Clock, seen: Clock) -> None:
    """Raise TooLate where the clock no longer stands where the caller saw it: two taps are not two steps."""
    if (clock.phase, clock.round) != (seen.phase, seen.round):
        raise TooLate(say("The evening has moved on to {where} in the meantime; look again.", where=spoken(clock)))


def spoken(clock: Clock) -> str:
    """Where the evening stands, for people."""
    return say("round {round}", round=clock.round) if clock.phase == "rounds" else say(_NAMES[clock.phase])


def _in_rounds(clock: Clock, event: Event, now: datetime) -> Motion:
    doing = motion(clock, event, now)
    if doing is None:
        raise EveningError(
            say(
                "The evening stands at {where}, where no round can run. Go on to the rounds first.", where=spoken(clock)
            )
        )
    return doing


def _running(clock: Clock, seconds: float, now: datetime) -> Clock:
    return replace(clock, ends_at=now + timedelta(seconds=seconds), left=None)


def _standing(clock: Clock, phase: Phase, number: int) -> Clock:
    return Clock(clock.event_id, phase, number)


def _length(event: Event) -> float:
    """Of one round, in seconds."""
    return event.minutes * 60
