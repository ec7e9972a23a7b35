"""How an introduction goes: offered, accepted, made, met, closed; or declined, by either side, without a word."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from coach.errors import EveningError, NotAllowed, TooLate
from coach.event.bounds import LINE, line
from coach.event.days import day
from coach.say import mark, say
from coach.types import Event, Introduction, IntroductionState, Person

Side = Literal["asker", "introducer"]
OUTCOME = 300
"""Characters of what came of an introduction, or of what a favour is called in for: two sentences."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an introduction. after: the states it follows; by: the sides that may take it."""

    after: tuple[IntroductionState, ...]
    by: tuple[Side, ...]


STEPS: dict[IntroductionState, Step] = {
    "accepted": Step(("offered",), ("asker",)),
    "made": Step(("accepted",), ("introducer", "asker")),
    "met": Step(("made",), ("asker",)),
    "closed": Step(("made", "met"), ("asker",)),
    "declined": Step(("offered", "accepted"), ("asker", "introducer")),
}
"""State -> how it is reached. Either side may say that an introduction was made, for both have the message; only the
asker knows whether the two met. It can be closed without a meeting, for contacts do not always answer."""
ORDER: tuple[IntroductionState, ...] = ("offered", "accepted", "made", "met", "closed", "declined")
_STATES: dict[IntroductionState, str] = {
    "offered": mark("offered"),
    "accepted": mark("accepted"),
    "made": mark("made"),
    "met": mark("met"),
    "closed": mark("closed"),
    "declined": mark("declined"),
}
_SIDES: dict[Side, str] = {"asker": mark("asker"), "introducer": mark("introducer")}
MADE: frozenset[IntroductionState] = frozenset({"made", "met", "closed"})
"""The states of an introduction that was made."""
WITHIN: dict[IntroductionState, timedelta] = {
    "offered": timedelta(days=2),
    "accepted": timedelta(days=7),
    "made": timedelta(days=30),
    "met": timedelta(days=90),
}
"""How long until the next step should have been taken. An answer within two days, while both still know the other's
face (follow up within 48 hours, say most guides to networking); a message within a week; a meeting within a month, as
long as two full diaries need; an outcome within a quarter, in which most people are hired or give an order."""
TURN: dict[IntroductionState, Side] = {
    "offered": "asker",
    "accepted": "introducer",
    "made": "asker",
    "met": "asker",
}
"""Whose step is the next one."""
_REMINDERS: dict[IntroductionState, str] = {
    "offered": mark("{introducer} offered to introduce you to {contact}. Accept, or decline silently."),
    "accepted": mark("{asker} would like to meet {contact}. Send the message that introduces them."),
    "made": mark("{introducer} introduced you to {contact}. Have you met?"),
    "met": mark("You met {contact}. Tell {introducer} what came of it."),
}
"""What to do next, said to whose step it is."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A message by which the introducer brings the two together."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A step that should have been taken. person_id: by whom."""

    introduction_id: str
    person_id: str
    sentence: str
    due: datetime


def offered(
    introduction_id: str, event_id: str, asker: str, introducer: str, contact: str, need: str, now: datetime
) -> Introduction:
    """A new introduction to `contact`, whom the introducer names in at most 200 characters.

    Raises EveningError where the contact is empty or too long, or where somebody would be introduced by themselves.
    """
    if asker == introducer:
        raise EveningError(say("Nobody introduces themselves to somebody they know; choose another person."))
    named = line(contact, LINE, mark("Whom you can introduce"))
    if not named:
        raise EveningError(say("Say whom you can introduce: a name, or what they do."))
    return Introduction(
        introduction_id, event_id, asker, introducer, named, need, "offered", now, due=now + WITHIN["offered"]
    )


def passed(introduction_id: str, event_id: str, asker: str, introducer: str, need: str, now: datetime) -> Introduction:
    """What is kept of somebody who was told of a need and passes: declined, with no contact, seen by nobody else."""
    return Introduction(introduction_id, event_id, asker, introducer, "", need, "declined", now)


def was_offered(introduction: Introduction) -> bool:
    """Whether the asker ever heard of it: one that was passed is declined and names no contact."""
    return introduction.state != "declined" or bool(introduction.contact)


def side_of(introduction: Introduction, person_id: str) -> Side:
    """Which side somebody is on. Raises NotAllowed where on none."""
    if person_id == introduction.asker and was_offered(introduction):
        return "asker"
    if person_id == introduction.introducer:
        return "introducer"
    raise NotAllowed(say("This introduction is between two other people."))


