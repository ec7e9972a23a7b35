"""What evenings teach: how often a confidence was right, and whether better pitches earn more slips."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from scipy.stats import binomtest, rankdata

from coach.event.introductions import MADE
from coach.event.proposals import SHOWN, is_offered
from coach.say import say
from coach.types import Introduction, Proposal

BANDS = (0.0, 0.3, 0.5, 0.7, 1.0)
"""Bounds of the bands of confidence, 0-1."""
SURE = 0.95
"""Share of the intervals that hold the truth."""
RESAMPLES = 2_000
"""Of the bootstrap: its 95 % bounds move by about 0.01 from seed to seed (Efron and Tibshirani 1993 ask for 1,000 and
more)."""
SEED = 20
"""Of the bootstrap: the same evening gives the same interval."""
FEWEST_PITCHES = 10
"""Below, a rank correlation says nothing: its interval spans nearly everything."""

Verdict = Literal["helps", "hurts", "open", "too few"]


@dataclass(frozen=True, slots=True)
class Band:
    """Proposals shown with a confidence from `low` to below `high`. offered, made: how many became offers, and
    introductions that were made; precision: share that became offers, 0-1, with its Wilson interval (Wilson 1927);
    None where nothing was shown."""

    low: float
    high: float
    shown: int
    offered: int
    made: int
    precision: float | None
    precision_low: float | None
    precision_high: float | None


@dataclass(frozen=True, slots=True)
class Relation:
    """Score of a pitch (0-100) and the slips it earned, over `pitches`. rho: Spearman's rank correlation, -1..1, with
    a percentile bootstrap interval; None where there are too few or they do not differ."""

    pitches: int
    rho: float | None
    low: float | None
    high: float | None
    verdict: Verdict
    sentence: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A suggestion that was put to the test. features: by name; confidence: as shown; useful: whether it led to an
    offer."""

    event_id: str
    asker: str
    features: tuple[tuple[str, float], ...]
    confidence: float
    useful: bool


def bands(proposals: Sequence[Proposal], introductions: Sequence[Introduction]) -> list[Band]:
    """For each band of confidence, what became of the proposals that helpers were shown."""
    shown = [one for one in proposals if one.standing in SHOWN]
    made = {(i.asker, i.introducer) for i in introductions if i.state in MADE}
    found = []
    for low, high in pairwise(BANDS):
        within = [one for one in shown if low <= one.confidence and (one.confidence < high or high == BANDS[-1])]
        offered = sum(is_offered(one, introductions) for one in within)
        brought = sum((one.asker, one.helper) in made for one in within)
        found.append(Band(low, high, len(within), offered, brought, *_precision(offered, len(within))))
    return found


def lessons(proposals: Iterable[Proposal], introductions: Sequence[Introduction], closed: set[str]) -> list[Lesson]:
    """Proposals that say something about the matcher. closed: ids of events that are over.

    Useful: the helper was told and offered. Not useful: the facilitator vetoed it, the helper passed, or the evening
    closed without an offer. What nobody judged says nothing, nor does a pair that was pinned by hand.
    """
    answered = {(i.event_id, i.asker, i.introducer) for i in introductions}
    found = []
    for one in proposals:
        here = [i for i in introductions if i.event_id == one.event_id]
        was_told = one.standing in SHOWN
        is_settled = (one.event_id, one.asker, one.helper) in answered or one.event_id in closed
        if one.features and (one.standing == "vetoed" or (was_told and is_settled)):
            useful = was_told and is_offered(one, here)
            found.append(Lesson(one.event_id, one.asker, one.features, one.confidence, useful))
    return found


def score_and_slips(scores: Sequence[float], slips: Sequence[int]) -> Relation:
    """Whether pitches with a higher score earned more slips, pairwise, said with its uncertainty.

    Raises ValueError where the two are not equally long.
    """
    if len(scores) != len(slips):
        raise ValueError(f"{len(scores)} scores and {len(slips)} counts of slips; there must be one for each")
    count = len(scores)
    if count < FEWEST_PITCHES:
        sentence = say("Too few pitches are scored ({count}) to say whether better ones earn more slips.", count=count)
        return Relation(count, None, None, None, "too few", sentence)
    pairs = np.array([scores, slips], dtype=np.float64)
    rho = float(_spearman(pairs[:, None, :])[0])
    if np.isnan(rho):
        sentence = say(
            "All {count} pitches have the same score or the same number of slips; nothing can be compared.", count=count
        )
        return Relation(count, None, None, None, "too few", sentence)
    drawn = np.random.default_rng(SEED).integers(0, count, (RESAMPLES, count))
    tail = (1 - SURE) / 2
    low, high = (float(v) for v in np.nanquantile(_spearman(pairs[:, drawn]), (tail, 1 - tail)))
    verdict: Verdict = "helps" if low > 0 else "hurts" if high < 0 else "open"
    said = {
        "helps": say("Pitches with a higher score earned more slips"),
        "hurts": say("Pitches with a higher score earned fewer slips"),
    }.get(verdict, say("Whether pitches with a higher score earn more slips cannot be told from this evening"))
    sentence = say(
        "{said}: rank correlation {rho:.2f} over {count} pitches, 95 % interval {low:.2f} to {high:.2f}.",
        said=said,
        rho=rho,
        count=count,
        low=low,
        high=high,
    )
    return Relation(count, rho, low, high, verdict, sentence)


def _precision(right: int, of: int) -> tuple[float | None, float | None, float | None]:
    if not of:
        return None, None, None
    interval = binomtest(right, of).proportion_ci(SURE, method="wilson")
    return right / of, float(interval.low), float(interval.high)


def _spearman(
    pairs: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]",
) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    """Rank correlations of float64 [2, samples, pitches] -> [samples]; NaN where one side does not differ."""
    ranks = rankdata(pairs, axis=-1)
    centred = ranks - ranks.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred**2).sum(axis=-1).prod(axis=0))
    together = (centred[0] * centred[1]).sum(axis=-1)
    return np.divide(together, spread, out=np.full_like(spread, np.nan), where=spread > 0)
