"""Whatever editors do to edits in whatever order, what answers is the last that was published and not undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import Connection, make_url

from bot import editing
from bot.checking import Checked
from bot.editing import EditRules
from bot.errors import WrongState
from bot.store import audit, edits, staff
from bot.store.announcement_tables import metadata
from bot.store.edits import hash_of
from bot.store.sqlite import writing_engine
from conversations.staff import Staff
from knowledge.errors import ContentError
from knowledge.load import Knowledge, assembled, read
from knowledge.overlay import Edit, current
from knowledge.standing import standing
from tests.fakes.knowledge import SMALL
from tests.fakes.people import NOON

T = TypeVar("T")
FILES = read(SMALL)
MONEY = current(FILES.documents, "entry", "money-for-cities") or {}
TARGETS = ("money-for-cities", "brand-new")
BROKEN = "broken"

ids = st.sampled_from(TARGETS)
says = st.sampled_from(["Un", "Deux", "Trois", "as-file", "gone", BROKEN])


def value_of(said: str) -> Mapping[str, Any] | None:
    match said:
        case "gone":
            return None
        case "as-file":
            return MONEY | {"id": ""}
        case "broken":
            return MONEY | {"id": "", "state": "maybe"}
        case _:
            return MONEY | {"id": "", "answer": {"fr": said}}


def edit_of(target: str, said: str) -> Edit:
    value = value_of(said)
    return Edit("entry", target, value and value | {"id": target})


@dataclass
class Draft:
    """One that is open, as the model has it; `base`: what was said when it was last saved."""

    id: int
    said: str
    base: int
    revision: int = 1
    state: str = "draft"
    changed_by: int = 0
    read_by: int = 0


@dataclass
class Model:
    """Per target: what is published and not undone, the last on top; and the draft that is open."""

    layers: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    over: list[tuple[int, str, str]] = field(default_factory=list)
    published: int = 0  # publishings and undoings

    def now(self, target: str) -> int:
        return self.layers[target][-1][0] if self.layers.get(target) else 0

    def edits(self) -> list[Edit]:
        return [edit_of(target, kept[-1][1]) for target, kept in self.layers.items() if kept]


class Reading:
    """A librarian's look: only when the stamp has changed does it read again."""

    def __init__(self) -> None:
        self.stamp = ""
        self.known: Knowledge = assembled(FILES)

    def look(self, connection: Connection) -> None:
        stamp = edits.stamp(connection)
        if stamp != self.stamp:
            self.stamp = stamp
            self.known = standing(FILES, edits.layers(connection)).knowledge


