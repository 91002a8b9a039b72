"""Whatever members do to a draft application in whatever order, everybody sees what a plain model of it says."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import make_url

from bot.recording import Recording
from bot.store import files, memberships, people, project_desk, projects
from bot.store.dossier_tables import metadata
from bot.store.sqlite import writing_engine
from conversations import deeds
from conversations import dossier_deeds as drafting
from conversations.desk import Desk, House, Profile
from conversations.dossier import Reminders, Shown, State
from conversations.events import Address, Commanded, Event, KeptFile
from conversations.outcome import Change
from conversations.project import Role
from tests.bot.store.dossier_model import DraftModel, Refused
from tests.bot.store.team import P
from tests.fakes.people import NOON

PIECES = ("d1-jobs", "d1-funds", "d3-team")
MEDIA = "application/pdf"
FAR = timedelta(days=365)

EVERYBODY = ("anne", "bob", "carl", "dora", "emma")

names = st.sampled_from(EVERYBODY)
pieces = st.sampled_from(PIECES)
numbers = st.integers(0, 4)
words = st.text("aé ", min_size=1, max_size=5)


class DraftMachine(RuleBasedStateMachine):
    """Anne begins the project, two join; then each rule is one step of somebody, allowed or not."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = writing_engine(make_url("sqlite://"))
        self.model = DraftModel()
        self.now = NOON

    def teardown(self) -> None:
        self.engine.dispose()

    @initialize()
    def begin(self) -> None:
        with self.engine.begin() as connection:
            metadata.create_all(connection)
            projects.start(connection, P, "quick", "telegram:anne", self.now)
        self.model.join("anne", "owner", (), self.now)
        self.joins("bob", "editor", ())
        self.joins("carl", "reviewer", ("d1",))

    @rule(
        who=names,
        role=st.sampled_from(["editor", "editor", "reader", "reviewer", "guest"]),
        scope=st.sampled_from([(), ("d1",), ("d3",)]),
    )
    def joins(self, who: str, role: Role, scope: tuple[str, ...]) -> None:
        one = self.model.people.get(who)
        if one and one.is_in:
            return
        kept = scope if role == "reviewer" else ()
        self.tick()
        with self.engine.begin() as connection:
            memberships.join(connection, P, f"telegram:{who}", role=role, scope=kept, at=self.now)
        self.model.join(who, role, kept, self.now)

    @precondition(lambda self: any(self.model.heirs()))
    @rule(who=names, number=numbers)
    def removes(self, who: str, number: int) -> None:
        self.do(who, deeds.MemberRemoved(P, number), lambda m: m.remove(who, number))

    @rule(who=names, piece=pieces, state=st.sampled_from(["todo", "ready", "not-applicable"]))
    def marks(self, who: str, piece: str, state: State) -> None:
        reason = "déjà ailleurs" if state == "not-applicable" else ""
        deed = drafting.PieceMarked(P, piece, state, reason)
        self.do(who, deed, lambda m: m.mark(who, piece, state, reason, self.now))

    @rule(who=names, piece=pieces, day=st.none() | st.just(date(2027, 1, 5)))
    def dates(self, who: str, piece: str, day: date | None) -> None:
        self.do(who, drafting.PieceDue(P, piece, day), lambda m: m.set_due(who, piece, day))

    @rule(who=names, piece=pieces, text=words, is_late=st.booleans(), based_on=numbers)
    def writes(self, who: str, piece: str, text: str, is_late: bool, based_on: int) -> None:
        """As a step does: on what somebody saw, which may be old by now."""
        newest = self.model.newest(piece)
        seen = based_on if is_late else (newest.number if newest else 0)
        rival = self.model.is_rival(piece, seen)
        deed = drafting.TextWritten(P, piece, text, seen, rival)
        self.do(who, deed, lambda m: m.write(who, piece, text, seen, self.now))

    @rule(who=names, piece=pieces, number=numbers)
    def settles(self, who: str, piece: str, number: int) -> None:
        deed = drafting.RivalSettled(P, piece, number)
        self.do(who, deed, lambda m: m.settle(who, piece, number))

    @rule(word=st.sampled_from("abc"))
    def uploads(self, word: str) -> None:
        with self.engine.begin() as connection:
            files.hold(connection, self.file(word), self.now + FAR, self.now)
        self.model.upload(word * 64, ord(word))

    @rule(word=st.sampled_from("abc"))
    def lets_go(self, word: str) -> None:
        with self.engine.begin() as connection:
            files.release(connection, self.file(word))
        if word * 64 in self.model.files:
            self.model.files[word * 64].held = False

    @rule()
    def cleans(self) -> None:
        with self.engine.begin() as connection:
            for ref in files.unused(connection, self.now, 10):
                assert files.drop(connection, ref, self.now)
        for ref in self.model.unused():
            del self.model.files[ref]

    @rule(who=names, word=st.sampled_from("abc"), piece=st.just("") | pieces)
    def adds_a_file(self, who: str, word: str, piece: str) -> None:
        file = self.file(word)
        added: dict[str, Any] = {"name": file.name, "file": file.ref, "media": MEDIA}
        self.do(
            who,
            drafting.FileAdded(P, piece, file),
            lambda m: m.add(who, piece=piece, kind="file", at=self.now, **added),
        )

    @rule(who=names, piece=pieces, name=words)
    def adds_a_link(self, who: str, piece: str, name: str) -> None:
        added: dict[str, Any] = {"name": name, "address": "https://exemple.fr/"}
        self.do(
            who,
            drafting.LinkAdded(P, piece, added["address"], name),
            lambda m: m.add(who, piece=piece, kind="link", at=self.now, **added),
        )

    @rule(who=names, number=numbers, piece=st.just("") | pieces)
    def places(self, who: str, number: int, piece: str) -> None:
        deed = drafting.EvidencePlaced(P, number, piece)
        self.do(who, deed, lambda m: m.place(who, number, piece))

    @rule(who=names, number=numbers)
    def drops(self, who: str, number: int) -> None:
        self.do(who, drafting.EvidenceRemoved(P, number), lambda m: m.drop(who, number))

    @rule(who=names, piece=pieces, kind=st.sampled_from(["review", "visit"]), text=words)
    def remarks(self, who: str, piece: str, kind: Any, text: str) -> None:
        deed = drafting.RemarkMade(P, piece[:2], piece, kind, text)
        self.do(who, deed, lambda m: m.remark(who, piece, kind, text, self.now))

    @rule(who=names, number=numbers, answer=words, resolved=st.booleans())
    def resolves(self, who: str, number: int, answer: str, resolved: bool) -> None:
        deed = drafting.RemarkResolved(P, number, answer, resolved)
        self.do(who, deed, lambda m: m.resolve(who, number, answer, self.now if resolved else None))

    @rule(who=names, text=words)
    def keeps(self, who: str, text: str) -> None:
        snapshot = {"pieces": {PIECES[0]: {"text": text}}}
        self.do(who, drafting.VersionKept(P, snapshot), lambda m: m.keep(who, snapshot, self.now))

    @rule(who=names, piece=pieces, number=numbers)
    def assigns(self, who: str, piece: str, number: int) -> None:
        deed = deeds.DutyGiven(P, piece, number)
        self.do(who, deed, lambda m: m.assign(who, piece, number))

    @rule(who=names, texts=st.booleans(), evidence=st.booleans())
    def shows(self, who: str, texts: bool, evidence: bool) -> None:
        def show(model: DraftModel) -> None:
            model.actor(who, "owner")
            model.shown = Shown(texts, evidence, answers=False)

        self.do(who, drafting.ShownChosen(P, texts, evidence, answers=False), show)

    @rule(who=names, pace=st.sampled_from(["each", "weekly", "never"]))
    def is_reminded(self, who: str, pace: Any) -> None:
        def remind(model: DraftModel) -> None:
            number = model.actor(who, "owner", "editor", "reader", "reviewer")
            model.reminders[number] = Reminders(pace, self.now)

        self.tick()
        self.do(who, drafting.RemindersChosen(P, pace, self.now + timedelta(minutes=1)), remind)

    @invariant()
    def everybody_sees_what_the_model_says(self) -> None:
        roles = {(o.number, o.role, o.scope, not o.is_in) for o in self.model.people.values()}
        with self.engine.begin() as connection:
            for who in EVERYBODY:
                account = f"telegram:{who}"
                seen = project_desk.load(connection, P, account, self.now, "past")
                assert (seen and (seen.dossier, dict(seen.duties))) == self.model.seen_by(who)
                if seen:
                    assert {(m.number, m.role, m.scope, m.left) for m in seen.members} == roles
            unused = files.unused(connection, self.now, 10)
        assert set(unused) == self.model.unused()

    def do(self, who: str, deed: Change, expected: Callable[[DraftModel], None]) -> None:
        """The deed is recorded as after a step; the model does it or refuses it."""
        self.tick()
        with self.engine.begin() as connection:
            known = people.load(connection, f"telegram:{who}", "fr")
            project = project_desk.load(connection, P, known.account, self.now)
            address = Address("telegram", who)
            event = Event("k", f"telegram:{who}", address, self.now, Commanded("start"))
            desk = Desk(Profile(event.person, "fr", is_new=False), House(), project=project)
            Recording(connection, event, desk, known.account, self.now).record([deed])
        with suppress(Refused):
            expected(self.model)

    def tick(self) -> None:
        self.now += timedelta(minutes=1)

    def file(self, word: str) -> KeptFile:
        return KeptFile(P, word * 64, f"{word}.pdf", ord(word), MEDIA)


DraftMachine.TestCase.settings = settings(max_examples=50, stateful_step_count=50, deadline=None)
TestDraft = DraftMachine.TestCase
