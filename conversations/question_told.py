"""What somebody reads whose question has an answer by now: their own words, then the answer. Not for finding it."""

from __future__ import annotations

from conversations.announcing.answered import Says, quote
from conversations.answers import show
from conversations.markup import escape
from conversations.outcome import Asked, Message
from knowledge.load import Knowledge
from knowledge.model import Entry, Language

MESSAGE = "question-told"


def answer_to(question: str, entry: Entry, knowledge: Knowledge) -> Message:
    """With the buttons that the entry always has; none refuses it, as it answers no message."""
    shown = show(entry, Asked(), knowledge).messages[0]
    return Message(MESSAGE, {"question": question, "entry": entry.id}, shown.choices)


def told(question: str, answer: str, language: Language, wording: Says) -> str:
    """`answer` is Markdown of ours."""
    quoted = escape(quote(question)).replace("&", "\\&")
    return f"{wording.say(MESSAGE, language, question=quoted)}\n\n{answer}"
