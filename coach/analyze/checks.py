"""What a careful coach would raise. One function or one row a finding; most pitches get none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from coach.analyze import evidence, spoken
from coach.analyze import thresholds as t
from coach.analyze.closing import named_ask
from coach.analyze.en import words as w
from coach.analyze.evidence import Stretch
from coach.analyze.reading import Reading
from coach.types import Finding

Check = Callable[[Reading], Iterator[Finding]]


def no_need(reading: Reading) -> Iterator[Finding]:
    """Nothing is needed in so many words."""
    if not reading.needs:
        yield Finding(
            "no_need",
            "major",
            "Nobody can tell whom you are looking for.",
            suggestion="Add one sentence: “I need …”, with the role and the place of one person.",
            value="no need",
            limit="1 need",
            source=t.BAKER,
        )


def no_ask(reading: Reading) -> Iterator[Finding]:
    """A need, and nobody is asked."""
    if reading.ask.kind != "explicit" and reading.needs:
        named = named_ask(reading)
        yield Finding(
            "no_ask",
            "minor",
            "You say what you need, but nobody is asked: turn to the listeners' networks.",
            reading.needs[0],
            f"End with “Who do you know?”, or say whom: “{named}”" if named else "End with “Who do you know?”",
            value=f"{reading.ask.kind} ask",
            limit="explicit ask",
            source=t.INTERVIEW,
        )


def vague_need(reading: Reading) -> Iterator[Finding]:
    """A need from which no listener could think of a person."""
    if reading.needs and reading.marks.issues["vague_need"] >= t.RAISED.value:
        span = reading.needs[0]
        yield Finding(
            "vague_need",
            "major",
            f"“{span.text}” fits everybody, so nobody comes to mind.",
            span,
            "Name a role, an organisation or a place: who exactly would open the door?",
            value=f"“{span.text}”, {_sure(reading, 'vague_need')}",
            limit="a role, an organisation or a place",
            source=t.BAKER,
        )


def multiple_needs(reading: Reading) -> Iterator[Finding]:
    """Two distinct needs or more; alternatives for one need are one."""
    if reading.needs and reading.marks.issues["multiple_needs"] >= t.RAISED.value:
        count = len(reading.needs)
        yield Finding(
            "multiple_needs",
            "major",
            f"You ask for {count if count > 1 else 'several'} things; a listener remembers one.",
            reading.needs[1] if count > 1 else reading.needs[0],
            f"Keep “{reading.needs[0].text}” for tonight and save the rest.",
            value=f"{count} needs" if count > 1 else f"several needs, {_sure(reading, 'multiple_needs')}",
            limit="1 need",
            source=t.IDEAL.source,
        )


def too_long(reading: Reading) -> Iterator[Finding]:
    """Over the limit and a breath, as spoken."""
    over = reading.seconds.estimate
    if over > t.TOO_LONG.value:
        yield Finding(
            "too_long",
            "major",
            f"This takes about {over:.0f} seconds to say; the bell rings at {t.LIMIT.value:.0f}.",
            suggestion="Keep what you offer, the one person you need, and the ask. Drop the rest.",
            value=f"{over:.0f} s",
            limit=str(t.LIMIT),
            source=t.LIMIT.source,
        )


def rambling(reading: Reading) -> Iterator[Finding]:
    """The listener loses the thread."""
    if reading.marks.issues["rambling"] >= t.RAISED.value:
        idle = list(evidence.idle_sentences(reading))
        count = sum(len(reading.draft.text[a:b].split()) for a, b in idle)
        yield Finding(
            "rambling",
            "major",
            "Listeners lose the thread before they know whom to think of.",
            reading.span(*max(idle, key=lambda s: s[1] - s[0])) if idle else None,
            "Say one sentence about yourself, then the need.",
            value=f"{count} words beside the point, {_sure(reading, 'rambling')}",
            limit=str(t.RAISED),
            source=t.READER,
        )


def ask_not_last(reading: Reading) -> Iterator[Finding]:
    """More is said after the ask than a listener will hold on to."""
    if not reading.asks:
        return
    last = reading.asks[-1]
    after = len(reading.draft.text[last.end :].split())
    before = len(reading.draft.text[: last.start].split())
    if after > t.WORDS_AFTER_ASK.value and before >= 3:
        yield Finding(
            "ask_not_last",
            "minor",
            f"{after} words follow your ask; the last thing said is what stays.",
            last,
            "Move the ask to the end.",
            value=f"{after} words after it",
            limit=str(t.WORDS_AFTER_ASK),
            source=t.INTERVIEW,
        )


def hard_sentence(reading: Reading) -> Iterator[Finding]:
    """A sentence longer than a listener can hold."""
    for start, end in reading.draft.sentences:
        length = len(reading.draft.text[start:end].split())
        if length > t.HARD_SENTENCE.value:
            yield Finding(
                "hard_sentence",
                "minor",
                f"This sentence has {length} words; nobody can hold it to its end.",
                reading.span(start, end),
                "Put a full stop where you would breathe.",
                value=f"{length} words",
                limit=str(t.HARD_SENTENCE),
                source=t.HARD_SENTENCE.source,
            )


@dataclass(frozen=True, slots=True)
class Habit:
    """Something that is a finding as the habit of a pitch, not once.

    where: what the finding points to; limit: how many of them make a habit even where the reader is in two minds.
    """

    code: str
    where: Callable[[Reading], list[Stretch]]
    limit: t.Threshold
    message: str
    suggestion: Callable[[str], str]

    def check(self, reading: Reading) -> Iterator[Finding]:
        """The finding, where the reader is sure of it, or thinks it possible and the words are there."""
        found = self.where(reading)
        if reading.marks.issues[self.code] < self._needed(len(found)).value:
            return
        shown = list(dict.fromkeys(reading.draft.text[a:b] for a, b in found))
        quoted = ", ".join(f"“{text}”" for text in shown[:4])
        yield Finding(
            self.code,
            "minor",
            f"{self.message}: {quoted}." if quoted else f"{self.message}.",
            reading.span(*found[0]) if found else None,
            self.suggestion(reading.draft.plain[slice(*found[0])] if found else ""),
            value=f"{len(found)} found, {_sure(reading, self.code)}",
            limit=f"under {self.limit}",
            source=self.limit.source,
        )

    def _needed(self, found: int) -> t.Threshold:
        """How sure the reader must be, given how many of the words are there."""
        if found < t.ONCE.value:
            return t.SURE
        return t.POSSIBLE if found >= self.limit.value else t.RAISED


def _plainer(word: str) -> str:
    plain = w.PLAIN_WORDS.get(word)
    return f"“{plain}” says more than “{word}”." if plain else "Say what you do as you would to a neighbour."


HABITS = (
    Habit("fillers", evidence.fillers, t.FILLER_COUNT, "Fillers are what one hears",
          lambda _: "Leave a breath where the filler was."),
    Habit("hedging", evidence.hedges, t.HEDGE_COUNT, "You take back what you say while you say it",
          lambda _: "Say it straight: you know what you need."),
    Habit("apology", evidence.apologies, t.APOLOGY_COUNT, "You apologise for asking",
          lambda _: "No need to be sorry: asking is what the evening is for."),
    Habit("buzzwords", evidence.buzzwords, t.BUZZWORD_COUNT, "Big words that a listener cannot repeat", _plainer),
    Habit("jargon", evidence.jargon, t.JARGON_COUNT, "Terms of the trade that a mixed room cannot follow",
          lambda _: "Say what it does, in words your aunt would use."),
    Habit("passive", evidence.passives, t.PASSIVE_COUNT, "Things are done, and nobody does them",
          lambda _: "Say who does it: “I”, “we”."),
)  # fmt: skip

CHECKS: dict[str, Check] = {
    "no_need": no_need, "no_ask": no_ask, "vague_need": vague_need, "multiple_needs": multiple_needs,
    "too_long": too_long, "rambling": rambling, **{habit.code: habit.check for habit in HABITS},
    "hard_sentence": hard_sentence, "ask_not_last": ask_not_last,
}  # fmt: skip

PART_OF = {
    "too_long": "length", "rambling": "focus", "multiple_needs": "focus", "no_need": "ask", "no_ask": "ask",
    "vague_need": "ask", "ask_not_last": "ask", "fillers": "clarity", "hedging": "clarity", "apology": "clarity",
    "buzzwords": "clarity", "jargon": "clarity", "passive": "clarity", "hard_sentence": "clarity",
}  # fmt: skip
"""Which part of the score a finding belongs to."""


def check(reading: Reading) -> tuple[Finding, ...]:
    """Every finding, in the order of CHECKS."""
    return tuple(_timed(finding, reading) for one in CHECKS.values() for finding in one(reading))


def _timed(finding: Finding, reading: Reading) -> Finding:
    """The finding, with how long what it points to takes to say."""
    if finding.span is None:
        return finding
    return replace(finding, seconds=spoken.seconds(finding.span.text, reading.pace).estimate)


def _sure(reading: Reading, code: str) -> str:
    return f"the reader is {reading.marks.issues[code]:.0%} sure"
