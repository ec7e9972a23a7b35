"""Why an attendee is suggested, in a sentence a person would say, quoting only what they said."""

from coach.match.statements import Kind

_BY_KIND: dict[Kind, str] = {
    "contact": "says “{statement}”, the closest here to “{need}”",
    "lost": "once knew somebody close to “{need}”, but may have lost touch: “{statement}”",
    "boast": "claims a wide circle: “{statement}”; ask whether that includes “{need}”",
    "lack": "says “{statement}”, which speaks against it",
}


def reason(need: str, statement: str, kind: Kind, is_headline: bool) -> str:
    """One sentence without a subject, to be read after the attendee's name."""
    if is_headline:
        return f"works as “{statement}”; has not said whom they know about “{_short(need)}”"
    return _BY_KIND[kind].format(statement=statement, need=_short(need))


def _short(text: str, limit: int = 80) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
