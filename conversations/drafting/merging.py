"""Two texts written from the same one made into one, paragraph by paragraph. Not for asking which is kept (rivals)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

BETWEEN = "\n\n"
MARK_MINE = "[A] "
MARK_THEIRS = "[B] "
"""Before a paragraph that both changed, each in its own way; the message that shows it says whose A and B are."""

MOST_PARAGRAPHS = 500
"""Beyond, what differs is compared as one block: to align thousands of short lines takes seconds."""


@dataclass(frozen=True, slots=True)
class Merged:
    """`conflicts` counts the places where both changed the same paragraphs: both stand there, marked."""

    words: str
    conflicts: int


@dataclass(frozen=True, slots=True)
class _Edit:
    """Paragraphs `start` to `end` of the base became `now`; nothing is replaced where they are equal."""

    start: int
    end: int
    now: tuple[str, ...]

    @property
    def order(self) -> tuple[int, int]:
        return self.start, self.end


def is_marked(words: str) -> bool:
    """Whether paragraphs that two people changed still stand side by side."""
    return any(part.startswith((MARK_MINE, MARK_THEIRS)) for part in words.split("\n"))


def merge(base: str, mine: str, theirs: str) -> Merged:
    """What both texts have; a paragraph that only one changed or removed follows that one.

    What both added at the same place stands one after the other, theirs first. Without a base nothing says which of
    two texts is meant: both stand, marked.
    """
    if mine == theirs or theirs == base:
        return Merged(mine, 0)
    if mine == base:
        return Merged(theirs, 0)
    old = _paragraphs(base)
    pieces = list(_pieces(old, _edits(old, _paragraphs(mine)), _edits(old, _paragraphs(theirs))))
    words = BETWEEN.join(paragraph for paragraphs, _ in pieces for paragraph in paragraphs)
    return Merged(words, sum(is_conflict for _, is_conflict in pieces))


_Paragraphs = tuple[str, ...]


def _paragraphs(text: str) -> _Paragraphs:
    return tuple(text.split(BETWEEN)) if text else ()


def _edits(old: _Paragraphs, new: _Paragraphs) -> tuple[_Edit, ...]:
    if max(len(old), len(new)) > MOST_PARAGRAPHS:
        return (_one_block(old, new),)
    opcodes = SequenceMatcher(None, old, new).get_opcodes()
    return tuple(
        edit
        for tag, start, end, from_, to in opcodes
        if tag != "equal"
        for edit in _of_paragraphs(start, end, new[from_:to])
    )


def _one_block(old: _Paragraphs, new: _Paragraphs) -> _Edit:
    begin = _alike(old, new)
    end = _alike(old[begin:][::-1], new[begin:][::-1])
    return _Edit(begin, len(old) - end, new[begin : len(new) - end])


def _of_paragraphs(start: int, end: int, now: _Paragraphs) -> Iterator[_Edit]:
    """As many paragraphs as before were changed one by one."""
    if len(now) != end - start:
        yield _Edit(start, end, now)
        return
    for at, paragraph in enumerate(now, start):
        yield _Edit(at, at + 1, (paragraph,))


def _pieces(
    old: _Paragraphs, mine: Sequence[_Edit], theirs: Sequence[_Edit]
) -> Iterator[tuple[_Paragraphs, bool]]:
    """The merged text stretch by stretch, each with whether both changed it."""
    at = 0
    for start, end, ours, others in _clusters(mine, theirs):
        yield old[at:start], False
        yield _settled(old, start, end, ours, others)
        at = end
    yield old[at:], False


def _clusters(
    mine: Sequence[_Edit], theirs: Sequence[_Edit]
) -> Iterator[tuple[int, int, list[_Edit], list[_Edit]]]:
    """Edits that touch the same paragraphs, or add at the same place, together."""
    tagged = sorted(
        [(edit, True) for edit in mine] + [(edit, False) for edit in theirs],
        key=lambda one: one[0].order,
    )
    open_ones: list[tuple[_Edit, bool]] = []
    end = 0
    for edit, is_mine in tagged:
        if open_ones and not _meets(open_ones, edit, end):
            yield _cluster(open_ones)
            open_ones = []
        end = max(end, edit.end) if open_ones else edit.end
        open_ones.append((edit, is_mine))
    if open_ones:
        yield _cluster(open_ones)


def _meets(open_ones: Sequence[tuple[_Edit, bool]], edit: _Edit, end: int) -> bool:
    return edit.start < end or any(one.order == edit.order for one, _ in open_ones)


def _cluster(
    edits: Sequence[tuple[_Edit, bool]],
) -> tuple[int, int, list[_Edit], list[_Edit]]:
    start = min(edit.start for edit, _ in edits)
    end = max(edit.end for edit, _ in edits)
    mine = [edit for edit, is_mine in edits if is_mine]
    return start, end, mine, [edit for edit, is_mine in edits if not is_mine]


def _settled(
    old: _Paragraphs, start: int, end: int, mine: Sequence[_Edit], theirs: Sequence[_Edit]
) -> tuple[_Paragraphs, bool]:
    ours, others = _applied(old, start, end, mine), _applied(old, start, end, theirs)
    if not theirs or ours == others:
        return ours, False
    if not mine:
        return others, False
    begin = _alike(ours, others)
    ending = _alike(ours[begin:][::-1], others[begin:][::-1])
    own = ours[begin : len(ours) - ending]
    other = others[begin : len(others) - ending]
    tail = ours[len(ours) - ending :]
    if start == end and old:
        return (*ours[:begin], *other, *own, *tail), False
    return (*ours[:begin], *_marked(MARK_MINE, own), *_marked(MARK_THEIRS, other), *tail), True


def _applied(old: _Paragraphs, start: int, end: int, edits: Iterable[_Edit]) -> _Paragraphs:
    """One side's words of a stretch."""
    now: list[str] = []
    at = start
    for edit in edits:
        now += [*old[at : edit.start], *edit.now]
        at = edit.end
    return (*now, *old[at:end])


def _marked(mark: str, paragraphs: _Paragraphs) -> Iterator[str]:
    return (f"{mark}{paragraph}" for paragraph in paragraphs)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many paragraphs both begin with."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
