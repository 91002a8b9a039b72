"""The socket that the web server listens on: HOST and PORT, or the next free port. Not for serving (serving.py)."""

from __future__ import annotations

import errno
import socket
from contextlib import suppress
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from bot.errors import SettingsError

MOST_TRIES = 20
HIGHEST = 65_535
ADDRESS = "server-address"
"""A file of DATA_DIR."""


def listen(host: str, port: int) -> socket.socket:
    """A bound socket; a taken port leads to the next free one, up to 20 further. Port 0 takes any.

    Raises SettingsError when HOST is no address of this machine, PORT is forbidden, or all are taken.
    """
    last = min(port + MOST_TRIES, HIGHEST) if port else 0
    for tried in range(port, last + 1):
        try:
            return _bound(host, tried)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise SettingsError(_refused(host, tried, error)) from error
    raise SettingsError(f"PORT: {port} to {last} are all taken. Set PORT to a free one, or to 0.")


def is_free(host: str, port: int) -> bool:
    """Raises SettingsError as `listen` does."""
    try:
        _bound(host, port).close()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise SettingsError(_refused(host, port, error)) from error
        return False
    return True


def address_of(bound: socket.socket) -> str:
    """Where a browser on this machine finds it: every address answers on the loopback too."""
    host, port = bound.getsockname()[:2]
    if ip_address(host).is_unspecified:
        host = "127.0.0.1" if bound.family == socket.AF_INET else "::1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def remember(folder: Path, address: str) -> None:
    """For the commands beside the server (`remembered`): a taken port leads to another than the setting's."""
    with suppress(OSError):  # a command then says what the settings say
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / ADDRESS).write_text(address, "utf-8")


def remembered(folder: Path) -> str:
    """Where the server of this folder is, or was last; "" when none ever was."""
    try:
        return (folder / ADDRESS).read_text("utf-8").strip()
    except OSError:
        return ""


def _bound(host: str, port: int) -> socket.socket:
    family, address = _resolved(host, port)
    bound = socket.socket(family, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen()  # a port is only ours for certain once we listen
    except BaseException:
        bound.close()
        raise
    bound.setblocking(False)
    return bound


def _resolved(host: str, port: int) -> tuple[int, Any]:
    try:
        version = ip_address(host).version
    except ValueError:
        found = socket.getaddrinfo(host or "localhost", port, type=socket.SOCK_STREAM)[0]
        return found[0], found[4]
    return (socket.AF_INET if version == 4 else socket.AF_INET6), (host, port)


def _refused(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EACCES:
        return f"PORT: this user may not listen on {port}. Set PORT to 1024 or more."
    return (
        f"HOST: cannot listen on {host!r} ({error.strerror}). "
        "Set HOST to 127.0.0.1 or to an address of this machine."
    )
