"""A rehearsal as it was spoken: a recording -> the seconds it took and the pauses in it, by its energy alone.

No words are recognised, and nothing is kept. A frame counts as speech where it is louder than a level between the
quiet and the loud of the same recording, so that a whisper close by and a voice across the room both count.
"""

import io
import wave
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from coach.errors import SoundError
from coach.say import say

FRAME = 0.02
"""Seconds of one frame: shorter than any sound of speech, longer than a period of the lowest voice."""
PAUSE = 0.25
"""Seconds of quiet from which it is a pause, and not the closing of a consonant (Goldman-Eisler 1968)."""
CLICK = 0.06
"""Seconds of sound below which it is no speech: the shortest vowels are longer, a tap on the phone is not."""
LONGEST = 180.0
"""Seconds of recording that are read: a whole round."""
HEADROOM = 25.0
"""Decibels below the loud of a voice in which the rest of its speech lies (the range of conversational speech is
about 30 dB: ANSI S3.5)."""
ABOVE_QUIET = 6.0
"""Decibels by which speech stands out of the quiet: twice its amplitude."""
SILENT = -60.0
"""Decibels of full scale below which a microphone has heard nobody."""
SMALLEST = 1e-6
"""Amplitude that stands for none, as its logarithm is wanted: -120 dB."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch without speech. at: seconds after the first word; seconds: its length."""

    at: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What was measured. seconds: from the first to the last sound of speech; pauses: in order."""

    seconds: float
    pauses: tuple[Pause, ...]

    @property
    def paused(self) -> float:
        """Seconds of all pauses together."""
        return sum(pause.seconds for pause in self.pauses)

    @property
    def longest(self) -> Pause | None:
        """The longest pause; None where there is none."""
        return max(self.pauses, key=lambda pause: pause.seconds, default=None)


def heard(recording: bytes) -> Rehearsal:
    """Measure a WAV file of at most LONGEST seconds.

    Raises SoundError where it is no such file, is longer, or nobody speaks in it.
    """
    samples, rate = _samples(recording)
    levels = _levels(samples, rate)
    loud = _without_clicks(levels > _threshold(levels)) if levels.size else levels.astype(bool)
    frames = np.flatnonzero(loud)
    if not frames.size:
        raise SoundError(say("Nobody was heard. Hold the phone closer, allow the microphone, and record again."))
    first, last = int(frames[0]), int(frames[-1])
    return Rehearsal((last + 1 - first) * FRAME, tuple(_pauses(loud[first : last + 1])))


def pace(estimate: float, estimated_at: float, seconds: float) -> float:
    """The pace at which a pitch takes `seconds`, pauses included, in the unit of `estimated_at`.

    estimate: the seconds a review gives the same words at the pace `estimated_at`. An estimate is inverse to its pace.
    """
    return estimated_at * estimate / seconds


def _samples(recording: bytes) -> tuple[NDArray[np.float64], int]:
    """Of one channel, from -1 to 1, and how many there are a second."""
    try:
        with wave.open(io.BytesIO(recording)) as file:
            rate, channels, width, count = (
                file.getframerate(), file.getnchannels(), file.getsampwidth(), file.getnframes(),
            )  # fmt: skip
            if not rate or width not in (2, 4):
                raise SoundError(say("This recording cannot be measured; it has to be a WAV file of 16 or 32 bits."))
            if count / rate > LONGEST:
                raise SoundError(
                    say(
                        "This recording has {seconds:.0f} seconds; {most:.0f} are the most. A pitch takes 30.",
                        seconds=count / rate,
                        most=LONGEST,
                    )
                )
            raw = file.readframes(count)
    except (wave.Error, EOFError, RuntimeError):  # the last of them from a chunk that lies about its length
        raise SoundError(say("This is not a recording that can be measured. Record it again.")) from None
    whole = len(raw) - len(raw) % (width * channels)
    values = np.frombuffer(raw[:whole], dtype=f"<i{width}").reshape(-1, channels)
    return values.mean(axis=1) / float(2 ** (8 * width - 1)), rate


def _levels(samples: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """Decibels of full scale, a frame each; what is no whole frame at the end is left out."""
    size = max(1, round(FRAME * rate))
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    # A microphone's constant offset is no sound.
    energy = np.sqrt(np.mean((frames - samples.mean() if samples.size else frames) ** 2, axis=1))
    return 20 * np.log10(np.maximum(energy, SMALLEST))


def _threshold(levels: NDArray[np.float64]) -> float:
    """The level above which a frame is speech, in decibels of full scale."""
    quiet, loud = np.percentile(levels, [10, 95])
    # Where nobody pauses, the quiet of the recording is speech as well, and may not raise the level past the voice.
    above_quiet = min(quiet + ABOVE_QUIET, loud - 2 * ABOVE_QUIET)
    return float(max(above_quiet, loud - HEADROOM, SILENT))


def _without_clicks(loud: NDArray[np.bool_]) -> NDArray[np.bool_]:
    kept = loud.copy()
    for start, end, is_loud in _runs(loud):
        if is_loud and (end - start) * FRAME < CLICK:
            kept[start:end] = False
    return kept


def _pauses(loud: NDArray[np.bool_]) -> list[Pause]:
    return [
        Pause(start * FRAME, (end - start) * FRAME)
        for start, end, is_loud in _runs(loud)
        if not is_loud and (end - start) * FRAME >= PAUSE
    ]


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int, bool]]:
    """Start, end and value of each stretch of equal flags."""
    found, start = [], 0
    for value, group in groupby(flags.tolist()):
        end = start + sum(1 for _ in group)
        found.append((start, end, value))
        start = end
    return found
