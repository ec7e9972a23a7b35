"""A closing ask made of the need: the evening's own question, with the person in it."""

from coach.analyze.reading import Reading
from coach.analyze.zh.numbers import SIZES

PERSON = "人师员长理家商匠工医生总板东友主手官授士监编导演者户店厂院校馆司社会行所台"
"""Last characters of those one can know: people by what they do, and houses. A need that ends otherwise (找工作, 一笔钱)
cannot be put behind 认识."""


def named_ask(reading: Reading) -> str | None:
    """A question such as 请问哪位认识会急救的司机？, in the speaker's own words; None where the need is nobody to know."""
    if not reading.needs:
        return None
    need = reading.needs[0].text
    if len(need) > SIZES.longest_need or need[-1] not in PERSON:
        return None
    return f"请问哪位认识{need}？"
