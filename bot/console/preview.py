"""An announcement before it is sent, as each channel shows it to each language and territory. Not for counting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import markupsafe

from bot.channels.markdown import Entity, Piece
from bot.channels.parting import Part, parts_of
from bot.channels.web.markup import Markup
from bot.fitting import visible
from bot.outbox.enclosing import entry_of
from conversations.announcing.filling import MissingField
from conversations.announcing.lengths import Length, length
from conversations.announcing.shape import Announcement
from conversations.announcing.spoken import spoken
from conversations.following_places import place_name
from conversations.speech import Speech
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language

SHOWN_AT_ONCE = 3
"""Rows of a table whose previews are open."""
_TAGS = {"bold": "strong", "italic": "em", "text_link": "a"}


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button as it is seen; `url` "" where a press is an answer to the assistant."""

    label: str
    url: str = ""


Rows = tuple[tuple[Pressed, ...], ...]


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message of Telegram: its words with their marks, the file above them, the keyboard under them."""

    html: markupsafe.Markup
    file: str
    rows: Rows


@dataclass(frozen=True, slots=True)
class Preview:
    """What who speaks `language` and follows `place` ("" without a table) gets; or the field that they lack."""

    language: Language
    place: str
    missing: str = ""
    length: Length | None = None
    is_apart: bool = False
    """The words are too long to stand under the file: it comes after them."""
    bubbles: tuple[Bubble, ...] = ()
    page: str = ""
    rows: Rows = ()
    files: tuple[str, ...] = ()


def shown_at_once(previews: Sequence[Preview]) -> int:
    """How many of them stand open: those of the first rows of a table."""
    places = {one.place for one in previews}
    return SHOWN_AT_ONCE * max(1, len(previews) // len(places)) if places else 0


@dataclass(frozen=True, slots=True)
class Previewing:
    """`language` is that of the page, which names places."""

    held: Announcement
    knowledge: Knowledge
    language: Language
    now: datetime
    markup: Markup

    def all(self) -> tuple[Preview, ...]:
        """By territory, then language. It takes a second for a long table: not for the loop."""
        return tuple(self._all())

    def _all(self) -> Iterator[Preview]:
        rows: Sequence[int | None] = range(len(self.held.table)) if self.held.table else [None]
        for row in rows:
            for language in LANGUAGES:
                if self.held.words.get(language).strip():
                    yield self._one(language, row)

    def _one(self, language: Language, row: int | None) -> Preview:
        fields: Mapping[str, str] = {}
        place = ""
        if row is not None:
            fields = self.held.table[row].fields
            place = place_name(self.held.table[row].territory, self.language, self.knowledge)
        speech = spoken(self.held, language, self.knowledge, fields)
        if isinstance(speech, MissingField):
            return Preview(language, place, missing=speech.name)
        entry = entry_of(self.held, language, row, self.knowledge, self.now)
        named = (self.held.file, entry)
        return self._shown(language, place, speech, tuple(one.name for one in named if one))

    def _shown(
        self, language: Language, place: str, speech: Speech, files: tuple[str, ...]
    ) -> Preview:
        rows = tuple(
            tuple(Pressed(button.label, button.url) for button in row) for row in speech.rows
        )
        size = length(speech.text, visible, has_file=bool(files))
        is_apart = not size.fits and bool(files)
        if is_apart:
            size = length(speech.text, visible, has_file=False)
        return Preview(
            language,
            place,
            length=size,
            is_apart=is_apart,
            bubbles=tuple(_bubbles(parts_of(speech.text, files=len(files)), rows, files)),
            page=self.markup.html(speech.text),
            rows=rows,
            files=files,
        )


def _bubbles(parts: Sequence[Part], rows: Rows, files: Sequence[str]) -> Iterator[Bubble]:
    left = iter(files)
    for part in parts:
        file = next(left, "") if part.has_file else ""
        yield Bubble(marked(part.piece), file, rows if part.has_keyboard else ())


def marked(piece: Piece) -> markupsafe.Markup:
    """Text with its stretches, which lie inside one another or apart, as Telegram draws them."""
    units, entities = piece.text.encode("utf-16-le", "surrogatepass"), piece.entities
    ends = sorted({0, len(units) // 2, *_edges(entities)})
    html = ""
    for start, end in zip(ends, [*ends[1:], ends[-1]], strict=True):
        closing = [one for one in entities if one.length and one.offset + one.length == start]
        opening = [one for one in entities if one.length and one.offset == start]
        closing.sort(key=lambda one: -one.offset)
        opening.sort(key=lambda one: -one.length)
        html += "".join(f"</{_TAGS[one.kind]}>" for one in closing) + "".join(map(_open, opening))
        shown = units[start * 2 : end * 2].decode("utf-16-le", "replace")
        html += str(markupsafe.escape(shown))
    return markupsafe.Markup(html)  # noqa: S704 — every stretch of text and every address is escaped


def _edges(entities: Sequence[Entity]) -> Iterator[int]:
    for one in entities:
        yield from (one.offset, one.offset + one.length)


def _open(entity: Entity) -> str:
    if entity.kind == "text_link":
        return f'<a href="{markupsafe.escape(entity.url)}" rel="noopener">'
    return f"<{_TAGS[entity.kind]}>"
