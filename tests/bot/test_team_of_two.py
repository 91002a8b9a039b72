"""Somebody on the web invites somebody on Telegram, on each database: from the link to being removed. Not for words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest

from bot.assistant import Assistant
from bot.bell import Bell
from bot.store import outbox
from bot.store.database import Store
from bot.store.outbox import Line
from conversations.desk import House
from conversations.events import Content, Followed, Said, Tapped
from knowledge.load import Knowledge, load
from tests.fakes.index import FakeIndex
from tests.fakes.people import FakeClock, FakePerson

HOUSE = House(public_url="https://exemple.fr", base_url="https://exemple.fr", bot_name="un_bot")
INVITATION = re.compile(r"https://exemple\.fr/i/([A-Za-z0-9_-]{22})\)")
PROJECT = re.compile(r"walk:([a-z2-7]{10})")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture
def assistant(store: Store, knowledge: Knowledge) -> Assistant:
    index = FakeIndex(knowledge)
    return Assistant(
        store=store,
        bell=Bell(),
        clock=FakeClock(),
        index=lambda: index,
        knowledge=lambda: knowledge,
        house=lambda: HOUSE,
    )


@dataclass
class Seat:
    """One person at one screen; `new` are the lines that the last thing done by anybody brought here."""

    store: Store
    assistant: Assistant
    person: FakePerson
    seen: int = field(default=0)

    async def does(self, content: Content) -> list[str]:
        await self.assistant.handle(self.person.does(content))
        return [line.message for line in await self.new()]

    async def taps(self, data: str) -> list[str]:
        return await self.does(Tapped(data))

    async def says(self, text: str) -> list[str]:
        return await self.does(Said(text))

    async def new(self) -> list[Line]:
        """What was said here since one last looked."""
        lines = await self.store.read(lambda c: outbox.transcript(c, self.person.address))
        fresh = [line for line in lines if line.id > self.seen and line.author == "bot"]
        self.seen = max((line.id for line in lines), default=0)
        self.text = "\n".join(line.text for line in fresh)
        self.buttons = [str(line.rows) for line in fresh]
        return fresh

    text: str = ""
    buttons: list[str] = field(default_factory=list)


async def begun(anne: Seat) -> str:
    """Anne's project, after one answer."""
    await anne.taps("a:new:eco-size.level:2")
    (project, *_) = PROJECT.findall(str(await _card(anne)))
    return str(project)


async def _card(anne: Seat) -> list[str]:
    await anne.taps("projects")
    await anne.says("1")
    return anne.buttons


async def invited(anne: Seat, project: str, way: str) -> str:
    """The token of a link."""
    await anne.taps(f"{way.replace(':p', f':{project}')}")
    (token,) = set(INVITATION.findall(anne.text))
    return str(token)


@pytest.fixture
def anne(store: Store, assistant: Assistant) -> Seat:
    return Seat(store, assistant, FakePerson(channel="web", name="anne"))


@pytest.fixture
def bob(store: Store, assistant: Assistant) -> Seat:
    return Seat(store, assistant, FakePerson(channel="telegram", name="77"))


async def test_two_people_answer_one_project_until_one_is_removed(anne: Seat, bob: Seat) -> None:
    project = await begun(anne)
    token = await invited(anne, project, "invite:p:editor:1")
    assert await bob.does(Followed("invitation", token)) == ["invitation"]
    assert await bob.taps(f"join:{token}") == ["invitation-accepted"]
    assert [line.message for line in await anne.new()] == ["team-joined"]
    assert await bob.says("Bob *le* maire") == ["team-named"]
    assert await bob.taps(f"people:{project}:agree") == ["team-agreed"]
    assert (await bob.taps(f"a:{project}:eco-growth.level:3"))[-1] == "ask"
    await anne.taps(f"people:{project}")
    assert "Bob \\*le\\* maire" in anne.text
    await anne.taps(f"project:{project}")
    assert "2 réponses" in anne.text
    await anne.taps(f"remove:{project}:2")
    assert await anne.taps(f"remove:{project}:2:yes") == ["team-removed"]
    assert [line.message for line in await bob.new()] == ["team-removed-you"]
    assert await bob.taps(f"people:{project}") == ["team-gone"]
    assert await bob.does(Followed("invitation", token)) == ["invitation-closed"]
    await anne.taps(f"project:{project}")
    assert "2 réponses" in anne.text


async def test_a_guest_by_link_answers_only_what_was_sent(anne: Seat, bob: Seat) -> None:
    project = await begun(anne)
    token = await invited(anne, project, "send:p:gov:link")
    await bob.does(Followed("invitation", token))
    assert await bob.taps(f"join:{token}") == ["invitation-accepted"]
    assert await bob.taps(f"people:{project}:nameless") == ["team-nameless"]
    assert await bob.taps(f"project:{project}") == ["team-guest"]
    assert await bob.taps(f"history:{project}") == ["team-guest"]
    assert await bob.taps(f"a:{project}:eco-growth.level:3") == ["answer-not-yours"]
    await bob.taps(f"walk:{project}")
    assert "gov-" in str(bob.buttons)


async def test_what_is_deleted_is_gone_for_all(anne: Seat, bob: Seat) -> None:
    project = await begun(anne)
    token = await invited(anne, project, "invite:p:reader:20")
    await bob.taps(f"join:{token}")
    assert await bob.taps(f"rename:{project}") == ["team-refused"]
    await anne.new()
    assert await anne.taps(f"delete:{project}:yes") == ["team-delete"]
    assert await anne.taps(f"delete:{project}:yes") == ["team-deleted"]
    assert [line.message for line in await bob.new()] == ["team-deleted-you"]
    assert await bob.taps(f"project:{project}") == ["team-gone"]
    assert await bob.does(Followed("invitation", token)) == ["invitation-closed"]


async def test_a_revoked_invitation_lets_nobody_in(anne: Seat, bob: Seat) -> None:
    project = await begun(anne)
    token = await invited(anne, project, "invite:p:editor:1")
    await bob.does(Followed("invitation", token))
    await anne.taps(f"invite:{project}:list")
    assert await anne.says("1") == ["team-revoked"]
    assert await bob.taps(f"join:{token}") == ["invitation-closed"]
    assert await bob.taps(f"project:{project}") == ["team-gone"]
