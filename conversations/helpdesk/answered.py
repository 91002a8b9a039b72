"""What somebody reads whose request the staff answered: their own words, then the answer. Not for answering."""

from __future__ import annotations

from conversations.announcing.answered import Says, quote
from conversations.drafting.literal import literal
from conversations.helpdesk.shape import KIND
from conversations.markup import escape
from conversations.outcome import Choice, Message
from knowledge.model import Language

MESSAGE = "helpdesk-answered"


def answer_to(ticket: int, question: str, answer: str, file: str = "") -> Message:
    """`file` is the name of what comes with it."""
    values = {"question": question, "answer": answer, "number": ticket}
    values |= {"name": file} if file else {}
    more = Choice(f"{KIND}:add:{ticket}", "choice-person-add")
    return Message(MESSAGE, values, (more,))


def answered(question: str, answer: str, language: Language, wording: Says) -> str:
    """The answer is longer than Fluent takes, and nothing of it is ours: it stands beside our sentence."""
    quoted = escape(quote(question)).replace("&", "\\&")
    framed = wording.say(
        MESSAGE, language, question=quoted, has_question="yes" if question else "no"
    )
    return f"{framed}\n\n{literal(answer)}" if answer else framed
