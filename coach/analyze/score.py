"""A reading and its findings -> the four parts and the overall score. Higher is better, always 0-100."""

from coach.analyze import thresholds as t
from coach.analyze.checks import PART_OF
from coach.analyze.evidence import idle_sentences
from coach.analyze.reading import Reading
from coach.analyze.wording import Wording
from coach.types import Finding, Parts

_WEIGHTS = {
    "length": t.WEIGHT_LENGTH, "clarity": t.WEIGHT_CLARITY, "focus": t.WEIGHT_FOCUS, "ask": t.WEIGHT_ASK,
}  # fmt: skip


def parts(reading: Reading, wording: Wording, findings: tuple[Finding, ...]) -> Parts:
    """Length, clarity, focus and ask of one reading."""
    return Parts(
        length=_whole(_length(reading)),
        clarity=_whole(_clarity(reading, wording) - _cost(findings, "clarity")),
        focus=_whole(_focus(reading, findings) - _cost(findings, "focus")),
        ask=_whole(_ask(reading, findings)),
    )


def overall(part: Parts) -> int:
    """The weighted mean of the parts."""
    return _whole(sum(_WEIGHTS[name] * mark for name, mark in part.as_dict().items()))


def worth(finding: Finding) -> int:
    """Points of the overall score that one finding costs, at most."""
    part = PART_OF[finding.code]
    own: dict[str, float] = {
        "no_need": t.WEIGHT_ASK * t.ASK_EXPLICIT + t.WEIGHT_FOCUS * t.NO_FOCUS_COST,
        "no_ask": t.WEIGHT_ASK * (t.ASK_EXPLICIT - t.ASK_IMPLICIT),
        "vague_need": t.WEIGHT_ASK * t.VAGUE_COST,
        "ask_not_last": t.WEIGHT_ASK * t.ASK_NOT_LAST_COST,
    }
    return round(own.get(finding.code, _WEIGHTS[part] * _price(finding)))


def _length(reading: Reading) -> float:
    """Full marks for 10 s, a little off for each further second, none from 10 s over the limit."""
    seconds = reading.seconds.estimate
    mark = 100 - t.SECOND_COST.value * max(0.0, min(seconds, t.LIMIT.value) - t.IDEAL.value)
    if seconds > t.LIMIT.value:
        mark *= max(0.0, 1 - (seconds - t.LIMIT.value) / t.NO_MARKS_OVER.value)
    shortest = reading.tongue.sizes.shortest.value
    if reading.size < shortest:
        mark *= reading.size / shortest
    return mark


def _clarity(reading: Reading, wording: Wording) -> float:
    """Off for what people find hard; where a text is long enough for a readability formula, that has a voice too."""
    difficulty, tongue = wording.difficulty, reading.tongue
    if tongue.ease and tongue.sizes.formula and reading.size >= tongue.sizes.formula.value:
        hardness = 100 - tongue.ease(reading.draft.text)
        difficulty = (1 - t.FORMULA_VOICE) * difficulty + t.FORMULA_VOICE * hardness
    return 100 - t.DIFFICULTY_COST * difficulty


def _focus(reading: Reading, findings: tuple[Finding, ...]) -> float:
    """Off for what neither offers, needs nor asks, and where there is no need to gather around."""
    whole = sum(b - a for a, b in reading.draft.sentences)
    idle = sum(b - a for a, b in idle_sentences(reading)) / max(1, whole)
    sentences = max(0, len(reading.draft.sentences) - t.SENTENCES.value)
    no_need = any(finding.code == "no_need" for finding in findings)
    further = max(0, len(reading.needs) - 2)
    return 100 - t.IDLE_COST * idle - t.SENTENCE_COST * sentences - t.NEED_COST * further - t.NO_FOCUS_COST * no_need


def _ask(reading: Reading, findings: tuple[Finding, ...]) -> float:
    """What the ask is worth by kind, less where the need is missing, vague, or the ask is buried."""
    codes = {finding.code for finding in findings}
    mark: float = {"explicit": t.ASK_EXPLICIT, "implicit": t.ASK_IMPLICIT, "none": t.ASK_NONE}[reading.ask.kind]
    if "vague_need" in codes:
        mark -= t.VAGUE_COST
    if reading.ask.kind == "explicit" and not reading.needs:
        mark -= t.NO_NEED_COST
    if "ask_not_last" in codes:
        mark -= t.ASK_NOT_LAST_COST
    return mark


def _cost(findings: tuple[Finding, ...], part: str) -> float:
    """Points of one part. What the part's own measure already takes off (_OWN) is not taken off again."""
    return sum(_price(f) for f in findings if PART_OF[f.code] == part and f.code not in _OWN)


_OWN = ("no_need", "no_ask", "vague_need", "ask_not_last")


def _price(finding: Finding) -> float:
    return t.MAJOR_COST if finding.severity == "major" else t.MINOR_COST


def _whole(mark: float) -> int:
    return round(max(0.0, min(100.0, mark)))
