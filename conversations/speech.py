"""A message as words in a language: Markdown and labelled buttons. Not for any medium (bot/channels)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from conversations import following_places, place_answer, projects, question_told, walk
from conversations.announcing import answered
from conversations.announcing import words as announce_words
from conversations.application import words as draft_words
from conversations.citations import of_entry, with_sources
from conversations.desk import House
from conversations.drafting.literal import literal
from conversations.helpdesk import answered as helped
from conversations.helpdesk import words as helpdesk_words
from conversations.markup import escape, numbered
from conversations.outcome import Choice, Message
from knowledge.load import Knowledge
from knowledge.model import Entry, Language
from knowledge.typography import typeset

PREVIEW = "announcement-preview"
"""A message that is an announcement, as its recipients will see it."""

LONGEST_LABEL = 30
LABEL_WITH_NEIGHBOUR = 16


@dataclass(frozen=True, slots=True)
class Button:
    """A labelled choice; `data` comes back when pressed, or `url` opens."""

    label: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """What is said: Markdown (bold, italic, lists, links; no HTML, no headings) and rows of buttons."""

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(button for row in self.rows for button in row)


def speak(message: Message, language: Language, knowledge: Knowledge, house: House) -> Speech:
    """`message` in `language`. Raises WordingError when its sentence is missing or lacks a value."""
    buttons = [_button(choice, language, knowledge) for choice in message.choices]
    alone = [choice.alone for choice in message.choices]
    text = typeset(_text(message, language, knowledge, house), language)
    return Speech(text, _rows(buttons, alone))


def _text(message: Message, language: Language, knowledge: Knowledge, house: House) -> str:
    values = message.values
    match message.id:
        case "entry":
            entry = knowledge.entries[values["entry"]]
            return _entry(entry, entry.first_part(language), language, knowledge)
        case "entry-details":
            entry = knowledge.entries[values["entry"]]
            text = entry.details(language) or entry.first_part(language)
            return _entry(entry, text, language, knowledge)
        case "place":
            said, facts = place_answer.say(
                values["place"], values["name"], values["aspect"], language, knowledge
            )
            return with_sources(said, facts, language, knowledge)
        case "drafting-text":
            # Longer than Fluent takes, and nothing of it is ours.
            return literal(values["text"], values.get("address", ""))
        case reply if reply == answered.MESSAGE:
            question, words = str(values["question"]), str(values["answer"])
            return answered.answered(question, words, language, knowledge.wording)
        case reply if reply == helped.MESSAGE:
            question, words = str(values["question"]), str(values["answer"])
            return helped.answered(question, words, language, knowledge.wording)
        case told if told == question_told.MESSAGE:
            entry = knowledge.entries[values["entry"]]
            words = _entry(entry, entry.first_part(language), language, knowledge)
            return question_told.told(str(values["question"]), words, language, knowledge.wording)
        case announcement if announcement == PREVIEW:
            return str(values["text"])
        case _:
            spoken = {
                **_of_house(house),
                **_of_call(knowledge, language),
                **_of_values(values, language, knowledge),
                **walk.words(message, language, knowledge),
                **projects.words(message, language, knowledge, house),
                **following_places.words(message, language, knowledge),
                **announce_words.words(message, language, knowledge),
                **draft_words.words(message, language, knowledge, house),
                **helpdesk_words.words(message, language),
            }
            return knowledge.wording.say(message.id, language, **spoken)


def _entry(entry: Entry, text: str, language: Language, knowledge: Knowledge) -> str:
    return with_sources(text, of_entry(entry, knowledge), language, knowledge)


def _of_house(house: House) -> dict[str, str]:
    """Each name, and beside it whether there is one, as Fluent can only select on a word."""
    named = {
        "operator": house.operator,
        "operator_contact": house.operator_contact,
        "privacy_contact": house.privacy_contact or house.operator_contact,
        "bot_name": house.bot_name,
    }
    return {key: escape(name) for key, name in named.items()} | {
        f"has_{key}": "yes" if name else "no" for key, name in named.items()
    }


def _of_call(knowledge: Knowledge, language: Language) -> dict[str, str]:
    call = knowledge.call
    return {
        "call": call.sentence.get(language) if call else "",
        "call_use": call.use.get(language) if call else "",
    }


def _of_values(
    values: Mapping[str, Any], language: Language, knowledge: Knowledge
) -> dict[str, str]:
    """Values as Fluent takes them: ids of content become numbered lists and names."""
    spoken: dict[str, str] = {}
    for key, value in values.items():
        match key:
            case "entries":
                spoken[key] = numbered(
                    knowledge.entries[id_].question.get(language) for id_ in value
                )
            case "themes":
                titles = {theme.id: theme.title.get(language) for theme in knowledge.themes}
                spoken[key] = numbered(titles[id_] for id_ in value)
            case "theme":
                spoken[key] = next(
                    theme.title.get(language) for theme in knowledge.themes if theme.id == value
                )
            case "neighbour":
                spoken |= _of_neighbour(value, language, knowledge)
            case "sources":
                spoken[key] = "\n".join(_source(id_, language, knowledge) for id_ in value)
            case _:
                spoken[key] = escape(str(value))
    return spoken


def _of_neighbour(neighbour_id: str, language: Language, knowledge: Knowledge) -> dict[str, str]:
    neighbour = next(one for one in knowledge.neighbours if one.id == neighbour_id)
    kind = neighbour.kind.get(language)
    return {"neighbour": neighbour.name, "kind": kind, "has_kind": "yes" if kind else "no"}


def _source(source_id: str, language: Language, knowledge: Knowledge) -> str:
    source = knowledge.sources[source_id]
    title = source.title.get(language)
    named = f"[{title}]({source.address})" if source.address else title
    return f"- {named}, {source.date[:4]}" if source.date else f"- {named}"


def _button(choice: Choice, language: Language, knowledge: Knowledge) -> Button:
    label = typeset(_label(choice, language, knowledge), language)
    return Button(shorten(label), choice.data, choice.url)


def _label(choice: Choice, language: Language, knowledge: Knowledge) -> str:
    named = (
        walk.label(choice, language, knowledge)
        or draft_words.label(choice, language, knowledge)
        or following_places.label(choice, language, knowledge)
    )
    if named is not None:
        return named
    match choice.label:
        case "choice-literal":
            return str(choice.values["label"])
        case "choice-entry":
            entry = knowledge.entries[choice.values["entry"]]
            return entry.label.get(language) or entry.question.get(language)
        case "choice-theme":
            wanted = choice.values["theme"]
            return next(
                theme.title.get(language) for theme in knowledge.themes if theme.id == wanted
            )
        case label:
            return knowledge.wording.say(label, language, **choice.values)


def shorten(label: str) -> str:
    """At most 30 characters, cut at a word."""
    if len(label) <= LONGEST_LABEL:
        return label
    return label[: LONGEST_LABEL - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _rows(buttons: Sequence[Button], alone: Sequence[bool]) -> tuple[tuple[Button, ...], ...]:
    """Two short buttons share a row; a longer one has its own, and so has one that stands alone."""
    rows: list[tuple[Button, ...]] = []
    has_room = False
    for button, is_alone in zip(buttons, alone, strict=True):
        is_short = not is_alone and len(button.label) <= LABEL_WITH_NEIGHBOUR
        if has_room and is_short:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
        has_room = is_short and len(rows[-1]) == 1
    return tuple(rows)
