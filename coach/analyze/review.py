"""The flow: text -> language -> Draft -> Reading -> findings -> score -> the change to make first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from coach.analyze import change, checks, language, score
from coach.analyze import thresholds as t
from coach.analyze.draft import Draft
from coach.analyze.reading import Reading
from coach.analyze.tongue import Tongue
from coach.analyze.wording import wording
from coach.errors import EmptyText, TextError, TextTooLong, UnreadableText, UnsupportedLanguage, UnusablePace
from coach.say import say, speaking
from coach.types import Review, Span


def review(text: str, lang: str | None = None, pace: int | None = None, messages: str | None = None) -> Review:
    """The review of one pitch. `lang` is an ISO 639-1 code, found from the text where None; pace: words, in Chinese
    characters, a minute; messages: the language to say things in, the pitch's own where None.

    Raises EmptyText, TextTooLong, UnreadableText, UnsupportedLanguage, UnusablePace.
    """
    tongue = language.tongue(acceptable(text, lang, pace, messages))
    return _complete(tongue, tongue.draft(text), pace, messages)


def review_many(
    texts: Iterable[str],
    langs: Iterable[str | None] | None = None,
    pace: int | None = None,
    messages: str | None = None,
) -> Iterator[Review | TextError]:
    """Reviews in order, parsed in batches; a text that cannot be scored yields its error instead."""
    pairs: Iterable[tuple[str, str | None]] = (
        ((x, None) for x in texts) if langs is None else zip(texts, langs, strict=True)
    )
    for batch in _batches(pairs):
        verdicts = [_verdict(text, lang, pace, messages) for text, lang in batch]
        drafts = {
            code: language.tongue(code).drafts([x for (x, _), v in zip(batch, verdicts, strict=True) if v == code])
            for code in {verdict for verdict in verdicts if isinstance(verdict, str)}
        }
        for verdict in verdicts:
            if isinstance(verdict, str):
                tongue = language.tongue(verdict)
                yield _complete(tongue, next(drafts[verdict]), pace, messages)
            else:
                yield verdict


def acceptable(text: str, lang: str | None, pace: int | None = None, messages: str | None = None) -> str:
    """The language a text will be reviewed in; raises where it cannot be, and says so in `messages`."""
    code = re.split(r"[-_]", lang.strip().lower())[0] if lang and lang.strip() else language.detect(text)
    with speaking(messages or code):
        _check(text)
        if code not in language.SUPPORTED:
            name = language.NAMES.get(code)
            raise UnsupportedLanguage(
                say("This pitch is in {name}; coaching is available in English and Chinese so far.", name=say(name))
                if name
                else say("Coaching is available in English and Chinese so far, and this pitch is in neither.")
            )
        spoken = language.tongue(code).pace
        if pace is not None and pace not in spoken.choices:
            raise UnusablePace(
                say(
                    "Nobody speaks at {pace} {unit}; give {low} to {high}.",
                    pace=pace,
                    unit=say(spoken.usual.unit),
                    low=spoken.choices[0],
                    high=spoken.choices[-1],
                )
            )
    return code


def _check(text: str) -> None:
    try:
        text.encode("utf8")
    except UnicodeEncodeError as error:
        raise UnreadableText(
            say(
                "Character {place} is half a character (U+{code:04X}). Type that place again.",
                place=error.start + 1,
                code=ord(text[error.start]),
            )
        ) from None
    if not any(character.isalnum() for character in text):
        raise EmptyText(
            say("There is nothing to say in this pitch yet. Write one sentence about whom you need to meet.")
        )
    if len(text) > t.MAX_CHARACTERS:
        raise TextTooLong(
            say(
                "This text has {length:,} characters; a 30-second pitch has under 500, and we read up to {most:,}. "
                "Keep what you offer, whom you need, and the ask.",
                length=len(text),
                most=t.MAX_CHARACTERS,
            )
        )


def _complete(tongue: Tongue, draft: Draft, pace: int | None, messages: str | None) -> Review:
    with speaking(messages or tongue.code):
        reading = Reading.of(tongue, draft, pace)
        bare = _judged(reading)

        @cache
        def judge(text: str) -> Review:
            return _judged(Reading.of(tongue, tongue.draft(text), pace))

        return replace(
            bare,
            first_change=change.first_change(bare, reading, judge),
            rewrite=change.rewrite(bare, reading, judge),
        )


def _judged(reading: Reading) -> Review:
    findings = tuple(sorted(checks.check(reading), key=score.worth, reverse=True))
    said = wording(reading.tongue, reading.draft)
    part = score.parts(reading, said, findings)
    return Review(
        text=reading.draft.text,
        lang=reading.tongue.code,
        score=score.overall(part),
        parts=part,
        seconds=reading.seconds,
        ask=reading.ask,
        needs=reading.needs,
        offers=reading.offers,
        locations=reading.locations,
        specificity=said.specificity,
        findings=findings,
    )


def _verdict(text: str, lang: str | None, pace: int | None = None, messages: str | None = None) -> str | TextError:
    try:
        return acceptable(text, lang, pace, messages)
    except TextError as error:
        return error


def _batches(pairs: Iterable[tuple[str, str | None]], size: int = 64) -> Iterator[list[tuple[str, str | None]]]:
    batch: list[tuple[str, str | None]] = []
    for pair in pairs:
        batch.append(pair)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def needs_in(text: str) -> tuple[Span, ...]:
    """The needs of a text, none where it cannot be reviewed."""
    code = _verdict(text, None)
    if not isinstance(code, str):
        return ()
    tongue = language.tongue(code)
    return Reading.of(tongue, tongue.draft(text)).needs
