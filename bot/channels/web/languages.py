"""The language of a page: the address says it, else the browser. Not for the language of answers (conversations)."""

from __future__ import annotations

from starlette.requests import HTTPConnection

from knowledge.model import LANGUAGES, Language


def language_of(request: HTTPConnection) -> Language:
    """`?lang=`, else the best of Accept-Language, else French."""
    return chosen(request) or accepted(request.headers.get("accept-language", ""))


def chosen(request: HTTPConnection) -> Language | None:
    """The language that the address names, if it names one of ours."""
    named = request.query_params.get("lang")
    return next((language for language in LANGUAGES if language == named), None)


def accepted(header: str) -> Language:
    """The language that a browser's Accept-Language prefers among ours."""
    wishes = [_wish(part) for part in header[:500].split(",")]
    for quality, tag in sorted(wishes, key=lambda wish: -wish[0]):
        for language in LANGUAGES:
            if quality > 0 and tag == language:
                return language
    return "fr"


def _wish(part: str) -> tuple[float, str]:
    tag, _, parameter = part.partition(";")
    name, _, number = parameter.strip().partition("=")
    try:
        quality = float(number) if name.strip() == "q" else 1.0
    except ValueError:
        quality = 0.0
    return quality, tag.strip().lower().split("-")[0]
