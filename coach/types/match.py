"""Who may help whom: needs and networks -> Suggestions -> a plan for mingling."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person in the room. network: statements, one line each of what they say about whom they know."""

    id: str
    name: str
    headline: str = ""
    network: tuple[str, ...] = ()
    pitch: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """Whom or what somebody is looking for. asker: their attendee id, who is never suggested to themselves."""

    id: str
    text: str
    pitch: str = ""
    asker: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An attendee who may be able to help. confidence: probability 0-1; tier: hands away, 1 is direct; features: what
    the confidence was made of, by name, in the order of the matcher's."""

    attendee_id: str
    name: str
    confidence: float
    tier: int
    statement: str
    reason: str
    features: tuple[tuple[str, float], ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "attendee_id": self.attendee_id,
            "name": self.name,
            "confidence": round(self.confidence, 3),
            "tier": self.tier,
            "statement": self.statement,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The best attendees for one need, best first; `nobody` where none is good enough to show."""

    need_id: str
    need: str
    nobody: bool
    suggestions: tuple[Suggestion, ...] = field(default=())

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "id": self.need_id,
            "need": self.need,
            "nobody": self.nobody,
            "suggestions": [suggestion.as_dict() for suggestion in self.suggestions],
        }


@dataclass(frozen=True, slots=True)
class Assignment:
    """One attendee who is told about one need."""

    need_id: str
    need: str
    suggestion: Suggestion

    def as_dict(self) -> dict[str, Any]:
        """The contract's form: the suggestion with the need it is for."""
        return {"id": self.need_id, "need": self.need, **self.suggestion.as_dict()}


@dataclass(frozen=True, slots=True)
class Load:
    """What a plan asks of people. met: needs that got somebody; confidence: summed; median, maximum: needs a person,
    among those who are asked at all."""

    met: int
    confidence: float
    median: float
    maximum: int

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "met": self.met,
            "confidence": round(self.confidence, 3),
            "median": self.median,
            "maximum": self.maximum,
        }


@dataclass(frozen=True, slots=True)
class MinglePlan:
    """Who is told about whose need. left_over: ids of needs that got nobody; greedy: the load of the plan that
    takes the surest pair first, for comparison."""

    assignments: tuple[Assignment, ...]
    left_over: tuple[str, ...]
    load: Load
    greedy: Load

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "assignments": [one.as_dict() for one in self.assignments],
            "left_over": list(self.left_over),
            "load": self.load.as_dict(),
            "greedy": self.greedy.as_dict(),
        }


@dataclass(frozen=True, slots=True)
class Link:
    """`source` knows `to`, both attendee ids. confidence: probability 0-1 that the link carries."""

    source: str
    to: str
    evidence: str
    confidence: float

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "from": self.source,
            "to": self.to,
            "evidence": self.evidence,
            "confidence": round(self.confidence, 3),
        }


@dataclass(frozen=True, slots=True)
class Chain:
    """From the asker by `links` to the attendee of `end`, who may help. confidence: product of all, 0-1."""

    links: tuple[Link, ...]
    end: Suggestion
    confidence: float

    @property
    def tier(self) -> int:
        """How many hands away: 1 where the asker knows the one who can help."""
        return len(self.links)

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "tier": self.tier,
            "confidence": round(self.confidence, 3),
            "links": [link.as_dict() for link in self.links],
            "end": self.end.as_dict(),
        }
