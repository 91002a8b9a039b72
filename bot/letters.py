"""An event as bytes and back, for the dead letters. Not for sealing or storing them."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from conversations.events import (
    Address,
    Commanded,
    Content,
    Event,
    Filled,
    Followed,
    KeptFile,
    Left,
    Said,
    Tapped,
    Uploaded,
)

_KINDS: dict[str, type[Content]] = {
    kind.__name__: kind for kind in (Said, Tapped, Commanded, Uploaded, Filled, Followed, Left)
}


def pack(event: Event) -> bytes:
    """The event as JSON."""
    packed = asdict(event) | {"kind": type(event.content).__name__, "at": event.at.isoformat()}
    return json.dumps(packed).encode()


def unpack(packed: bytes) -> Event:
    """What `pack` was given. Raises KeyError, TypeError or ValueError for anything else."""
    parts = json.loads(packed)
    kind = _KINDS[parts.pop("kind")]
    return Event(
        **{
            **parts,
            "at": datetime.fromisoformat(parts["at"]),
            "address": Address(**parts["address"]),
            "content": kind(**_typed(parts["content"])),
        }
    )


def _typed(content: dict[str, Any]) -> dict[str, Any]:
    """What JSON makes plainer than it was."""
    if content.get("file"):
        content["file"] = KeptFile(**content["file"])
    if "ids" in content:
        content["ids"] = tuple(content["ids"])
    return content


def reference_of(event: Event) -> str:
    """Eight characters that a person can read out, the same for the same event: "K7M2-QX3D"."""
    digest = base64.b32encode(hashlib.sha256(event.key.encode("utf-8", "replace")).digest())
    return f"{digest[:4].decode()}-{digest[4:8].decode()}"
