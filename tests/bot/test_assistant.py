"""One event, one transaction: what is saved, what is said, in which language, and what a group leaves."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.assistant import Assistant, topic
from bot.bell import Bell
from bot.errors import StoreError
from bot.store import outbox, people
from bot.store.database import Store
from bot.store.outbox import Line
from bot.store.tables import inbox, metadata
from bot.store.tables import people as people_table
from bot.store.tables import questions as questions_table
from conversations.desk import House
from conversations.events import Said
from conversations.outcome import Asked
from knowledge.load import Knowledge
from tests.fakes.index import FakeIndex
from tests.fakes.knowledge import small_knowledge
from tests.fakes.people import FakeClock, FakePerson

WHAT = "c'est quoi le label"
MONEY = "how much money for my city"
NOTHING = "quelle est la couleur du cheval"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


@pytest.fixture
def index(knowledge: Knowledge) -> FakeIndex:
    return FakeIndex(knowledge)


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def assistant(store: Store, index: FakeIndex, knowledge: Knowledge, bell: Bell) -> Assistant:
    return Assistant(
        store=store,
        bell=bell,
        clock=FakeClock(),
        index=lambda: index,
        knowledge=lambda: knowledge,
        house=House,
    )


async def lines(store: Store, person: FakePerson) -> list[Line]:
    return list(await store.read(lambda c: outbox.transcript(c, person.address)))


async def said(store: Store, person: FakePerson) -> list[str]:
    """Message ids in order; the person's own words in quotes."""
    return [line.message or f"« {line.text} »" for line in await lines(store, person)]


async def asked(store: Store, person: FakePerson) -> Asked:
    return await store.run(lambda c: people.load(c, person.person, "fr").asked)


async def count(store: Store, table: str) -> int:
    return len(await store.read(lambda c: c.execute(select(metadata.tables[table])).all()))


async def test_a_question_gets_its_answer(store: Store, assistant: Assistant) -> None:
    anne = FakePerson()
    await assistant.handle(anne.says(WHAT))
    (line,) = await lines(store, anne)
    assert (line.message, line.values, line.state) == (
        "entry",
        {"entry": "what-is-the-label"},
        "pending",
    )
    assert line.text.startswith("Un signe de reconnaissance")
    assert line.language == "fr"


async def test_the_same_event_twice_does_nothing(store: Store, assistant: Assistant) -> None:
    anne = FakePerson()
    event = anne.says(WHAT)
    await assistant.handle(event)
    await assistant.handle(event)
    assert await said(store, anne) == ["entry"]


async def test_the_same_event_twice_at_once_does_nothing(
    store: Store, assistant: Assistant
) -> None:
    anne = FakePerson()
    event = anne.says(WHAT)
    await asyncio.gather(*(assistant.handle(event) for _ in range(5)))
    assert await said(store, anne) == ["entry"]


async def test_two_first_messages_at_once_both_count(store: Store, assistant: Assistant) -> None:
    anne = FakePerson()
    await asyncio.gather(assistant.handle(anne.says(WHAT)), assistant.handle(anne.says(MONEY)))
    assert sorted(await said(store, anne)) == ["entry", "entry"]


async def test_what_is_offered_is_what_is_on_screen(store: Store, assistant: Assistant) -> None:
    anne = FakePerson()
    await assistant.handle(anne.says(WHAT))
    (line,) = await lines(store, anne)
    offered = (await asked(store, anne)).offered
    assert offered == tuple((button.label, button.data) for row in line.rows for button in row)
    assert offered[0][1] == "more:what-is-the-label"
    await assistant.handle(anne.says("1"))
    assert await said(store, anne) == ["entry", "entry-details"]


async def test_a_message_without_memory_keeps_the_subject(
    store: Store, assistant: Assistant
) -> None:
    anne = FakePerson()
    await assistant.handle(anne.says(WHAT))
    await assistant.handle(anne.commands("help"))
    now = await asked(store, anne)
    assert now.entries == ("what-is-the-label",)
    assert [data for _, data in now.offered] == ["themes"]


