"""Where each piece of the draft stands: what there is, what answers fill, what comes next. Not for words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from conversations.dossier import Dossier, Evidence, State, Text
from conversations.project import Project, Value
from knowledge.application import ALWAYS, PRIORITIES, Application, Piece, Section
from knowledge.conditions import holds
from knowledge.readiness import LEVEL

NOTHING: tuple[Value, ...] = (None, "no", "none", 0, "", (), ("none",))
FIRST = 7
"""Pieces that a new dossier shows."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A piece and what the team has of it.

    `applies`: the answers ask for it; one that the team marked not applicable still applies. `filled` are the answers
    of the self-assessment that are evidence of it, out of `fills` questions. `owner` is a member's number, 0: nobody.
    `level` is the highest that the self-assessment gives to one of its criteria, 0 for none.
    """

    piece: Piece
    section: Section
    applies: bool
    state: State
    reason: str
    owner: int
    due: date | None
    text: Text | None
    evidence: tuple[Evidence, ...]
    filled: Mapping[str, Value]
    level: int
    open_remarks: int

    @property
    def id(self) -> str:
        return self.piece.id

    @property
    def fills(self) -> int:
        return len(self.piece.fills)

    @property
    def share_filled(self) -> Fraction:
        return Fraction(len(self.filled), self.fills) if self.fills else Fraction(0)

    @property
    def is_open(self) -> bool:
        """Something is still to be done for it."""
        return self.applies and self.state in {"todo", "in-progress"}

    @property
    def is_empty(self) -> bool:
        return self.text is None and not self.evidence and not self.filled

    @property
    def is_missing(self) -> bool:
        """Asked for, without a word, a proof or an answer."""
        return self.is_open and self.is_empty


def standings(project: Project, application: Application) -> tuple[Standing, ...]:
    """Every piece that I may see, in the order of the file."""
    scope = project.me.scope if project.me.role == "reviewer" else ()
    return tuple(
        standing(project, section, piece)
        for section in application.sections
        if not scope or section.id in scope
        for piece in section.pieces
    )


def standing(project: Project, section: Section, piece: Piece) -> Standing:
    dossier = project.dossier
    mark, text = dossier.marks.get(piece.id), _written(dossier, piece.id)
    evidence = dossier.evidence_of(piece.id)
    return Standing(
        piece=piece,
        section=section,
        applies=applies(piece, project.values),
        state=mark.state if mark else _begun(piece, dossier),
        reason=mark.reason if mark else "",
        owner=project.duties.get(piece.id, 0),
        due=dossier.due.get(piece.id),
        text=text,
        evidence=evidence,
        filled=_filled(piece, project.values),
        level=_level(piece, project.values),
        open_remarks=_open_remarks(dossier, piece.id),
    )


def shows(project: Project, what: Literal["texts", "evidence"]) -> bool:
    """Whether I am let see them: what is hidden from a reviewer is not missing."""
    return project.me.role != "reviewer" or getattr(project.dossier.shown, what)


def applies(piece: Piece, answers: Mapping[str, Value]) -> bool:
    """What is always asked for, or what an answer asks for."""
    return piece.priority in ALWAYS or holds(piece.when, answers, {})


def _written(dossier: Dossier, piece: str) -> Text | None:
    """A text that was taken away has no words left, but its revision."""
    text = dossier.texts.get(piece)
    return text if text and text.words else None


def _begun(piece: Piece, dossier: Dossier) -> State:
    """What nobody marked is begun once there is something, though it may not be shown to me."""
    return "in-progress" if piece.id in dossier.begun | dossier.unseen else "todo"


def _filled(piece: Piece, answers: Mapping[str, Value]) -> dict[str, Value]:
    return {id_: answers[id_] for id_ in piece.fills if _proves(answers.get(id_))}


def _level(piece: Piece, answers: Mapping[str, Value]) -> int:
    """The quick walk gives nothing else to start from."""
    levels = (answers.get(f"{criterion}{LEVEL}") for criterion in piece.criteria)
    return max((level for level in levels if isinstance(level, int)), default=0)


def _proves(value: Value) -> bool:
    """« Je ne sais pas », « non », none and zero are answers, and evidence of nothing."""
    return value not in NOTHING


def _open_remarks(dossier: Dossier, piece: str) -> int:
    return sum(one.is_open for one in dossier.remarks_of(piece))


def first_pieces(all_: Sequence[Standing]) -> tuple[Standing, ...]:
    """What a new dossier shows: required pieces, what answers half fill first, then in the order of the file."""
    required = [one for one in all_ if one.applies and one.piece.priority == "must"]
    return tuple(sorted(required, key=lambda one: (-one.share_filled, -one.level))[:FIRST])


def next_piece(all_: Sequence[Standing], me: int, after: str = "") -> Standing | None:
    """The most useful open piece: mine, then nobody's, then others'; late or soon due, required, half filled first.

    `after` is a piece just looked at: another one comes, unless it is the only one.
    """
    open_ones = [one for one in all_ if one.is_open]
    others = [one for one in open_ones if one.id != after]
    return min(others or open_ones, key=lambda one: _rank(one, me), default=None)


def _rank(one: Standing, me: int) -> tuple[int, date, int, Fraction, int, int]:
    whose = 0 if one.owner == me else 1 if not one.owner else 2
    begun = 0 if one.state == "in-progress" else 1
    return (
        whose,
        one.due or date.max,
        PRIORITIES.index(one.piece.priority),
        -one.share_filled,
        begun,
        -one.level,
    )


def counts(all_: Sequence[Standing]) -> Mapping[State, int]:
    """How many applying pieces are in each state."""
    found: dict[State, int] = {"todo": 0, "in-progress": 0, "ready": 0, "not-applicable": 0}
    for one in all_:
        if one.applies:
            found[one.state] += 1
    return found
