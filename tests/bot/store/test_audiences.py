"""Whom each key of an audience aims at, why others are left out, and the ledger frozen of it."""

from __future__ import annotations

import tracemalloc
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, insert, text

from bot.store import announcements, audiences, people, pieces, purge
from bot.store.database import Store
from bot.store.tables import answers, members, projects, results
from bot.store.tables import people as people_table
from conversations.announcing.shape import Announcement, Audience, Reached, TableRow, Words
from conversations.dossier_deeds import PieceMarked
from conversations.staff import Staff
from knowledge.model import Language
from tests.bot.store.mission import HELLO, Mission, draft
from tests.fakes.people import NOON

FRENCH, ENGLISH = Words(fr="Bonjour"), Words(en="Hello")


@pytest.fixture
def mission(store: Store) -> Mission:
    return Mission(store)


async def why(mission: Mission, announcement: Announcement) -> dict[str, str]:
    """The language that each gets it in, or why not."""
    found = await mission.run(lambda c: audiences.candidates(c, announcement, mission.now))
    return {one.person.partition(":")[2]: one.reason or one.language for one in found}


async def reached(mission: Mission, *table: TableRow, **audience: Any) -> Reached:
    return await mission.run(
        lambda c: audiences.reached(c, Audience(**audience), table, mission.now)
    )


async def take_part(mission: Mission, name: str, role: str, project: str) -> None:
    """In a project of that id, made by the first who comes."""

    def join(connection: Connection) -> None:
        number = 1
        found = connection.execute(text("SELECT id FROM projects WHERE id = :p"), {"p": project})
        if found.first() is None:
            row = {"id": project, "name": "", "pace": "quick", "last_member": 9, "last_edit": 0}
            connection.execute(insert(projects), row | {"created_at": NOON})
        else:
            number = len(project) + len(name)
        member = {"project": project, "number": number, "account": f"telegram:{name}"}
        rest = {"role": role, "name": "", "agreed": False, "scope": [], "joined_at": NOON}
        connection.execute(insert(members), member | rest)

    await mission.run(join)


async def test_everybody_who_wants_announcements_by_default(mission: Mission) -> None:
    await mission.meet("anne", "bob", "carl", "dora")
    await mission.meet("eve", channel="web", language="en")
    await mission.stops("telegram:bob")
    await mission.loses("telegram:carl")
    assert await mission.aims() == ["anne", "dora", "eve"]
    assert await reached(mission) == Reached(
        aimed=5,
        reachable=3,
        opted_out=1,
        unreachable=1,
        never_came=0,
        by_channel={"telegram": 2, "web": 1},
        by_language={"fr": 2, "en": 1},
    )
    assert await why(mission, draft()) == {
        "anne": "fr",
        "bob": "opted-out",
        "carl": "unreachable",
        "dora": "fr",
        "eve": "en",
    }


async def test_nobody_is_an_audience_too(mission: Mission) -> None:
    assert await reached(mission) == Reached(0, 0, 0, 0, 0, {}, {})
    assert await mission.run(lambda c: audiences.foreseen(c, draft(), NOON)) == {"": 0}


async def test_by_role_in_projects_that_they_have_not_left(mission: Mission) -> None:
    await mission.meet("anne", "bob", "carl")
    await take_part(mission, "anne", "owner", "one")
    await take_part(mission, "bob", "editor", "one")
    assert await mission.aims(roles=("owner",)) == ["anne"]
    assert await mission.aims(roles=("owner", "editor")) == ["anne", "bob"]
    left = text("UPDATE members SET left_at = joined_at WHERE role = 'owner'")
    await mission.run(lambda c: c.execute(left))
    assert await mission.aims(roles=("owner",)) == []


async def test_by_places_followed(mission: Mission) -> None:
    await mission.meet("anne", "bob", "carl")
    await mission.follows("telegram:anne", "lille")
    await mission.follows("telegram:bob", "brest", "lille")
    assert await mission.aims(territories=("lille",)) == ["anne", "bob"]
    assert await mission.aims(territories=("brest", "nantes")) == ["bob"]


