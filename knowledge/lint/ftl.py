"""Whether wording files hold the same messages and variables in both languages. Not for what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from knowledge.errors import Fault
from knowledge.lint.draft import Draft
from knowledge.load import Document
from knowledge.model import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Said:
    """One message, or one attribute of a message (`start.button`), and where it stands."""

    file: str
    line: int
    variables: frozenset[str]


def ftl(draft: Draft) -> Iterator[Fault]:
    """Junk, messages written twice, messages or variables that one language lacks."""
    said: dict[Language, dict[str, Said]] = {language: {} for language in LANGUAGES}
    for document in draft.knowledge.documents:
        language = _language(document.file)
        if language:
            yield from _read(document, said[language])
    for language in LANGUAGES:
        yield from _missing(said[language], said[_other(language)], _other(language))
    yield from _variables(said["fr"], said["en"])


def _language(file: str) -> Language | None:
    return next((one for one in LANGUAGES if file.endswith(f".{one}.ftl")), None)


def _other(language: Language) -> Language:
    return "en" if language == "fr" else "fr"


def _read(document: Document, said: dict[str, Said]) -> Iterator[Fault]:
    text = str(document.value)
    for part in FluentParser().parse(text).body:
        line = text.count("\n", 0, _start(part)) + 1
        if isinstance(part, ast.Junk):
            message = f"'{(part.content or '').strip()[:40]}' is no message. Write 'name = text', indent what follows."
            yield Fault(document.file, line, message)
        if not isinstance(part, ast.Message):
            continue
        if part.id.name in said:
            message = f"'{part.id.name}' also stands in {said[part.id.name].file}. Keep one."
            yield Fault(document.file, line, message)
        said |= dict(_parts(part, document.file, line))


def _start(part: ast.Entry | ast.Junk) -> int:
    """Where a part begins, a message's own comment left out."""
    span = part.id.span if isinstance(part, ast.Message) else part.span
    return span.start if span else 0


def _parts(message: ast.Message, file: str, line: int) -> Iterator[tuple[str, Said]]:
    yield message.id.name, Said(file, line, _variables_of(message.value))
    for attribute in message.attributes:
        name = f"{message.id.name}.{attribute.id.name}"
        yield name, Said(file, line, _variables_of(attribute.value))


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 — fluent's name
        self.names.add(node.id.name)


def _variables_of(pattern: ast.Pattern | None) -> frozenset[str]:
    visitor = _Variables()
    if pattern is not None:
        visitor.visit(pattern)
    return frozenset(visitor.names)


def _missing(
    one: Mapping[str, Said], other: Mapping[str, Said], language: Language
) -> Iterator[Fault]:
    for name in one.keys() - other.keys():
        message = f"'{name}' is missing in {language}. Write it in wording/*.{language}.ftl."
        yield Fault(one[name].file, one[name].line, message)


def _variables(french: Mapping[str, Said], english: Mapping[str, Said]) -> Iterator[Fault]:
    for name in french.keys() & english.keys():
        here, there = french[name], english[name]
        if here.variables != there.variables:
            names = ", ".join(f"${name}" for name in sorted(here.variables ^ there.variables))
            message = f"'{name}' uses {names} in one language only. Use it in both, or in neither."
            yield Fault(there.file, there.line, message)
