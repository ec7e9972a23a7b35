"""What came of an evening as a file: figures with their uncertainty, nobody's name and nobody's words."""

import json
from dataclasses import asdict, dataclass
from typing import Literal, get_args

from coach.errors import EveningError
from coach.types import Event, IntroductionState, Standing
from coach.verbs.access import Door, may
from coach.verbs.after import Outcomes
from coach.verbs.after import outcomes as outcomes_of
from coach.verbs.slips import slip_count

Form = Literal["csv", "xlsx", "json"]
"""Of a file, by the end of its name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of an evening. low, high: its 95 % interval, None where it is a count; of: how many it rests on."""

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None
    of: int | None = None


@may("facilitator")
def figures(door: Door) -> list[Figure]:
    """What came of the evening as a list of figures, in the order of an evening."""
    people, slips, found = door.store.people(door.event_id), slip_count(door), outcomes_of(door)
    here = sum(at.presence == "here" for _, at in people)
    return [
        Figure("people on the list", len(people)),
        Figure("people here", here, of=len(people)),
        Figure("people with a pitch", sum(bool(at.pitch) for _, at in people), of=len(people)),
        Figure("slips", slips.slips),
        Figure("slips: see me", slips.see_me, of=slips.slips),
        Figure("slips: can introduce", slips.introduces, of=slips.slips),
        *_counted(found),
        *_uncertain(found),
    ]


@may("facilitator")
def outcomes_file(door: Door, form: Form) -> bytes:
    """The figures as CSV, as an XLSX workbook or as JSON, without formulas. Raises EveningError for another form."""
    from coach.files.figures import Value, as_csv, as_workbook

    if form not in get_args(Form):
        raise EveningError(f"{form!r} is no form of file; choose {', '.join(get_args(Form))}.")
    event, found = door.store.event(door.event_id), figures(door)
    if form == "json":
        return json.dumps({**_named(event), "figures": [asdict(one) for one in found]}, ensure_ascii=False).encode()
    rows: list[list[Value]] = [["figure", "value", "low", "high", "of"]]
    rows += [["event", event.name], ["day", event.day.isoformat() if event.day else ""]]
    rows += [[one.name, one.value, one.low, one.high, one.of] for one in found]
    return as_csv(rows) if form == "csv" else as_workbook(rows, "outcomes")


def _counted(found: Outcomes) -> list[Figure]:
    return [
        *(Figure(f"suggestions {name}", found.proposals.get(name, 0)) for name in get_args(Standing)),
        Figure("needs passed on", found.passed),
        *(Figure(f"introductions {name}", found.introductions.get(name, 0)) for name in get_args(IntroductionState)),
        Figure("favours earned", found.favours),
        Figure("favours called in", found.called, of=found.favours),
    ]


def _uncertain(found: Outcomes) -> list[Figure]:
    """Shares and correlations, which a small evening knows only roughly."""
    return [
        *(
            Figure(
                f"share offered at {band.low:.0%} to {band.high:.0%}",
                band.precision,
                band.precision_low,
                band.precision_high,
                band.shown,
            )
            for band in found.bands
        ),
        Figure(
            "rank correlation of score and slips",
            found.slips.rho,
            found.slips.low,
            found.slips.high,
            found.slips.pitches,
        ),
    ]


def _named(event: Event) -> dict[str, str | None]:
    return {"event": event.name, "day": event.day.isoformat() if event.day else None}
