"""The one table of rights where staff act: each function and each event of a chat, by whoever they are by then."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Connection, update

import bot
from bot import (
    announcing,
    case_keeping,
    correcting,
    editing,
    enclosing,
    helping,
    reviewing,
    telling,
    trying_out,
)
from bot.announcement_files import FOLDER
from bot.approving import Rules
from bot.assistant import Assistant
from bot.bell import Bell
from bot.checking import Checked
from bot.editing import EditRules
from bot.errors import NotAllowed, WrongState
from bot.store import announcements, audit, outbox, projects, staff
from bot.store.announcement_tables import staff as staff_table
from bot.store.database import Store
from conversations.announcing.approval import hash_of
from conversations.announcing.shape import Announcement, AnnouncementButton
from conversations.desk import House
from conversations.events import Address, Event, KeptFile
from conversations.speech import Speech
from conversations.staff import STAFF_RIGHTS, STAFF_ROLES, Staff, StaffRight, StaffRole, staff_may
from knowledge.load import Knowledge, load
from knowledge.overlay import Edit
from tests.bot import test_announcing, test_staffing
from tests.bot.store.mission import HELLO, Mission, draft
from tests.fakes.index import FakeIndex
from tests.fakes.people import NOON, FakeClock, FakePerson

Act = Callable[[Connection, Staff | None, int], object]

OF_STAFF: dict[str, StaffRight] = {
    "staffing.invite": "staff",
    "staffing.remove": "staff",
    "staffing.add_channel": "look",
    "staffing.sign_in_link": "look",
    "staffing.rename": "look",
    "answering.answer_replies": "answer",
    "answering.put_aside": "answer",
}
NOBODY = ("removed", "stranger", "forged", "project owner")


def modules() -> Iterator[ModuleType]:
    """Those where rights are looked at."""
    looks = re.compile(r"^from bot.permitting import .*\ballowed\b", re.MULTILINE)
    for path in sorted(Path(bot.__path__[0]).glob("*.py")):
        if looks.search(path.read_text("utf-8")):
            yield import_module(f"bot.{path.stem}")


def of_somebody() -> Iterator[str]:
    """What takes a member of the staff, and so must look at their rights."""
    for module in modules():
        for name, function in inspect.getmembers(module, inspect.isfunction):
            is_ours = function.__module__ == module.__name__ and not name.startswith("_")
            if is_ours and "staff" in inspect.signature(function).parameters:
                yield f"{module.__name__.removeprefix('bot.')}.{name}"


def _announcing(name: str) -> Act:
    act = test_announcing.ACTIONS[name][2]
    return lambda connection, me, id_: act(connection, me, id_, NOON)


def _of_staff(name: str) -> Act:
    """Tried there under the first word of its name, or all of it."""
    named = name.partition(".")[2]
    act = test_staffing.ACTIONS.get(named) or test_staffing.ACTIONS[named.partition("_")[0]]
    return lambda connection, me, _: act(connection, me)


def _silent(*_: object) -> Speech:
    return Speech("", ())


GONE = KeptFile(FOLDER, "0" * 32, "a.pdf", 1, "application/pdf")


ACTIONS: dict[str, tuple[StaffRight, str, Act]] = {
    f"announcing.{name}": (right, state, _announcing(name))
    for name, (right, state, _) in test_announcing.ACTIONS.items()
} | {name: (right, "draft", _of_staff(name)) for name, right in OF_STAFF.items()}
ACTIONS |= {
    "trying_out.try_out": (
        "write",
        "draft",
        lambda c, s, i: trying_out.try_out(c, s, i, load(), NOON, here=Address("telegram", "me")),
    ),
    "enclosing.attach": ("write", "draft", lambda c, s, i: enclosing.attach(c, s, i, GONE, NOON)),
    "enclosing.detach": ("write", "draft", lambda c, s, i: enclosing.detach(c, s, i, NOON)),
    "correcting.correct": (
        "send",
        "done",
        lambda c, s, i: correcting.correct(c, s, i, HELLO, 0, NOON, Rules()),
    ),
    "correcting.agree": ("send", "done", lambda c, s, i: correcting.agree(c, s, i, "x", NOON)),
    "correcting.drop": ("send", "done", lambda c, s, i: correcting.drop(c, s, i, NOON)),
}
CALL = Edit("call", "", {"state": "closed"})
CHECKED = Checked("x", "0.0")
EDITING: dict[str, Act] = {
    "draft": lambda c, s, _: editing.draft(c, s, CALL, NOON),
    "change": lambda c, s, i: editing.change(c, s, i, CALL.value, 1, NOON),
    "ask_reading": lambda c, s, i: editing.ask_reading(c, s, i, NOON),
    "agree": lambda c, s, i: editing.agree(c, s, i, "x", NOON),
    "publish": lambda c, s, i: editing.publish(c, s, i, CHECKED, NOON, EditRules()),
    "undo": lambda c, s, i: editing.undo(c, s, i, NOON),
    "restore": lambda c, s, i: editing.restore(c, s, i, NOON),
    "drop": lambda c, s, i: editing.drop(c, s, i, NOON),
}
REVIEWING: dict[str, Act] = {
    "add_phrasings": lambda c, s, i: reviewing.add_phrasings(c, s, [i], "x", load(), NOON),
    "put_out_of_scope": lambda c, s, i: reviewing.put_out_of_scope(c, s, [i], "x", NOON),
    "give_to_neighbour": lambda c, s, i: reviewing.give_to_neighbour(
        c, s, [i], "x", "", load(), NOON
    ),
    "give_to_edit": lambda c, s, i: reviewing.give_to_edit(c, s, [i], 1, NOON),
    "ignore": lambda c, s, i: reviewing.ignore(c, s, [i], NOON),
    "find_answered": lambda c, s, i: reviewing.find_answered(c, s, [i], NOON),
    "reopen": lambda c, s, i: reviewing.reopen(c, s, [i], NOON),
    "keep_case": lambda c, s, i: reviewing.keep_case(c, s, i, load(), NOON),
}
ACTIONS |= {f"reviewing.{name}": ("edit", "draft", act) for name, act in REVIEWING.items()}
ACTIONS["case_keeping.remove_case"] = (
    "edit",
    "draft",
    lambda c, s, i: case_keeping.remove_case(c, s, i, NOON),
)
ACTIONS["telling.reply"] = (
    "answer",
    "draft",
    lambda c, s, i: telling.reply(c, s, i, "Non.", _silent, NOON),
)
ACTIONS |= {f"editing.{name}": ("edit", "draft", act) for name, act in EDITING.items()}
HELPING: dict[str, Act] = {
    "answer": lambda c, s, i: helping.answer(c, s, i, "Oui.", _silent, NOON),
    "resend": lambda c, s, i: helping.resend(c, s, i, 1, _silent, NOON),
    "correct": lambda c, s, i: helping.correct(c, s, i, "Oui.", _silent, NOON),
    "note": lambda c, s, i: helping.note(c, s, i, "Oui.", NOON),
    "assign": lambda c, s, i: helping.assign(c, s, i, 0, NOON),
    "close": lambda c, s, i: helping.close(c, s, i, NOON),
    "mute": lambda c, s, i: helping.mute(c, s, i, "spam", None, _silent, NOON),
    "unmute": lambda c, s, i: helping.unmute(c, s, i, _silent, NOON),
}
ACTIONS |= {f"helping.{name}": ("answer", "draft", act) for name, act in HELPING.items()}
"""The right that each needs, a state in which it can be done, and how. Some find nothing to do: that is no refusal."""


def test_no_act_of_the_staff_is_forgotten() -> None:
    assert set(of_somebody()) == set(ACTIONS)


@pytest.fixture
async def mission(sqlite_store: Store) -> Mission:
    mission = Mission(sqlite_store)
    await mission.meet("anne", "bob")
    await mission.hires("owner", "telegram:ana", "Ana")
    return mission


async def somebody(mission: Mission, who: str) -> Staff | None:
    """What a page or a chat shown before still believes them to be: an owner."""
    if who == "stranger":
        return None
    if who == "forged":
        return Staff(999, "owner", "Ana")
    if who == "project owner":
        await mission.run(lambda c: projects.start(c, "abcdefghij", "quick", "telegram:bob", NOON))
        return await mission.run(lambda c: staff.of(c, "telegram:bob"))
    me = await mission.hires("owner", "telegram:me", "Me")
    if who == "removed":
        await mission.run(lambda c: staff.remove(c, me.id, NOON))
    elif who != "owner":
        await becomes(mission, me, who)
    return me


async def becomes(mission: Mission, me: Staff, role: str) -> None:
    await mission.run(
        lambda c: c.execute(update(staff_table).where(staff_table.c.id == me.id).values(role=role))
    )


@pytest.mark.parametrize("who", [*STAFF_ROLES, *NOBODY])
@pytest.mark.parametrize("name", ACTIONS)
async def test_who_they_are_now_decides(mission: Mission, name: str, who: str) -> None:
    """Not what they were when the page was shown."""
    right, state, act = ACTIONS[name]
    id_ = await test_announcing.is_in(mission, state)
    me = await somebody(mission, who)
    noted = await mission.run(lambda c: len(audit.latest(c, 1_000)))
    rights = STAFF_RIGHTS[who] if who in STAFF_ROLES else frozenset()
    if right in rights:
        with suppress(WrongState):
            await mission.run(lambda c: act(c, me, id_))
        return
    was = await mission.get(id_)
    with pytest.raises(NotAllowed):
        await mission.run(lambda c: act(c, me, id_))
    assert await mission.get(id_) == was
    assert await mission.run(lambda c: len(audit.latest(c, 1_000))) == noted


TARGETS = [
    "tg://user?id=1",
    "tg://resolve?domain=somebody",
    "javascript:alert(1)",
    "http://localhost/x",
    "https://exa mple.org",
    "ftp://example.org",
    "//example.org",
    "https://",
    "",
]


@pytest.mark.parametrize("target", TARGETS)
async def test_a_button_that_leads_elsewhere_than_to_a_page_is_refused(
    mission: Mission, target: str
) -> None:
    """A `tg://` link would name a person; the message says which button, and nothing is kept."""
    me = await mission.hires("team")
    wrong = draft(buttons=(AnnouncementButton("link", target, fr="Voir", en="See"),))
    with pytest.raises(WrongState) as refused:
        await mission.run(lambda c: announcing.compose(c, me, wrong, NOON))
    assert refused.value.why == "button"
    assert await mission.run(announcements.newest) == ()


# In a chat: through the real transaction


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


class Chat:
    def __init__(self, store: Store, knowledge: Knowledge) -> None:
        index = FakeIndex(knowledge)
        self.mission, self.clock = Mission(store), FakeClock()
        self.assistant = Assistant(
            store=store,
            bell=Bell(),
            clock=self.clock,
            index=lambda: index,
            knowledge=lambda: knowledge,
            house=lambda: House(base_url="http://127.0.0.1:8080"),
        )

    async def does(self, who: FakePerson, event: Event) -> list[str]:
        """What is said to it."""
        run = self.mission.run
        before = len(await run(lambda c: outbox.transcript(c, who.address)))
        await self.assistant.handle(event)
        lines = await run(lambda c: outbox.transcript(c, who.address))
        return [line.message for line in lines[before:] if line.author == "bot"]

    async def state(self) -> tuple[tuple[Announcement, ...], int]:
        """What nobody without a right may change."""
        run = self.mission.run
        held = await run(announcements.newest)
        return held, len(await run(lambda c: audit.latest(c, 1_000)))


@pytest.fixture
async def chat(sqlite_store: Store, knowledge: Knowledge) -> Chat:
    chat = Chat(sqlite_store, knowledge)
    await chat.mission.meet("1", "2")
    await chat.mission.hires("owner", "telegram:ana", "Ana")
    return chat


COMMANDS: dict[str, tuple[StaffRight, str]] = {
    "announce": ("write", "announce-french"),
    "annonce": ("write", "announce-french"),
    "console": ("look", "staff-console"),
}
GROUP, SUPERGROUP = "-1001", "-1001234567890"


@pytest.mark.parametrize("who", [*STAFF_ROLES, *NOBODY])
@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_in_private(chat: Chat, command: str, who: str) -> None:
    me = await somebody(chat.mission, "stranger" if who == "forged" else who)
    right, said = COMMANDS[command]
    person = FakePerson(name="bob" if who == "project owner" else "me")
    before = await chat.state()
    told = await chat.does(person, person.commands(command))
    is_staff = who in STAFF_ROLES
    if me and is_staff and right in STAFF_RIGHTS[who]:  # type: ignore[index]  # a role
        assert told == [said]
        return
    assert told == (["announce-no-right"] if is_staff else ["unknown-command"])
    assert await chat.state() == before


@pytest.mark.parametrize("group", [GROUP, SUPERGROUP])
@pytest.mark.parametrize("role", STAFF_ROLES)
@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_in_a_group_is_unknown_whoever_writes_it(
    chat: Chat, command: str, role: StaffRole, group: str
) -> None:
    """A group that became a supergroup is another group to us: nothing of it is kept, so nothing is mistaken."""
    await somebody(chat.mission, role)
    person = FakePerson(name="me", group=group)
    before = await chat.state()
    assert await chat.does(person, person.commands(command)) == ["unknown-command"]
    assert await chat.state() == before


FORGED = (
    "announce",
    "announce:",
    "announce:go",
    "announce:go:{id}",
    "announce:go:{id}:{mark}",
    "announce:go:{id}:00000000",
    "announce:go:999:{mark}",
    "announce:go:-1:{mark}",
    "announce:go:²:{mark}",
    "announce:go:" + "9" * 40,
    "announce:ask:{id}:{mark}",
    "announce:to:{id}:everyone",
    "announce:to:{id}:nobody",
    "announce:skip:{id}",
    "announce:withdraw:{id}",
    "console:enter:x",
)
"""`{mark}` is of what the draft really says: whoever forges it may know all of it."""


async def forged(chat: Chat, data: str) -> str:
    id_ = await test_announcing.is_in(chat.mission, "draft")
    held = await chat.mission.get(id_)
    return data.format(id=id_, mark=hash_of(held)[:8])


@pytest.mark.parametrize("who", ["reader", *NOBODY])
@pytest.mark.parametrize("data", FORGED)
async def test_a_forged_button_of_somebody_without_the_right(
    chat: Chat, data: str, who: str
) -> None:
    await somebody(chat.mission, "stranger" if who == "forged" else who)
    pressed = await forged(chat, data)
    person = FakePerson(name="bob" if who == "project owner" else "me")
    before = await chat.state()
    assert await chat.does(person, person.taps(pressed)) == ["stale", "themes"]
    assert await chat.state() == before


@pytest.mark.parametrize("group", [GROUP, SUPERGROUP])
@pytest.mark.parametrize("data", FORGED)
async def test_a_forged_button_in_a_group_does_nothing_for_anybody(
    chat: Chat, data: str, group: str
) -> None:
    await somebody(chat.mission, "owner")
    pressed = await forged(chat, data)
    person = FakePerson(name="me", group=group)
    before = await chat.state()
    assert await chat.does(person, person.taps(pressed))
    assert await chat.state() == before


@pytest.mark.parametrize("data", FORGED)
async def test_a_forged_button_of_an_owner_sends_nothing_but_what_was_seen(
    chat: Chat, data: str
) -> None:
    """Only the mark of what the draft says now lets it go: that one is no forgery."""
    await somebody(chat.mission, "owner")
    pressed = await forged(chat, data)
    person = FakePerson(name="me")
    assert await chat.does(person, person.taps(pressed))
    (held,) = (await chat.state())[0]
    goes = data == "announce:go:{id}:{mark}"
    asks = data == "announce:ask:{id}:{mark}"
    assert held.state == ("sending" if goes else "approval" if asks else "draft")


@pytest.mark.parametrize("after", ["removed", "reader"])
async def test_who_loses_their_role_between_the_message_and_the_tap(chat: Chat, after: str) -> None:
    me = await somebody(chat.mission, "owner")
    assert me
    person = FakePerson(name="me")
    pressed = await forged(chat, "announce:send:{id}:{mark}")
    assert await chat.does(person, person.taps(pressed)) == ["announce-sure"]
    if after == "removed":
        await chat.mission.run(lambda c: staff.remove(c, me.id, NOON))
    else:
        await becomes(chat.mission, me, after)
    before = await chat.state()
    go = pressed.replace(":send:", ":go:")
    assert await chat.does(person, person.taps(go)) == ["stale", "themes"]
    assert await chat.state() == before


async def test_words_awaited_from_somebody_removed_are_anybodys(chat: Chat) -> None:
    """The text of an announcement, written after they left, starts no draft."""
    me = await somebody(chat.mission, "team")
    assert me
    person = FakePerson(name="me")
    assert await chat.does(person, person.commands("announce")) == ["announce-french"]
    await chat.mission.run(lambda c: staff.remove(c, me.id, NOON))
    before = await chat.state()
    said = await chat.does(person, person.says("Réunion jeudi"))
    assert not any(one.startswith("announce-") for one in said)
    assert await chat.state() == before


async def test_an_approver_who_left_agreed_to_nothing(mission: Mission) -> None:
    """And the one who sends reads why."""
    me, approver = await mission.hires("team"), await mission.hires("team", "telegram:bo", "Bo")
    id_ = await mission.run(lambda c: announcing.compose(c, me, draft(), NOON))

    def approve(connection: Connection) -> None:
        held = announcements.get(connection, id_)
        assert held
        announcing.ask_approval(connection, me, id_, NOON)
        announcing.approve(connection, approver, id_, hash_of(held), NOON)

    await mission.run(approve)
    await mission.run(lambda c: staff.remove(c, approver.id, NOON))
    with pytest.raises(WrongState, match="may not send any more") as refused:
        await mission.run(lambda c: announcing.send_now(c, me, id_, NOON, Rules(0)))
    assert refused.value.why == "approver-gone"
    assert (await mission.get(id_)).state == "approval"


def test_the_table_gives_every_right_to_somebody_and_none_to_nobody() -> None:
    every: set[Any] = set().union(*STAFF_RIGHTS.values())
    assert every == STAFF_RIGHTS["owner"]
    assert not any(staff_may(None, right) for right in every)
    assert STAFF_RIGHTS["reader"] < STAFF_RIGHTS["team"] < STAFF_RIGHTS["owner"]
