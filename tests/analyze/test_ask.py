"""Each wording of an ask, and the near misses that must not be one."""

import pytest

import coach

EXPLICIT = {
    "I need a luthier. Who do you know?": "Who do you know?",
    "I need a luthier who do you know": "who do you know",
    "Who here has a cousin in the fire service? I train dogs.": "Who here has a cousin in the fire service?",
    "I train dogs. Could any of you put me in touch with a fire officer?": "Could any of you put me in touch with a fire officer?",
    "Introduce me to one school bursar.": "Introduce me to one school bursar.",
    "I need a notary. Whose uncle is one?": "Whose uncle is one?",
    "I need a notary. Names, anyone?": "Names, anyone?",
    "We bind books. If you know a librarian with a leaking roof, come and see me.": "If you know a librarian with a leaking roof, come and see me.",
    "I want to meet a beekeeper. Please pass my card to anyone with hives.": "Please pass my card to anyone with hives.",
    "I want to meet a beekeeper. Tell me if you know one.": "Tell me if you know one.",
    "I need a beekeeper. Who should I be talking to?": "Who should I be talking to?",
    "I need a beekeeper. Does anyone in this room know one?": "Does anyone in this room know one?",
    "I'd be grateful if one of you could introduce me to a beekeeper.": "I'd be grateful if one of you could introduce me to a beekeeper.",
}
NOT_EXPLICIT = {
    "I need access to Mohammed Ali.": "implicit",
    "I'd love an introduction to the head gardener at Kew.": "implicit",
    "Do you know what our app does? It finds your keys.": "none",
    "Who doesn't love cheese? We make cheese.": "none",
    "Do you know anyone who likes paperwork? Our software does it.": "none",
    "My boss always asked: who do you know? I sell paint.": "none",
    "“Who do you know?” is what they all say. I sell paint.": "none",
    "Come to our stall and sign up tonight! We sell paint.": "none",
    "Thank you to everyone who introduced me last year. We need a van driver.": "implicit",
    "We need £8,000 for the lifeboat. Can you spare twenty quid?": "implicit",
    "Who knows? Maybe one day. I sell paint.": "none",
}


@pytest.mark.parametrize(("text", "span"), EXPLICIT.items())
def test_asks_the_listeners(text, span):
    ask = coach.review(text).ask
    assert ask.kind == "explicit"
    assert ask.span.text == span


@pytest.mark.parametrize(("text", "kind"), NOT_EXPLICIT.items())
def test_only_sounds_like_an_ask(text, kind):
    assert coach.review(text).ask.kind == kind
