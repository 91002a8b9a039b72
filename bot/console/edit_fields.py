"""The fields of a form for any part of the knowledge, from its value and back to it. Not for judging what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal, get_args

from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Audience, State
from knowledge.overlay import Edit

Kind = Literal["line", "text", "lines", "ids", "choice"]
Typed = Mapping[str, str]
LONG = 80
"""Characters from which a text has several lines."""
_BETWEEN = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Field:
    """One input; `name` is where it stands in the value, with dots. `lines`: one text a line; `ids`: by spaces."""

    name: str
    kind: Kind = "line"
    options: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        last = self.name.rsplit(".", 1)[-1]
        return last if last in LANGUAGES else ""

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(self.name.split("."))


ENTRY = (
    Field("question.fr"),
    Field("question.en"),
    Field("phrasings.fr", "lines"),
    Field("phrasings.en", "lines"),
    Field("answer.fr", "text"),
    Field("answer.en", "text"),
    Field("label.fr"),
    Field("label.en"),
    Field("state", "choice", get_args(State)),
    Field("as_of"),
    Field("sources", "ids"),
    Field("audience", "choice", get_args(Audience)),
    Field("related", "ids"),
    Field("read_again"),
)


def fields_of(edit: Edit, knowledge: Knowledge) -> tuple[Field, ...]:
    """Those of an entry, or one for each text that the part holds; none where it is taken away."""
    if edit.value is None:
        return ()
    if edit.part == "entry":
        return ENTRY
    if edit.part == "off-topic":
        groups = tuple(one.id for one in knowledge.offtopic.templates)
        return (
            Field("group", "choice", groups),
            Field("language", "choice", ("fr", "en", "other")),
        )
    return tuple(_fields_in(edit.value, ()))


def typed_of(fields: Iterable[Field], value: Mapping[str, Any] | None) -> dict[str, str]:
    """What the inputs hold for a value."""
    return {field.name: _text(field, _at(value, field.path)) for field in fields}


def value_of(
    fields: Sequence[Field], typed: Typed, held: Mapping[str, Any] | None
) -> dict[str, Any]:
    """`held` with what was typed; what has no input stays as it is."""
    value: dict[str, Any] = deepcopy(dict(held or {}))
    for field in fields:
        if field.name in typed:
            _put(value, field.path, _read(field, typed[field.name]))
    return value


def where(message: str, fields: Iterable[Field]) -> tuple[str, str]:
    """The input that a fault names (« answer.fr: … »), "" for none, and what the fault says of it."""
    named, colon, rest = message.partition(": ")
    if colon:
        for field in fields:
            if named == field.name or named.startswith(f"{field.name}."):
                return field.name, rest
    return "", message


def _fields_in(value: Any, at: tuple[str, ...]) -> Iterator[Field]:
    if isinstance(value, str):
        if at not in {("id",), ("theme",)}:
            is_long = len(value) > LONG or "\n" in value
            yield Field(".".join(at), "text" if is_long else "line")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _fields_in(item, (*at, str(key)))
    elif value and all(isinstance(item, str) for item in value):
        yield Field(".".join(at), "lines")
    else:
        for number, item in enumerate(value):
            yield from _fields_in(item, (*at, str(number)))


def _text(field: Field, value: Any) -> str:
    if value is None:
        return "all" if field.name == "audience" else ""
    return "\n".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _read(field: Field, typed: str) -> Any:
    match field.kind:
        case "lines":
            return [" ".join(line.split()) for line in typed.splitlines() if line.strip()]
        case "ids":
            return [one for one in _BETWEEN.split(typed) if one]
        case "text":
            return typed.replace("\r\n", "\n")
        case "choice":
            return typed if typed in field.options else ""
        case _:
            return " ".join(typed.split())


def _at(value: Any, path: Sequence[str]) -> Any:
    for step in path:
        if isinstance(value, list):
            value = value[int(step)] if step.isdigit() and int(step) < len(value) else None
        else:
            value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _put(value: Any, path: Sequence[str], item: Any) -> None:
    """Lists keep their length; a mapping that is missing is made, and what says nothing goes."""
    for step in path[:-1]:
        value = value[int(step)] if isinstance(value, list) else value.setdefault(step, {})
    last = path[-1]
    if isinstance(value, list):
        value[int(last)] = item
    elif item in ("", []):
        value.pop(last, None)
    else:
        value[last] = item
