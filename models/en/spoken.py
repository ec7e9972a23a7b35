"""Variants of a parsed text as people type it and as speech recognition writes it.

The treebank is edited prose: capitals and punctuation mark names and clause ends. A pitch typed on
a phone or taken down by a recogniser has neither, so each training text is also shown in lower case
and as a transcript (lower case, no punctuation), with the trees carried over.
"""

import random
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

SPOKEN_MARKS = {"'", "’", "-", "$", "£", "€", "%", "&", "+", "@"}
"""Marks that a transcript keeps: they are read out or belong to a word."""


def lower(doc: Doc) -> Doc:
    """The same tree over lower-case words."""
    words = [token.text.lower() for token in doc]
    return _rebuild(doc, list(range(len(doc))), words)


def transcript(doc: Doc) -> Doc:
    """The same tree in lower case, punctuation left out and its dependants raised to its head."""
    kept = [t.i for t in doc if t.pos_ != "PUNCT" or t.text in SPOKEN_MARKS]
    return _rebuild(doc, kept, [doc[i].text.lower() for i in kept]) if kept else lower(doc)


def _rebuild(doc: Doc, kept: list[int], words: list[str]) -> Doc:
    place = {old: new for new, old in enumerate(kept)}

    def head(old: int) -> tuple[int, bool]:
        """New index of the nearest kept ancestor; and whether `old` became a root."""
        here = doc[old]
        while here.head.i != here.i:
            here = here.head
            if here.i in place:
                return place[here.i], False
        return place[old], True

    heads, deps = [], []
    for old in kept:
        new_head, root = head(old)
        heads.append(new_head)
        deps.append("ROOT" if root else doc[old].dep_)
    spaces = []
    for n, old in enumerate(kept):
        end = kept[n + 1] if n + 1 < len(kept) else len(doc)
        spaces.append(any(doc[i].whitespace_ for i in range(old, end)) or end - old > 1)
    return Doc(
        doc.vocab,
        words=words,
        spaces=spaces,
        tags=[doc[i].tag_ for i in kept],
        pos=[doc[i].pos_ for i in kept],
        morphs=[str(doc[i].morph) for i in kept],
        lemmas=[doc[i].lemma_ for i in kept],
        heads=heads,
        deps=deps,
    )


@registry.augmenters("coach.spoken.v1")
def spoken_augmenter(
    lower_share: float, transcript_share: float, seed: int
) -> Callable[[Language, Example], Iterator[Example]]:
    """Yield each example, and for the given shares (0-1) of them its lower-case or transcript variant too."""
    chance = random.Random(seed)

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        yield example
        if chance.random() < lower_share:
            yield _example(nlp, lower(example.reference))
        if chance.random() < transcript_share:
            yield _example(nlp, transcript(example.reference))

    return augment


def _example(nlp: Language, reference: Doc) -> Example:
    return Example(nlp.make_doc(reference.text), reference)
