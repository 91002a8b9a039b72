"""The heart: understand an event, then load, step and save in one transaction. Not for failures (intake.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from time import perf_counter
from typing import Protocol

from sqlalchemy import Connection

from bot.bell import Bell
from bot.store import inbox, outbox, people, questions
from bot.store.database import Store
from conversations.desk import Desk, House, Profile
from conversations.events import Address, Commanded, Event, Left, Said, Tapped, Uploaded
from conversations.masking import mask
from conversations.outcome import (
    AnnouncementsResumed,
    AnnouncementsStopped,
    Asked,
    Change,
    LanguageChosen,
    Message,
    Outcome,
    PersonForgotten,
    PersonUnreachable,
    QuestionKept,
)
from conversations.router import step
from conversations.speech import Button, Speech, speak
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Found
from knowledge.search.normalise import clean

Clock = Callable[[], datetime]
Observer = Callable[[Event, Sequence[Found], float], None]
"""Told after the commit: the event, how its words were understood, the seconds it took."""

LONGEST_WORDS = 4096
"""Characters of a person's own words that the transcript keeps."""


class Finder(Protocol):
    """What understands a text: knowledge.search.index.Index."""

    def find_all(self, text: str, language: Language | None = None) -> tuple[Found, ...]: ...


@dataclass(frozen=True, slots=True)
class Told:
    """What one transaction did: whom to wake, and whether words were erased."""

    addresses: tuple[Address, ...] = ()
    has_erased: bool = False


class Assistant:
    """Handles events, one transaction each.

    `index`, `knowledge` and `house` are asked for at every event, so they can be replaced while running.
    """

    def __init__(
        self,
        *,
        store: Store,
        bell: Bell,
        clock: Clock,
        index: Callable[[], Finder],
        knowledge: Callable[[], Knowledge],
        house: Callable[[], House],
        observe: Observer | None = None,
    ) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock
        self._index = index
        self._knowledge = knowledge
        self._house = house
        self._observe = observe

    async def handle(self, event: Event) -> None:
        """Everything that follows from an event, committed; a key handled before does nothing.

        Raises StoreError when the database cannot be used, and any error of the step. Nothing is written then.
        """
        started = perf_counter()
        knowledge, index = self._knowledge(), self._index()
        found = await self._understand(event, index)
        turn = Turn(event, found, knowledge, self._house(), self._clock())
        told = await self._store.run(turn.take)
        ring(self._bell, told.addresses)
        if self._observe:
            self._observe(event, found, perf_counter() - started)
        if told.has_erased:
            await self._store.checkpoint()

    async def _understand(self, event: Event, index: Finder) -> tuple[Found, ...]:
        """Before the transaction and on a thread: it takes milliseconds that no lock should last."""
        text = clean(event.content.text) if isinstance(event.content, Said) else ""
        if not text:
            return ()
        language = event.language
        if not event.in_group:
            language = await self._store.read(
                lambda connection: people.language_of(connection, event.person, event.language)
            )
        return await asyncio.to_thread(index.find_all, text, language)


def ring(bell: Bell, addresses: Sequence[Address]) -> None:
    """Wake whoever follows one of these addresses, or its whole channel."""
    for address in addresses:
        bell.ring(topic(address), address.channel)


def topic(address: Address) -> str:
    """The bell's name for one address."""
    return f"{address.channel}:{address.id}"


