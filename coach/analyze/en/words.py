"""Word lists of the English coach, written for this project; each list says what it is for.

Lower case. A phrase with blanks is matched across words.
"""

FILLERS = (
    "um", "uh", "er", "erm", "uhm", "hmm", "you know", "i mean", "sort of", "kind of", "like", "basically",
    "actually", "literally", "honestly", "right", "okay so", "so yeah", "yeah", "anyway", "and stuff", "and so on",
    "and things", "or whatever", "you see", "well",
)  # fmt: skip
"""Said while thinking; heard as noise once they are a habit."""

FILLERS_IN_CONTEXT = {
    "like",
    "right",
    "well",
    "actually",
    "honestly",
    "literally",
    "you know",
    "sort of",
    "kind of",
    "you see",
    "anyway",
    "yeah",
}
"""Fillers that are also ordinary words: counted only where they stand apart (between commas, after "um", first)."""

HEDGES = (
    "maybe", "perhaps", "possibly", "probably", "i think", "i guess", "i suppose", "i feel", "sort of", "kind of",
    "a bit", "a little bit", "somewhat", "might", "hopefully", "not sure", "i'm not sure", "if that makes sense",
    "i don't really know", "i don't know if", "more or less", "in a way", "could perhaps", "just", "i was wondering",
    "try to", "trying to", "would maybe", "ish", "or something", "fairly", "apparently", "potentially", "silly",
)  # fmt: skip
"""Words that take back what the sentence says."""

HEDGES_ALONE = {
    "just",
    "try to",
    "trying to",
    "might",
    "fairly",
    "potentially",
    "silly",
    "a bit",
    "hopefully",
}
"""Hedges too common to count unless another one stands beside them."""

LOOSE_HEDGES = frozenset(
    ["maybe", "perhaps", "possibly", "probably", "i think", "i guess", "i suppose", "sort of", "kind of", "a bit", "just",
     "hopefully"]
)  # fmt: skip
"""Hedges that can be taken out of a sentence without mending it."""

APOLOGIES = (
    "sorry", "i apologise", "i apologize", "apologies", "forgive me", "excuse my", "pardon my", "bear with me",
    "i'm no good at", "i'm not good at", "i'm terrible at", "i'm bad at", "i hate doing this", "i'm nervous", "i'm rubbish at",
    "don't laugh", "this is silly", "not very interesting", "i won't take much", "i know you're busy", "you probably don't care",
    "i hate to ask", "i feel bad asking", "i'm not really a", "i don't want to bother", "i don't want to waste", "waste your time",
)  # fmt: skip
"""The speaker makes the pitch smaller before it is heard."""

