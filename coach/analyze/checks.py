"""What a careful coach would raise. One function or one row a finding; most pitches get none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from coach.analyze import thresholds as t
from coach.analyze.draft import Stretch
from coach.analyze.evidence import idle_sentences
from coach.analyze.reading import Reading
from coach.say import mark, say
from coach.types import Finding

Check = Callable[[Reading], Iterator[Finding]]


def no_need(reading: Reading) -> Iterator[Finding]:
    """Nothing is needed in so many words."""
    if not reading.needs:
        yield Finding(
            "no_need",
            "major",
            say("Nobody can tell whom you are looking for."),
            suggestion=say("Add one sentence: “I need …”, with the role and the place of one person."),
            value=say("no need"),
            limit=say("1 need"),
            source=say(t.BAKER),
        )


def no_ask(reading: Reading) -> Iterator[Finding]:
    """A need, and nobody is asked."""
    if reading.ask.kind != "explicit" and reading.needs:
        ask, named = reading.tongue.ask, reading.tongue.named_ask(reading)
        yield Finding(
            "no_ask",
            "minor",
            say("You say what you need, but nobody is asked: turn to the listeners' networks."),
            reading.needs[0],
            say("End with “{ask}”, or say whom: “{named}”", ask=ask, named=named)
            if named
            else say("End with “{ask}”", ask=ask),
            value=say("implicit ask") if reading.ask.kind == "implicit" else say("no ask"),
            limit=say("explicit ask"),
            source=say(t.INTERVIEW),
        )


def vague_need(reading: Reading) -> Iterator[Finding]:
    """A need from which no listener could think of a person."""
    if reading.needs and reading.marks.issues["vague_need"] >= t.RAISED.value:
        span = reading.needs[0]
        yield Finding(
            "vague_need",
            "major",
            say("“{need}” fits everybody, so nobody comes to mind.", need=span.text),
            span,
            say("Name a role, an organisation or a place: who exactly would open the door?"),
            value=say("“{need}”, {sure}", need=span.text, sure=_sure(reading, "vague_need")),
            limit=say("a role, an organisation or a place"),
            source=say(t.BAKER),
        )


def multiple_needs(reading: Reading) -> Iterator[Finding]:
    """Two distinct needs or more; alternatives for one need are one."""
    count = len(reading.needs)
    needed = t.RAISED if count > 1 else t.SURE  # where one alone can be pointed at, the reader must be sure of more
    if count and reading.marks.issues["multiple_needs"] >= needed.value:
        yield Finding(
            "multiple_needs",
            "major",
            say("You ask for {count} things; a listener remembers one.", count=count)
            if count > 1
            else say("You ask for several things; a listener remembers one."),
            reading.needs[1] if count > 1 else reading.needs[0],
            say("Keep “{need}” for tonight and save the rest.", need=reading.needs[0].text),
            value=say("{count} needs", count=count)
            if count > 1
            else say("several needs, {sure}", sure=_sure(reading, "multiple_needs")),
            limit=say("1 need"),
            source=say(t.IDEAL.source),
        )


def too_long(reading: Reading) -> Iterator[Finding]:
    """Over the limit and a breath, as spoken."""
    over = reading.seconds.estimate
    if over > t.TOO_LONG.value:
        yield Finding(
            "too_long",
            "major",
            say(
                "This takes about {over:.0f} seconds to say; the bell rings at {limit:.0f}.",
                over=over,
                limit=t.LIMIT.value,
            ),
            suggestion=say("Keep what you offer, the one person you need, and the ask. Drop the rest."),
            value=f"{over:.0f} s",
            limit=t.LIMIT.said,
            source=say(t.LIMIT.source),
        )


def rambling(reading: Reading) -> Iterator[Finding]:
    """The listener loses the thread."""
    if reading.marks.issues["rambling"] >= t.RAISED.value:
        idle = list(idle_sentences(reading))
        count = sum(reading.tongue.count(reading.draft.text[a:b]) for a, b in idle)
        yield Finding(
            "rambling",
            "major",
            say("Listeners lose the thread before they know whom to think of."),
            reading.span(*max(idle, key=lambda s: s[1] - s[0])) if idle else None,
            say("Say one sentence about yourself, then the need."),
            value=say("{size} beside the point, {sure}", size=_size(reading, count), sure=_sure(reading, "rambling")),
            limit=t.RAISED.said,
            source=say(t.READER),
        )


def ask_not_last(reading: Reading) -> Iterator[Finding]:
    """More is said after the ask than a listener will hold on to."""
    if not reading.asks:
        return
    last, count = reading.asks[-1], reading.tongue.count
    after, before = count(reading.draft.text[last.end :]), count(reading.draft.text[: last.start])
    if after > reading.tongue.sizes.after_ask.value and before >= t.BEFORE_ASK.value:
        yield Finding(
            "ask_not_last",
            "minor",
            say("{size} follow your ask; the last thing said is what stays.", size=_size(reading, after)),
            last,
            say("Move the ask to the end."),
            value=say("{size} after it", size=_size(reading, after)),
            limit=reading.tongue.sizes.after_ask.said,
            source=say(t.INTERVIEW),
        )


def hard_sentence(reading: Reading) -> Iterator[Finding]:
    """A sentence longer than a listener can hold."""
    limit = reading.tongue.sizes.sentence
    for start, end in reading.draft.sentences:
        length = reading.tongue.count(reading.draft.text[start:end])
        if length > limit.value:
            yield Finding(
                "hard_sentence",
                "minor",
                say("This sentence has {size}; nobody can hold it to its end.", size=_size(reading, length)),
                reading.span(start, end),
                say("Put a full stop where you would breathe."),
                value=_size(reading, length),
                limit=limit.said,
                source=say(limit.source),
            )


@dataclass(frozen=True, slots=True)
class Habit:
    """Something that is a finding as the habit of a pitch, not once; its words are the language's own.

    limit: how many of them make a habit even where the reader is in two minds; message, suggestion: as in the
    catalogue.
    """

    code: str
    limit: t.Threshold
    message: str
    suggestion: str

    def check(self, reading: Reading) -> Iterator[Finding]:
        """The finding, where the reader is sure of it, or thinks it possible and the words are there."""
        found = reading.tongue.evidence[self.code](reading)
        if reading.marks.issues[self.code] < self._needed(len(found)).value:
            return
        shown = list(dict.fromkeys(reading.draft.text[a:b] for a, b in found))
        quoted = say(", ").join(f"“{text}”" for text in shown[:QUOTED])
        message = say(self.message)
        yield Finding(
            self.code,
            "minor",
            say("{message}: {quoted}.", message=message, quoted=quoted) if quoted else say("{text}.", text=message),
            reading.span(*found[0]) if found else None,
            self._advice(reading, found),
            value=say("{count} found, {sure}", count=len(found), sure=_sure(reading, self.code)),
            limit=say("under {limit}", limit=self.limit.said),
            source=say(self.limit.source),
        )

    def _needed(self, found: int) -> t.Threshold:
        """How sure the reader must be, given how many of the words are there."""
        if found < t.ONCE.value:
            return t.SURE
        return t.POSSIBLE if found >= self.limit.value else t.RAISED

    def _advice(self, reading: Reading, found: list[Stretch]) -> str:
        """A plainer word for the first, where the language has one, else the habit's own."""
        word = reading.draft.plain[slice(*found[0])] if found else ""
        plain = reading.tongue.plainer(word)
        return say("“{plain}” says more than “{word}”.", plain=plain, word=word) if plain else say(self.suggestion)


