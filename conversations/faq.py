"""Which answer a question gets once it was searched: the order in which it is read. Not for showing the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations import answers, choices, places, unanswered
from conversations.desk import Desk
from conversations.following import carry, follow
from conversations.outcome import Choice, LanguageChosen, Message, Outcome
from knowledge.load import Knowledge
from knowledge.model import Language
from knowledge.search.found import Found


def answer(desk: Desk, found: Sequence[Found], knowledge: Knowledge) -> Outcome:
    """What to say to a question, or to two asked in one message: both answers, in their order."""
    language = _language(desk, found[0])
    parts = [_sound(replace(part, language=language), knowledge) for part in found]
    offers_french = (
        found[0].is_other_language and language == "en" and not desk.asked.french_offered
    )
    if found[0].is_other_language and all(part.decision == "none" for part in parts):
        outcome = unanswered.unknown_language(desk, parts[0], offers_french=offers_french)
    else:
        outcome = _joined([_one(desk, part, knowledge) for part in parts])
        if offers_french:
            outcome = replace(outcome, messages=(_other_language(), *outcome.messages))
    asked = outcome.asked
    if offers_french:
        asked = replace(asked or desk.asked, french_offered=True)
    chosen = LanguageChosen(language, explicit=False)
    return replace(outcome, changes=(chosen, *outcome.changes), asked=asked)


def _language(desk: Desk, found: Found) -> Language:
    """The question's. A third language gets English, or French once that was offered and taken."""
    took_french = desk.asked.french_offered and desk.profile.language == "fr"
    return "fr" if found.is_other_language and took_french else found.language


def _sound(found: Found, knowledge: Knowledge) -> Found:
    """Without entries that the knowledge no longer has: it may have changed since the search was built."""
    matches = tuple(match for match in found.matches if match.id in knowledge.entries)
    is_whole = matches == found.matches
    return found if is_whole else replace(found, matches=matches, decision="none")


def _other_language() -> Message:
    return Message("other-language", choices=(choices.FRENCH,), language="en")


def _one(desk: Desk, found: Found, knowledge: Knowledge) -> Outcome:
    outcome = (
        _elsewhere(desk, found, knowledge)
        or places.about(desk, found, knowledge)
        or _among_entries(desk, follow(found, desk.asked, knowledge), knowledge)
    )
    return carry(outcome, desk.asked) if found.follows else outcome


def _elsewhere(desk: Desk, found: Found, knowledge: Knowledge) -> Outcome | None:
    """A programme that is not ours, unless one of the entries that may speak of it is the answer."""
    named = next((one for one in knowledge.neighbours if one.id == found.neighbour), None)
    if named is None or named.covered:
        return None
    if found.decision == "answer" and found.matches and found.matches[0].id in named.entries:
        return None
    return unanswered.about_neighbour(desk, found, named, knowledge)


def _among_entries(desk: Desk, found: Found, knowledge: Knowledge) -> Outcome:
    if found.decision == "none" or not found.matches:
        return _elsewhere(desk, found, knowledge) or unanswered.unknown(desk, found)
    if found.decision == "suggest":
        return _elsewhere(desk, found, knowledge) or unanswered.suggest(found, knowledge)
    entry = knowledge.entries[found.matches[0].id]
    shown = answers.show(entry, unanswered.asked_of(found), knowledge)
    asked = replace(shown.asked, neighbour=found.neighbour) if shown.asked else None
    return replace(shown, asked=asked)


def _joined(outcomes: Sequence[Outcome]) -> Outcome:
    """Two answers are short: only the last can be refused, because it is the last question that is remembered."""
    *earlier, last = outcomes
    messages = [_shortened(message) for outcome in earlier for message in outcome.messages]
    changes = tuple(change for outcome in outcomes for change in outcome.changes)
    return Outcome(
        messages=(*messages, *last.messages),
        changes=changes,
        asked=last.asked,
    )


def _shortened(message: Message) -> Message:
    return replace(message, choices=tuple(choice for choice in message.choices if _stands(choice)))


def _stands(choice: Choice) -> bool:
    return choice.data.startswith("more:")
