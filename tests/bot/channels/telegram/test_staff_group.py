"""The staff's group: requests shown there, answered there, taken away there; what goes wrong on the way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection

from bot import helping
from bot.channels.telegram import chats
from bot.channels.telegram.staff_group import LEASE
from bot.store import mirrors, outbox, people, tickets
from bot.store import staff as stored_staff
from bot.store.database import Store
from bot.store.mirrors import BEGUN, NEVER
from conversations.events import Address, KeptFile
from conversations.helpdesk.shape import Shared, Ticket, TicketLine
from conversations.outcome import Message
from conversations.speech import Speech
from conversations.staff import Staff, StaffRole
from knowledge.load import Knowledge
from knowledge.model import Language
from tests.bot.channels.telegram.built import Built, now
from tests.fakes.bot_api import BotApi, Shown
from tests.fakes.index import FakeIndex
from tests.fakes.knowledge import small_knowledge

T = TypeVar("T")

CHAT, FORUM = -1001, -1002
PERSON, ANA, BO, STRANGER = 42, 7, 8, 9
THERE = Address("telegram", str(PERSON))
PDF = b"%PDF-1.4\n" + b"a" * 200


def said(message: Message, _language: Language) -> Speech:
    return Speech(f"[{message.id}] {message.values.get('answer', '')}")


@dataclass
class Desk:
    built: Built
    telegram: BotApi
    chat: int

    async def run(self, work: Callable[[Connection], T]) -> T:
        found = await self.built.store.run(work)
        self.built.bell.ring(LEASE, "telegram")
        return found

    async def hire(self, user: int, name: str, role: StaffRole = "team") -> Staff:
        return await self.run(
            lambda c: stored_staff.add(c, f"telegram:{user}", role, name, 0, now())
        )

    async def ask(self, words: str = "Qui répond à <b> ?", there: Address = THERE) -> int:
        person = f"{there.channel}:{there.id}"
        shared = Shared("Zorglub a-t-il un chien ?", "")

        def ask(c: Connection) -> int:
            people.save(
                c,
                person,
                channel=there.channel,
                address=there.id,
                language="fr",
                asked=None,
                at=now(),
            )
            id_ = tickets.open_(c, person, there, "fr", shared, now())
            tickets.add(c, id_, "asked", words, now())
            return id_

        return await self.run(ask)

    async def ticket(self, id_: int = 1) -> Ticket:
        found = await self.run(lambda c: tickets.get(c, id_))
        assert found
        return found

    async def lines(self, id_: int = 1) -> tuple[TicketLine, ...]:
        return await self.run(lambda c: tickets.lines(c, id_))

    def shown(self) -> list[Shown]:
        return [
            one for one in self.telegram.transcript(self.chat) if one.author == "bot" and one.text
        ]

    async def sees(self, *words: str) -> Shown:
        """The newest message of the group with these words."""

        def found() -> Shown | None:
            these = [one for one in self.shown() if all(word in one.text for word in words)]
            return these[-1] if these else None

        self.built.bell.ring(LEASE, "telegram")
        await self.telegram.until(found)
        await self.recorded()
        one = found()
        assert one
        return one

    async def recorded(self) -> None:
        """What is shown is known to be shown: a person takes longer to answer. Not while a call is made again."""
        for _ in range(40):
            if not await self.run(lambda c: mirrors.pending(c, 9)):
                return
            await self.built.bell.wait("telegram", 0.05)

    async def person_reads(self, words: str, who: int = PERSON) -> Shown:
        def found() -> list[Shown]:
            return [one for one in self.telegram.transcript(who) if words in one.text]

        await self.telegram.until(found)
        return found()[-1]

    async def settled(self) -> None:
        """Telegram's updates are taken, and all that is to be shown is."""
        await self.telegram.until(lambda: not self.telegram.queue.waiting)
        async with asyncio.timeout(20):
            while await self.run(lambda c: mirrors.pending(c, 9)):
                await self.built.bell.wait("telegram", 0.1)


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chat takes many messages a second: the pace has tests of its own."""
    monkeypatch.setattr(chats, "IN_A_CHAT", 1_000.0)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return small_knowledge()


def desk_at(chat: int, store: Store, knowledge: Knowledge, telegram: BotApi, folder: Path) -> Desk:
    named = {"staff_chat_id": chat}
    built = Built(
        store, knowledge, FakeIndex(knowledge), telegram, folder=folder / "files", named=named
    )
    telegram.person(PERSON)
    return Desk(built, telegram, chat)


@pytest.fixture
def desk(sqlite_store: Store, knowledge: Knowledge, telegram: BotApi, tmp_path: Path) -> Desk:
    """A group without topics."""
    telegram.group(CHAT)
    return desk_at(CHAT, sqlite_store, knowledge, telegram, tmp_path)


@pytest.fixture
def forum(store: Store, knowledge: Knowledge, telegram: BotApi, tmp_path: Path) -> Desk:
    telegram.forum(FORUM)
    return desk_at(FORUM, store, knowledge, telegram, tmp_path)


async def test_a_topic_for_each_request(forum: Desk, telegram: BotApi) -> None:
    ana = await forum.hire(ANA, "Ana")
    first, second = await forum.ask(), await forum.ask("Un autre ?", Address("web", "w"))
    async with forum.built.polling():
        head = await forum.sees("Qui répond à <b> ?")
        assert "Demande n° 1 · Telegram" in head.text
        assert "Zorglub a-t-il un chien ?" in head.text
        assert "n'avait pas de réponse sûre" in head.text
        assert "Répondez dans ce sujet" in head.text
        await forum.sees("Un autre ?", "Demande n° 2 · web")
        topics = telegram.world.chats[FORUM].topics
        assert [one.name for one in topics.values()] == ["Demande n° 1", "Demande n° 2"]
        thread = next(iter(topics))
        assert telegram.world.chats[FORUM].messages[head.id]["message_thread_id"] == thread
        # Written in the topic, in answer to nothing: the person gets it.
        await telegram.say(
            ANA, "Oui, __bientôt__.", chat=FORUM, message_thread_id=thread, is_topic_message=True
        )
        told = await forum.person_reads("Oui, __bientôt__.")
        assert "Zorglub" in told.text or "Qui répond" in told.text
        await forum.sees("Envoyé à la personne.")
    ticket = await forum.ticket(first)
    assert (ticket.state, ticket.assigned) == ("answered", ana.id)
    assert (await forum.ticket(second)).state == "open"


async def test_a_group_without_topics_is_answered_under_the_message(
    desk: Desk, telegram: BotApi
) -> None:
    await desk.hire(ANA, "Ana")
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1", "Répondez à ce message")
        await telegram.reply(ANA, head.id, "La mairie.", chat=CHAT)
        await desk.person_reads("La mairie.")
        done = await desk.sees("Envoyé à la personne.")
        under = telegram.world.chats[CHAT].messages[done.id]["reply_to_message"]
        assert under["text"] == "La mairie."
        # What the person adds comes below, and a reply to that is one too.
        await desk.run(lambda c: tickets.asked(c, 1, THERE, "fr", now()))
        await desk.run(lambda c: tickets.add(c, 1, "asked", "Laquelle ?", now()))
        more = await desk.sees("Laquelle ?")
        assert (
            telegram.world.chats[CHAT].messages[more.id]["reply_to_message"]["message_id"]
            == head.id
        )
        await telegram.reply(ANA, done.id, "Celle de Valmarine.", chat=CHAT)
        await desk.person_reads("Celle de Valmarine.")
        await desk.settled()
    kinds = [one.kind for one in await desk.lines()]
    assert kinds == ["asked", "answered", "asked", "answered"]
    assert sum("La mairie." in one.text for one in desk.shown()) == 0


async def test_strangers_get_nothing(desk: Desk, telegram: BotApi) -> None:
    await desk.hire(BO, "Bo", "reader")
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1")
        before = len(desk.shown())
        await telegram.reply(STRANGER, head.id, "Je réponds.", chat=CHAT)
        await telegram.reply(STRANGER, head.id, "/note Je note.", chat=CHAT)
        await telegram.reply(STRANGER, head.id, file=PDF, chat=CHAT)
        take = await telegram.press(STRANGER, head.buttons[0], chat=CHAT)
        await telegram.until(lambda: take in telegram.answered)
        assert "text" not in telegram.answered[take]
        await desk.settled()
        assert len(desk.shown()) == before
        await telegram.reply(BO, head.id, "Je réponds.", chat=CHAT)
        await desk.sees("Votre rôle permet de lire")
    assert len(await desk.lines()) == 1
    assert telegram.said(PERSON) == []


async def test_notes_closing_taking_and_words_about_nothing(desk: Desk, telegram: BotApi) -> None:
    ana = await desk.hire(ANA, "Ana")
    bo = await desk.hire(BO, "Bo")
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1")
        note = await telegram.reply(ANA, head.id, "/note Vu avec la mairie", chat=CHAT)
        await desk.sees("Noté pour l'équipe.")
        await telegram.reply(BO, note, "Moi aussi", chat=CHAT)
        await telegram.reply(ANA, head.id, "/assign Bo", chat=CHAT)
        await desk.sees("Bo s'en charge.")
        assert (await desk.ticket()).assigned == bo.id
        await telegram.reply(ANA, head.id, "/assign Personne", chat=CHAT)
        await desk.sees("je ne trouve personne de ce nom")
        query = await telegram.press(ANA, head.buttons[0], chat=CHAT)
        await telegram.until(lambda: query in telegram.answered)
        assert telegram.answered[query]["text"] == "C'est à vous."
        await desk.sees("Ana s'en charge.")
        assert (await desk.ticket()).assigned == ana.id
        await telegram.say(ANA, f"/close@{telegram.username}", chat=CHAT)
        await desk.sees("Répondez au message de la demande")
        await telegram.reply(ANA, head.id, "/close", chat=CHAT)
        await desk.sees("Demande close par Ana.")
        again = await telegram.press(ANA, head.buttons[1], chat=CHAT)
        await telegram.until(lambda: again in telegram.answered)
        await desk.settled()
    assert (await desk.ticket()).state == "closed"
    notes = [one.text for one in await desk.lines() if one.kind == "note"]
    assert notes == ["Vu avec la mairie", "Moi aussi"]
    assert telegram.said(PERSON) == []


async def test_a_picture_and_a_document_reach_the_person(desk: Desk, telegram: BotApi) -> None:
    await desk.hire(ANA, "Ana")
    await desk.ask()
    picture = b"\xff\xd8\xff\xe0" + b"0" * 300
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1")
        await telegram.reply(ANA, head.id, "Le plan.", chat=CHAT, file=PDF)
        told = await desk.person_reads("Le plan.")
        await telegram.reply(ANA, head.id, chat=CHAT, file=b"MZ" + b"\0" * 100)
        await desk.sees("Ce fichier n'a pas pu être pris")
        await telegram.send_file(
            ANA,
            picture,
            kind="photo",
            chat=CHAT,
            reply_to_message=telegram.world.chats[CHAT].messages[head.id],
        )
        await telegram.until(
            lambda: sum(one.file is not None for one in telegram.transcript(PERSON)) == 2
        )
        await desk.settled()
    assert told.file
    assert (told.file.name, told.file.content) == ("etude.pdf", PDF)
    files = [one.file for one in await desk.lines() if one.kind == "answered"]
    assert [type(one) for one in files] == [KeptFile, KeptFile]


async def test_a_corrected_answer_is_corrected_where_it_was_told(
    desk: Desk, telegram: BotApi
) -> None:
    await desk.hire(ANA, "Ana")
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1")
        mine = await telegram.reply(ANA, head.id, "Le 3 juin.", chat=CHAT)
        told = await desk.person_reads("Le 3 juin.")
        await desk.sees("Envoyé à la personne.")
        await telegram.edit(ANA, mine, "Le 4 juin.", chat=CHAT)
        await desk.sees("Correction envoyée.")
        assert (await desk.person_reads("Le 4 juin.")).id == told.id
        # What was refused is mended by correcting the message.
        long = await telegram.reply(ANA, head.id, "a" * 3_001, chat=CHAT)
        await desk.sees("caractères au plus")
        await telegram.edit(ANA, long, "Plus court.", chat=CHAT)
        await desk.person_reads("Plus court.")
        await desk.settled()
    answers = [one.text for one in await desk.lines() if one.kind == "answered"]
    assert answers == ["Le 4 juin.", "Plus court."]


async def test_two_staff_at_once(desk: Desk, telegram: BotApi) -> None:
    """One in the console, one in the group: who has not read what the other wrote is told so, and nothing is sent."""
    ana, _ = await desk.hire(ANA, "Ana"), await desk.hire(BO, "Bo")
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1")
        await desk.settled()
    await desk.run(lambda c: helping.answer(c, ana, 1, "Oui.", said, now()))
    await telegram.reply(BO, head.id, "Non.", chat=CHAT)
    async with desk.built.polling():
        await desk.sees("un collègue ou la personne a écrit")
        shown = await desk.sees("Ana a répondu", "Oui.")
        await telegram.reply(BO, shown.id, "Comme dit Ana.", chat=CHAT)
        await desk.person_reads("Comme dit Ana.")
    texts = [one.text for one in await desk.lines() if one.kind == "answered"]
    assert texts == ["Oui.", "Comme dit Ana."]


async def test_a_deleted_topic_is_replaced_and_says_so(forum: Desk, telegram: BotApi) -> None:
    await forum.hire(ANA, "Ana")
    await forum.ask()
    async with forum.built.polling():
        await forum.sees("Demande n° 1")
        (old,) = telegram.world.chats[FORUM].topics
        telegram.delete_topic(FORUM, old)
        await forum.run(lambda c: tickets.add(c, 1, "asked", "Êtes-vous là ?", now()))
        again = await forum.sees("Êtes-vous là ?")
        assert "Le sujet de la demande n° 1 a été supprimé" in again.text
        assert "Zorglub" in again.text
        (new,) = telegram.world.chats[FORUM].topics
        assert new != old
        await telegram.reply(ANA, again.id, "Oui.", chat=FORUM)
        await forum.person_reads("Oui.")


async def test_a_closed_request_closes_its_topic_until_the_person_writes(
    forum: Desk, telegram: BotApi
) -> None:
    ana = await forum.hire(ANA, "Ana")
    await forum.ask()
    async with forum.built.polling():
        await forum.sees("Demande n° 1")
        (topic,) = telegram.world.chats[FORUM].topics.values()
        await forum.run(lambda c: helping.close(c, ana, 1, now()))
        await telegram.until(lambda: topic.is_closed)
        await forum.run(lambda c: tickets.add(c, 1, "event", "reopened", now()))
        await forum.run(lambda c: tickets.add(c, 1, "asked", "Encore moi", now()))
        await forum.sees("Encore moi")
        assert not topic.is_closed


async def test_without_the_right_to_make_topics_requests_are_messages(
    sqlite_store: Store, knowledge: Knowledge, telegram: BotApi, tmp_path: Path
) -> None:
    telegram.forum(FORUM, may_make_topics=False)
    desk = desk_at(FORUM, sqlite_store, knowledge, telegram, tmp_path)
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1", "Répondez à ce message")
    assert "message_thread_id" not in telegram.world.chats[FORUM].messages[head.id]
    assert (await desk.ticket()).topic == str(FORUM)


async def test_a_group_that_became_a_supergroup_is_followed(desk: Desk, telegram: BotApi) -> None:
    await desk.hire(ANA, "Ana")
    await desk.ask()
    async with desk.built.polling():
        await desk.sees("Demande n° 1")
        telegram.migrate(CHAT, to=-10055)
        desk.chat = -10055
        await desk.run(lambda c: tickets.add(c, 1, "asked", "Et alors ?", now()))
        head = await desk.sees("Et alors ?", "Demande n° 1 · Telegram")
        await telegram.reply(ANA, head.id, "Oui.", chat=-10055)
        await desk.person_reads("Oui.")
    async with desk.built.polling():  # the setting is still the old number
        await desk.ask("Une autre")
        await desk.sees("Une autre")


async def test_what_a_person_who_erased_themselves_wrote_is_taken_away(
    forum: Desk, telegram: BotApi
) -> None:
    await forum.hire(ANA, "Ana")
    await forum.ask()
    async with forum.built.polling():
        head = await forum.sees("Qui répond")
        await telegram.reply(ANA, head.id, "Zorglub a un chien.", chat=FORUM)
        await forum.person_reads("Zorglub a un chien.")
        await forum.settled()
        await forum.run(lambda c: people.forget(c, f"telegram:{PERSON}", THERE, now()))
        gone = await forum.sees("Effacé")
        assert gone.id == head.id
        (topic,) = telegram.world.chats[FORUM].topics.values()
        await telegram.until(lambda: topic.is_closed)
        async with asyncio.timeout(20):
            while await forum.run(lambda c: mirrors.erased(c, 9)):
                await forum.built.bell.wait("telegram", 0.1)
    texts = " ".join(one.text for one in telegram.transcript(FORUM))
    assert "Zorglub" not in texts
    assert "Qui répond" not in texts


async def test_erased_while_it_was_being_shown(desk: Desk) -> None:
    """The message that arrived after is known too, so that it goes."""
    await desk.ask()
    (line,) = await desk.lines()
    await desk.run(lambda c: mirrors.mark(c, line.id, BEGUN))
    await desk.run(lambda c: people.forget(c, f"telegram:{PERSON}", THERE, now()))
    await desk.run(lambda c: mirrors.shown(c, line, str(CHAT), "5", now()))
    (gone,) = await desk.run(lambda c: mirrors.erased(c, 9))
    assert (gone.id, gone.topic, gone.messages) == (1, str(CHAT), ("5",))


async def test_an_answer_to_who_blocked_the_bot_is_told_once(desk: Desk, telegram: BotApi) -> None:
    await desk.hire(ANA, "Ana")
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1")
        telegram.person(PERSON).has_blocked = True
        await telegram.reply(ANA, head.id, "Oui.", chat=CHAT)
        await desk.sees("la personne a bloqué l'assistant")
        await desk.settled()
    events = [one.text for one in await desk.lines() if one.kind == "event"]
    assert len([one for one in events if one.startswith("blocked ")]) == 1


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_cut_call_is_made_again_and_says_so(
    desk: Desk, telegram: BotApi, moment: Any
) -> None:
    """Whether it arrived is not known: never lost, and never twice in silence."""
    telegram.cut(moment)
    await desk.ask()
    async with desk.built.polling():
        await desk.sees("(peut-être déjà affiché)")
        await desk.settled()
    assert len(desk.shown()) == (2 if moment == "after" else 1)


async def test_nothing_is_lost_while_the_group_is_away(desk: Desk, telegram: BotApi) -> None:
    """Told to wait, then killed in the middle, then started again."""
    telegram.flood(2)
    await desk.ask()
    async with desk.built.polling():
        await telegram.until(lambda: telegram.count("sendMessage") >= 1)
    await desk.ask("Une autre")
    async with desk.built.polling():
        await desk.sees("Qui répond")
        await desk.sees("Une autre")
        await desk.settled()
    assert len(desk.shown()) == 2


async def test_a_whole_line_too_long_for_one_message_is_cut(desk: Desk) -> None:
    await desk.ask("😀" * 3_000)
    async with desk.built.polling():
        head = await desk.sees("[…]", "Répondez à ce message")
        assert head.buttons[:2] == ("Je m'en charge", "Clore")


async def test_requests_closed_before_the_group_was_there_are_not_shown(desk: Desk) -> None:
    ana = await desk.hire(ANA, "Ana")
    await desk.ask()
    await desk.run(lambda c: helping.close(c, ana, 1, now()))
    await desk.ask("Une autre")
    async with desk.built.polling():
        await desk.sees("Une autre")
        await desk.settled()
    assert len(desk.shown()) == 1
    assert {one.mirror for one in await desk.lines()} == {NEVER}


async def test_an_anonymous_administrator_is_told_why_nothing_was_sent(
    desk: Desk, telegram: BotApi
) -> None:
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1")
        group = telegram.world.chats[CHAT]
        await telegram.reply(ANA, head.id, "Oui.", chat=CHAT, sender_chat=group.as_chat())
        await desk.sees("vous écrivez au nom du groupe")
    assert len(await desk.lines()) == 1


async def test_a_question_to_the_bot_is_a_question_in_the_staffs_group_too(
    desk: Desk, telegram: BotApi
) -> None:
    await desk.hire(ANA, "Ana")
    async with desk.built.polling():
        await telegram.say(ANA, f"@{telegram.username} c'est quoi le label", chat=CHAT)
        await desk.sees("Un signe de reconnaissance")


async def test_the_same_update_twice_answers_once(desk: Desk, telegram: BotApi) -> None:
    await desk.hire(ANA, "Ana")
    await desk.ask()
    async with desk.built.polling():
        head = await desk.sees("Demande n° 1")
        await telegram.reply(ANA, head.id, "Oui.", chat=CHAT)
        await desk.person_reads("Oui.")
        await desk.settled()
    telegram.queue.next_id -= 1
    async with desk.built.polling():
        await telegram.reply(ANA, head.id, "Oui.", chat=CHAT)
        await telegram.until(lambda: not telegram.queue.waiting)
    assert len([one for one in await desk.lines() if one.kind == "answered"]) == 1
    said_ = await desk.run(lambda c: outbox.transcript(c, THERE))
    assert len([one for one in said_ if one.author == "bot"]) == 1
