"""Whether an answer repeats eight words in a row of a reference text. Not for keeping these texts: only hashes."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.lint.words import plain, words_of
from knowledge.model import LANGUAGES

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
    """Answers in somebody else's words."""
    for entry in draft.knowledge.entries.values():
        for language in LANGUAGES:
            words = words_of(plain(getattr(entry.answer, language) or ""))
            run = _shared(words, draft.windows)
            if run:
                message = (
                    f"'{' '.join(run)}' stands in a reference text. Say it in words of our own."
                )
                yield draft.of_entry(entry.id, "answer", language, message=message)


def _shared(words: tuple[str, ...], windows: frozenset[bytes]) -> tuple[str, ...]:
    for at in range(len(words) - RUN + 1):
        if _hash(words[at : at + RUN]) in windows:
            return words[at : at + RUN]
    return ()


def _hash(words: tuple[str, ...]) -> bytes:
    return blake2b(" ".join(words).encode(), digest_size=HASH_BYTES).digest()
