"""The flow: text -> language -> Draft -> Reading -> findings -> score -> the change to make first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from coach.analyze import change, checks, language, parse, score
from coach.analyze import thresholds as t
from coach.analyze.reading import Reading
from coach.analyze.wording import wording
from coach.errors import EmptyText, TextError, TextTooLong, UnreadableText, UnsupportedLanguage
from coach.types import Review, Span

SUPPORTED = ("en",)


def review(text: str, lang: str | None = None, pace: int | None = None) -> Review:
    """The review of one pitch. `lang` is an ISO 639-1 code, found from the text where None; pace: words a minute.

    Raises EmptyText, TextTooLong, UnreadableText, UnsupportedLanguage, ValueError for a pace nobody speaks at.
    """
    said_at = usable_pace(pace)
    code = acceptable(text, lang)
    return _complete(Reading.of(parse.parse(text), said_at), code)


def usable_pace(pace: int | None) -> float:
    """The pace to time by, in words a minute. Raises ValueError outside PACES."""
    if pace is None:
        return t.PACE.value
    if pace not in t.PACES:
        raise ValueError(f"pace is {pace} words a minute; give {t.PACES[0]} to {t.PACES[-1]}")
    return pace


def review_many(
    texts: Iterable[str], langs: Iterable[str | None] | None = None, pace: int | None = None
) -> Iterator[Review | TextError]:
    """Reviews in order, parsed in batches; a text that cannot be scored yields its error instead."""
    said_at = usable_pace(pace)
    pairs: Iterable[tuple[str, str | None]] = (
        ((x, None) for x in texts) if langs is None else zip(texts, langs, strict=True)
    )
    for batch in _batches(pairs):
        verdicts: list[str | TextError] = [_verdict(text, lang) for text, lang in batch]
        good = [text for (text, _), v in zip(batch, verdicts, strict=True) if isinstance(v, str)]
        drafts = parse.parse_many(good)
        for verdict in verdicts:
            yield _complete(Reading.of(next(drafts), said_at), verdict) if isinstance(verdict, str) else verdict


def acceptable(text: str, lang: str | None) -> str:
    """The language a text will be reviewed in; raises where it cannot be."""
    try:
        text.encode("utf8")
    except UnicodeEncodeError as error:
        raise UnreadableText(
            f"Character {error.start + 1} is half a character (U+{ord(text[error.start]):04X}). Type that place again."
        ) from None
    if not any(character.isalnum() for character in text):
        raise EmptyText("There is nothing to say in this pitch yet. Write one sentence about whom you need to meet.")
    if len(text) > t.MAX_CHARACTERS:
        raise TextTooLong(
            f"This text has {len(text):,} characters; a 30-second pitch has under 500, and we read up to "
            f"{t.MAX_CHARACTERS:,}. Keep what you offer, whom you need, and the ask."
        )
    code = re.split(r"[-_]", lang.strip().lower())[0] if lang and lang.strip() else language.detect(text)
    if code not in SUPPORTED:
        name = language.NAMES.get(code, f"the language {code!r}" if code != "und" else "a language we cannot name")
        raise UnsupportedLanguage(f"Coaching is available in English so far; this pitch is in {name}.")
    return code


def _complete(reading: Reading, lang: str) -> Review:
    bare = _judged(reading, lang)

    @cache
    def judge(text: str) -> Review:
        return _judged(Reading.of(parse.parse(text), reading.pace), lang)

    return replace(
        bare,
        first_change=change.first_change(bare, reading, judge),
        rewrite=change.rewrite(bare, reading, judge),
    )


def _judged(reading: Reading, lang: str) -> Review:
    findings = tuple(sorted(checks.check(reading), key=score.worth, reverse=True))
    said = wording(reading.draft)
    part = score.parts(reading, said, findings)
    return Review(
        text=reading.draft.text,
        lang=lang,
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


def _verdict(text: str, lang: str | None) -> str | TextError:
    try:
        return acceptable(text, lang)
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
    if not isinstance(_verdict(text, None), str):
        return ()
    return Reading.of(parse.parse(text)).needs
