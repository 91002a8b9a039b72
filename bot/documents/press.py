"""Typesets one of our templates with data, as a tagged PDF. Not for any document's words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from bot.documents.glyphs import Glyphs, glyphs_of
from bot.errors import DocumentError

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Inter"
ACCESSIBLE = "ua-1"
"""PDF/UA-1: the compiler refuses a document that a screen reader could not follow."""


class Press:
    """One template and our font, kept warm. May be used from several threads, one document at a time.

    Data goes in as JSON in one input, so nothing that people wrote is ever read as markup. What the font lacks
    is replaced, and `replaced` told, so that a template can say so.
    """

    def __init__(self, template: Path) -> None:
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
        )
        self._compiler = typst.Compiler(template, root=template.parent, font_paths=fonts)
        self._glyphs = glyphs_of(sorted(FONTS.glob("*.otf")))
        self._lock = Lock()

    def pdf(self, content: Mapping[str, Any], day: date) -> bytes:
        """The document of `content`, dated `day`: the same bytes for the same input. Raises DocumentError."""
        made: bytes = self._made(content, day, "pdf", ACCESSIBLE)
        return made

    def pictures(self, content: Mapping[str, Any], day: date) -> Sequence[bytes]:
        """Each page as PNG, to look at."""
        made: bytes | Sequence[bytes] = self._made(content, day, "png", None)
        return [made] if isinstance(made, bytes) else made

    def _made(self, content: Mapping[str, Any], day: date, form: str, standard: str | None) -> Any:
        printed, is_whole = _printed(content, self._glyphs)
        inputs = {"content": json.dumps({**printed, "font": FAMILY, "is_whole": is_whole})}
        try:
            with self._lock:
                made, warnings = self._compiler.compile_with_warnings(
                    format=form,  # type: ignore[arg-type] # one of its literals
                    sys_inputs=inputs,
                    pdf_standards=standard or [],  # type: ignore[arg-type] # one of its literals
                    timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
                )
        except typst.TypstError as error:
            raise DocumentError(f"the template cannot be set: {error}") from error
        if warnings:
            raise DocumentError(f"the template is not clean: {warnings[0].message}")
        return made


def _printed(part: Any, glyphs: Glyphs) -> tuple[Any, bool]:
    """`part` with every text made printable, and whether nothing had to be replaced."""
    if isinstance(part, str):
        printed = glyphs.printed(part)
        return printed.text, printed.is_whole
    if isinstance(part, Mapping):
        values = {key: _printed(value, glyphs) for key, value in part.items()}
        return {key: text for key, (text, _) in values.items()}, all(w for _, w in values.values())
    if isinstance(part, (list, tuple)):
        items = [_printed(value, glyphs) for value in part]
        return [text for text, _ in items], all(whole for _, whole in items)
    return part, True
