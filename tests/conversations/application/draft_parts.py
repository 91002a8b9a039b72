"""Parts of a draft for tests: marks, texts, evidence, remarks, comments. Not for who sees them."""

from __future__ import annotations

from conversations.dossier import Evidence, Mark, Remark, State, Text
from conversations.project import Note
from tests.conversations.application.around_a_draft import EDITOR, OWNER, REVIEWER
from tests.fakes.people import NOON


def marked(state: State, reason: str = "") -> Mark:
    return Mark(state, OWNER, NOON, reason)


def text(piece: str, words: str = "Un texte.", number: int = 1) -> Text:
    return Text(piece, number, words, OWNER, NOON)


def evidence(id_: int, piece: str = "") -> Evidence:
    return Evidence(id_, piece, "link", "étude", OWNER, NOON, address="https://exemple.fr")


def remark(id_: int, piece: str) -> Remark:
    return Remark(id_, piece, "review", "Datez ce chiffre.", REVIEWER, NOON)


def comment(id_: int, piece: str, words: str = "à vérifier", by: int = EDITOR) -> Note:
    return Note(id_, piece, "comment", words, by, NOON)
