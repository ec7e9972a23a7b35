"""How an ask is worded in English: patterns over `Draft.plain`, each anchored where a clause begins.

explicit (the labelling rule): the listener is addressed, and asked to name, introduce, ask around for,
pass on to or point to somebody. What only sounds like it is in NOT_ASKS and wins.
"""

import re

_YOU = (
    r"(?:you(?: all| guys| lot| two)?|y'all|u|ya|any(?:one|body)(?: else)?|some(?:one|body)|any of (?:you|us)|"
    r"(?:some|one|each|all) of you|either of you|your [a-z]+|people here)"
    r"(?: (?:here|in here|tonight|today|there|at this table|in (?:the|this) (?:room|group|circle)|around here|on this table))?"
)
_SOFT = r"(?:please |kindly |maybe |perhaps |possibly |ever |happen to |also |just |by any chance |personally |be able to |be willing to |be kind enough to |be so kind (?:as )?to |have time to |either |not )*"
_HAND_OVER = (
    r"(?:introduce|intro|connect|link|hook|put|point|refer|recommend|suggest|name|steer|direct|pass|mention|forward|"
    r"share|vouch|nominate|tag|ask around|spread|tip|think of|suggest|send|bring|walk|lead|get) "
)
_TO_SOMEBODY = (
    r"(?:me|us|him|her|them|it|this|my|our|some|any|one|a |an |the |word|names?|someone|somebody|anyone|anybody|"
    r"people|up|who|whoever|that person|their|on|along|your)"
)
_INTRODUCE = (
    r"(?:introduce|intro|connect|link|hook|point|refer|recommend|suggest|steer|direct|nominate|name|forward|"
    r"ask around|spread the word|think of|vouch for|put (?:me|us|him|her|them|you|our|my|a|in|the)\b|"
    r"set (?:me|us) up with|open (?:a|the|that|any) door|pass (?:me|my|us|this|it|that|the|our|on|along|word|her|him|them)\b|"
    r"give (?:me|us) (?:a|an|the|one|her|his|their|any|some|that)? ?(?:name|number|intro|introduction|contact|nod|address|e-?mail|lead|shout)|"
    r"tell (?:me|us) (?:who|whom|whose|which|where|about (?:someone|somebody|anyone|a )|the name|a name|if you)|"
    r"tell (?:them|him|her|your|someone|that person|whoever)|mention (?:me|us|this|my|our|it)|"
    r"send (?:them|him|her|me|us|someone|somebody|people|any|word|names?|whoever|that person)|"
    r"share (?:a|an|the|one|some|any|your|their|his|her)? ?(?:name|number|contact|details|card|intro|address|e-?mail)|"
    r"help (?:me|us) (?:to )?(?:find|meet|reach|get to|track down|get in touch|locate|connect|contact)|"
    r"get (?:me|us) (?:in|into|to|a meeting|an intro|an introduction|in touch|in front|five minutes|ten minutes|a number|"
    r"the (?:name|number|phone))|make (?:an|the|that|one) (?:introduction|intro|call|connection)|arrange|have (?:them|him|her) (?:call|ring|find|see|text|email))"
)
_PERSON_HEAD = (
    r"(?:friends?|cousins?|uncles?|aunts?|aunt(?:ie|y)|brothers?|sisters?|mums?|dads?|mothers?|fathers?|neighbou?rs?|colleagues?|"
    r"boss(?:es)?|husband|wife|partner|mates?|contacts?|connections?|relatives?|clients?|customers?|in-laws?|names?|numbers?|"
    r"leads?|introductions?|intros?|ideas? who|someone|somebody|anyone|anybody|a person|people|address(?:es)?|ex\b|old school|network|phone book|address book)"
)
_NOT_A_THING_KNOWN = (
    r"(?! (?:what|how|why|that|when|whether|the (?:feeling|answer|story|meaning|difference|drill|rest|saying|type|score|song|secret|"
    r"reason|cost|price|real)|your (?:own|score|worth|customers|numbers|rights)|me yet|it all|this already|you (?:can|could|are)|we |i |more than|about (?:our|my|us)|our |us\b|"
    r"if (?!any|some)|a good thing|that feeling|his name|my name|it's|one in|any better)\b)"
)

