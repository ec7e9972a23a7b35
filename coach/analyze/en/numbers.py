"""The numbers of English: how fast it is spoken, how long is long. Each once, with unit and source."""

from coach.analyze import thresholds as t
from coach.analyze.thresholds import Threshold
from coach.analyze.tongue import Pace, Sizes
from coach.say import mark

CONVERSATION = mark("conversational English is 140-160; Microsoft Speaker Coach 100-165")
PACE = Pace(
    usual=Threshold(150, mark("words a minute"), CONVERSATION),
    brisk=Threshold(165, mark("words a minute"), CONVERSATION),
    slow=Threshold(125, mark("words a minute"), CONVERSATION),
    # Microsoft Speaker Coach's 100-165 and some room either side.
    choices=range(90, 221),
)
SYLLABLES_A_WORD = 1.5
"""With it the sample event's pitches, pauses included, come out at the usual pace within 1 %."""

SIZES = Sizes(
    counted=mark("{count} words"),
    shortest=Threshold(6, mark("words"), mark("nobody can act on less: a role and an ask take six words")),
    after_ask=Threshold(12, mark("words after the ask"), t.INTERVIEW),
    sentence=Threshold(40, mark("words"), t.PLAIN_ENGLISH),
    formula=Threshold(100, mark("words"), mark("formula authors: Flesch 1948 and Gunning 1952 ask for 100 words")),
    longest_need=14,
)
JARGON_WORD = Threshold(
    2.0, mark("Zipf frequency"), mark("wordfreq: once in ten million words, nobody outside a trade has met it")
)
