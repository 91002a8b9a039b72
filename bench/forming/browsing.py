"""One person in a browser without scripts: reads the page, sends its forms, again when the server is gone.

Not for what they answer (course.py), nor for the server.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx

from bench.forming.course import Answer
from bot.channels.web.session import Session
from conversations.events import Address
from conversations.project import NEW

PAUSE = 0.1
"""Seconds before a form is sent again."""

TAKEN = frozenset({204, 303})


@dataclass
class Form:
    """A form of the page: what it sends by itself, and its buttons' data."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """The forms of a page, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given.get("action", "").partition("?")[0]))
        elif tag == "input" and given.get("type") == "hidden" and self.forms:
            self.forms[-1].fields[given["name"]] = given.get("value", "")
        elif tag == "button" and given.get("name") == "data" and self.forms:
            self.forms[-1].buttons.append(given.get("value", ""))

    def has(self, begins: str) -> bool:
        return any(button.startswith(begins) for form in self.forms for button in form.buttons)

    def button(self, begins: str, ends: str = "") -> tuple[Form, str]:
        """The last one, with its form."""
        return next(
            (form, button)
            for form in reversed(self.forms)
            for button in form.buttons
            if button.startswith(begins) and button.endswith(ends)
        )


@dataclass
class Browser:
    """`reloads`: after a failure the page is read anew and what it asks is answered; else the form is sent again.

    `taken` is told of every answer taken; `again` counts the questions asked once more although theirs was.
    """

    client: httpx.AsyncClient
    reloads: bool
    taken: Callable[[], None]
    again: int = 0
    _taken: set[str] = field(default_factory=set)

    async def walk(self, answers: Sequence[Answer]) -> None:
        await self._begin()
        options = {answer.question: answer.option for answer in answers}
        while (page := await self._page()).has("a:"):
            question = page.button("a:", ":unknown")[1].split(":")[2]
            self.again += question in self._taken
            form, button = page.button("a:", f":{question}:{options[question]}")
            if await self._send(form, {"data": button}):
                self._taken.add(question)
                self.taken()

    @property
    def address(self) -> Address:
        """Who they are for the server."""
        return Session(self.client.cookies["assistant"]).address

    async def _begin(self) -> None:
        composer = next(form for form in (await self._page()).forms if form.action == "/say")
        await self._send(composer, {"text": "/diagnostic"})
        form, button = (await self._page()).button(f"walk:{NEW}")
        await self._send(form, {"data": button})

    async def _page(self) -> Page:
        while True:
            try:
                return Page((await self.client.get("/")).raise_for_status().text)
            except httpx.HTTPError:
                await asyncio.sleep(PAUSE)

    async def _send(self, form: Form, more: dict[str, str]) -> bool:
        """Whether it was taken; whoever reloads does not ask a second time."""
        while True:
            try:
                answered = await self.client.post(form.action, data={**form.fields, **more})
                if answered.status_code in TAKEN:
                    return True
            except httpx.HTTPError:
                if self.reloads and self._taken:
                    return False
            await asyncio.sleep(PAUSE)
