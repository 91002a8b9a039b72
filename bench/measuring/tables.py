"""Tables that read well in a terminal and in a Markdown page. Not for what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A Markdown table under its title, columns aligned."""
    lines = [tuple(columns), *(tuple(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(columns))]
    rule = tuple("-" * width for width in widths)
    print(f"\n{title}\n")
    for line in (lines[0], rule, *lines[1:]):
        padded = (text.ljust(width) for text, width in zip(line, widths, strict=True))
        print(f"| {' | '.join(padded)} |", flush=True)


def percent(value: float) -> str:
    return f"{100 * value:.1f}"


def verdict(by_clock: bool, by_processor: bool) -> str:
    """By the processor alone: other programs took the rest of the time."""
    return "yes" if by_clock else "by the processor" if by_processor else "no"
