"""Calls of the Telegram client, each on a connection of its own. Not for making the client (client.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from telegram.request import BaseRequest, HTTPXRequest, RequestData


class Wires(BaseRequest):
    """As many clients of one connection as calls at once, `most` at most, the one used last first.

    One client with as many connections looks at each of them for every call: four times the work (docs/decisions/0009).
    """

    def __init__(self, make: Callable[[], HTTPXRequest], most: int) -> None:
        self._make = make
        self._room = asyncio.Semaphore(most)
        self._free = [make()]
        self._all = list(self._free)

    @property
    def read_timeout(self) -> float | None:
        return self._all[0].read_timeout

    async def initialize(self) -> None:
        """Nothing to do: each opens itself."""

    async def shutdown(self) -> None:
        await asyncio.gather(*(wire.shutdown() for wire in self._all))

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        async with self._room:
            wire = self._taken()
            try:
                return await wire.do_request(
                    url,
                    method,
                    request_data,
                    read_timeout=read_timeout,
                    write_timeout=write_timeout,
                    connect_timeout=connect_timeout,
                    pool_timeout=pool_timeout,
                )
            finally:
                self._free.append(wire)

    def _taken(self) -> HTTPXRequest:
        if self._free:
            return self._free.pop()
        wire = self._make()
        self._all.append(wire)
        return wire
