"""A full draft application: texts in every piece, evidence, remarks, five members. Not for measuring anything of it."""

from __future__ import annotations

import random
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bench.applying.installation import Installation
from bench.forming.computing import any_value
from bench.measuring.door import now
from bot.channels.web.session import Session
from bot.store import files as rows
from bot.store import projects
from bot.store.database import Store
from conversations.deeds import AnswerGiven, DutyGiven, MemberNamed, NoteAdded, ProjectRenamed
from conversations.dossier import STATES, UNPLACED
from conversations.dossier_deeds import (
    FileAdded,
    LinkAdded,
    PieceDue,
    PieceMarked,
    RemarkMade,
    RemarkResolved,
    TextWritten,
    VersionKept,
)
from conversations.draft import snapshot
from conversations.events import KeptFile
from conversations.outcome import Change
from conversations.project import Value
from knowledge.application import Application, Piece
from knowledge.load import Knowledge
from knowledge.readiness import Readiness
from tests.bot.store.team import HELD, OTHER, P, Team

OWNER = Session("owner".ljust(22, "x"))
EDITOR = Session("editor".ljust(22, "x"))
READER = Session("reader".ljust(22, "x"))
CHATTER, REVIEWER = "4000", "4001"
"""An editor and somebody of the Mission, in Telegram."""

LENGTH = 2_000
"""Characters of each text."""

EVIDENCE, LINKS, REMARKS = 200, 30, 50
UNPLACED_SHARE = 20
"""One piece of evidence in so many is nobody's yet."""

ANSWERED: Mapping[str, Value] = {"gov-alliance.type": "joint", "file-visit.level": 3}
"""Answers by which every piece applies."""


@dataclass(frozen=True, slots=True)
class Author:
    """Writes texts of 2,000 characters from the examples of the content, numbers of figures among them."""

    application: Application
    chance: random.Random

    def text(self, piece: Piece) -> str:
        sentences, words = _sentences(self.application), piece.good.get("fr")
        while len(words) < LENGTH:
            words += self.chance.choice((" ", " ", "\n\n")) + self.chance.choice(sentences)
        return words[:LENGTH]


def _sentences(application: Application) -> Sequence[str]:
    return [
        sentence
        for piece in application.pieces
        for sentence in re.split(r"(?<=[.!?])\s+", piece.good.get("fr"))
    ]


async def met(store: Store) -> Team:
    """Everybody has spoken to us."""
    team = Team(store, now())
    for session in (OWNER, EDITOR, READER):
        await team.meet(session.id, "web")
    for person in (CHATTER, REVIEWER):
        await team.meet(person)
    return team


