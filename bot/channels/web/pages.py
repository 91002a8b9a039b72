"""The answers as pages to read, share and find: index, answer, sources, privacy. Not for the conversation (chat.py)."""

from __future__ import annotations

import asyncio
import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.channels.web.clients import Clients
from bot.channels.web.languages import language_of
from bot.channels.web.pace import Pace
from bot.channels.web.refusals import NOT_FOUND, Refusals, too_many
from bot.channels.web.site import Site
from bot.channels.web.views import Views
from conversations.browsing import entries_of
from conversations.outcome import Message
from conversations.speech import speak
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Bilingual, Entry, Language, Source, Theme
from knowledge.search.normalise import clean

KINDS = ("reference", "public", "ours")
KEPT = {"Cache-Control": "no-cache"}
"""These pages are the same for everybody; a browser asks whether they changed."""

NOT_FOR_ROBOTS = ("/events", "/metrics", "/projects", "/r/", "/i/", "/back", "/j/", "/console")
"""A path closes all that begins like it: `/r/` leaves `/readiness` open."""

LONGEST_DESCRIPTION = 155
"""Characters that search engines show."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A theme with its entries."""

    theme: Theme
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Pages:
    """`/faq`, `/faq/<id>`, `/sources`, `/privacy`, `/robots.txt` and `/sitemap.xml`."""

    site: Site
    views: Views
    refusals: Refusals
    clients: Clients
    pace: Pace

    async def index(self, request: Request) -> Response:
        """Every question by theme, and with `?q=` the ones that the search finds."""
        asked = clean(request.query_params.get("q", ""))
        found: Sequence[Entry] | None = None
        if asked:
            seconds = self.pace.wait(self.clients.address(request))
            if seconds:
                return self.refusals.say(request, too_many(seconds))
            found = await self._search(asked, language_of(request))
        return self.views.page(
            request,
            "index.html",
            headers=KEPT,
            asked=asked,
            found=found,
            chapters=chapters(self.site.knowledge()),
        )

    async def entry(self, request: Request) -> Response:
        knowledge, language = self.site.knowledge(), language_of(request)
        wanted = request.path_params["id"]
        entry = knowledge.entries.get(wanted)
        if entry is None:
            return self._missing(request, wanted, knowledge)
        first, details = entry.first_part(language), entry.details(language)
        return self.views.page(
            request,
            "entry.html",
            headers=KEPT,
            entry=entry,
            spoken=_language_of(entry.answer, language),
            first=first,
            details=details,
            description=_shorten(self.views.plain(first)),
            sources=_sources_of(entry, knowledge),
            related=[knowledge.entries[id_] for id_ in entry.related if id_ in knowledge.entries],
            theme=next((one for one in knowledge.themes if one.id == entry.theme), None),
        )

    async def sources(self, request: Request) -> Response:
        documents = self.site.knowledge().sources.values()
        return self.views.page(
            request,
            "sources.html",
            headers=KEPT,
            groups=[(kind, [one for one in documents if one.kind == kind]) for kind in KINDS],
        )

    async def privacy(self, request: Request) -> Response:
        """What the conversation says of it too, and what this site keeps in a browser."""
        language = language_of(request)
        speech = speak(Message("privacy"), language, self.site.knowledge(), self.site.house())
        return self.views.page(request, "privacy.html", headers=KEPT, text=speech.text)

    async def robots(self, _request: Request) -> Response:
        """Nothing to find on an installation that is not public."""
        public = self.site.settings.public_url
        if not public:
            return PlainTextResponse("User-agent: *\nDisallow: /\n", headers=KEPT)
        closed = "".join(f"Disallow: {path}\n" for path in NOT_FOR_ROBOTS)
        return PlainTextResponse(
            f"User-agent: *\n{closed}\nSitemap: {public}/sitemap.xml\n", headers=KEPT
        )

    async def sitemap(self, request: Request) -> Response:
        public = self.site.settings.public_url
        if not public:
            return self.refusals.say(request, NOT_FOUND)
        listed = [one for part in chapters(self.site.knowledge()) for one in part.entries]
        walk = ["/readiness"] if self.site.knowledge().readiness else []
        paths = ["/", *walk, "/faq", "/sources", *(f"/faq/{entry.id}" for entry in listed)]
        return Response(_sitemap(public, paths), media_type="application/xml", headers=KEPT)

    async def _search(self, asked: str, language: Language) -> Sequence[Entry]:
        """Best first; nothing when the search is not sure enough to suggest anything."""
        knowledge = self.site.knowledge()
        found = await asyncio.to_thread(self.site.index().find, asked, language)
        if found.decision == "none":
            return ()
        matches = [match.id for match in found.matches if match.id in knowledge.entries]
        return [knowledge.entries[id_] for id_ in matches]

    def _missing(self, request: Request, wanted: str, knowledge: Knowledge) -> Response:
        near = difflib.get_close_matches(wanted[:64], list(knowledge.entries), n=3, cutoff=0.5)
        return self.views.page(
            request,
            "refusal.html",
            status=404,
            message=NOT_FOUND.message,
            near=[knowledge.entries[id_] for id_ in near],
        )


def chapters(knowledge: Knowledge) -> list[Chapter]:
    """The themes that have entries, in their order."""
    every = [Chapter(theme, entries_of(theme.id, knowledge)) for theme in knowledge.themes]
    return [chapter for chapter in every if chapter.entries]


def _sources_of(entry: Entry, knowledge: Knowledge) -> list[Source]:
    found = (knowledge.source_of(reference) for reference in entry.sources)
    by_id = {source.id: source for source in found if source}
    return sorted(by_id.values(), key=lambda source: KINDS.index(source.kind))


def _language_of(text: Bilingual, wanted: Language) -> Language:
    """The language that `text.get(wanted)` is written in."""
    is_written = text.fr if wanted == "fr" else text.en
    return wanted if is_written else next(other for other in LANGUAGES if other != wanted)


def _shorten(text: str) -> str:
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return text[: LONGEST_DESCRIPTION - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _sitemap(public: str, paths: Sequence[str]) -> str:
    """Each page in both languages, each naming the other."""
    rows = "".join(_location(public, path, language) for path in paths for language in LANGUAGES)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{rows}</urlset>\n'
    )


def _location(public: str, path: str, language: Language) -> str:
    def of(other: Language) -> str:
        return escape(f"{public}{path}?{urlencode({'lang': other})}")

    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{other}" href="{of(other)}"/>'
        for other in LANGUAGES
    )
    return f"<url><loc>{of(language)}</loc>{others}</url>\n"
