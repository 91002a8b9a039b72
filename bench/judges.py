"""Fits the judges that stand in before, or instead of, calibration, and writes knowledge/search/judges.py.

    .venv/bin/python -m bench.judges
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bot.encoder import choose
from knowledge.load import load
from knowledge.search.building import encode, prepare
from knowledge.search.decide import Judge
from knowledge.search.ranking import QUICK, WITH_ENCODER, WITHOUT_ENCODER
from knowledge.search.training import cross_validate, judge_of

TARGET = Path(__file__).parent.parent / "knowledge" / "search" / "judges.py"

HEAD = '''"""Judges fitted on our own knowledge base: for the quick index, and for knowledge bases too small to calibrate.

Written by `python -m bench.judges`; do not edit by hand.
"""

from collections.abc import Mapping

import numpy as np

from knowledge.search.decide import Judge

DEFAULT: Mapping[str, Judge] = {
'''


def literal(name: str, judge: Judge) -> str:
    def row(values: np.ndarray) -> str:
        return "np.array([" + ", ".join(f"{value:.6g}" for value in values) + "])"

    return (
        f'    "{name}": Judge(\n        mean={row(judge.mean)},\n        scale={row(judge.scale)},\n'
        f"        weights={row(judge.weights)},\n        bias={judge.bias:.6g},\n"
        f"        answer_from={judge.answer_from:.4g},\n    ),\n"
    )


def main(cache: object = None) -> None:
    knowledge = load()
    encoder = choose("auto")
    judges = {}
    for name, weights in (("quick", QUICK), ("letters", WITHOUT_ENCODER), ("meaning", WITH_ENCODER)):
        if weights.meaning and encoder is None:
            raise SystemExit("no encoder here: run this on linux x86-64 with AVX2")
        vectors = encode(knowledge, encoder, cache) if weights.meaning and encoder else None
        _, training, _ = prepare(knowledge, weights, vectors)
        judges[name] = judge_of(cross_validate(training))
    TARGET.write_text(HEAD + "".join(literal(*pair) for pair in judges.items()) + "}\n", "utf-8")


if __name__ == "__main__":
    main()
