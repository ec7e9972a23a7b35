"""Who are you: by a link, as the facilitator, or just to try a pitch."""

import streamlit as st

from coach.say import say

st.title(say("Pitch Coach"))
