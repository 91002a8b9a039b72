"""The draft application as Markdown, for any editor. Not for what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.documents.application_parts import (
    ApplicationPaper,
    Chapter,
    EvidencePart,
    Figure,
    PiecePart,
)
from bot.documents.parts import Table
from bot.documents.prose import Bullets, Part, line
from conversations.markup import escape


def application_markdown(paper: ApplicationPaper) -> bytes:
    """UTF-8, CommonMark with tables; what people wrote is literal."""
    return ("\n\n".join(_blocks(paper)) + "\n").encode("utf-8", "replace")


def literal(text: str) -> str:
    """One line of text as Markdown that reads as it was written, in no place a mark of something else."""
    escaped = escape(line(text)).replace("&", "&amp;")
    return f"\\{escaped}" if escaped.startswith("=") else escaped


def _blocks(paper: ApplicationPaper) -> Iterator[str]:
    cover = paper.cover
    yield literal(cover.subject)
    yield f"# {literal(cover.name)}"
    yield from (f"> {literal(notice)}" for notice in cover.notices)
    yield "\n".join(f"- {literal(fact.label)} : {literal(fact.text)}" for fact in cover.facts)
    yield f"## {literal(paper.labels['contents'])}"
    yield "\n".join(f"- {literal(title)}" for title in _titles(paper))
    for chapter in filter(None, (paper.changes, paper.overview)):
        yield from _chapter(chapter)
    yield from _figure(paper.figure)
    yield from _chapter(paper.missing)
    for section in paper.sections:
        yield f"## {literal(section.title)}"
        for piece in section.pieces:
            yield from _piece(piece, paper)
    if paper.unplaced:
        yield f"## {literal(paper.labels['unplaced'])}"
        yield literal(paper.labels["unplaced-intro"])
        yield _evidence(paper.unplaced)


def _titles(paper: ApplicationPaper) -> Iterator[str]:
    chapters = filter(None, (paper.changes, paper.overview, paper.missing))
    yield from (chapter.title for chapter in chapters)
    yield from (section.title for section in paper.sections)
    if paper.unplaced:
        yield paper.labels["unplaced"]


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"## {literal(chapter.title)}"
    if chapter.intro:
        yield literal(chapter.intro)
    if chapter.table is not None:
        yield _table(chapter.table)
    if chapter.items:
        yield _bullets(chapter.items)
    if chapter.outro:
        yield literal(chapter.outro)


def _figure(figure: Figure) -> Iterator[str]:
    yield literal(figure.caption)
    rows = tuple((row.label, *map(str, row.counts)) for row in figure.rows)
    yield _table(Table(figure.columns, rows))


def _piece(piece: PiecePart, paper: ApplicationPaper) -> Iterator[str]:
    labels = paper.labels
    yield f"### {literal(f'{piece.number} {piece.title}')}"
    yield _told(labels["state"], piece.state)
    yield _told(labels["why"], piece.why)
    if piece.reason:
        yield _told(labels["reason"], piece.reason)
    if piece.absent:
        yield f"*{literal(piece.absent)}*"
    yield from map(_part, piece.prose)
    if piece.answers is not None:
        yield f"#### {literal(labels['answers'])}"
        yield literal(labels["answers-note"])
        yield _table(piece.answers)
    if piece.evidence:
        yield f"#### {literal(labels['evidence'])}"
        yield _evidence(piece.evidence)
    if piece.remarks:
        yield literal(piece.remarks)


def _told(label: str, text: str) -> str:
    return f"**{literal(label)}** {literal(text)}"


def _part(part: Part) -> str:
    if isinstance(part, Bullets):
        return _bullets(part.items)
    return "\\\n".join(map(literal, part.lines))


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {literal(item)}" for item in items)


def _evidence(all_: Iterable[EvidencePart]) -> str:
    return "\n".join(f"- {_proof(one)}" for one in all_)


def _proof(one: EvidencePart) -> str:
    shown = f"{literal(one.name)} ({literal(one.about)})"
    caption = f" {literal(one.caption)}" if one.caption else ""
    return f"{shown}{caption} <{one.address}>" if one.address else f"{shown}{caption}"


def _table(table: Table) -> str:
    rule = f"|{' --- |' * len(table.columns)}"
    return "\n".join([_row(table.columns), rule, *map(_row, table.rows)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(literal, cells))} |"
