"""The improvement of a plan: two people exchange tables in one round, again and again, the best exchange each time.

Tabu search on the social golfer problem (Dotú and Van Hentenryck, Scheduling Social Golfers Locally, 2005), here with
all exchanges of all rounds weighed at every step: what each would change is kept in one array, and a step renews only
the rows of the two tables it touched.
"""

from collections import deque
from dataclasses import dataclass
from math import inf

import numpy as np

from coach.event.differences import Integers
from coach.event.wishes import GRAIN, Counts, Floats, Wishes

BARRED = (5, 13)
"""Steps for which an exchange is not made again: at least the first, fewer than the second."""
WORK = 6_000_000_000
"""What one improvement may take, in the units of `_steps`: at most 5 s of one core, measured by benchmarks.rounds."""
STEP_WORK = 60_000
"""Units that a step takes however small the plan is."""
PATIENCE = 0.5
"""Share of the steps after which a search that found nothing better ends."""


def improve(seating: Integers, wishes: Wishes, floor: float, chance: np.random.Generator) -> Integers:
    """The best of the seatings that a tabu search comes by, int [rounds, places]; `seating` itself is not changed.

    floor: a cost that no seating is below, at which the search ends. It ends after a number of steps otherwise, which
    follows from the size alone, so that the same seed gives the same plan on any machine.
    """
    if not seating.size:
        return seating
    board = _Board.of(seating, wishes, chance)
    steps = _steps(len(seating), len(seating[0]), int(seating.max()) + 1)
    cost = best = board.cost(wishes)
    found, found_at = board.seating.copy(), 0
    lengths = chance.integers(*BARRED, size=steps).tolist()
    barred: deque[tuple[int, int, int, int]] = deque()  # until which step, round, two people
    for step in range(steps):
        if best <= floor + GRAIN or step - found_at > PATIENCE * steps:
            break
        move = _best_move(board, [b[1:] for b in barred if b[0] > step], best - cost)
        if move is None:
            break
        cost = round((cost + board.change[move]) / GRAIN) * GRAIN
        board.exchange(*move)
        barred.append((step + lengths[step], *move))
        if len(barred) > BARRED[1]:
            barred.popleft()
        if cost < best - GRAIN / 2:
            best, found, found_at = cost, board.seating.copy(), step
    return found


def cost_of(seating: Integers, wishes: Wishes) -> float:
    """Repeats among all places, rounds already run included, plus broken wishes less fulfilled ones."""
    return _Board.of(seating, wishes, np.random.default_rng(0)).cost(wishes)


def _steps(rounds: int, places: int, tables: int) -> int:
    renewed = 2 * places // tables  # rows a step renews
    return WORK // (STEP_WORK + rounds * places * (places + 12 * renewed))


def _best_move(board: "_Board", barred: list[tuple[int, int, int]], wanted: float) -> tuple[int, int, int] | None:
    """Round and two people; an exchange that is barred is made where it gives the best plan so far."""
    change = board.change
    hidden = [(move, change[move]) for move in barred if change[move] >= wanted - GRAIN / 2]
    for (r, i, j), _ in hidden:
        change[r, i, j] = change[r, j, i] = inf
    r, i, j = (int(k) for k in np.unravel_index(change.argmin(), change.shape))
    is_move = change[r, i, j] < inf
    for (s, x, y), value in hidden:
        change[s, x, y] = change[s, y, x] = value
    return (r, i, j) if is_move else None


