"""Where the server listens: a taken port moves on, and what cannot work is told by its variable."""

from __future__ import annotations

import socket

import pytest

from bot.errors import SettingsError
from bot.listening import address_of, is_free, listen


def test_a_taken_port_leads_to_the_next_free_one() -> None:
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        assert not is_free("127.0.0.1", port)
        with listen("127.0.0.1", port) as second:
            assert port < second.getsockname()[1] <= port + 20


def test_every_address_is_told_as_one_that_opens_here() -> None:
    with listen("0.0.0.0", 0) as bound:  # noqa: S104 — what an operator may set
        assert address_of(bound) == f"http://127.0.0.1:{bound.getsockname()[1]}"


def test_version_6_is_written_in_brackets() -> None:
    if not socket.has_dualstack_ipv6():
        pytest.skip("no IPv6 here")
    with listen("::1", 0) as bound:
        assert address_of(bound).startswith("http://[::1]:")


def test_an_address_of_another_machine_is_told_by_its_variable() -> None:
    with pytest.raises(SettingsError, match=r"^HOST"):
        listen("192.0.2.1", 0)
