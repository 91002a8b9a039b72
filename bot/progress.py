"""How far the preparation of the search is: one line that rewrites itself, on terminals only. Not for the web page."""

from __future__ import annotations

from typing import TextIO

WIDTH = 60


class ProgressLine:
    """Call it with how many texts are done and how many there are; `end` takes the line away."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_shown = False

    def __call__(self, done: int, total: int) -> None:
        share = f"{done} of {total} texts read" if done < total else "fitting"
        self._write(f"Preparing the search: {share}…")
        self._is_shown = True

    def end(self) -> None:
        if self._is_shown:
            self._write("")
        self._is_shown = False

    def _write(self, text: str) -> None:
        if self._stream.isatty():
            self._stream.write(f"\r{text:<{WIDTH}}\r{text}")
            self._stream.flush()
