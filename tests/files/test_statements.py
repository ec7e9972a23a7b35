"""What people write about whom they know, in one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.files.statements import split_statements


@pytest.mark.parametrize(
    ("cell", "statements"),
    [
        ("a miller, a baker and a cook", ["a miller, a baker and a cook"]),
        ("a miller | a baker", ["a miller", "a baker"]),
        ("a miller\r\n\r\na baker", ["a miller", "a baker"]),
        ("a miller; a baker", ["a miller", "a baker"]),
        ("海关科长；仓库老板", ["海关科长", "仓库老板"]),
        ("1. a miller 2. a baker 3. a cook", ["a miller", "a baker", "a cook"]),
        ("1) a miller, in Kent, 2) a baker", ["a miller, in Kent", "a baker"]),
        ("1、海关科长2、仓库老板", ["海关科长", "仓库老板"]),
        ("①海关科长 ②仓库老板", ["海关科长", "仓库老板"]),
        ("1. a miller\n2. a baker", ["a miller", "a baker"]),
        ("- a miller\n• a baker\n* a cook", ["a miller", "a baker", "a cook"]),
        ("a fund of 3.5 million", ["a fund of 3.5 million"]),
        ("3.5 million readers", ["3.5 million readers"]),
        ("10 florists in Hull", ["10 florists in Hull"]),
        ("I know 3 people, all on floor 2. Ask me", ["I know 3 people, all on floor 2. Ask me"]),
        ("a miller | a miller", ["a miller"]),
        ("none", []),
        ("N/A", []),
        ("没有", []),
        ("", []),
    ],
)
def test_statements_of_a_cell(cell, statements):
    assert list(split_statements(cell)) == statements


@given(st.text())
def test_a_statement_is_on_one_line_and_can_be_written_beside_others(cell):
    for statement in split_statements(cell):
        assert statement == " ".join(statement.split()) != ""
        assert "|" not in statement
