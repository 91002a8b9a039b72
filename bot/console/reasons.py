"""Why a delivery did not arrive, or stays as it is, in words. Not for counting them (bot/store/reporting.py)."""

from __future__ import annotations

import re

from bot.channels.web.views import Views
from bot.store.audiences import MISSING
from bot.store.mending import NOT_CORRECTED, NOT_WITHDRAWN
from conversations.following_places import place_name
from knowledge.load import Knowledge
from knowledge.model import Language

LONGEST = 200
_WORD = re.compile(r"[a-z][a-z-]*")


def reason_in_words(views: Views, reason: str, language: Language) -> str:
    """Nothing for none; what a channel said in its own words stays as it is."""
    if not reason:
        return ""
    for prefix, message in (
        (NOT_CORRECTED, "console-reason-not-corrected"),
        (NOT_WITHDRAWN, "console-reason-not-withdrawn"),
    ):
        if reason.startswith(prefix):
            why = reason_in_words(views, reason.removeprefix(prefix), language)
            return views.say(message, language, reason=why)
    if reason.startswith(MISSING):
        field = reason.removeprefix(MISSING)[:LONGEST]
        return views.say("console-reason-missing-field", language, field=field)
    known = reason if _WORD.fullmatch(reason) else "other"
    return views.say("console-reason", language, reason=known, said=reason[:LONGEST])


def at_place(
    views: Views, reason: str, place: str, language: Language, knowledge: Knowledge
) -> str:
    """The same of one row of the table, by the name of its place."""
    named = place_name(place, language, knowledge)
    words = reason_in_words(views, reason, language)
    return views.say("console-reason-at-place", language, reason=words, place=named)
