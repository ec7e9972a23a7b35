"""The numbers of Chinese: how fast it is spoken, how long is long. Each once, with unit and source."""

from coach.analyze import thresholds as t
from coach.analyze.thresholds import Threshold
from coach.analyze.tongue import Pace, Sizes
from coach.say import mark

SPEECH = mark("CUHK speech figures: 180-240 characters a minute, 90-120 in 30 seconds")
PACE = Pace(
    usual=Threshold(210, mark("characters a minute"), SPEECH),
    brisk=Threshold(240, mark("characters a minute"), SPEECH),
    slow=Threshold(180, mark("characters a minute"), SPEECH),
    # The figures' range and some room either side: a news reader reaches 300.
    choices=range(140, 301),
)
SIZES = Sizes(
    counted=mark("{count} characters"),
    shortest=Threshold(8, mark("characters"), mark("nobody can act on less: a role and an ask take eight characters")),
    after_ask=Threshold(20, mark("characters after the ask"), t.INTERVIEW),
    sentence=Threshold(70, mark("characters"), mark("40 English words are said in as long as 70 characters")),
    formula=None,
    longest_need=26,
)
JARGON_WORD = Threshold(
    1.5, mark("Zipf frequency"), mark("wordfreq: once in thirty million words, nobody outside a trade has met it")
)
