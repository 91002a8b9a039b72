"""An address that a document may turn into a link. Not for fetching it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LONGEST = 2000
_PLAIN = re.compile(r"[^\s<>\"'`\\{}|^\x00-\x1f\x7f-\x9f]+")


def web_address(text: str) -> str:
    """`text` where it is an address of the web that leads where it says, else ""."""
    address = text.strip()
    if len(address) > LONGEST or not address.isascii() or not _PLAIN.fullmatch(address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return address if is_web else ""
