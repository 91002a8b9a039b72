"""What staff typed of an announcement: read, or every fault with its field. Not for showing or keeping it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import StringIO
from typing import Any, cast

from bot.console.audience_form import audience_typed, read_audience
from bot.console.faults import Fault
from bot.fitting import (
    LONGEST_LABEL,
    LONGEST_TITLE,
    MOST_BUTTONS,
    is_address,
    title_of,
    visible,
)
from conversations.announcing.lengths import too_long
from conversations.announcing.shape import (
    Announcement,
    AnnouncementButton,
    ButtonKind,
    TableRow,
    WithoutLanguage,
    Words,
)
from conversations.announcing.table import TERRITORY, TableWrong, read_table
from knowledge.load import Knowledge
from knowledge.model import LANGUAGES, Language
from knowledge.search.normalise import fold

NUMBERS = tuple(range(1, MOST_BUTTONS + 1))
KINDS: tuple[ButtonKind, ...] = ("link", "entry", "walk", "application")
WITHOUT: tuple[WithoutLanguage, ...] = ("other", "skip")

Typed = Mapping[str, str]
"""A form as it came, by the names of its fields."""

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Written:
    """The announcement that was typed, as far as it can be read, and what is wrong with it."""

    announcement: Announcement
    faults: tuple[Fault, ...] = ()


def read(typed: Typed, held: Announcement, knowledge: Knowledge) -> Written:
    """`held` with what was typed: what the form does not show, such as its file, stays."""
    words = Words(*(_text(typed, language) for language in LANGUAGES))
    without = _without(typed, words)
    buttons, of_buttons = _buttons(typed, words, knowledge)
    audience, of_audience = read_audience(typed, knowledge.places)
    table, of_table = _table(typed, knowledge)
    written = replace(
        held,
        title=_title(typed, words),
        words=words,
        without_language=without or "other",
        buttons=buttons,
        audience=audience,
        table=table,
    )
    of_words = _faults_of_words(typed, written, is_chosen=without is not None)
    return Written(written, (*of_words, *of_buttons, *of_audience, *of_table))


def typed_of(held: Announcement) -> Typed:
    """The form that reads as the same announcement."""
    typed = {"title": held.title, "fr": held.words.fr, "en": held.words.en}
    if (held.id and not held.words.fr.strip()) or not held.words.en.strip():
        typed["without"] = held.without_language if held.id else ""
    for number, button in enumerate(held.buttons, 1):
        name = f"button{number}"
        typed |= {name: button.kind, f"{name}-target": button.target}
        typed |= {f"{name}-fr": button.fr, f"{name}-en": button.en}
    return typed | audience_typed(held.audience) | {"table": _as_table(held.table)}


def _text(typed: Typed, name: str) -> str:
    """Lines end as ours do; what no database takes, nor anybody sees, goes."""
    written = typed.get(name, "").replace("\r\n", "\n").replace("\r", "\n")
    return _UNWRITABLE.sub("", written).strip()


def _line(typed: Typed, name: str) -> str:
    return " ".join(_text(typed, name).split())


def _title(typed: Typed, words: Words) -> str:
    """The beginning of the words where none is given."""
    return _line(typed, "title") or title_of(words)


def _without(typed: Typed, words: Words) -> WithoutLanguage | None:
    """None when it has to be chosen and is not."""
    chosen = next((one for one in WITHOUT if one == typed.get("without")), None)
    return chosen or ("other" if words.fr and words.en else None)


def _faults_of_words(typed: Typed, written: Announcement, *, is_chosen: bool) -> Iterator[Fault]:
    title = _line(typed, "title")
    if len(title) > LONGEST_TITLE:
        values = {"count": len(title), "most": LONGEST_TITLE}
        yield Fault("title", "console-writing-title-long", values)
    long = too_long(written, visible)
    if long:
        size = long.length
        values = {"units": size.units, "most": size.most, "over": size.over}
        yield Fault(long.language, "console-writing-too-long", values)
    if not written.words.fr and not written.words.en:
        yield Fault("fr", "console-writing-no-words")
    elif not is_chosen:
        lacking = "en" if written.words.fr else "fr"
        yield Fault("without", "console-writing-choose", {"spoken": lacking})


def _buttons(
    typed: Typed, words: Words, knowledge: Knowledge
) -> tuple[tuple[AnnouncementButton, ...], tuple[Fault, ...]]:
    """Rows without a kind are left out; a kind that the form does not offer is none."""
    found: list[AnnouncementButton] = []
    faults: list[Fault] = []
    for number in NUMBERS:
        name = f"button{number}"
        if typed.get(name) not in KINDS:
            if any(_line(typed, f"{name}-{part}") for part in ("target", "fr", "en")):
                faults.append(Fault(name, "console-writing-button-kind"))
            continue
        kind = cast(ButtonKind, typed[name])
        has_target = kind in {"link", "entry"}
        target = _line(typed, f"{name}-target") if has_target else ""
        button = AnnouncementButton(
            kind, target, _line(typed, f"{name}-fr"), _line(typed, f"{name}-en")
        )
        found.append(button)
        faults += _faults_of_button(name, button, words, knowledge)
    return tuple(found), tuple(faults)


def _faults_of_button(
    name: str, button: AnnouncementButton, words: Words, knowledge: Knowledge
) -> Iterator[Fault]:
    if button.kind == "link" and not is_address(button.target):
        yield Fault(f"{name}-target", "console-writing-address", {"target": button.target[:60]})
    if button.kind == "entry" and button.target not in knowledge.entries:
        yield Fault(f"{name}-target", "console-writing-entry", {"target": button.target[:60]})
    for language in LANGUAGES:
        label = _label(button, language)
        if len(label) > LONGEST_LABEL:
            values = {"count": len(label), "most": LONGEST_LABEL}
            yield Fault(f"{name}-{language}", "console-writing-label-long", values)
        elif button.kind == "link" and not label and words.get(language):
            yield Fault(f"{name}-{language}", "console-writing-label", {"spoken": language})


def _label(button: AnnouncementButton, language: Language) -> str:
    return button.fr if language == "fr" else button.en


def _table(typed: Typed, knowledge: Knowledge) -> tuple[tuple[TableRow, ...], tuple[Fault, ...]]:
    """A fault of the table says its line."""
    pasted = typed.get("table", "")
    if not pasted.strip():
        return (), ()
    rows = read_table(pasted, knowledge.places)
    if not isinstance(rows, TableWrong):
        return rows, ()
    return (), tuple(
        Fault(
            "table",
            "console-writing-table",
            {"line": one.line, "kind": one.kind, "value": one.value[:60]},
        )
        for one in rows.faults
    )


def _as_table(rows: tuple[TableRow, ...]) -> str:
    """As it can be pasted again; the territory is among the fields."""
    names = list(dict.fromkeys(name for row in rows for name in row.fields))
    if not names:
        return ""
    has_territory = any(fold(name) in TERRITORY for name in names)
    cells: list[Any] = [names if has_territory else ["territoire", *names]]
    for row in rows:
        values = [row.fields.get(name, "") for name in names]
        cells.append(values if has_territory else [row.territory, *values])
    written = StringIO()
    csv.writer(written, delimiter=";", lineterminator="\n").writerows(cells)
    return written.getvalue()
