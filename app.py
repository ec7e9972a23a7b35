"""The Streamlit entry: who this browser is, which pages that opens, nothing else."""

import streamlit as st

from coach.say import say, speaking
from coach.ui import frame, menu
from coach.verbs import clock

st.set_page_config(page_title="Pitch Coach", page_icon=":material/record_voice_over:", layout="centered")
if "key" in st.query_params and frame.door() is None:
    with frame.guarded():
        frame.enter_by(st.query_params["key"])
door = frame.door()
phase = clock.clock(door).phase if door and door.role != "guest" else "before"
with speaking(frame.language()):
    pages = menu.pages_for(door.role if door else None, phase)
    st.navigation(
        [st.Page(frame.HERE / page.file, title=say(page.title), icon=page.icon) for page in pages], position="top"
    ).run()