async def test_the_reply_follows_the_questions_language(store: Store, assistant: Assistant) -> None:
    anne = FakePerson(language="fr")
    await assistant.handle(anne.says(MONEY))
    await assistant.handle(anne.commands("help"))
    assert [line.language for line in await lines(store, anne)] == ["en", "en"]


async def test_a_chosen_language_reads_undecided_texts_only(
    store: Store, assistant: Assistant, index: FakeIndex
) -> None:
    anne = FakePerson(language="fr")
    await assistant.handle(anne.commands("language", "en"))
    await assistant.handle(anne.says(WHAT))
    await assistant.handle(anne.says("Strasbourg"))
    assert [line.language for line in await lines(store, anne)] == ["en", "fr", "en"]
    assert index.asked == [(WHAT, "en"), ("Strasbourg", "en")]


async def test_long_texts_are_cut_before_search(assistant: Assistant, index: FakeIndex) -> None:
    await assistant.handle(FakePerson().says("é" * 5000))
    assert [len(text) for text, _ in index.asked] == [300]


async def test_only_words_are_searched(
    store: Store, assistant: Assistant, index: FakeIndex
) -> None:
    anne = FakePerson()
    for event in (anne.says(" \0 \n"), anne.taps("themes"), anne.commands("start")):
        await assistant.handle(event)
    assert index.asked == []
    assert await said(store, anne) == ["empty", "themes", "start"]


async def test_the_index_can_be_swapped(store: Store, knowledge: Knowledge, bell: Bell) -> None:
    built = [FakeIndex(knowledge), FakeIndex(knowledge)]
    assistant = Assistant(
        store=store,
        bell=bell,
        clock=FakeClock(),
        index=lambda: built[0],
        knowledge=lambda: knowledge,
        house=House,
    )
    anne = FakePerson()
    await assistant.handle(anne.says(WHAT))
    old = built.pop(0)
    await assistant.handle(anne.says(MONEY))
    assert (len(old.asked), len(built[0].asked)) == (1, 1)


async def test_on_the_web_ones_own_words_are_in_the_transcript(
    store: Store, assistant: Assistant
) -> None:
    anne = FakePerson(channel="web")
    await assistant.handle(anne.says(WHAT))
    await assistant.handle(anne.taps("more:what-is-the-label"))
    await assistant.handle(anne.taps("themes"))
    await assistant.handle(anne.commands("help"))
    assert await said(store, anne) == [
        f"« {WHAT} »",
        "entry",
        "« Plus de détails »",
        "entry-details",
        "themes",
        "« /help »",
        "help",
    ]
    assert {line.author for line in await lines(store, anne)} == {"person", "bot"}
    assert {line.state for line in await lines(store, anne)} == {"sent"}


async def test_an_unanswered_question_is_kept_masked(store: Store, assistant: Assistant) -> None:
    await assistant.handle(FakePerson().says(f"{NOTHING}, anne@ville.fr 06 12 34 56 78"))
    row = (await store.read(lambda c: c.execute(select(questions_table)).all()))[0]
    assert row.text == f"{NOTHING}, [courriel] [téléphone]"
    assert (row.person, row.reply_wanted, row.reason) == (None, False, "none")


async def test_who_wants_a_reply_is_kept_with_the_question(
    store: Store, assistant: Assistant
) -> None:
    anne = FakePerson()
    await assistant.handle(anne.says(NOTHING))
    await assistant.handle(anne.taps("leave-reply"))
    wanted = select(questions_table.c.person, questions_table.c.reply_wanted).where(
        questions_table.c.reply_wanted
    )
    assert await store.read(lambda c: [tuple(row) for row in c.execute(wanted)]) == [
        (anne.person, True)
    ]


async def test_a_group_leaves_nothing_of_the_person(store: Store, assistant: Assistant) -> None:
    anne = FakePerson(group="-100")
    for event in (anne.says(MONEY), anne.says(NOTHING), anne.commands("stop")):
        await assistant.handle(event)
    assert await said(store, anne) == ["entry", "unknown", "private-only"]
    assert (await lines(store, anne))[0].language == "en"
    assert [await count(store, table) for table in ("people", "questions", "inbox")] == [0, 0, 3]


