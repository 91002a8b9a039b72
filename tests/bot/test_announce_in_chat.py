"""Staff write, preview and send in a chat; people follow, get it, reply: each event through the real transaction."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.approving import Rules
from bot.assistant import Assistant
from bot.bell import Bell
from bot.store import announcements, audit, deliveries, followings, outbox, replies, staff
from bot.store.database import Store
from conversations.announcing.shape import Announcement
from conversations.desk import House
from conversations.events import Commanded
from knowledge.load import Knowledge, load
from tests.bot.store.mission import Mission
from tests.fakes.index import FakeIndex
from tests.fakes.people import FakeClock, FakePerson

TOKEN = "abcdefghijklmnopqrstuv"


@dataclass
class Chat:
    """Anne is staff, Bob is not."""

    store: Store
    assistant: Assistant
    clock: FakeClock
    anne: FakePerson
    bob: FakePerson

    async def taps(self, who: FakePerson, kind: str) -> list[str]:
        """A button on screen by how its data begins."""
        lines = await self.store.read(lambda c: outbox.transcript(c, who.address))
        offered = next(line for line in reversed(lines) if line.rows)
        [data] = [b.data for row in offered.rows for b in row if b.data.startswith(kind)]
        return await self.does(who, who.taps(data))

    async def says(self, who: FakePerson, text: str) -> list[str]:
        return await self.does(who, who.says(text))

    async def commands(self, who: FakePerson, name: str, argument: str = "") -> list[str]:
        return await self.does(who, who.does(Commanded(name, argument)))

    async def does(self, who: FakePerson, event: object) -> list[str]:
        """Ids of what was said."""
        before = await self._lines(who)
        self.clock.forward(seconds=1)
        await self.assistant.handle(event)  # type: ignore[arg-type]  # an event of FakePerson
        return (await self._lines(who))[len(before) :]

    async def _lines(self, who: FakePerson) -> list[str]:
        lines = await self.store.read(lambda c: outbox.transcript(c, who.address))
        return [line.message for line in lines if line.message]

    async def announcement(self) -> Announcement:
        (one, *_) = await self.store.read(announcements.newest)
        return one


def chat_with(store: Store, knowledge: Knowledge, rules: Rules) -> Chat:
    clock, index = FakeClock(), FakeIndex(knowledge)
    assistant = Assistant(
        store=store,
        bell=Bell(),
        clock=clock,
        index=lambda: index,
        knowledge=lambda: knowledge,
        house=House,
        rules=rules,
    )
    return Chat(store, assistant, clock, FakePerson(name="1"), FakePerson(name="2"))


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture
async def chat(store: Store, knowledge: Knowledge) -> Chat:
    chat = chat_with(store, knowledge, Rules())
    await Mission(store).hires("team", "telegram:1")
    return chat


async def drafted(chat: Chat) -> None:
    """Both languages, for whoever follows Lille."""
    assert await chat.commands(chat.anne, "announce") == ["announce-french"]
    assert await chat.says(chat.anne, "**Réunion** jeudi.") == ["announce-english"]
    assert await chat.says(chat.anne, "Meeting on Thursday.") == ["announce-audience"]
    assert await chat.says(chat.anne, "territory:lille") == ["announce-aimed"]


async def test_from_the_first_word_to_the_ledger(chat: Chat) -> None:
    assert await chat.commands(chat.bob, "start", "suivre_lille") == ["following-begun"]
    await drafted(chat)
    said = await chat.taps(chat.anne, "announce:check")
    assert said == ["announcement-preview", "announcement-preview", "announce-check"]
    assert await chat.taps(chat.anne, "announce:send") == ["announce-sure"]
    assert (await chat.announcement()).state == "draft"
    assert await chat.taps(chat.anne, "announce:go") == ["announce-sent"]
    sent = await chat.announcement()
    assert sent.state == "sending"
    counts = await chat.store.read(lambda c: deliveries.counts(c, sent.id))
    assert counts["pending"] == 1
    actions = [one.action for one in await chat.store.read(lambda c: audit.latest(c, 10))]
    assert actions == ["send", "change", "change", "compose"]


async def test_a_test_comes_to_whoever_writes_it_and_to_nobody_else(chat: Chat) -> None:
    await drafted(chat)
    await chat.taps(chat.anne, "announce:check")
    said = await chat.taps(chat.anne, "announce:test")
    assert said == ["announce-trial-coming", "announce-trial", "announce-trial"]
    others = await chat.store.read(lambda c: outbox.transcript(c, chat.bob.address))
    assert "announce-trial" not in [line.message for line in others]
    held = await chat.announcement()
    assert held.state == "draft"
    assert not any((await chat.store.read(lambda c: deliveries.counts(c, held.id))).values())
    (noted, *_) = await chat.store.read(audit.latest)
    assert (noted.action, noted.detail) == ("try", {"conversations": 1})


async def test_a_second_press_sends_nothing_twice(chat: Chat) -> None:
    await chat.commands(chat.bob, "start", "suivre_lille")
    await drafted(chat)
    await chat.taps(chat.anne, "announce:check")
    await chat.taps(chat.anne, "announce:send")
    go = await chat.store.read(lambda c: outbox.transcript(c, chat.anne.address))
    [data] = [
        button.data
        for row in next(line for line in reversed(go) if line.rows).rows
        for button in row
        if button.data.startswith("announce:go")
    ]
    assert await chat.does(chat.anne, chat.anne.taps(data)) == ["announce-sent"]
    assert await chat.does(chat.anne, chat.anne.taps(data)) == ["announce-stopped"]
    assert await chat.does(chat.bob, chat.bob.taps(data)) == ["stale", "themes"]
    sent = await chat.announcement()
    counts = await chat.store.read(lambda c: deliveries.counts(c, sent.id))
    assert counts["pending"] == 1


async def test_at_a_time(chat: Chat) -> None:
    await chat.commands(chat.bob, "start", "suivre_lille")
    await drafted(chat)
    await chat.taps(chat.anne, "announce:check")
    assert await chat.taps(chat.anne, "announce:at") == ["announce-when"]
    assert await chat.says(chat.anne, "12 mai 2027 à 14 h 30") == ["announce-scheduled"]
    planned = await chat.announcement()
    assert planned.state == "scheduled"
    assert planned.at
    assert planned.at.isoformat() == "2027-05-12T12:30:00+00:00"


async def test_a_large_audience_needs_a_colleague(store: Store, knowledge: Knowledge) -> None:
    chat = chat_with(store, knowledge, Rules(approval_above=0))
    await Mission(store).hires("team", "telegram:1")
    await chat.commands(chat.bob, "start", "suivre_lille")
    await drafted(chat)
    await chat.taps(chat.anne, "announce:check")
    assert await chat.taps(chat.anne, "announce:send") == ["announce-needs-approval"]
    assert await chat.taps(chat.anne, "announce:ask") == ["announce-approval-asked"]
    assert (await chat.announcement()).state == "approval"


async def test_a_large_audience_at_a_time_asks_for_that_time(
    store: Store, knowledge: Knowledge
) -> None:
    chat = chat_with(store, knowledge, Rules(approval_above=0))
    await Mission(store).hires("team", "telegram:1")
    await chat.commands(chat.bob, "start", "suivre_lille")
    await drafted(chat)
    await chat.taps(chat.anne, "announce:check")
    await chat.taps(chat.anne, "announce:at")
    said = await chat.says(chat.anne, "12 mai 2027 à 14 h 30")
    assert said == ["announce-needs-approval-at"]
    assert await chat.taps(chat.anne, "announce:ask") == ["announce-approval-asked-at"]
    asked = await chat.announcement()
    assert asked.state == "approval"
    assert asked.at
    assert asked.at.isoformat() == "2027-05-12T12:30:00+00:00"


async def test_a_time_that_passed_meanwhile_is_not_asked_for(
    store: Store, knowledge: Knowledge
) -> None:
    chat = chat_with(store, knowledge, Rules(approval_above=0))
    await Mission(store).hires("team", "telegram:1")
    await chat.commands(chat.bob, "start", "suivre_lille")
    await drafted(chat)
    await chat.taps(chat.anne, "announce:check")
    await chat.taps(chat.anne, "announce:at")
    await chat.says(chat.anne, "12 mai 2027 à 14 h 30")
    chat.clock.forward(seconds=365 * 24 * 3600)
    assert await chat.taps(chat.anne, "announce:ask") == ["announce-when-past"]
    assert (await chat.announcement()).state == "draft"


async def test_its_title_is_how_it_begins_without_marks(chat: Chat) -> None:
    await drafted(chat)
    assert (await chat.announcement()).title == "Réunion jeudi."


async def test_a_right_lost_meanwhile_sends_nothing(chat: Chat) -> None:
    await chat.commands(chat.bob, "start", "suivre_lille")
    owner = await Mission(chat.store).hires("owner", "telegram:9")
    await drafted(chat)
    await chat.taps(chat.anne, "announce:check")
    await chat.taps(chat.anne, "announce:send")

    await chat.store.run(
        lambda c: [
            staff.remove(c, one.staff.id, chat.clock())
            for one in staff.everybody(c)
            if one.staff.id != owner.id
        ]
    )
    assert await chat.taps(chat.anne, "announce:go") == ["stale", "themes"]
    assert (await chat.announcement()).state == "draft"


async def test_nobody_can_be_reached_is_said_and_nothing_moves(chat: Chat) -> None:
    await drafted(chat)
    said = await chat.taps(chat.anne, "announce:check")
    assert said[-1] == "announce-check"
    before = await chat.announcement()
    with pytest.raises(ValueError, match="not enough values"):
        await chat.taps(chat.anne, "announce:send")
    assert await chat.announcement() == before


async def test_a_link_makes_staff_once(chat: Chat) -> None:
    now = chat.clock()
    until = now.replace(year=now.year + 1)
    await chat.store.run(lambda c: staff.make_link(c, TOKEN, "invite", "team", None, 1, until))
    assert await chat.commands(chat.bob, "start", f"a_{TOKEN}") == ["staff-welcome"]
    assert await chat.commands(chat.bob, "announce") == ["announce-french"]
    carol = FakePerson(name="3")
    assert await chat.commands(carol, "start", f"a_{TOKEN}") == ["staff-link-gone"]
    assert await chat.commands(carol, "announce") == ["unknown-command"]


async def test_a_reply_reaches_its_announcement(chat: Chat) -> None:
    mission = Mission(chat.store, chat.clock())
    await mission.meet("2")
    id_ = await mission.begins()
    await mission.sends(id_)
    assert await chat.does(chat.bob, chat.bob.taps(f"reply:{id_}")) == ["announce-reply"]
    assert await chat.says(chat.bob, "Je viens avec Léa.") == ["announce-reply-kept"]
    (kept,) = await chat.store.read(lambda c: replies.open(c, id_))
    assert (kept.person, kept.text) == ("telegram:2", "Je viens avec Léa.")
    assert await chat.does(chat.anne, chat.anne.taps(f"reply:{id_}")) == ["announce-reply-late"]


async def test_a_stop_leaves_every_territory(chat: Chat) -> None:
    await chat.commands(chat.bob, "start", "suivre_lille")
    assert await chat.commands(chat.bob, "stop") == ["stopped"]
    assert await chat.store.read(lambda c: followings.of(c, "telegram:2")) == ()
