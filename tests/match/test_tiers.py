"""The surest chain, against every chain there is."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.match.tiers import MOST_PEOPLE, Acquaintances, introduced, stated, surest_chain
from coach.types import Attendee, Link, Suggestion


def end(who, sure):
    return Suggestion(who, who, sure, 1, f"{who} knows one", "because")


def links(*given):
    return [Link(a, b, f"{a} knows {b}", sure) for a, b, sure in given]


def people(chain):
    return [chain.links[0].source, *(one.to for one in chain.links)]


def test_a_chain_carries_its_evidence_and_its_product():
    known = Acquaintances.of(links(("me", "a", 0.5), ("a", "b", 0.8)))
    chain = surest_chain("me", [end("b", 0.5)], known)
    assert people(chain) == ["me", "a", "b"]
    assert [one.evidence for one in chain.links] == ["me knows a", "a knows b"]
    assert chain.confidence == pytest.approx(0.2)
    assert chain.tier == 2


def test_no_known_path_is_said():
    known = Acquaintances.of(links(("me", "a", 0.9), ("b", "c", 0.9)))
    assert surest_chain("me", [end("c", 0.9)], known) is None
    assert surest_chain("stranger", [end("c", 0.9)], known) is None
    assert surest_chain("me", [end("me", 0.9)], known) is None


def test_at_most_three_people_stand_between():
    row = [("me", "a", 0.9), ("a", "b", 0.9), ("b", "c", 0.9), ("c", "d", 0.9)]
    known = Acquaintances.of(links(*row))
    assert MOST_PEOPLE == 3
    assert people(surest_chain("me", [end("c", 0.9)], known)) == ["me", "a", "b", "c"]
    assert surest_chain("me", [end("d", 0.9)], known) is None


def test_a_surer_but_longer_way_does_not_hide_a_shorter_one():
    known = Acquaintances.of(
        links(("me", "a", 1.0), ("a", "b", 1.0), ("b", "c", 1.0), ("me", "c", 0.3), ("c", "d", 1.0))
    )
    assert people(surest_chain("me", [end("d", 0.9)], known)) == ["me", "c", "d"]


def test_links_come_from_names_in_statements_and_from_introductions():
    room = (
        Attendee("a", "Ann Lee", network=("I row with Bo Ek on Sundays", "Anna Leeson's bakery")),
        Attendee("b", "Bo Ek", network=("plumbers",)),
    )
    assert [(one.source, one.to) for one in stated(room)] == [("a", "b")]
    known = Acquaintances.of([*stated(room), *introduced([("b", "c")])])
    assert people(surest_chain("a", [end("c", 0.9)], known)) == ["a", "b", "c"]
    assert people(surest_chain("c", [end("a", 0.9)], known)) == ["c", "b", "a"]


pairs = st.tuples(st.sampled_from("mabcd"), st.sampled_from("mabcd"), st.sampled_from([0.3, 0.5, 0.7, 0.9]))


@given(st.lists(pairs, max_size=10), st.dictionaries(st.sampled_from("abcd"), st.sampled_from([0.4, 0.8]), max_size=3))
def test_no_other_chain_is_surer(given_links, ends):
    known = Acquaintances.of(links(*given_links))
    chain = surest_chain("m", [end(who, sure) for who, sure in ends.items()], known)
    best = 0.0
    for size in range(1, MOST_PEOPLE + 1):
        for way in itertools.permutations("abcd", size):
            steps = list(itertools.pairwise(("m", *way)))
            if way[-1] in ends and all(known.graph.has_edge(*step) for step in steps):
                best = max(best, math.prod(known.graph.edges[s]["link"].confidence for s in steps) * ends[way[-1]])
    assert (chain.confidence if chain else 0.0) == pytest.approx(best)
