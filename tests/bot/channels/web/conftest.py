"""The web application on a real database, and a browser without a screen for it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest
from httpx import ASGITransport, AsyncClient, Response
from sqlalchemy import func, select
from starlette.applications import Starlette

from bot.store.database import Store
from bot.store.tables import metadata
from knowledge.load import Knowledge
from tests.bot.channels.web.built import Built
from tests.fakes.knowledge import small_knowledge


class Visitor:
    """A browser that keeps cookies and fills in the forms of the page it last saw."""

    def __init__(self, app: Starlette, **headers: str) -> None:
        self.client = AsyncClient(
            transport=ASGITransport(app, client=("127.0.0.1", 40000), raise_app_exceptions=False),
            base_url="http://localhost",
            headers={"accept-language": "fr", "accept": "text/html", **headers},
        )

    async def get(self, path: str = "/", **headers: str) -> Response:
        return await self.client.get(path, headers=headers)

    async def post(self, path: str, fields: dict[str, str], **headers: str) -> Response:
        return await self.client.post(path, data=fields, headers=headers)

    async def say(self, text: str, **headers: str) -> Response:
        """Load the chat and send its form."""
        fields = await self.form()
        return await self.post("/say", fields | {"text": text}, **headers)

    async def tap(self, data: str, **headers: str) -> Response:
        fields = await self.form()
        return await self.post("/tap", fields | {"data": data}, **headers)

    async def form(self) -> dict[str, str]:
        """The hidden fields of the composer."""
        page = (await self.get()).text
        composer = page[page.index('id="composer"') :]
        return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', composer))

    async def transcript(self) -> list[tuple[str, str]]:
        """Author and words of each line of the page, without the welcome."""
        found = re.findall(
            r'data-id="(\d+)" data-author="(\w+)".*?<div class="words"[^>]*>(.*?)</div>',
            (await self.get()).text,
            re.DOTALL,
        )
        return [(author, words_of(html)) for id_, author, html in found if id_ != "0"]


def form_of(page: str, data: str) -> dict[str, str]:
    """The hidden fields of the form whose button has `data`."""
    before = page[: page.index(f'value="{data}"')]
    form = before[before.rindex("<form") :]
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))


def words_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


async def rows(store: Store) -> dict[str, int]:
    """How many rows each table holds."""
    return await store.read(
        lambda c: {
            table.name: c.scalar(select(func.count()).select_from(table)) or 0
            for table in metadata.sorted_tables
        }
    )


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return small_knowledge()


@pytest.fixture
def built(sqlite_store: Store, knowledge: Knowledge, tmp_path: Path) -> Built:
    return Built(sqlite_store, knowledge, folder=tmp_path / "files")


@pytest.fixture
async def visitor(built: Built) -> AsyncIterator[Visitor]:
    visitor = Visitor(built.app())
    yield visitor
    await visitor.client.aclose()
