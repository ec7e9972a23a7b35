"""The Streamlit entry: who this browser is, which pages that opens, nothing else."""

from pathlib import Path

import streamlit as st

import coach.ui
from coach.ui import frame, style

# A picture of ours: a symbol's name would be fetched from another server by every browser.
ICON = Path(coach.ui.__file__).parent / "icon.png"
st.set_page_config(page_title="Pitch Coach", page_icon=str(ICON), layout="centered")
st.html(style.CSS)
with frame.guarded():
    frame.come_in()
    listed = frame.pages()
    pages = frame.registered(listed)
    chosen = st.navigation(list(pages.values()), position="hidden")
    frame.head([pages[page.file] for page in listed], chosen)
    chosen.run()
    frame.foot()
