"""A small knowledge base with the real wording. Not for checking the content."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from knowledge.load import CONTENT, Knowledge, load
from knowledge.model import LANGUAGES
from knowledge.wording import Wording

SMALL = Path(__file__).parent / "content"


def small_knowledge() -> Knowledge:
    """Three entries of one theme, and every sentence of the interface."""
    texts = {
        language: [
            path.read_text("utf-8") for path in sorted(CONTENT.glob(f"wording/*.{language}.ftl"))
        ]
        for language in LANGUAGES
    }
    return replace(load(SMALL), wording=Wording(texts))
