"""A list from a registration site: looked over, its columns corrected, put on the list, taken back."""

from typing import get_args

import pandas as pd
import streamlit as st

from coach.say import mark, say
from coach.types import ExportKind, Field, Preview
from coach.ui import acts
from coach.ui.words import literal
from coach.verbs import lists
from coach.verbs.access import Door
from coach.verbs.people import Imported

EXPORTS: dict[ExportKind, str] = {
    "Eventbrite": "Eventbrite",
    "Luma": "Luma",
    "Meetup": "Meetup",
    "form": mark("form"),
    "报名表": "报名表",
    "ours": mark("ours"),
}
KINDS = ["csv", "tsv", "txt", "xlsx"]
TOLD = 5
"""Problems told in full; how many more there are is said."""
FIELDS: dict[Field, str] = {
    "reference": mark("order or ticket"),
    "first_name": mark("first name"),
    "last_name": mark("last name"),
    "name": mark("name"),
    "email": mark("e-mail"),
    "title": mark("job title"),
    "company": mark("company"),
    "headline": mark("headline"),
    "statements": mark("whom they know"),
    "pitch": mark("pitch"),
    "status": mark("status"),
    "checked_in": mark("checked in"),
    "guests": mark("guests"),
    "ignored": mark("ignored"),
}
state = st.session_state


def show(door: Door, page: str) -> None:
    """Choose a file, see what is understood of it, correct it, and put the people on the list."""
    st.markdown(
        say("The export of Eventbrite, Luma, Meetup, an online form or a 报名表. Nothing is done before you say so.")
    )
    given = st.file_uploader(
        say("Registration list: CSV, TSV or XLSX, up to 5,000 people"), type=KINDS, key=f"list_{state.get('lists', 0)}"
    )
    if given is None:
        st.caption(say("Read twice, a list puts everybody on ours once; what people said themselves stays."))
        return
    data, name = given.getvalue(), given.name
    understood = lists.look_over(door, data, name)
    columns = _corrected(understood, f"{name} {len(data)}")
    seen = lists.look_over(door, data, name, columns) if columns else understood
    _seen(seen)
    if seen.people:
        label = say("Put {n} people on the list", n=seen.people)
        st.button(label, key="import", type="primary", on_click=_import, args=(door, page, data, name, columns))


def _corrected(understood: Preview, of: str) -> dict[str, Field]:
    """What the facilitator says some columns are, that were understood as something else."""
    words: dict[str, Field] = {say(FIELDS[field]): field for field in get_args(Field)}
    header, example, meaning = say("Column"), say("First example"), say("Understood as")
    rows = [
        {header: column, example: understood.examples.get(column, ""), meaning: say(FIELDS[field])}
        for column, field in understood.columns.items()
    ]
    kind = say("{kind}, {encoding}", kind=say(EXPORTS[understood.kind]), encoding=say(understood.encoding))
    st.markdown(f"**{literal(kind)}**")
    edited = st.data_editor(
        pd.DataFrame(rows),
        hide_index=True,
        disabled=[header, example],
        column_config={meaning: st.column_config.SelectboxColumn(options=list(words), required=True)},
        key=f"columns {of}",
    )
    said = {str(row[header]): words[str(row[meaning])] for row in edited.to_dict("records")}
    return {column: field for column, field in said.items() if field != understood.columns[column]}


def _seen(seen: Preview) -> None:
    st.markdown(say("**{n} people.** The first of them:", n=seen.people))
    rows = [
        {
            say("Name"): one.name,
            say("Headline"): one.headline,
            say("Whom they know"): "; ".join(one.statements),
            say("Pitch"): one.pitch,
        }
        for one in seen.rows
    ]
    if rows:
        st.dataframe(rows, hide_index=True)
    for reason, count in seen.left_out.items():
        st.caption(literal(say("{n} left out: {reason}", n=count, reason=say(reason))))
    for problem in seen.problems[:TOLD]:
        st.warning(literal(problem.message))
    if len(seen.problems) > TOLD:
        st.caption(say("and {n} more that cannot be used; everybody else is.", n=len(seen.problems) - TOLD))


def _import(door: Door, page: str, data: bytes, name: str, columns: dict[str, Field]) -> None:
    with acts.trying(page):
        made = lists.import_file(door, data, name, columns)
        state["lists"] = state.get("lists", 0) + 1
        acts.done(page, _told(made), (lambda: lists.take_back(door, made.added)) if made.added else None)


def _told(made: Imported) -> str:
    told = [
        say(
            "{n} people are on the list now, {known} of them known from earlier events; {there} were there already.",
            n=len(made.added),
            known=len(made.known),
            there=len(made.already_there),
        ),
        *(why for _, why in made.refused[:TOLD]),
    ]
    return " ".join(told)
