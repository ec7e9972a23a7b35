"""The slips that listeners hand back: who may, to whom, and what the pitcher is told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from coach.errors import EveningError
from coach.event.bounds import LINE, line
from coach.event.clock import refuse_closed
from coach.event.seating import numbered, sat_together
from coach.say import mark, say
from coach.types import Clock, SeatedRound, Slip


@dataclass(frozen=True, slots=True)
class Words:
    """What is on a slip. see_me: come and find me; introduces: whom, in the listener's words; contact: only if they
    want."""

    see_me: bool
    introduces: str = ""
    contact: str = ""

    @property
    def says_something(self) -> bool:
        """Whether the pitcher has anything from it."""
        return self.see_me or bool(self.introduces)


def slip(
    clock: Clock,
    rounds: Sequence[SeatedRound],
    number: int,
    listener: str,
    pitcher: str,
    words: Words,
    earlier: Iterable[Slip],
    now: datetime,
    is_paper: bool,
) -> Slip:
    """The slip of one listener to one pitcher of a round; `earlier`: the slips that are there.

    Raises TooLate where the event is closed, NotFound where there is no such round, EveningError where the round has
    not begun, the two did not sit together, or the slip says nothing and replaces none.
    """
    refuse_closed(clock)
    if listener == pitcher:
        raise EveningError(say("A slip goes to somebody else who pitched at the table, not to oneself."))
    seated = numbered(rounds, number)
    if not seated.was_run:
        raise EveningError(say("Round {round} has not begun; slips are handed in from its start on.", round=number))
    if not sat_together(seated, listener, pitcher):
        raise EveningError(
            say(
                "These two did not sit in the same group in round {round}; check the round and the names.", round=number
            )
        )
    trimmed = Words(
        words.see_me,
        line(words.introduces, LINE, mark("Whom one can introduce")),
        line(words.contact, LINE, mark("A contact")),
    )
    replaces = any((one.round, one.listener, one.pitcher) == (number, listener, pitcher) for one in earlier)
    if not trimmed.says_something and not replaces:
        raise EveningError(say("The slip says nothing; tick “See me”, or write whom you can introduce."))
    return Slip(
        clock.event_id,
        number,
        listener,
        pitcher,
        trimmed.see_me,
        trimmed.introduces,
        trimmed.contact,
        is_paper,
        now,
    )


def telling(slips: Iterable[Slip]) -> list[Slip]:
    """The slips that say something; one taken back says nothing."""
    return [one for one in slips if one.see_me or one.introduces]
