"""How precisely a need says whom to think of, 0 (nobody could tell) to 1 (one person comes to mind)."""

from coach.analyze import need
from coach.analyze.reading import Reading

# Role, organisation or name, place, and further telling words: the four things a good ask names (BNI; Baker).
_NAMED_ROLE, _NAMED_ORGANISATION, _NAMED_PLACE, _PER_DETAIL, _DETAILS = 0.5, 0.2, 0.1, 0.1, 3


def specificity(reading: Reading) -> float:
    """Specificity of the first need, 0-1; 0 where there is none."""
    if not reading.needs:
        return 0.0
    span = reading.needs[0]
    if need.is_vague(span):
        return 0.1
    tokens = [t for t in reading.draft.doc if t.idx >= span.start and t.idx < span.end]
    content = [t for t in tokens if t.pos_ in {"NOUN", "ADJ", "VERB", "NUM", "ADV"} and not t.is_stop]
    named = any(t.pos_ == "PROPN" for t in tokens)
    score = _NAMED_ROLE + _NAMED_ORGANISATION * named + _NAMED_PLACE * bool(reading.locations)
    return min(1.0, score + _PER_DETAIL * min(_DETAILS, max(0, len(content) - 1)))
