"""A plan made before, carried over to the people who are here now."""

from collections.abc import Sequence

import numpy as np

from coach.event.conditions import Groups
from coach.event.differences import Integers


def carried_over(planned: Sequence[Groups], people: Sequence[str], hosts: int, sizes: Sequence[int]) -> Integers:
    """The table of each person and empty chair in the planned rounds, int [rounds, places].

    people: hosts first, as many as `hosts`; host k sits at table k. Who has left leaves a gap; who has come, and who
    sat at a table that is no more, fills the smallest groups; groups that are too large give up people who came last.
    """
    return np.array([_round(groups, people, hosts, sizes) for groups in planned]).reshape(len(planned), -1)


def _round(groups: Groups, people: Sequence[str], hosts: int, sizes: Sequence[int]) -> list[int]:
    number = {who: k for k, who in enumerate(people)}
    seated = [[number[who] for who in group if who in number] for group in groups]
    tables: list[list[int]] = [[host] for host in range(hosts)] + [[] for _ in range(len(sizes) - hosts)]
    free = [[who for who in group if who >= hosts] for group in seated]
    owner = [next((who for who in group if who < hosts), None) for group in seated]
    # A group with a host goes to that host's table, the others to the tables that are left, largest first.
    open_tables = [table for table in range(len(sizes)) if table not in owner]
    for k in sorted(range(len(groups)), key=lambda k: -len(free[k])):
        table = owner[k] if owner[k] is not None else open_tables.pop(0) if open_tables else None
        if table is not None:
            tables[table] += free[k]
    placed = {who for table in tables for who in table}
    waiting = [who for who in range(len(people)) if who not in placed]
    for who in waiting:
        min(tables, key=len).append(who)
    while max(map(len, tables)) > max(sizes) or min(map(len, tables)) < min(sizes):
        min(tables, key=len).append(max(tables, key=len).pop())
    chairs = [table for table, group in enumerate(tables) for _ in range(max(sizes) - len(group))]
    where = {who: table for table, group in enumerate(tables) for who in group}
    return [where[who] for who in range(len(people))] + chairs
