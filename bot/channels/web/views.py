"""Templates with what they may use: sentences, links, Markdown. Not for deciding what a page shows."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.channels.addresses import page_of, path_of
from bot.channels.web.languages import chosen, language_of
from bot.channels.web.markup import Markup
from bot.channels.web.site import Site
from bot.store.outbox import Author, Line
from conversations.events import ELSEWHERE
from conversations.sizes import size_in_words
from conversations.speech import Button
from knowledge.model import LANGUAGES, Language
from knowledge.typography import day, typeset

HERE = Path(__file__).parent
CONSOLE = HERE.parent.parent / "console"
STATIC = HERE / "static"


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as a page shows it; id 0 for what is said before anybody spoke.

    `is_edited`: it took the place of what it replaces, which is not announced. `file` is where its document is,
    `page` where the same can be read.
    """

    id: int
    author: Author
    message: str
    text: str
    rows: tuple[tuple[Button, ...], ...]
    language: Language
    is_edited: bool = False
    file: str = ""
    file_kind: str = ""
    file_name: str = ""
    file_size: str = ""
    page: str = ""

    @classmethod
    def of(cls, line: Line) -> Shown:
        """An edit is shown as the line that it replaces."""
        attachment = line.attachment
        return cls(
            int(line.replaces or line.id),
            line.author,
            line.message,
            line.text,
            line.rows,
            line.language,
            is_edited=bool(line.replaces),
            file=path_of(attachment, line.language) if attachment else "",
            file_kind=attachment.kind if attachment else "",
            file_name=str(line.values.get("name", "")) if attachment else "",
            file_size=str(line.values.get("size", "")) if attachment else "",
            page=page_of(attachment) if attachment else "",
        )


class Views:
    """Renders pages and lines of the transcript, in the language of the request."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._markup = Markup()
        self._environment = Environment(
            loader=FileSystemLoader([HERE / "templates", CONSOLE / "templates"]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["words"] = self._words
        self._environment.filters["size"] = self._size
        self._environment.globals["static"] = _versions().__getitem__

    def say(self, message: str, language: Language, **values: Any) -> str:
        """One sentence of the pages, plain text."""
        return typeset(self._site.knowledge().wording.say(message, language, **values), language)

    def html(self, text: str, language: Language) -> markupsafe.Markup:
        """Markdown of the content, typeset."""
        return self._markup.html(typeset(text, language))

    def plain(self, text: str) -> str:
        """The words of Markdown alone."""
        return self._markup.plain(text)

    @pass_context
    def _words(self, context: Context, text: str) -> str:
        """One line of the content as plain words, typeset for the page."""
        return typeset(self.plain(text), context["lang"])

    @pass_context
    def _size(self, context: Context, size: int) -> str:
        """Bytes as people count them."""
        language: Language = context["lang"]
        return size_in_words(
            size, language, lambda message, **values: self.say(message, language, **values)
        )

    def page(
        self,
        request: Request,
        template: str,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        **context: Any,
    ) -> Response:
        language = language_of(request)
        html = self._environment.get_template(template).render(
            self._common(request, language) | context
        )
        response = HTMLResponse(html, status_code=status, headers=headers)
        response.headers["content-language"] = language
        response.headers["vary"] = "Accept-Language"
        return response

    def line(self, request: Request, line: Line) -> str:
        """One line of the transcript exactly as a page shows it, for the stream."""
        common = self._common(request, language_of(request))
        return self._environment.get_template("one_line.html").render(
            common | {"one": Shown.of(line)}
        )

    def base(self, request: Request) -> str:
        """The beginning of addresses that leave the page: PUBLIC_URL, else where the page was asked for."""
        return self._site.settings.public_url or str(request.base_url).rstrip("/")

    def _common(self, request: Request, language: Language) -> dict[str, Any]:
        path, query = request.url.path, dict(request.query_params)
        kept = {"lang": language} if chosen(request) else {}
        return {
            "lang": language,
            "languages": LANGUAGES,
            "t": lambda message, **values: self.say(message, language, **values),
            "markdown": self.html,
            "day": lambda iso: day(iso, language),
            "house": self._site.house(),
            "has_readiness": self._site.knowledge().readiness is not None,
            "has_application": self._site.knowledge().application is not None,
            "here": path,
            # An address of ours keeps the language chosen by hand.
            "link": lambda to, **more: address(to, more | kept),
            "in_language": lambda other: address(path, query | {"lang": other}),
            "public": lambda to, **more: self.base(request) + address(to, more),
            "nonce": lambda: secrets.token_urlsafe(12),
            "pledge": "",
            "elsewhere": ELSEWHERE,
        }


def address(path: str, query: Mapping[str, str]) -> str:
    return f"{path}?{urlencode(query)}" if query else path


def _versions() -> dict[str, str]:
    """The address of each static file, which changes with its content, so browsers may keep it for ever."""
    return {
        path.name: f"/static/{path.name}?v={hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"
        for path in STATIC.iterdir()
        if path.is_file()
    }
