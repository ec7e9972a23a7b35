"""The words on which a finding about a habit rests, in English: where they stand in the pitch."""

import re

from coach.analyze import lexicon
from coach.analyze.draft import Stretch
from coach.analyze.en import words as w
from coach.analyze.en.features import frequency
from coach.analyze.en.numbers import JARGON_WORD
from coach.analyze.en.parse import doc_of
from coach.analyze.evidence import outside_quotes
from coach.analyze.reading import Reading

_BEFORE_FILLER = re.compile(r"\b(?:um|uh|er|erm|so|and|basically|like|just|was|is|it's|yeah)$")
_BEFORE_YOU_KNOW = re.compile(r"\b(?:do|d'|who|if|anyone|whom|does|would|might)$")
_BEFORE_LIKE = re.compile(
    r"\b(?:i'd|i|we|we'd|would|you|they|look|looks|feel|feels|something|just|people|things|sounds?|places?|companies"
    r"|it's|is)$"
)


def fillers(reading: Reading) -> list[Stretch]:
    """Fillers that are heard as such; "like" in "I'd like" is none."""
    plain = reading.draft.plain
    found = []
    for start, end in outside_quotes(reading, lexicon.occurrences(plain, w.FILLERS)):
        before, after = plain[:start].rstrip(" "), plain[end:].lstrip(" ")
        apart = (not before or before[-1] in ",.!?–—-\n") and (not after or after[0] in ",.!?–—-")
        word = plain[start:end]
        if word == "you know" and _BEFORE_YOU_KNOW.search(before):
            continue
        if word == "like" and not apart and _BEFORE_LIKE.search(before):
            continue
        if word not in w.FILLERS_IN_CONTEXT or apart or _BEFORE_FILLER.search(before):
            found.append((start, end))
    return found


def hedges(reading: Reading) -> list[Stretch]:
    """Hedges outside the ask itself; politeness there is no hedge."""
    plain = reading.draft.plain
    found = outside_quotes(reading, lexicon.occurrences(plain, w.HEDGES))
    found = [s for s in found if not any(a.start <= s[0] < a.end for a in reading.asks)]
    strong = [s for s in found if plain[slice(*s)] not in w.HEDGES_ALONE]
    return found if len(strong) >= 2 else strong


def apologies(reading: Reading) -> list[Stretch]:
    """Where the speaker makes the pitch smaller before it is heard."""
    return outside_quotes(reading, lexicon.occurrences(reading.draft.plain, w.APOLOGIES))


def buzzwords(reading: Reading) -> list[Stretch]:
    """Words that sound like a pitch and say nothing."""
    return outside_quotes(reading, lexicon.occurrences(reading.draft.plain, w.BUZZWORDS))


def jargon(reading: Reading) -> list[Stretch]:
    """Abbreviations and trade words that a mixed room may not know, each once."""
    shouting = reading.draft.text.isupper()
    found: dict[str, Stretch] = {}
    for token in doc_of(reading.draft):
        bare = token.text.rstrip("s") if token.text[:-1].isupper() else token.text
        short = bare.isupper() and bare.isalpha() and 2 <= len(bare) <= 5
        unknown = short and not shouting and bare.lower() not in w.KNOWN_ABBREVIATIONS
        rare = (
            token.tag_ in {"NN", "NNS", "JJ"}
            and token.is_alpha
            and len(token) > 3
            and frequency(token.lower_) < JARGON_WORD.value
        )
        if unknown or rare:
            found.setdefault(token.lower_, (token.idx, token.idx + len(token)))
    return list(found.values())


def passives(reading: Reading) -> list[Stretch]:
    """Passive clauses: from the auxiliary to the participle."""
    found = [
        (token.idx, token.head.idx + len(token.head)) for token in doc_of(reading.draft) if token.dep_ == "aux:pass"
    ]
    return [(a, b) for a, b in found if a < b]
