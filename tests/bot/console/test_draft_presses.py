"""What is pressed under a draft: it acts on what was seen, for whom it may, at a time that exists, or says why not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import announcing
from bot.approving import Rules
from bot.store import staff
from conversations.announcing.shape import Audience, Words
from conversations.staff import STAFF_ROLES, StaffRole
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES
from tests.bot.channels.web.conftest import words_of
from tests.bot.console.office import NOON, Office, hidden
from tests.bot.console.writing_room import (
    draft,
    held,
    known_places,
    own,
    people,
    prepares,
    trouble_in,
    waiting,
)

PRESSES = ("send", "schedule", "unschedule", "ask-approval", "approve", "cancel")
LATER = {"day": "2027-06-02", "hour": "14:30"}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return known_places()


def approving(office: Office) -> Office:
    """The same, where more than one person is more than one may decide."""
    return Office(office.built, {"announce_approval_above": 1})


async def test_a_second_press_sends(office: Office) -> None:
    visitor, me = await office.seat("team")
    await people(office, "anne", "bob")
    id_ = await draft(office, me)
    first = await prepares(visitor, id_, "send")
    assert first.status_code == 200
    assert "Envoyer à 2 personnes" in words_of(first.text)
    assert (await held(office, id_)).state == "draft"
    form = hidden(first.text, own(id_, "/prepare"))
    assert form["sure"] == "2"
    assert (await visitor.post(own(id_, "/prepare"), form)).status_code == 303
    assert (await held(office, id_)).state == "sending"
    assert await waiting(office, id_) == 2
    again = await visitor.post(own(id_, "/prepare"), form)
    assert again.status_code == 409
    assert await waiting(office, id_) == 2


async def test_more_people_than_were_named_need_another_press(office: Office) -> None:
    visitor, me = await office.seat("team")
    mission = await people(office, "anne")
    id_ = await draft(office, me)
    form = hidden((await prepares(visitor, id_, "send")).text, own(id_, "/prepare"))
    await mission.meet("bob")
    grown = await visitor.post(own(id_, "/prepare"), form)
    assert "Confirmez le nouveau nombre" in words_of(grown.text)
    assert "Envoyer à 2 personnes" in words_of(grown.text)
    assert (await held(office, id_)).state == "draft"


@pytest.mark.parametrize("do", ["send", "schedule", "ask-approval", "approve"])
async def test_what_a_colleague_changed_is_not_acted_on(office: Office, do: str) -> None:
    visitor, me = await office.seat("team")
    await people(office, "anne")
    id_ = await draft(office, me)
    form = hidden((await visitor.get(own(id_))).text, own(id_, "/prepare"))
    theirs = replace(await held(office, id_), words=Words("Autre", "Other"))
    await office.run(lambda c: announcing.change(c, me, theirs, NOON))
    for sure in ("", "1"):
        refused = await visitor.post(own(id_, "/prepare"), form | {"do": do, "sure": sure} | LATER)
        assert refused.status_code == 409
        assert "Un collègue l'a changée pendant que vous la lisiez" in trouble_in(refused.text)
        assert 'value="2027-06-02"' in refused.text
    kept = await held(office, id_)
    assert (kept.state, kept.approved) == ("draft", "")


@pytest.mark.parametrize("role", STAFF_ROLES)
@pytest.mark.parametrize("do", PRESSES)
async def test_who_may_press(office: Office, do: str, role: StaffRole) -> None:
    owner, me = await office.seat("owner", "Ana")
    await people(office, "anne")
    id_ = await draft(office, me)
    if do == "approve":
        await office.run(lambda c: announcing.ask_approval(c, me, id_, NOON))
    if do == "unschedule":
        at = NOON + timedelta(days=1)
        await office.run(lambda c: announcing.schedule(c, me, id_, at, NOON, Rules()))
    was = await held(office, id_)
    seen = hidden((await owner.get(own(id_))).text, own(id_, "/prepare"))["seen"]
    visitor, _ = await office.seat(role)
    mine = hidden((await visitor.get("/console")).text, "/console/leave")
    fields = mine | {"do": do, "seen": seen, "sure": "1"} | LATER
    sent = await visitor.post(own(id_, "/prepare"), fields)
    assert sent.status_code == (403 if role == "reader" else 303)
    assert ((await held(office, id_)) == was) == (role == "reader")
    assert (await office.stranger().post(own(id_, "/prepare"), fields)).status_code == 401


@pytest.mark.parametrize("fields", [{}, {"do": "paint"}, {"do": "send", "seen": ""}])
async def test_forged_forms(office: Office, fields: dict[str, str]) -> None:
    visitor, me = await office.seat("team")
    id_ = await draft(office, me)
    form = hidden((await visitor.get(own(id_))).text, own(id_, "/prepare")) | {"do": ""}
    assert (await visitor.post(own(id_, "/prepare"), form | fields)).status_code == 400
    no_token = form | {"do": "cancel", "token": ""}
    assert (await visitor.post(own(id_, "/prepare"), no_token)).status_code == 400


async def test_somebody_removed_sends_nothing(office: Office) -> None:
    visitor, me = await office.seat("team")
    await office.hire("owner", "Zoé")
    await people(office, "anne")
    id_ = await draft(office, me)
    form = hidden((await prepares(visitor, id_, "send")).text, own(id_, "/prepare"))
    await office.run(lambda c: staff.remove(c, me.id, NOON))
    assert (await visitor.post(own(id_, "/prepare"), form)).status_code == 401
    assert (await held(office, id_)).state == "draft"


async def test_nobody_is_sent_nothing(office: Office) -> None:
    visitor, me = await office.seat("team")
    id_ = await draft(office, me, audience=Audience(territories=("valmarine",)))
    refused = await prepares(visitor, id_, "send")
    assert refused.status_code == 409
    assert "Personne ne peut la recevoir" in trouble_in(refused.text)
    mission = await people(office, "anne")
    await mission.follows("telegram:anne", "valmarine")
    form = hidden((await prepares(visitor, id_, "send")).text, own(id_, "/prepare"))
    await mission.stops("telegram:anne")
    emptied = await visitor.post(own(id_, "/prepare"), form)
    assert "Personne ne peut la recevoir" in trouble_in(emptied.text)
    assert (await held(office, id_)).state == "draft"


async def test_scheduling_and_undoing_it(office: Office) -> None:
    visitor, me = await office.seat("team")
    id_ = await draft(office, me)
    assert (await prepares(visitor, id_, "schedule", **LATER)).status_code == 303
    kept = await held(office, id_)
    assert (kept.state, kept.at) == ("scheduled", datetime(2027, 6, 2, 12, 30, tzinfo=UTC))
    page = words_of((await visitor.get(own(id_))).text)
    assert "2 juin 2027 à 14:30, heure de Paris (UTC+2)" in page
    assert (await prepares(visitor, id_, "unschedule")).status_code == 303
    assert (await held(office, id_)).state == "draft"
    winter = {"day": "2 décembre 2027", "hour": "9 h"}
    assert (await prepares(visitor, id_, "schedule", **winter)).status_code == 303
    assert "(UTC+1)" in (await visitor.get(own(id_))).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ("2028-03-26", "02:30"), ("2027-05-12", "13:59"), ("1999-01-01", "12:00"), ("", ""),
        ("2027-13-45", "12:00"), ("2027-06-01", "25:00"), ("9999-12-31", "23:59"),
        ("0001-01-01", "00:00"), ("demain", "midi"), ("x" * 500, "y" * 500),
    ],
)  # fmt: skip
async def test_a_time_that_cannot_be(office: Office, day: str, hour: str, language: str) -> None:
    visitor, me = await office.seat("team")
    id_ = await draft(office, me)
    path = own(id_, "/prepare")
    form = hidden((await visitor.get(own(id_))).text, path) | {"day": day, "hour": hour}
    for do in ("schedule", *(["ask-approval"] if day else [])):
        refused = await visitor.post(f"{path}?lang={language}", form | {"do": do})
        assert refused.status_code == 400
        assert trouble_in(refused.text)
    assert ("n'existe pas ce jour-là" in words_of(refused.text)) == (
        hour == "02:30" and language == "fr"
    )
    kept = await held(office, id_)
    assert (kept.state, kept.at) == ("draft", None)


async def test_an_hour_that_comes_twice_is_the_first(office: Office) -> None:
    visitor, me = await office.seat("team")
    id_ = await draft(office, me)
    await prepares(visitor, id_, "schedule", day="2027-10-31", hour="02:30")
    assert (await held(office, id_)).at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    assert "(UTC+2)" in (await visitor.get(own(id_))).text


async def test_an_approval_and_its_time(office: Office) -> None:
    office = approving(office)
    writer, me = await office.seat("team", "Anne")
    second, colleague = await office.seat("team", "Bo")
    await people(office, "anne", "bob")
    id_ = await draft(office, me)
    first = await prepares(writer, id_, "send")
    form = hidden(first.text, own(id_, "/prepare"))
    refused = await writer.post(own(id_, "/prepare"), form)
    assert "demandent l'accord d'un collègue" in trouble_in(refused.text)
    assert (await prepares(writer, id_, "ask-approval", **LATER)).status_code == 303
    page = words_of((await second.get(own(id_))).text)
    assert "Vous approuvez un envoi le 2 juin 2027 à 14:30" in page
    assert (await prepares(second, id_, "approve")).status_code == 303
    assert (await held(office, id_)).approved_by == colleague.id
    shown = words_of((await writer.get(own(id_))).text)
    assert "Accord donné par Bo" in shown
    assert "programmez l'envoi à cette heure" in shown
    now = await prepares(writer, id_, "send", sure="2")
    assert "L'accord vaut pour une autre heure" in trouble_in(now.text)
    other = await prepares(writer, id_, "schedule", day="2027-06-03", hour="14:30")
    assert "L'accord vaut pour une autre heure" in trouble_in(other.text)
    own_one = await prepares(second, id_, "schedule", **LATER)
    assert "Qui donne l'accord n'envoie pas" in trouble_in(own_one.text)
    assert (await prepares(writer, id_, "schedule", **LATER)).status_code == 303
    assert (await held(office, id_)).state == "scheduled"


async def test_an_approver_who_may_not_send_any_more(office: Office) -> None:
    office = approving(office)
    writer, me = await office.seat("team", "Anne")
    second, colleague = await office.seat("team", "Bo")
    await office.hire("owner", "Zoé")
    await people(office, "anne", "bob")
    id_ = await draft(office, me)
    await prepares(writer, id_, "ask-approval")
    await prepares(second, id_, "approve")
    await office.run(lambda c: staff.remove(c, colleague.id, NOON))
    refused = await prepares(writer, id_, "send", sure="2")
    assert refused.status_code == 409
    assert "ne peut plus envoyer" in trouble_in(refused.text)
    assert await waiting(office, id_) == 0


async def test_giving_up(office: Office) -> None:
    visitor, me = await office.seat("team")
    id_ = await draft(office, me)
    assert (await prepares(visitor, id_, "cancel")).status_code == 303
    assert (await held(office, id_)).state == "cancelled"
    assert (await visitor.get(own(id_))).status_code == 200


async def test_what_is_being_sent_is_not_given_up_here(office: Office) -> None:
    visitor, me = await office.seat("team")
    await people(office, "anne")
    id_ = await draft(office, me)
    form = hidden((await visitor.get(own(id_))).text, own(id_, "/prepare"))
    await office.run(lambda c: announcing.send_now(c, me, id_, NOON, Rules()))
    assert (await visitor.post(own(id_, "/prepare"), form | {"do": "cancel"})).status_code == 409
    assert (await held(office, id_)).state == "sending"
