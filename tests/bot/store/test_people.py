"""People: language, what was asked, announcements, and being forgotten."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, select, update

from bot.store import inbox, outbox, people, questions
from bot.store.database import Store
from bot.store.tables import people as people_table
from bot.store.tables import questions as questions_table
from conversations.desk import Profile
from conversations.events import Address
from conversations.outcome import Asked, QuestionKept
from conversations.speech import Speech
from knowledge.model import Language
from tests.fakes.people import NOON

PERSON = "telegram:1"
HOME = Address("telegram", "1")
ASKED = Asked(
    awaits="suggestion",
    offered=(("Oui", "forget:yes"),),
    question="combien ?",
    candidates=(("a", 0.5),),
    entries=("a",),
    kept=True,
)


def save(connection: Connection, language: Language = "fr", asked: Asked | None = None) -> None:
    people.save(
        connection,
        PERSON,
        channel="telegram",
        address="1",
        language=language,
        asked=asked,
        at=NOON,
    )


async def test_a_new_person_is_not_created_by_looking(store: Store) -> None:
    for _ in range(2):
        profile = await store.run(lambda c: people.load(c, PERSON, "en").profile)
        assert profile == Profile(PERSON, "en", is_new=True)


async def test_saving_creates_then_changes(store: Store) -> None:
    await store.run(lambda c: save(c, "en"))
    assert await store.run(lambda c: people.load(c, PERSON, "fr").profile) == Profile(
        PERSON, "en", is_new=False, can_return=True
    )
    await store.run(lambda c: save(c, "fr"))
    assert (await store.run(lambda c: people.load(c, PERSON, "en").profile)).language == "fr"


async def test_what_was_asked_comes_back_and_none_leaves_it(store: Store) -> None:
    assert await store.run(lambda c: people.load(c, PERSON, "fr").asked) == Asked()
    await store.run(lambda c: save(c, asked=ASKED))
    await store.run(lambda c: save(c, asked=None))
    assert await store.run(lambda c: people.load(c, PERSON, "fr").asked) == ASKED


@pytest.mark.parametrize(
    "stored",
    [None, [], "x", {"awaits": 3}, {"unknown": "key"}, {"candidates": "text"}, {"awaits": None}],
)
async def test_an_old_shape_of_asked_is_a_fresh_one(sqlite_store: Store, stored: object) -> None:
    await sqlite_store.run(save)
    await sqlite_store.run(lambda c: c.execute(update(people_table).values(asked=stored)))
    assert await sqlite_store.run(lambda c: people.load(c, PERSON, "fr").asked) == Asked()


async def test_the_chosen_language_reads_undecided_texts(store: Store) -> None:
    assert await store.read(lambda c: people.language_of(c, PERSON, "en")) == "en"
    await store.run(lambda c: save(c, "fr"))
    assert await store.read(lambda c: people.language_of(c, PERSON, "en")) == "fr"
    await store.run(lambda c: people.choose_language(c, PERSON, "en"))
    await store.run(lambda c: save(c, "fr"))
    assert await store.read(lambda c: people.language_of(c, PERSON, "fr")) == "en"


async def test_announcements_stop_and_resume(store: Store) -> None:
    await store.run(save)
    await store.run(lambda c: people.stop_announcements(c, PERSON))
    await store.run(save)
    assert not (await store.run(lambda c: people.load(c, PERSON, "fr").profile)).wants_announcements
    await store.run(lambda c: people.resume_announcements(c, PERSON))
    assert (await store.run(lambda c: people.load(c, PERSON, "fr").profile)).wants_announcements


async def test_unreachable_until_they_write_again(store: Store) -> None:
    def since(connection: Connection) -> object:
        return connection.scalar(select(people_table.c.unreachable_since))

    await store.run(save)
    await store.run(lambda c: people.mark_unreachable(c, PERSON, NOON))
    await store.run(lambda c: people.mark_unreachable(c, PERSON, NOON + timedelta(days=1)))
    assert await store.read(since) == NOON
    await store.run(save)
    assert await store.read(since) is None
    await store.run(lambda c: people.mark_unreachable_at(c, HOME, NOON))
    assert await store.read(since) == NOON


def fill(connection: Connection, marker: str) -> None:
    """Everything of a person that may hold their words."""
    save(connection, asked=Asked(question=marker))
    outbox.write(
        connection,
        address=HOME,
        author="person",
        message="",
        values={"said": marker},
        speech=Speech(marker),
        language="fr",
        replaces="",
        event_key="k",
        at=NOON,
    )
    questions.keep(
        connection, QuestionKept(marker, "fr", "reply", reply_wanted=True), "telegram", PERSON, NOON
    )
    inbox.bury(connection, inbox.DeadLetter("ABCD", "k", PERSON, marker.encode(), "KeyError", NOON))


async def test_forgetting_erases_everything_of_the_person(store: Store) -> None:
    await store.run(lambda c: fill(c, "marker"))
    await store.run(
        lambda c: questions.keep(c, QuestionKept("masked", "fr", "none"), "telegram", None, NOON)
    )
    await store.run(lambda c: people.forget(c, PERSON, HOME, NOON))
    assert (await store.run(lambda c: people.load(c, PERSON, "fr").profile)).is_new
    assert await store.read(lambda c: outbox.transcript(c, HOME)) == ()
    assert await store.read(lambda c: inbox.letter(c, "ABCD")) is None
    left = await store.read(lambda c: c.scalars(select(questions_table.c.text)).all())
    assert left == ["masked"]


async def test_no_trace_of_the_words_stays_in_the_files(sqlite_url: str) -> None:
    marker = "UNIQUE-MARKER-7431 "
    store = await Store.open(sqlite_url)
    await store.run(lambda c: fill(c, marker * 300))
    await store.read(lambda c: outbox.transcript(c, HOME))
    assert marker.encode() in contents(sqlite_url)
    await store.run(lambda c: people.forget(c, PERSON, HOME, NOON))
    await store.checkpoint()
    assert marker.encode() not in contents(sqlite_url)
    await store.close()


def contents(url: str) -> bytes:
    """Every byte of the data folder."""
    from pathlib import Path

    folder = Path(url.removeprefix("sqlite:///")).parent
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
