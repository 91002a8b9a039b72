"""Values that come from a form: texts only, bounded, without HTML; tidied, compared. Not for their meaning (lint)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.errors import Fault

LONGEST_TEXT = 6000
LONGEST_VALUE = 60_000
LONGEST_TARGET = 300
MOST_ITEMS = 200
DEEPEST = 8

_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|<![A-Za-z]|<\?")
_HIDDEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_KEPT = frozenset("\n\t")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that make text read in another order than it is written."""
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def tidied(value: Any) -> Any:
    """As a file would have it: line ends of one kind, no space at the ends of lines, nothing that is empty."""
    if isinstance(value, str):
        return _TRAILING.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if isinstance(value, Mapping):
        pairs = {str(key): tidied(item) for key, item in value.items()}
        return {key: item for key, item in pairs.items() if item not in ("", {})}
    if isinstance(value, list | tuple):
        return [item for item in map(tidied, value) if item not in ("", {})]
    return value


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same: spaces at the ends and the order of keys say nothing."""
    return bool(_plain(one) == _plain(other))


def faults_of(edit: str, target: str, value: Any) -> list[Fault]:
    """What no form of ours sends: named by the edit and the field."""
    faults = [_fault(edit, "", why) for why in _of_text(target, LONGEST_TARGET)]
    if value is None:
        return faults
    if not isinstance(value, Mapping):
        return [*faults, _fault(edit, "", "it is no mapping of fields. Fill in the form again.")]
    if value.get("id", target) != target:
        faults.append(_fault(edit, "id", f"it is '{target}' for good: links and buttons use it."))
    faults.extend(_fault(edit, field, why) for field, why in _of_value(value, (), DEEPEST))
    if not faults and sum(map(len, _texts(value))) > LONGEST_VALUE:
        why = f"more than {LONGEST_VALUE} characters altogether. Leave something out."
        faults.append(_fault(edit, "", why))
    return faults


def _fault(edit: str, field: str, why: str) -> Fault:
    return Fault(edit, 1, f"{field}: {why}" if field else why)


def _of_value(value: Any, at: tuple[str, ...], deeper: int) -> Iterator[tuple[str, str]]:
    field = ".".join(at)
    if isinstance(value, str):
        yield from ((field, why) for why in _of_text(value, LONGEST_TEXT))
        return
    if not isinstance(value, Mapping | list):
        yield field, "only texts, lists and fields can be kept. Write it as text."
        return
    if deeper == 0 or len(value) > MOST_ITEMS:
        yield field, f"too many parts ({MOST_ITEMS} at most). Leave some out."
        return
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
    for key, item in pairs:
        if not isinstance(key, int) and not _is_key(key):
            yield field, "a field's name is not one. Fill in the form again."
            return
        yield from _of_value(item, (*at, str(key)), deeper - 1)


def _is_key(key: Any) -> bool:
    return isinstance(key, str) and re.fullmatch(r"[a-z][a-z0-9_-]{0,47}", key) is not None


def _of_text(text: str, longest: int) -> Iterator[str]:
    if len(text) > longest:
        yield f"{len(text)} characters, {longest} at most. Shorten it."
    if tag := _HTML.search(text):
        yield f"HTML is shown as it is typed ({tag[0][:20]!r}). Write Markdown: **bold**, lists, [links](…)."
    if any(_is_hidden(character) for character in text):
        yield "a character that cannot be shown. Delete it and type it again."


def _is_hidden(character: str) -> bool:
    if character in _TURNING:
        return True
    return character not in _KEPT and unicodedata.category(character) in _HIDDEN


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(item)


def _plain(value: Any) -> Any:
    """A key without a value (`related: []`) says what its absence says."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        pairs = {key: _plain(item) for key, item in value.items()}
        return {key: item for key, item in pairs.items() if item not in ("", {}, [])}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
