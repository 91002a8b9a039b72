"""Whose address a request really comes from, behind proxies that the operator trusts. Not for limits (pace.py)."""

from __future__ import annotations

import ipaddress

from starlette.requests import HTTPConnection

from bot.errors import SettingsError

IpNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network


class Clients:
    """`trusted` is TRUSTED_PROXIES: addresses or networks, separated by commas or spaces. Raises SettingsError."""

    def __init__(self, trusted: str) -> None:
        self._trusted = [_network(part) for part in trusted.replace(",", " ").split()]

    def address(self, request: HTTPConnection) -> str:
        """The client's address; an IPv6 one stands for its /64, which is one subscriber."""
        peer = request.client.host if request.client else ""
        hops = [peer]
        if self._is_trusted(peer):
            hops = [*request.headers.get("x-forwarded-for", "").split(","), peer]
        for hop in reversed([hop.strip() for hop in hops]):
            if hop and not self._is_trusted(hop):
                return _subscriber(hop)
        return _subscriber(peer)

    def _is_trusted(self, address: str) -> bool:
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(found in network for network in self._trusted)


def _network(part: str) -> IpNetwork:
    try:
        return ipaddress.ip_network(part, strict=False)
    except ValueError as error:
        raise SettingsError(
            f"TRUSTED_PROXIES: {part!r} is no address or network. Write the proxies' addresses, "
            "like 127.0.0.1 or 10.0.0.0/8, separated by commas."
        ) from error


def _subscriber(address: str) -> str:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address[:64]
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((found, 64), strict=False))
