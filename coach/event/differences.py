"""Matrices whose columns differ in another way in every row: from each comes a plan in which no pair meets twice.

Let person (i, a) sit in round r at table a + B[r, i], in an additive group with as many elements as there are tables.
Two people meet in r where B[r, i] - B[r, j] is one certain element; so they meet at most once where the differences
of columns i and j are all distinct. Over a field B[r, i] = r * i does it (Bose, Shrikhande and Parker's orthogonal
arrays come from such matrices; Beth, Jungnickel and Lenz, Design Theory, VIII.3). Elsewhere B is searched for.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.intp]

MODULI = {8: (2, (1, 1, 0)), 9: (3, (1, 1)), 16: (2, (1, 1, 0, 0)), 25: (5, (3, 1)), 27: (3, (2, 1, 0))}
"""Fields of prime-power order that can be as small as an evening: prime p, and x^n = c0 + c1 x + … (the negated lower
coefficients of the Conway polynomials; Lübeck's tables)."""
RESTARTS, STEPS = 2, 40_000
"""Of the search: 80,000 steps take 3 s; 12 tables of six need 36,000 and 10 tables of five more than 40,000."""
TRIAL, HOPEFUL = 5_000, 3
"""A search that after TRIAL steps still has more than HOPEFUL equal differences has never come to none: it ends."""


@lru_cache(maxsize=64)
def shifts(tables: int, seats: int, rounds: int) -> Integers:
    """B, int [rounds, seats], entries 0..tables-1, first column 0: nobody there ever changes table.

    Where no matrix without equal differences was found, it is the one with the fewest. Needs rounds <= tables and
    seats <= tables.
    """
    if tables in MODULI or _is_prime(tables):
        product = _field(tables)
        return product[:rounds, :seats]
    if (rounds - 1) * (seats - 1) < tables:
        return np.outer(np.arange(rounds), np.arange(seats))
    return _searched(tables, seats, rounds)


@lru_cache(maxsize=128)
def addition(order: int, cyclic: bool) -> Integers:
    """The addition table, int [order, order], of the cyclic group, or of the product of groups of prime order."""
    elements = np.arange(order)
    if cyclic:
        return (elements[:, None] + elements) % order
    table, place, rest = np.zeros((order, order), np.intp), 1, elements
    for prime in _primes(order):
        digit = rest % prime
        table += place * ((digit[:, None] + digit) % prime)
        rest, place = rest // prime, place * prime
    return table


def tables_of(shift: Integers, tables: int) -> Integers:
    """int [rounds, seats * tables]: the table of each place (i, a), numbered i * tables + a."""
    rounds, seats = shift.shape
    is_plain = tables not in MODULI and (rounds - 1) * (seats - 1) < tables
    return addition(tables, cyclic=is_plain)[shift].reshape(rounds, seats * tables)


def _field(order: int) -> Integers:
    """The multiplication table of the field with `order` elements, digits base p as polynomials."""
    if _is_prime(order):
        return np.outer(np.arange(order), np.arange(order)) % order
    prime, modulus = MODULI[order]
    add = addition(order, cyclic=False)
    degree = len(modulus)

    def times_x(element: int) -> int:
        digits = [element // prime**k % prime for k in range(degree)]
        top = digits.pop()
        return sum(
            (low + top * c) % prime * prime**k for k, (low, c) in enumerate(zip([0, *digits], modulus, strict=True))
        )

    product = np.zeros((order, order), np.intp)
    for left in range(order):
        power = left
        rows = np.zeros(order, np.intp)
        for k in range(degree):
            digit = np.arange(order) // prime**k % prime
            for count in range(1, prime):
                rows = np.where(digit >= count, add[rows, power], rows)
            power = times_x(power)
        product[left] = rows
    return product


def _searched(tables: int, seats: int, rounds: int) -> Integers:
    """The best of RESTARTS tabu searches that change one entry a step, one of those with an equal difference."""
    best, found = rounds * seats * seats, np.zeros((rounds, seats), np.intp)
    for seed in range(RESTARTS):
        equal, shift = _search(tables, seats, rounds, np.random.default_rng(seed))
        if equal < best:
            best, found = equal, shift
        if best == 0 or best > HOPEFUL:
            break
    return found


def _search(tables: int, seats: int, rounds: int, chance: np.random.Generator) -> tuple[int, Integers]:
    """Equal differences that are left, and the matrix."""
    add = addition(tables, cyclic=False)
    minus = np.argmin(add, axis=1)  # the element that adds up to 0
    difference = add[:, minus]
    shift = chance.integers(tables, size=(rounds, seats))
    shift[:, 0] = shift[0] = 0
    i, j = np.indices((seats, seats))
    apart = i != j
    count = np.zeros((seats, seats, tables), np.intp)  # of each difference of columns i and j
    for row in shift:
        count[i, j, difference[row[:, None], row]] += 1
    equal = best = int(np.maximum(count - 1, 0)[apart].sum() // 2)
    found = shift.copy()
    barred = np.zeros((rounds, seats, tables), np.intp)
    for step in range(STEPS):
        if best == 0 or (step == TRIAL and best > HOPEFUL):
            break
        clash = (count[i, j, difference[shift[:, :, None], shift[:, None, :]]] > 1) & apart
        rows, columns = np.nonzero(clash.any(2)[1:, 1:])
        at = chance.integers(len(rows))
        r, c = rows[at] + 1, columns[at] + 1
        others, old = np.delete(np.arange(seats), c), shift[r, c]
        beside = shift[r, others]
        count[c, others, difference[old, beside]] -= 1
        count[others, c, difference[beside, old]] -= 1
        clashes = (count[c, others[:, None], difference[:, beside].T] > 0).sum(0)
        cost = clashes + chance.random(tables) / 2
        cost[(barred[r, c] > step) & (equal - clashes[old] + clashes >= best)] += rounds * seats
        cost[old] += rounds
        new = int(cost.argmin())
        equal += int(clashes[new] - clashes[old])
        barred[r, c, old] = step + chance.integers(5, 15)
        shift[r, c] = new
        count[c, others, difference[new, beside]] += 1
        count[others, c, difference[beside, new]] += 1
        if equal < best:
            best, found = equal, shift.copy()
    return best, found


def _primes(number: int) -> list[int]:
    factors, prime = [], 2
    while number > 1:
        while number % prime == 0:
            factors.append(prime)
            number //= prime
        prime += 1
    return factors


def _is_prime(number: int) -> bool:
    return _primes(number) == [number]
