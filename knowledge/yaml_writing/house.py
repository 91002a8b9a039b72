"""How a YAML file is written, learned from its own lines. Not for writing new ones (pieces.py)."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import cast

import yaml

from knowledge.yaml_writing.pieces import ITEM, House, Path, Style, is_unclear, kind_of


def house_of(text: str, root: yaml.Node | None) -> House:
    """What the lines of a file show."""
    learned = _Learned()
    if root is not None:
        learned.read(root, ())
    scalars = Counter(style for styles in learned.styles.values() for style in styles.elements())
    return House(
        styles=dict(learned.styles),
        unclear=dict(learned.unclear),
        ends_with_newline={path: many > 0 for path, many in learned.newlines.items()},
        before=frozenset(learned.before),
        quote="'" if scalars["'"] > scalars['"'] else '"',
        breaks_texts=learned.breaks_texts,
        offset=learned.offset if learned.offset is not None else 2,
        is_hanging=any(line.lstrip().startswith("[") for line in text.split("\n")),
    )


@dataclass(slots=True)
class _Learned:
    styles: dict[Path, Counter[Style]] = field(default_factory=lambda: defaultdict(Counter))
    unclear: dict[Path, Counter[Style]] = field(default_factory=lambda: defaultdict(Counter))
    newlines: dict[Path, int] = field(default_factory=lambda: defaultdict(int))
    before: set[tuple[Path, str, str]] = field(default_factory=set)
    breaks_texts: bool = False
    offset: int | None = None

    def read(self, node: yaml.Node, path: Path) -> None:
        end = kind_of(path)
        if isinstance(node, yaml.ScalarNode):
            self._scalar(node, end)
            return
        assert isinstance(node, yaml.CollectionNode)  # noqa: S101 — there is no third kind
        self.styles[end]["flow" if node.flow_style else "block"] += 1
        if isinstance(node, yaml.SequenceNode):
            for one in node.value:
                self.read(one, (*path, ITEM))
            return
        keys = [key.value for key, _ in node.value]
        self.before |= {(end, one, other) for at, one in enumerate(keys) for other in keys[at:]}
        for key, value in node.value:
            self._indent(key, value)
            self.read(value, (*path, key.value))

    def _scalar(self, node: yaml.ScalarNode, end: Path) -> None:
        style = cast(Style, node.style or "plain")
        if style in ("|", ">"):
            self.newlines[end] += 1 if node.value.endswith("\n") else -1
        elif node.start_mark.line != node.end_mark.line:
            self.breaks_texts = True
        (self.unclear if is_unclear(node.value) else self.styles)[end][style] += 1

    def _indent(self, key: yaml.Node, value: yaml.Node) -> None:
        if self.offset is None and isinstance(value, yaml.SequenceNode) and not value.flow_style:
            self.offset = value.start_mark.column - key.start_mark.column
