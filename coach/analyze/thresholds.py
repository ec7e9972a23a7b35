"""Every number the review rests on, once, with unit, direction and source."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Threshold:
    """value in `unit`; source: who says so."""

    value: float
    unit: str
    source: str

    def __str__(self) -> str:
        return f"{self.value:g} {self.unit}"


INTERVIEW = "Speed Networking: a pitch is at most 30 seconds, and 10 are better still"
RUBRIC = "UNT 30-second speech rubric: full marks to 5 s over, half to 9 s, none from 10 s"
PLAIN_ENGLISH = "Plain English Campaign: average 15-20 words; LanguageTool: 40 is hard"
FILLER_STUDY = "Laske 2024: under 2 % of words unnoticed, harm near 12 a minute"
BAKER = "Baker's SMART ask and BNI: name the role, the organisation, the place"
READER = "models/pitch: how sure a reader trained on labelled pitches is that a coach would raise it"
HOUSE = "Pitch Coach's labelling rules: only as the habit of the pitch, not once"

RAISED = Threshold(0.5, "probability", READER)
"""From here a finding is raised on the reader's word alone."""
SURE = Threshold(0.9, "probability", READER)
"""A habit is not heard once: below ONCE of its words the reader must be this sure of it."""
ONCE = Threshold(2, "of its words", "corpus: of pitches with fewer, one in a hundred has the habit")
POSSIBLE = Threshold(0.2, "probability", READER)
"""From here it is raised where the words for it are there as well."""

LIMIT = Threshold(30, "s", INTERVIEW)
TOO_LONG = Threshold(34, "s", RUBRIC)  # higher is worse; the 30 s and a breath
NO_MARKS_OVER = Threshold(10, "s over the limit", RUBRIC)
IDEAL = Threshold(10, "s", INTERVIEW)  # beyond it each second costs SECOND_COST points of length
SECOND_COST = Threshold(0.4, "points a second", INTERVIEW)
TOO_SHORT_WORDS = Threshold(6, "words", "nobody can act on less: a role and an ask take six words")

PACE = Threshold(150, "words a minute", "conversational English is 140-160; Microsoft Speaker Coach 100-165")
PACE_BRISK = Threshold(165, "words a minute", PACE.source)
PACE_SLOW = Threshold(125, "words a minute", PACE.source)
PACES = range(90, 221)
"""Words a minute that a speaker may set: Microsoft Speaker Coach's 100-165 and some room either side."""
SYLLABLES_A_WORD = Threshold(
    1.5, "syllables", "with it the sample event's pitches, pauses included, come out at PACE within 1 %"
)
PAUSE_SENTENCE = Threshold(0.35, "s", "Goldman-Eisler 1968: pauses between clauses 0.25-0.5 s")
PAUSE_COMMA = Threshold(0.15, "s", "Goldman-Eisler 1968")

HARD_SENTENCE = Threshold(40, "words", PLAIN_ENGLISH)
FILLER_COUNT = Threshold(3, "fillers", HOUSE)
HEDGE_COUNT = Threshold(3, "hedges", HOUSE)
PASSIVE_COUNT = Threshold(3, "passive clauses", HOUSE)
BUZZWORD_COUNT = Threshold(3, "buzzwords", HOUSE)
APOLOGY_COUNT = Threshold(2, "apologies", HOUSE)
JARGON_COUNT = Threshold(3, "unexplained terms", HOUSE)
JARGON_WORD = Threshold(2.0, "Zipf frequency", "wordfreq: once in ten million words, nobody outside a trade has met it")
WORDS_AFTER_ASK = Threshold(12, "words after the ask", INTERVIEW)
FORMULA_WORDS = Threshold(100, "words", "formula authors: Flesch 1948 and Gunning 1952 ask for 100 words")

EXCELLENT = Threshold(95, "points", "both touchstones of the interview")
WEIGHT_LENGTH, WEIGHT_CLARITY, WEIGHT_FOCUS, WEIGHT_ASK = 0.15, 0.25, 0.2, 0.4
"""Share of each part in the overall score; they add up to 1. The ask is what the evening is for."""

ASK_EXPLICIT, ASK_IMPLICIT, ASK_NONE = 100, 50, 0
ASK_NOT_LAST_COST = 5
VAGUE_COST = 45
NO_NEED_COST = 60
"""Points of the part `ask`."""

DIFFICULTY_COST = 0.3
"""Points of `clarity` for each point of difficulty: the hardest text there is keeps 70, before its findings."""
FORMULA_VOICE = 0.2
"""Share of the readability formula in the difficulty of a text long enough for one."""

SENTENCES = Threshold(4, "sentences", "who I am, what I bring, whom I need, who knows them")
IDLE_COST, SENTENCE_COST, NEED_COST, NO_FOCUS_COST = 15, 2, 8, 40
"""Points of `focus`: for a pitch all beside the point; a sentence over SENTENCES; a need over two; no need at all."""

MAJOR_COST, MINOR_COST = 35, 12
"""Points of the part a finding belongs to."""

MAX_CHARACTERS = 20_000
"""A pitch of 30 s is under 500 characters; forty times that is no pitch but a document."""
