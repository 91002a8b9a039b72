"""Tiny knowledge bases written for one rule. Not for real content (tests/knowledge/test_content.py)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from knowledge.errors import Fault
from knowledge.lint import Draft, Rule
from knowledge.load import load

ANY_ENTRY = """\
- id: label
  question: {fr: Quel label, en: What label}
  phrasings: {fr: [label], en: [label]}
  answer: {fr: Un label., en: A label.}
"""

FACTS = """\
- id: f1
  text: {fr: 'Neuf villes et 12 500 emplois, le 12 novembre 2014.', en: 'Nine cities, 12,500 jobs, 12 November 2014.'}
  source: paper
  as_of: "2014-12"
- id: f2
  text: {fr: Vu le 3 mars ; 40 projets., en: 40 projects seen on 3 March.}
  source: paper
  as_of: "2015"
"""


class Tiny:
    """Writes files into a directory of the test and runs rules on what is read back."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def draft(self, files: Mapping[str, str], windows: frozenset[bytes] = frozenset()) -> Draft:
        """A draft of these files, with one entry when none is given."""
        self.write(
            {} if any(name.startswith("faq/") for name in files) else {"faq/a.yaml": ANY_ENTRY}
        )
        self.write(files)
        return Draft(load(self.directory), windows)

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.directory / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), "utf-8")

    def faults(
        self, rule: Rule, files: Mapping[str, str], windows: frozenset[bytes] = frozenset()
    ) -> list[Fault]:
        return sorted(rule(self.draft(files, windows)))

    def answer(
        self, rule: Rule, french: str, english: str, head: str = "", facts: str = ""
    ) -> list[Fault]:
        """Faults of one entry with these answers; French stands on line 7, English on line 10."""
        files = {"faq/a.yaml": entry(french, english, head)}
        return self.faults(rule, {**files, "facts.yaml": facts} if facts else files)


def entry(french: str, english: str, head: str = "sources: []") -> str:
    """An entry of five lines before its answers; `\\n` in an answer starts another line."""
    indented = [text.replace("\n", "\n      ") for text in (french, english)]
    return (
        f"- id: label\n  {head or 'sources: []'}\n  question: {{fr: Quel label, en: What label}}\n"
        "  phrasings: {fr: [label], en: [label]}\n  label: {fr: Label, en: Label}\n"
        f"  answer:\n    fr: |\n      {indented[0]}\n    en: |\n      {indented[1]}\n"
    )
