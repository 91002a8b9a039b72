"""Edits written back into the YAML files: only the lines that they change. Not for reading or writing files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import yaml

from knowledge.errors import ContentError, Fault
from knowledge.formed import same
from knowledge.overlay import Edit, overlaid
from knowledge.yaml_text import parse
from knowledge.yaml_writing.house import house_of
from knowledge.yaml_writing.page import OddError, Page, Part, value_of
from knowledge.yaml_writing.pieces import ITEM, WIDTH, House, Path, quoted_like

BOM = "\ufeff"
_NAMED = "="


def written_back(texts: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """The files that must change so that they say what the edits say, by name; `texts` are all of them.

    What was written is read again and compared. Raises ContentError naming each edit that cannot be laid on, or the
    file that must be changed by hand.
    """
    before = tuple(parse(text, file) for file, text in texts.items())
    after = overlaid(before, edits)
    return {
        new.file: rewritten(texts[new.file], new.value, new.file)
        for old, new in zip(before, after, strict=True)
        if new is not old
    }


def rewritten(text: str, value: Any, file: str) -> str:
    """The text so changed that it says `value`. Raises ContentError."""
    plain = text.removeprefix(BOM).replace("\r\n", "\n")
    if plain and not plain.endswith("\n"):
        plain += "\n"
    changed = _applied(plain, _Writing.of(plain).whole(value))
    if not _says(changed, value, file):
        why = "what was published cannot be written here by itself. Change the file by hand."
        raise ContentError([Fault(file, 1, why)])
    changed = changed.replace("\n", "\r\n") if "\r\n" in text else changed
    return BOM + changed if text.startswith(BOM) else changed


def _says(text: str, value: Any, file: str) -> bool:
    try:
        return same(parse(text, file).value, value)
    except ContentError:
        return False


@dataclass(frozen=True, slots=True)
class _Change:
    """Characters `start` to `end` of the file become `text`."""

    start: int
    end: int
    text: str


Changes = list[_Change]


def _applied(text: str, changes: Changes) -> str:
    """Of two at one place the first comes first."""
    pieces, done = [], 0
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        pieces += [text[done : change.start], change.text]
        done = change.end
    return "".join((*pieces, text[done:]))


@dataclass(frozen=True, slots=True)
class _Writing:
    """One file, and what changes in it."""

    page: Page
    root: yaml.Node | None
    house: House

    @classmethod
    def of(cls, text: str) -> _Writing:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
        return cls(Page(text), root, house_of(text, root))

    def whole(self, value: Any) -> Changes:
        if self.root is None or not value_of(self.root) or not value:
            return [self._all_anew(value)]
        try:
            return self._of(self.root, value, ())
        except OddError:
            return [self._all_anew(value)]

    def _all_anew(self, value: Any) -> _Change:
        lines = self.house.block(value, 0, ()) if value else "[]\n"
        if self.root is None:
            return _Change(len(self.page.text), len(self.page.text), lines)
        start = self.page.line(self.root.start_mark.index)
        return _Change(start, self.page.after(self.page.end(self.root, start)), lines)

    def _of(self, node: yaml.Node, new: Any, path: Path) -> Changes:
        """What must change in a node that stays; nothing where it says that already."""
        if same(value_of(node), new):
            return []
        if not new and not isinstance(new, str):
            raise OddError
        if isinstance(node, yaml.MappingNode) and isinstance(new, Mapping):
            change_map = self._flow_map if node.flow_style else self._map
            return change_map(node, new, path)
        if isinstance(node, yaml.SequenceNode) and isinstance(new, list) and node.value:
            change_list = self._flow_list if node.flow_style else self._list
            return change_list(node, new, path)
        if isinstance(node, yaml.ScalarNode) and isinstance(new, str) and path[-1:] != (ITEM,):
            return self._scalar(node, new, path)
        raise OddError

    def _map(self, node: yaml.MappingNode, new: Mapping[str, Any], path: Path) -> Changes:
        column = self.page.column(node.start_mark.index)
        parts = {key.value: self.page.pair(key, value) for key, value in node.value}
        changes: Changes = []
        keys = list(parts)
        for key, part in parts.items():
            if key in new:
                changes += self._inner(part, new[key], (*path, key), column)
            elif not same(value_of(part.node), []):
                changes.append(self._taken(part))
        for key in (one for one in new if one not in parts and not same(new[one], [])):
            at = self.house.place_of(key, keys, path)
            changes.append(self._added(key, new[key], keys[:at], parts, column, path))
            keys.insert(at, key)
        return changes

    def _inner(self, part: Part, new: Any, path: Path, column: int) -> Changes:
        """A value under its key; written anew as a whole where it cannot be changed in place."""
        try:
            return self._of(part.node, new, path)
        except OddError:
            lines = self.house.pair(path[-1], new, column, path)
            return [_Change(part.start, self.page.after(part.end), lines[column:])]

    def _added(
        self,
        key: str,
        value: Any,
        before: list[str],
        parts: Mapping[str, Part],
        column: int,
        path: Path,
    ) -> _Change:
        lines = self.house.pair(key, value, column, (*path, key))
        old = [parts[one] for one in before if one in parts]
        if old:
            at = self.page.after(old[-1].end)
            return _Change(at, at, lines)
        first = min(part.start for part in parts.values())
        return _Change(first, first, lines[column:] + " " * column)

    def _list(self, node: yaml.SequenceNode, new: list[Any], path: Path) -> Changes:
        column = self.page.column(node.start_mark.index)
        parts = self.page.items(node, column)
        inner = (*path, ITEM)
        changes: Changes = []
        old = [value_of(part.node) for part in parts]
        for _, first, end, new_first, new_end in _steps(old, new):
            kept = _alike(old[first:end], new[new_first:new_end])
            for part, value in zip(parts[first:end][:kept], new[new_first:new_end], strict=False):
                changes += self._item(part, value, inner, column)
            changes += [self._taken(part) for part in parts[first + kept : end]]
            added = new[new_first + kept : new_end]
            lines = [self.house.item(value, column, inner) for value in added]
            if lines:
                changes.append(self._beside(parts, first + kept, lines))
        return changes

    def _item(self, part: Part, new: Any, path: Path, column: int) -> Changes:
        if same(value_of(part.node), new):
            return []
        try:
            return self._of(part.node, new, path)
        except OddError:
            lines = self.house.item(new, column, path)
            return [_Change(self.page.line(part.start), self.page.after(part.end), lines)]

    def _taken(self, part: Part) -> _Change:
        """With the empty line above it, where another one follows. Raises OddError after a dash."""
        if not self.page.is_first_on_line(part.start):
            raise OddError
        start, end = self.page.line(part.start), self.page.after(part.end)
        is_apart = self.page.text.endswith("\n\n", 0, start) and self.page.text[end : end + 1] in (
            "",
            "\n",
        )
        return _Change(start - is_apart, end, "")

    def _beside(self, parts: list[Part], at: int, lines: list[str]) -> _Change:
        """After the item before it; entries are set apart by an empty line where those before are."""
        if at == 0:
            start = self.page.line(parts[0].start)
            return _Change(start, start, "".join(lines))
        start = self.page.after(parts[at - 1].end)
        above = self.page.text[: self.page.line(parts[at - 1].start)]
        apart = "\n" if at > 1 and above.endswith("\n\n") else ""
        return _Change(start, start, "".join(apart + one for one in lines))

    def _flow_map(self, node: yaml.MappingNode, new: Mapping[str, Any], path: Path) -> Changes:
        parts = {key.value: value for key, value in node.value}
        if set(parts) != set(new):
            raise OddError
        return [one for key in parts for one in self._in_flow(parts[key], new[key], (*path, key))]

    def _in_flow(self, node: yaml.Node, new: Any, path: Path) -> Changes:
        if same(value_of(node), new):
            return []
        if isinstance(node, yaml.ScalarNode) and isinstance(new, str):
            return [
                _Change(node.start_mark.index, self.page.end(node, 0), self.house.flow(new, path))
            ]
        return self._of(node, new, path)

    def _flow_list(self, node: yaml.SequenceNode, new: list[Any], path: Path) -> Changes:
        """Items between brackets come and go where they stand; one line that grows too long is broken anew."""
        nodes, inner = node.value, (*path, ITEM)
        changes: Changes = []
        for _, first, end, new_first, new_end in _steps([value_of(one) for one in nodes], new):
            if [value_of(one) for one in nodes[first:end]] == new[new_first:new_end]:
                continue
            added = [self.house.flow(value, inner) for value in new[new_first:new_end]]
            changes.append(self._in_brackets(nodes, first, end, added))
        return changes

    def _in_brackets(
        self, nodes: list[yaml.Node], first: int, end: int, added: list[str]
    ) -> _Change:
        stop = self.page.end(nodes[end - 1], 0) if end else nodes[0].start_mark.index
        if first == 0 and not added:
            return _Change(nodes[0].start_mark.index, nodes[end].start_mark.index, "")
        if first == 0:
            after = ", " if end == 0 else ""
            change = _Change(nodes[0].start_mark.index, stop, ", ".join(added) + after)
        else:
            start = self.page.end(nodes[first - 1], 0)
            change = _Change(start, max(start, stop), "".join(f", {one}" for one in added))
        return self._fitting(nodes, change)

    def _fitting(self, nodes: list[yaml.Node], change: _Change) -> _Change:
        line_end = self.page.text.find("\n", change.end)
        length = line_end - self.page.line(change.start) - (change.end - change.start)
        if length + len(change.text) <= WIDTH:
            return change
        starts = [
            self.page.column(one.start_mark.index) for one in nodes[1:] if self._is_first(one)
        ]
        if not starts or not change.text.startswith(", "):
            raise OddError
        below = change.text.replace(", ", ",\n" + " " * starts[0], 1)
        return _Change(change.start, change.end, below)

    def _is_first(self, node: yaml.Node) -> bool:
        return self.page.is_first_on_line(node.start_mark.index)

    def _scalar(self, node: yaml.ScalarNode, new: str, path: Path) -> Changes:
        """Quoted as it was, where that was a choice."""
        start = node.start_mark.index
        if start == node.end_mark.index:
            raise OddError
        column = len(self.page.line_of(start)) - len(self.page.line_of(start).lstrip(" -"))
        style = quoted_like(node.style, node.value, new)
        lines = self.house.scalar(path[-1], new, column, path, style)
        return [_Change(start, self.page.end(node, start), lines)]


def _steps(old: list[Any], new: list[Any]) -> Iterator[tuple[str, int, int, int, int]]:
    """From one list to the other: what has an id or a name is the same one while it keeps that."""
    match = SequenceMatcher(None, [*map(_known_by, old)], [*map(_known_by, new)], autojunk=False)
    yield from match.get_opcodes()


def _alike(old: list[Any], new: list[Any]) -> int:
    """How many from the first on are the same one, or one in the place of another that has no name."""
    for number, (one, other) in enumerate(zip(old, new, strict=False)):
        if _known_by(one) != _known_by(other) and _NAMED in (
            _known_by(one)[0],
            _known_by(other)[0],
        ):
            return number
    return min(len(old), len(new))


def _known_by(value: Any) -> str:
    if isinstance(value, Mapping) and (name := value.get("id") or value.get("name")):
        return f"{_NAMED}{name}"
    return json.dumps(value, sort_keys=True)
