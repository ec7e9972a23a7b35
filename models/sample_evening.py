"""Makes coach/data/sample_evening.json: what the models say of the sample event. `python -m models.sample_evening`.

Run it anew when the models or coach/data/sample_event.csv have changed.
"""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import coach
from coach import sample
from coach.match.confidence import NOBODY_BELOW
from coach.settings import SAMPLE_EVENING
from coach.store.open import open_store
from coach.types import Need
from coach.verbs import mingling, rounds
from coach.verbs.access import keep
from coach.verbs.events import create_event

CHOICES = 10
"""Helpers looked at for each need."""
DRAFTED = 12
"""People of whom an earlier draft of the pitch is kept."""
APRIL = 6
"""Introductions of the earlier event."""


def main() -> None:
    """Write the file."""
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'sample.db'}")
        door, _ = create_event(keep(store), sample.event(date(2026, 4, 12)))
        store.save_people(sample.people())
        planned = rounds.plan(door)
        mingling.propose(door)
        proposals = store.proposals(door.event_id)
        store.close()
    helpers = _helpers()
    met = {(a, b) for one in planned.rounds[: sample.RUN] for g in one.groups for a in g for b in g}
    needs = {one.asker: one.need for one in proposals}
    known = [(a, h, s, needs[a]) for a, h, s in helpers if a in needs]
    attendee = _busiest(helpers, [(one.asker, one.helper) for one in proposals], known, met)
    record = {
        "attendee": attendee,
        "rounds": [one.groups for one in planned.rounds],
        "scores": _scores(),
        "helpers": helpers,
        "april": sorted(known, key=lambda one: (attendee not in one, one[:2] in met))[:APRIL],
        "proposals": [_plain(asdict(one)) for one in proposals],
    }
    SAMPLE_EVENING.write_text(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n", "utf8")


def _scores() -> dict[str, tuple[tuple[str, int | None] | None, int | None]]:
    """Of the pitches as they are, and of some as they were drafted: without their last sentence."""
    found: dict[str, tuple[tuple[str, int | None] | None, int | None]] = {}
    for number, one in enumerate(a for a in coach.sample_event() if a.pitch):
        earlier = one.pitch.rsplit(". ", 1)[0] + "." if number < DRAFTED and ". " in one.pitch else None
        draft = (earlier, _score(earlier)) if earlier else None
        found[one.id] = (draft, _score(one.pitch))
    return found


def _score(pitch: str) -> int | None:
    try:
        return coach.review(pitch).score
    except coach.TextError:
        return None


def _helpers() -> list[tuple[str, str, str]]:
    """Asker, helper and what the helper said, of every pair that is good enough to show, surest first."""
    attendees = coach.sample_event()
    needs = [Need(a.id, coach.need_of(a.pitch), a.pitch, a.id) for a in attendees if a.pitch]
    found = [(one, each.need_id) for each in coach.match(needs, attendees, CHOICES) for one in each.suggestions]
    good = [(one, asker) for one, asker in found if one.confidence >= NOBODY_BELOW and one.statement]
    good.sort(key=lambda pair: -pair[0].confidence)
    return [(asker, one.attendee_id, one.statement) for one, asker in good]


def _busiest(
    helpers: list[tuple[str, str, str]],
    proposed: list[tuple[str, str]],
    known: list[tuple[str, str, str, str]],
    met: set[tuple[str, str]],
) -> str:
    """Who has something to see on every page: got and gave slips, is told of a need, and helped in April; of several,
    the one with the best pitch."""

    def seen(who: str) -> int:
        got = any(a == who and (a, h) in met for a, h, _ in helpers)
        gave = any(h == who and (a, h) in met for a, h, _ in helpers)
        told, helped = any(h == who for _, h in proposed[: sample.APPROVED]), any(h == who for _, h, _, _ in known)
        return sum((got, gave, told, helped))

    scores = {a.id: _score(a.pitch) for a in coach.sample_event()}
    return max((who for who, score in scores.items() if score is not None), key=lambda who: (seen(who), scores[who]))


def _plain(one: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in one.items() if key not in {"event_id", "standing", "at"}}
    return {**kept, "features": [(name, round(value, 4)) for name, value in one["features"]]}


if __name__ == "__main__":
    main()
