"""What a file may be called on any disk and in any header, from whatever somebody called it. Not for refs."""

from __future__ import annotations

import re
import unicodedata

from bot.files.kinds import ENDINGS, UNKNOWN, extension_of

LONGEST = 120
"""Characters, the ending included."""

MOST_BYTES = 240
"""In UTF-8: disks take 255 of a name."""

NAMELESS = "fichier"

_ENDING = re.compile(r"\.([A-Za-z0-9]{1,8})$")
_FORBIDDEN = re.compile(r'[<>:"|?*/\\%]')
_RESERVED = re.compile(
    r"(?:CON|PRN|AUX|NUL|CLOCK\$|COM[0-9¹²³]|LPT[0-9¹²³])(?:[ .].*)?", re.IGNORECASE
)
_RUNNABLE = frozenset(
    "exe com bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh msi msp scr pif cpl lnk hta jar reg app apk sh bash py rb pl "
    "php desktop url dll sys inf".split()
)
"""Endings by which a system runs what it opens."""

_CLAIMED = frozenset(ending for endings in ENDINGS.values() for ending in endings)


def safe_name(name: str, media: str) -> str:
    """A plain name: no folder, nothing invisible, no word that Windows keeps, an ending that tells the truth."""
    plain = _plain(name)
    ending = _ending(plain)
    if _lies(ending, media):
        ending = extension_of(media)
    else:
        plain = plain[: -len(ending) - 1] if ending else plain
    stem = _cut(plain, MOST_BYTES - len(ending) - 1, LONGEST - len(ending) - 1) or NAMELESS
    return f"{stem}.{ending}" if ending else stem


def _plain(name: str) -> str:
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(" " if one.isspace() else one for one in last)
    seen = "".join(one for one in seen if not _is_unseen(one))
    seen = unicodedata.normalize("NFC", _FORBIDDEN.sub("-", seen))
    plain = " ".join(seen.split()).strip(" .-")
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain


def _is_unseen(character: str) -> bool:
    """Control, direction, joiners, surrogates, and what has no meaning yet or only a private one."""
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _ending(plain: str) -> str:
    found = _ENDING.search(plain)
    return found[1] if found and found.start() else ""


def _lies(ending: str, media: str) -> bool:
    """An unknown type may have any ending, but for those of known types and those that a system would run."""
    told = ending.lower()
    if media in ENDINGS:
        return told not in ENDINGS[media]
    if media == UNKNOWN:
        return told in _CLAIMED | _RUNNABLE or not told
    return told != extension_of(media)


def _cut(stem: str, most_bytes: int, most: int) -> str:
    """No shorter than it must be; never inside a character."""
    short = stem[:most].encode()[:most_bytes].decode("utf-8", "ignore")
    return short.rstrip(" .")
