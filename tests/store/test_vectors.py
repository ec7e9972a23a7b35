import numpy as np
import pytest
from evening import axis, person, with_people
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from coach.errors import Unstorable
from coach.store.open import open_store


def cloud(count, seed, dimensions=384):
    points = np.random.default_rng(seed).standard_normal((count, dimensions)).astype(np.float32)
    return points / np.linalg.norm(points, axis=1, keepdims=True)


def by_hand(vectors, query, top):
    """The nearest of `vectors` (text -> vector), one product at a time."""
    similarity = {text: float(vector @ query / np.linalg.norm(query)) for text, vector in vectors.items()}
    return sorted(similarity.items(), key=lambda pair: -pair[1])[:top]


@pytest.mark.parametrize("count", [1, 499, 1201])
def test_vectors_come_back_bit_by_bit(store, count):
    kept = dict(zip([f"text {k}\n“{k}”" for k in range(count)], cloud(count, 0), strict=True))
    store.save_vectors("encoder", kept)
    found = store.vectors("encoder", [*kept, "unknown", "\ud800"])
    assert found.keys() == kept.keys()
    assert all(found[text].dtype == np.float32 and (found[text] == kept[text]).all() for text in kept)
    assert store.vectors("another", list(kept)) == {}


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.integers(0, 2**32), st.integers(1, 40), st.floats(0.01, 100))
def test_the_nearest_are_those_of_a_search_by_hand(store, seed, top, scale):
    kept = dict(zip(map(str, range(120)), cloud(120, 7), strict=True))
    if not store.vectors("encoder", ["0"]):
        store.save_vectors("encoder", kept)
        store.save_vectors("another", {"nearer in another space": axis(0)})
    query = cloud(1, seed)[0] * np.float32(scale)
    found, wanted = store.nearest("encoder", query, top), by_hand(kept, query, top)
    assert [text for text, _ in found] == [text for text, _ in wanted]
    assert [s for _, s in found] == pytest.approx([s for _, s in wanted], abs=1e-5)


def test_more_than_there_are_is_all_there_are(store):
    assert store.nearest("encoder", axis(0), 5) == []
    store.save_vectors("encoder", {"a": axis(0), "b": axis(1)})
    assert store.nearest("encoder", axis(0), 5) == [("a", pytest.approx(1)), ("b", pytest.approx(0))]
    assert store.nearest("unknown", axis(0), 5) == []


def test_what_another_process_saves_or_erases_is_seen_at_once(address):
    here, there = open_store(address), open_store(address)
    with_people(here, "ann", "bo")
    here.save_person(person("ann", statements=("a",)))
    here.save_person(person("bo", statements=("b", "c")))
    here.save_vectors("encoder", {"a": axis(0), "b": axis(1)})
    assert [text for text, _ in here.nearest("encoder", axis(0) + 0.5 * axis(1), 9)] == ["a", "b"]
    there.save_vectors("encoder", {"c": axis(0)})
    assert [text for text, _ in here.nearest("encoder", axis(0) + 0.5 * axis(2), 2)] == ["a", "c"]
    there.save_vectors("encoder", {"a": axis(2)})  # the same text anew: as many as before
    assert here.nearest("encoder", axis(2), 1)[0][0] == "a"
    assert here.vectors("encoder", ["a"])["a"][2] == 1
    there.erase("ann")
    there.save_vectors("encoder", {"d": axis(3)})  # one less, one more
    assert sorted(text for text, _ in here.nearest("encoder", axis(0), 9)) == ["b", "c", "d"]
    here.close()
    there.close()


@pytest.mark.parametrize(
    "vector", [2 * axis(0), np.zeros(384, np.float32), np.full(384, np.nan, np.float32), axis(0).reshape(2, 192)]
)
def test_a_vector_that_is_not_of_length_one_is_refused(store, vector):
    with pytest.raises(ValueError, match="length 1"):
        store.save_vectors("encoder", {"fine": axis(0), "a": vector})
    assert store.vectors("encoder", ["fine"]) == {}


def test_vectors_of_one_encoder_have_one_number_of_dimensions(store):
    store.save_vectors("encoder", {"a": axis(0)})
    with pytest.raises(Unstorable, match="384 dimensions here, and 8"):
        store.save_vectors("encoder", {"b": axis(0, dimensions=8)})


def test_another_encoder_may_have_its_own_dimensions_on_sqlite(with_tables, tmp_path):
    store = open_store(with_tables("sqlite", tmp_path))
    store.save_vectors("small", {"a": axis(0, dimensions=8)})
    assert store.nearest("small", axis(0, dimensions=8), 1) == [("a", 1.0)]
    store.close()


@pytest.mark.parametrize(("query", "top"), [(axis(0), 0), (np.zeros(384), 1), (np.full(384, np.inf), 1)])
def test_a_question_without_direction_or_answers_is_refused(store, query, top):
    with pytest.raises(ValueError):
        store.nearest("encoder", query, top)


def test_the_index_of_postgres_finds_what_a_search_by_hand_does(with_tables, tmp_path):
    address = with_tables("postgresql", tmp_path)
    scans = "SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'ix_vectors_hnsw'"
    points = cloud(1000, 3)
    kept = dict(zip(map(str, range(len(points))), points, strict=True))
    engine = create_engine(address)
    with engine.begin() as connection:  # of so few it would look at each, rather than use the index
        for plan in ("enable_seqscan", "enable_sort", "enable_bitmapscan"):
            connection.execute(text(f"ALTER DATABASE {engine.url.database} SET {plan} = off"))
    store = open_store(address)
    store.save_vectors("encoder", kept)
    questions = cloud(20, 4)
    found = [[text for text, _ in store.nearest("encoder", question, 10)] for question in questions]
    wanted = [[text for text, _ in by_hand(kept, question, 10)] for question in questions]
    same = sum(len(set(a) & set(b)) for a, b in zip(found, wanted, strict=True))
    store.close()
    with engine.begin() as connection:
        assert connection.execute(text(scans)).scalar() >= len(questions)
    engine.dispose()
    assert same >= 0.98 * 10 * len(questions)
