"""A phone that loses the server: it says so in the language of its owner, and goes on by itself."""

import pytest
from steps import opened, settled

pytestmark = pytest.mark.browser
WORDS = "连不上服务器。"
PITCH = "I bake bread. Who do you know?"


def test_a_lost_connection_is_said_and_found_again(chromium, address):
    tab = opened(chromium, f"{address}/draft?lang=zh")
    sockets = []
    tab.route_web_socket("**/_stcore/stream", lambda route: sockets.append((route, route.connect_to_server())))
    tab.reload()
    tab.locator("textarea").wait_for()
    tab.locator("textarea").fill(PITCH)
    tab.locator("textarea").press("Tab")
    tab.get_by_test_id("stMetricValue").first.wait_for()
    settled(tab)
    notice = tab.locator(".offline")
    assert WORDS in notice.text_content() and not notice.is_visible()

    tab.context.set_offline(True)
    for route, _ in sockets:
        route.close()
    notice.get_by_text(WORDS).wait_for()
    tab.get_by_test_id("stDialog").wait_for(state="attached")  # Streamlit's own, in English
    assert not tab.get_by_test_id("stDialog").is_visible()

    tab.context.set_offline(False)
    notice.wait_for(state="hidden")
    settled(tab)
    assert tab.locator("textarea").input_value() == PITCH
    tab.context.close()
