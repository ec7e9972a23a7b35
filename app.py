"""The Streamlit entry: who this browser is, which pages that opens, nothing else."""

import streamlit as st

from coach.say import say
from coach.ui import frame, style

st.set_page_config(page_title="Pitch Coach", page_icon=":material/record_voice_over:", layout="centered")
st.html(style.CSS)
frame.come_in()
listed = frame.pages()
home = st.session_state[frame.HOME]
pages = [
    st.Page(frame.HERE / page.file, title=say(page.title), icon=page.icon, default=page.file == home) for page in listed
]
chosen = st.navigation(pages, position="hidden")
frame.bar(pages)
chosen.run()
frame.foot()
