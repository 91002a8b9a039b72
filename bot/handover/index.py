"""The index of an archive, to read and for a spreadsheet. Not for arranging what it lists."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from bot.documents.application_markdown import literal
from bot.documents.prose import line
from bot.documents.tables import BYTE_ORDER_MARK, SEPARATORS, harmless
from bot.documents.voice import Voice
from bot.handover.arranging import Placed
from conversations.drafting.linking import link_in
from knowledge.model import Language
from knowledge.wording import Wording

COLUMNS = ("section", "piece", "state", "name", "kind", "size", "place", "caption")


@dataclass(frozen=True, slots=True)
class Index:
    """`documents` are names of files and what each is for; `gone` the paths whose bytes could not be had."""

    documents: Sequence[tuple[str, str]]
    placed: Sequence[Placed]
    gone: frozenset[str]


def index_csv(index: Index, language: Language, wording: Wording) -> bytes:
    """UTF-8 with a byte order mark: one line for each piece of evidence; no cell is a formula."""
    voice, out = Voice(language, wording), io.StringIO()
    writer = csv.writer(out, delimiter=SEPARATORS[language])
    writer.writerow(voice.say(f"draftfile-column-{column}") for column in COLUMNS)
    for one in index.placed:
        writer.writerow(harmless(cell) for cell in _cells(one, index, voice))
    return (BYTE_ORDER_MARK + out.getvalue()).encode("utf-8", "replace")


def index_md(index: Index, language: Language, wording: Wording) -> bytes:
    """The same to read: the documents first, then the evidence under its pieces."""
    return ("\n\n".join(_blocks(index, Voice(language, wording))) + "\n").encode("utf-8", "replace")


def _cells(one: Placed, index: Index, voice: Voice) -> Iterator[str]:
    evidence = one.evidence
    yield _section(one, voice)
    yield _piece(one, voice)
    yield voice.say(f"draftfile-state-{one.piece.state}") if one.piece else ""
    yield line(evidence.name)
    yield voice.say(f"draftfile-kind-{evidence.kind}")
    yield str(evidence.size) if evidence.kind == "file" else ""
    yield _place(one, index, voice)
    yield line(evidence.caption)


def _place(one: Placed, index: Index, voice: Voice) -> str:
    if one.path in index.gone:
        return voice.say("draftfile-index-gone")
    return one.path or line(one.evidence.address)


def _blocks(index: Index, voice: Voice) -> Iterator[str]:
    yield f"# {voice.say('draftfile-index')}"
    yield literal(voice.say("draftfile-index-intro"))
    yield f"## {literal(voice.say('draftfile-index-documents'))}"
    yield "\n".join(
        f"- [{literal(name)}]({quote(name)}) : {about}" for name, about in index.documents
    )
    yield f"## {literal(voice.say('draftfile-index-evidence'))}"
    if not index.placed:
        yield literal(voice.say("draftfile-index-none"))
    titles: dict[str, list[str]] = {}
    for one in index.placed:
        title = _piece(one, voice) or voice.say("draftfile-unplaced")
        titles.setdefault(title, []).append(_listed(one, index, voice))
    for title, lines in titles.items():
        yield f"### {literal(title)}"
        yield "\n".join(lines)


def _listed(one: Placed, index: Index, voice: Voice) -> str:
    name = literal(one.evidence.name or one.evidence.address)
    if one.path in index.gone:
        return f"- {name} ({literal(voice.say('draftfile-index-gone'))})"
    if one.path:
        return f"- [{name}]({quote(one.path)})"
    address = link_in(one.evidence.address)
    return f"- {name} <{address}>" if address else f"- {name} ({literal(one.evidence.address)})"


def _section(one: Placed, voice: Voice) -> str:
    if one.section is None:
        return voice.say("draftfile-unplaced")
    title = voice.text(one.section.section.title)
    return voice.say("draftfile-section", number=one.section.number, title=title)


def _piece(one: Placed, voice: Voice) -> str:
    return f"{one.piece.number} {voice.text(one.piece.piece.label)}" if one.piece else ""


def documents_told(
    names: Iterable[tuple[str, str]], language: Language, wording: Wording
) -> tuple[tuple[str, str], ...]:
    """Each document's file name with what it is for; `names` are pairs of ending and name."""
    return tuple(
        (name, literal(wording.say(f"draftfile-index-{ending}", language)))
        for ending, name in names
    )
