import pytest
import streamlit as st

from coach.ui import browser
from coach.verbs import reviews


@pytest.fixture(autouse=True)
def _fresh_caches():
    _forget()
    yield
    _forget()


def _forget():
    st.cache_data.clear()
    st.cache_resource.clear()
    reviews.review.cache_clear()


@pytest.fixture(autouse=True)
def cookies(monkeypatch):
    """What the browser remembers; AppTest has neither cookies nor an address."""
    kept = {}
    monkeypatch.setattr(browser, "remembered", lambda: kept.get("key", ""))
    monkeypatch.setattr(browser, "address", lambda: "192.0.2.1")
    return kept