async def begun(team: Team, project: str) -> None:
    """A project of the owner, chosen by who adds to it; the others are in, the reviewer for all sections."""
    await team.begin(OWNER.id, project)
    for editor in (EDITOR.id, CHATTER):
        await team.joins(editor, "editor", (), project)
        person = team.person(editor)
        await team.store.run(lambda c, who=person: projects.choose(c, who, project))  # type: ignore[misc]  # a lambda with a default has no type to infer
    await team.joins(READER.id, "reader", (), project)
    await team.joins(REVIEWER, "reviewer", (), project)


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into one project; every file of its evidence has `size` bytes, or nearly."""

    installation: Installation
    team: Team
    knowledge: Knowledge
    project: str = P
    size: int = 4_096
    seed: int = 1

    async def fill(self) -> None:
        chance = random.Random(f"{self.seed}:{self.project}")  # noqa: S311 — repeatable on purpose
        author, pieces = Author(self._application, chance), self._application.pieces
        await begun(self.team, self.project)
        await self._does(OWNER.id, *self._named(), *self._answers(chance))
        await self._does(OWNER.id, *self._pieces(author))
        await self._does(EDITOR.id, MemberNamed(self.project, "Observatoire", agreed=True))
        await self._does(EDITOR.id, *[each async for each in self._evidence(chance)])
        remarks = list(self._remarks(pieces))
        await self._does(REVIEWER, *(each for each in remarks if each.kind == "review"))
        await self._does(OWNER.id, *(each for each in remarks if each.kind == "visit"))
        await self._versions(author)

    async def _does(self, name: str, *changes: Change) -> None:
        await self.team.does(name, *changes, project=self.project)

    @property
    def _application(self) -> Application:
        assert self.knowledge.application, "the content has no draft application"
        return self.knowledge.application

    @property
    def _readiness(self) -> Readiness:
        assert self.knowledge.readiness, "the content has no self-assessment"
        return self.knowledge.readiness

    def _named(self) -> Iterator[Change]:
        yield ProjectRenamed(self.project, "Métropole de Valmarine")
        yield MemberNamed(self.project, "Direction du numérique", agreed=True)

    def _answers(self, chance: random.Random) -> Iterator[Change]:
        for question in self._readiness.questions:
            value = ANSWERED.get(question.id, any_value(question, chance))
            yield AnswerGiven(self.project, question.id, value)

    def _pieces(self, author: Author) -> Iterator[Change]:
        """Each with a text, a state but « not applicable », an owner, a day and a comment."""
        for place, piece in enumerate(self._application.pieces):
            yield TextWritten(self.project, piece.id, author.text(piece), 0)
            yield PieceMarked(self.project, piece.id, STATES[place % 3])
            yield PieceDue(self.project, piece.id, _day(place))
            yield DutyGiven(self.project, piece.id, 1 + place % 3)
            yield NoteAdded(self.project, piece.id, "comment", "À relire avec l'observatoire.")

    async def _evidence(self, chance: random.Random) -> AsyncIterator[Change]:
        pieces = self._application.pieces
        for at in range(EVIDENCE):
            piece = pieces[at % len(pieces)].id if at % UNPLACED_SHARE else UNPLACED
            if at < LINKS:
                address = f"https://observatoire.exemple/etude?id={at}"
                yield LinkAdded(self.project, piece, address, f"Étude {at}")
            else:
                content = b"%PDF-1.7\n" + chance.randbytes(self.size + at)
                file = await self._kept(content, f"Étude {at}.pdf")
                yield FileAdded(self.project, piece, file, f"Page {at}")

    async def _kept(self, content: bytes, name: str) -> KeptFile:
        """Written as an upload is; the row first."""
        with self.installation.files.begin(self.project) as writing:
            writing.write(content)
            ref = writing.close()
            file = KeptFile(self.project, ref, name, len(content), "application/pdf")
            at = now()
            await self.team.store.run(lambda c: rows.hold(c, file, at + HELD, at))
            writing.place()
        return file

    def _remarks(self, pieces: Sequence[Piece]) -> Iterator[RemarkMade]:
        for at in range(REMARKS):
            piece = pieces[at * 7 % len(pieces)].id
            kind, section = ("visit" if at % 3 == 0 else "review"), piece.partition("-")[0]
            words = f"Précisez la source du chiffre {at} et la date à laquelle il a été relevé."
            yield RemarkMade(self.project, section, piece, kind, words)  # type: ignore[arg-type]  # one of the two kinds

    async def _versions(self, author: Author) -> None:
        """One as it stands; then ten pieces written anew, ten remarks resolved, and one after a visit."""
        await self._keep(after_visit=False)
        seen = await self.team.sees(OWNER.id, self.project, "now")
        assert seen
        resolved = [one.id for one in seen.dossier.remarks if one.kind == "visit"][:10]
        rewritten = self._application.pieces[::4]
        await self._does(
            OWNER.id,
            *(TextWritten(self.project, one.id, author.text(one), 1) for one in rewritten),
            *(RemarkResolved(self.project, id_, "La source est jointe.") for id_ in resolved),
        )
        await self._does(EDITOR.id, *self._rivals(author))
        await self._keep(after_visit=True)

    def _rivals(self, author: Author) -> Iterator[Change]:
        """Two texts that were written from a revision no longer the newest."""
        for piece in self._application.pieces[:8:4]:
            yield TextWritten(self.project, piece.id, author.text(piece), 1, rival=True)

    async def _keep(self, *, after_visit: bool) -> None:
        seen = await self.team.sees(OWNER.id, self.project, "now")
        assert seen
        kept = VersionKept(self.project, snapshot(seen, self._application), after_visit)
        await self._does(OWNER.id, kept)


def _day(place: int) -> date:
    """Some are past."""
    return (now() + timedelta(days=3 * place - 20)).date()


__all__ = ["OTHER", "Author", "Filling", "P", "begun", "met"]
