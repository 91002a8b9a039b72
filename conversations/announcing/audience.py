"""Who an announcement is for, as text: « territory:lille language:fr seen:30d », read and written. Not for counting."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, get_args

from conversations.announcing.shape import Audience, Stage
from conversations.events import Channel
from conversations.project import Role
from knowledge.model import LANGUAGES

_DAYS = re.compile(r"([1-9][0-9]{0,3})d?")
_ID = re.compile(r"[a-z0-9-]{1,40}")
_PERSON = re.compile(r"[\x21-\x7e]{1,120}")


@dataclass(frozen=True, slots=True)
class AudienceWrong:
    """`part` cannot be read; `allowed` are the words that may stand there, none for any."""

    part: str
    allowed: tuple[str, ...] = ()


def parse(text: str) -> Audience | AudienceWrong:
    """Words parted by spaces, `key:value,value`; the same key twice adds up. Nothing: everyone."""
    audience = Audience()
    for part in text.split():
        key, colon, listed = part.partition(":")
        values = tuple(value for value in listed.split(",") if value)
        if key not in KEYS or not colon or not values:
            return AudienceWrong(part, tuple(KEYS))
        read = _read(audience, key, values)
        if isinstance(read, AudienceWrong):
            return read
        audience = read
    return audience


def written(audience: Audience) -> str:
    """The text that `parse` reads back as the same."""
    parts = []
    for key, name in KEYS.items():
        value = getattr(audience, name)
        if value and key == "seen":
            parts.append(f"seen:{value}d")
        elif value:
            parts.append(f"{key}:{','.join(value)}")
    return " ".join(parts)


def is_everyone(audience: Audience) -> bool:
    return all(not getattr(audience, each.name) for each in fields(audience))


def _read(audience: Audience, key: str, values: Sequence[str]) -> Audience | AudienceWrong:
    if key == "seen":
        days = _DAYS.fullmatch(values[0])
        if not days or len(values) > 1:
            return AudienceWrong(values[0], ("30d",))
        return replace(audience, seen_days=int(days[1]))
    wrong = next((value for value in values if not _FITS[key](value)), None)
    if wrong is not None:
        return AudienceWrong(wrong, ALLOWED.get(key, ()))
    changed: dict[str, Any] = {
        KEYS[key]: tuple(dict.fromkeys([*getattr(audience, KEYS[key]), *values]))
    }
    return replace(audience, **changed)


KEYS: Mapping[str, str] = {
    "role": "roles",
    "territory": "territories",
    "language": "languages",
    "channel": "channels",
    "stage": "stages",
    "seen": "seen_days",
    "list": "people",
}
"""What people write -> the field of Audience."""

ALLOWED: Mapping[str, tuple[str, ...]] = {
    "role": get_args(Role),
    "language": LANGUAGES,
    "channel": get_args(Channel),
    "stage": get_args(Stage),
}

_FITS: Mapping[str, Callable[[str], object]] = {
    **{key: values.__contains__ for key, values in ALLOWED.items()},
    "territory": _ID.fullmatch,
    "list": _PERSON.fullmatch,
}
