"""What every test gets: no network but this machine's own."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("ours", deadline=None)  # how fast is for bench/: machines are noisy
settings.load_profile("ours")

LOCAL_NAMES = frozenset({"localhost", ""})


class NetworkForbidden(RuntimeError):
    """A test reached for the network: use a fake, or the Bot API emulator on the loopback."""


def is_local(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    try:
        return ipaddress.ip_address(name.split("%")[0]).is_loopback
    except ValueError:
        return name in LOCAL_NAMES


def check(family: int, address: Any) -> None:
    """Raises NetworkForbidden unless the address is a Unix socket or the loopback."""
    if family == socket.AF_UNIX or not isinstance(address, tuple) or is_local(address[0]):
        return
    raise NetworkForbidden(f"{address[0]}: tests reach only this machine")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Connections and name look-ups that leave the machine raise; nothing is ever sent."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex
    sendto, getaddrinfo = socket.socket.sendto, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        check(self.family, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        check(self.family, address)
        return connect_ex(self, address)

    def guarded_sendto(self: socket.socket, data: Any, *rest: Any) -> int:
        check(self.family, rest[-1])
        return sendto(self, data, *rest)

    def guarded_getaddrinfo(host: Any, *rest: Any, **named: Any) -> Any:
        if host is not None and not is_local(host):
            raise NetworkForbidden(f"{host}: tests reach only this machine")
        return getaddrinfo(host, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket.socket, "sendto", guarded_sendto)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield
