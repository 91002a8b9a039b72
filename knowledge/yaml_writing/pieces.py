"""New pieces of a YAML file in the style of the rest of it. Not for where they go (writing_back.py)."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.emitter import Emitter
from yaml.resolver import Resolver

Style = Literal["plain", "'", '"', "|", ">", "flow", "block"]
Path = tuple[str, ...]
"""Keys from the top of the file; `ITEM` for an item of a list."""

ITEM = "*"
WIDTH = 120
"""Where lists between brackets are broken, and texts in a file that breaks texts."""

UNBROKEN = 100_000
_ODD_BREAKS = frozenset("\x85\u2028\u2029")
"""YAML takes these for ends of lines; nobody sees them in a file."""

TEXT = "tag:yaml.org,2002:str"

ORDER = (
    *("id", "audience", "state", "since", "replaced", "as_of", "read_again", "sources", "name"),
    *("short", "in", "towns", "aliases", "demonyms", "departements", "regions", "filed", "visited"),
    *("v2", "labelled", "later", "figures", "kind", "entries", "related", "covered", "label"),
    *("question", "phrasings", "answer", "entry", "ambiguous", "is", "what", "date", "value"),
    *("unit", "text", "fact", "facts", "caution", "number", "names", "sentence", "use"),
    *("sentences", "fr", "en", "other"),
)
"""The order of keys where a file shows none."""


@dataclass(frozen=True, slots=True)
class House:
    """How one file is written, as far as its own lines show it."""

    styles: Mapping[Path, Counter[Style]] = field(default_factory=dict)
    unclear: Mapping[Path, Counter[Style]] = field(default_factory=dict)
    ends_with_newline: Mapping[Path, bool] = field(default_factory=dict)
    before: frozenset[tuple[Path, str, str]] = frozenset()
    quote: Style = '"'
    breaks_texts: bool = False
    offset: int = 2
    is_hanging: bool = False

    def pair(self, key: str, value: Any, column: int, path: Path) -> str:
        """Whole lines; `path` ends with the key."""
        if isinstance(value, str):
            return _indented(self._scalar(key, value, column, path), column)
        if self._is_flow(value, path):
            return " " * column + self._broken(f"{key}: ", value, column, path) + "\n"
        inner = column + (self.offset if isinstance(value, list) else 2)
        return f"{' ' * column}{key}:\n{self.block(value, inner, path)}"

    def item(self, value: Any, column: int, path: Path) -> str:
        """Whole lines; `path` ends with ITEM."""
        if isinstance(value, str):
            return _indented(self._scalar(None, value, column, path), column)
        if self._is_flow(value, path):
            return " " * column + self._broken("- ", value, column, path) + "\n"
        lines = self.block(value, column + 2, path)
        return f"{' ' * column}- {lines[column + 2 :]}"

    def scalar(self, key: str, value: str, column: int, path: Path, style: Style | None) -> str:
        """What stands after `key:`; `style`: as it was quoted before, None: as others are."""
        written = self._scalar(key, value, column, path, style)
        first, *rest = _indented(written, column).rstrip("\n").split("\n")
        return "\n".join((first[column + len(key) + 1 :].lstrip(" "), *rest))

    def flow(self, value: Any, path: Path) -> str:
        """On one line, between brackets."""
        if isinstance(value, str):
            return self._flow_scalar(value, path)
        left, right = "{}" if isinstance(value, Mapping) else "[]"
        return left + ", ".join(self._flow_parts(value, path)) + right

    def ordered(self, keys: Iterable[str], path: Path) -> list[str]:
        """Keys of a mapping that is new."""
        ordered: list[str] = []
        for key in keys:
            ordered.insert(self.place_of(key, ordered, path), key)
        return ordered

    def place_of(self, key: str, keys: list[str], path: Path) -> int:
        """Where it comes among `keys`: after the last one that it follows elsewhere in the file."""
        after = [at for at, one in enumerate(keys) if self._precedes(one, key, path)]
        return after[-1] + 1 if after else 0

    def _precedes(self, one: str, other: str, path: Path) -> bool:
        end = kind_of(path)
        if (end, one, other) in self.before or (end, other, one) in self.before:
            return (end, other, one) not in self.before
        if one in ORDER and other in ORDER:
            return ORDER.index(one) < ORDER.index(other)
        return True

    def block(self, value: Any, column: int, path: Path) -> str:
        if isinstance(value, Mapping):
            keys = self.ordered(value, path)
            return "".join(self.pair(key, value[key], column, (*path, key)) for key in keys)
        return "".join(self.item(one, column, (*path, ITEM)) for one in value)

    def _is_flow(self, value: Any, path: Path) -> bool:
        if not value:
            return True
        if seen := self.styles.get(kind_of(path)):
            if isinstance(value, Mapping) and any("\n" in text for text in _texts(value)):
                return False
            return seen.most_common(1)[0][0] == "flow"
        return isinstance(value, list) and all(isinstance(o, str) and " " not in o for o in value)

    def _broken(self, head: str, value: Any, column: int, path: Path) -> str:
        """After its key or dash; what does not fit on the line goes on below it, as in the rest of the file."""
        line = head + self.flow(value, path)
        if column + len(line) <= WIDTH or not value:
            return line
        indent = column + 2
        if self.is_hanging and head != "- ":
            head, indent = f"{head.rstrip()}\n{' ' * indent}", indent + 1
        left, right = "{}" if isinstance(value, Mapping) else "[]"
        start = indent if "\n" in head else column + len(head) + 1
        return head + left + _filled(list(self._flow_parts(value, path)), start, indent) + right

    def _flow_parts(self, value: Any, path: Path) -> Iterator[str]:
        if isinstance(value, Mapping):
            for key in self.ordered(value, path):
                yield f"{key}: {self.flow(value[key], (*path, key))}"
        else:
            for one in value:
                yield self.flow(one, (*path, ITEM))

    def _flow_scalar(self, text: str, path: Path) -> str:
        text = text.strip()
        style = self._usual(text, path, is_flow=True)
        if style in ("plain", "|", ">"):
            style = "plain" if _may_be_plain(text, is_flow=True) else '"'
        node = SequenceNode("tag:yaml.org,2002:seq", [_node(text, style)], flow_style=True)
        return _written(node, UNBROKEN).strip()[1:-1]

    def _scalar(
        self, key: str | None, text: str, column: int, path: Path, style: Style | None = None
    ) -> str:
        """`key: text` or `- text`, as if it stood at the start of a line."""
        text = text.strip()
        style = style or self._usual(text, path, is_flow=False)
        if style in ("|", ">") and self.ends_with_newline.get(kind_of(path), True):
            text += "\n"
        width = WIDTH - column if self.breaks_texts or style == ">" else UNBROKEN
        if key is None:
            node: Any = SequenceNode("tag:yaml.org,2002:seq", [_node(text, style)])
            return _written(node, width, offset=0)
        pair = (_node(key, "plain"), _node(text, style))
        return _written(MappingNode("tag:yaml.org,2002:map", [pair]), width)

    def _usual(self, text: str, path: Path, *, is_flow: bool) -> Style:
        """As others of its kind are written; quoted only where it must be, or where theirs are."""
        if is_unclear(text):
            return _most(self.unclear.get(kind_of(path)), self.quote)
        if not is_flow and (block := self._block_style(text, path)):
            return block
        return "plain" if _may_be_plain(text, is_flow=is_flow) else self._quote_for(text)

    def _quote_for(self, text: str) -> Style:
        """A text of several lines, or with what must be escaped, is kept by double quotes only."""
        return self.quote if may_be_single(text) else '"'

    def _block_style(self, text: str, path: Path) -> Style | None:
        seen = self.styles.get(kind_of(path), Counter())
        usual = _most(seen, "plain")
        if not _analysed(text).allow_block or _ODD_BREAKS.intersection(text):
            return None
        if usual in ("|", ">"):
            return usual
        return (">" if seen[">"] > seen["|"] else "|") if "\n" in text else None


def is_unclear(text: str) -> bool:
    """Whether other readers of YAML would take it for a number, a day or a yes."""
    resolved = Resolver().resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]  # its stubs say nothing
    return bool(resolved != TEXT)


def quoted_like(old: str | None, before: str, text: str) -> Style | None:
    """The quotes a text had, where they were a choice; None: as others are."""
    if old not in ('"', "'") or needs_quotes(before):
        return None
    return "'" if old == "'" and may_be_single(text) else '"'


def may_be_single(text: str) -> bool:
    seen = _analysed(text)
    return bool(seen.allow_single_quoted) and not seen.multiline


def needs_quotes(text: str) -> bool:
    return is_unclear(text) or not _may_be_plain(text, is_flow=False)


def kind_of(path: Path) -> Path:
    """Parts of the same name in the same kind of part are written alike."""
    return path[-2:]


def _most(seen: Counter[Style] | None, otherwise: Style) -> Style:
    return seen.most_common(1)[0][0] if seen else otherwise


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    for one in value.values() if isinstance(value, Mapping) else value:
        yield from _texts(one)


def _may_be_plain(text: str, *, is_flow: bool) -> bool:
    seen = _analysed(text)
    return bool(seen.allow_flow_plain if is_flow else seen.allow_block_plain)


def _analysed(text: str) -> Any:
    return Emitter(io.StringIO(), allow_unicode=True).analyze_scalar(text)


def _node(text: str, style: Style) -> Any:
    if style == "plain":
        tag = YAML().resolver.resolve(ScalarNode, text, (True, False))
        return ScalarNode(tag, text)
    return ScalarNode(TEXT, text, style=style)


def _written(node: Any, width: int, offset: int = 2) -> str:
    writer = YAML()
    writer.width = width
    writer.indent(mapping=2, sequence=2 + offset, offset=offset)
    written = io.StringIO()
    writer.serialize(node, written)
    return written.getvalue()


def _indented(lines: str, column: int) -> str:
    return "\n".join(" " * column + line if line else line for line in lines.split("\n"))


def _filled(parts: list[str], column: int, indent: int) -> str:
    """As many on each line as fit."""
    filled = ""
    for number, part in enumerate(parts):
        piece = part + ("," if number < len(parts) - 1 else "")
        if filled and column + 1 + len(piece) > WIDTH:
            filled += "\n" + " " * indent
            column = indent
        elif filled:
            filled += " "
            column += 1
        filled += piece
        column += len(piece)
    return filled
