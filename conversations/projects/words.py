"""Values of messages as words: people, days, links, content by its id, rows. Not for sentences (wording/*.ftl)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from conversations.desk import House
from conversations.markup import escape, numbered
from conversations.outcome import Message
from conversations.reading import show
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.readiness import LEVEL, Question, Readiness
from knowledge.typography import day, listed

FAMILIES = frozenset("team invitation share target duty note history return joining".split())
"""First words of the message ids that are for this package."""

MOST_LISTED = 3
LONGEST_SHOWN = 28
"""Characters of an answer, or of the question it answers, in a row of the history."""


def words(
    message: Message, language: Language, knowledge: Knowledge, house: House
) -> dict[str, Any]:
    """What the message's sentence needs, in a language; nothing for messages of other dialogues."""
    if knowledge.readiness is None or message.id.partition("-")[0] not in FAMILIES:
        return {}
    return Speaker(language, knowledge, knowledge.readiness, house).all(message.values)


Word = Callable[[Any, Any, Mapping[str, Any]], Any]
"""From the speaker, a value and all values of the message to what the sentence takes."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Turns each value into words by its name; `has_<name>` says whether there is one."""

    makers: ClassVar[Mapping[str, Word]] = {}

    language: Language
    knowledge: Knowledge
    readiness: Readiness
    house: House

    def all(self, values: Mapping[str, Any]) -> dict[str, Any]:
        spoken: dict[str, Any] = {}
        for key, value in values.items():
            spoken[key] = self._one(key, value, values)
            spoken.setdefault(f"has_{key}", "yes" if value else "no")
        if "path" in values or "start" in values:
            spoken |= self._links(values)
        return spoken

    def _one(self, key: str, value: Any, values: Mapping[str, Any]) -> Any:
        make = self.makers.get(key)
        if make is not None:
            return make(self, value, values)
        return value if isinstance(value, int) else escape(str(value))

    def say(self, id_: str, **values: Any) -> str:
        return self.knowledge.wording.say(id_, self.language, **values)

    def project(self, name: str) -> str:
        return escape(name) or self.say("team-unnamed")

    def projects(self, names: Sequence[str]) -> str:
        """The first few by name, then how many more."""
        return self._cut([self.project(name) for name in names])

    def person(self, member: Mapping[str, Any]) -> str:
        if member["name"]:
            return escape(member["name"])
        if not member["number"]:
            return self.say("team-somebody")
        return self.say("team-member", number=member["number"])

    def role(self, role: str) -> str:
        return self.say(f"team-role-{role}")

    def day(self, iso: str) -> str:
        return day(iso, self.language) if iso else ""

    def group(self, id_: str) -> str:
        found = (one.short.get(self.language) for one in self.readiness.groups if one.id == id_)
        return next(found, id_)

    def criterion(self, id_: str) -> str:
        found = self.readiness.by_id.get(id_)
        return found.label.get(self.language) if found else escape(id_)

    def criteria(self, ids: Sequence[str]) -> str:
        return self._cut([self.criterion(id_) for id_ in ids])

    def question(self, id_: str) -> str:
        """A level's question is named by its criterion; one that is gone by its id."""
        if id_.endswith(LEVEL):
            return self.criterion(id_.removesuffix(LEVEL))
        asked = self._asked(id_)
        return _cut_short(asked.text.get(self.language)) if asked else escape(id_)

    def answer(self, value: Any, values: Mapping[str, Any], was_none: str) -> str:
        """An answer as people read it; none and « je ne sais pas » are two things."""
        if values.get(was_none) == "yes":
            return self.say("team-no-answer")
        if value is None:
            return self.say("team-unknown")
        asked = self._asked(values["question"])
        kept = tuple(value) if isinstance(value, list) else value
        shown = show(asked, kept, self.language) if asked else str(value)
        return escape(_cut_short(" ".join(shown.split())))

    def rows(self, rows: Sequence[Mapping[str, Any]]) -> str:
        return numbered(self.say(row["row"], **self.all(row)) for row in rows)

    def items(self, rows: Sequence[Mapping[str, Any]]) -> str:
        return "\n".join(f"- {self.say(row['row'], **self.all(row))}" for row in rows)

    def _asked(self, id_: str) -> Question | None:
        return next((one for one in self.readiness.questions if one.id == id_), None)

    def _cut(self, names: Sequence[str]) -> str:
        shown = listed(names[:MOST_LISTED], self.language)
        more = len(names) - MOST_LISTED
        return self.say("team-and-more", shown=shown, more=more) if more > 0 else shown

    def _links(self, values: Mapping[str, Any]) -> dict[str, str]:
        """One line for each channel that the link opens; without a public address the web's works here only."""
        lines = []
        if values.get("path"):
            base = self.house.base_url or self.house.public_url
            lines.append(f"- {self.say('team-link-web')} {_link(base, values['path'])}")
        if values.get("start") and self.house.bot_name:
            address = f"https://t.me/{self.house.bot_name}"
            lines.append(
                f"- {self.say('team-link-telegram')} {_link(address, '?start=' + values['start'])}"
            )
        is_local = bool(values.get("path")) and not self.house.public_url
        return {"links": "\n".join(lines), "is_local": "yes" if is_local else "no"}


def _link(base: str, rest: str) -> str:
    """Its words are the address, as people copy it; without a base only the path is known."""
    address = f"{base}{rest}"
    return f"[{escape(address)}]({address})" if base else escape(rest)


def _cut_short(text: str) -> str:
    if len(text) <= LONGEST_SHOWN:
        return text
    return text[: LONGEST_SHOWN - 1].rstrip() + "…"


def of(make: Callable[[Any, Any], Any]) -> Word:
    """A word made of the value alone."""
    return lambda speaker, value, _values: make(speaker, value)


WORDS: Mapping[str, Word] = {
    **dict.fromkeys(("member", "by", "owner", "heir", "me"), of(Speaker.person)),
    **dict.fromkeys(("last", "until", "target", "day", "example", "made"), of(Speaker.day)),
    "project": of(Speaker.project),
    "projects": of(Speaker.projects),
    "role": of(Speaker.role),
    "group": of(Speaker.group),
    "criterion": of(Speaker.criterion),
    "criteria": of(Speaker.criteria),
    "question": of(Speaker.question),
    "rows": of(Speaker.rows),
    "items": of(Speaker.items),
    "before": lambda speaker, value, values: speaker.answer(value, values, "had_none"),
    "value": lambda speaker, value, values: speaker.answer(value, values, "withdrawn"),
}

Speaker.makers = WORDS
