"""What was announced on Telegram, corrected (edited) or withdrawn (deleted). Not for sending (announcer.py)."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import Any

import structlog
from telegram import Bot, Message

from bot.channels.telegram.address import read_address, write_address
from bot.channels.telegram.announcing import bodies_of
from bot.channels.telegram.budget import Budget
from bot.channels.telegram.refusals import Deleted, Moved, Unmodified, translated
from bot.channels.telegram.render import NO_PREVIEW, Body, keyboard_of
from bot.errors import ChannelError, Refused, Uncertain, Unreachable
from bot.outbox.mending import UNREACHABLE, Correction, Keep, Mended
from bot.store.ledger import Delivery
from conversations.speech import Speech

GONE = "gone"
"""The person deleted it."""
NOT_EDITABLE = "not-editable"
MOVED = "moved"
"""The group became a supergroup: a bot reaches what it wrote before no more."""
PART_UNKNOWN = "part-unknown"
"""One more message was being sent when the call was cut: it may have come or not, and is not sent twice."""
NOTICE = "notice"
"""Not deleted, but a notice stands where its words were."""
TOO_OLD = "too-old"
TO_COME = "?"
"""In the place of an id: a message that may have been sent."""

Call = Callable[[], Coroutine[Any, Any, Any]]


class _Later(Exception):
    """Telegram asked to wait or was not reached."""


class _Cut(_Later):
    """It may have been done. An edit or a deletion is simply made again."""


class _Never(Exception):
    """Telegram will not; `reason` is one of the words above."""

    def __init__(self, reason: str, moved_to: str = "") -> None:
        super().__init__(reason)
        self.mended = Mended(reason, moved_to=moved_to)


@dataclass(frozen=True, slots=True)
class Plan:
    """Messages to edit, to send in addition, to take away; those with files keep their place at the end."""

    edits: tuple[tuple[int, Body], ...]
    more: tuple[Body, ...] = ()
    surplus: tuple[int, ...] = ()
    files: tuple[int, ...] = ()


class Mender:
    """Fits bot.outbox.mending.Mender."""

    def __init__(self, bot: Bot, budget: Budget) -> None:
        self._bot = bot
        self._budget = budget
        self.slots = budget.slots
        self.turn = budget.turn

    async def correct(
        self, delivery: Delivery, correction: Correction, keep: Keep
    ) -> Mended | None:
        """Messages that are there are edited, more are sent without a sound, those too many taken away."""
        if TO_COME in delivery.external_id:
            return Mended(PART_UNKNOWN, _known(delivery.external_id))
        plan = plan_of([int(id_) for id_ in delivery.external_id.split()], correction)
        calls = _Calls(self._bot, self._budget, delivery)
        try:
            for message, body in plan.edits:
                await calls.edit(message, body)
            for message in plan.surplus:
                await calls.remove(message, bodies_of(correction.gone)[0])
            ids = await self._more(calls, plan, keep)
        except _Later:
            return None
        except _Never as never:
            return never.mended
        return Mended(external_id=_names(ids, plan.files))

    async def withdraw(self, delivery: Delivery, notice: Speech) -> Mended | None:
        """Whatever cannot be deleted says that it is withdrawn."""
        calls = _Calls(self._bot, self._budget, delivery)
        body = bodies_of(notice)[0]
        reasons = set[str]()
        try:
            for id_ in _known(delivery.external_id).split():
                reasons.add(await calls.remove(int(id_), body))
        except _Later:
            return None
        except _Never as never:
            return never.mended
        return Mended(next((one for one in (TOO_OLD, NOTICE) if one in reasons), ""))

    async def _more(self, calls: _Calls, plan: Plan, keep: Keep) -> Sequence[int]:
        """The ids of its words. Each is recorded around its call: a process may die in it."""
        ids = [message for message, _ in plan.edits if message not in plan.files]
        for body in plan.more:
            await keep(_names(ids, plan.files, to_come=True))
            try:
                ids.append(await calls.send(body))
            except (_Later, _Never):
                await keep(_names(ids, plan.files))
                raise
            await keep(_names(ids, plan.files))
        return ids


class _Calls:
    """Calls about one delivery: the first has its turn, each other waits for its own."""

    def __init__(self, bot: Bot, budget: Budget, delivery: Delivery) -> None:
        self._bot = bot
        self._budget = budget
        self._chat, self._thread = read_address(delivery.address.id)
        self._is_first = True
        self._log = structlog.get_logger("bot.telegram.mender")

    async def edit(self, message: int, body: Body) -> None:
        """Raises _Later, _Never."""
        try:
            await self._tried(lambda: self._edit(message, body))
        except Unmodified:
            return
        except Deleted as error:
            raise _Never(GONE) from error
        except Refused as error:
            self._log.info("not-edited", reason=str(error))
            raise _Never(NOT_EDITABLE) from error

    async def send(self, body: Body) -> int:
        """Its id. Raises _Later when it was certainly not sent, _Never."""
        try:
            sent = await self._tried(lambda: self._send(body))
        except _Cut as error:
            raise _Never(PART_UNKNOWN) from error
        except Refused as error:
            self._log.info("not-sent", reason=str(error))
            raise _Never(NOT_EDITABLE) from error
        return int(sent.message_id)

    async def remove(self, message: int, notice: Body) -> str:
        """ "" when nothing is left of it, NOTICE, or TOO_OLD where a file stays. Raises _Later, _Never."""
        try:
            await self._tried(lambda: self._bot.delete_message(self._chat, message))
        except Deleted:
            return ""
        except Refused:
            return await self._noticed(message, notice)
        return ""

    async def _noticed(self, message: int, notice: Body) -> str:
        """A file cannot be edited away: its caption says it."""
        for body, became in ((notice, NOTICE), (replace(notice, has_file=True), TOO_OLD)):
            try:
                await self._tried(lambda body=body: self._edit(message, body))  # type: ignore[misc]  # a default, so that each keeps its own
            except Unmodified:
                return became
            except Deleted:
                return ""
            except Refused:
                continue
            return became
        return TOO_OLD

    async def _tried(self, call: Call) -> Any:
        """Raises _Later, _Never, Refused."""
        if not self._is_first:
            await self._budget.another(self._chat)
        self._is_first = False
        try:
            async with self._budget.room:
                with translated():
                    return await call()
        except Moved as moved:
            raise _Never(MOVED, write_address(moved.chat, self._thread)) from moved
        except Unreachable as error:
            raise _Never(UNREACHABLE) from error
        except Refused:
            raise
        except Uncertain as error:
            raise _Cut from error
        except ChannelError as error:
            self._log.info("not-mended-yet", error=type(error).__name__)
            self._budget.hold(error)
            raise _Later from error

    async def _edit(self, message: int, body: Body) -> None:
        if body.has_file:
            await self._bot.edit_message_caption(
                chat_id=self._chat,
                message_id=message,
                caption=body.text or None,
                caption_entities=body.entities,
                reply_markup=body.keyboard,
            )
            return
        await self._bot.edit_message_text(
            chat_id=self._chat,
            message_id=message,
            text=body.text,
            entities=body.entities,
            reply_markup=body.keyboard,
            link_preview_options=NO_PREVIEW,
        )

    async def _send(self, body: Body) -> Message:
        return await self._bot.send_message(
            chat_id=self._chat,
            message_thread_id=self._thread,
            text=body.text,
            entities=body.entities,
            reply_markup=body.keyboard,
            link_preview_options=NO_PREVIEW,
            disable_notification=True,
        )


def plan_of(ids: Sequence[int], correction: Correction) -> Plan:
    """Files stay where they are. Words under a file stay there while they fit, else they come as messages."""
    speech, count = correction.speech, min(correction.files, len(ids))
    if not count:
        return _of_words(ids, bodies_of(speech))
    words, files = tuple(ids[:-count]), tuple(ids[-count:])
    bodies = bodies_of(speech, files=count)
    if not words and bodies[0].has_file:
        return Plan(((files[0], bodies[0]),), files=files)
    texts = bodies_of(replace(speech, rows=()))
    plan = replace(_of_words(words, texts), files=files)
    if words:
        return plan
    alone = Body("", keyboard=keyboard_of(speech.rows), has_file=True)
    return replace(plan, edits=((files[0], alone),))


def _of_words(ids: Sequence[int], bodies: Sequence[Body]) -> Plan:
    both = tuple(zip(ids, bodies, strict=False))
    return Plan(both, tuple(bodies[len(both) :]), tuple(ids[len(both) :]))


def _names(words: Sequence[int], files: Sequence[int], *, to_come: bool = False) -> str:
    return " ".join([*map(str, words), *([TO_COME] if to_come else []), *map(str, files)])


def _known(external_id: str) -> str:
    return " ".join(id_ for id_ in external_id.split() if id_.isdigit())
