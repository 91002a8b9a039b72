"""One line of the outbox to Telegram: its pieces in order, or an edit. Not for leases and second tries (sender.py)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from telegram import Bot, Message, ReplyParameters

from bot.channels.telegram.address import read_address
from bot.channels.telegram.refusals import NotEditable, Unmodified, translated
from bot.channels.telegram.render import NO_PREVIEW, Body, marked, render
from bot.errors import ChannelError, Refused, StoreError, Uncertain
from bot.outbox.enclosing import is_photo
from bot.store.outbox import Line
from conversations.events import Address
from conversations.outcome import Attachment, AttachmentKind
from knowledge.model import Language

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes that Telegram takes from a bot."""

SHOWN: frozenset[AttachmentKind] = frozenset({"announcement-file"})
"""Pictures that people see at once, as announcements show them; any other file is to be saved."""

REPLIES_TO = "replies_to"
"""Among the values of a line: the message of its chat that it replies to."""

File = tuple[str, str, bytes]
"""A document's name, media type and content."""


class Turnstile(Protocol):
    """What a call waits for: its slot. Raises when the line must not be sent now."""

    def __call__(self, chat: int) -> Awaitable[None]: ...


class Documents(Protocol):
    """Makes the document of a line when it is sent."""

    async def make(
        self, attachment: Attachment, address: Address, language: Language
    ) -> File | None:
        """For who is at `address`; None when they may not read the project, or it is gone. Raises StoreError."""


class NoDocuments:
    """Where there is nothing to make them with: words go without."""

    async def make(
        self,
        attachment: Attachment,  # noqa: ARG002 — the signature of Documents
        address: Address,  # noqa: ARG002 — the same
        language: Language,  # noqa: ARG002 — the same
    ) -> File | None:
        return None


class Delivery:
    """Sends lines. `earlier` finds a line by its id; `progress` records the messages of a line sent so far."""

    def __init__(
        self,
        *,
        bot: Bot,
        earlier: Callable[[int], Awaitable[Line | None]],
        progress: Callable[[Line, str], Awaitable[None]],
        sent_again: Callable[[Language], str],
        documents: Documents,
    ) -> None:
        self._bot = bot
        self._earlier = earlier
        self._progress = progress
        self._sent_again = sent_again
        self._documents = documents

    async def deliver(self, line: Line, turnstile: Turnstile) -> str:
        """The ids of the messages, separated by spaces. Raises ChannelError (refusals.py).

        NotEditable only for a line that freezes what cannot be edited any more: it is not sent anew.
        """
        bodies = render(line)
        if not bodies:
            raise Refused("there is no word in it")
        old = await self._editable(line, bodies)
        if old and await self._edit(line, old, bodies[0], turnstile):
            return old
        if line.freezes:
            raise NotEditable("nothing is left to freeze")
        return await self._send(line, bodies, turnstile)

    async def _editable(self, line: Line, bodies: tuple[Body, ...]) -> str:
        """The id of the message to edit; "" when the line is new, or either is not one message of words."""
        if not line.replaces.isdigit() or len(bodies) > 1 or line.attachment:
            return ""
        earlier = await self._earlier(int(line.replaces))
        if earlier is None or earlier.address != line.address or earlier.attachment:
            return ""
        return earlier.external_id if earlier.external_id.isdigit() else ""

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
        file = await self._file(line) if body.has_file else None
        chat, thread = read_address(line.address.id)
        if file is None and not body.text:
            raise Refused("there is no document")
        await turnstile(chat)
        with translated():
            if file is None:
                return await self._bot.send_message(
                    chat_id=chat,
                    message_thread_id=thread,
                    text=body.text,
                    entities=body.entities,
                    reply_markup=body.keyboard,
                    link_preview_options=NO_PREVIEW,
                    reply_parameters=_replying(line),
                )
            name, _, content = file
            is_shown = line.attachment is not None and line.attachment.kind in SHOWN
            as_photo = is_shown and is_photo(content)
            send = self._bot.send_photo if as_photo else self._bot.send_document
            return await send(
                chat,
                content,
                message_thread_id=thread,
                filename=name,
                caption=body.text or None,
                caption_entities=body.entities,
                reply_markup=body.keyboard,
            )

    async def _file(self, line: Line) -> File | None:
        """The line's document, None when the project is gone. Telegram tells its own media type by the name."""
        if line.attachment is None:
            return None
        try:
            file = await self._documents.make(line.attachment, line.address, line.language)
        except StoreError as error:
            raise ChannelError(str(error)) from error
        if file and not 0 < len(file[2]) <= LARGEST_FILE:
            raise Refused(f"a document of {len(file[2])} bytes cannot be sent")
        return file


def _replying(line: Line) -> ReplyParameters | None:
    """In the staff's group what is said of a message stands under it, where that is still there."""
    answered = str(line.values.get(REPLIES_TO, ""))
    if not answered.isdigit():
        return None
    return ReplyParameters(int(answered), allow_sending_without_reply=True)
