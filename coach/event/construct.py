"""The start of a plan: a seating of places that is as good as algebra makes it, and people put on the places.

Place (i, a), numbered i * tables + a, is seat i of table a in the first round. Where groups are smaller than the
largest, the last places are empty chairs: they are seated like people, one at a table at most, so that sizes stay
even without a rule of their own.
"""

import numpy as np

from coach.event.differences import Integers, shifts, tables_of
from coach.event.wishes import Wishes

MOST_EXCHANGES = 2_000
"""Exchanges of two people's places; a room of 500 with 500 wishes needs about 500."""


def start(sizes: tuple[int, ...], rounds: int, hosts: int, chance: np.random.Generator) -> Integers:
    """The table of each place in each round, int [rounds, places]; places 0..hosts-1 keep their tables."""
    tables, seats = len(sizes), max(sizes)
    built = min(rounds, tables) if seats <= tables else 0
    parts = [tables_of(shifts(tables, seats, built), tables)] if built else []
    if 0 < built < rounds and not hosts:
        parts.append(_columns(sizes)[None])
        built += 1
    parts += [_shuffled(tables, seats, chance)[None] for _ in range(rounds - built)]
    return np.concatenate(parts)


def _columns(sizes: tuple[int, ...]) -> Integers:
    """A round in which people of the same seat number meet: they sit together in no round made of shifts.

    Whole groups are cut from each column (seat number) first; what is left of the columns fills the other tables.
    """
    tables, seats = len(sizes), max(sizes)
    taken = sum(sizes)
    columns = [np.arange(i * tables, min((i + 1) * tables, taken)) for i in range(seats)]
    whole = [column[: len(column) // seats * seats] for column in columns]
    left = [column[len(column) // seats * seats :] for column in columns]
    table = np.empty(tables * seats, np.intp)
    table[np.concatenate([*whole, *left])] = np.repeat(np.arange(tables), sizes)
    table[taken:] = np.flatnonzero(np.array(sizes) < seats)
    return table


def _shuffled(tables: int, seats: int, chance: np.random.Generator) -> Integers:
    """A round in which each column is dealt out over the tables, except the first, which stays."""
    return np.concatenate([np.arange(tables), *(chance.permutation(tables) for _ in range(seats - 1))])


def settle(seating: Integers, wishes: Wishes) -> Integers:
    """`seating` [rounds, places] with people's places exchanged until no exchange of two serves the wishes better.

    The pairs of places that meet stay the same, and so do the repeats among these rounds; steepest descent on the
    quadratic assignment of people to places (Koopmans and Beckmann 1957).
    """
    worth = wishes.worth_of_meeting()
    if not worth.any():
        return seating
    meets = (seating[:, :, None] == seating[:, None, :]).any(0).astype(float)
    np.fill_diagonal(meets, 0)
    at = np.arange(len(worth))  # the place of each person
    total = worth @ meets  # [person, person]: what the row's person gets on the column's place
    for _ in range(MOST_EXCHANGES):
        own = np.diag(total)
        gain = total + total.T - own[:, None] - own + 2 * worth * meets
        gain[: wishes.hosts] = gain[:, : wishes.hosts] = 0
        best = int(gain.argmax())
        one, other = divmod(best, len(at))
        if gain[one, other] <= 1e-6:
            break
        pair, swapped = [one, other], [other, one]
        before = meets[pair].copy()
        meets[pair] = meets[swapped]
        meets[:, pair] = meets[:, swapped]
        at[pair] = at[swapped]
        # The two columns that changed for everybody else.
        change = meets[pair] - before
        change[:, pair] = 0
        total += worth[:, one, None] * change[0] + worth[:, other, None] * change[1]
        total[:, pair] = worth @ meets[:, pair]
    return seating[:, at]
