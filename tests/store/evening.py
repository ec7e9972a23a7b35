"""A small evening, made by hand, for the store to keep."""

from datetime import UTC, date, datetime, timedelta

import numpy as np

from coach.types import (
    Attendance,
    Condition,
    Consent,
    Event,
    Favour,
    Introduction,
    Person,
    Proposal,
    SeatedRound,
    Slip,
    Version,
)

NOW = datetime(2026, 4, 1, 18, 30, tzinfo=UTC)
EVENT = Event("e", "April evening", date(2026, 4, 1), "The Bookworm", ("en", "zh"))
NAMES = {"ann": "Ann Quill", "bo": "Bo Nilsson", "cy": "Cy Otieno"}


def later(minutes):
    return NOW + timedelta(minutes=minutes)


def person(name, **fields):
    return Person(name, NAMES.get(name, name.title()), **fields)


def with_people(store, *names, event=EVENT):
    store.save_event(event)
    store.save_people([(person(name), Attendance(event.id, name)) for name in names or NAMES])
    return store


def slip(listener, pitcher, at=NOW, round=1, **fields):
    given = {"see_me": True, "introduces": "", "contact": "", "is_paper": False, **fields}
    return Slip("e", round, listener, pitcher, at=at, **given)


def introduction(name="i", asker="ann", introducer="bo", **fields):
    given = {"contact": "Zed Young", "need": "a baker", "state": "offered", "at": NOW, **fields}
    return Introduction(name, "e", asker, introducer, **given)


def favour(name="f", owed_to="bo", owed_by="ann", **fields):
    return Favour(name, "i", "e", owed_to, owed_by, **{"earned_at": NOW, **fields})


def proposal(asker, helper, confidence=0.5, **fields):
    given = {"need": "a baker", "statement": "three bakers", "reason": "says so", "standing": "proposed", "at": NOW}
    return Proposal("e", asker, helper, confidence=confidence, **{**given, **fields})


def axis(k, dimensions=384):
    """The unit vector along one dimension."""
    return np.eye(1, dimensions, k, dtype=np.float32)[0]


def full(store):
    """A row in every table; each word of Ann's holds "annword", and Bo and Cy name her in theirs."""
    store.save_event(EVENT)
    ann = Person(
        "ann-id", "Ann Quill", "annword baker", "annword@example.com", ("annword knows one",), Consent("everyone", True)
    )
    bo = Person(
        "bo-id", "Bo Nilsson", "works with ANN QUILL", "bo@example.com", ("Ann  Quill of the bakery", "a diver")
    )
    cy = Person("cy-id", "Cy Otieno", statements=("a cook",))
    store.save_people(
        [
            (ann, Attendance("e", "ann-id", "here", "annword pitch", True, 1, "annword order")),
            (bo, Attendance("e", "bo-id", pitch="Thank you, Ann Quill.")),
            (cy, Attendance("e", "cy-id")),
        ]
    )
    for digest, who in (("1" * 64, "ann-id"), ("2" * 64, "bo-id"), ("3" * 64, None)):
        store.save_key(digest, "e", who)
    store.submit(Version("e", "ann-id", "annword pitch", 80, NOW))
    store.submit(Version("e", "bo-id", "I am not Ann Quill.", None, NOW))
    store.change_attendance("e", "bo-id", pitch="Thank you, Ann Quill.")
    store.save_rounds("e", [SeatedRound(1, (("ann-id", "bo-id"), ("cy-id",))), SeatedRound(2, (("bo-id", "cy-id"),))])
    store.mark_run("e", 1)
    store.add_condition(Condition("e", "ann-id", "bo-id", "must"))
    store.add_condition(Condition("e", "bo-id", "cy-id", "never"))
    store.hand_in(slip("ann-id", "bo-id", introduces="annword", contact="annword"))
    store.hand_in(slip("bo-id", "ann-id", introduces="a friend of hers"))
    store.hand_in(slip("bo-id", "cy-id", introduces="Ann Quill, annword@example.com"))
    store.save_introduction(
        introduction("asked", "ann-id", "bo-id", contact="Zed", need="annword need", outcome="annword came of it")
    )
    store.save_introduction(introduction("made", "bo-id", "ann-id", contact="annword Yan", need="a diver", due=NOW))
    store.save_introduction(introduction("others", "bo-id", "cy-id", contact="Ann Quill", outcome="ann quill was met"))
    store.save_favours(
        [
            Favour("1", "asked", "e", "bo-id", "ann-id", NOW, note="annword note"),
            Favour("2", "made", "e", "ann-id", "bo-id", NOW, NOW, note="annword note"),
            Favour("3", "made", "e", "ann-id", "annword Yan", NOW),
            Favour("4", "others", "e", "cy-id", "Ann Quill", NOW, note="of cy"),
        ]
    )
    store.save_proposals(
        [
            proposal("ann-id", "bo-id", need="annword"),
            proposal("bo-id", "ann-id", statement="annword"),
            proposal("bo-id", "cy-id", reason="Ann Quill said so", features=(("similarity", 0.5),)),
        ]
    )
    said = ["annword knows one", "annword knew once", "Ann  Quill of the bakery", "a diver", "a cook"]
    store.save_vectors("encoder", {text: axis(k) for k, text in enumerate(said)})
    return store
