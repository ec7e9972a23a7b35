"""A pitch said to the microphone: Chromium plays a made-up voice in place of one."""

import re
import wave

import numpy as np
import pytest
from steps import PHONE, opened, settled

from benchmarks.served import FLAGS
from benchmarks.served import chromium as installed

pytestmark = pytest.mark.browser
RATE = 48_000
VOICE = (1.5, 0.8, 2.0, 1.0, 1.5)
"""Seconds of speech and of pause, by turns."""
SPOKEN, PAUSED = sum(VOICE), sum(VOICE[1::2])
TOLERANCE = 1.5
"""Seconds: the browser starts and stops when it is ready, and cleans what it hears."""
PITCH = "I make oak doors. I need a site manager in Hull. Who do you know?"


def voice():
    """Samples of a voice: the overtones of a low tone, louder and softer four times a second as syllables are."""
    parts = []
    for number, seconds in enumerate(VOICE):
        at = np.arange(round(seconds * RATE)) / RATE
        tone = sum(np.sin(2 * np.pi * 140 * k * at) / k for k in range(1, 12)) * (0.65 + 0.35 * np.cos(8 * np.pi * at))
        parts.append(tone * (number % 2 == 0))
    return np.concatenate([np.zeros(RATE), *parts, np.zeros(4 * RATE)]) * 0.2


@pytest.fixture
def speaking(chromium, tmp_path):
    """A Chromium whose microphone hears the voice once, and is allowed."""
    file = tmp_path / "voice.wav"
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((np.clip(voice(), -1, 1) * 32_000).astype("<i2").tobytes())
    fake = [
        "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-audio-capture={file}%noloop",
    ]  # fmt: skip
    browser = chromium.browser_type.launch(executable_path=installed(), args=[*FLAGS, *fake])
    yield browser
    browser.close()


def test_a_pitch_is_recorded_and_its_seconds_and_pauses_are_shown(speaking, address):
    tab = opened(speaking, f"{address}/draft", PHONE)
    tab.context.grant_permissions(["microphone"], origin=address)
    tab.get_by_label("What will you say?").fill(PITCH)
    tab.get_by_role("button", name="Review", exact=True).click()
    tab.get_by_role("button", name="Rehearse it").click()
    tab.get_by_text("With the microphone").click()
    tab.get_by_role("button", name="Record").click()
    tab.get_by_role("button", name="Stop recording").wait_for()
    tab.wait_for_timeout(1000 * (1 + SPOKEN + 1))  # as long as the voice speaks
    tab.get_by_role("button", name="Stop recording").click()
    tab.get_by_text("You took").wait_for()
    settled(tab)
    took = float(tab.get_by_test_id("stMetricValue").first.inner_text().split()[0])
    assert abs(took - SPOKEN) < TOLERANCE
    said = re.search(r"(\d+) pauses, ([\d.]+) s together", tab.inner_text("body"))
    assert said, tab.inner_text("body")
    assert int(said[1]) >= 2 and abs(float(said[2]) - PAUSED) < TOLERANCE
    tab.context.close()