@dataclass(frozen=True, slots=True)
class Turn:
    """One event with all that its transaction needs."""

    event: Event
    found: tuple[Found, ...]
    knowledge: Knowledge
    house: House
    now: datetime

    def take(self, connection: Connection) -> Told:
        """The whole transaction: record the key, load the desk, step, save, write what is said."""
        if not inbox.record(connection, self.event.key, self.now):
            return Told()
        desk = self._desk(connection)
        outcome = step(desk, self.event, self.found, self.knowledge)
        language = self._language(desk, outcome)
        speeches = [self._speak(message, language) for message in outcome.messages]
        asked = _asked(desk, outcome, speeches)
        has_erased = any(isinstance(change, PersonForgotten) for change in outcome.changes)
        if has_erased:
            people.forget(connection, self.event.person, self.event.address)
        elif not self.event.in_group:
            self._save(connection, outcome, language, asked)
            self._write_own_words(connection, desk, language)
        for message, speech in zip(outcome.messages, speeches, strict=True):
            self._write(connection, message, speech, message.language or language)
        return Told(self._addresses(outcome), has_erased)

    def _desk(self, connection: Connection) -> Desk:
        """In a group nobody is known: whoever speaks there is new every time."""
        person, language = self.event.person, self.event.language
        if self.event.in_group:
            return Desk(Profile(person, language, is_new=True), self.house)
        profile = people.load_profile(connection, person, language)
        return Desk(profile, self.house, people.load_asked(connection, person))

    def _language(self, desk: Desk, outcome: Outcome) -> Language:
        """The reply follows the question; without one, the language spoken so far."""
        for change in outcome.changes:
            if isinstance(change, LanguageChosen):
                return change.language
        if self.event.in_group and self.found:
            return self.found[0].language
        return desk.profile.language

    def _speak(self, message: Message, language: Language) -> Speech:
        return speak(message, message.language or language, self.knowledge, self.house)

    def _save(
        self, connection: Connection, outcome: Outcome, language: Language, asked: Asked | None
    ) -> None:
        if not isinstance(self.event.content, Left):
            people.save(
                connection,
                self.event.person,
                channel=self.event.address.channel,
                address=self.event.address.id,
                language=language,
                asked=asked,
                at=self.now,
            )
        for change in outcome.changes:
            self._apply(connection, change)

    def _apply(self, connection: Connection, change: Change) -> None:
        person = self.event.person
        match change:
            case LanguageChosen(language, explicit=True):
                people.choose_language(connection, person, language)
            case QuestionKept():
                self._keep(connection, change)
            case AnnouncementsStopped():
                people.stop_announcements(connection, person)
            case AnnouncementsResumed():
                people.resume_announcements(connection, person)
            case PersonUnreachable():
                people.mark_unreachable(connection, person, self.now)
                outbox.drop(connection, self.event.address, "unreachable")
            case LanguageChosen() | PersonForgotten():
                pass  # saved with the person; erased before

    def _keep(self, connection: Connection, question: QuestionKept) -> None:
        """Without the person, unless they want a reply."""
        masked = replace(question, text=mask(question.text, question.language))
        person = self.event.person if question.reply_wanted else None
        questions.keep(connection, masked, self.event.address.channel, person, self.now)

    def _write_own_words(self, connection: Connection, desk: Desk, language: Language) -> None:
        """The person's line of the transcript; Telegram shows its own."""
        words = own_words(self.event, desk.asked)
        if words and self.event.address.channel != "telegram":
            self._line(
                connection, self.event.address, "person", Message(""), Speech(words), language
            )

    def _write(
        self, connection: Connection, message: Message, speech: Speech, language: Language
    ) -> None:
        address = message.to or self.event.address
        self._line(connection, address, "bot", message, speech, language)

    def _line(
        self,
        connection: Connection,
        address: Address,
        author: outbox.Author,
        message: Message,
        speech: Speech,
        language: Language,
    ) -> None:
        outbox.write(
            connection,
            address=address,
            author=author,
            message=message.id,
            values=message.values,
            speech=speech,
            language=language,
            replaces=message.replaces or "",
            event_key=self.event.key,
            at=self.now,
        )

    def _addresses(self, outcome: Outcome) -> tuple[Address, ...]:
        own = self.event.address
        return tuple({own, *(message.to or own for message in outcome.messages)})


def own_words(event: Event, asked: Asked) -> str:
    """What the person did, in their own words: what they typed, or the label of the button they pressed."""
    match event.content:
        case Said(text):
            return text[:LONGEST_WORDS]
        case Commanded(name, argument):
            return f"/{name} {argument}".strip()[:LONGEST_WORDS]
        case Tapped(data):
            return next((label for label, each in asked.offered if each == data), "")
        case Uploaded(_, caption):
            return caption[:LONGEST_WORDS]
        case Left():
            return ""


def _asked(desk: Desk, outcome: Outcome, speeches: Sequence[Speech]) -> Asked | None:
    """What to remember of this view: the outcome's, with the choices now on screen. None: as before."""
    offered = _offered(speeches)
    if outcome.asked is None and not offered:
        return None
    return replace(outcome.asked or desk.asked, offered=offered)


def _offered(speeches: Sequence[Speech]) -> tuple[tuple[str, str], ...]:
    """(label, data) of the last message with buttons, in the order shown."""
    buttons: Sequence[Button] = next(
        (speech.buttons for speech in reversed(speeches) if speech.buttons), ()
    )
    return tuple((button.label, button.data) for button in buttons if button.data)
