"""Who knows who knows: the surest chain of people from one person to a need.

"It's not who you know, it's who they know." People are nodes, a link is somebody who says, or has shown by an
introduction, that they know somebody else; the end of a chain is a suggestion of the matcher. The confidence of a
chain is the product of its links' and its end's, so the surest chain is a shortest path over their negative
logarithms (Dijkstra 1959, by networkx).
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from coach.types import Attendee, Chain, Link, Suggestion

MOST_PEOPLE = 3
"""People between the asker and whom they need, the last of whom knows them; beyond, nobody feels obliged."""
STATED, INTRODUCED, BOTH_WAYS = 0.9, 0.95, 0.9
"""Probability that a link carries: named in a statement; an introduction made before; either told from the other
side ("I know her" does not make her know me as well)."""


@dataclass(frozen=True, slots=True)
class Acquaintances:
    """Who knows whom: a directed graph of attendee ids, each edge with its evidence and confidence."""

    graph: "nx.DiGraph[str]"

    @classmethod
    def of(cls, links: Iterable[Link]) -> "Acquaintances":
        """The surest link of each pair, and a weaker one back where none is given."""
        graph: nx.DiGraph[str] = nx.DiGraph()
        given = list(links)
        back = [Link(one.to, one.source, one.evidence, one.confidence * BOTH_WAYS) for one in given]
        for one in (*given, *back):
            known = graph.get_edge_data(one.source, one.to)
            if one.source != one.to and (known is None or known["link"].confidence < one.confidence):
                graph.add_edge(one.source, one.to, link=one)
        return cls(graph)


def stated(attendees: Sequence[Attendee]) -> Iterator[Link]:
    """A link for every attendee whom another one's statement names in full."""
    names = {one.id: re.compile(rf"(?<!\w){re.escape(one.name)}(?!\w)", re.IGNORECASE) for one in attendees if one.name}
    for one in attendees:
        for statement in one.network:
            for other, name in names.items():
                if other != one.id and name.search(statement):
                    yield Link(one.id, other, f"says “{statement}”", STATED)


def introduced(pairs: Iterable[tuple[str, str]]) -> Iterator[Link]:
    """A link for every introduction that was made."""
    for source, to in pairs:
        yield Link(source, to, "were introduced", INTRODUCED)


def surest_chain(asker: str, ends: Iterable[Suggestion], known: Acquaintances, most: int = MOST_PEOPLE) -> Chain | None:
    """The surest chain from `asker` through at most `most` people to one who can help; None: no known path.

    The graph is unrolled by hops, so that the limit on people holds exactly: a surer but longer way to somebody
    must not hide a shorter one.
    """
    best = {end.attendee_id: end for end in ends if end.attendee_id != asker and end.confidence > 0}
    unrolled: nx.DiGraph[tuple[str, int] | str] = nx.DiGraph()
    layer = {asker} & set(known.graph)
    for hop in range(most):
        reached = set()
        for person in layer:
            for other, data in known.graph[person].items():
                unrolled.add_edge((person, hop), (other, hop + 1), cost=-math.log(data["link"].confidence))
                reached.add(other)
        for person in reached & set(best):
            unrolled.add_edge((person, hop + 1), _NEED, cost=-math.log(best[person].confidence))
        layer = reached
    if _NEED not in unrolled:
        return None
    path = nx.dijkstra_path(unrolled, (asker, 0), _NEED, weight="cost")
    people = [step[0] for step in path if not isinstance(step, str)]
    links = tuple(known.graph[a][b]["link"] for a, b in pairwise(people))
    end = best[people[-1]]
    return Chain(links, end, math.prod(link.confidence for link in links) * end.confidence)


_NEED = "the need"
