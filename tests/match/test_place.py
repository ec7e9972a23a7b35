import pytest

from coach.match.place import places, relation


def lie(wanted, known):
    return relation(places(wanted), places(known))


@pytest.mark.parametrize(
    ("wanted", "known", "expected"),
    [
        ("a welder in Leeds", "welders, Leeds", "same place"),
        ("a welder in Leeds", "welders in Bradford", "near"),
        ("a welder in Leeds", "welders in Bristol", "same country"),
        ("a welder in Leeds", "welders in Lyon", "other country"),
        ("dental technicians in Turkey", "a lab in Izmir", "same place"),
        ("a depot in Izmir", "depots all over Turkey", "same country"),
        ("a welder in Leeds", "welders", "unknown"),
        ("a welder", "welders in Leeds", "unknown"),
        ("找苏州的焊工", "a welder in Suzhou", "same place"),
    ],
)
def test_how_two_places_lie(wanted, known, expected):
    assert lie(wanted, known) == expected


def test_a_namesake_is_the_largest_of_its_name():
    (hull,) = places("I work in Hull")
    assert hull.country == "GB"


@pytest.mark.parametrize("text", ["Nice to meet you", "reading groups", "we split the bill", "Good evening", ""])
def test_a_word_is_no_town(text):
    assert places(text) == frozenset()


def test_a_word_is_a_town_after_a_preposition():
    assert {p.country for p in places("a hotel in Nice")} == {"FR"}


def test_lower_case_texts_name_places_too():
    assert {p.name for p in places("i need a flat in leeds or york")} == {"Leeds", "York"}
