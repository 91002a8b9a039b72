"""What staff changed, on top of the files: edits of entries, places and more. Not for keeping them (bot/store)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from knowledge.errors import ContentError, Fault
from knowledge.formed import faults_of, same
from knowledge.yaml_text import Document, Loc, Written

Part = Literal["entry", "place", "neighbour", "call", "off-topic"]
PARTS: tuple[Part, ...] = get_args(Part)

NO_FILE_HAS = 1_000_000
"""Lines from here on are of edits."""

OTHER_LANGUAGE = "other"


@dataclass(frozen=True, slots=True)
class Edit:
    """What one part says instead of its file: `value` as parse() gives it, None when it is taken away.

    `target` is an id; "" for the call; the sentence itself for `off-topic`, whose value is {group, language}. The
    value of a new entry carries `theme`; an entry that exists stays in its own.
    Of two edits of a target the later counts.
    """

    part: Part
    target: str
    value: Mapping[str, Any] | None

    @property
    def name(self) -> str:
        """How faults name it."""
        match self.part:
            case "entry":
                return f"edit of '{self.target}'"
            case "call":
                return "edit of the call"
            case part:
                return f"edit of {part} '{self.target}'"


def overlaid(documents: Sequence[Document], edits: Iterable[Edit]) -> tuple[Document, ...]:
    """The documents with the edits on top; one that no edit changes stays the same object.

    An edit that says what its file says changes nothing. Raises ContentError naming each edit that cannot be laid on.
    """
    latest = {(edit.part, edit.target): edit for edit in edits}
    files = {document.file: document for document in documents}
    faults: list[Fault] = []
    for edit in latest.values():
        wrong = faults_of(edit.name, edit.target, edit.value)
        faults.extend(wrong or _lay(files, edit))
    if faults:
        raise ContentError(faults)
    return tuple(files[document.file] for document in documents)


def current(documents: Iterable[Document], part: Part, target: str) -> dict[str, Any] | None:
    """What it says now, as an edit's value; None where there is no such part. An entry's carries its theme."""
    found = _found({document.file: document for document in documents}, part, target)
    if found is None:
        return None
    file, loc = found
    document = next(one for one in documents if one.file == file)
    if part == "off-topic":
        return {"group": document.value["templates"][loc[1]]["id"], "language": loc[3]}
    value = dict(_at(document.value, loc))
    return value | {"theme": theme_of(file)} if part == "entry" else value


def theme_of(file: str) -> str:
    return file.removeprefix("faq/").removesuffix(".yaml")


def _lay(files: dict[str, Document], edit: Edit) -> Iterable[Fault]:
    """Change `files`; what stands against it."""
    if edit.part == "off-topic":
        return _lay_sentence(files, edit)
    found = _found(files, edit.part, edit.target)
    if edit.value is None:
        if edit.part == "call":
            return [Fault(edit.name, 1, "the state of the call cannot be taken away. Change it.")]
        if found:
            files[found[0]] = _without(files[found[0]], found[1])
        return []
    value = _value_of(edit)
    where = found or _place_for_new(files, edit)
    if where is None:
        return [Fault(edit.name, 1, _no_place(files, edit))]
    file, loc = where
    if not found or not same(_at(files[file].value, loc), value):
        files[file] = _with(files[file], loc, value, edit.name)
    return []


def _value_of(edit: Edit) -> dict[str, Any]:
    """As its file has it: the theme is the file's name, and the id comes first."""
    if edit.part == "call":
        return dict(edit.value or {})
    given = {key: value for key, value in (edit.value or {}).items() if key != "theme"}
    return {"id": edit.target} | given


def _place_for_new(files: Mapping[str, Document], edit: Edit) -> tuple[str, Loc] | None:
    match edit.part:
        case "entry":
            file = f"faq/{(edit.value or {}).get('theme', '')}.yaml"
            return (file, (len(files[file].value),)) if file in files else None
        case "neighbour" if "neighbours.yaml" in files:
            return "neighbours.yaml", (len(files["neighbours.yaml"].value),)
        case "place" if "places.yaml" in files:
            elsewhere = files["places.yaml"].value.get("elsewhere", [])
            return "places.yaml", ("elsewhere", len(elsewhere))
        case "call" if "call.yaml" in files:
            return "call.yaml", ()
    return None


def _no_place(files: Mapping[str, Document], edit: Edit) -> str:
    if edit.part == "entry":
        themes = ", ".join(theme_of(file) for file in files if file.startswith("faq/"))
        return f"theme: a new entry names its theme. Write one of: {themes}."
    return f"there is no file for a new {edit.part}. Add it (docs/content.md)."