async def test_by_language_and_channel(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.meet("bob", language="en")
    await mission.meet("carl", channel="web", language="en")
    await mission.meet("dora", channel="terminal")
    assert await mission.aims(languages=("en",)) == ["bob", "carl"]
    assert await mission.aims(languages=("fr", "en"), channels=("web",)) == ["carl"]
    assert await mission.aims(channels=("telegram", "terminal")) == ["anne", "bob", "dora"]


async def test_by_how_far_the_furthest_of_a_project_is(mission: Mission) -> None:
    await mission.meet("anne", "bob", "carl", "dora")
    for name, project in (("anne", "one"), ("bob", "two"), ("carl", "three"), ("dora", "four")):
        await take_part(mission, name, "owner", project)
    answer = {"question": "q", "value": 1, "by": 1, "at": NOON}
    result = {"score": 1, "answered": 1, "levels": {}, "at": NOON}

    def go(connection: Connection) -> None:
        for project in ("one", "two", "three"):
            connection.execute(insert(answers), answer | {"project": project})
        for project in ("two", "three"):
            connection.execute(insert(results), result | {"project": project})
        pieces.mark(connection, PieceMarked("three", "d1-jobs", "in-progress"), 1, NOON)

    await mission.run(go)
    assert await mission.aims(stages=("walk",)) == ["anne"]
    assert await mission.aims(stages=("result",)) == ["bob"]
    assert await mission.aims(stages=("draft",)) == ["carl"]
    assert await mission.aims(stages=("walk", "draft")) == ["anne", "carl"]


async def test_by_when_they_were_here_last(mission: Mission) -> None:
    await mission.meet("anne")
    mission.now += timedelta(days=40)
    await mission.meet("bob")
    assert await mission.aims(seen_days=30) == ["bob"]
    assert await mission.aims(seen_days=41) == ["anne", "bob"]


async def test_by_a_list_whose_strangers_are_counted(mission: Mission) -> None:
    await mission.meet("7", "8", "9")
    ids = ("telegram:7", "8", "8", "web:x", "55", "it's\0", "\ud800")
    assert await mission.aims(people=ids) == ["7", "8"]
    found = await reached(mission, people=ids)
    assert (found.aimed, found.reachable, found.never_came) == (6, 2, 4)
    foreseen = await mission.run(
        lambda c: audiences.foreseen(c, draft(audience=Audience(people=ids)), NOON)
    )
    assert foreseen == {"": 2, "never-came": 4}


async def test_a_list_may_be_longer_than_a_statement_has_values(mission: Mission) -> None:
    await mission.meet("7")
    ids = tuple(str(number) for number in range(50_000))
    found = await reached(mission, people=ids)
    assert (found.reachable, found.never_came) == (1, 49_999)


async def test_every_list_that_is_not_empty_must_fit(mission: Mission) -> None:
    await mission.meet("anne", "bob")
    await mission.follows("telegram:anne", "lille")
    await mission.follows("telegram:bob", "lille")
    await take_part(mission, "bob", "owner", "one")
    assert await mission.aims(territories=("lille",), roles=("owner",)) == ["bob"]
    assert await mission.aims(territories=("lille",), roles=("owner",), languages=("en",)) == []


async def test_one_person_gets_it_once_where_they_were_last(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.meet("laptop", channel="web")
    await mission.same("telegram:anne", "web:laptop")
    assert await mission.aims() == ["laptop"]
    assert await mission.aims(channels=("telegram",)) == ["anne"]
    await mission.loses("web:laptop")
    assert await mission.aims() == ["anne"]
    assert (await reached(mission)).aimed == 1
    await mission.loses("telegram:anne")
    assert await mission.aims() == []
    assert (await reached(mission)).unreachable == 1


async def test_a_list_names_a_person_by_any_of_their_channels(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.meet("laptop", channel="web")
    await mission.same("telegram:anne", "web:laptop")
    assert await mission.aims(people=("telegram:anne",)) == ["laptop"]


async def test_who_stopped_on_one_channel_stopped_on_all(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.meet("laptop", channel="web")
    await mission.same("telegram:anne", "web:laptop")
    await mission.follows("telegram:anne", "lille")
    await mission.stops("telegram:anne")
    assert (await reached(mission)).opted_out == 1
    assert await mission.aims(territories=("lille",)) == []
    await mission.run(lambda c: people.resume_announcements(c, "web:laptop"))
    assert await mission.aims() == ["laptop"]


async def test_who_stopped_before_both_became_one_stays_so(mission: Mission) -> None:
    await mission.meet("anne")
    await mission.stops("telegram:anne")
    await mission.meet("laptop", channel="web")
    await mission.same("telegram:anne", "web:laptop")
    assert (await reached(mission)).opted_out == 1


@pytest.mark.parametrize(
    ("words", "without", "expected"),
    [
        (HELLO, "other", {"anne": "fr", "bob": "en"}),
        (FRENCH, "other", {"anne": "fr", "bob": "fr"}),
        (FRENCH, "skip", {"anne": "fr", "bob": "no-language"}),
        (ENGLISH, "skip", {"anne": "no-language", "bob": "en"}),
    ],
)
async def test_a_missing_language_is_a_choice(
    mission: Mission, words: Words, without: str, expected: dict[str, str]
) -> None:
    await mission.meet("anne")
    await mission.meet("bob", language="en")
    assert await why(mission, draft(words, without_language=without)) == expected


TABLE = (
    TableRow("lille", {"date": "3 mars 2027", "lieu": "Lille"}),
    TableRow("brest", {"date": "", "lieu": "Brest"}),
)


async def test_a_table_gives_each_the_row_of_a_place_they_follow(mission: Mission) -> None:
    await mission.meet("anne", "bob", "carl")
    await mission.meet("eve", language="en")
    await mission.follows("telegram:anne", "lille", "nantes")
    await mission.follows("telegram:bob", "lille", "brest")
    await mission.follows("telegram:eve", "brest")
    words = Words(fr="Le {date} à {Lieu}", en="In {lieu}, {{date}}")
    announcement = draft(words, table=TABLE)
    assert await why(mission, announcement) == {
        "anne": "fr",
        "bob": "missing-field:date",
        "carl": "no-row",
        "eve": "en",
    }
    foreseen = await mission.run(lambda c: audiences.foreseen(c, announcement, NOON))
    assert foreseen == {"": 2, "missing-field:date": 1, "no-row": 1}
    assert (await reached(mission, *TABLE)).reachable == 3
    id_ = await mission.begins(announcement)
    claimed = await mission.claims(id_)
    assert [(one.person, one.fields) for one in claimed] == [
        ("telegram:anne", 0),
        ("telegram:eve", 1),
    ]
    only = draft(words, table=TABLE, audience=Audience(territories=("lille",)))
    assert await why(mission, only) == {"anne": "fr", "bob": "fr"}


async def test_a_field_without_a_table_blocks_everybody(mission: Mission) -> None:
    await mission.meet("anne")
    assert await why(mission, draft(Words(fr="Le {date}"))) == {"anne": "missing-field:date"}
    assert audiences.missing(draft(Words(fr="Le {date}"))) == {(None, "fr"): "date"}


async def test_the_ledger_is_frozen_once_with_its_reasons(mission: Mission) -> None:
    await mission.meet("anne", "bob")
    await mission.stops("telegram:bob")
    ids = ("anne", "bob", "zoe")
    id_ = await mission.begins(draft(audience=Audience(people=ids)))
    await mission.meet("carl", "zoe")
    assert await mission.states(id_) == {
        "telegram:anne": "pending",
        "telegram:bob": "skipped opted-out",
        "telegram:zoe": "skipped never-came",
    }
    assert [one.number for one in await mission.report(id_)] == [1, 2, 3]


async def test_candidates_come_in_pages(mission: Mission) -> None:
    await mission.meet("anne", "bob", "carl")
    page = await mission.run(lambda c: audiences.candidates(c, draft(), NOON, after=1, limit=1))
    assert [(one.person, one.number) for one in page] == [("telegram:bob", 2)]


async def test_words_of_people_do_no_harm(mission: Mission) -> None:
    bad = "'; DROP TABLE people; --"
    await mission.meet("anne")
    assert await mission.aims(roles=(bad,)) == []
    assert await mission.aims(territories=(bad, "%")) == []
    assert await mission.aims(people=(bad, "%", "telegram:%")) == []
    table = (TableRow(bad, {bad: bad}),)
    assert await why(mission, draft(Words(fr="{" + bad + "}"), table=table)) == {"anne": "no-row"}


async def test_ten_thousand_are_frozen_without_being_read(store: Store) -> None:
    def crowd(connection: Connection) -> None:
        rows: list[dict[str, Any]] = [_person(number) for number in range(10_000)]
        connection.execute(insert(people_table), rows)

    await store.run(crowd)
    mission, made = Mission(store), draft()
    id_ = await store.run(lambda c: announcements.create(c, made, Staff(1, "owner"), NOON))
    stored = await mission.get(id_)
    tracemalloc.start()
    frozen = await store.run(lambda c: audiences.freeze(c, stored, NOON))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert frozen == 10_000
    assert await mission.counts(id_) == {"pending": 7_500, "skipped": 2_500}
    assert most < 1_000_000


def _person(number: int) -> dict[str, Any]:
    language: Language = "en" if number % 3 else "fr"
    name = f"telegram:{number}"
    return {
        "person": name,
        "account": name,
        "channel": "telegram",
        "address": str(number),
        "language": language,
        "wants_announcements": number % 4 != 0,
        "created_at": NOON,
        "seen_at": NOON,
    }


async def test_purging_leaves_ledgers_alone(mission: Mission) -> None:
    await mission.meet("anne")
    id_ = await mission.begins()
    await mission.run(lambda c: purge.purge(c, NOON + timedelta(days=1_000)))
    assert await mission.counts(id_) == {"pending": 1}
