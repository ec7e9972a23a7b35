"""The Streamlit entry: which pages there are, nothing else."""

from pathlib import Path

import streamlit as st

import coach.ui

PAGES = Path(coach.ui.__file__).parent

st.set_page_config(page_title="Pitch Coach", page_icon=":material/record_voice_over:", layout="centered")
st.navigation(
    [
        st.Page(PAGES / "draft.py", title="Draft", icon=":material/edit_note:", default=True),
        st.Page(PAGES / "matches.py", title="Matches", icon=":material/group:"),
    ],
    position="top",
).run()
