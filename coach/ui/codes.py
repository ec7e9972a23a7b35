"""A code to scan, on the screen."""

from base64 import b64encode
from html import escape

import streamlit as st


def show(svg: bytes, label: str, width: int) -> None:
    """A QR code of `width` pixels. label: what it is for, said to those who do not see it; `st.image` says nothing."""
    data = b64encode(svg).decode()
    st.html(f'<img alt="{escape(label)}" width="{width}" src="data:image/svg+xml;base64,{data}">')
