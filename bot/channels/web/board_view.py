"""The draft application as its board and one of its pieces show it. Not for the pages themselves (board_pages.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from bot.channels.web.project_view import Speaker
from conversations.application.standing import (
    Standing,
    counts,
    first_pieces,
    next_piece,
    shows,
    standings,
)
from conversations.application.words import Speaker as DraftWords
from conversations.desk import House
from conversations.dossier import STATES, Dossier, Evidence, State
from conversations.drafting.merging import merge
from conversations.project import Member, Project, Value, may
from conversations.reviewing.checking import row
from conversations.reviewing.facts import Fact, facts
from knowledge.application import Application, Piece
from knowledge.typography import capital

Grouping = Literal["section", "person", "state"]
GROUPINGS: tuple[Grouping, ...] = get_args(Grouping)


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces under one title; `key` makes its id in the page."""

    key: str
    title: str
    standings: tuple[Standing, ...]

    @property
    def ready(self) -> int:
        return sum(one.state == "ready" for one in self.standings)


@dataclass(frozen=True, slots=True)
class BoardView:
    """All pieces in groups. `is_new`: nothing was done yet, so the first pieces alone are shown before the rest.

    `is_sorted`: somebody chose how the pieces are shown.
    """

    project: Project
    application: Application
    all: tuple[Standing, ...]
    groups: tuple[Group, ...]
    by: Grouping
    state: State | None
    is_sorted: bool
    today: date
    facts: tuple[Fact, ...]
    speaker: Speaker
    draft_words: DraftWords

    @property
    def dossier(self) -> Dossier:
        return self.project.dossier

    @property
    def counts(self) -> Mapping[State, int]:
        return counts(self.all)

    @property
    def asked(self) -> int:
        """Pieces that apply."""
        return sum(one.applies for one in self.all)

    @property
    def missing(self) -> int:
        """Nothing can be said of it to whom not all is shown."""
        return 0 if self.project.me.role == "reviewer" else sum(one.is_missing for one in self.all)

    @property
    def is_new(self) -> bool:
        return not (self.dossier.marks or self.dossier.texts or self.dossier.evidence)

    @property
    def first(self) -> tuple[Standing, ...]:
        return first_pieces(self.all)

    @property
    def next(self) -> Standing | None:
        return next_piece(self.all, self.project.me.number)

    def shows(self, what: Literal["texts", "evidence"]) -> bool:
        return shows(self.project, what)

    def may(self, right: str) -> bool:
        return may(self.project.me, right)

    def may_remove(self, one: Evidence) -> bool:
        """Whoever brought it, and the owner of the project."""
        me = self.project.me
        return self.may("draft") and (one.by == me.number or me.role == "owner")

    def is_late(self, one: Standing) -> bool:
        return one.is_open and one.due is not None and one.due < self.today

    def fact(self, fact: Fact) -> str:
        """In words, as Markdown."""
        told = row(self.project, fact)
        return self.draft_words.say(told["row"], **self.draft_words.all(told))

    def size(self, count: int) -> str:
        return self.draft_words.size(count)

    def grounds(self, piece: Piece) -> str:
        """What asks for a piece, as Markdown: its sources, or that it is our own idea."""
        return self.draft_words.cited(piece.id)

    def who(self, number: int) -> str:
        return self.speaker.name(self.project.member(number), number)


@dataclass(frozen=True, slots=True)
class RivalView:
    """A text kept aside, what it would replace, and both brought together."""

    number: int
    by: int
    words: str
    merged: str


@dataclass(frozen=True, slots=True)
class PieceView:
    """One piece with everything of it; `others` are the pieces before and after it."""

    board: BoardView
    one: Standing
    rivals: tuple[RivalView, ...]
    before: Piece | None
    after: Piece | None
    facts: tuple[Fact, ...]

    @property
    def piece(self) -> Piece:
        return self.one.piece

    @property
    def owners(self) -> tuple[Member, ...]:
        """Who can bring it."""
        members = self.board.project.members
        return tuple(member for member in members if not member.left and may(member, "draft"))

    @property
    def revision(self) -> int:
        return self.one.text.number if self.one.text else 0

    def answers(self) -> Iterator[tuple[str, str, str]]:
        """(question id, its words, the answer) of the self-assessment that are evidence here."""
        speaker = self.board.speaker
        for id_, value in self.one.filled.items():
            yield id_, speaker.question(id_), _shown(speaker, id_, value)


def _shown(speaker: Speaker, id_: str, value: Value) -> str:
    return speaker.value(id_, value)


def board_view(
    project: Project,
    application: Application,
    speaker: Speaker,
    house: House,
    today: date,
    by: Grouping = "section",
    state: State | None = None,
    *,
    is_sorted: bool = False,
) -> BoardView:
    """The caller has checked the right to look. It takes milliseconds of a processor: make it on a thread."""
    all_ = standings(project, application)
    shown = [one for one in all_ if one.applies and state in {None, one.state}]
    return BoardView(
        project=project,
        application=application,
        all=all_,
        groups=tuple(group for group in _GROUPERS[by](shown, speaker, project) if group.standings),
        by=by,
        state=state,
        is_sorted=is_sorted,
        today=today,
        facts=facts(project, application, today),
        speaker=speaker,
        draft_words=DraftWords(
            speaker.language, speaker.knowledge, speaker.readiness, house, application
        ),
    )


def piece_view(board: BoardView, piece: str) -> PieceView | None:
    """None for a piece that does not exist, or that a reviewer may not see."""
    places = [at for at, one in enumerate(board.all) if one.id == piece]
    if not places:
        return None
    at = places[0]
    return PieceView(
        board=board,
        one=board.all[at],
        rivals=tuple(_rivals(board, board.all[at])),
        before=board.all[at - 1].piece if at else None,
        after=board.all[at + 1].piece if at + 1 < len(board.all) else None,
        facts=tuple(fact for fact in board.facts if fact.piece == piece),
    )


def _rivals(board: BoardView, one: Standing) -> Iterator[RivalView]:
    newest = one.text.words if one.text else ""
    for rival in board.dossier.rivals_of(one.id):
        merged = merge(rival.base, rival.words, newest)
        yield RivalView(rival.number, rival.by, rival.words, merged.words)


def _by_section(shown: Sequence[Standing], speaker: Speaker, _project: Project) -> Iterator[Group]:
    sections = {one.section.id: one.section for one in shown}
    for id_, section in sections.items():
        yield Group(
            id_,
            section.title.get(speaker.language),
            tuple(one for one in shown if one.section.id == id_),
        )


def _by_person(shown: Sequence[Standing], speaker: Speaker, project: Project) -> Iterator[Group]:
    """Mine first, then each member's, then nobody's."""
    owners = sorted({one.owner for one in shown}, key=lambda n: (n == 0, n != project.me.number, n))
    for number in owners:
        title = (
            capital(speaker.name(project.member(number), number))
            if number
            else speaker.knowledge.wording.say("board-nobody", speaker.language)
        )
        yield Group(f"member-{number}", title, tuple(one for one in shown if one.owner == number))


def _by_state(shown: Sequence[Standing], speaker: Speaker, _project: Project) -> Iterator[Group]:
    for state in STATES:
        title = speaker.knowledge.wording.say(f"dossier-state-{state}", speaker.language)
        yield Group(state, capital(title), tuple(one for one in shown if one.state == state))


_GROUPERS: Mapping[Grouping, Callable[[Sequence[Standing], Speaker, Project], Iterator[Group]]] = {
    "section": _by_section,
    "person": _by_person,
    "state": _by_state,
}
