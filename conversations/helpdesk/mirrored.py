"""A line of a request as the staff's group reads it. Not for showing it there (bot/channels/telegram)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.announcing.answered import Says
from conversations.drafting.literal import literal
from conversations.helpdesk.shape import Ticket, TicketLine
from conversations.markup import escape
from conversations.speech import Button, Speech
from knowledge.model import Language
from knowledge.typography import typeset

LANGUAGE: Language = "fr"
"""The Mission's own."""

KIND = "helpdesk"
"""The first word of the group's buttons: `helpdesk:take:<ticket>`, `helpdesk:close:<ticket>`."""

CHANNELS = {"telegram": "Telegram", "web": "web", "terminal": "terminal"}

OF_SOMEBODY = {
    "closed": "helpdesk-mirror-closed",
    "assigned": "helpdesk-mirror-assigned",
    "muted": "helpdesk-mirror-muted",
    "unmuted": "helpdesk-mirror-unmuted",
    "corrected": "helpdesk-mirror-corrected",
}
OF_NOBODY = {
    "reopened": "helpdesk-mirror-reopened",
    "blocked": "helpdesk-mirror-blocked",
    "unassigned": "helpdesk-mirror-unassigned",
}


@dataclass(frozen=True, slots=True)
class Showing:
    """`opens`: the group shows nothing of this request yet. `was_lost`: it did, in a topic that was deleted.

    `again`: it may have been shown already. `page`: its address in the console, "" where nobody could open it.
    """

    opens: bool
    in_topic: bool
    was_lost: bool = False
    again: bool = False
    page: str = ""


def shown(
    ticket: Ticket, line: TicketLine, showing: Showing, names: Mapping[int, str], wording: Says
) -> Speech:
    """Markdown; what people wrote is literal. The first one has the buttons."""
    said = _Said(wording)
    parts = [*_head(ticket, showing, said), *_words(line, names, said)]
    if showing.opens:
        parts.append(
            said("helpdesk-mirror-how-topic" if showing.in_topic else "helpdesk-mirror-how")
        )
    if showing.again:
        parts.append(said("helpdesk-mirror-again"))
    text = "\n\n".join(part for part in parts if part)
    return Speech(text, _buttons(ticket, showing, said) if showing.opens else ())


def erased(wording: Says) -> Speech:
    """In the place of what a person wrote who erased themselves."""
    return Speech(_Said(wording)("helpdesk-mirror-erased"))


def topic(ticket: int, wording: Says) -> str:
    """The name of a topic: it names nobody."""
    return _Said(wording)("helpdesk-mirror-topic", number=ticket)


@dataclass(frozen=True, slots=True)
class _Said:
    wording: Says

    def __call__(self, message: str, **values: str | int) -> str:
        return typeset(self.wording.say(message, LANGUAGE, **values), LANGUAGE)


def _head(ticket: Ticket, showing: Showing, said: _Said) -> list[str]:
    """In a topic its name says which request it is."""
    if not showing.opens:
        name = said("helpdesk-mirror-topic", number=ticket.id)
        return [] if showing.in_topic else [f"__{name}__"]
    channel = CHANNELS[ticket.address.channel]
    head = said("helpdesk-mirror-head", number=ticket.id, channel=channel, spoken=ticket.language)
    lost = said("helpdesk-mirror-lost-topic", number=ticket.id) if showing.was_lost else ""
    return [f"__{head}__", lost, *_shared(ticket, said)]


def _shared(ticket: Ticket, said: _Said) -> list[str]:
    shared = ticket.shared
    if not shared.question:
        return []
    answer = _quoted(said("helpdesk-mirror-answer"), shared.answer)
    return [
        _quoted(said("helpdesk-mirror-question"), shared.question),
        answer if shared.answer else said("helpdesk-mirror-no-answer"),
    ]


def _words(line: TicketLine, names: Mapping[int, str], said: _Said) -> list[str]:
    name = escape(names.get(line.staff, "")) or "?"
    file = said("helpdesk-mirror-file", name=escape(line.file.name)) if line.file else ""
    match line.kind:
        case "asked":
            return [_quoted(said("helpdesk-mirror-asked"), line.text), file]
        case "answered":
            return [_quoted(said("helpdesk-mirror-answered", name=name), line.text), file]
        case "note":
            return [_quoted(said("helpdesk-mirror-note", name=name), line.text), file]
        case "event":
            return [_event(line.text, name, names, said)]


def _event(text: str, name: str, names: Mapping[int, str], said: _Said) -> str:
    word, _, value = text.partition(" ")
    if word == "assigned":
        to = int(value or 0)
        word, name = ("assigned", escape(names.get(to, "")) or "?") if to else ("unassigned", "")
    if word in OF_SOMEBODY:
        return said(OF_SOMEBODY[word], name=name)
    return said(OF_NOBODY[word])


def _quoted(before: str, words: str) -> str:
    return f"{before}\n\n{literal(words)}" if words else before


def _buttons(ticket: Ticket, showing: Showing, said: _Said) -> tuple[tuple[Button, ...], ...]:
    take = Button(said("choice-helpdesk-take"), f"{KIND}:take:{ticket.id}")
    close = Button(said("choice-helpdesk-close"), f"{KIND}:close:{ticket.id}")
    if not showing.page:
        return ((take, close),)
    return ((take, close), (Button(said("helpdesk-mirror-in-console"), url=showing.page),))