class EditingMachine(RuleBasedStateMachine):
    """Two editors, two entries, two processes that answer."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = writing_engine(make_url("sqlite://"))
        self.now = NOON
        self.model = Model()
        self.one, self.two = Reading(), Reading()
        self.rules = EditRules()
        self.stale: Checked | None = None
        self.tried = ("", 0)  # what the stale check was of, and when

    def teardown(self) -> None:
        self.engine.dispose()

    def run(self, work: Callable[[Connection], T]) -> T:
        with self.engine.begin() as connection:
            return work(connection)

    @initialize(second_reader=st.sampled_from([False, False, True]))
    def begin(self, second_reader: bool) -> None:
        self.run(metadata.create_all)
        self.anne = self.run(lambda c: staff.add(c, "telegram:anne", "owner", "Anne", 0, NOON))
        self.bob = self.run(lambda c: staff.add(c, "telegram:bob", "team", "Bob", 0, NOON))
        self.rules = EditRules(second_reader=second_reader)

    def who(self, is_anne: bool) -> Staff:
        return self.anne if is_anne else self.bob

    def tries(self, work: Callable[[Connection], T], *, may: bool) -> tuple[bool, T | None]:
        """It is done exactly when the model says that it may be; refused, nothing at all has changed."""
        self.now += timedelta(seconds=1)
        before = self.everything()
        try:
            done = self.run(work)
        except WrongState:
            assert not may
            assert self.everything() == before
            return False, None
        assert may
        return True, done

    def everything(self) -> Any:
        states = ("draft", "reading", "published", "undone", "dropped")
        listed = self.run(lambda c: edits.in_states(c, states))
        return listed, len(self.run(lambda c: audit.latest(c, 1000)))

    @rule(entry=ids, said=says, is_anne=st.booleans())
    def drafts(self, entry: str, said: str, is_anne: bool) -> None:
        me = self.who(is_anne)
        may = entry not in self.model.drafts
        done, id_ = self.tries(
            lambda c: editing.draft(c, me, edit_of(entry, said), self.now), may=may
        )
        if done and id_:
            draft = Draft(id_, said, self.model.now(entry), changed_by=me.id)
            self.model.drafts[entry] = draft

    @precondition(lambda self: self.model.drafts)
    @rule(entry=ids, said=says, is_anne=st.booleans(), is_late=st.booleans())
    def saves(self, entry: str, said: str, is_anne: bool, is_late: bool) -> None:
        """Late: over a revision that somebody has saved over meanwhile."""
        draft = self.model.drafts.get(entry)
        if draft is None or (is_late and draft.revision == 1):
            return
        revision = draft.revision - is_late
        value, me = edit_of(entry, said).value, self.who(is_anne)
        _, theirs = self.tries(
            lambda c: editing.change(c, me, draft.id, value, revision, self.now), may=True
        )
        if is_late:
            assert theirs
            assert theirs.edit == edit_of(entry, draft.said)
            return
        assert theirs is None
        draft.said, draft.base = said, self.model.now(entry)
        draft.revision, draft.state = draft.revision + 1, "draft"
        draft.changed_by, draft.read_by = me.id, 0

    @rule(entry=ids, said=st.sampled_from(["Un", "Deux", "Trois"]))
    def goes_all_the_way(self, entry: str, said: str) -> None:
        """Written, read and published, which by chance alone is rare."""
        if entry in self.model.drafts:
            self.saves(entry, said, is_anne=True, is_late=False)
        else:
            self.drafts(entry, said, is_anne=True)
        self.reads(entry, is_anne=False, of=said)
        self.publishes(entry, is_anne=True, is_from_before=False)

    @precondition(lambda self: self.model.drafts)
    @rule(entry=ids)
    def asks_reading(self, entry: str) -> None:
        if draft := self.model.drafts.get(entry):
            may = draft.state == "draft"
            done, _ = self.tries(
                lambda c: editing.ask_reading(c, self.anne, draft.id, self.now), may=may
            )
            draft.state = "reading" if done else draft.state

    @precondition(lambda self: self.model.drafts)
    @rule(entry=ids, is_anne=st.booleans(), of=says)
    def reads(self, entry: str, is_anne: bool, of: str) -> None:
        """Of what was shown, which may be something else by now."""
        if draft := self.model.drafts.get(entry):
            me = self.who(is_anne)
            shown = draft.said if of == BROKEN else of
            may = shown == draft.said and me.id != draft.changed_by
            hash_ = hash_of(edit_of(entry, shown))
            done, _ = self.tries(lambda c: editing.agree(c, me, draft.id, hash_, self.now), may=may)
            draft.read_by = me.id if done else draft.read_by

    def check(self, connection: Connection, edit: Edit) -> Checked:
        """As the checker does, without the rules for what should not be published."""
        before = standing(FILES, edits.layers(connection))
        stamp = edits.stamp(connection)
        try:
            after = assembled(FILES, (*before.edits, edit))
        except ContentError as error:
            return Checked(hash_of(edit), stamp, error.faults)
        return Checked(hash_of(edit), stamp, (), after.version == before.knowledge.version)

    @precondition(lambda self: self.model.drafts)
    @rule(entry=ids)
    def checks_for_later(self, entry: str) -> None:
        if draft := self.model.drafts.get(entry):
            edit = edit_of(entry, draft.said)
            self.stale = self.run(lambda c: self.check(c, edit))
            self.tried = (self.stale.hash, self.model.published)

    @precondition(lambda self: self.model.drafts)
    @rule(entry=ids, is_anne=st.booleans(), is_from_before=st.sampled_from([False, False, True]))
    def publishes(self, entry: str, is_anne: bool, is_from_before: bool) -> None:
        draft = self.model.drafts.get(entry)
        if draft is None:
            return
        edit = edit_of(entry, draft.said)
        checked = self.run(lambda c: self.check(c, edit))
        tried = (checked.hash, self.model.published)
        if is_from_before and self.stale:
            checked, tried = self.stale, self.tried
        is_tried = tried == (hash_of(edit), self.model.published)
        is_sound = draft.said != BROKEN and not self._is_said(entry, draft.said)
        is_read = not self.rules.second_reader or draft.read_by
        may = bool(is_tried and is_sound and is_read and draft.base == self.model.now(entry))
        me = self.who(is_anne)
        done, _ = self.tries(
            lambda c: editing.publish(c, me, draft.id, checked, self.now, self.rules), may=may
        )
        if done:
            self.model.layers.setdefault(entry, []).append((draft.id, draft.said))
            del self.model.drafts[entry]
            self.model.published += 1

    def _is_said(self, entry: str, said: str) -> bool:
        """Whether that is what is said already; the files have no new entry."""
        kept = self.model.layers.get(entry)
        by_files = "gone" if entry == "brand-new" else "as-file"
        return said == (kept[-1][1] if kept else by_files)

    @precondition(lambda self: any(self.model.layers.values()))
    @rule(entry=ids, is_top=st.sampled_from([True, True, False]))
    def undoes(self, entry: str, is_top: bool) -> None:
        kept = self.model.layers.get(entry)
        if not kept:
            return
        id_, said = kept[-1] if is_top else kept[0]
        may = id_ == kept[-1][0]
        done, _ = self.tries(lambda c: editing.undo(c, self.bob, id_, self.now), may=may)
        if done:
            kept.pop()
            self.model.over.append((id_, entry, said))
            self.model.published += 1

    @precondition(lambda self: self.model.over)
    @rule(number=st.integers(0, 100))
    def restores(self, number: int) -> None:
        id_, entry, said = self.model.over[number % len(self.model.over)]
        may = entry not in self.model.drafts
        done, new = self.tries(lambda c: editing.restore(c, self.anne, id_, self.now), may=may)
        if done and new:
            draft = Draft(new, said, self.model.now(entry), changed_by=self.anne.id)
            self.model.drafts[entry] = draft

    @precondition(lambda self: self.model.drafts)
    @rule(entry=ids)
    def drops(self, entry: str) -> None:
        if draft := self.model.drafts.get(entry):
            self.tries(lambda c: editing.drop(c, self.bob, draft.id, self.now), may=True)
            del self.model.drafts[entry]
            self.model.over.append((draft.id, entry, draft.said))

    @rule(is_first=st.booleans())
    def a_process_looks(self, is_first: bool) -> None:
        """Each at its own time: what happened between two looks is taken in at once."""
        reading = self.one if is_first else self.two
        self.run(reading.look)
        assert reading.known.version == assembled(FILES, self.model.edits()).version

    @invariant()
    def both_processes_say_the_same(self) -> None:
        if not hasattr(self, "bob") or self.one.stamp != self.two.stamp:
            return
        assert self.one.known.entries == self.two.known.entries

    @invariant()
    def the_store_agrees(self) -> None:
        if not hasattr(self, "bob"):
            return
        assert {(edit.target, hash_of(edit)) for edit in self.run(edits.published)} == {
            (edit.target, hash_of(edit)) for edit in self.model.edits()
        }
        for target in TARGETS:
            there = self.run(lambda c, t=target: edits.open_of(c, "entry", t))  # type: ignore[misc]  # a default, so that each keeps its own
            draft = self.model.drafts.get(target)
            assert (there is None) == (draft is None)
            if there and draft:
                assert (there.id, there.revision, there.state) == (
                    draft.id,
                    draft.revision,
                    draft.state,
                )


TestEditing = EditingMachine.TestCase
TestEditing.settings = settings(max_examples=40, stateful_step_count=50, deadline=None)
