"""What needs me today: for each member what is theirs to do, in the order of doing it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot import announcing
from bot.approving import Rules
from bot.console.today import yesterday
from bot.store import announcements, corrections
from bot.store.corrections import Proposed
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import Announcement, Words
from conversations.staff import STAFF_ROLES, Staff
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import Visitor, words_of
from tests.bot.console.office import NOON, Office
from tests.bot.console.sent import Sent
from tests.bot.store.mission import Mission


async def headings(visitor: Visitor, language: str = "fr") -> list[str]:
    page = (await visitor.get(f"/console?lang={language}")).text
    return re.findall(r'<section aria-labelledby="(?!signed-in)(\w+)"', page)


async def text(visitor: Visitor, language: str = "fr") -> str:
    return words_of((await visitor.get(f"/console?lang={language}")).text)


async def composed(office: Office, me: Staff, title: str = "Visite") -> int:
    held = Announcement(0, "draft", title, Words(fr="Bonjour", en="Hello"))
    return await office.run(lambda c: announcing.compose(c, me, held, NOON))


async def asked(office: Office, me: Staff, title: str = "Visite") -> int:
    id_ = await composed(office, me, title)
    await office.run(lambda c: announcing.ask_approval(c, me, id_, NOON))
    return id_


def approving(id_: int, me: Staff) -> Callable[[Connection], None]:
    def approve(connection: Connection) -> None:
        held = announcements.get(connection, id_)
        assert held
        announcing.approve(connection, me, id_, hash_of(held), NOON)

    return approve


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_approval_waits_for_a_colleague_then_for_who_may_send(
    office: Office, language: str
) -> None:
    ana, me = await office.seat("team", "Ana & <Co>")
    bo, other = await office.seat("owner", "Bo")
    reader, _ = await office.seat("reader")
    id_ = await asked(office, me)
    assert await headings(ana, language) == ["colleague"]
    assert await headings(bo, language) == ["approval"]
    assert await headings(reader, language) == ["colleague"]
    assert "Ana & <Co>" in await text(bo, language)
    await office.run(approving(id_, other))
    assert await headings(ana, language) == ["approval"]
    assert await headings(bo, language) == ["colleague"]
    assert "Bo" in await text(ana, language)


async def test_only_who_may_answer_is_led_to_replies(office: Office) -> None:
    sent = Sent(office)
    await sent.mission.meet("a")
    id_ = await sent.begun()
    await sent.reply(id_, "a", "Faut-il réserver ?")
    for role in STAFF_ROLES:
        visitor, _ = await office.seat(role)
        page = (await visitor.get("/console")).text
        assert (f"/console/announcements/{id_}/replies" in page) == (role != "reader")


async def test_a_correction_waits_for_whoever_did_not_write_it(office: Office) -> None:
    ana, me = await office.seat("team", "Ana")
    bo, _ = await office.seat("owner", "Bo")
    reader, _ = await office.seat("reader")
    mission = Mission(office.built.store, NOON)
    await mission.meet("1")
    proposed = Proposed(await mission.begins(), 0, Words(fr="Non", en="No"), me.id, NOON)
    await office.run(lambda c: corrections.propose(c, proposed))
    assert await headings(ana) == await headings(reader) == ["sending"]
    assert await headings(bo) == ["approval", "sending"]
    assert "Correction écrite par Ana" in await text(bo)


async def test_the_command_line_is_named_as_such(office: Office) -> None:
    bo, _ = await office.seat("owner", "Bo")
    await asked(office, Staff(0, "owner", "command line"))
    assert "Écrite par ligne de commande" in await text(bo)


async def test_drafts_are_of_who_looks(office: Office) -> None:
    ana, me = await office.seat("team", "Ana")
    bo, _ = await office.seat("team", "Bo")
    await composed(office, me)
    assert await headings(ana) == ["draft"]
    assert await headings(bo) == []
    assert "Rien ne vous attend" in await text(bo)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_in_the_order_of_doing_it(office: Office, language: str) -> None:
    """Failures, what is uncertain and how far it is come with their figures; what is scheduled with its hour."""
    ana, me = await office.seat("owner", "Ana")
    mission = Mission(office.built.store, NOON)
    await mission.meet("1", "2", "3")
    await composed(office, me, "Brouillon")
    planned = await composed(office, me, "Programmée")
    at = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    await office.run(lambda c: announcing.schedule(c, me, planned, at, NOON, Rules()))
    await mission.begins()
    paused = await mission.begins()
    await office.run(lambda c: announcing.pause(c, me, paused, NOON))
    assert await headings(ana, language) == ["paused", "sending", "scheduled", "draft"]
    told = await text(ana, language)
    # The night when clocks go back: 1:30 in UTC is the second 2:30 in Paris.
    assert ("31 octobre 2027 à 02:30" if language == "fr" else "31 Oct 2027 at 02:30") in told
    assert "3" in told


def test_yesterday_begins_at_midnight_in_france_whatever_the_clocks_do() -> None:
    noon = datetime(2027, 3, 29, 10, tzinfo=UTC)  # the day after clocks went forward
    assert yesterday(noon).isoformat() == "2027-03-28T00:00:00+01:00"
    assert yesterday(datetime(2027, 11, 1, 10, tzinfo=UTC)).isoformat() == (
        "2027-10-31T00:00:00+02:00"
    )
    assert yesterday(NOON) == datetime(2027, 5, 10, 22, tzinfo=UTC)
    assert noon - yesterday(noon) < timedelta(days=2)
