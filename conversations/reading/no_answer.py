"""Words that decline to answer: « je ne sais pas », « passer ». Not for any question's own choices."""

from __future__ import annotations

from knowledge.search.normalise import fold

_UNKNOWN = frozenset(
    (
        "je ne sais pas|je sais pas|je ne sais|je sais plus|je ne sais plus|sais pas|jsp|ch sais pas"
        "|chais pas|nsp|ne sait pas|on ne sait pas|on sait pas|nous ne savons pas|nous ne le savons pas"
        "|je ne le sais pas|je l ignore|nous l ignorons|j ignore|j en sais rien|je n en sais rien"
        "|je n en ai aucune idee|j en ai aucune idee|aucune idee|je n ai aucune idee|pas d idee"
        "|pas la moindre idee|inconnu|inconnue|je ne suis pas sur|je ne suis pas sure|pas sur|pas sure"
        "|a verifier|aucune donnee|pas de donnee|pas de donnees|pas de chiffre|pas de chiffres"
        "|i don t know|i dont know|i do not know|don t know|dont know|do not know|dunno|i dunno|idk"
        "|we don t know|we dont know|we do not know|no idea|no clue|i have no idea|i ve no idea"
        "|not a clue|haven t a clue|unknown|not known|i m not sure|i am not sure|not sure|unsure"
        "|to be checked|no data|no figures|who knows|qui sait|dk"
    ).split("|")
)
_PASSING = frozenset(
    (
        "passer|passe|je passe|je passe cette question|passer cette question|passer la question"
        "|question suivante|suivant|suivante|la suite|sauter|plus tard|skip|skip it|skip this"
        "|skip this question|skip question|pass|i pass|next|next question|later"
    ).split("|")
)
_AROUND = frozenset(
    "euh heu ben bah bof honnetement franchement desole desolee sorry well hmm hm um encore du tout "
    "yet really honestly vraiment trop merci thanks at all pour l instant for now alors".split()
)


def is_unknown(text: str) -> bool:
    """Whether a text says no more than « je ne sais pas »."""
    return _says(text, _UNKNOWN)


def is_passing(text: str) -> bool:
    """Whether a text says no more than « passer »."""
    return _says(text, _PASSING)


def _says(text: str, phrases: frozenset[str]) -> bool:
    words = fold(text[:100]).split() if len(text) <= 100 else []
    while words and " ".join(words) not in phrases:
        if words[0] in _AROUND:
            words = words[1:]
        elif words[-1] in _AROUND:
            words = words[:-1]
        else:
            return False
    return bool(words)
