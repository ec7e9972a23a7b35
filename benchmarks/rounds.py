"""`python -m benchmarks.rounds`: plans of rounds beside their bound, random search, and a public solver.

Seconds are of processor time on one core. Random search gets the same time, a second at least, and keeps its best
plan. CP-SAT (OR-Tools) gets 100 s of its own deterministic clock and one worker, on the instances it can hold; it is
measured where it is installed, in an environment of its own with numpy, since it needs another protobuf than the rest
of the extras.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import time
from itertools import combinations
from math import comb

import numpy as np
import numpy.typing as npt

import coach

INSTANCES = (
    (90, 5, 10), (48, 6, 8), (47, 6, 8), (200, 6, 8), (500, 8, 8), (50, 5, 8), (72, 6, 8), (64, 8, 8), (20, 5, 8),
    (30, 6, 8), (36, 6, 8), (42, 6, 8), (60, 6, 8), (80, 8, 8),
)  # fmt: skip
"""People, group size, rounds."""
SOLVER_SECONDS, SOLVER_PEOPLE = 100, 36
"""CP-SAT's deterministic seconds, its own count of work; the largest room it gets, since its model grows
with the square of the room."""


def random_search(sizes: list[int], rounds: int, seconds: float) -> tuple[int, npt.NDArray[np.intp]]:
    """Repeats and faces a person, of the best of as many random plans as there is time for."""
    chance = np.random.default_rng(0)
    people, table = sum(sizes), np.repeat(np.arange(len(sizes)), sizes)
    best, faces = people**2 * rounds, np.zeros(people, np.intp)
    until = time.process_time() + seconds
    while time.process_time() < until:
        met = np.zeros((people, people), np.intp)
        for _ in range(rounds):
            seat = chance.permutation(table)
            met += seat[:, None] == seat
        np.fill_diagonal(met, 0)
        repeats = int(np.maximum(met - 1, 0).sum()) // 2
        if repeats < best:
            best, faces = repeats, (met > 0).sum(1)
    return best, faces


def solver(sizes: list[int], rounds: int) -> str:
    """Repeats of CP-SAT's best plan, or why there is none."""
    try:
        from ortools.sat.python import cp_model
    except ImportError:
        return "not installed"
    people, tables = range(sum(sizes)), range(len(sizes))
    model = cp_model.CpModel()
    sits = [[[model.new_bool_var("") for _ in tables] for _ in people] for _ in range(rounds)]
    for seats in sits:
        for person in people:
            model.add_exactly_one(seats[person])
        for table in tables:
            model.add(sum(seats[person][table] for person in people) == sizes[table])
    met = []
    for one, other in combinations(people, 2):
        meets = model.new_bool_var("")
        places = []
        for seats in sits:
            for table in tables:
                both = model.new_bool_var("")
                model.add_implication(both, seats[one][table])
                model.add_implication(both, seats[other][table])
                places.append(both)
        model.add_bool_or([*places, ~meets])
        met.append(meets)
    model.maximize(sum(met))
    search = cp_model.CpSolver()
    search.parameters.num_workers = 1
    search.parameters.max_deterministic_time = SOLVER_SECONDS
    status = search.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return f"none in {SOLVER_SECONDS} s"
    return str(rounds * sum(comb(size, 2) for size in sizes) - round(search.objective_value))


def main() -> None:
    print("| people | groups of | rounds | repeats | bound | faces | s | random: repeats | faces | CP-SAT: repeats |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for people, group_size, rounds in INSTANCES:
        start = time.process_time()
        plan = coach.plan_rounds([f"a{k}" for k in range(people)], group_size, rounds)
        seconds = time.process_time() - start
        sizes = [len(group) for group in plan.rounds[0]]
        chance, faces = random_search(sizes, rounds, max(1.0, seconds))
        theirs = solver(sizes, rounds) if people <= SOLVER_PEOPLE else "too large"
        print(
            f"| {people} | {group_size} | {rounds} | {plan.repeats} | {plan.bound} "
            f"| {plan.faces.minimum}-{plan.faces.maximum}, median {plan.faces.median:g} | {seconds:.1f} "
            f"| {chance} | {faces.min()}-{faces.max()}, median {np.median(faces):g} | {theirs} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
