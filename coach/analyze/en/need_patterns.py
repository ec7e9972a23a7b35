"""How a need, an offer and a place are worded in English: patterns over `Draft.plain`."""

import re

_I = r"(?:i|we|he|she|me|(?:my|our|this) (?!(?:customers?|clients?|users?|members?|platform|product|app|software|goal|vision|mission)\b)[a-z' -]{2,30}?|the (?:[a-z]+ )?(?:team|charity|school|club|choir|band|village|parish|council|firm|shop|church|society|museum|theatre|orchestra|group))"
"""Who needs: the speaker, or those they speak for; customers' needs are no need of the pitch."""
_START = r"(?:^|(?<=[.!?;:\n,])\s*|(?<=\band )|(?<=\bso )|(?<=\bbut )|(?<=\bnow )|(?<=\bcurrently )|(?<=\balso )|(?<=\bstill )|(?<=\bum )|(?<=\btonight ))"
_ADVERB = r"(?:still |really |just |only |currently |now |also |desperately |urgently |actively |always |basically |actually |badly |either |both |kind of |sort of |probably |simply |mainly |today |tonight |first |next |then |most )*"
_PAUSE = r"(?:,? (?:um|uh|er|erm|like|you know),?)*"
_REACH = (
    r"(?:meet|find|reach|talk to|speak to|speak with|talk with|see|hire|recruit|contact|work with|work for|work at|work on|"
    r"work in|connect with|chat to|chat with|partner with|team up with|sit down with|get to know|get in front of|get hold of|"
    r"get in touch with|get to|get into|get a|get an|hear from|be introduced to|get introduced to|get an introduction to|"
    r"have an introduction to|have a word with|get access to|have access to|be|become|join|borrow|rent|buy from|sell to|know|"
    r"show this to|put this in front of|put it in front of|test (?:it|this) (?:with|at|on)|learn from|have|land|move into|do)"
)
_INTRO_TO = (
    r"(?:(?:a |an |the |one |some |any |your |warm |quick |personal |direct )*"
    r"(?:introductions?|intros?|access|connections?|leads?|line|route|way in|way|door|word|meeting|chat|coffee|"
    r"conversation|ten minutes|five minutes|twenty minutes|half an hour|contact|contacts|number|name|e-?mail|phone number|mobile number|e-?mail address)"
    r" (?:to|with|into|for|of|at|from|in) )?"
)

NEEDS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\b{_I} ?|{_START})(?:'m |am |'re |are |'s |is |be |been |'ve been |have been |has been )?{_ADVERB}(?:looking|searching|hunting|on the lookout|on the hunt|in the market|in search|scouting|desperate|hoping|keen|crying out)(?: since [a-z]+ [a-z]+| for [a-z]+ (?:months|years|weeks)| [a-z]+ly)? {_ADVERB}(?:for|of|to {_REACH})\b{_PAUSE} ?{_INTRO_TO}",
        rf"\b{_I} {_ADVERB}(?:need|needs|needed|require|requires|want|wants|seek|seeks|be after|'m after|'re after|'s after|am after|are after|is after|could use|could do with|wanna find|wanna meet)(?! to (?!{_REACH}\b))(?! (?:you|your)\b){_PAUSE} (?:to {_REACH} )?{_INTRO_TO}",
        rf"\b{_I} ?(?:'d|would|wd) {_ADVERB}(?:like|love|be glad|be happy|appreciate|be delighted|be grateful|welcome|value|kill for|give anything for|be keen)(?: to {_REACH})? (?:for )?{_INTRO_TO}",
        rf"\b{_I} {_ADVERB}(?:hope|hopes|wish|wishes|'m trying|am trying|are trying|'re trying|is trying|'s trying|want|wants|aim|plan|dream|'m hoping|am hoping|have to|must|need|needs|intend|'m ready|am ready) (?:to|of) {_REACH} {_INTRO_TO}",
        rf"{_START}(?:wanted|needed|required|wish list|still missing|missing)(?: ?:|(?= (?:an?|one|two|three|some|someone|somebody)\b)) ?",
        rf"{_START}(?:seeking|in need of|hiring|recruiting|on the hunt for|on the lookout for|after|need|want) (?=[a-z])",
        rf"\b{_I} ?(?:'m|am|'re|are|is|'s|be) (?:now |currently |also )?(?:hiring|recruiting|seeking|chasing|courting) ",
        r"\b(?:my|our|the|a|one) (?:[a-z]+ )?(?:ask|wish|dream|need|target|ideal (?:client|customer|partner|introduction|intro|referral|contact|person|lead)|perfect (?:client|introduction|contact|referral)|missing piece|next step|search)(?: for tonight| tonight| today| here| this year)? ?(?:is|would be|are|:)(?! (?:simple|this|small|easy|short|one thing)\b)(?: to {reach})?(?: for)? ".replace(
            "{reach}", _REACH
        ),
        r"\b(?:next on (?:my|our|the) list|top of (?:my|our|the) list|what(?: i| we)?(?:'m| am|'re| are)? (?:need|want|missing|lack|looking for|after|really need|still need|'d love)|what's missing|all (?:i|we) need|all that's missing|who i need|who we need|the person i need|the one thing i need) (?:is|are|:) ",
        rf"\b(?:my|our) (?:goal|aim|plan|hope|mission)(?: for tonight| tonight| today| here| this year)? is to {_REACH} {_INTRO_TO}",
        r"\b(?:an? |the |one |any )(?:introduction|intro) (?:to|into|with) ",
        rf"\b{_I}(?:'m|'re|'s| am| are| is) {_ADVERB}after (?!(?:work|school|years|all|this|that|lunch|dinner)\b)",
        r"\bopen to ",
        r"\banyone (?:hiring|who needs) ",
    )
)

