"""Files of requests: what staff send is taken in within limits, anything is read again. Not for rights."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator
from datetime import datetime

from bot.announcement_files import DOCUMENTS, LIMITS, PICTURES
from bot.files import Files
from bot.files.keeping import Keeper, Offered
from bot.files.limits import FROM_TELEGRAM
from bot.store.database import Store
from conversations.events import KeptFile, Trouble
from conversations.helpdesk.shape import FOLDER

OF_STAFF = f"{FOLDER}-staff"


class TicketFiles:
    """Sealed like evidence, in folders of their own. The caller has looked at the rights."""

    def __init__(self, *, store: Store, files: Files, clock: Callable[[], datetime]) -> None:
        self._files = files
        self._keeper = Keeper(store=store, files=files, limits=LIMITS, clock=clock)

    async def keep(self, name: str, chunks: AsyncGenerator[bytes]) -> KeptFile | Trouble:
        """Held for an hour, until an answer names it. Raises StoreError, and whatever `chunks` raise."""
        sent = await self._keeper.keep(Offered(OF_STAFF, "", name=name, most=FROM_TELEGRAM), chunks)
        if sent.file is None:
            return sent.trouble or "cut"
        return sent.file if sent.file.media in PICTURES | DOCUMENTS else "refused"

    def open(self, file: KeptFile) -> Iterator[bytes]:
        """In pieces. Raises FileDamaged, which may come after good pieces."""
        return self._files.open(file.ref, file.project)
