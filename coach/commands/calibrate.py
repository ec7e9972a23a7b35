"""`coach calibrate`: the matcher's confidence fitted on what became of its suggestions."""

from typing import TYPE_CHECKING, Annotated

import typer

from coach.commands.opened import Json, opened_as_keeper, tell

if TYPE_CHECKING:
    from coach.match.refit import Fit


def calibrate(
    write: Annotated[bool, typer.Option("--write", help="Keep the new weights in the data folder.")] = False,
    as_json: Json = False,
) -> None:
    """Fit the matcher's confidence on what became of its suggestions at all events, beside the shipped one.

    Nothing is used until COACH_CONFIDENCE names the file that --write leaves.
    """
    from coach.settings import Settings
    from coach.verbs import after

    with opened_as_keeper() as keeper:
        found = after.calibrate(keeper)
    record, shipped = found.as_dict(), found.shipped.weights.as_dict()
    lines = [
        f"{found.judgements} suggestions judged, {found.useful} of them useful",
        *_lines("shipped", found.shipped),
        *_lines("fitted, each need scored by weights fitted without it", found.fitted),
        *(
            f"{part}, {name}: {shipped[part][name]:g} shipped, {value:g} fitted"
            for part, regression in found.fitted.weights.as_dict().items()
            for name, value in regression.items()
            if regression != shipped[part]
        ),
    ]
    if write:
        file = after.write_weights(found, Settings.from_environment().data_dir)
        record["written"] = str(file)
        lines.append(f"written; to use it: export COACH_CONFIDENCE={file}")
    tell(record, as_json, lines)


def _lines(name: str, fit: "Fit") -> list[str]:
    return [f"{name}: Brier score {fit.brier:.4f}, lower is better"] + [
        f"   confidence {band.low:.0%}-{band.high:.0%}: {band.count} suggestions, {band.confidence:.0%} said, "
        f"{band.useful:.0%} useful"
        for band in fit.reliability
    ]
