"""What is kept of the secret of a link or of a code: its digest. Not for making secrets, nor for their links."""

from __future__ import annotations

import hashlib


def digest(token: str) -> str:
    """SHA-256 as text; whoever reads the database cannot follow the link."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def code_digest(code: str) -> str:
    """The same for a code that people type: case, spaces and dashes do not count."""
    return digest("".join(filter(str.isalnum, code)).upper())