async def test_leaving_drops_what_waits_and_coming_back_is_seen(
    store: Store, assistant: Assistant
) -> None:
    anne = FakePerson()
    since = select(people_table.c.unreachable_since)
    await assistant.handle(anne.says(WHAT))
    await assistant.handle(anne.leaves())
    assert [line.state for line in await lines(store, anne)] == ["dropped"]
    assert await store.read(lambda c: c.scalar(since)) is not None
    await assistant.handle(anne.commands("start"))
    assert await store.read(lambda c: c.scalar(since)) is None


async def test_who_leaves_unknown_stays_unknown(store: Store, assistant: Assistant) -> None:
    await assistant.handle(FakePerson().leaves())
    assert await count(store, "people") == 0


@pytest.mark.parametrize("channel", ["telegram", "web"])
async def test_forgetting_leaves_only_the_confirmation(
    store: Store, assistant: Assistant, channel: str
) -> None:
    anne = FakePerson(channel=channel)  # type: ignore[arg-type]  # a parameter of pytest is only a str
    await assistant.handle(anne.says(MONEY))
    await assistant.handle(anne.taps("forget"))
    await assistant.handle(anne.taps("forget:yes"))
    (line,) = await lines(store, anne)
    assert (line.message, line.language) == ("forgotten", "en")
    assert await count(store, "people") == 0


async def test_forgetting_leaves_no_byte(
    sqlite_store: Store, sqlite_url: str, knowledge: Knowledge, bell: Bell
) -> None:
    assistant = Assistant(
        store=sqlite_store,
        bell=bell,
        clock=FakeClock(),
        index=lambda: FakeIndex(knowledge),
        knowledge=lambda: knowledge,
        house=House,
    )
    anne = FakePerson(channel="web")
    marker = "zanzibarmarker"
    folder = Path(sqlite_url.removeprefix("sqlite:///")).parent
    await assistant.handle(anne.says(f"{marker} " * 15))
    await assistant.handle(anne.taps("leave-reply"))

    def found() -> bool:
        return any(marker.encode() in path.read_bytes() for path in folder.iterdir())

    assert found()
    await sqlite_store.run(
        lambda c: c.execute(questions_table.delete())
    )  # those without a person stay, masked
    await assistant.handle(anne.taps("forget"))
    await assistant.handle(anne.taps("forget:yes"))
    assert not found()


async def test_the_bell_rings_for_the_address_and_the_channel(
    assistant: Assistant, bell: Bell
) -> None:
    anne = FakePerson(channel="web")
    waiting = [
        asyncio.create_task(bell.wait(name, 60))
        for name in (topic(anne.address), "web", "telegram")
    ]
    await asyncio.sleep(0)
    await assistant.handle(anne.says(WHAT))
    done, still = await asyncio.wait(waiting, return_when=asyncio.FIRST_EXCEPTION, timeout=0.2)
    assert (len(done), len(still)) == (2, 1)
    waiting[2].cancel()


async def test_a_failing_step_leaves_nothing(
    store: Store, assistant: Assistant, index: FakeIndex
) -> None:
    anne = FakePerson()
    event = anne.says(WHAT)
    index.raises = LookupError("broken")
    with pytest.raises(LookupError):
        await assistant.handle(event)
    index.raises = None
    await assistant.handle(event)
    assert await said(store, anne) == ["entry"]


async def test_a_closed_store_is_a_store_error(store: Store, assistant: Assistant) -> None:
    await store.close()
    with pytest.raises(StoreError):
        await assistant.handle(FakePerson().does(Said(WHAT)))


async def test_keys_are_recorded_with_the_event(store: Store, assistant: Assistant) -> None:
    event = FakePerson().commands("help")
    await assistant.handle(event)
    assert await store.read(lambda c: c.scalars(select(inbox.c.event_key)).all()) == [event.key]
