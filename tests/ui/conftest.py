import pytest
import streamlit as st

from coach.ui import browser


@pytest.fixture(autouse=True)
def _fresh_caches():
    st.cache_data.clear()
    st.cache_resource.clear()
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(autouse=True)
def cookies(monkeypatch):
    """What the browser remembers; AppTest has neither cookies nor an address."""
    kept = {}
    monkeypatch.setattr(browser, "remembered", lambda: kept.get("key", ""))
    monkeypatch.setattr(browser, "address", lambda: "192.0.2.1")
    return kept