ASKS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        # who ...?
        rf"(?:and |so |now |but )?who(?:m|ever)?(?: else| here)? ?(?:do|d'|would|might|could|can|did|should)? ?{_YOU} {_SOFT}(?:think |say |guess )?(?:i (?:should|could|can|might) )?(?:know|introduce|suggest|recommend|name|think of|put|connect|call|ring|ask|point|have|has|met|pick|refer|trust to|send|tell|speak|talk|see|meet|contact|go to|approach|phone|text|message|remember|work(?:ed)? with|went to|bank on|buy from|use for|use when)\b",
        r"(?:and |so |now |but )?who(?:m)?(?: else)? (?:should|can|could|do|shall|ought|must|might|would) (?:i|we|she|he|they|my [a-z]+) (?:to )?(?:be )?(?:best )?(?:call|speak|talk|ring|ask|see|contact|meet|write|go|approach|turn|try|phone|e-?mail|knock|look|find|message|text|bother|pester|chat|reach|buy a|visit|start|get in touch|need to|have to|introduc|track|hear|sit)",
        r"(?:and |so |now |but )?who(?:'s| is| has| knows| can| could| might| would| works?| lives?| sits?| runs?| owns?| plays?| used to| went)?(?: here| in (?:here|this room|the room|this group|this circle|your [a-z ]{3,25}?)| among (?:you|us)| of you| at this table| (?:on|at) your [a-z ]{3,20}?| round here| around (?:here|this table)) (?!wants?\b|likes?\b|loves?\b|hates?\b|prefers?\b|has never|never\b|has not|is sick|fancies|enjoys?\b|wouldn't|doesn't|hasn't|isn't|is tired|has ever|needs?\b|would like|would love|is ready|remembers?|thinks?\b|believes?)[a-z']+",
        r"(?:and |so |now |but )?who(?:'s| is| has)?(?: got)? (?:a|an|any|one|the|your|their) (?:[a-z-]+ ){0,3}?(?:friend|cousin|uncle|aunt|brother|sister|neighbou?r|colleague|contact|name|number|connection|lead|mate|introduction|intro|person|in-law|relative|address|phone number)\b",
        r"(?:and |so |now |but )?who (?:comes?|springs?|leaps?|pops?|jumps?) (?:in)?to (?:your )?mind\b",
        r"(?:and |so |now |but )?who(?:'s| is| would be) (?:your|the) (?:first|best|right) (?:call|person|name|number|stop|port of call)\b",
        r"(?:and |so |now |but )?who (?:remembers?|has|can give me|would give me|could give me) (?:the|a|any) (?:name|number|address|card|contact)\b",
        r"(?:and |so |now |but )?who knows? (?:a|an|any|anyone|anybody|somebody|someone|the|one|such|people|him|her|them|of (?:a|an|any|someone|somebody)|who|where|whoever|somebody|of one)\b",
        r"(?:and |so |now |but )?who (?:can|could|will|would|might|is able to|is going to|wants to|'ll) (?:please |kindly |maybe )?(?:be my |be the )?(?:introduc|connect|put (?:me|us)|point|get (?:me|us|him|her|it|my|our)|bring|pass|open|name|link|make (?:that|the|an)|refer|walk me|help me (?:find|reach|meet)|tell me (?:who|where)|give me (?:a|the) (?:name|number)|recommend|steer|send|carry|take (?:them|it|me))",
        r"(?:and |so |now |but )?whose (?:mate|mates|pal|friend's|nephew|niece|grand[a-z]+|flatmate|landlord|teacher|dentist|tenant|in-law|kid|kids|uncle|aunt|cousin|friend|brother|sister|mother|father|mum|dad|neighbou?r|husband|wife|boss|colleague|old|ex|partner|son|daughter|company|firm|network|phone|address book|contacts?|door|name|number|client|team|school|family|in-laws?)\b",
        r"(?:and |so |now |but )?which (?:one|of you|of your [a-z]+|person|people|friend|name|door|colleague|contacts?)? ?(?:can|could|would|do|will|should|might|of) (?:you|i)\b.{0,40}?(?:know|introduc|connect|name|recommend|suggest|call|meet|talk|speak|ask|point|put)",
        r"(?:and |so |now |but )?which of you (?:knows?|has|have|can|could|works?|might|is|would|lives?|used)\b",
        r"(?:and |so |now |but )?what(?:'s| is| are)? (?:the )?(?:name|names)(?: would| do| should| could)? (?:you|i|comes?|come|springs?|of the (?:person|one))",
        r"(?:and |so |now |but )?(?:what|which) names? (?:do|would|could|can|come|comes|should|spring|springs)\b",
        r"(?:and |so |now |but )?where (?:would|should|could|can|do) (?:you|i) (?:send|point|go|start|look|find|turn)\b.{0,30}?(?:for|to (?:find|meet|reach)|one|somebody|someone|me)",
        # do you / can anyone ...?
        rf"(?:and |so |now |but )?(?:do|does|d'|might|would|could|can|don't|did) ?{_YOU} {_SOFT}(?:know|knows)(?: of)?\b(?! (?:what|how|why|that|when|whether|me|about (?:our|my|us)|our|us|it|this)\b){_NOT_A_THING_KNOWN}",
        rf"(?:and |so |now |but )?(?:do|does|might|would|could|can|has|have|had) {_YOU} {_SOFT}(?:have|has|got|had|get)? ?(?:got )?(?:a|an|any|some|one|the)? ?(?:[a-z'-]+ ){{0,3}}?{_PERSON_HEAD}\b",
        rf"(?:and |so |now |but )?(?:do|does|has|have|are|is|were|was) {_YOU} (?:ever )?(?:worked? (?:at|for|with|in)|work (?:at|for|with|in)|related to|married to|in touch with|connected (?:to|with)|friends? with|close to|on good terms|met (?:the|anyone|anybody|someone|a|an)|used to work|go to (?:school|church|university) with|live near|friendly with)",
        rf"(?:and |so |now |but )?(?:can|could|would|will|might|may|won't|couldn't|can't|are|is|dare) {_YOU} (?:here )?{_SOFT}(?:mind |able to |willing to |prepared to |free to |going to )?(?:please |kindly )?{_INTRODUCE}",
        rf"(?:and |so |now |but )?(?:can|could|would|will) {_YOU} {_SOFT}mind (?:introducing|connecting|putting|pointing|asking|passing|sharing|naming|sending|telling)",
        r"(?:and |so |now |but )?(?:can|could|may|might) (?:i|we) (?:please )?(?:be introduced|get an? (?:intro|introduction|name|number)|have an? (?:name|number|intro|introduction)|ask (?:you|any(?:one|body)|one of you)(?: all| here)? (?:to|for|if|who|whether)|be put in touch|be pointed|borrow (?:someone's|somebody's|your|one of your|a name|an))",
        r"(?:and |so |now |but )?is there (?:any(?:one|body)|some(?:one|body))(?: here| in (?:this|the|your) [a-z ]{3,20}?| at this table| among you| tonight| you (?:know|could|can|might)| who| that| with| at)",
        r"(?:and |so |now |but )?(?:any|some)(?:one|body)(?: else)?(?: here| in (?:this|the) room| at this table| among you| tonight| of you| in (?:the|this|your) [a-z]+)? (?:know|knows|got|have|has|'ve got|with|who|able|willing|brave enough|kind enough|happy to|work|works|worked|friends? with|connected|related|married|in touch|ever (?:met|work)|can|could|may|might|happen|happens|come across|met|heard of)\b(?<!can)(?<!could)(?<!may)(?<!might)(?! (?:the feeling|what|how|why|that feeling|else (?:tired|sick)))",
        r"(?:and |so |now |but )?any of you (?:know|knows|got|have|has|with|who|able|willing|work|works|friends|connected|happen|ever|can|could|might|in touch)\b",
        r"(?:any |some )(?:names?|introductions?|intros?|ideas? who|suggestions?|contacts?|leads?|connections?|recommendations?|phone numbers?|pointers)(?:,|\?| please| welcome| anyone| anybody| for me| here| would| or)",
        r"(?:and |so )?(?:know|got|have) (?:a|an|any|some|of (?:a|an|any|some)|anyone|anybody|someone|somebody|the)\b(?=[^.!]*\?)",
        r"(?:ring|rings) (?:a bell|any bells)(?=[^.!]*\?)",
        # introduce me ...
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*(?:(?:introduce|intro) (?:me|us|him|her|them|my [a-z]+|our [a-z]+|the two)|(?:connect|link|hook) (?:me|us|him|her)(?: up)?)\b",
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*(?:put|get) (?:me|us|him|her|them|our [a-z]+|my [a-z]+) (?:in touch|in contact|on to|onto|in front of)\b",
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*(?:point|refer|steer|direct|send|walk|lead|nudge|push) (?:me|us|him|her|them|your [a-z]+|someone|somebody|names|people|any [a-z]+|whoever|that person|one|anyone|word)\b.{0,40}?(?:to|my way|our way|over|at|towards?|here|round|along|in (?:the|my|our) direction|me\b|us\b)",
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*pass (?:my|this|it|the|our|me|that|these|word|on|along|a|your)\b.{0,40}?(?:on|to|along|over|name|number|around|round)",
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*(?:tell|ask|text|ring|call|message|e-?mail|remind|mention (?:me|us|this|it) to|talk to|speak to|write to) (?:your|whoever|anyone you|anybody you|someone you|the (?:person|friend|one|neighbou?r|cousin) |them about|them to|him about|her about|that (?:friend|cousin|uncle|person|neighbou?r|colleague))\b",
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*(?:tell|show|text|message|e-?mail|send|give|share|whisper|write|slip|hand|let|drop) (?:(?:me|us|with me|down)\b)?.{0,12}?(?:know )?(?:if you (?:know|have|'ve|can think)|who |whose |whom |the names?\b|a names?\b|one name|(?:her|his|their|any|some|that) (?:name|number|contact|e-?mail)|about (?:someone|somebody|anyone|anybody)|where .{0,25}?(?:is|works|sits|find)|your contact|names\b|if any)",
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*(?:name|think of|picture|give me|suggest|recommend|nominate) (?:one|a|an|any|the|someone|somebody|anyone|anybody|me|names?|that|two|three|your|whoever)\b(?! (?:chance|try|call if|moment|minute|second|like|follow|world|life|day|tool|home|house|room|shop|app|place)\b)",
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*(?:ask around|ask (?:at|in|round|among) (?:your|the|work|home|school)|spread the word|put the word out|put in a (?:good )?word|put out (?:a|the) word|look (?:through|in) your (?:phone|contacts|address)|check your (?:phone|contacts|address book)|open your (?:phone|contacts|address book)|scroll through your|keep (?:me|us) in mind (?:if|when|for)|have (?:them|him|her|whoever) (?:call|ring|find|see|text|email)|make (?:me )?(?:the|that|an|one) (?:introduction|intro|connection))",
        r"(?:and |so |then |now |but )?(?:please |kindly |do |just |pls )*share (?:a|an|the|one|some|any|your|their|his|her|with me)? ?(?:name|names|number|contact|contacts|introduction|intro)",
        # if you know ..., see me
        rf"(?:and |so |now |but )?(?:if|when|should) (?:{_YOU}|there's (?:any|some)(?:one|body)) {_SOFT}(?:know|knows|has|have|'ve got|got|works?|worked|is|are|live|lives|can introduce|could introduce|can think|could think|think of|meet|met|come across|comes? to mind|hear of|'s got|remember|play|sit|run|married|related)\b(?! (?:any questions|questions|a minute|time|five minutes|interested|tired|hungry|free|looking (?:to buy|for a)|ready|curious))[^.!?]*?(?:,| then| please| do| just|;|-|–|—| ) ?(?:please |do |kindly |then |just )*(?:come|grab|see|tell|talk|find|give|send|let|please|ring|call|text|shout|wave|speak|say|write|catch|pass|drop|introduce|put|connect|point|raise|i'd|i would|we'd|i'll|nudge|poke|e-?mail|message|hand|stop|whisper|share|ask|have|mention|that's|you're|look|i'm)\b",
        rf"(?:and |so |now |but )?(?:come (?:and )?(?:see|find|talk|tell)|grab|tell|find|see|talk to|speak to|catch|let|give|ring|text|call|message|shout|wave|raise|drop|put up|hands? up|a hand)(?: (?:me|us|your hand|a hand|out|know|to me|a line|a shout|a ring|a nudge))* ?,? (?:if|when) (?:{_YOU}|your [a-z ]{{3,20}}) {_SOFT}(?:know|knows|has|have|'ve got|got|works?|can introduce|can think|think of|is|are (?:in touch|related|married|friends))\b",
        # I'd like you to ...
        rf"(?:and |so |now |but )?(?:(?:what )?(?:i|we)(?:'m| am|'re| are|'d| would|'ve)? ?(?:really |just |still |only )?(?:ask|asking|want|need|like|love|hope|hoping|wonder|wondering|was wondering|were wondering|was hoping|beg|begging|grateful|appreciate|thankful|delighted|thrilled|be (?:so |very |really |most |deeply |forever )*(?:grateful|thankful|glad|happy|delighted|obliged|thrilled|in your debt))(?: it)?(?: is| now| tonight| today)?(?: if| that| whether| of you is| for)? )(?:{_YOU}|each of you|every one of you|all of you) (?:to )?(?:here )?{_SOFT}(?:could|can|would|might|will|may|to)? ?{_SOFT}(?:know|knows|has|have|{_INTRODUCE}|{_HAND_OVER}{_TO_SOMEBODY})",
        rf"(?:and |so |now |but )?(?:it would|it'd|would it|that would|maybe|perhaps|possibly|surely|hopefully|i bet|i'm sure|i am sure|i think|i guess|chances are|i know)\b[^.!?]{{0,30}}?\b(?:{_YOU}|one of you|somebody here|someone here|some of you) (?:here )?(?:must |might |may |could |can |will |would |probably |surely |possibly |also |already |to )*(?:know|knows|has|have|{_INTRODUCE})\b{_NOT_A_THING_KNOWN}",
        rf"(?:one of you|some(?:one|body) (?:here|in (?:this|the) room|at this table|tonight)|you) (?:must|might|may|surely|probably|will) (?:surely |probably |well |already |also )*(?:know|have|be able to {_INTRODUCE})\b{_NOT_A_THING_KNOWN}",
        r"(?:any|some)(?:one|body) (?:has|have|knows?)\b[^.!]*\?",
        rf"(?:any|some)(?:one|body)(?: here)? (?:can|could|may|might|able to|willing to) (?:please )?(?:{_INTRODUCE}|help (?:me|us))",
        r"(?:names?|introductions?|intros?|ideas|suggestions?|contacts?|leads?|recommendations?)(?:,? (?:anyone|anybody|please|welcome))\b",
        r"(?:i|we)(?:'m| am|'re| are) (?:here to ask|asking)(?: you| tonight| all of you)* ?:? ?(?:for )?(?:one|a|an) (?:name|introduction|phone number|number|intro)\b",
        r"over to you\b.{0,12}?who\b",
        r"your (?:turn|go)\b.{0,12}?(?:who|which|name)\b",
        r"hands up (?:if|who|anyone|anybody|whoever)\b.{0,25}?(?:know|has|have|work|friend|cousin)",
    )
)

