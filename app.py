"""The Streamlit entry: who this browser is, which pages that opens, nothing else."""

from pathlib import Path

import streamlit as st

import coach.ui
from coach.ui import browser, frame, own, style

# A picture of ours: a symbol's name would be fetched from another server by every browser.
ICON = Path(coach.ui.__file__).parent / "icon.png"
# The page on which a pitch is typed submits it itself.
DRAFT = "draft"
st.set_page_config(page_title="Pitch Coach", page_icon=str(ICON), layout="centered")
st.html(style.CSS)
with frame.guarded():
    frame.come_in()
    browser.send_words_first()
    listed = frame.pages()
    pages = frame.registered(listed)
    chosen = st.navigation(list(pages.values()), position="hidden")
    frame.head([pages[page.file] for page in listed], chosen)
    if chosen.url_path != DRAFT:
        own.keep_left()
    chosen.run()
    frame.foot()
