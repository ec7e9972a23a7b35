import io
import wave

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import SoundError
from coach.rehearsal import FRAME, LONGEST, heard, pace

RATE = 16_000
NEAR = 4 * FRAME
"""Seconds within which an edge is found: a voice swells and fades over some frames."""


def quiet(seconds, level=0.001):
    return np.random.default_rng(1).normal(0, level, round(seconds * RATE))


def voice(seconds, level=0.3):
    """Syllables, four a second, of a tone with overtones, over a quiet room."""
    time = np.arange(round(seconds * RATE)) / RATE
    tone = sum(np.sin(2 * np.pi * 140 * n * time) / n for n in range(1, 6))
    swell = 0.35 + 0.65 * np.abs(np.sin(2 * np.pi * 2 * time))
    return level * swell * tone / 3 + quiet(seconds)


def wav(*stretches, rate=RATE, channels=1, width=2):
    samples = np.concatenate(stretches)
    whole = np.clip(samples, -1, 1) * (2 ** (8 * width - 1) - 1)
    with io.BytesIO() as file:
        with wave.open(file, "wb") as out:
            out.setnchannels(channels)
            out.setsampwidth(width)
            out.setframerate(rate)
            out.writeframes(np.repeat(whole, channels).astype(f"<i{width}").tobytes())
        return file.getvalue()


def test_seconds_run_from_the_first_word_to_the_last():
    found = heard(wav(quiet(2), voice(6), quiet(3)))
    assert found.seconds == pytest.approx(6, abs=NEAR)
    assert found.pauses == () and found.longest is None and found.paused == 0


def test_pauses_are_found_where_they_are():
    found = heard(wav(quiet(0.5), voice(3), quiet(0.8), voice(2), quiet(0.4), voice(1), quiet(0.5)))
    assert found.seconds == pytest.approx(7.2, abs=NEAR)
    assert [p.seconds for p in found.pauses] == pytest.approx([0.8, 0.4], abs=NEAR)
    assert [p.at for p in found.pauses] == pytest.approx([3, 5.8], abs=NEAR)
    assert found.longest == found.pauses[0]
    assert found.paused == pytest.approx(1.2, abs=2 * NEAR)


def test_a_gap_inside_a_word_is_no_pause():
    assert heard(wav(voice(2), quiet(0.12), voice(2))).pauses == ()


def test_a_tap_on_the_phone_is_no_speech():
    tap = np.full(round(0.03 * RATE), 0.8) * np.tile([1, -1], round(0.015 * RATE))
    assert heard(wav(quiet(1), tap, quiet(2), voice(5), quiet(1))).seconds == pytest.approx(5, abs=NEAR)


def test_somebody_who_never_pauses_is_heard_to_the_end():
    found = heard(wav(voice(10)))
    assert found.seconds == pytest.approx(10, abs=NEAR)
    assert found.pauses == ()


def test_a_noisy_room_is_not_the_speaker():
    found = heard(wav(quiet(2, 0.02), voice(5) + quiet(5, 0.02), quiet(2, 0.02)))
    assert found.seconds == pytest.approx(5, abs=NEAR)


@pytest.mark.parametrize("level", [0.02, 0.1, 0.9])
def test_a_low_voice_and_a_loud_one_measure_the_same(level):
    found = heard(wav(quiet(1, 0.0003), voice(4, level), quiet(0.6, 0.0003), voice(2, level), quiet(1, 0.0003)))
    assert found.seconds == pytest.approx(6.6, abs=NEAR)
    assert len(found.pauses) == 1


@pytest.mark.parametrize(("channels", "width"), [(2, 2), (1, 4), (2, 4)])
def test_channels_and_bits_do_not_matter(channels, width):
    found = heard(wav(quiet(1), voice(3), quiet(1), channels=channels, width=width))
    assert found.seconds == pytest.approx(3, abs=NEAR)


def test_an_offset_of_the_microphone_is_no_sound():
    found = heard(wav(np.concatenate([quiet(1), voice(3), quiet(1)]) + 0.1))
    assert found.seconds == pytest.approx(3, abs=NEAR)


@pytest.mark.parametrize(
    ("recording", "words"),
    [
        (b"", "Record it again"),
        (b"RIFF and nothing more", "Record it again"),
        (wav(np.zeros(0)), "Nobody was heard"),
        (wav(np.zeros(3 * RATE)), "Nobody was heard"),
        (wav(quiet(3, 0.0001)), "Nobody was heard"),
        (wav(np.zeros(round((LONGEST + 1) * 1000)), rate=1000), "181 seconds"),
    ],
)
def test_what_cannot_be_measured_is_said(recording, words):
    with pytest.raises(SoundError, match=words):
        heard(recording)


def test_eight_bits_are_refused_in_words():
    with io.BytesIO() as file:
        with wave.open(file, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(1)
            out.setframerate(8000)
            out.writeframes(bytes(8000))
        recording = file.getvalue()
    with pytest.raises(SoundError, match="16 or 32 bits"):
        heard(recording)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 40))
def test_any_bytes_are_measured_or_refused(noise, at):
    good = wav(quiet(0.1), voice(0.3))
    for recording in (noise, good[:at] + noise + good[at:], good[: len(good) - at]):
        try:
            heard(recording)
        except SoundError as refusal:
            assert refusal.message


def test_half_the_time_is_twice_the_pace():
    assert pace(estimate=20, estimated_at=150, seconds=10) == 300
    assert pace(estimate=20, estimated_at=150, seconds=20) == 150
