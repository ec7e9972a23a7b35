"""A text -> a parsed Draft. The only module that loads spaCy."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from coach.artefacts import verified

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as Token  # for those who read a Draft

UNUSED = ("morphologizer", "trainable_lemmatizer")
"""Components that nothing here asks for; without them a pitch is parsed in five sixths of the time."""
END_MARKS = frozenset({".", "!", "?", "…", "..."})
_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A pitch and its parse.

    text: as given; plain: the same length, lower case, straight apostrophes and quotes, one blank for
    each control character; doc: the parse of the text; sentences: (start, end) character offsets;
    quotes: (start, end) of what stands in quotation marks.
    """

    text: str
    plain: str
    doc: "Doc"
    sentences: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[int, int], ...]

    def quoted(self, start: int, end: int) -> bool:
        """Whether the stretch lies wholly in quotation marks."""
        return any(a <= start and end <= b for a, b in self.quotes)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Character offsets of the sentence that holds `offset`."""
        for start, end in self.sentences:
            if start <= offset < end:
                return start, end
        return self.sentences[-1] if self.sentences else (0, len(self.text))


@cache
def pipeline() -> "Language":
    """The English pipeline, its checksum verified. Raises ArtefactMissing or ArtefactCorrupt."""
    import spacy

    return spacy.load(verified("en").path / "pipeline", exclude=list(UNUSED))


def parse_many(texts: Iterable[str]) -> Iterator[Draft]:
    """Drafts of `texts`, in order, parsed in batches."""
    pairs = ((readable(text), text) for text in texts)
    for doc, text in pipeline().pipe(pairs, as_tuples=True, batch_size=64):
        yield _draft(text, doc)


def parse(text: str) -> Draft:
    """The Draft of one text."""
    return _draft(text, pipeline()(readable(text)))


def readable(text: str) -> str:
    """`text` with a blank for each control character, straight apostrophes: same length, same offsets."""
    blanks = "".join(" " if (c < " " or "\x7f" <= c <= "\x9f") and c != "\n" else c for c in text)
    return blanks.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("\u00a0", " ")


def _draft(text: str, doc: "Doc") -> Draft:
    plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in readable(text))
    return Draft(text, plain, doc, tuple(_sentences(doc)), tuple(_quotes(text)))


def _sentences(doc: "Doc") -> Iterator[tuple[int, int]]:
    """Sentences at every end mark that the speaker wrote; where there is none, by the parse."""
    written = any(token.text in END_MARKS for token in doc)
    start: int | None = None
    end = 0
    previous: Any = None
    for token in doc:
        if token.is_space:
            if "\n" in token.text and start is not None:
                yield start, end
                start = None
            continue
        marked = previous is not None and previous.text in END_MARKS
        parsed = token.is_sent_start and previous is not None and not _inside_clause(previous, token)
        parsed = parsed and (not written or previous.is_punct)
        if start is not None and (marked or parsed) and token.text not in {'"', ")", "'", "!", "?", "."}:
            yield start, end
            start = None
        if start is None:
            start = token.idx
        end = token.idx + len(token)
        previous = token
    if start is not None:
        yield start, end


def _inside_clause(previous: Any, token: Any) -> bool:
    """Whether a break here would split what commas and prepositions tie together."""
    return previous.text in {",", "-", "–", "—", "(", "/", "&", "+", "$", "£", "€"} or previous.lower_ in {
        "a", "an", "the", "of", "in", "at", "for", "with", "to", "and", "or", "my", "our", "your", "who", "do",
        "near", "from", "on", "by",
    } or token.text in {",", ".", "?", "!", ";", ":", "'s", "n't", "%"}  # fmt: skip


def _quotes(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        closing = _CLOSING.get(text[at])
        if closing and (at == 0 or not text[at - 1].isalnum()):
            found = re.compile("[" + closing + r"](?!\w)").search(text, at + 1)
            if found:
                yield at, found.end()
                at = found.end()
                continue
        at += 1
