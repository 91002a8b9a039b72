"""The report of an announcement: numbers, reasons, steering by each role, progress as it goes."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import timedelta
from typing import Any

import pytest
from starlette.requests import Request

from bot import announcing
from bot.channels.web.clients import Clients
from bot.channels.web.live import RETRY
from bot.channels.web.pace import Pace
from bot.channels.web.refusals import Refusals
from bot.channels.web.views import Views
from bot.console.desk import ConsoleDesk
from bot.console.entrance import Entrance
from bot.console.progress import HEARTBEAT, Progress, ProgressStream, Rate
from bot.store import mending, staff
from bot.store.ledger import held_by
from conversations.announcing.shape import TableRow, Words
from conversations.staff import COMMAND_LINE, STAFF_ROLES, StaffRole
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import NOON, Office, hidden, press
from tests.bot.console.sent import Sent
from tests.bot.store.mission import arrived

STEPS = ("pause", "resume", "cancel", "resend-unknown", "resend-failed", "withdraw")


@pytest.fixture
def sent(office: Office) -> Sent:
    return Sent(office)


def at(id_: int, then: str = "") -> str:
    return f"/console/announcements/{id_}{then}"


async def busy(sent: Sent) -> int:
    """One of each: sent on Telegram and the web, failed, unknown, on its way, waiting no more."""
    await sent.mission.meet("a", "b", "c", "d", "e")
    await sent.mission.meet("w", channel="web", language="en")
    await sent.mission.stops("telegram:e")
    id_ = await sent.begun()
    await sent.become(id_, b="failed unreachable", c="unknown cut", d="sending")
    return id_


def offered(page: str) -> set[str]:
    return set(re.findall(r'name="do" value="([\w-]+)"', page))


def tally(page: str) -> dict[str, str]:
    return dict(re.findall(r'<dd data-told="(\w+)">(\d+)</dd>', page))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_numbers_reasons_and_words(office: Office, sent: Sent, language: str) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat("reader")
    page = (await visitor.get(at(id_, f"?lang={language}"))).text
    assert tally(page) == {
        "sent": "2", "waiting": "1", "failed": "1", "unknown": "1", "skipped": "1",
    }  # fmt: skip
    words = words_of(page)
    for told in {
        "fr": ("a bloqué le bot", "l'envoi a été coupé", "n'en veut plus", "12 mai 2027 à 14:00"),
        "en": ("blocked the bot", "the sending was cut", "wants no", "12 May 2027 at 14:00"),
    }[language]:
        assert told in words
    assert "<strong>tous</strong>" in page
    assert "<strong>all</strong>" in page
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "web:w" not in page


@pytest.mark.parametrize("role", STAFF_ROLES)
async def test_what_each_role_may_do(office: Office, sent: Sent, role: StaffRole) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat(role)
    page = (await visitor.get(at(id_))).text
    may = role != "reader"
    everything = {"pause", "cancel", "resend-unknown", "resend-failed", "withdraw"}
    assert offered(page) == (everything if may else set())
    token = hidden(page, "/console/leave")["token"]
    for do in STEPS:
        answer = await visitor.post(at(id_, "/steer"), {"token": token, "do": do})
        assert (answer.status_code == 403) == (not may)
    held = await sent.held(id_)
    assert held.is_withdrawn == may
    assert (await office.done())[2:] == (["pause", "resume", "cancel", "withdraw"] if may else [])


async def test_paused_resumed_sent_again_and_withdrawn(office: Office, sent: Sent) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat("team")
    for do, state in [("pause", "paused"), ("resume", "sending")]:
        assert (await press(visitor, at(id_), at(id_, "/steer"), do=do)).status_code == 303
        assert (await sent.held(id_)).state == state
    page = words_of((await visitor.get(at(id_))).text)
    assert "elle risque de la recevoir deux fois" in page
    await press(visitor, at(id_), at(id_, "/steer"), do="resend-unknown")
    await press(visitor, at(id_), at(id_, "/steer"), do="resend-failed")
    assert (await sent.mission.counts(id_))["pending"] == 2
    await press(visitor, at(id_), at(id_, "/steer"), do="withdraw")
    after = (await visitor.get(at(id_))).text
    assert offered(after) == set()
    assert "retirée" in words_of(after)
    assert "Encore à effacer chez 2 personnes" in words_of(after)


async def test_of_two_who_steer_at_once_one_is_told(office: Office, sent: Sent) -> None:
    id_ = await busy(sent)
    seats = [(await office.seat("team"))[0] for _ in range(3)]
    forms = [
        hidden((await one.get(at(id_))).text, at(id_, "/steer")) | {"do": "pause"} for one in seats
    ]
    answers = await asyncio.gather(
        *(one.post(at(id_, "/steer"), form) for one, form in zip(seats, forms, strict=True))
    )
    assert sorted(one.status_code for one in answers) == [303, 409, 409]
    late = next(one for one in answers if one.status_code == 409)
    assert "Son état a changé entre-temps" in words_of(late.text)
    assert "resume" in offered(late.text)


async def test_withdrawing_says_what_telegram_keeps(office: Office, sent: Sent) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat("owner")
    fresh = words_of((await visitor.get(at(id_))).text)
    assert "1 conversation sur le web, et 1 sur Telegram" in fresh
    assert "la garde" not in fresh
    office.built.now += timedelta(hours=49)
    visitor, _ = await office.seat("owner")
    late = words_of((await visitor.get(at(id_))).text)
    assert "1 conversation sur le web, et 0 sur Telegram" in late
    assert "1 personne la garde" in late


async def test_corrections_and_who_cannot_have_them(office: Office, sent: Sent) -> None:
    await sent.mission.meet("a", "b", "c")
    id_ = await sent.begun()
    await sent.become(id_)
    visitor, me = await office.seat("team", "Ana")
    new = Words(fr="Bonsoir", en="Good evening")
    await office.run(lambda c: announcing.correct(c, me, id_, new, NOON))
    first, second, _ = await office.run(lambda c: mending.to_correct(c, id_, 10))
    await office.run(lambda c: mending.corrected(c, first, 1))
    await office.run(lambda c: mending.corrected(c, second, 1, reason="not-editable"))
    page = words_of((await visitor.get(at(id_))).text)
    assert "1 personne voit le texte corrigé" in page
    assert "1 personne voit encore le texte d'avant" in page
    assert "1 personne garde le texte d'avant : message effacé, ou plus modifiable" in page
    assert "Correction n° 1, par Ana" in page
    await office.run(lambda c: announcing.withdraw(c, me, id_, NOON))
    await office.run(lambda c: mending.withdrawn(c, first, "too-old"))
    page = words_of((await visitor.get(at(id_))).text)
    assert "1 personne garde l'annonce : message de plus de 48 heures" in page


async def test_a_missing_field_is_told_by_the_name_of_the_place(office: Office, sent: Sent) -> None:
    await sent.mission.meet("a", "b", "c")
    await sent.mission.follows("telegram:a", "lille")
    await sent.mission.follows("telegram:b", "brest")
    table = (TableRow("lille", {"heure": "14:30"}), TableRow("brest", {"heure": ""}))
    id_ = await sent.begun(table=table, words=Words(fr="À {heure}"))
    visitor, _ = await office.seat("reader")
    page = words_of((await visitor.get(at(id_))).text)
    assert re.search(r"le champ « heure » manque \((B|b)rest\) 1", page.replace("\xa0", " "))
    assert "aucun territoire du tableau n'est suivi 1" in page


@pytest.mark.parametrize("id_", ["0", "99", "9" * 40, "-1", "x", "é", "1.5"])
async def test_an_unknown_announcement(office: Office, id_: str) -> None:
    visitor, _ = await office.seat("owner")
    token = hidden((await visitor.get("/console")).text, "/console/leave")["token"]
    for then in ("", "/progress", "/recipients", "/recipients.csv", "/replies"):
        assert (await visitor.get(f"/console/announcements/{id_}{then}")).status_code == 404
    for then in ("/steer", "/correct", "/replies"):
        path, form = f"/console/announcements/{id_}{then}", {"token": token, "do": "pause"}
        assert (await visitor.post(path, form)).status_code == 404


async def test_a_forged_form_steers_nothing(office: Office, sent: Sent) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat("owner")
    token = hidden((await visitor.get(at(id_))).text, "/console/leave")["token"]
    for form in ({"do": "pause"}, {"token": token}, {"token": token, "do": "send"}):
        assert (await visitor.post(at(id_, "/steer"), form)).status_code == 400
    assert (await office.stranger().post(at(id_, "/steer"), {"do": "pause"})).status_code == 401
    assert (await visitor.get(at(id_, "/steer"))).status_code == 405
    assert (await sent.held(id_)).state == "sending"


async def test_words_of_a_channel_are_literal_and_many_reasons_are_cut(
    office: Office, sent: Sent
) -> None:
    names = [f"p{number}" for number in range(25)]
    await sent.mission.meet(*names)
    id_ = await sent.begun()
    await sent.become(id_, **{one: f"failed <b>{one}</b>" for one in names})
    visitor, _ = await office.seat("reader")
    page = (await visitor.get(at(id_))).text
    assert page.count("&lt;b&gt;p") == 20
    assert "<b>p" not in page
    assert "Et 5 autres raisons" in words_of(page)


def told(stream: str) -> list[tuple[str, dict[str, Any]]]:
    found = re.findall(r"event: (\w+)\ndata: (.*)\n", stream)
    return [(kind, json.loads(data)) for kind, data in found]


async def test_the_stream_of_what_is_sent_ends_at_once(office: Office, sent: Sent) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat("reader")
    await press_cancel(office, sent, id_)
    await sent.arrive(id_)
    response = await visitor.get(at(id_, "/progress?lang=en"))
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["x-accel-buffering"] == "no"
    assert response.text.startswith(RETRY)
    ((kind, seen),) = told(response.text)
    assert kind == "ended"
    assert seen["words"] == {
        "sent": "3", "failed": "1", "unknown": "1", "skipped": "1", "waiting": "0",
        "state": "cancelled", "speed": "",
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_waits_for_the_end_of_quiet_hours_says_until_when(
    office: Office, sent: Sent, language: str
) -> None:
    office.app = office.built.app(quiet_hours="13:00-15:30")
    id_ = await busy(sent)
    visitor, _ = await office.seat("team")
    path = at(id_, f"?lang={language}")
    page = words_of((await visitor.get(path)).text)
    assert {"fr": "12 mai 2027 à 15:30", "en": "12 May 2027 at 15:30"}[language] in page
    assert {"fr": "heures calmes", "en": "quiet hours"}[language] in page
    office.built.now += timedelta(hours=3)
    visitor, _ = await office.seat("team")
    later = words_of((await visitor.get(path)).text)
    assert "15:30" not in later
    await press(visitor, at(id_), at(id_, "/steer"), do="pause")
    office.built.now -= timedelta(hours=3)
    assert "15:30" not in words_of((await visitor.get(path)).text)


async def test_calls_under_way_of_a_cancelled_one_are_told_as_they_end(
    office: Office, sent: Sent
) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat("team")
    await press_cancel(office, sent, id_)
    page = (await visitor.get(at(id_))).text
    assert 'data-state="cancelled"' in page
    assert "les derniers messages" in words_of(page)
    assert not offered(page) & {"pause", "resume", "cancel"}
    await sent.arrive(id_)
    assert "data-progress" not in (await visitor.get(at(id_))).text


async def press_cancel(office: Office, sent: Sent, id_: int) -> None:
    await office.run(lambda c: announcing.cancel(c, COMMAND_LINE, id_, office.built.now))
    assert (await sent.held(id_)).state == "cancelled"


def desk_of(office: Office) -> ConsoleDesk:
    """The desk of the application, for a stream that a test follows part by part."""
    built = office.built
    site = built.site()
    views = Views(site)
    return ConsoleDesk(site, views, Refusals(views), Clients(""), Pace(), Entrance(site))


def request_of(token: str) -> Request:
    cookie = f"console={token}".encode()
    return Request(
        {
            "type": "http",
            "method": "GET",
            "path": "/",
            "query_string": b"lang=fr",
            "headers": [(b"cookie", cookie)],
        }
    )


async def test_the_stream_tells_what_changes_and_ends_with_the_sending(
    office: Office, sent: Sent
) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat("team")
    request = request_of(visitor.client.cookies["console"])
    stream = ProgressStream(desk_of(office), request, id_, look_again=0)
    parts = stream.parts()
    assert await anext(parts) == RETRY
    ((_, first),) = told(await anext(parts))
    assert first["percent"] == 80
    office.built.now += timedelta(seconds=2)
    (waiting,) = [one for one in await sent.mission.report(id_) if one.state == "sending"]
    held = await office.run(
        lambda c: [one for one in held_by(c, "one") if one.number == waiting.number]
    )
    await sent.mission.done(arrived(held[0]))
    ((_, second),) = told(await anext(parts))
    assert second["words"]["sent"] == "3"
    await sent.finish(id_)
    ((kind, last),) = told(await anext(parts))
    assert kind == "ended"
    assert last["words"]["state"] == "envoyée"
    assert [part async for part in parts] == []


async def test_the_stream_of_somebody_removed_ends(office: Office, sent: Sent) -> None:
    id_ = await busy(sent)
    await office.hire("owner", "Ana")
    visitor, me = await office.seat("team")
    request = request_of(visitor.client.cookies["console"])
    parts = ProgressStream(desk_of(office), request, id_, look_again=0).parts()
    assert await anext(parts) == RETRY
    assert told(await anext(parts))
    await office.run(lambda c: staff.remove(c, me.id, NOON))
    assert [part async for part in parts] == []


async def test_the_stream_beats_while_nothing_changes_and_ends_with_the_server(
    office: Office, sent: Sent
) -> None:
    id_ = await busy(sent)
    visitor, _ = await office.seat("team")
    request = request_of(visitor.client.cookies["console"])
    stream = ProgressStream(desk_of(office), request, id_, look_again=0.001)
    stream._silent = HEARTBEAT
    parts = stream.parts()
    assert await anext(parts) == RETRY
    assert told(await anext(parts))
    stream._silent = HEARTBEAT
    assert (await anext(parts)).startswith(":")
    office.built.stopping.set()
    assert [part async for part in parts] == []


def test_rate_and_time_left() -> None:
    counts = dict.fromkeys(("pending", "sending", "sent", "failed", "unknown", "skipped"), 0)
    nothing = Progress("sending", counts)  # type: ignore[arg-type]  # all the states
    assert (nothing.percent, nothing.minutes) == (0, None)
    many = Progress("sending", counts | {"pending": 5999, "sent": 1}, 25.0)  # type: ignore[arg-type]  # the same
    assert (many.percent, many.minutes) == (0, 4)
    last = Progress("sending", counts | {"pending": 1, "sent": 9999}, 25.0)  # type: ignore[arg-type]  # the same
    assert (last.percent, last.minutes) == (99, 1)
    assert Progress("paused", counts | {"pending": 1}, 25.0).minutes is None  # type: ignore[arg-type]  # the same
    rate = Rate()
    seen = [rate.after(NOON + timedelta(seconds=one), 30 * one) for one in range(20)]
    assert seen[0] is None
    assert {round(one or 0) for one in seen[1:]} == {30}
    assert len(rate.seen) <= 11
