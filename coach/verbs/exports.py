"""What came of an evening as a file: figures with their uncertainty, nobody's name and nobody's words."""

import json
from dataclasses import asdict, dataclass
from typing import Literal, get_args

from coach.errors import EveningError
from coach.say import mark, say, speaking
from coach.types import Event, IntroductionState, Standing
from coach.verbs.access import Door, may
from coach.verbs.after import Outcomes
from coach.verbs.after import outcomes as outcomes_of
from coach.verbs.slips import slip_count

Form = Literal["csv", "xlsx", "json"]
"""Of a file, by the end of its name."""
_SUGGESTIONS: dict[Standing, str] = {
    "proposed": mark("suggestions proposed"),
    "approved": mark("suggestions approved"),
    "pinned": mark("suggestions pinned"),
    "vetoed": mark("suggestions vetoed"),
    "dropped": mark("suggestions dropped"),
}
_INTRODUCTIONS: dict[IntroductionState, str] = {
    "offered": mark("introductions offered"),
    "accepted": mark("introductions accepted"),
    "made": mark("introductions made"),
    "met": mark("introductions met"),
    "closed": mark("introductions closed"),
    "declined": mark("introductions declined"),
}


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
        Figure(say("people on the list"), len(people)),
        Figure(say("people here"), here, of=len(people)),
        Figure(say("people with a pitch"), sum(bool(at.pitch) for _, at in people), of=len(people)),
        Figure(say("slips"), slips.slips),
        Figure(say("slips: see me"), slips.see_me, of=slips.slips),
        Figure(say("slips: can introduce"), slips.introduces, of=slips.slips),
        *_counted(found),
        *_uncertain(found),
    ]


@may("facilitator")
def outcomes_file(door: Door, form: Form) -> bytes:
    """The figures as CSV, as an XLSX workbook or as JSON, without formulas. Raises EveningError for another form.

    JSON, which is for programs, names them in English.
    """
    from coach.files.figures import Value, as_csv, as_workbook

    if form not in get_args(Form):
        raise EveningError(
            say("{form!r} is no form of file; choose {forms}.", form=form, forms=say(", ").join(get_args(Form)))
        )
    event = door.store.event(door.event_id)
    with speaking("en" if form == "json" else None):
        found = figures(door)
    if form == "json":
        return json.dumps({**_named(event), "figures": [asdict(one) for one in found]}, ensure_ascii=False).encode()
    rows: list[list[Value]] = [[say("figure"), say("value"), say("low"), say("high"), say("of")]]
    rows += [[say("event"), event.name], [say("day"), event.day.isoformat() if event.day else ""]]
    rows += [[one.name, one.value, one.low, one.high, one.of] for one in found]
    return as_csv(rows) if form == "csv" else as_workbook(rows, say("outcomes"))


def _counted(found: Outcomes) -> list[Figure]:
    return [
        *(Figure(say(name), found.proposals.get(standing, 0)) for standing, name in _SUGGESTIONS.items()),
        Figure(say("needs passed on"), found.passed),
        *(Figure(say(name), found.introductions.get(state, 0)) for state, name in _INTRODUCTIONS.items()),
        Figure(say("favours earned"), found.favours),
        Figure(say("favours called in"), found.called, of=found.favours),
    ]


def _uncertain(found: Outcomes) -> list[Figure]:
    """Shares and correlations, which a small evening knows only roughly."""
    return [
        *(
            Figure(
                say("share offered at {low:.0%} to {high:.0%}", low=band.low, high=band.high),
                band.precision,
                band.precision_low,
                band.precision_high,
                band.shown,
            )
            for band in found.bands
        ),
        Figure(
            say("rank correlation of score and slips"),
            found.slips.rho,
            found.slips.low,
            found.slips.high,
            found.slips.pitches,
        ),
    ]


def _named(event: Event) -> dict[str, str | None]:
    return {"event": event.name, "day": event.day.isoformat() if event.day else None}
