"""Values of the draft's messages as words: pieces, sections, states, sizes. Not for sentences (wording/*.ftl)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from conversations.citations import source_line
from conversations.desk import House
from conversations.markup import escape
from conversations.outcome import Choice, Message
from conversations.projects.words import WORDS as TEAM_WORDS
from conversations.projects.words import Speaker as TeamSpeaker
from conversations.projects.words import Word, of
from conversations.sizes import size_in_words
from knowledge.application import Application
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.typography import listed

FAMILIES = frozenset(
    "dossier piece drafting evidence upload check version visit remark review reminder handover".split()
)
"""First words of the message ids about the draft application."""

LONGEST_NAME = 60
OURS = "ours"
"""The source of what we recommend ourselves."""


def words(
    message: Message, language: Language, knowledge: Knowledge, house: House
) -> dict[str, Any]:
    """What the message's sentence needs, in a language; nothing for messages of other dialogues."""
    is_ours = message.id.partition("-")[0] in FAMILIES
    if not is_ours or knowledge.application is None or knowledge.readiness is None:
        return {}
    speaker = Speaker(language, knowledge, knowledge.readiness, house, knowledge.application)
    return speaker.all(message.values)


def label(choice: Choice, language: Language, knowledge: Knowledge) -> str | None:
    """The label of a button that names a piece or a section; None for every other."""
    application = knowledge.application
    if application is None:
        return None
    match choice.label:
        case "choice-piece":
            return _short(choice.values["piece"], application, language)
        case "choice-dossier-first":
            named = _short(choice.values["piece"], application, language)
            number = choice.values["number"]
            return knowledge.wording.say(choice.label, language, number=number, piece=named)
        case "choice-section":
            section = application.section(choice.values["section"])
            return section.short.get(language) if section else choice.values["section"]
        case _:
            return None


def _short(id_: str, application: Application, language: Language) -> str:
    piece = application.by_id.get(id_)
    return piece.short.get(language) if piece else id_


@dataclass(frozen=True, slots=True)
class Speaker(TeamSpeaker):
    """The same words as around a project, and those of the draft."""

    application: Application

    def piece(self, id_: str) -> str:
        found = self.application.by_id.get(id_)
        return found.label.get(self.language) if found else escape(id_)

    def of_piece(self, id_: str, text: str) -> str:
        """A text of the content about a piece, by the name of its field."""
        found = self.application.by_id.get(id_)
        return getattr(found, text).get(self.language) if found else escape(id_)

    def cited(self, id_: str) -> str:
        """The source line of a piece; ours when no document asks for it."""
        found = self.application.by_id.get(id_)
        is_ours = found is None or found.basis == "inferred" or not found.sources
        cited = (OURS,) if is_ours or found is None else found.sources
        return source_line(cited, self.language, self.knowledge)

    def pieces(self, ids: Sequence[str]) -> str:
        return self.several(ids, self.piece)

    def short(self, id_: str) -> str:
        return str(self.of_piece(id_, "short"))

    def several(self, ids: Sequence[str], name: Callable[[str], str]) -> str:
        return listed([name(id_) for id_ in ids], self.language)

    def section(self, id_: str) -> str:
        found = self.application.section(id_)
        return found.title.get(self.language) if found else escape(id_)

    def state(self, state: str) -> str:
        return self.say(f"dossier-state-{state}")

    def priority(self, priority: str) -> str:
        return self.say(f"dossier-priority-{priority}")

    def size(self, size: int) -> str:
        """Bytes as people count them: « 3,2 Mo », of 1,048,576 each, as limits are set."""
        return size_in_words(size, self.language, self.say)

    def name(self, name: str) -> str:
        """A file's or a link's name, cut to what a line holds."""
        shown = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        return escape(shown)


def _text(field: str) -> Word:
    return of(lambda speaker, id_: speaker.of_piece(id_, field))


WORDS: Mapping[str, Word] = {
    **TEAM_WORDS,
    **dict.fromkeys(("due", "after", "kept"), of(Speaker.day)),
    **dict.fromkeys(("piece", "other"), of(Speaker.piece)),
    **dict.fromkeys(("state", "before_state"), of(Speaker.state)),
    **dict.fromkeys(("size", "most_size", "left_size"), of(Speaker.size)),
    "pieces": of(Speaker.pieces),
    "board": of(lambda _speaker, project: f"/projects/{project}/application"),
    **dict.fromkeys(("short", "other_short"), _text("short")),
    "shorts": lambda speaker, ids, _values: speaker.several(ids, speaker.short),
    "sections": lambda speaker, ids, _values: speaker.several(ids, speaker.section),
    "facts_of": lambda speaker, ids, _values: source_line(ids, speaker.language, speaker.knowledge),
    "why_asked": _text("why"),
    "proofs": _text("proof"),
    **{field: _text(field) for field in ("prompt", "good", "weak")},
    "cited": of(Speaker.cited),
    "section": of(Speaker.section),
    "priority": of(Speaker.priority),
    "name": of(Speaker.name),
}
"""The name of a value -> its words; every other value is a number, or text that is escaped."""

Speaker.makers = WORDS
