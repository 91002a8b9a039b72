"""The readiness walk: questions one by one, the result, what to do next. Not for people around a project (projects)."""

from conversations.walk.begin import open_walk, resume_choice
from conversations.walk.digression import ASIDE, resumed
from conversations.walk.labels import label
from conversations.walk.press import KINDS, press
from conversations.walk.typed import typed
from conversations.walk.words import words

__all__ = [
    "ASIDE",
    "KINDS",
    "label",
    "open_walk",
    "press",
    "resume_choice",
    "resumed",
    "typed",
    "words",
]
