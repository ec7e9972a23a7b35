"""A reading and its findings -> the four parts and the overall score. Higher is better, always 0-100."""

from coach.analyze import thresholds as t
from coach.analyze.checks import PART_OF, frequency
from coach.analyze.reading import Reading
from coach.analyze.specificity import specificity
from coach.types import Finding, Parts


def parts(reading: Reading, findings: tuple[Finding, ...]) -> Parts:
    """Length, clarity, focus and ask of one reading."""
    return Parts(
        length=_whole(_length(reading)),
        clarity=_whole(_clarity(reading) - _cost(findings, "clarity")),
        focus=_whole(_focus(reading, findings) - _cost(findings, "focus")),
        ask=_whole(_ask(reading, findings)),
    )


def overall(part: Parts) -> int:
    """The weighted mean of the parts."""
    return _whole(
        t.WEIGHT_LENGTH * part.length
        + t.WEIGHT_CLARITY * part.clarity
        + t.WEIGHT_FOCUS * part.focus
        + t.WEIGHT_ASK * part.ask
    )


def _length(reading: Reading) -> float:
    """Full marks for 10 s, a little off for each further second, none from 10 s over the limit."""
    seconds = reading.seconds.estimate
    mark = 100 - t.SECOND_COST.value * max(0.0, min(seconds, t.LIMIT.value) - t.IDEAL.value)
    if seconds > t.LIMIT.value:
        mark *= max(0.0, 1 - (seconds - t.LIMIT.value) / t.NO_MARKS_OVER.value)
    if reading.words < t.TOO_SHORT_WORDS.value:
        mark *= reading.words / t.TOO_SHORT_WORDS.value
    return mark


def _clarity(reading: Reading) -> float:
    """Off for rare words and for sentences over 20 words; from 100 words on a readability formula has a voice."""
    content = [x for x in reading.draft.doc if x.is_alpha and x.pos_ in {"NOUN", "VERB", "ADJ", "ADV"}]
    rare = sum(
        frequency(x.lower_) < t.RARE_WORD.value and frequency(x.lemma_.lower()) < t.RARE_WORD.value for x in content
    )
    mark = 100 - 30 * rare / max(8, len(content))
    lengths = [len(reading.draft.text[a:b].split()) for a, b in reading.draft.sentences]
    mark -= sum(0.8 * max(0.0, n - t.LONG_SENTENCE.value) for n in lengths)
    if reading.words >= t.FORMULA_WORDS.value:
        mark = 0.8 * mark + 0.2 * _formula(reading.draft.text)
    return mark


def _formula(text: str) -> float:
    """Flesch reading ease, 0-100, higher is easier. Holds from 100 words."""
    import textstat

    return float(max(0.0, min(100.0, textstat.flesch_reading_ease(text))))


def _focus(reading: Reading, findings: tuple[Finding, ...]) -> float:
    """Off for what neither offers, needs nor asks, and where there is no need to gather around."""
    spans = [(s.start, s.end) for s in (*reading.needs, *reading.asks, *reading.offers)]
    idle = [s for s in reading.draft.sentences if not any(a < s[1] and s[0] < b for a, b in spans)]
    share = sum(b - a for a, b in idle) / max(1, sum(b - a for a, b in reading.draft.sentences))
    mark = 100 - 15 * share - 2 * max(0, len(reading.draft.sentences) - 4) - 8 * max(0, len(reading.needs) - 2)
    return mark - (40 if any(f.code == "no_need" for f in findings) else 0)


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
    if reading.needs and "vague_need" not in codes:
        mark -= 6 * max(0.0, 0.6 - specificity(reading))
    return mark


def _cost(findings: tuple[Finding, ...], part: str) -> float:
    return sum(
        t.MAJOR_COST if finding.severity == "major" else t.MINOR_COST
        for finding in findings
        if PART_OF[finding.code] == part
    )


def _whole(mark: float) -> int:
    return round(max(0.0, min(100.0, mark)))
