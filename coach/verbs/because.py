"""Why somebody was proposed, said in the language of whoever reads it, as far as they may see it."""

from coach.event import proposals
from coach.match.reasons import reason
from coach.say import say
from coach.types import Consent, Proposal


def as_shown(one: Proposal, helper: Consent) -> tuple[str, str]:
    """Statement and reason of a proposal, as anybody but the helper may see them."""
    by_matcher = bool(one.features)
    said = reason(one.need, one.statement, one.features) if by_matcher else say(one.reason)
    return proposals.as_shown(one, helper, said)
