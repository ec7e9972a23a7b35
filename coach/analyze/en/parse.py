"""An English text -> a parsed Draft. The only module that loads spaCy."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from coach.analyze.draft import Draft, plain, quotes, readable
from coach.artefacts import verified

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as Token  # for those who read a Draft

UNUSED = ("morphologizer", "trainable_lemmatizer")
"""Components that nothing here asks for; without them a pitch is parsed in five sixths of the time."""
END_MARKS = frozenset({".", "!", "?", "…", "..."})


@dataclass(frozen=True, slots=True)
class ParsedDraft(Draft):
    """An English pitch. doc: the parse of the text."""

    doc: "Doc"


@cache
def pipeline() -> "Language":
    """The English pipeline, its checksum verified. Raises ArtefactMissing or ArtefactCorrupt."""
    import spacy

    return spacy.load(verified("en").path / "pipeline", exclude=list(UNUSED))


def drafts(texts: Iterable[str]) -> Iterator[ParsedDraft]:
    """Drafts of `texts`, in order, parsed in batches."""
    from thinc.api import set_current_ops

    english = pipeline()
    parser: Any = english.get_pipe("parser")
    set_current_ops(parser.model.ops)  # else thinc looks for a device in every new thread
    pairs = ((readable(text), text) for text in texts)
    for doc, text in english.pipe(pairs, as_tuples=True, batch_size=64):
        yield ParsedDraft(text, plain(text), tuple(_sentences(doc)), tuple(quotes(text)), doc)


def doc_of(draft: Draft) -> "Doc":
    """The parse that an English draft carries."""
    assert isinstance(draft, ParsedDraft)
    return draft.doc


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
