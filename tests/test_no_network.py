"""The guard itself: this machine can be reached, nothing else can."""

from __future__ import annotations

import socket

import pytest

from tests.conftest import NetworkForbidden


def test_another_machine_cannot_be_reached() -> None:
    with socket.socket() as outward, pytest.raises(NetworkForbidden):
        outward.connect(("192.0.2.1", 80))
    with pytest.raises(NetworkForbidden):
        socket.create_connection(("api.telegram.org", 443), timeout=1)
    with socket.socket(type=socket.SOCK_DGRAM) as datagram, pytest.raises(NetworkForbidden):
        datagram.sendto(b"x", ("192.0.2.1", 53))


def test_this_machine_can() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(("localhost", server.getsockname()[1]), timeout=5).close()
