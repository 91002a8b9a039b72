"""What somebody reads whose reply the staff answered: their own question, then the answer. Not for answering."""

from __future__ import annotations

from typing import Any, Protocol

from conversations.drafting.literal import literal
from conversations.markup import escape
from knowledge.model import Language

MESSAGE = "announce-reply-answered"
LONGEST_QUOTE = 300
"""Characters of the question: enough to know it again, and fewer than Fluent takes."""


class Says(Protocol):
    def say(self, message: str, language: Language, **values: Any) -> str: ...


def answered(question: str, answer: str, language: Language, wording: Says) -> str:
    """The answer is longer than Fluent takes, and nothing of it is ours: it stands beside our sentence."""
    quoted = escape(quote(question)).replace("&", "\\&")
    return f"{wording.say(MESSAGE, language, question=quoted)}\n\n{literal(answer)}"


def quote(question: str) -> str:
    """On one line, cut at a word."""
    line = " ".join(question.split())
    if len(line) <= LONGEST_QUOTE:
        return line
    return line[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
