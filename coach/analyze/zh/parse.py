"""A Chinese text -> a Draft with its words: no parser, the words of models/zh."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.analyze.draft import Draft, Stretch, plain, quotes
from coach.vocabulary import SCRIPTS, script

_WORD = re.compile(rf"(?P<han>{SCRIPTS['zh'].pattern})|[A-Za-z0-9][\w.+&'-]*")
_END = re.compile(r"[。！？!?…；;\n]+[”’」』》\"'）)]*|\.(?=\s|$)")
_BLANKS = re.compile(r"[ \u3000]{1,}")


@dataclass(frozen=True, slots=True)
class CutDraft(Draft):
    """A Chinese pitch. `plain` is in simplified characters too; words: where each stands."""

    words: tuple[Stretch, ...]


def drafts(texts: Iterable[str]) -> Iterator[CutDraft]:
    """Drafts of `texts`, in order."""
    for text in texts:
        simple = script("zh").simplified(plain(text))
        yield CutDraft(text, simple, tuple(_sentences(text)), tuple(quotes(text)), tuple(_words(simple)))


def words_of(draft: Draft) -> list[str]:
    """The words of a Chinese draft, in simplified characters."""
    assert isinstance(draft, CutDraft)
    return [draft.plain[a:b] for a, b in draft.words]


def _words(text: str) -> Iterator[Stretch]:
    for match in _WORD.finditer(text):
        if match["han"]:
            yield from ((match.start() + a, match.start() + b) for _, a, b in script("zh").cut(match["han"]))
        else:
            yield match.span()


def _sentences(text: str) -> Iterator[Stretch]:
    """Sentences at every end mark; where the speaker wrote none, at blanks, as speech recognition leaves them."""
    ends = _END if _END.search(text) else _BLANKS
    start = 0
    for match in ends.finditer(text):
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Stretch]:
    stretch = text[start:end]
    if stretch.strip():
        yield start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
