import io
import wave

import numpy as np
import pytest

from coach.ui import countdown

RATE = 16_000

PITCH = "I have a BA and ten years experience in graphic design. I'm looking for full-time work. Who do you know?"


@pytest.fixture
def rehearse(opened):
    def rehearse(**state):
        return opened("rehearse.py", draft=PITCH, **state)

    return rehearse


def recording(*loudness):
    """A WAV of seconds and loudness, one after the other: a tone where it is loud, a hiss where it is not."""
    generator = np.random.default_rng(1)
    samples = np.concatenate(
        [
            level * np.sin(np.arange(round(seconds * RATE)) * 0.05) + generator.normal(0, 0.001, round(seconds * RATE))
            for seconds, level in loudness
        ]
    )
    with io.BytesIO() as file:
        with wave.open(file, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes((samples * 32_000).astype("<i2").tobytes())
        return file.getvalue()


def test_without_a_pitch_there_is_nothing_to_rehearse(opened):
    page = opened("rehearse.py")
    assert "nothing to rehearse" in page.said and "Write it" in page.labels()


def test_the_words_are_there_to_be_read_aloud(rehearse):
    page = rehearse()
    assert "graphic design" in page.html
    assert "at the usual pace" in page.said


@pytest.mark.parametrize(("seconds", "verdict"), [(7.5, "Within the limit"), (34.0, "4.0 s over the limit")])
def test_a_stopped_clock_tells_time_and_pace(rehearse, monkeypatch, seconds, verdict):
    monkeypatch.setattr(countdown, "own_clock", lambda *_, **__: seconds)
    page = rehearse()
    told = page.said + " ".join(w.value for w in page.app.warning).replace("\\", "")
    assert verdict in told
    assert page.app.metric[0].value == f"{seconds:.1f} s"
    assert page.app.session_state["share"] > 0


def test_a_recording_is_measured(rehearse):
    page = rehearse(way="microphone")
    page.app.audio_input[0].upload("pitch.wav", recording((1, 0), (5, 0.4), (0.8, 0), (2, 0.4), (1, 0))).run()
    page.checked()
    assert page.app.metric[0].value == "7.8 s"
    assert "One pause of 0.8 s, after 5 s" in page.said


def test_silence_is_said(rehearse):
    page = rehearse(way="microphone")
    page.app.audio_input[0].upload("pitch.wav", bytes(recording((2, 0))[:44]) + bytes(64_000)).run()
    assert "Nobody was heard" in page.checked().errors
