"""Pitch Coach: reads a 30-second networking pitch, and finds who in the room may know whom it needs.

>>> import coach
>>> review = coach.review("I need access to Mohammed Ali.")
>>> review.ask.kind, review.needs[0].text, review.first_change.text
('implicit', 'Mohammed Ali', 'I need access to Mohammed Ali. Who do you know?')
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module

from coach.errors import CoachError, PlanError, TextError
from coach.types import Attendee, Chain, Link, MinglePlan, Need, Review, RoundPlan, Suggestions

__all__ = [
    "Attendee",
    "Chain",
    "CoachError",
    "Link",
    "MinglePlan",
    "Need",
    "PlanError",
    "Review",
    "RoundPlan",
    "Suggestions",
    "TextError",
    "chains",
    "match",
    "mingle",
    "need_of",
    "plan_rounds",
    "review",
    "review_many",
    "sample_event",
]
__version__ = "0.2.0"

# Modules with the name of a verb are loaded before it is defined; loaded later, they would take its place.
import_module("coach.match")

# Each verb imports what it needs when it is called: `import coach` and `coach --help` stay quick.


def review(text: str, lang: str | None = None, pace: int | None = None, messages: str | None = None) -> Review:
    """The review of one pitch, English or Chinese: scores 0-100, findings with spans, the one change to make first.

    The same text gives the same review, always. `lang`: ISO 639-1, found from the text where None; `pace`: the
    speaker's, 90-220 words a minute (150 where None), in Chinese 140-300 characters (210); `messages`: the language
    to say things in, "en" or "zh", the pitch's own where None. Raises EmptyText, TextTooLong, UnreadableText,
    UnsupportedLanguage, UnusablePace (all TextError).
    """
    from coach.analyze.review import review as read

    return read(text, lang, pace, messages)


def review_many(
    texts: Iterable[str],
    langs: Iterable[str | None] | None = None,
    pace: int | None = None,
    messages: str | None = None,
) -> Iterator[Review | TextError]:
    """Reviews of many pitches, in order and in batches; a TextError stands where a text cannot be scored."""
    from coach.analyze.review import review_many as read

    return read(texts, langs, pace, messages)


def need_of(pitch: str) -> str:
    """The first need that can be read in a pitch; else the pitch itself, without blanks around it."""
    from coach.analyze.review import needs_in

    spans = needs_in(pitch)
    return spans[0].text if spans else pitch.strip()


def match(needs: Sequence[Need], attendees: Sequence[Attendee], top: int = 5) -> list[Suggestions]:
    """For each need the `top` attendees who are likeliest to help by what they said, best first, and why.

    Nobody is suggested for their own need (`Need.asker`). Raises ValueError where `top` is below 1,
    SetupError where the encoder cannot be loaded.
    """
    from coach.match.encoder import chosen_encoder
    from coach.match.rank import rank

    if top < 1:
        raise ValueError(f"top is {top}; it must be at least 1")
    return rank(needs, attendees, chosen_encoder(), top)


def mingle(
    found: Sequence[Suggestions],
    most: int = 3,
    must: Iterable[tuple[str, str]] = (),
    never: Iterable[tuple[str, str]] = (),
    opted_out: Iterable[str] = (),
) -> MinglePlan:
    """Who is told about whose need, of what `match` found (ten suggestions a need are enough to plan with).

    As many needs are met as can be, nobody is told of more than `most`, and then the surest pairs are taken. must,
    never: pairs (need id, attendee id) that are kept or not made; opted_out: ids of attendees who are told nothing.
    Raises ImpossiblePlan (a PlanError) where these contradict one another.
    """
    from coach.match.mingle import mingle as plan

    return plan(found, most, must, never, opted_out)


def chains(
    needs: Sequence[Need],
    found: Sequence[Suggestions],
    attendees: Sequence[Attendee],
    introductions: Iterable[tuple[str, str]] = (),
) -> list[Chain | None]:
    """For each need the surest chain of people from its asker to somebody `found` for it; None: no known path.

    Links are attendees whom another one's statement names in full, and `introductions` made before, pairs of
    attendee ids. At most three people stand between. A need without an asker has no chain.
    """
    from coach.match.tiers import Acquaintances, introduced, stated, surest_chain

    known = Acquaintances.of([*stated(attendees), *introduced(introductions)])
    return [
        surest_chain(need.asker, one.suggestions, known) if need.asker else None
        for need, one in zip(needs, found, strict=True)
    ]


def plan_rounds(
    people: Sequence[str],
    group_size: int = 6,
    rounds: int = 8,
    hosts: Sequence[str] = (),
    must: Iterable[tuple[str, str]] = (),
    never: Iterable[tuple[str, str]] = (),
    likely: Mapping[tuple[str, str], float] | None = None,
    run: Sequence[Sequence[Sequence[str]]] = (),
    seed: int = 0,
    planned: Sequence[Sequence[Sequence[str]]] | None = None,
) -> RoundPlan:
    """Who sits with whom in each round, so that as few pairs as possible meet twice; the same seed, the same plan.

    people: 5-500 ids; group_size: 5-8, the most at a table unless that would leave a group below five (nine people
    sit as 5 and 4). hosts: stay at one table, host k at group k of every round. must, never: pairs who sit together
    at least once, or in no round to come. likely: (asker, helper) -> confidence 0-1; among plans with equally few
    repeats those are sought where more of it sits together.

    run: the rounds already run, kept as they are; only the others are planned, for those in `people`. Who has left is
    not in `people`; pairs with them are ignored. planned: the rounds to come as planned up to now, kept where they
    still serve; where None, those that the people of the first round would have got.

    Raises ImpossiblePlan (a PlanError) where conditions contradict one another or no plan was found that keeps them;
    ValueError for rounds below 1 and confidences outside 0-1.
    """
    from coach.event.rounds import plan_rounds as plan

    return plan(people, group_size, rounds, hosts, must, never, likely, run, seed, planned)


def sample_event() -> tuple[Attendee, ...]:
    """The invented event that ships with the package: 48 attendees with networks and pitches."""
    from coach.files import read_attendees
    from coach.settings import SAMPLE_EVENT

    attendees, problems = read_attendees(str(SAMPLE_EVENT))
    if problems:
        raise problems[0]
    return tuple(attendees)
