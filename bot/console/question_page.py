"""One group of questions and what staff make of it. Not for the rules (bot/reviewing.py, bot/telling.py)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot import reviewing, telling
from bot.assistant import ring
from bot.channels.web.languages import language_of
from bot.channels.web.refusals import BAD_FORM, NO_RIGHT, NOT_FOUND
from bot.console.audit_page import number_in
from bot.console.desk import Asked, ConsoleDesk
from bot.errors import NotAllowed, WrongState
from bot.grouped_questions import QuestionGroup, QuestionGroups
from bot.store import cases, edits, questions, reporting
from bot.store.edits import StoredEdit
from bot.store.questions import KeptQuestion
from bot.store.replies import LONGEST
from conversations.events import Address
from conversations.outcome import Message
from conversations.speech import Speech, speak
from knowledge.model import Language
from knowledge.search.found import Found
from knowledge.search.normalise import fold

MOST_MEMBERS = 100
"""Ticked together: a form has no more fields than that, and a few."""
MOST_FOUND = 8
REVIEWED = "reviewed"
"""The group of sentences that staff put out of scope, unless they choose another."""
_TICKED = re.compile(r"question-(\d{1,18})")
WHY_GONE = frozenset({"question-gone"})
Work = Callable[[Connection], object]


@dataclass(frozen=True, slots=True)
class Opened:
    """`members` of an open one are the group, of a settled one what was settled in the same press."""

    question: KeptQuestion
    members: tuple[KeptQuestion, ...]
    more: int
    edit: StoredEdit | None
    is_case: bool
    expected: str | None
    names: Mapping[int, str]

    @property
    def to_tell(self) -> tuple[KeptQuestion, ...]:
        return tuple(one for one in self.members if one.can_be_told)


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`/console/questions/<id>`: the group of that question; `find` looks for entries."""

    desk: ConsoleDesk
    groups: QuestionGroups

    async def show(self, request: Request) -> Response:
        asked = await self.desk.asked(request, "look")
        if isinstance(asked, Response):
            return asked
        return await self._page(asked)

    async def take(self, request: Request) -> Response:
        """Rights are looked at in the transaction, by bot/reviewing.py and bot/telling.py."""
        asked = await self.desk.asked(request, "look", MOST_MEMBERS + 20)
        if isinstance(asked, Response):
            return asked
        if asked.form.get("do") == "entry":
            return await self._to_new_entry(asked)
        work = self._settling(asked) or self._other(asked)
        if work is None:
            return self.desk.refusals.say(request, BAD_FORM)
        try:
            done = await self.desk.site.store.run(work)
        except NotAllowed:
            return self.desk.refusals.say(request, NO_RIGHT)
        except WrongState as wrong:
            if wrong.why in WHY_GONE:
                return self.desk.refusals.say(request, NOT_FOUND)
            return await self._page(asked, f"console-wrong-{wrong.why}", 409, wrong.values)
        return self._after(asked, done)

    def _settling(self, asked: Asked) -> Work | None:
        """What is done with the questions that are ticked."""
        me, form, now = asked.staff, asked.form, self.desk.site.clock()
        ids, knowledge = _ticked(form), self.desk.site.knowledge()
        match form.get("do", ""):
            case "phrasing":
                entry = form.get("entry", "")
                return lambda c: reviewing.add_phrasings(c, me, ids, entry, knowledge, now)
            case "off-topic":
                group = form.get("group", "") or REVIEWED
                return lambda c: reviewing.put_out_of_scope(c, me, ids, group, now)
            case "neighbour":
                name, alias = form.get("neighbour", ""), form.get("alias", "")
                return lambda c: reviewing.give_to_neighbour(
                    c, me, ids, name, alias, knowledge, now
                )
            case "ignore":
                return lambda c: reviewing.ignore(c, me, ids, now)
            case "fine":
                return lambda c: reviewing.find_answered(c, me, ids, now)
            case "reopen":
                return lambda c: reviewing.reopen(c, me, ids, now)
            case _:
                return None

    def _other(self, asked: Asked) -> Work | None:
        """What is done with one of them alone."""
        me, form, now = asked.staff, asked.form, self.desk.site.clock()
        knowledge = self.desk.site.knowledge()
        match form.get("do", ""):
            case "reply":
                whom, words = number_in(form.get("question", "")), form.get("answer", "")
                words = words.replace("\r\n", "\n")
                return lambda c: telling.reply(c, me, whom, words, self._speak, now)
            case "case":
                id_ = _id(asked.request)
                return lambda c: reviewing.keep_case(c, me, id_, knowledge, now)
            case _:
                return None

    def _after(self, asked: Asked, done: object) -> Response:
        """To the draft that came of it; to the question where more can be done with it; else to the list."""
        do = asked.form["do"]
        if isinstance(done, Address):
            ring(self.desk.site.bell, [done])
        if isinstance(done, int) and done:
            return self.desk.go(asked.request, f"/console/edits/{done}")
        if do in {"reply", "case", "reopen"}:
            return self.desk.go(asked.request, f"/console/questions/{_id(asked.request)}")
        return self.desk.go(asked.request, "/console/questions")

    async def _to_new_entry(self, asked: Asked) -> Response:
        """Its form begins with the question; those that are ticked are settled once it is kept."""
        ids = _ticked(asked.form)
        if not ids:
            return await self._page(asked, "console-wrong-question-none", 409)
        listed = ",".join(map(str, ids))
        return self.desk.go(
            asked.request, "/console/entries/new", question=str(ids[0]), questions=listed
        )

    async def _page(
        self,
        asked: Asked,
        trouble: str = "",
        status: int = 200,
        told: Mapping[str, str | int] = MappingProxyType({}),
    ) -> Response:
        id_ = _id(asked.request)
        one = await self.desk.site.store.read(lambda c: questions.get(c, id_))
        if one is None:
            return self.desk.refusals.say(asked.request, NOT_FOUND)
        group = await self.groups.of(one) if one.is_open else None
        opened = await self.desk.site.store.read(lambda c: _opened(c, one, group))
        now = (await self.groups.said_now([one]))[id_]
        wanted = asked.request.query_params.get("find", "").strip()[: questions.LONGEST_SEARCH]
        named = self._named(language_of(asked.request))
        return self.desk.page(
            asked,
            "console_question.html",
            status=status,
            opened=opened,
            trouble=trouble,
            told=told,
            now=now,
            wanted=wanted,
            named=named,
            suggested=_suggested(one, now, named, await self._found(wanted, named)),
            ticked=_ticked(asked.form),
            written=asked.form,
            longest=LONGEST,
            groups=self._off_topic_groups(),
            neighbours=self.desk.site.knowledge().neighbours,
        )

    async def _found(self, wanted: str, named: Mapping[str, str]) -> tuple[str, ...]:
        """Entries that hold the words, then those that the search thinks of."""
        if not wanted:
            return ()
        found = await asyncio.to_thread(self.desk.site.index().find, wanted)
        words = fold(wanted)
        holding = [id_ for id_, name in named.items() if words in fold(name) or wanted == id_]
        ranked = [match.id for match in found.matches]
        return tuple(dict.fromkeys((*holding, *found.ranked, *ranked)))[:MOST_FOUND]

    def _named(self, spoken: Language) -> Mapping[str, str]:
        entries = self.desk.site.knowledge().entries
        return {id_: entry.question.get(spoken) for id_, entry in entries.items()}

    def _off_topic_groups(self) -> tuple[str, ...]:
        known = (one.id for one in self.desk.site.knowledge().offtopic.templates)
        return tuple(dict.fromkeys((REVIEWED, *known)))

    def _speak(self, message: Message, language: Language) -> Speech:
        return speak(message, language, self.desk.site.knowledge(), self.desk.site.house())


def _opened(connection: Connection, one: KeptQuestion, group: QuestionGroup | None) -> Opened:
    if group:
        members: Sequence[KeptQuestion] = group.members
    else:
        members = questions.settled_with(connection, one, MOST_MEMBERS)
    return Opened(
        one,
        tuple(members[:MOST_MEMBERS]),
        max(0, len(members) - MOST_MEMBERS),
        edits.get(connection, one.edit) if one.edit else None,
        any(each.text == one.text for each in cases.every(connection)),
        reviewing.expected(connection, one),
        reporting.names(connection),
    )


def _suggested(
    one: KeptQuestion, now: Found, named: Mapping[str, str], found: Sequence[str]
) -> tuple[str, ...]:
    """What was looked for, then what the bot thinks of now, then what it thought of then; each once."""
    thought = (match.id for match in now.matches)
    then = (entry for entry, _ in one.candidates)
    return tuple(id_ for id_ in dict.fromkeys((*found, *thought, *then)) if id_ in named)


def _ticked(form: Mapping[str, Any]) -> tuple[int, ...]:
    return tuple(int(found[1]) for found in map(_TICKED.fullmatch, form) if found)


def _id(request: Request) -> int:
    return number_in(str(request.path_params["id"]))
