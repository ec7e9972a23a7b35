"""Where phones find this app, and the link that a key makes of it."""

from urllib.parse import urlsplit

import streamlit as st

ONLY_HERE = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})
"""Hosts that reach nothing but the computer that they are typed on."""


def own_address() -> str:
    """The address that this browser opened, without page and key; "" where there is none, as in a test."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def link(address: str, key: str) -> str:
    """What opens the app by a key. The key's own characters need no quoting."""
    return f"{address.strip().rstrip('/')}/?key={key}"


def is_only_here(address: str) -> bool:
    """Whether no phone can open the address."""
    host = urlsplit(address if "//" in address else f"//{address}").hostname
    return host is None or host in ONLY_HERE