def _found(files: Mapping[str, Document], part: Part, target: str) -> tuple[str, Loc] | None:
    """The file it stands in, and where there."""
    lists: list[tuple[str, Loc]]
    match part:
        case "entry":
            lists = [(file, ()) for file in files if file.startswith("faq/")]
        case "neighbour":
            lists = [("neighbours.yaml", ())]
        case "place":
            lists = [("places.yaml", ("bids",)), ("places.yaml", ("elsewhere",))]
        case "call":
            return ("call.yaml", ()) if "call.yaml" in files else None
        case "off-topic":
            return _sentence(files, target)
    for file, path in lists:
        items = _at(files[file].value, path) if file in files else None
        for position, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict) and item.get("id") == target:
                return file, (*path, position)
    return None


def _sentence(files: Mapping[str, Document], sentence: str) -> tuple[str, Loc] | None:
    document = files.get("offtopic.yaml")
    for group, item in enumerate(_groups(document) if document else ()):
        for language, sentences in item.get("sentences", {}).items():
            if sentence in sentences:
                at = sentences.index(sentence)
                return "offtopic.yaml", ("templates", group, "sentences", language, at)
    return None


def _groups(document: Document) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = document.value.get("templates", [])
    return groups


def _lay_sentence(files: dict[str, Document], edit: Edit) -> Iterable[Fault]:
    if "offtopic.yaml" not in files:
        return [Fault(edit.name, 1, _no_place(files, edit))]
    if same(current(tuple(files.values()), "off-topic", edit.target), edit.value):
        return []
    found = _sentence(files, edit.target)
    document = files["offtopic.yaml"]
    if found:
        document = _without(document, found[1])
    if edit.value is not None:
        document = _with_sentence(document, edit)
    files["offtopic.yaml"] = document
    return []


def _with_sentence(document: Document, edit: Edit) -> Document:
    """At the end of its group and language; a group that is new comes last."""
    value = edit.value or {}
    wanted, language = value.get("group"), value.get("language") or OTHER_LANGUAGE
    groups = _groups(document)
    at = next((i for i, one in enumerate(groups) if one.get("id") == wanted), len(groups))
    loc: Loc = ("templates", at)
    if at == len(groups):
        new = {"id": wanted, "sentences": {language: [edit.target]}}
        return _with(document, loc, new, edit.name)
    sentences = groups[at].get("sentences", {}).get(language)
    if sentences is None:
        return _with(document, (*loc, "sentences", language), [edit.target], edit.name)
    loc = (*loc, "sentences", language, len(sentences))
    return _with(document, loc, edit.target, edit.name)


def _at(value: Any, loc: Loc) -> Any:
    for step in loc:
        if isinstance(value, dict) and step not in value:
            return None
        value = value[step]
    return value


def _with(document: Document, loc: Loc, value: Any, edit: str) -> Document:
    """`value` at `loc`; every part of it gets a line that no file has."""
    lines = {at: line for at, line in document.lines.items() if at[: len(loc)] != loc}
    edited = dict(document.edited)
    for at in _parts(value, ()):
        number = NO_FILE_HAS + len(edited)
        edited[number] = Written(edit, ".".join(map(str, at)), len(loc))
        lines[loc + at] = number
    changed = _changed(document.value, loc, lambda _: value)
    return Document(document.file, changed, lines, edited)


def _without(document: Document, loc: Loc) -> Document:
    """What stands after it in its list moves up, with its lines."""
    *path, position = loc
    above, depth = tuple(path), len(path)
    lines = {}
    for at, line in document.lines.items():
        if at[:depth] == above and len(at) > depth:
            step = at[depth]
            if step == position:
                continue
            if int(step) > int(position):
                at = (*above, int(step) - 1, *at[depth + 1 :])
        lines[at] = line
    shorter = _changed(document.value, above, lambda items: _left(items, int(position)))
    return Document(document.file, shorter, lines, document.edited)


def _left(items: list[Any], position: int) -> list[Any]:
    return items[:position] + items[position + 1 :]


def _changed(value: Any, loc: Loc, change: Callable[[Any], Any]) -> Any:
    """A copy along `loc`; a list may grow by one, a mapping by one key."""
    if not loc:
        return change(value)
    step, rest = loc[0], loc[1:]
    if isinstance(value, list):
        position = int(step)
        inner = value[position] if position < len(value) else None
        return [*value[:position], _changed(inner, rest, change), *value[position + 1 :]]
    known = value or {}
    otherwise: Any = [] if rest and isinstance(rest[0], int) else None
    return {**known, str(step): _changed(known.get(step, otherwise), rest, change)}


def _parts(value: Any, loc: Loc) -> Iterable[Loc]:
    yield loc
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _parts(item, (*loc, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _parts(item, (*loc, position))
