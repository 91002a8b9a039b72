"""Words that are only a link, and what such a link is called. Not for fetching it: nobody does."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from conversations.needs import LINK
from conversations.projects.shortening import shortened
from conversations.reading.legible import line

LONGEST = 2_000
LONGEST_NAME = 80
_UNSAFE = re.compile(r'[\\/:*?"<>|]+')
_HOST = re.compile(r"[^\s.@]+(\.[^\s.@]+)*\.?", re.UNICODE)


def link_in(text: str) -> str:
    """The address when `text` is a link to a page and nothing else, else ""."""
    address = line(text)
    if not LINK.fullmatch(address) or len(address) > LONGEST:
        return ""
    return address if _host(address) else ""


def name_of(address: str) -> str:
    """Host and last part of the path, on one line and safe to write to a disk."""
    path = urlsplit(address).path.rstrip("/").rpartition("/")[2]
    last = " ".join(_UNSAFE.sub("-", line(unquote(path))).split())
    host = _UNSAFE.sub("-", _host(address).removeprefix("www."))
    return shortened(f"{host} - {last}" if last.strip(" .-") else host, LONGEST_NAME)


def _host(address: str) -> str:
    """ "" for an address that no browser opens."""
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    is_one = parts.scheme in {"http", "https"} and (_HOST.fullmatch(host) or ":" in host)
    return host if is_one else ""
