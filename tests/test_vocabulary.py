"""One row of word vectors a token, whatever the script; offsets into the text as given."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from coach.vocabulary import Table, simplified, vocabulary

MIXED = "我在找 senior 的 UX designer，請問哪位認識？"


def test_a_mixed_sentence_is_cut_by_both_and_offsets_hold():
    tokens = vocabulary().tokens(MIXED)
    pieces = [MIXED[a:b] for a, b in tokens.offsets if a < b]
    assert {"senior", "designer", "請問", "認識"} <= set(pieces)
    assert "".join(pieces) == MIXED.replace(" ", "")


def test_traditional_characters_share_the_simplified_words():
    assert vocabulary().tokens("認識").ids == vocabulary().tokens("认识").ids
    assert simplified("請問") == "请问"


def test_full_width_marks_are_the_half_width_ones():
    assert vocabulary().tokens("ＵＸ，好。").ids == vocabulary().tokens("UX,好.").ids


@given(st.text(max_size=80))
def test_any_text_has_tokens_within_it(text):
    tokens = vocabulary().tokens(text)
    assert len(tokens.ids) == len(tokens.offsets) >= 2
    assert all(0 <= a <= b <= len(text) for a, b in tokens.offsets)


def test_the_window_cuts_a_long_text():
    assert len(vocabulary().tokens("词" * 900, window=64).ids) == 64


def test_rows_are_padded_with_zeros_and_masked():
    batch = [vocabulary().tokens("一"), vocabulary().tokens("a much longer text")]
    vectors, mask = vocabulary().vectors(batch)
    assert vectors.shape == (2, mask.shape[1], 384) and vectors.dtype == np.float32
    assert not vectors[0, len(batch[0].ids) :].any()
    assert mask.sum(1).tolist() == [len(one.ids) for one in batch]


def test_a_table_keeps_vectors_to_a_percent(tmp_path):
    vectors = np.random.default_rng(0).standard_normal((50, 384)).astype(np.float32)
    Table.of(vectors).save(tmp_path / "words.npz")
    back = Table.load(tmp_path / "words.npz").rows(np.arange(50))
    assert np.abs(back - vectors).max() < 0.02