def take(introduction: Introduction, to: IntroductionState, by: str, now: datetime, outcome: str = "") -> Introduction:
    """The introduction one step on. by: the person who takes the step; outcome: at most 300 characters, where closed.

    Raises NotAllowed where it is not theirs to take, TooLate where it was taken or the introduction is over,
    EveningError where an earlier step is missing or the outcome is.
    """
    step, state = STEPS[to], introduction.state
    side = side_of(introduction, by)
    if state in {"closed", "declined"}:
        raise TooLate(say("This introduction is no longer open."))
    if side not in step.by:
        raise NotAllowed(
            say(
                "Only the {side} can say that this introduction is {to}.",
                side=say(_SIDES[step.by[0]]),
                to=in_a_word(to),
            )
        )
    if state not in step.after:
        if to != "declined" and ORDER.index(state) < ORDER.index(to):
            raise EveningError(
                say(
                    "This introduction is {state}; before it is {to}, it has to be {needed}.",
                    state=in_a_word(state),
                    to=in_a_word(to),
                    needed=in_a_word(step.after[0]),
                )
            )
        raise TooLate(
            say(
                "This introduction is {state} already; it can no longer be {to}.",
                state=in_a_word(state),
                to=in_a_word(to),
            )
        )
    if to == "closed":
        outcome = line(outcome, OUTCOME, mark("What came of it"))
        if not outcome:
            raise EveningError(say("Say in a few words what came of it, even if it was nothing."))
    within = WITHIN.get(to)
    return replace(
        introduction, state=to, due=now + within if within else None, outcome=outcome if to == "closed" else ""
    )


def in_a_word(state: IntroductionState) -> str:
    """How an introduction stands, in a word."""
    return say(_STATES[state])


def steps_from(state: IntroductionState, side: Side) -> tuple[IntroductionState, ...]:
    """The states to which this side may take an introduction that is in `state`."""
    return tuple(to for to, step in STEPS.items() if state in step.after and side in step.by)


def reminder(introduction: Introduction, asker: str, introducer: str) -> Reminder | None:
    """Who should have taken which step. asker, introducer: their names. None where nothing is expected any more."""
    turn = TURN.get(introduction.state)
    if turn is None or introduction.due is None:
        return None
    person = introduction.asker if turn == "asker" else introduction.introducer
    sentence = say(_REMINDERS[introduction.state], introducer=introducer, asker=asker, contact=introduction.contact)
    return Reminder(introduction.id, person, sentence, introduction.due)


def draft(introduction: Introduction, asker: Person, introducer: Person, event: Event) -> Draft:
    """The introducing message in the language being spoken, the introducer's, for them to change and send.

    It carries of the asker what they agreed to by accepting: name, headline, need, and the contact if they gave one.
    Raises EveningError where the asker has not accepted, TooLate where it was made or is over.
    """
    if introduction.state == "offered":
        raise EveningError(say("{name} has not accepted yet; nobody is introduced before they agree.", name=asker.name))
    if introduction.state != "accepted":
        raise TooLate(
            say("This introduction is {state}; there is no message to send.", state=in_a_word(introduction.state))
        )
    lines = [
        say("Hello both,"),
        _how_we_met(introduction, asker, event),
        say("{name} is looking for: {need}.", name=asker.name, need=introduction.need),
        *(
            [say("{name} can be reached at {contact}.", name=asker.name, contact=asker.contact)]
            if asker.contact
            else []
        ),
        say("I leave the rest to the two of you."),
        introducer.name,
    ]
    subject = say("Introducing {asker} and {contact}", asker=asker.name, contact=introduction.contact)
    return Draft(subject, "\n\n".join(lines))


def _how_we_met(introduction: Introduction, asker: Person, event: Event) -> str:
    who = say("{name} ({headline})", name=asker.name, headline=asker.headline) if asker.headline else asker.name
    if event.day is None:
        return say(
            "{who} and I met at {event}, and I thought of you: {contact}.",
            who=who,
            event=event.name,
            contact=introduction.contact,
        )
    return say(
        "{who} and I met at {event} on {day}, and I thought of you: {contact}.",
        who=who,
        event=event.name,
        day=day(event.day),
        contact=introduction.contact,
    )
