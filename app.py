"""The Streamlit entry: who this browser is, which pages that opens, nothing else."""

import streamlit as st

from coach.ui import frame, style

st.set_page_config(page_title="Pitch Coach", page_icon=":material/record_voice_over:", layout="centered")
st.html(style.CSS)
frame.come_in()
listed = frame.pages()
pages = frame.registered(listed)
chosen = st.navigation(list(pages.values()), position="hidden")
frame.head([pages[page.file] for page in listed], chosen)
chosen.run()
frame.foot()
