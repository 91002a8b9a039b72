"""People around a project: names, invitations, roles, duties, links, ways back. Not for its questions (walk)."""

from conversations.projects.press import KINDS, followed, open_projects, open_return, press
from conversations.projects.returning import offer_return
from conversations.projects.typed import typed
from conversations.projects.words import words

__all__ = [
    "KINDS",
    "followed",
    "offer_return",
    "open_projects",
    "open_return",
    "press",
    "typed",
    "words",
]
