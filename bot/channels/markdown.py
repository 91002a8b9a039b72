"""Our Markdown as text and marked stretches, in pieces; one parser for all channels. Not for HTML (channels/web)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

Kind = Literal["bold", "italic", "text_link"]

LONGEST_PIECE = 4096
"""UTF-16 units that Telegram takes in one message."""

BULLET = "•"

_NOT_OURS = (
    "image code fence blockquote hr reference html_block html_inline heading lheading backticks"
).split()

_UNMARKED = re.compile(r"[^\W\d_](?:[^\W_]|[ ,;:.'’()/%€«»?\u00a0\u202f-])*")
"""One line that begins with a letter, without a sign that could mark anything: most names and labels."""

_KINDS: dict[str, Kind] = {"strong": "bold", "em": "italic", "link": "text_link"}


@dataclass(frozen=True, slots=True)
class Span:
    """A marked stretch of a text, in characters; `url` of a text_link."""

    kind: Kind
    start: int
    end: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Rich:
    """Text without any markup, and its marked stretches in the order they begin."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A marked stretch as Telegram counts: offset and length in UTF-16 units."""

    kind: Kind
    offset: int
    length: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """What fits into one message."""

    text: str
    entities: tuple[Entity, ...] = ()


def parser() -> MarkdownIt:
    """Paragraphs, lists, bold, italic, links to http and https; everything else stays literal text."""
    markdown = MarkdownIt("commonmark", {"html": False, "linkify": False}).disable(_NOT_OURS)
    # markdown-it has no other hook for this, and says to replace the method.
    markdown.validateLink = _is_web_address  # type: ignore[method-assign] # see above
    return markdown


@cache
def _reader() -> MarkdownIt:
    """One for every text and thread: to make it takes longer than to read a line with it."""
    markdown = parser()
    markdown.parse("")  # puts its rules in order, which two threads must not do at once
    return markdown


def rich(markdown: str) -> Rich:
    """The text that people read. Total: any text gives one, maybe empty."""
    if _UNMARKED.fullmatch(markdown):
        return Rich(markdown.strip())
    writer = _Writer()
    for token in _reader().parse(_without_surrogates(markdown)):
        writer.take(token)
    return writer.finished()


def plain(markdown: str) -> str:
    """For a terminal: no marks, and each link followed by its address."""
    read = rich(markdown)
    text = read.text
    for span in sorted(read.spans, key=lambda span: span.end, reverse=True):
        if span.url and text[span.start : span.end] != span.url:
            text = f"{text[: span.end]} ({span.url}){text[span.end :]}"
    return text


def pieces(markdown: str, longest: int = LONGEST_PIECE) -> tuple[Piece, ...]:
    """The text in pieces of at most `longest` UTF-16 units (2 at least), cut at a paragraph, a line, else a word."""
    return tuple(_piece(part) for part in _parts(rich(markdown), longest))


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def _without_surrogates(text: str) -> str:
    return text.encode("utf-8", "ignore").decode("utf-8")


@dataclass(slots=True)
class _List:
    """An open list; `number` of its next item, None for bullets."""

    number: int | None
    indent: str

    def next_marker(self) -> str:
        if self.number is None:
            return BULLET
        self.number += 1
        return f"{self.number - 1}."


@dataclass(slots=True)
class _Writer:
    """Grows the text token by token."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)
    open: list[tuple[Kind, int, str]] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    is_after_marker: bool = False

    def take(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._open_list(token)
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self._open_item()
            case "paragraph_open":
                self._open_paragraph()
            case "inline":
                for child in token.children or ():
                    self._take_inline(child)

    def _open_list(self, token: Token) -> None:
        is_numbered = token.type == "ordered_list_open"
        number = int(token.attrs.get("start", 1)) if is_numbered else None
        indent = f"{self.lists[-1].indent}  " if self.lists else ""
        if not self.lists:
            self._break("\n\n")
        self.lists.append(_List(number, indent))

    def _open_item(self) -> None:
        if not self.text.endswith("\n\n"):
            self._break("\n")
        self.text += f"{self.lists[-1].indent}{self.lists[-1].next_marker()} "
        self.is_after_marker = True

    def _open_paragraph(self) -> None:
        if self.is_after_marker:
            self.is_after_marker = False
        else:
            self._break(f"\n{self.lists[-1].indent}  " if self.lists else "\n\n")

    def _break(self, separator: str) -> None:
        self.text += separator if self.text else ""

    def _take_inline(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special":
                self.text += token.content
            case "softbreak":
                self.text += " "
            case "hardbreak":
                self.text += "\n"
            case _ if token.nesting == 1:
                kind = _KINDS[token.tag if token.tag != "a" else "link"]
                self.open.append((kind, len(self.text), str(token.attrGet("href") or "")))
            case _ if token.nesting == -1:
                kind, start, url = self.open.pop()
                self.spans.append(Span(kind, start, len(self.text), url))

    def finished(self) -> Rich:
        ordered = sorted(self.spans, key=lambda span: (span.start, -span.end))
        return _cut(Rich(self.text, tuple(ordered)), 0, len(self.text))


def _cut(whole: Rich, start: int, end: int) -> Rich:
    """One stretch of a text, without the spaces around it, with what is marked inside."""
    stretch = whole.text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end = max(start, end - (len(stretch) - len(stretch.rstrip())))
    inside = (
        replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in whole.spans
        if span.start < end and span.end > start
    )
    text = whole.text[start:end]
    return Rich(text, tuple(span for span in inside if text[span.start : span.end].strip()))


def _parts(whole: Rich, longest: int) -> Iterator[Rich]:
    start, text = 0, whole.text
    while start < len(text):
        end = _end_of_part(text, start, longest)
        yield _cut(whole, start, end)
        start = end + len(text[end:]) - len(text[end:].lstrip())


def _end_of_part(text: str, start: int, longest: int) -> int:
    reach = _reach(text, start, longest)
    if reach == len(text):
        return reach
    for separator in ("\n\n", "\n", " "):
        # One character more, so that a separator just after the part counts.
        end = text.rfind(separator, start, reach + len(separator))
        if end > start:
            return end
    return reach


def _reach(text: str, start: int, longest: int) -> int:
    """The end of the longest stretch from `start` that fits."""
    left = longest
    for position in range(start, min(len(text), start + longest)):
        left -= 2 if text[position] > "\uffff" else 1
        if left < 0:
            return position
    return min(len(text), start + longest)


def _piece(part: Rich) -> Piece:
    entities = (
        Entity(
            span.kind,
            units(part.text[: span.start]),
            units(part.text[span.start : span.end]),
            span.url,
        )
        for span in part.spans
    )
    return Piece(part.text, tuple(entities))
