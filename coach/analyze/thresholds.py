"""Every number the review rests on, once, with unit, direction and source."""

from dataclasses import dataclass

from coach.say import mark, say


@dataclass(frozen=True, slots=True)
class Threshold:
    """value in `unit`; source: who says so. Unit and source are as in the catalogue."""

    value: float
    unit: str
    source: str

    @property
    def said(self) -> str:
        """Value and unit for people, in the language that is spoken."""
        return f"{self.value:g} {say(self.unit)}"


INTERVIEW = mark("Speed Networking: a pitch is at most 30 seconds, and 10 are better still")
RUBRIC = mark("UNT 30-second speech rubric: full marks to 5 s over, half to 9 s, none from 10 s")
PLAIN_ENGLISH = mark("Plain English Campaign: average 15-20 words; LanguageTool: 40 is hard")
FILLER_STUDY = mark("Laske 2024: under 2 % of words unnoticed, harm near 12 a minute")
BAKER = mark("Baker's SMART ask and BNI: name the role, the organisation, the place")
READER = mark("models/pitch: how sure a reader trained on labelled pitches is that a coach would raise it")
HOUSE = mark("Pitch Coach's labelling rules: only as the habit of the pitch, not once")

RAISED = Threshold(0.5, mark("probability"), READER)
"""From here a finding is raised on the reader's word alone."""
SURE = Threshold(0.9, mark("probability"), READER)
"""A habit is not heard once: below ONCE of its words the reader must be this sure of it."""
ONCE = Threshold(2, mark("of its words"), mark("corpus: of pitches with fewer, one in a hundred has the habit"))
POSSIBLE = Threshold(0.2, mark("probability"), READER)
"""From here it is raised where the words for it are there as well."""

LIMIT = Threshold(30, mark("s"), INTERVIEW)
TOO_LONG = Threshold(34, mark("s"), RUBRIC)  # higher is worse; the 30 s and a breath
NO_MARKS_OVER = Threshold(10, mark("s over the limit"), RUBRIC)
IDEAL = Threshold(10, mark("s"), INTERVIEW)  # beyond it each second costs SECOND_COST points of length
SECOND_COST = Threshold(0.4, mark("points a second"), INTERVIEW)


PAUSE_SENTENCE = Threshold(0.35, mark("s"), mark("Goldman-Eisler 1968: pauses between clauses 0.25-0.5 s"))
PAUSE_COMMA = Threshold(0.15, mark("s"), mark("Goldman-Eisler 1968"))

FILLER_COUNT = Threshold(3, mark("fillers"), HOUSE)
HEDGE_COUNT = Threshold(3, mark("hedges"), HOUSE)
PASSIVE_COUNT = Threshold(3, mark("passive clauses"), HOUSE)
BUZZWORD_COUNT = Threshold(3, mark("buzzwords"), HOUSE)
APOLOGY_COUNT = Threshold(2, mark("apologies"), HOUSE)
JARGON_COUNT = Threshold(3, mark("unexplained terms"), HOUSE)

EXCELLENT = Threshold(95, mark("points"), mark("both touchstones of the interview"))
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

SENTENCES = Threshold(4, mark("sentences"), mark("who I am, what I bring, whom I need, who knows them"))
IDLE_COST, SENTENCE_COST, NEED_COST, NO_FOCUS_COST = 15, 2, 8, 40
"""Points of `focus`: for a pitch all beside the point; a sentence over SENTENCES; a need over two; no need at all."""

MAJOR_COST, MINOR_COST = 35, 12
"""Points of the part a finding belongs to."""

BEFORE_ASK = Threshold(3, mark("words or characters"), INTERVIEW)
"""Said before an ask that can be moved behind it."""

MAX_CHARACTERS = 20_000
"""A pitch of 30 s is under 500 characters; forty times that is no pitch but a document."""
