"""What is read in a pitch: text -> Review.

Offsets are Unicode code points into the text as given, half-open: `text[start:end]`.
"""

from dataclasses import dataclass
from typing import Any, Literal

AskKind = Literal["explicit", "implicit", "none"]
Severity = Literal["major", "minor"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the pitch: `text == pitch[start:end]`."""

    text: str
    start: int
    end: int

    @classmethod
    def of(cls, pitch: str, start: int, end: int) -> "Span":
        """The span of `pitch` from `start` to `end`."""
        return cls(pitch[start:end], start, end)

    def as_dict(self) -> dict[str, Any]:
        """The contract's form: text, start, end."""
        return {"text": self.text, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long the pitch takes to say, in seconds; `low` at a brisk pace, `high` at a slow one."""

    estimate: float
    low: float
    high: float
    limit: float

    def as_dict(self) -> dict[str, float]:
        """The contract's form, rounded to tenths of a second."""
        return {
            "estimate": round(self.estimate, 1),
            "low": round(self.low, 1),
            "high": round(self.high, 1),
            "limit": self.limit,
        }


@dataclass(frozen=True, slots=True)
class Ask:
    """The words that turn to the listeners' networks. `span` is None unless `kind` is explicit."""

    kind: AskKind
    span: Span | None = None

    def as_dict(self) -> dict[str, Any]:
        """The contract's form; text, start and end are null where nothing is asked in words."""
        span = self.span.as_dict() if self.span else {"text": None, "start": None, "end": None}
        return {"kind": self.kind, **span}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a coach would raise, with what it rests on.

    value: what was measured, with its unit; limit: what would have been fine; source: who says so.
    span is None where the finding is about the pitch as a whole; seconds: what the span takes to say.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    suggestion: str | None = None
    value: str = ""
    limit: str = ""
    source: str = ""
    seconds: float = 0.0

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "start": self.span.start if self.span else None,
            "end": self.span.end if self.span else None,
            "suggestion": self.suggestion,
            "value": self.value,
            "limit": self.limit,
            "source": self.source,
            "seconds": round(self.seconds, 1),
        }


@dataclass(frozen=True, slots=True)
class Parts:
    """The four marks of a review, each 0-100, higher is better."""

    length: int
    clarity: int
    focus: int
    ask: int

    def as_dict(self) -> dict[str, int]:
        """The contract's form."""
        return {"length": self.length, "clarity": self.clarity, "focus": self.focus, "ask": self.ask}


@dataclass(frozen=True, slots=True)
class Change:
    """The one change to make first. `text` is the pitch with it made, None where only the speaker can.

    points: gain in overall score, measured on `text`, or what the finding costs at most where text is None;
    seconds: change in spoken time, negative is shorter.
    """

    code: str
    message: str
    text: str | None
    points: int
    seconds: float

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "code": self.code,
            "message": self.message,
            "text": self.text,
            "points": self.points,
            "seconds": round(self.seconds, 1),
        }


@dataclass(frozen=True, slots=True)
class Review:
    """All findings and scores of one pitch. score: 0-100, 95 and more is excellent; specificity: 0-1."""

    text: str
    lang: str
    score: int
    parts: Parts
    seconds: Seconds
    ask: Ask
    needs: tuple[Span, ...]
    offers: tuple[Span, ...]
    locations: tuple[Span, ...]
    specificity: float
    findings: tuple[Finding, ...]
    first_change: Change | None = None
    rewrite: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The contract's form (DESIGN: the command line), without the id that the caller adds."""
        return {
            "lang": self.lang,
            "score": self.score,
            "parts": self.parts.as_dict(),
            "seconds": self.seconds.as_dict(),
            "ask": self.ask.as_dict(),
            "needs": [span.as_dict() for span in self.needs],
            "offers": [span.as_dict() for span in self.offers],
            "locations": [span.as_dict() for span in self.locations],
            "specificity": round(self.specificity, 2),
            "findings": [finding.as_dict() for finding in self.findings],
            "first_change": self.first_change.as_dict() if self.first_change else None,
            "rewrite": self.rewrite,
        }
