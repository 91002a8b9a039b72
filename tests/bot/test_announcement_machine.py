"""Whatever staff, dispatchers and crashes do to an announcement in whatever order, nobody is lost or told twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import Connection, make_url

from bot import announcing
from bot.approving import Rules
from bot.errors import WrongState
from bot.store import announcements, audit, deliveries, mending, people, recipients, staff
from bot.store.announcement_tables import metadata
from bot.store.deliveries import Delivery, Result
from bot.store.sqlite import writing_engine
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import Announcement, Words
from tests.bot.store.announcement_model import AnnouncementModel, Posted
from tests.bot.store.mission import draft
from tests.fakes.people import NOON

T = TypeVar("T")
CROWD = tuple(f"telegram:{number}" for number in range(5))
SECOND = timedelta(seconds=1)
APPROVAL_ABOVE = 3
RULES = Rules(approval_above=APPROVAL_ABOVE)
WRITABLE = {"draft", "approval"}
STARTED = {"sending", "paused", "done", "cancelled"}

fates = st.sampled_from(["sent", "sent", "failed", "unknown"])
texts = st.sampled_from(["Un", "Deux", "Trois"])


class AnnouncementMachine(RuleBasedStateMachine):
    """Two of the staff, five people, one announcement at a time, dispatchers that die and come again."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = writing_engine(make_url("sqlite://"))
        self.now = NOON
        self.model = AnnouncementModel()
        self.dispatcher = 0
        self.calls: dict[str, list[Delivery]] = {}
        self.opted_out: set[str] = set()
        self.patience = 0  # cancelling at once would hide what comes later

    def teardown(self) -> None:
        self.engine.dispose()

    def run(self, work: Callable[[Connection], T]) -> T:
        with self.engine.begin() as connection:
            return work(connection)

    @property
    def owner(self) -> str:
        return f"dispatcher {self.dispatcher}"

    @initialize(is_sent=st.sampled_from([True, True, True, False]))
    def begin(self, is_sent: bool) -> None:
        self.run(metadata.create_all)
        self.anne = self.run(lambda c: staff.add(c, "telegram:anne", "owner", "Anne", 0, NOON))
        self.bob = self.run(lambda c: staff.add(c, "telegram:bob", "team", "Bob", 0, NOON))
        for person in CROWD:
            self.run(lambda c, p=person: self._meet(c, p))  # type: ignore[misc]  # a default, so that each keeps its own
        self.compose()
        if is_sent:
            self.goes_out()

    def _meet(self, connection: Connection, person: str) -> None:
        people.save(
            connection,
            person,
            channel="telegram",
            address=person,
            language="fr",
            asked=None,
            at=NOON,
        )

    def compose(self) -> None:
        self.model, self.calls, self.patience = AnnouncementModel(), {}, 0
        self.id = self.run(lambda c: announcing.compose(c, self.anne, draft(), self.now))

    def goes_out(self) -> None:
        """Approved and sent at once: what follows is the longer part."""
        self.approves(seen_before=False)
        if len(self.opted_out) < len(CROWD):
            self.sends()

    def tries(self, work: Callable[[Connection], Any], *, may: bool) -> bool:
        """It is done exactly when the model says that it may be; refused, nothing at all has changed."""
        self.now += SECOND
        before = self.everything()
        try:
            self.run(work)
        except WrongState:
            assert not may
            assert self.everything() == before
            return False
        assert may
        return True

    def everything(self) -> tuple[Any, ...]:
        """What the store holds of the announcement, and what was noted of it."""
        listed = self.run(lambda c: recipients.recipients(c, self.id))
        return self.stored(), listed, len(self.run(lambda c: audit.latest(c, 1000)))

    def stored(self) -> Announcement:
        found = self.run(lambda c: announcements.get(c, self.id))
        assert found
        return found

    @precondition(lambda self: self.model.state in {"done", "cancelled"})
    @rule(is_sent=st.sampled_from([True, True, True, False]))
    def writes_another(self, is_sent: bool) -> None:
        self.compose()
        if is_sent:
            self.goes_out()

    @precondition(lambda self: self.model.state in WRITABLE)
    @rule(text=texts)
    def changes(self, text: str) -> None:
        changed = replace(draft(Words(fr=text)), id=self.id)
        may = self.model.state in WRITABLE
        if self.tries(lambda c: announcing.change(c, self.anne, changed, self.now), may=may):
            self.model.state, self.model.is_approved, self.model.at = "draft", False, None

    @precondition(lambda self: self.model.state in WRITABLE)
    @rule(is_for_later=st.booleans())
    def asks_approval(self, is_for_later: bool) -> None:
        may = self.model.state in WRITABLE
        at = self.now + timedelta(minutes=1) if is_for_later else None
        if self.tries(
            lambda c: announcing.ask_approval(c, self.anne, self.id, self.now, at), may=may
        ):
            self.model.state, self.model.is_approved, self.model.at = "approval", False, at

    @precondition(lambda self: self.model.state in WRITABLE)
    @rule(seen_before=st.booleans())
    def approves(self, seen_before: bool) -> None:
        seen = "another" if seen_before else hash_of(self.stored())
        is_writable = self.model.state in WRITABLE
        may = is_writable and not seen_before and self._is_to_come(self.model.at)
        if self.tries(lambda c: announcing.approve(c, self.bob, self.id, seen, self.now), may=may):
            self.model.is_approved, self.model.approved_for = True, self.model.at

    def _is_to_come(self, at: datetime | None) -> bool:
        return at is None or at > self.now + SECOND

    def _is_agreed(self, at: datetime | None) -> bool:
        """An approval is of what was seen, its time too."""
        is_small = len(CROWD) - len(self.opted_out) <= APPROVAL_ABOVE
        return is_small or self.model.is_agreed(at)

    @precondition(lambda self: self.model.state in WRITABLE)
    @rule(is_as_asked=st.booleans())
    def schedules(self, is_as_asked: bool) -> None:
        asked = self.model.at if is_as_asked else None
        at = asked or self.now + timedelta(minutes=1)
        is_agreed = self._is_agreed(at) and self._is_to_come(at)
        may = self.model.state in WRITABLE and is_agreed
        if self.tries(
            lambda c: announcing.schedule(c, self.anne, self.id, at, self.now, RULES), may=may
        ):
            self.model.state, self.model.at = "scheduled", at

    @precondition(lambda self: self.model.state == "scheduled")
    @rule()
    def unschedules(self) -> None:
        may = self.model.state == "scheduled"
        if self.tries(lambda c: announcing.unschedule(c, self.anne, self.id, self.now), may=may):
            self.model.state = "draft"

    @precondition(lambda self: self.model.state in WRITABLE | {"scheduled"})
    @rule()
    def sends(self) -> None:
        is_early = self.model.state in WRITABLE | {"scheduled"}
        may = is_early and self._is_agreed(None) and len(self.opted_out) < len(CROWD)
        if self.tries(
            lambda c: announcing.send_now(c, self.anne, self.id, self.now, RULES), may=may
        ):
            self.model.at = None
            self._freeze()

    @precondition(lambda self: self.model.state == "scheduled")
    @rule()
    def its_time_comes(self) -> None:
        self.now += timedelta(minutes=2)
        started = self.run(lambda c: announcing.start_due(c, self.id, self.now, RULES))
        if self._is_agreed(self.model.at):
            assert started == len(CROWD)
            self._freeze()
        else:
            assert started is None
            self.model.state = "approval"
        assert self.run(lambda c: announcing.start_due(c, self.id, self.now, RULES)) is None

    def _freeze(self) -> None:
        self.model.state = "sending"
        self.model.frozen = {
            person: Posted("skipped" if person in self.opted_out else "waiting") for person in CROWD
        }

    @precondition(lambda self: self.model.state == "sending" and self.patience % 3 == 0)
    @rule()
    def pauses(self) -> None:
        may = self.model.state == "sending"
        if self.tries(lambda c: announcing.pause(c, self.anne, self.id, self.now), may=may):
            self.model.state = "paused"

    @precondition(lambda self: self.model.state == "paused")
    @rule()
    def resumes(self) -> None:
        may = self.model.state == "paused"
        if self.tries(lambda c: announcing.resume(c, self.bob, self.id, self.now), may=may):
            self.model.state = "sending"

    @precondition(lambda self: self.patience > 25)
    @rule()
    def cancels(self) -> None:
        may = self.model.state not in {"done", "cancelled"}
        if self.tries(lambda c: announcing.cancel(c, self.anne, self.id, self.now), may=may):
            self.model.state = "cancelled"
            self.model.drop()

    @precondition(lambda self: self.model.frozen and self.patience > 3)
    @rule(text=texts)
    def corrects(self, text: str) -> None:
        words = Words(fr=text, en=text)
        may = self.model.state in STARTED and not self.model.is_withdrawn
        if self.tries(
            lambda c: announcing.correct(c, self.anne, self.id, words, self.now), may=may
        ):
            self.model.revision += 1

    @precondition(lambda self: self.patience > 25)
    @rule()
    def withdraws(self) -> None:
        may = self.model.state in STARTED and not self.model.is_withdrawn
        if self.tries(lambda c: announcing.withdraw(c, self.anne, self.id, self.now), may=may):
            self.model.is_withdrawn = True
            self.model.drop()
            if self.model.state in {"sending", "paused"}:
                self.model.state = "cancelled"

    @precondition(lambda self: any(one.where == "unknown" for one in self.model.frozen.values()))
    @rule()
    def resends_the_unknown(self) -> None:
        may = self.model.state in {"sending", "paused", "done"} and not self.model.is_withdrawn
        if not self.tries(
            lambda c: announcing.resend_unknown(c, self.bob, self.id, self.now), may=may
        ):
            return
        again = [one for one in self.model.frozen.values() if one.where == "unknown"]
        for one in again:
            one.where = "waiting"
        if again and self.model.state == "done":
            self.model.state = "sending"

    @precondition(lambda self: self.model.state == "sending" and self.model.waiting())
    @rule(limit=st.integers(1, 3))
    def claims(self, limit: int) -> None:
        claimed = self.run(lambda c: deliveries.claim(c, self.id, self.owner, self.now, limit))
        expected = self.model.waiting()[:limit] if self.model.state == "sending" else []
        assert [one.person for one in claimed] == expected
        for one in claimed:
            posted = self.model.frozen[one.person]
            posted.where, posted.owner, posted.revision = "called", self.owner, one.revision
            assert one.revision == self.model.revision
        self.calls.setdefault(self.owner, []).extend(claimed)

    @precondition(lambda self: self.model.frozen and self.model.state != "sending")
    @rule()
    def nothing_is_claimed_while_it_is_not_sent(self) -> None:
        """Paused, done, cancelled or withdrawn."""
        assert not self.run(lambda c: deliveries.claim(c, self.id, self.owner, self.now, 10))

    @precondition(lambda self: any(self.calls.values()))
    @rule(whose=st.integers(0, 9))
    def a_call_arrives(self, whose: int) -> None:
        self.a_call_ends("sent", whose)

    @precondition(lambda self: any(self.calls.values()))
    @rule(fate=fates, whose=st.integers(0, 9))
    def a_call_ends(self, fate: str, whose: int) -> None:
        """Of the dispatcher alive, or late of one believed dead."""
        owner = min(owner for owner, calls in self.calls.items() if calls)
        call = self.calls[owner].pop(whose % len(self.calls[owner]))
        result = Result(call.announcement, call.number, fate, external_id=f"{call.number}")  # type: ignore[arg-type]  # drawn
        posted = self.model.frozen[call.person]
        if fate == "sent":
            posted.came += 1
        if fate == "sent" and posted.where not in {"sent", "skipped"}:
            posted.where, posted.owner = "sent", ""
        elif fate == "failed" and posted.where in {"called", "unknown"}:
            posted.where = "failed"
        elif fate == "unknown" and posted.where == "called":
            posted.where, posted.was_unknown = "unknown", True
        self.run(lambda c: deliveries.done(c, [result], self.now))

    @precondition(lambda self: self.calls.get(self.owner))
    @rule()
    def gives_back(self) -> None:
        """Calls that were not launched, as the dispatcher stops."""
        mine = self.calls.pop(self.owner)
        self.run(lambda c: deliveries.give_back(c, mine, self.owner))
        for call in mine:
            posted = self.model.frozen[call.person]
            if posted.where == "called" and posted.owner == self.owner:
                posted.where, posted.owner = "waiting", ""

    @precondition(lambda self: any(self.calls.values()))
    @rule(calls=st.sampled_from(["arrived", "never-left", "late"]))
    def crashes(self, calls: str) -> None:
        """Nobody knows what became of the calls of the dead; another takes over."""
        dead, self.dispatcher = self.owner, self.dispatcher + 1
        ended = [] if calls == "late" else self.calls.pop(dead, [])
        self.run(lambda c: deliveries.lost(c, self.owner))
        for posted in self.model.frozen.values():
            if posted.where == "called":
                posted.where, posted.was_unknown, posted.owner = "unknown", True, ""
        for call in ended if calls == "arrived" else ():
            self.model.frozen[call.person].came += 1

    @precondition(lambda self: self.model.frozen and not self.model.is_open())
    @rule()
    def finishes(self) -> None:
        done = self.run(lambda c: announcements.finish(c, self.id, self.now))
        may = self.model.state == "sending" and not self.model.is_open()
        assert done == may
        if done:
            self.model.state = "done"

    @rule()
    def time_passes(self) -> None:
        """Also where nothing else can happen."""
        self.now += timedelta(minutes=3)

    @precondition(lambda self: self.patience > 10)
    @rule(person=st.sampled_from(CROWD))
    def opts_out(self, person: str) -> None:
        """Who was frozen already still gets this one."""
        self.run(lambda c: people.stop_announcements(c, person))
        self.opted_out.add(person)

    @precondition(lambda self: any(one.where == "sent" for one in self.model.frozen.values()))
    @rule()
    def mends(self) -> None:
        """Everything delivered is corrected, or deleted once it is withdrawn."""
        for call in self.run(lambda c: mending.to_correct(c, self.id, 10)):
            self.run(lambda c, o=call: mending.corrected(c, o, self.model.revision))  # type: ignore[misc]  # a default, so that each keeps its own
        for call in self.run(lambda c: mending.to_withdraw(c, self.id, 10)):
            self.run(lambda c, o=call: mending.withdrawn(c, o))  # type: ignore[misc]  # a default, so that each keeps its own
        self.run(lambda c: announcements.mended(c, self.id))
        is_left = any(one.id == self.id for one in self.run(announcements.to_mend))
        called = [one for one in self.model.frozen.values() if one.where == "called"]
        if not called:
            assert not is_left

    @invariant()
    def the_store_agrees(self) -> None:
        if not hasattr(self, "id"):
            return
        self.patience += 1
        stored = self.stored()
        assert (stored.state, stored.is_withdrawn) == (self.model.state, self.model.is_withdrawn)
        assert stored.revision == self.model.revision
        counts = self.run(lambda c: recipients.counts(c, self.id))
        assert {state: number for state, number in counts.items() if number} == (
            self.model.counts()
        )

    @invariant()
    def nobody_is_lost_and_nobody_gets_it_twice_unlisted(self) -> None:
        if not hasattr(self, "id") or not self.model.frozen:
            return
        listed = self.run(lambda c: recipients.recipients(c, self.id))
        assert sorted(one.person for one in listed) == sorted(CROWD)
        for one in listed:
            posted = self.model.frozen[one.person]
            if posted.came > 1:
                assert posted.was_unknown
            if one.state in {"pending", "skipped"} and posted.came:
                assert posted.was_unknown


TestAnnouncements = AnnouncementMachine.TestCase
TestAnnouncements.settings = settings(max_examples=40, stateful_step_count=50, deadline=None)
