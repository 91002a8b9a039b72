"""What an edit would change, before it is published: faults, answers question by question, the text itself.

Not for making the index of after (search/updating.py) or asking the questions (bot/trying_edits.py).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from typing import Any, Literal

import yaml

from knowledge.errors import Fault
from knowledge.evaluation import Judged, Question, Scores, scores
from knowledge.load import Knowledge
from knowledge.yaml_text import Document

Verdict = Literal["better", "worse", "same"]

_NUMBER = re.compile(r"\d+")

WIDTH = 100
"""Columns of the YAML that is compared."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One question, what was found for it before an edit and what is after."""

    before: Judged
    after: Judged

    @property
    def question(self) -> Question:
        return self.after.question

    @property
    def verdict(self) -> Verdict:
        gained = worth(self.after) - worth(self.before)
        return "better" if gained > 0 else "worse" if gained < 0 else "same"

    @property
    def is_changed(self) -> bool:
        """Whether people are told something else, for the better or not."""
        shown = (self.after.decision, self.after.first if self.after.decision != "none" else "")
        was = (self.before.decision, self.before.first if self.before.decision != "none" else "")
        return shown != was


@dataclass(frozen=True, slots=True)
class Rewritten:
    """One part of the content that reads otherwise: an entry by its id, else a whole file ("" as id).

    `text` is a unified diff of its YAML.
    """

    file: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What an edit would change.

    `faults` are those that `check` finds after and not before. `is_rough` when both sides were asked with the quick
    index: too much has changed, or the full index is not there yet; then it tells the direction more than the numbers.
    """

    faults: tuple[Fault, ...]
    differences: tuple[Difference, ...]
    rewritten: tuple[Rewritten, ...]
    is_rough: bool = False

    @property
    def before(self) -> Scores:
        return scores([one.before for one in self.differences])

    @property
    def after(self) -> Scores:
        return scores([one.after for one in self.differences])

    @property
    def better(self) -> tuple[Difference, ...]:
        return tuple(one for one in self.differences if one.verdict == "better")

    @property
    def worse(self) -> tuple[Difference, ...]:
        return tuple(one for one in self.differences if one.verdict == "worse")

    @property
    def otherwise(self) -> tuple[Difference, ...]:
        """Changed, and worth the same."""
        return tuple(one for one in self.differences if one.is_changed and one.verdict == "same")


def worth(judged: Judged) -> int:
    """What a decision is worth: 3 the right one, 2 a suggestion that helps, 1 nothing useful, 0 a wrong answer.

    Of a question that no entry answers, silence is right and a suggestion is a 2.
    """
    if judged.is_answered:
        return 3 if judged.is_right else 0
    if judged.is_in_scope:
        return 2 if judged.helps else 1
    return 3 if judged.decision == "none" else 2


def differences(before: Sequence[Judged], after: Sequence[Judged]) -> tuple[Difference, ...]:
    """Of the same questions in the same order."""
    return tuple(Difference(one, other) for one, other in zip(before, after, strict=True))


def new_faults(before: Sequence[Fault], after: Sequence[Fault]) -> tuple[Fault, ...]:
    """Those that an edit brings; one that only stands on another line, or counts otherwise, is no new one."""
    known = Counter(map(_kind, before))
    new = []
    for fault in after:
        if known[_kind(fault)]:
            known[_kind(fault)] -= 1
        else:
            new.append(fault)
    return tuple(new)


def _kind(fault: Fault) -> tuple[str, str]:
    return fault.file, _NUMBER.sub("0", fault.message)


def rewritten(before: Knowledge, after: Knowledge) -> tuple[Rewritten, ...]:
    """Every part that reads otherwise, in the order of files; a file of entries part by part."""
    files = {document.file: document for document in before.documents}
    return tuple(
        each
        for document in after.documents
        for each in _rewritten(files.get(document.file), document)
    )


def _rewritten(before: Document | None, after: Document) -> Iterator[Rewritten]:
    if before is after:
        return
    was, now = _by_id(before.value if before else None), _by_id(after.value)
    for key in dict.fromkeys((*was, *now)):
        if was.get(key) != now.get(key):
            yield Rewritten(after.file, key, _diff(was.get(key), now.get(key)))


def _by_id(value: Any) -> Mapping[str, Any]:
    """A list of parts with ids by id, anything else whole under ""."""
    if value is None:
        return {}
    if isinstance(value, list) and all(isinstance(one, dict) and "id" in one for one in value):
        return {str(one["id"]): one for one in value}
    return {"": value}


def _diff(before: Any, after: Any) -> str:
    lines = unified_diff(_written(before), _written(after), n=2, lineterm="")
    return "\n".join(line for line in lines if not line.startswith(("---", "+++")))


def _written(value: Any) -> list[str]:
    if value is None:
        return []
    if isinstance(value, str):
        return value.splitlines()
    text = yaml.dump(
        value, Dumper=_Readable, allow_unicode=True, sort_keys=False, width=WIDTH, indent=2
    )
    return str(text).splitlines()


class _Readable(yaml.SafeDumper):
    """Texts of several lines stand as they are read."""

    def represent_str(self, text: str) -> yaml.ScalarNode:
        return self.represent_scalar(
            "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
        )


_Readable.add_representer(str, _Readable.represent_str)
