"""Telegram as one part to start and stop. Not for any of its work: each is a module of this folder."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from urllib.parse import urlsplit

import structlog
from starlette.routing import Route
from structlog.typing import FilteringBoundLogger

from bot.bell import Bell
from bot.channels.telegram.announcer import Announcer
from bot.channels.telegram.arrivals import Arrivals, Taker
from bot.channels.telegram.budget import Budget
from bot.channels.telegram.chats import Chats
from bot.channels.telegram.client import close_bot, make_bot, make_downloads
from bot.channels.telegram.delays import LONGEST
from bot.channels.telegram.delivery import Documents
from bot.channels.telegram.fetching import Fetching
from bot.channels.telegram.group_calls import GroupCalls
from bot.channels.telegram.inline import Finder, Inline
from bot.channels.telegram.mender import Mender
from bot.channels.telegram.patience import Patience
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.profile import Profile
from bot.channels.telegram.sender import Sender
from bot.channels.telegram.staff_group import StaffGroup
from bot.channels.telegram.staff_replies import StaffReplies
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.translate import ALLOWED, Myself
from bot.channels.telegram.webhook import Webhook
from bot.files.keeping import Keeper
from bot.one_process import OneProcess
from bot.sealing import Sealing
from bot.settings import Settings
from bot.store.database import Store
from bot.ticket_files import TicketFiles
from conversations.desk import House
from knowledge.load import Knowledge
from knowledge.model import Language

POLLING_LEASE = "telegram-polling"
SECRET_PURPOSE = "telegram-webhook"  # noqa: S105 — what a secret is derived for, not a secret


class TelegramService:
    """Receives and sends while started; everything else of the program goes on when Telegram is away.

    `owner` tells this process from the others. `index`, `knowledge` and `house` are asked for at each use.
    Without a `keeper` nothing that people send is fetched. With STAFF_CHAT_ID requests are shown in that group, where
    staff answer them; `ticket_files` takes what they send along.
    """

    def __init__(
        self,
        *,
        settings: Settings,
        store: Store,
        bell: Bell,
        clock: Callable[[], datetime],
        owner: str,
        sealing: Sealing,
        taker: Taker,
        index: Callable[[], Finder],
        knowledge: Callable[[], Knowledge],
        house: Callable[[], House],
        documents: Documents | None = None,
        keeper: Keeper | None = None,
        ticket_files: TicketFiles | None = None,
    ) -> None:
        self._store, self._clock, self._owner, self._taker = store, clock, owner, taker
        self._knowledge = knowledge
        self._bot, self._downloads = make_bot(settings), make_downloads()
        self._files = (
            Fetching(bot=self._bot, downloads=self._downloads, keeper=keeper) if keeper else None
        )
        self._inline = Inline(bot=self._bot, index=index, knowledge=knowledge, house=house)
        chats = Chats()
        budget = Budget(is_paid=settings.allow_paid_broadcast, chats=chats)
        self.announcer = Announcer(self._bot, budget, is_paid=settings.allow_paid_broadcast)
        self.mender = Mender(self._bot, budget)
        self._sender = Sender(
            bot=self._bot,
            store=store,
            bell=bell,
            clock=clock,
            owner=owner,
            sent_again=lambda language: self._say("sent-again", language),
            documents=documents,
            talked=budget.talked,
            chats=chats,
        )
        self._group: StaffGroup | None = None
        self._replies: StaffReplies | None = None
        if settings.staff_chat_id is not None:
            self._group = StaffGroup(
                chat=settings.staff_chat_id,
                calls=GroupCalls(self._bot, chats, budget.talked),
                store=store,
                bell=bell,
                clock=clock,
                knowledge=knowledge,
                house=house,
                owner=owner,
            )
            self._replies = StaffReplies(
                chat=settings.staff_chat_id,
                bot=self._bot,
                store=store,
                bell=bell,
                clock=clock,
                knowledge=knowledge,
                house=house,
                files=ticket_files,
                downloads=self._files,
            )
        self._webhook_url = settings.webhook_url
        self._secret = settings.webhook_secret or sealing.derive(SECRET_PURPOSE)
        self._patience = Patience()
        self._arrivals: Arrivals | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._log: FilteringBoundLogger = structlog.get_logger("bot.telegram")
        self.username = ""

    @property
    def is_ready(self) -> bool:
        """Whether Telegram knows us and takes our token."""
        return self._arrivals is not None and not self._patience.is_refused

    @property
    def routes(self) -> tuple[Route, ...]:
        """What the web server must serve for us: the webhook's path, if there is one."""
        if not self._webhook_url:
            return ()
        webhook = Webhook(
            path=urlsplit(self._webhook_url).path,
            secret=self._secret,
            arrivals=lambda: self._arrivals,
            clock=self._clock,
        )
        return (webhook.route,)

    async def start(self) -> None:
        """Returns at once; Telegram is waited for in the background."""
        jobs = [self._sender.run, self._receive]
        if self._group:
            jobs.append(self._group.run)
        self._tasks = [asyncio.create_task(self._supervised(job)) for job in jobs]

    async def stop(self) -> None:
        """Receive nothing more, finish the calls under way. What is owed stays in the outbox."""
        for task in self._tasks[1:]:
            task.cancel()
        await self._sender.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._arrivals:
            await self._arrivals.stop()
        await self._downloads.aclose()
        await close_bot(self._bot)

    async def _receive(self) -> None:
        me = await self._patience.until_answered(self._bot.get_me)
        self.username = me.username or ""
        arrivals = self._arrivals = Arrivals(
            myself=Myself(me.id, self.username),
            taker=self._taker,
            taps=Taps(self._bot),
            inline=self._inline,
            clock=self._clock,
            files=self._files,
            group=self._replies,
        )
        profile = Profile(self._bot, self._say)
        self._tasks.append(asyncio.create_task(Patience().until_answered(profile.update)))
        if self._webhook_url:
            await self._patience.until_answered(self._set_webhook)
            self._log.info("telegram-ready", bot=self.username, by="webhook")
            return
        self._log.info("telegram-ready", bot=self.username, by="polling")
        one = OneProcess(store=self._store, name=POLLING_LEASE, owner=self._owner)
        await one.run(lambda: self._polling(arrivals).run())

    def _polling(self, arrivals: Arrivals) -> Polling:
        return Polling(bot=self._bot, arrivals=arrivals, patience=self._patience)

    async def _set_webhook(self) -> None:
        await self._bot.set_webhook(
            self._webhook_url,
            allowed_updates=ALLOWED,
            secret_token=self._secret,
            drop_pending_updates=False,
        )

    async def _supervised(self, job: Callable[[], Awaitable[None]]) -> None:
        """A defect in our own code must not leave the bot deaf: say it, begin again."""
        while True:
            try:
                return await job()
            except Exception as error:  # noqa: BLE001 — named in the log, then the job starts anew
                self._log.error("telegram-job-failed", error=type(error).__name__)
                await asyncio.sleep(LONGEST)

    def _say(self, message: str, language: Language) -> str:
        return self._knowledge().wording.say(message, language)
