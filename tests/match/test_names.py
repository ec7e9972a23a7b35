"""Who or what a need asks for by name."""

import pytest

import coach
from coach.match.names import names, share_named


@pytest.mark.parametrize(
    ("need", "pitch", "found"),
    [
        ("Magnus Carlsen", "We play every Friday. Magnus Carlsen would draw a crowd.", {"magnus", "carlsen"}),
        ("a partner at McKinsey", "", {"mckinsey"}),
        ("Somebody inside the Rubens House", "", {"rubens", "house"}),
        ("somebody who knew O’Brien’s brother", "", {"o'brien"}),
        ("Plumbers who work nights", "", set()),
        ("two welders in Leeds on Monday", "", set()),
        ("an HR manager", "", set()),
        ("LIU CIXIN", "", set()),
        ("修电梯的师傅", "", set()),
        ("", "", set()),
    ],
)
def test_names_begin_with_a_capital_and_are_no_place_or_day(need, pitch, found):
    assert names(need, pitch) == found


def test_the_first_word_of_a_sentence_is_told_by_the_pitch():
    assert names("Vlisco designers", "I look for Vlisco designers.") == {"vlisco"}
    assert names("Dyers", "We print cloth. Dyers are what we lack.") == set()


@pytest.mark.parametrize(
    ("statement", "share"),
    [
        ("Magnus Carlsen's old maths teacher rents our boathouse", 1.0),
        ("I once met a magnus carlson at school", 1.0),
        ("Magnus the plumber", 0.5),
        ("chess players, many", 0.0),
    ],
)
def test_a_name_is_found_in_any_case_and_misspelt(statement, share):
    assert share_named(frozenset({"magnus", "carlsen"}), statement) == share


def test_whoever_is_named_comes_first_and_is_surer():
    need = coach.Need("n", "Magnus Carlsen", "Our chess club turns fifty. Does anybody know Magnus Carlsen?")
    said = ("strong chess players in two leagues", "Magnus Carlson's old maths teacher rents our boathouse")
    (found,) = coach.match([need], [coach.Attendee(f"a{k}", "A", "", (one,)) for k, one in enumerate(said)])
    assert found.suggestions[0].attendee_id == "a1"
    assert dict(found.suggestions[0].features)["named"] == 1.0
    assert dict(found.suggestions[1].features)["unnamed"] == 1.0


def test_in_another_script_a_name_is_not_missed():
    need = coach.Need("n", "five questions for Liu Cixin")
    (found,) = coach.match([need], [coach.Attendee("a", "A", "", ("大学室友是刘慈欣的责任编辑",))])
    assert dict(found.suggestions[0].features)["unnamed"] == 0.0