BUZZWORDS = (
    "leverage", "leveraging", "synergy", "synergies", "synergistic", "disrupt", "disrupting", "disruptive", "game-changing", "game changer",
    "game-changer", "best-in-class", "best of breed", "world-class", "cutting-edge", "cutting edge", "bleeding-edge", "next-generation", "next-gen",
    "state-of-the-art", "turnkey", "end-to-end", "holistic", "robust", "scalable", "seamless", "seamlessly",
    "frictionless", "paradigm", "ecosystem", "ecosystems", "value-add", "value chain", "value proposition", "win-win", "actionable", "insight",
    "insights", "innovation", "innovative", "innovate", "transformational", "transformative", "digital transformation", "empower",
    "empowering", "empowerment", "impact", "impactful", "integrity", "excellence", "solutions", "solutioning", "deliverables", "bandwidth",
    "low-hanging fruit", "thought leader", "thought leadership", "mission-critical", "cloud-native", "ai-powered", "ai-driven", "data-driven",
    "results-driven", "passionate about", "stakeholders", "stakeholder", "touchpoints", "verticals", "vertical", "omnichannel", "hyper-growth",
    "growth mindset", "unlock", "unlocking", "supercharge", "revolutionise", "revolutionize", "revolutionary", "reimagine", "reimagining",
    "democratise", "democratize", "democratising", "democratizing", "accelerators", "accelerate", "accelerating", "optimise", "optimize",
    "optimising", "optimizing", "streamline", "streamlining", "strategic", "strategically", "dynamic", "agile", "bespoke", "curated", "purpose-driven",
    "customer-centric", "client-centric", "human-centric", "user-centric", "one-stop shop", "one-stop-shop", "at scale", "move the needle", "think outside the box",
    "outside the box", "circle back", "deep dive", "alignment", "aligned", "journey", "operationalise", "operationalize", "monetise",
    "monetize", "future-proof", "future-proofing", "hypergrowth", "continuous improvement", "culture of", "core competencies",
    "competencies", "enablement", "enable", "enabling", "visionary", "unparalleled", "unrivalled", "world-leading", "industry-leading",
    "market-leading", "leading-edge", "blockchain-enabled", "web3", "metaverse", "storytelling", "ideation", "ideate", "incentivise", "incentivize",
    "learnings", "mindshare", "pivot", "proactive", "proactively", "rockstar", "ninja", "guru", "granular", "wheelhouse", "boil the ocean",
    "north star", "flywheel", "moat", "10x", "change agent", "changemaker", "changemakers", "catalyst", "catalyse", "elevate", "elevating",
)  # fmt: skip
"""Words that sound like a pitch and say nothing a listener can repeat."""

PLAIN_WORDS = {
    "leverage": "use", "leveraging": "using", "utilise": "use", "utilize": "use", "utilising": "using", "utilizing": "using",
    "facilitate": "help", "commence": "start", "endeavour": "try", "endeavor": "try", "optimise": "improve", "optimize": "improve",
    "streamline": "simplify", "empower": "help", "empowering": "helping", "enable": "let", "enabling": "letting", "solutions": "products",
    "implement": "set up", "acquire": "get", "assist": "help", "purchase": "buy", "in order to": "to", "prior to": "before",
    "robust": "solid", "accelerate": "speed up", "accelerating": "speeding up", "unlock": "open", "monetise": "earn from", "monetize": "earn from",
    "at scale": "for many", "bespoke": "made to order", "approximately": "about", "regarding": "about", "individuals": "people",
}  # fmt: skip
"""A plainer word for each; the suggestion of a finding."""

KNOWN_ABBREVIATIONS = frozenset(
    """uk usa us eu un ai it tv dj ceo cfo cto coo hr pr nhs bbc phd ba ma mba msc bsc vat ngo pc cv id gp dna nasa
    nato ok am pm diy usb gps atm faq sms wifi html pdf b2b b2c gcse rspca ibm kfc ikea uae nyc la dc hq ev evs pa
    rv suv dvd cd led lgbt lgbtq vip q&a r&b mc bmw vw esl efl tefl rnli bp hsbc kpmg pwc ey bt itv npr mit ucl lse
    irish nz sa pe pta gmt ii iii iv vi 3d 2d 4k""".split()
)
"""Abbreviations a mixed room knows."""

GENERAL_WORDS = frozenset(
    """good great nice bad best better amazing awesome excellent fantastic wonderful lovely beautiful perfect
    terrible horrible awful fine okay cool interesting important special unique different various many much more
    most lot lots some something anything everything nothing someone anyone everyone somebody anybody everybody
    thing things stuff way ways kind kinds sort sorts really very quite so too just always never ever often
    sometimes generally usually overall general people person place time world life business businesses company
    companies experience quality service services solution solutions product products help helping make makes
    making get gets getting do does doing go going want wants need needs like love loves recommend recommended
    highly definitely truly simply all any every other others such well new big small better easy hard right
    wrong opportunity opportunities""".split()
)
"""Words that fit anything: the more of them, the less a listener learns."""

NOMINAL_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship")
"""Endings of nouns made of verbs and adjectives."""