NOT_ASKS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        r"who(?:m)? do you know (?:that|who) (?:doesn't|does not|hasn't|has not|isn't|is not|wouldn't|would not|never|can't|couldn't|won't|don't)\b",
        r"(?:do|did|does) (?:you|any(?:one|body)|any of you) (?:even |really |actually )?know (?:any(?:one|body)|someone|somebody|a single (?:person|soul)|a person) (?:who|that) (?:doesn't|does not|hasn't|isn't|wouldn't|never|likes|enjoys|loves|can say)\b",
        r"(?:do|did|does) (?:you|any(?:one|body)|any of you) (?:even |really |actually )?know (?:what|how|why|that|when|whether)\b",
        r"(?:who|any(?:one|body))(?: here)? (?:else )?(?:wants|want|wouldn't|doesn't|hasn't|isn't|likes|loves|hates|needs|is tired|has ever|knew|cares|said|remembers)\b",
        r"know (?:the feeling|what i mean|what it's like|the type|the drill|the story)",
        r"(?:would|could|can|will|do) (?:you|any(?:one|body)(?: here)?) (?:please )?(?:like|want|care|spare|donate|buy|vote|sign|follow|try|taste|come|join us|download|subscribe|lend|sponsor|invest|hire me|give us a (?:try|follow|like))\b",
        r"tell your (?:friends|mates|neighbours|neighbors|family|mum|colleagues|customers|followers|network)[.!]?$",
        r"share (?:a|the|our|your|this) (?:post|page|story|video|link|table|room|drink|meal|passion|vision|photo)",
        r"(?:think of|picture|imagine|name) (?:a|the|your|one) (?:house|home|world|day|place|time|thing|machine|app|city|room|shop|product|brand|company|app|tool|number between|song|fridge|kitchen|last|first|future)\b",
        r"(?:have|has) (?:you|any(?:one|body)) ever\b(?! (?:met|worked (?:with|for|at)|come across))",
        r"who knows(?:[?.!,]|$)",
        r"who knows a(?:n)? [a-z]+ from an? ",
        r"send (?:me|us) (?:your|an? (?:order|brief|quote))\b",
        r"give (?:me|us) (?:a|your) (?:call|ring|try|chance|follow|like|vote)\b(?!.{0,30}\bif you know)",
        r"(?:i|we|they|he|she) (?:already )?(?:don't|do not|didn't) know\b",
        r"(?:any |some )?(?:ideas|suggestions|leads|contacts|recommendations|connections|names|introductions) (?:or|would) (?:we|i|our|my)\b",
        r"let (?:me|us) know if you (?:have|'ve) (?:any )?(?:questions|feedback|time)",
    )
)

