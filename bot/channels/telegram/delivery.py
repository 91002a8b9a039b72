"""One line of the outbox to Telegram: its pieces in order, or an edit. Not for leases and second tries (sender.py)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from telegram import Bot, Message

from bot.channels.telegram.address import read_address
from bot.channels.telegram.refusals import NotEditable, Unmodified, translated
from bot.channels.telegram.render import NO_PREVIEW, Body, marked, render
from bot.errors import ChannelError, Refused, Uncertain
from bot.store.outbox import Line
from knowledge.model import Language


class Turnstile(Protocol):
    """What a call waits for: its slot. Raises when the line must not be sent now."""

    def __call__(self, chat: int) -> Awaitable[None]: ...


class Delivery:
    """Sends lines. `earlier` finds a line by its id; `progress` records the messages of a line sent so far."""

    def __init__(
        self,
        *,
        bot: Bot,
        earlier: Callable[[int], Awaitable[Line | None]],
        progress: Callable[[Line, str], Awaitable[None]],
        sent_again: Callable[[Language], str],
    ) -> None:
        self._bot = bot
        self._earlier = earlier
        self._progress = progress
        self._sent_again = sent_again

    async def deliver(self, line: Line, turnstile: Turnstile) -> str:
        """The ids of the messages, separated by spaces. Raises ChannelError (refusals.py)."""
        bodies = render(line)
        if not bodies:
            raise Refused("there is no word in it")
        old = await self._editable(line, bodies)
        if old and await self._edit(line, old, bodies[0], turnstile):
            return old
        return await self._send(line, bodies, turnstile)

    async def _editable(self, line: Line, bodies: tuple[Body, ...]) -> str:
        """The id of the message to edit; "" when the line is new, or when either does not fit into one message."""
        if not line.replaces.isdigit() or len(bodies) > 1:
            return ""
        earlier = await self._earlier(int(line.replaces))
        is_one = earlier is not None and earlier.external_id.isdigit()
        return earlier.external_id if earlier and is_one and earlier.address == line.address else ""

    async def _edit(self, line: Line, message: str, body: Body, turnstile: Turnstile) -> bool:
        """False when it cannot be edited any more. An edit that may have arrived is simply made again."""
        chat, _ = read_address(line.address.id)
        await turnstile(chat)
        try:
            with translated():
                await self._bot.edit_message_text(
                    chat_id=chat,
                    message_id=int(message),
                    text=body.text,
                    entities=body.entities,
                    reply_markup=body.keyboard,
                    link_preview_options=NO_PREVIEW,
                )
        except Unmodified:
            return True
        except NotEditable:
            return False
        except Uncertain as error:
            raise ChannelError(str(error)) from error
        return True

    async def _send(self, line: Line, bodies: tuple[Body, ...], turnstile: Turnstile) -> str:
        """Only the pieces not sent yet; the first of them may have come before, and then says so."""
        done = line.external_id.split()
        is_marked = line.may_have_been_sent
        for body in bodies[len(done) :]:
            if is_marked:
                body = marked(body, self._sent_again(line.language))
            message = await self._send_one(line, body, turnstile)
            done.append(str(message.message_id))
            is_marked = False
            if len(done) < len(bodies):
                await self._progress(line, " ".join(done))
        return " ".join(done)

    async def _send_one(self, line: Line, body: Body, turnstile: Turnstile) -> Message:
        chat, thread = read_address(line.address.id)
        await turnstile(chat)
        with translated():
            return await self._bot.send_message(
                chat_id=chat,
                message_thread_id=thread,
                text=body.text,
                entities=body.entities,
                reply_markup=body.keyboard,
                link_preview_options=NO_PREVIEW,
            )
