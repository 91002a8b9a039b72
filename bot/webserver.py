"""uvicorn that leaves signals alone and drains. Not for what it serves (channels/web)."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

PATIENCE = 8
"""Seconds that requests under way get to end."""


class WebServer:
    """One listening socket and what answers on it."""

    def __init__(self, application: ASGIApp, listener: socket.socket) -> None:
        self._listener = listener
        self._server = _Server(
            uvicorn.Config(
                application,
                log_config=None,
                log_level="warning",
                access_log=False,
                proxy_headers=False,  # TRUSTED_PROXIES alone decides (channels/web/clients.py)
                server_header=False,
                lifespan="off",
                timeout_graceful_shutdown=PATIENCE,
            )
        )

    async def run(self) -> None:
        """Until `stop`; requests under way end first."""
        await self._server.serve(sockets=[self._listener])

    def stop(self) -> None:
        """Called twice, it waits for nobody any more."""
        self._server.force_exit = self._server.should_exit
        self._server.should_exit = True


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """None: uvicorn would raise the signal again after draining, and the program would not exit with 0."""
        yield