PASSIVE_NEED = re.compile(
    r"(?P<what>\b(?:an?|the|one|some|two|three|any|somebody|someone|[a-z]+)\b[^,.!?;:]{0,60}?) (?:is|are|'s|'re) (?:now |still |also |urgently |being |currently )*"
    r"(?:needed|sought|wanted|required|looked for|missing|hoped for)\b"
)
HOPED_FOUND = re.compile(
    r"(?:it is hoped|we hope|i hope|hopefully|the hope is)(?: that)? (?P<what>[^,.!?;:]{2,60}?) (?:can|could|may|might|will|would) be (?:found|met|reached|introduced)"
)

NEED_IN_ASK: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:introduce|connect|link|point|refer|steer|direct|lead|walk|hook) (?:me|us|my [a-z]+|our [a-z]+|him|her|them)(?: up)? (?:to|with|towards?|at) ",
        r"\b(?:introduced|connected|pointed|put in touch|put through) (?:to|with|towards) ",
        r"\bput (?:me|us|my [a-z]+|our [a-z]+) (?:in touch|in contact|on|through) ?(?:with|to) ",
        r"\b(?:intro|introduction|number|name|contact|address|lead|connection|line|door) (?:to|for|of|with|at|into) ",
        r"\b(?:do|does|might|would|could|can|d'|if|who|anyone|anybody|someone|somebody|of you|here|room) ?(?:you |any of you |anyone |anybody |here |all |one of you )*(?:know|knows|think of|thought of|met|have|has|recommend|suggest|name|picture) (?:of )?",
        r"\b(?:help me|help us) (?:to )?(?:find|meet|reach|locate|track down|get to) ",
        r"\b(?:name|give me|tell me about|recommend|suggest|think of) ",
        r"\bwho(?:'s| is| has| owns| runs| can| works| here| in this room| among you)(?: got| is)? ",
        r"\bwhose (?:uncle|aunt|cousin|friend|brother|sister|mother|father|mum|dad|neighbour|husband|wife|boss|colleague|ex|partner) (?:is|runs|owns|works|has|'s) ",
    )
)
"""Where the ask itself says who is wanted, tried when no need stands before it."""

NOT_NEEDS = re.compile(
    r"(?:don't|do not|doesn't|does not|didn't|never|no longer|won't|not|nobody|no one|nothing) (?:really |even |actually |just |only )?(?:need|needs|want|wants|looking|seeking)\b"
    r"|\b(?:you|your [a-z]+|they|customers|clients|people|everyone|everybody|companies|businesses|who|patients|users|teams|parents|nobody|somebody who|whoever|who) (?:really |all |often |always |just |actually |only |still )*(?:need|needs|want|wants|look|seek|require|'d like|would like|'d love)\b"
    r"|\b(?:if|when|whether|whatever|wherever|whoever|because|what|everything|anything|that) (?:i|we|he|she|they|you) (?:need|want)\b(?! (?:is|are))"
    r"|\b(?:need|needs|want|wants)(?:n't| not| no| nothing)\b|\bneeds? to know the steps\b|\b(?:i|we) (?:needed|wanted|was|were) \b"
    r"|\b(?:like|want|love|need|wish)s? to (?:thank|say|tell|show|invite|introduce myself|start|begin|share|talk about|be here|ask|offer|help|give|make sure|congratulate|add|explain|mention|know (?:if|how|what|why|the answer)|meet you|see you)\b"
    r"|\b(?:looking|look) (?:to (?:the future|hearing)|forward|at|after|like|good|great|back|around)\b"
)

