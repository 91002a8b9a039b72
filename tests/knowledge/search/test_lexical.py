"""Likeness by letters and words, against examples computed by hand."""

from math import log, sqrt

import numpy as np
import pytest

from knowledge.search.lexical import Bm25, TfIdf, character_ngrams, word_ngrams


def test_letters_stay_inside_framed_words():
    assert character_ngrams("ab c") == [
        *(" a", "ab", "b ", " ab", "ab ", " ab "),
        *(" c", "c ", " c "),
    ]
    assert character_ngrams("") == []


def test_words_and_pairs():
    assert word_ngrams(["a", "b", "c"]) == ["a", "b", "c", "a b", "b c"]
    assert word_ngrams([]) == []


def test_tf_idf_by_hand():
    fitted = TfIdf.fit([["a", "b"], ["a"]])
    rare = log(3 / 2) + 1
    assert fitted.idf == pytest.approx([1, rare])
    rows = fitted.transform([["a", "a", "b", "unknown"], [], ["unknown"]]).toarray()
    often = 1 + log(2)
    length = sqrt(often**2 + rare**2)
    assert rows[0] == pytest.approx([often / length, rare / length])
    assert not rows[1:].any()


def test_bm25_by_hand():
    fitted = Bm25.fit([["a", "b"], ["a", "c", "c"]])
    k1, b, mean = 1.2, 0.75, 2.5
    common, rare = log(1 + 0.5 / 2.5), log(1 + 1.5 / 1.5)

    def weight(idf: float, count: int, length: int) -> float:
        return idf * count * (k1 + 1) / (count + k1 * (1 - b + b * length / mean))

    assert fitted.scores(["a"]) == pytest.approx([weight(common, 1, 2), weight(common, 1, 3)])
    assert fitted.scores(["c", "c"]) == pytest.approx([0, weight(rare, 2, 3)])
    assert fitted.scores(["a", "b"]) == pytest.approx(
        [weight(common, 1, 2) + weight(rare, 1, 2), weight(common, 1, 3)]
    )


def test_nothing_known_scores_nothing():
    fitted = Bm25.fit([["a"], []])
    assert fitted.scores(["z"]).tolist() == [0, 0]
    assert fitted.scores([]).dtype == np.float32
