"""Tells people what became of the question they left: a reply of the staff, or the new answer. Not for settling it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import Connection

from bot.assistant import ring
from bot.bell import Bell
from bot.errors import StoreError, WrongState
from bot.intake import place_of
from bot.librarian import Search
from bot.permitting import allowed
from bot.reviewing import WHY as REVIEWING
from bot.store import audit, edits, outbox, questions
from bot.store.database import Store
from bot.store.questions import KeptQuestion
from bot.store.replies import LONGEST
from conversations import question_told
from conversations.announcing.answered import MESSAGE
from conversations.desk import House
from conversations.events import Address
from conversations.outcome import Message
from conversations.speech import Speech, speak
from conversations.staff import Staff
from knowledge.load import Knowledge
from knowledge.model import Language

Speak = Callable[[Message, Language], Speech]
"""conversations.speech.speak with the knowledge and the house of this installation."""

WHY = {
    "question-gone": REVIEWING["question-gone"],
    "question-no-words": "Nothing is written. Write the answer.",
    "question-too-long": f"It has more than {LONGEST} characters. Shorten it.",
    "question-nobody": "Nobody waits for an answer to it, or they erased themselves.",
    "question-told": "They were answered already. A colleague may have done it meanwhile.",
}
LOOK_AGAIN = 2.0
"""Seconds between looks whether another index answers."""
AT_LEAST_EVERY = 60
"""Looks after which it is looked all the same: questions are settled after an edit was published, too."""
MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Owed:
    """A question, and the entry that its edit gave an answer: "" where the staff found that any answer fits."""

    question: KeptQuestion
    entry: str


@dataclass(frozen=True, slots=True)
class Telling:
    """Knowledge, index and house are asked for at each look: they are replaced while running."""

    store: Store
    bell: Bell
    clock: Callable[[], datetime]
    knowledge: Callable[[], Knowledge]
    index: Callable[[], Search]
    house: Callable[[], House]

    async def run(self) -> None:
        """Until cancelled; what fails is tried again."""
        log, looks, last = structlog.get_logger("bot.telling"), 0, None
        while True:
            try:
                if looks % AT_LEAST_EVERY == 0 or self.index() is not last:
                    last = self.index()
                    told = await self.look()
                    if told:
                        log.info("told-of-answers", people=told)
                looks += 1
            except StoreError as error:
                log.warning("not-told", reason=str(error))
            except Exception as error:  # noqa: BLE001 — a defect must not silence this for good
                _log_defect(error)
            await asyncio.sleep(LOOK_AGAIN)

    async def look(self) -> int:
        """Tell everybody whose question is answered by now, once; how many. Raises StoreError."""
        owing = await self.store.read(owed)
        if not owing:
            return 0
        answered = await asyncio.to_thread(self._answered, owing)
        knowledge, house, now = self.knowledge(), self.house(), self.clock()
        told = await self.store.run(
            lambda c: tell_of_published(
                c, answered, knowledge, lambda m, la: speak(m, la, knowledge, house), now
            )
        )
        ring(self.bell, told)
        return len(told)

    def _answered(self, owing: Sequence[Owed]) -> tuple[Owed, ...]:
        """Those that the bot answers now, with what it says."""
        index, sure = self.index(), []
        for one in owing:
            found = index.find(one.question.text, one.question.language)
            first = found.matches[0].id if found.matches else ""
            if found.decision == "answer" and one.entry in {"", first}:
                sure.append(Owed(one.question, first))
        return tuple(sure)


def owed(connection: Connection) -> tuple[Owed, ...]:
    """Questions whose edit is published, and whose person waits for an answer."""
    found = questions.untold(connection, MOST_AT_ONCE)
    named = ((one, _entry(connection, one)) for one in found)
    return tuple(Owed(one, entry) for one, entry in named if entry is not None)


def tell_of_published(
    connection: Connection,
    answered: Sequence[Owed],
    knowledge: Knowledge,
    speak: Speak,
    now: datetime,
) -> tuple[Address, ...]:
    """Each person once, whichever process comes first; where those are who were told.

    `answered` are those that the bot answers now, with the entry it answers. What was undone, opened again or erased
    meanwhile tells nobody.
    """
    told = []
    still = {one.id: one for one in questions.held(connection, [o.question.id for o in answered])}
    for one in answered:
        question, entry = still.get(one.question.id), knowledge.entries.get(one.entry)
        if question is None or entry is None or question.address is None:
            continue
        if _entry(connection, question) not in {"", one.entry}:
            continue
        if questions.told(connection, question.id, now):
            said = question_told.answer_to(question.text, entry, knowledge)
            _tell(connection, question.address, said, question.language, speak, now)
            told.append(question.address)
    return tuple(told)


def reply(
    connection: Connection,
    staff: Staff | None,
    id: int,  # noqa: A002 — the column's name
    text: str,
    speak: Speak,
    now: datetime,
) -> Address:
    """Whoever asked gets it with their own question, once; where they are. Raises NotAllowed, WrongState."""
    me = allowed(connection, staff, "answer")
    words = text.strip()
    if not words or len(words) > LONGEST:
        raise _wrong("question-too-long" if words else "question-no-words")
    one = next(iter(questions.held(connection, [id])), None)
    if one is None:
        raise _wrong("question-gone")
    if one.address is None:
        raise _wrong("question-nobody")
    if not questions.told(connection, id, now):
        raise _wrong("question-told")
    said = Message(MESSAGE, {"question": one.text, "answer": words}, to=one.address)
    _tell(connection, one.address, said, one.language, speak, now)
    if one.is_open:
        questions.settle(connection, [id], "answered", me.id, now)
    audit.note(connection, me, "answer-question", f"question {id}", now)
    return one.address


def _entry(connection: Connection, one: KeptQuestion) -> str | None:
    """What is to answer it; "": any entry; None where nothing is published that would."""
    if one.is_open:
        return None
    if one.done == "fine":
        return ""
    edit = edits.get(connection, one.edit) if one.done in {"phrasing", "entry"} else None
    return edit.target if edit and edit.state == "published" else None


def _tell(
    connection: Connection,
    address: Address,
    said: Message,
    language: Language,
    speak: Speak,
    now: datetime,
) -> None:
    outbox.write(
        connection,
        address=address,
        author="bot",
        message=said.id,
        values=said.values,
        speech=speak(said, language),
        language=language,
        replaces="",
        event_key="",
        at=now,
    )


def _log_defect(error: Exception) -> None:
    """Without its words: they may be somebody's."""
    structlog.get_logger("bot.telling").error(
        "not-told", error=type(error).__name__, step=place_of(error.__traceback__)
    )


def _wrong(why: str) -> WrongState:
    return WrongState(why, WHY[why])
