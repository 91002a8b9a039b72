"""Failures: the database's are waited for, an event's are counted, the third buries it and the person hears of it."""

from __future__ import annotations

import pytest
import structlog
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from bot.bell import Bell
from bot.errors import StoreError
from bot.intake import Intake
from bot.letters import pack, reference_of, unpack
from bot.sealing import Sealing
from bot.store import inbox, outbox
from bot.store.database import Store
from conversations.desk import House
from conversations.events import (
    Commanded,
    Content,
    Event,
    Filled,
    Followed,
    KeptFile,
    Left,
    Said,
    Tapped,
    Uploaded,
)
from knowledge.load import Knowledge
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import FakeClock, FakePerson


class FakeAssistant:
    """Raises the errors it was given, in order, then does its work."""

    def __init__(self, *errors: BaseException) -> None:
        self.errors = list(errors)
        self.handled: list[Event] = []

    async def handle(self, event: Event) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self.handled.append(event)


@pytest.fixture
def sealing() -> Sealing:
    return Sealing([Fernet.generate_key().decode()])


def intake(
    assistant: FakeAssistant, store: Store, sealing: Sealing, knowledge: Knowledge | None = None
) -> Intake:
    known = knowledge or small_knowledge()
    return Intake(
        assistant=assistant,
        store=store,
        sealing=sealing,
        bell=Bell(),
        clock=FakeClock(),
        knowledge=lambda: known,
        house=House,
    )


async def test_work_done_is_done(store: Store, sealing: Sealing) -> None:
    assistant = FakeAssistant()
    event = FakePerson().says("bonjour")
    assert await intake(assistant, store, sealing).take(event) == "done"
    assert assistant.handled == [event]


async def test_the_databases_failures_are_never_counted(store: Store, sealing: Sealing) -> None:
    assistant = FakeAssistant(*[StoreError("down") for _ in range(10)])
    door = intake(assistant, store, sealing)
    event = FakePerson().says("bonjour")
    assert [await door.take(event) for _ in range(11)] == ["later"] * 10 + ["done"]


async def test_the_third_failure_buries_and_apologises(store: Store, sealing: Sealing) -> None:
    assistant = FakeAssistant(*[LookupError("PRIVATE") for _ in range(3)])
    door = intake(assistant, store, sealing)
    anne = FakePerson()
    event = anne.says("mes mots")
    with structlog.testing.capture_logs() as logs:
        assert [await door.take(event) for _ in range(3)] == ["later", "later", "dead"]
    letter = await store.read(lambda c: inbox.letter(c, reference_of(event)))
    assert letter
    assert (letter.error, letter.person) == ("LookupError", anne.person)
    assert b"mes mots" not in letter.sealed
    opened = sealing.open(letter.sealed)
    assert opened
    assert unpack(opened) == event
    (line,) = await store.read(lambda c: outbox.transcript(c, anne.address))
    assert (line.message, line.values) == ("apology", {"reference": reference_of(event)})
    assert "PRIVATE" not in str(logs)
    assert "mes mots" not in str(logs)
    assert [(each["error"], each["attempt"]) for each in logs[:3]] == [
        ("LookupError", number) for number in (1, 2, 3)
    ]


async def test_a_buried_event_blocks_nobody_and_is_not_buried_twice(
    store: Store, sealing: Sealing
) -> None:
    door = intake(FakeAssistant(*[LookupError() for _ in range(5)]), store, sealing)
    event = FakePerson().says("mots")
    assert [await door.take(event) for _ in range(5)] == ["later", "later", "dead", "done", "done"]


async def test_after_a_start_a_crash_counts(store: Store, sealing: Sealing) -> None:
    """KeyboardInterrupt stands for the end of the process: nothing runs after it."""
    event = FakePerson().says("mots")
    for _ in range(3):
        door = intake(FakeAssistant(KeyboardInterrupt()), store, sealing)
        with pytest.raises(KeyboardInterrupt):
            await door.take(event, count_before=True)
    assistant = FakeAssistant()
    assert await intake(assistant, store, sealing).take(event, count_before=True) == "dead"
    assert assistant.handled == []


async def test_counting_before_counts_once(store: Store, sealing: Sealing) -> None:
    door = intake(FakeAssistant(*[LookupError() for _ in range(3)]), store, sealing)
    event = FakePerson().says("mots")
    verdicts = [await door.take(event, count_before=True) for _ in range(3)]
    assert verdicts == ["later", "later", "dead"]


async def test_an_event_done_long_ago_is_never_buried(store: Store, sealing: Sealing) -> None:
    event = FakePerson().says("mots")
    await store.run(lambda c: inbox.record(c, event.key, event.at))
    door = intake(FakeAssistant(), store, sealing)
    assert {await door.take(event, count_before=True) for _ in range(6)} == {"done"}
    assert await store.read(lambda c: inbox.letter(c, reference_of(event))) is None


async def test_who_left_gets_no_apology_and_a_group_no_name(store: Store, sealing: Sealing) -> None:
    door = intake(FakeAssistant(*[LookupError() for _ in range(6)]), store, sealing)
    gone, group = FakePerson(), FakePerson(name="7", group="-100")
    left, spoken = gone.leaves(), group.says("mots")
    for event in (left, spoken):
        assert [await door.take(event) for _ in range(3)] == ["later", "later", "dead"]
    assert await store.read(lambda c: outbox.transcript(c, gone.address)) == ()
    letter = await store.read(lambda c: inbox.letter(c, reference_of(spoken)))
    assert letter
    assert letter.person is None


async def test_without_wording_the_event_still_goes(store: Store, sealing: Sealing) -> None:
    silent = Knowledge(entries={})
    door = intake(FakeAssistant(*[LookupError() for _ in range(3)]), store, sealing, silent)
    event = FakePerson().says("mots")
    assert [await door.take(event) for _ in range(3)] == ["later", "later", "dead"]


async def test_a_store_that_cannot_count_means_later(sqlite_store: Store, sealing: Sealing) -> None:
    door = intake(FakeAssistant(LookupError()), sqlite_store, sealing)
    await sqlite_store.close()
    assert await door.take(FakePerson().says("mots")) == "later"


CONTENTS = st.one_of(
    st.builds(Said, st.text(), st.booleans()),
    st.builds(Tapped, st.text(), st.text()),
    st.builds(Commanded, st.text(), st.text()),
    st.builds(
        Uploaded,
        st.text(),
        st.text(),
        st.none() | st.builds(KeptFile, st.text(), st.text(), st.text(), st.integers(), st.text()),
    ),
    st.builds(Filled, st.text(), st.lists(st.text()).map(tuple), st.text()),
    st.builds(Followed, st.sampled_from(["invitation", "return", "joining"]), st.text()),
    st.just(Left()),
)


@given(CONTENTS)
def test_a_letter_opens_as_it_was_sealed(content: Content) -> None:
    event = FakePerson(group="g").does(content)
    assert unpack(pack(event)) == event


def test_the_same_event_has_the_same_reference() -> None:
    assert reference_of(FakePerson().says("a")) == reference_of(FakePerson().says("b"))
    assert len(reference_of(FakePerson().says("a"))) == 9