ARTICLE = re.compile(
    r"(?:(?:a|an|the|and|any|some|my|our|your|his|her|their|of|to|for|with|either|maybe|perhaps|like|just|this|that|such)\b\s+)+"
)

NEED_ENDS = re.compile(
    r"\s*(?:[.!?;:\n(]|\s[–—-]\s|,(?=\s|$)"
    r"|\s(?:because|so that|so (?:i|we|if|please|who|that)|but|ideally|preferably|please|thanks|thank you|if (?:you|any|some)|since|though|although|"
    r"(?:and|plus|as well as) (?:also )?(?=(?:an?|another|one|two|three|four|someone|somebody) [a-z])|"
    r"and (?:i|we|i'm|we're|i've|we've|who|if|so|that's|maybe|can|could|do|does|please|my|then|it|they|he|she|have|also)|"
    r"who do you|who (?:should i|should we|here|in this room)\b|do you|does any|any(?:one|body) (?:here|know)|can (?:you|any)|could (?:you|any|one of)|would (?:you|any)|is there any|please|tonight|right now|today|this evening|as soon as|asap|"
    r"which would|to help (?:me|us)|to (?:get|take|make|bring|move|grow|scale|launch|run|build) (?:me|us|it|this|my|our|the)\b|would(?=,)|would (?:be|make|change|mean|i|sort|really))\b|\s*$)"
)
"""Where the phrase after the trigger stops."""

TRAILING = re.compile(
    r"\s+(?=(?:for|before|by|until|till|from|on|during|over|this|next|in|starting|after|within|since|late|early|mid|at|around|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b)(?:(?:for|before|by|until|till|from|on|during|over|this|next|in|starting|around|up to|of about|after|within|since)\s+)?"
    r"(?:(?:a|an|the|one|two|three|four|five|six|\d+|several|few|about|around|at least|early|late|mid|next|this|coming|last)\s+)*"
    r"(?:weeks?|months?|years?|days?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|spring|summer|autumn|winter|fall|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|q[1-4]|20\d\d|week|month|year)s?"
    r"(?:\s+(?:in|of|or|to|and)\s+\w+)*$"
    r"|\s+(?:for|at|from|under|over|up to|around|of|worth)\s+[$£€¥]\s?[\d,.]+\s?(?:k|m|mn|bn)?(?:\s+(?:at|pre|post|a|per|an?)\b.*)?$",
    re.IGNORECASE,
)
"""Dates and amounts at the end of a need: they qualify the deal, not whom to think of."""

PLACE_BEFORE = re.compile(
    r"\b(?:in|near|around|across|out of|within|outside|throughout|inside|close to|next to|north of|south of|east of|west of|based in|over in|up in|down in|here in|anywhere in|somewhere in|"
    r"somewhere near|anywhere near|anywhere|ideally|preferably|on the coast of|on)\s+(?:the |greater |central |north |south |east |west |northern |southern |eastern |western |downtown |inner |upper |lower |old )*"
)

ORIGINS = re.compile(
    r"\b(?:i(?:'m| am)|we(?:'re| are)|myself [a-z]+,?|come|came|born|grew up|raised|trained|studied|graduated|originally|used to|worked|lived|was|were|years|degree|phd|ba|ma|university|moved|live|from)\b[^,.!?;]*$"
)
"""Before a place: where somebody is from or has been, not where they need or offer."""