QUOTED = 4
"""Words of a habit that its message quotes, at most."""

HABITS = (
    Habit("fillers", t.FILLER_COUNT, mark("Fillers are what one hears"),
          mark("Leave a breath where the filler was.")),
    Habit("hedging", t.HEDGE_COUNT, mark("You take back what you say while you say it"),
          mark("Say it straight: you know what you need.")),
    Habit("apology", t.APOLOGY_COUNT, mark("You apologise for asking"),
          mark("No need to be sorry: asking is what the evening is for.")),
    Habit("buzzwords", t.BUZZWORD_COUNT, mark("Big words that a listener cannot repeat"),
          mark("Say what you do as you would to a neighbour.")),
    Habit("jargon", t.JARGON_COUNT, mark("Terms of the trade that a mixed room cannot follow"),
          mark("Say what it does, in words your aunt would use.")),
    Habit("passive", t.PASSIVE_COUNT, mark("Things are done, and nobody does them"),
          mark("Say who does it: “I”, “we”.")),
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
    return replace(finding, seconds=reading.tongue.seconds(finding.span.text, reading.pace).estimate)


def _sure(reading: Reading, code: str) -> str:
    return say("the reader is {sure:.0%} sure", sure=reading.marks.issues[code])


def _size(reading: Reading, count: int) -> str:
    """A length in what the language counts by."""
    return say(reading.tongue.sizes.counted, count=count)
