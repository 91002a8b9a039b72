"""Which model each file and each mapping in it has. Not for validating values (load.py did)."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from knowledge.application import Application
from knowledge.load import Document, Loc
from knowledge.model import Call, Conflict, Entry, Fact, Neighbour, OffTopic, Source, Theme
from knowledge.places import Places
from knowledge.readiness import Readiness

SHAPES: Mapping[str, Any] = types.MappingProxyType(
    {
        "sources.yaml": list[Source],
        "facts.yaml": list[Fact],
        "conflicts.yaml": list[Conflict],
        "themes.yaml": list[Theme],
        "places.yaml": Places,
        "neighbours.yaml": list[Neighbour],
        "call.yaml": Call,
        "offtopic.yaml": OffTopic,
        "readiness.yaml": Readiness,
        "application.yaml": Application,
    }
)
"""What a file holds; `faq/*.yaml` are lists of entries, abbreviations.yaml is free."""

Mapped = tuple[Loc, type[BaseModel], Mapping[str, Any]]


def mappings(document: Document) -> Iterator[Mapped]:
    """Every mapping of a file that has a model: where it stands, its model, its value."""
    shape = list[Entry] if document.file.startswith("faq/") else SHAPES.get(document.file)
    if shape is not None:
        yield from _walk(document.value, shape, ())


def keys_of(model: type[BaseModel]) -> dict[str, str]:
    """The keys a mapping of this model may have, each with the name of its field."""
    given = {"theme"} if model is Entry else set()  # the loader reads it from the file's name
    return {
        field.alias or name: name for name, field in model.model_fields.items() if name not in given
    }


def _walk(value: Any, shape: Any, loc: Loc) -> Iterator[Mapped]:
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        if isinstance(value, dict):
            yield from _walk_model(value, shape, loc)
        return
    origin, arguments = get_origin(shape), get_args(shape)
    if origin is Annotated or origin in (Union, types.UnionType):
        for argument in _likely(value, arguments):
            yield from _walk(value, argument, loc)
    elif isinstance(value, list) and origin in (list, tuple):
        for position, item in enumerate(value):
            yield from _walk(item, arguments[0], (*loc, position))
    elif isinstance(value, dict) and origin is not None and issubclass(origin, Mapping):
        for key, item in value.items():
            yield from _walk(item, arguments[1], (*loc, key))


def _likely(value: Any, shapes: Sequence[Any]) -> Sequence[Any]:
    """Without the models that share no key with a mapping, where a free mapping may be meant as well."""
    if not isinstance(value, dict) or not any(_is_free(shape) for shape in shapes):
        return shapes
    return [shape for shape in shapes if _is_free(shape) or set(value) & set(keys_of(shape))]


def _is_free(shape: Any) -> bool:
    """Whether it is no model: a list, a mapping with free keys, a text."""
    return not hasattr(shape, "model_fields")


def _walk_model(value: Mapping[str, Any], model: type[BaseModel], loc: Loc) -> Iterator[Mapped]:
    yield loc, model, value
    for key, name in keys_of(model).items():
        if key in value:
            yield from _walk(value[key], model.model_fields[name].annotation, (*loc, key))
