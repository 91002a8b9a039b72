"""Where the parts of a YAML text stand in it. Not for changing them (writing_back.py)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml


class OddError(Exception):
    """Written in a way that is changed as a whole only."""


@dataclass(frozen=True, slots=True)
class Part:
    """A node with what stands before it: its key or dash begins at `start`, its value ends at `end`."""

    start: int
    end: int
    node: yaml.Node


@dataclass(frozen=True, slots=True)
class Page:
    """A text whose last line ends; positions are counted in characters."""

    text: str

    def pair(self, key: yaml.Node, value: yaml.Node) -> Part:
        after = self.text.index(":", key.end_mark.index) + 1
        return Part(key.start_mark.index, self.end(value, after), value)

    def items(self, node: yaml.SequenceNode, column: int) -> list[Part]:
        """Each with its dash. Raises OddError where a dash does not begin its line."""
        parts = []
        for one in node.value:
            start = self.text.rfind("-", 0, one.start_mark.index)
            while start >= 0 and not self._is_dash(start, column):
                start = self.text.rfind("-", 0, start)
            if start < 0 or not self.is_first_on_line(start):
                raise OddError
            parts.append(Part(start, self.end(one, start + 1), one))
        return parts

    def _is_dash(self, at: int, column: int) -> bool:
        return self.column(at) == column and self.is_first_on_line(at)

    def end(self, node: yaml.Node, after: int) -> int:
        """Where its last character stands; `after` where it has none."""
        if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
            start, end = node.start_mark.index, node.end_mark.index
            return start + len(self.text[start:end].rstrip()) if end > start else after
        last = node.value[-1]
        if not isinstance(node, yaml.MappingNode):
            return self.end(last, last.start_mark.index)
        key, value = last
        return self.end(value, key.end_mark.index + 1)

    def line(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_of(self, at: int) -> str:
        return self.text[self.line(at) : self.after(at)]

    def after(self, at: int) -> int:
        """Where the next line begins."""
        return self.text.index("\n", at) + 1

    def column(self, at: int) -> int:
        return at - self.line(at)

    def is_first_on_line(self, at: int) -> bool:
        return not self.text[self.line(at) : at].strip(" ")


def value_of(node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.MappingNode):
        return {key.value: value_of(value) for key, value in node.value}
    return [value_of(one) for one in node.value]
