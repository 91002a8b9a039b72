"""What a recipient of an announcement reads: its words filled, the notice, its buttons. Not for sending it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conversations.announcing.filling import MissingField, fill
from conversations.announcing.shape import Announcement, AnnouncementButton
from conversations.needs import REPLY
from conversations.speech import Button, Speech
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.typography import typeset

MESSAGE = "announcement"
"""The message id of its line in a transcript."""


def spoken(
    announcement: Announcement,
    language: Language,
    knowledge: Knowledge,
    fields: Mapping[str, str] | None = None,
) -> Speech | MissingField:
    """In `language`, which the announcement is written in. The notice says whose words these are not."""
    filled = fill(announcement.words.get(language), fields or {}, language)
    if isinstance(filled, MissingField):
        return filled
    notice = knowledge.wording.say("announce-notice", language)
    text = typeset(f"{filled.strip()}\n\n{notice}", language)
    buttons = _buttons(announcement, language, knowledge)
    return Speech(text, tuple((button,) for button in buttons))


def _buttons(
    announcement: Announcement, language: Language, knowledge: Knowledge
) -> Iterator[Button]:
    """The last one is for replying: the safe choice."""
    for each in announcement.buttons:
        button = _button(each, language, knowledge)
        if button:
            yield button
    yield Button(knowledge.wording.say("choice-reply", language), f"{REPLY}:{announcement.id}")


def _button(button: AnnouncementButton, language: Language, knowledge: Knowledge) -> Button | None:
    """None for an answer that is gone."""
    label = button.fr if language == "fr" else button.en
    match button.kind:
        case "link":
            return Button(label or button.target, url=button.target)
        case "entry":
            entry = knowledge.entries.get(button.target)
            named = label or (entry.label.get(language) if entry else "")
            return Button(named or button.target, f"entry:{button.target}") if entry else None
        case "walk":
            return Button(label or knowledge.wording.say("choice-begin-walk", language), "walk:new")
        case "application":
            name = label or knowledge.wording.say("choice-dossier", language)
            return Button(name, "dossier:new")
