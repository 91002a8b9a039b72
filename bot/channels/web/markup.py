"""Markdown of the conversation as HTML of a page, or as plain words. Not for pages themselves (templates)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import markupsafe
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from bot.channels.markdown import parser, rich

_PAGE = re.compile(r"(?:/[A-Za-z0-9_-]+)+")
"""A page of this site, by whatever name the site was reached: never another host's."""


class Markup:
    """Renders our Markdown. Links open in the same tab; a paragraph all in italics is a source line."""

    def __init__(self) -> None:
        self._parser: MarkdownIt = parser()
        is_web_address = self._parser.validateLink
        # markdown-it has no other hook for this, and says to replace the method.
        self._parser.validateLink = lambda url: bool(_PAGE.fullmatch(url)) or is_web_address(url)  # type: ignore[method-assign] # see above
        self._parser.core.ruler.push("for_pages", _for_pages)

    def html(self, text: str) -> markupsafe.Markup:
        """Safe HTML: the parser escapes everything that is not Markdown."""
        return markupsafe.Markup(self._parser.render(text))  # noqa: S704 — HTML and images are off in the parser

    def plain(self, text: str) -> str:
        """The words alone, on one line."""
        return " ".join(rich(text).text.split())


def _for_pages(state: StateCore) -> None:
    before: Token | None = None
    for token in state.tokens:
        if token.type == "inline":
            if before and before.type == "paragraph_open" and _is_source_line(token.children or []):
                before.attrSet("class", "source")
            for child in token.children or []:
                if child.type == "link_open":
                    child.attrSet("rel", "noopener")
        before = token


def _is_source_line(children: Sequence[Token]) -> bool:
    shown = [child for child in children if child.type != "text" or child.content]
    kinds = [child.type for child in shown]
    return bool(kinds) and kinds[0] == "em_open" and kinds.index("em_close") == len(kinds) - 1
