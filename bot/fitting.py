"""Whether what an announcement says fits where people read it: its length, its buttons. Not for rights or states."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from bot.channels.markdown import rich
from bot.permitting import wrong
from bot.store import audiences
from conversations.announcing.lengths import too_long
from conversations.announcing.shape import Announcement, AnnouncementButton, Words
from knowledge.model import LANGUAGES

MOST_BUTTONS = 3
LONGEST_ADDRESS = 500
LONGEST_LABEL = 30
LONGEST_TITLE = 60
SHOWN = 60
_ENTRY = re.compile(r"[a-z0-9][a-z0-9-]{0,57}")
_HOST = re.compile(r"[^\s.]+(\.[^\s.]+)+")


def fits(announcement: Announcement) -> None:
    """Raises WrongState with what is too long or leads nowhere."""
    found = too_long(announcement, visible)
    if found:
        size = found.length
        raise wrong(
            "too-long",
            spoken=found.language,
            units=size.units,
            most=size.most,
            over=size.over,
        )
    if len(announcement.buttons) > MOST_BUTTONS:
        raise wrong("buttons", count=len(announcement.buttons), most=MOST_BUTTONS)
    for number, button in enumerate(announcement.buttons, 1):
        if not _leads_somewhere(button):
            raise wrong("button", number=number, target=button.target[:SHOWN])


def correctable(held: Announcement, words: Words) -> None:
    """Raises WrongState unless whoever has it, or waits for it, can have the correction too."""
    for language in LANGUAGES:
        if held.words.get(language).strip() and not words.get(language).strip():
            raise wrong("language-gone")
    corrected = replace(held, words=words)
    before, after = audiences.missing(held), audiences.missing(corrected)
    lacking = [name for key, name in after.items() if key not in before]
    if lacking:
        raise wrong("missing-field", field=lacking[0])
    fits(corrected)


def visible(markdown: str) -> str:
    return rich(markdown).text


def title_of(words: Words) -> str:
    """How an announcement begins, as it is seen: what it is called until somebody names it."""
    return " ".join(visible(words.fr or words.en).split())[:LONGEST_TITLE].strip()


def is_address(url: str) -> bool:
    """One that every channel opens: http or https, and a public name."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    is_plain = url.isprintable() and " " not in url and len(url) <= LONGEST_ADDRESS
    return is_plain and parts.scheme in {"http", "https"} and bool(_HOST.fullmatch(host))


def _leads_somewhere(button: AnnouncementButton) -> bool:
    if max(len(button.fr), len(button.en)) > LONGEST_LABEL:
        return False
    match button.kind:
        case "link":
            return is_address(button.target)
        case "entry":
            return bool(_ENTRY.fullmatch(button.target))
        case _:
            return True
