"""What the facilitator makes of who is told about whose need, and what of it may be shown to whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from coach.errors import EveningError, TooLate
from coach.event.introductions import was_offered
from coach.say import mark, say
from coach.types import Consent, Introduction, MinglePlan, Proposal, Standing, Suggestion

Pair = tuple[str, str]
"""(asker, helper), person ids."""
SHOWN: frozenset[Standing] = frozenset({"approved", "pinned"})
"""What the helper is told of."""
UNSAID = mark("said something that comes close to “{need}”")
"""The reason where the helper lets nobody see their statements."""
BY_HAND = mark("the facilitator decided so")
"""The reason where a pair was pinned that the matcher sees nothing in."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a new plan keeps to. kept: asker -> helper; barred: pairs that are not made again."""

    kept: dict[str, str]
    barred: frozenset[Pair]


def decided(
    proposals: Iterable[Proposal], introductions: Iterable[Introduction], askers: set[str], helpers: set[str]
) -> Decided:
    """What was judged, offered or passed so far. askers, helpers: ids of those whom a plan can reckon with.

    Pinned pairs come before approved ones, surer before less sure. A pair that was vetoed, or that ended in an
    introduction without being proposed, is not made again; nor is one that the helper passed, even where pinned.
    """
    met = {(one.asker, one.introducer) for one in introductions}
    over = {(one.asker, one.introducer) for one in introductions if one.state == "declined"}
    barred = set(met)
    kept: dict[str, str] = {}
    for one in sorted(proposals, key=lambda p: (p.standing != "pinned", -p.confidence, p.helper)):
        pair = one.asker, one.helper
        if one.standing == "vetoed":
            barred.add(pair)
        elif one.standing in SHOWN and pair not in over and one.asker in askers and one.helper in helpers:
            kept.setdefault(one.asker, one.helper)
    return Decided(kept, frozenset(barred - set(kept.items())))


def planned(event_id: str, plan: MinglePlan, before: Sequence[Proposal], now: datetime) -> list[Proposal]:
    """Proposals to save: those of the plan that are new, and the earlier unjudged ones that it did without.

    The needs of the plan are named by their asker's id.
    """
    known = {(one.asker, one.helper): one for one in before}
    fresh = [
        proposal(event_id, one.need_id, one.need, one.suggestion, now)
        for one in plan.assignments
        if (pair := (one.need_id, one.suggestion.attendee_id)) not in known or known[pair].standing not in SHOWN
    ]
    made = {(one.asker, one.helper) for one in fresh}
    gone = [
        replace(one, standing="dropped")
        for one in before
        if one.standing == "proposed" and (one.asker, one.helper) not in made
    ]
    return [*fresh, *gone]


def proposal(event_id: str, asker: str, need: str, found: Suggestion, now: datetime) -> Proposal:
    """A suggestion, kept as it stands now."""
    return Proposal(
        event_id,
        asker,
        found.attendee_id,
        need,
        found.statement,
        found.reason,
        found.confidence,
        "proposed",
        now,
        found.features,
    )


def judged(
    one: Proposal, standing: Standing, others: Iterable[Proposal], introductions: Iterable[Introduction]
) -> Proposal:
    """The proposal with the facilitator's word on it. others: of the same event.

    Raises TooLate where the helper has offered or passed, EveningError where the asker's need is pinned to somebody
    else, or the standing is not for a facilitator to give.
    """
    if standing == "dropped":
        raise EveningError(say("Only a new plan drops a proposal; veto it, so that it does not come back."))
    if any((i.asker, i.introducer) == (one.asker, one.helper) for i in introductions):
        raise TooLate(say("The helper has answered already; an introduction is between the two of them."))
    if standing == "pinned" and any(
        o.asker == one.asker and o.helper != one.helper and o.standing == "pinned" for o in others
    ):
        raise EveningError(say("This need is pinned to somebody else already; take that pin away first."))
    return replace(one, standing=standing)


def may_quote(one: Proposal, helper: Consent) -> bool:
    """Whether others may see the statement behind a proposal; a headline is seen by everybody."""
    return helper.statements != "nobody" or bool(dict(one.features).get("headline_only"))


def as_shown(one: Proposal, helper: Consent, reason: str) -> tuple[str, str]:
    """Statement and reason as anybody but the helper may see them: without a quotation where there is no consent.
    reason: the proposal's, in the language being spoken."""
    if may_quote(one, helper):
        return one.statement, reason
    return "", say(UNSAID, need=one.need) if one.statement else reason


def is_offered(one: Proposal, introductions: Iterable[Introduction]) -> bool:
    """Whether the helper of a proposal offered the asker an introduction."""
    return any((i.asker, i.introducer) == (one.asker, one.helper) and was_offered(i) for i in introductions)