REPORTED = re.compile(
    r"(?:\b(?:not (?:going to|gonna|here to|about to)|won't|will not|never|refuse to|wouldn't) (?:\w+ )?ask\b|\b(?:stand up|stand) (?:\w+ )*and (?:say|ask)\b"
    r"|\b(?:people|customers|everyone|everybody|they|folks|clients|he|she|my [a-z]+) (?:all )?(?:always )?(?:ring|call|come in|write|phone|keep|ask|say)\b"
    r"|\b(?:said|says|saying|asks|asked|told|tells|wrote|writes|keeps? asking|shouted|shouts|replied|whispered|always ask|"
    r"ending on|ends? on|ended on|called|titled|reads|the (?:question|phrase|line|motto|words)|wondered|used to ask)\b"
    r"|\b(?:to|of|at|about) [a-z]+ asking\b|\bask(?:ing)? (?:people|them|every(?:one|body)|him|her|customers|clients|new|candidates)\b)"
    r"[^.!?;]{0,40}$"
)
"""Before an ask in the same sentence: somebody else's words, or the speaker's on another day."""

FIRST_PERSON_ASKS = re.compile(
    r"\b(?:i|we)(?:'m| am|'re| are|'d| would)? (?:ask|asking|like to ask|want to ask|beg|say)\b[^.!?;]{0,30}$"
)
"""Before an ask: the speaker announcing it; it is meant now."""

BEFORE_A_CLAUSE = re.compile(
    r"(?:^|[.!?,;:\n\"(–—-]\s*|\b(?:and|so|but|then|now|or|please|well|um|uh|er|ok|okay|also|anyway|right|everyone|everybody|folks|"
    r"friends|all|hello|hi|hey|today|tonight|thanks|simple|question|ask|is|you know|like|because|know)\s+)$"
)
"""What may stand right before the first word of a clause in written text."""
