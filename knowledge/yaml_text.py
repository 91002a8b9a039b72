"""A YAML text as values and lines: every scalar stays text. Not for what the values mean (load.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from knowledge.errors import ContentError, Fault

Loc = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A part that an edit wrote (overlay.py): the edit's name, the field in its value, how deep that value stands."""

    edit: str
    field: str
    depth: int


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: its value (texts, lists and mappings only) and the line of each part of it.

    Or one `.ftl` file: its text as it stands, without lines. `edited`: lines that no file has, written by an edit.
    """

    file: str
    value: Any
    lines: Mapping[Loc, int]
    edited: Mapping[int, Written] = field(default_factory=dict)

    def line(self, *loc: str | int) -> int:
        """The line of the part at `loc`, or of the nearest part around it."""
        for end in range(len(loc), -1, -1):
            if loc[:end] in self.lines:
                return self.lines[loc[:end]]
        return 1

    def named(self, fault: Fault) -> Fault:
        """The same fault, with the name of the edit and its field where an edit wrote that part."""
        written = self.edited.get(fault.line) if fault.file == self.file else None
        if written is None:
            return fault
        before = f"{written.field}: " if written.field else ""
        return Fault(written.edit, 1, before + fault.message)


def parse(text: str, file: str) -> Document:
    """A YAML text with the line of each part; every scalar stays text (no implicit booleans, numbers or dates)."""
    try:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "not YAML"
        raise ContentError(
            [
                Fault(
                    file,
                    line,
                    f"{problem}. Check the indent, and quote texts that hold ': ' or start with a sign.",
                )
            ]
        ) from error
    lines: dict[Loc, int] = {(): 1}
    faults: list[Fault] = []
    value = _value(node, (), lines, faults, file) if node else []
    if faults:
        raise ContentError(faults)
    return Document(file, value, lines)


def _value(node: yaml.Node, loc: Loc, lines: dict[Loc, int], faults: list[Fault], file: str) -> Any:
    lines[loc] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*loc, i), lines, faults, file) for i, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, child in node.value:
            key = str(key_node.value)
            if key in mapping:
                faults.append(
                    Fault(file, key_node.start_mark.line + 1, f"'{key}' stands twice. Keep one.")
                )
            mapping[key] = _value(child, (*loc, key), lines, faults, file)
            lines[(*loc, key)] = key_node.start_mark.line + 1
        return mapping
    return node.value
