"""Fits the judges that stand in before, or instead of, calibration, and writes knowledge/search/judges.py.

.venv/bin/python -m bench.judges
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np

from bot.encoder import choose
from knowledge.load import load
from knowledge.search.building import encode, prepare
from knowledge.search.corpus import rows_of
from knowledge.search.decide import Judge, Regression
from knowledge.search.ranking import QUICK, WITH_ENCODER, WITHOUT_ENCODER
from knowledge.search.semantic import VectorCache
from knowledge.search.training import MOST_OFF_TOPIC, cross_validate, judge_of

QUICK_OFF_TOPIC = 0.035
"""With neither letters nor meaning, twice as many off-topic questions get past it: it is allowed less."""

TARGET = Path(__file__).parent.parent / "knowledge" / "search" / "judges.py"

HEAD = '''"""Judges fitted on our own knowledge base: for the quick index,
and for knowledge bases too small to calibrate.

Written by `python -m bench.judges`; do not edit by hand.
"""

from collections.abc import Mapping

import numpy as np

from knowledge.search.decide import Judge, Regression

DEFAULT: Mapping[str, Judge] = {
'''


def literal(name: str, judge: Judge) -> str:
    """One judge as Python."""
    return (
        f'    "{name}": Judge(\n        mean={_row(judge.mean)},\n        scale={_row(judge.scale)},\n'
        f"        ours={_regression(judge.ours)},\n        right={_regression(judge.right)},\n"
        f"        answer_from={judge.answer_from:.4g},\n    ),\n"
    )


def _regression(regression: Regression) -> str:
    return f"Regression({_row(regression.weights)}, {regression.bias:.6g})"


def _row(values: np.ndarray) -> str:
    return "np.array([" + ", ".join(f"{value:.5g}" for value in values) + "])"


def main(cache: VectorCache | None = None) -> None:
    knowledge = load()
    encoder = choose("auto")
    if encoder is None:
        raise SystemExit("no encoder here: run this on linux x86-64 with AVX2")
    rows = rows_of(knowledge)
    fitted = {
        "quick": prepare(knowledge, QUICK, rows),
        "letters": prepare(knowledge, WITHOUT_ENCODER, rows),
        "meaning": prepare(knowledge, WITH_ENCODER, rows, encode(knowledge, encoder, cache)),
    }
    judges = {
        name: judge_of(
            cross_validate(training), QUICK_OFF_TOPIC if name == "quick" else MOST_OFF_TOPIC
        )
        for name, (_, training, _) in fitted.items()
    }
    TARGET.write_text(HEAD + "".join(literal(*pair) for pair in judges.items()) + "}\n", "utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", str(TARGET)], check=True)


if __name__ == "__main__":
    main()
