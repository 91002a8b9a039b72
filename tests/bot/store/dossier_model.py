"""A draft application with its members as plain dictionaries, to compare the store with. Not the store's own rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from conversations.dossier import (
    Dossier,
    Evidence,
    Mark,
    Remark,
    Reminders,
    Shown,
    State,
    Text,
    Version,
)
from conversations.project import Role

TEAM = ("owner", "editor")
HEIRS: tuple[Role, ...] = ("editor", "reader")


class Refused(Exception):
    """The model does not let this happen: nothing may have changed."""


@dataclass
class Somebody:
    number: int
    role: Role
    scope: tuple[str, ...]
    joined_at: datetime
    is_in: bool = True

    def sees(self, piece: str) -> bool:
        if self.role in {*TEAM, "reader"}:
            return True
        is_theirs = not self.scope or piece[:2] in self.scope
        return self.role == "reviewer" and piece != "" and is_theirs


@dataclass
class Revision:
    text: Text
    rival: bool
    settled: bool = False


@dataclass
class Lying:
    """Bytes on the disk."""

    size: int
    held: bool = True


@dataclass
class DraftModel:
    """Everything that happened, as it should be; `who` is a person's name, `at` the time of the step."""

    people: dict[str, Somebody] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    due: dict[str, date] = field(default_factory=dict)
    revisions: dict[str, list[Revision]] = field(default_factory=dict)
    evidence: dict[int, Evidence] = field(default_factory=dict)
    remarks: dict[int, Remark] = field(default_factory=dict)
    versions: list[Version] = field(default_factory=list)
    duties: dict[str, int] = field(default_factory=dict)
    reminders: dict[int, Reminders] = field(default_factory=dict)
    files: dict[str, Lying] = field(default_factory=dict)
    shown: Shown = field(default_factory=Shown)
    last_evidence: int = 0

    def actor(self, who: str, *roles: str) -> int:
        """The number of who may do it; raises Refused."""
        one = self.people.get(who)
        if one is None or not one.is_in or one.role not in (roles or TEAM):
            raise Refused
        return one.number

    def join(self, who: str, role: Role, scope: tuple[str, ...], at: datetime) -> None:
        known = self.people.get(who)
        number = known.number if known else len(self.people) + 1
        self.people[who] = Somebody(number, role, scope, at)

    def remove(self, who: str, number: int) -> None:
        """Oneself, or anybody by the owner; then somebody else owns it. The last heir never leaves here."""
        me = self.people.get(who)
        gone = next((one for one in self.people.values() if one.number == number), None)
        if me is None or not me.is_in or gone is None or not gone.is_in:
            raise Refused
        if me is not gone and me.role != "owner":
            raise Refused
        gone.is_in = False
        self.duties = {piece: each for piece, each in self.duties.items() if each != number}
        self.reminders.pop(number, None)
        if gone.role == "owner":
            next(self.heirs()).role = "owner"

    def heirs(self) -> Iterator[Somebody]:
        for role in HEIRS:
            able = [one for one in self.people.values() if one.is_in and one.role == role]
            yield from sorted(able, key=lambda one: (one.joined_at, one.number))

    def mark(self, who: str, piece: str, state: State, reason: str, at: datetime) -> None:
        self.marks[piece] = Mark(state, self.actor(who), at, reason)

    def set_due(self, who: str, piece: str, day: date | None) -> None:
        self.actor(who)
        self.due.pop(piece, None)
        if day:
            self.due[piece] = day

    def newest(self, piece: str) -> Text | None:
        written = [one.text for one in self.revisions.get(piece, ()) if not one.rival]
        return written[-1] if written else None

    def write(self, who: str, piece: str, words: str, based_on: int, at: datetime) -> None:
        by = self.actor(who)
        all_ = self.revisions.setdefault(piece, [])
        text = Text(piece, len(all_) + 1, words, by, at, based_on)
        all_.append(Revision(text, rival=self.is_rival(piece, based_on), settled=False))

    def is_rival(self, piece: str, based_on: int) -> bool:
        newest = self.newest(piece)
        return based_on != (newest.number if newest else 0)

    def settle(self, who: str, piece: str, number: int) -> None:
        self.actor(who)
        for one in self.revisions.get(piece, ()):
            one.settled = one.settled or (one.rival and one.text.number == number)

    def upload(self, ref: str, size: int) -> None:
        self.files.setdefault(ref, Lying(size)).held = True

    def add(self, who: str, **values: Any) -> None:
        by, ref = self.actor(who), values.get("file", "")
        if ref:
            lying = self.files.get(ref)
            if lying is None or not (lying.held or self.is_named(ref)):
                raise Refused
            lying.held = False
            values["size"] = lying.size
        self.last_evidence += 1
        self.evidence[self.last_evidence] = Evidence(self.last_evidence, by=by, **values)

    def is_named(self, ref: str) -> bool:
        return any(one.file == ref for one in self.evidence.values())

    def place(self, who: str, number: int, piece: str) -> None:
        self.actor(who)
        if number in self.evidence:
            self.evidence[number] = replace(self.evidence[number], piece=piece)

    def drop(self, who: str, number: int) -> None:
        by, one = self.actor(who), self.evidence.get(number)
        if one is None or (one.by != by and self.people[who].role != "owner"):
            raise Refused
        del self.evidence[number]

    def remark(self, who: str, piece: str, kind: Any, text: str, at: datetime) -> None:
        by = self.actor(who, *TEAM, "reviewer")
        if not self.people[who].sees(piece) or (kind == "visit" and not self.may_draft(who)):
            raise Refused
        number = len(self.remarks) + 1
        self.remarks[number] = Remark(number, piece, kind, text, by, at)

    def may_draft(self, who: str) -> bool:
        with suppress(Refused):
            return bool(self.actor(who))
        return False

    def resolve(self, who: str, number: int, answer: str, at: datetime | None) -> None:
        by = self.actor(who)
        if number in self.remarks:
            self.remarks[number] = replace(
                self.remarks[number],
                answer=answer,
                resolved_by=by if at else 0,
                resolved_at=at,
            )

    def keep(self, who: str, snapshot: dict[str, Any], at: datetime) -> None:
        by = self.actor(who)
        self.versions.append(Version(len(self.versions) + 1, at, by, snapshot=snapshot))

    def assign(self, who: str, piece: str, number: int) -> None:
        self.actor(who)
        is_in = any(one.is_in and one.number == number for one in self.people.values())
        if number and not is_in:
            raise Refused
        self.duties.pop(piece, None)
        if number:
            self.duties[piece] = number

    def unused(self) -> set[str]:
        return {ref for ref, one in self.files.items() if not one.held and not self.is_named(ref)}

    def seen_by(self, who: str) -> tuple[Dossier, dict[str, int]] | None:
        """The draft and whose its pieces are, as the store should show them."""
        one = self.people.get(who)
        if one is None or not one.is_in:
            return None
        if one.role == "guest":
            return Dossier(), {}
        duties = {piece: number for piece, number in self.duties.items() if one.sees(piece)}
        return self._for(one), duties

    def _for(self, one: Somebody) -> Dossier:
        """A reviewer sees no rivals and no versions, and texts and evidence where the team shows them."""
        is_team = one.role != "reviewer"
        texts = {piece: text for piece in self.revisions if (text := self.newest(piece))}
        return Dossier(
            marks={piece: mark for piece, mark in self.marks.items() if one.sees(piece)},
            due={piece: day for piece, day in self.due.items() if one.sees(piece)},
            texts={
                piece: text
                for piece, text in texts.items()
                if one.sees(piece) and (is_team or self.shown.texts)
            },
            rivals=tuple(self._rivals()) if is_team else (),
            evidence=tuple(
                each
                for each in self.evidence.values()
                if one.sees(each.piece) and (is_team or self.shown.evidence)
            ),
            remarks=tuple(each for each in self.remarks.values() if one.sees(each.piece)),
            versions=tuple(self.versions) if is_team else (),
            shown=self.shown,
            reminders=self.reminders.get(one.number, Reminders()),
            unseen=frozenset() if is_team else self._unseen(one),
        )

    def _unseen(self, one: Somebody) -> frozenset[str]:
        """The pieces of a reviewer's sections that hold only what the team hides."""
        newest = {piece: self.newest(piece) for piece in self.revisions if one.sees(piece)}
        written = {piece for piece, text in newest.items() if text and text.words}
        proven = {each.piece for each in self.evidence.values() if one.sees(each.piece)}
        shown = (written if self.shown.texts else set()) | (
            proven if self.shown.evidence else set()
        )
        return frozenset((written | proven) - shown)

    def _rivals(self) -> Iterator[Text]:
        for piece in sorted(self.revisions):
            words = {one.text.number: one.text.words for one in self.revisions[piece]}
            for one in self.revisions[piece]:
                if one.rival and not one.settled:
                    yield replace(one.text, base=words.get(one.text.based_on, ""))
