"""What a second person agrees to: a digest of what recipients get, who they are, and when. Not for who may agree."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict

from conversations.announcing.shape import Announcement


def hash_of(announcement: Announcement) -> str:
    """Of the words in both languages, buttons, file, audience, table and time. Not of the title, which only staff see.

    Lists of the audience are sets: their order says nothing.
    """
    audience = asdict(announcement.audience)
    agreed = {
        "words": asdict(announcement.words),
        "without_language": announcement.without_language,
        "buttons": [asdict(button) for button in announcement.buttons],
        "file": asdict(announcement.file) if announcement.file else None,
        "audience": {
            name: sorted(set(value)) if isinstance(value, tuple) else value
            for name, value in audience.items()
        },
        "table": [[row.territory, sorted(row.fields.items())] for row in announcement.table],
        "at": announcement.at.timestamp() if announcement.at else None,
    }
    return hashlib.sha256(json.dumps(agreed, sort_keys=True).encode("ascii")).hexdigest()
