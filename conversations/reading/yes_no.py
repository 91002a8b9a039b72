"""« Oui » or « non » in people's words: « ouais », "nope", « pas encore ». Not for any other question."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.reading.shown import YES_NO
from conversations.reading.verdict import Read, Verdict, doubt, wrong
from knowledge.model import Language
from knowledge.readiness import Question
from knowledge.search.normalise import fold

_SAID: Mapping[str, str] = {
    "yes": (
        "oui|ouais|ouaip|ouai|oui oui|yes|yep|yeah|yup|yea|y|o|ok|okay|si|d accord|bien sur|tout a fait"
        "|exact|exactement|absolument|affirmatif|certainement|evidemment|en effet|c est le cas|c est fait"
        "|deja|vrai|of course|sure|certainly|definitely|absolutely|indeed|we do|we have|it does|it is"
        "|already|true|right|correct|i do|nous l avons|on l a|oui deja"
    ),
    "no": (
        "non|nan|nope|no|nah|n|pas encore|toujours pas|pas du tout|pas vraiment|jamais|aucunement"
        "|pas a ce jour|pas pour l instant|pas pour le moment|negatif|faux|ce n est pas le cas"
        "|c est pas le cas|not yet|not really|not at all|not at present|not so far|never|negative|false"
        "|we don t|we do not|we haven t|it doesn t|it isn t|i don t|aucun|aucune|none"
    ),
    "leans-yes": "plutot oui|je crois que oui|je pense que oui|probablement|sans doute|i think so|probably",
    "leans-no": (
        "plutot non|je crois que non|je pense que non|je ne crois pas|je ne pense pas|i don t think so"
        "|probably not|en cours|en projet|en preparation|c est prevu|prevu|bientot|presque|en partie"
        "|partiellement|in progress|under way|underway|planned|soon|almost|nearly|partly|partially|ongoing"
    ),
}
_POLITE = frozenset("merci thanks madame monsieur s il vous plait please et and mais hein".split())
_PHRASES: Mapping[str, str] = {
    phrase: sense for sense, phrases in _SAID.items() for phrase in phrases.split("|")
}
_LONGEST_PHRASE = 6
_LONGEST = 200
_NUMBERED: Mapping[str, str] = {"1": "yes", "2": "no"}
"""The buttons in the order shown."""


def read_yes_no(question: Question, text: str, language: Language) -> Verdict:
    """ "yes" or "no"; what is only under way is asked back as no."""
    refused = wrong(question, language, "expects-yes-or-no", otherwise=YES_NO[language]["yes"])
    folded = fold(text[:_LONGEST])
    if len(text) > _LONGEST:
        return refused
    if folded in _NUMBERED:
        return Read(_NUMBERED[folded])
    senses, others = _senses(folded.split())
    meant = {sense.removeprefix("leans-") for sense in senses}
    if len(meant) != 1 or _is_a_question(text, others):
        return refused
    is_plain = not others and not any(sense.startswith("leans-") for sense in senses)
    value = meant.pop()
    return Read(value) if is_plain else _led(value, folded, senses, text, refused)


def _led(value: str, folded: str, senses: list[str], text: str, refused: Verdict) -> Verdict:
    """A word of assent among others counts only where it comes first: « oui, depuis 2013 »."""
    begins = any(folded == phrase or folded.startswith(f"{phrase} ") for phrase in _PHRASES)
    return doubt(value, text) if begins and senses else refused


def _senses(words: list[str]) -> tuple[list[str], list[str]]:
    """What the phrases among `words` say, longest first, and the words that are in none."""
    senses: list[str] = []
    others: list[str] = []
    while words:
        for size in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
            sense = _PHRASES.get(" ".join(words[:size]))
            if sense:
                senses.append(sense)
                words = words[size:]
                break
        else:
            if words[0] not in _POLITE:
                others.append(words[0])
            words = words[1:]
    return senses, others


def _is_a_question(text: str, others: list[str]) -> bool:
    return text.rstrip().endswith("?") and bool(others)