VAGUE_HEADS = frozenset(
    [
        "opportunity",
        "opportunities",
        "people",
        "person",
        "someone",
        "somebody",
        "anyone",
        "anybody",
        "connection",
        "connections",
        "contact",
        "contacts",
        "partner",
        "partners",
        "client",
        "clients",
        "customer",
        "customers",
        "investor",
        "investors",
        "help",
        "support",
        "advice",
        "lead",
        "leads",
        "referral",
        "referrals",
        "work",
        "job",
        "jobs",
        "challenge",
        "challenges",
        "role",
        "roles",
        "business",
        "businesses",
        "company",
        "companies",
        "collaboration",
        "collaborations",
        "partnership",
        "partnerships",
        "synergy",
        "synergies",
        "mentor",
        "mentors",
        "anything",
        "something",
        "things",
        "stuff",
        "project",
        "projects",
        "position",
        "positions",
        "introduction",
        "introductions",
        "network",
        "networks",
        "collaborators",
        "change",
        "influencers",
        "professionals",
        "individuals",
        "leaders",
        "experts",
        "talent",
        "stakeholders",
        "players",
    ]
)
"""Heads that name nobody a listener could think of, unless a qualifier does."""

VAGUE_QUALIFIERS = frozenset(
    [
        "new",
        "any",
        "some",
        "good",
        "great",
        "right",
        "more",
        "interesting",
        "exciting",
        "senior",
        "junior",
        "potential",
        "strategic",
        "like-minded",
        "likeminded",
        "key",
        "various",
        "different",
        "other",
        "fresh",
        "better",
        "big",
        "serious",
        "nice",
        "useful",
        "cool",
        "amazing",
        "high-level",
        "experienced",
        "top",
        "relevant",
        "local",
        "possible",
        "high",
        "quality",
        "level",
        "minded",
        "young",
        "passionate",
        "motivated",
        "talented",
        "creative",
        "influential",
        "important",
        "key",
        "all",
        "kinds",
        "of",
        "sorts",
        "the",
        "a",
        "an",
        "in",
        "with",
        "and",
        "or",
        "for",
        "to",
        "who",
        "can",
        "could",
        "might",
        "help",
        "me",
        "us",
        "my",
        "our",
        "business",
        "industry",
        "field",
        "world",
        "area",
        "sector",
        "space",
        "company",
        "general",
        "hospitality",
        "tech",
        "technology",
        "finance",
        "marketing",
        "sales",
        "something",
        "anything",
        "want",
        "wants",
        "open",
        "really",
        "very",
        "quite",
        "new",
        "people",
        "future",
        "career",
        "professional",
        "personal",
        "growth",
        "collaboration",
        "interested",
        "likes",
        "make",
        "things",
        "happen",
        "sort",
        "out",
        "there",
        "big",
        "into",
        "ideas",
        "vision",
    ]
)
"""Words that narrow nothing down."""

REACH_ONLY = re.compile(rf"^{_REACH}\s+")

OFFER_SUBJECT = re.compile(
    r"(?:(?:hello|hi|hey|good (?:evening|morning|afternoon))[^,.!]*[,.!]\s*|and |so |but |well |also |basically |um |uh |yes |my name is [^,.]+,?\s*(?:and )?|"
    r"(?:i'm|i am|this is) [A-Z][a-z]+(?: [A-Z][a-z]+)?, )*"
    r"(?:(?:i|we)(?:'ve| have|'m| am|'re| are|'d| had|'ll| will| also| just| once| currently| now| can)*(?: been)?(?: got)? (?:a |an |the |just |now |also )*|"
    r"(?:my|our) )",
    re.IGNORECASE,
)  # fmt: skip
GREETING = re.compile(
    r"^(?:glad|happy|excited|very|so|from|not|hoping|nervous|new here|thrilled|delighted|honou?red|pleased|sorry|afraid|sure|know|think|hope|guess|mean|name)\b"
)

PASSIVE_VERB = re.compile(
    r" (?:is|are|'s) (?:now |still |being |urgently )*(?:needed|sought|wanted|required|missing)\b| (?:can|could|may|might|will) be (?:found|met|reached)\b"
)
"""The verb after what is needed: "a site is sought"."""

LIST_ITEM = re.compile(
    r"(?:,\s+(?:and\s+|also\s+|plus\s+)?|\s+(?:and|plus|as well as)\s+(?:also\s+|maybe\s+)?)"
    r"(?=(?:(?:an?|one|two|three|four|some|someone|somebody|another|also|new)\s+)[a-z])(?P<item>[^,.!?;:]+?(?=,|[.!?;:]|\s+and\s|$))"
)
"""One more need in a list: ", a lighting designer", " and two actors"."""
