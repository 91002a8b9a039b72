"""Whether a text of ours repeats eight words in a row of a reference text. Not for keeping them: only hashes."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.said import said
from knowledge.lint.words import plain, words_of

RUN = 8
"""Words in a row that make a sentence somebody else's."""
HASH_BYTES = 8


def windows_of(text: str) -> frozenset[bytes]:
    """A hash of each run of eight folded words of a text."""
    words = words_of(text)
    return frozenset(_hash(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def packed(windows: frozenset[bytes]) -> bytes:
    """Hashes as `reference_windows.bin` keeps them: sorted, one after the other; load.reference_windows reads them."""
    return b"".join(sorted(windows))


def borrowed(draft: Draft) -> Iterator[Fault]:
    """Answers, self-assessment and checklist in somebody else's words."""
    for text, blame in said(draft):
        if run := _shared(words_of(plain(text)), draft.windows):
            yield blame(
                f"'{' '.join(run)}' stands in a reference text. Say it in words of our own."
            )


def _shared(words: tuple[str, ...], windows: frozenset[bytes]) -> tuple[str, ...]:
    for at in range(len(words) - RUN + 1):
        if _hash(words[at : at + RUN]) in windows:
            return words[at : at + RUN]
    return ()


def _hash(words: tuple[str, ...]) -> bytes:
    return blake2b(" ".join(words).encode(), digest_size=HASH_BYTES).digest()