@dataclass(slots=True, eq=False)
class _Board:
    """A seating with what every exchange would change. The one mutable thing here, for speed.

    n places, meetings [n, n]; more, fewer [n, n]: what one more, one fewer meeting of two changes; joining
    [rounds, n, tables]: what a person at a table changes, leaving [rounds, n]: what leaving their own does; change
    [rounds, n, n]: what the exchange of two does, infinite where it cannot be made.
    """

    seating: Integers
    meetings: Counts
    never: Floats
    first: Floats
    more: Floats
    fewer: Floats
    joining: Floats
    leaving: Floats
    change: Floats
    hosts: int
    chance: np.random.Generator

    @classmethod
    def of(cls, seating: Integers, wishes: Wishes, chance: np.random.Generator) -> "_Board":
        rounds, places = seating.shape
        together = seating[:, :, None] == seating[:, None, :]
        meetings = wishes.met + together.sum(0)
        np.fill_diagonal(meetings, 0)
        more, fewer = _more(meetings, wishes.never, wishes.first), _fewer(meetings, wishes.never, wishes.first)
        np.fill_diagonal(more, 0)
        np.fill_diagonal(fewer, 0)
        at = (seating[:, :, None] == np.arange(seating.max() + 1)).astype(float)
        board = cls(
            seating.copy(), meetings, wishes.never, wishes.first, more, fewer,
            joining=more @ at, leaving=(together * fewer).sum(2), change=np.empty((rounds, places, places)),
            hosts=wishes.hosts, chance=chance,
        )  # fmt: skip
        board._renew(np.arange(places))
        return board

    def cost(self, wishes: Wishes) -> float:
        here = np.maximum(self.meetings - 1, 0) + self.never * (self.meetings - wishes.met)
        cost = np.triu(here - self.first * (self.meetings > 0), 1).sum()
        return round(float(cost) / GRAIN) * GRAIN

    def exchange(self, r: int, i: int, j: int) -> None:
        """Let persons i and j take each other's place in round r."""
        tables = self.seating[r]
        a, b = tables[i], tables[j]
        beside_i, beside_j = np.flatnonzero(tables == a), np.flatnonzero(tables == b)
        touched = np.concatenate([beside_i, beside_j])
        left_i, left_j = beside_i[beside_i != i], beside_j[beside_j != j]
        one = np.repeat([i, j, i, j], [len(left_i), len(left_j), len(left_j), len(left_i)])
        other = np.concatenate([left_i, left_j, left_j, left_i])
        by = np.repeat([-1, 1], len(one) // 2)

        shift = self.more[:, j] - self.more[:, i]
        self.joining[r, :, a] += shift
        self.joining[r, :, b] -= shift
        tables[i], tables[j] = b, a
        self._count(one, other, by)
        for table in (a, b):
            here = np.flatnonzero(tables == table)
            self.leaving[r, here] = self.fewer[np.ix_(here, here)].sum(1)
        self._renew(touched)

    def _count(self, one: Integers, other: Integers, by: Integers) -> None:
        """Add `by` to the meetings of pairs, and what follows from it in every round."""
        meetings = self.meetings[one, other] + by
        never, first = self.never[one, other], self.first[one, other]
        more, fewer = _more(meetings, never, first), _fewer(meetings, never, first)
        more_by, fewer_by = more - self.more[one, other], fewer - self.fewer[one, other]
        for x, y in ((one, other), (other, one)):
            self.meetings[x, y], self.more[x, y], self.fewer[x, y] = meetings, more, fewer
        rounds = np.arange(len(self.seating))[:, None]
        together = self.seating[:, one] == self.seating[:, other]
        for x, y in ((one, other), (other, one)):
            np.add.at(self.joining, (rounds, x, self.seating[:, y]), more_by)
            np.add.at(self.leaving, (rounds, x), together * fewer_by)

    def _renew(self, people: Integers) -> None:
        """Weigh anew every exchange that one of `people` takes part in."""
        rounds, places = self.seating.shape
        by_round, by_person = np.arange(rounds)[:, None, None], people[:, None]
        own = self.seating[:, people, None]
        loosened = self.leaving + self.chance.random((rounds, places)) * (GRAIN / 20)  # equal exchanges come by chance
        change = self.leaving[:, people, None] + loosened[:, None, :] - 2 * self.more[people]
        change += self.joining[by_round, by_person, self.seating[:, None, :]]
        change += self.joining[by_round, np.arange(places), own]
        change[own == self.seating[:, None, :]] = inf
        change[:, :, : self.hosts] = inf
        change[:, people < self.hosts] = inf
        self.change[:, people] = change
        self.change[:, :, people] = change.transpose(0, 2, 1)


def _more(meetings: Counts, never: Floats, first: Floats) -> Floats:
    return (meetings >= 1) + never - first * (meetings == 0)


def _fewer(meetings: Counts, never: Floats, first: Floats) -> Floats:
    return first * (meetings == 1) - never - (meetings >= 2)
