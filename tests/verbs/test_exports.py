"""What came of an evening as a file."""

import io
import json

import pytest
from openpyxl import load_workbook

from coach.errors import EveningError
from coach.verbs import events, exports


def test_a_spreadsheet_finds_no_formula_in_it(evening):
    events.change_event(evening.facilitator, event_named(evening, "=1+1"))
    text = exports.outcomes_file(evening.facilitator, "csv").decode("utf-8-sig")
    assert "event,'=1+1" in text and text.startswith("figure,value,low,high,of\r\n")
    sheet = load_workbook(io.BytesIO(exports.outcomes_file(evening.facilitator, "xlsx"))).active
    assert sheet["B2"].value == "'=1+1" and all(cell.data_type != "f" for row in sheet for cell in row)


def event_named(evening, name):
    from dataclasses import replace

    return replace(evening.store.event("april"), name=name)


def test_figures_say_what_they_rest_on(evening):
    evening.change("ann", presence="absent", pitch="I need a cook.")
    found = {one.name: one for one in exports.figures(evening.facilitator)}
    assert (found["people here"].value, found["people here"].of) == (11, 12)
    assert found["people with a pitch"].value == 1
    assert found["rank correlation of score and slips"].value is None
    assert found["share offered at 30% to 50%"].of == 0


def test_json_has_the_same_figures(evening):
    made = json.loads(exports.outcomes_file(evening.facilitator, "json"))
    assert made["event"] == "April in Beijing"
    assert [one["name"] for one in made["figures"]] == [one.name for one in exports.figures(evening.facilitator)]


def test_nobody_is_named_in_any_of_them(evening):
    for form in ("csv", "json"):
        assert b"Ann" not in exports.outcomes_file(evening.facilitator, form)


def test_another_form_is_refused(evening):
    with pytest.raises(EveningError, match="pdf"):
        exports.outcomes_file(evening.facilitator, "pdf")
