"""What typed words choose among the choices on screen: a number, a label, yes or no. Not for questions."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.search.normalise import fold

Offered = Sequence[tuple[str, str]]
"""(label, data) of each choice, in the order shown."""

_YES = frozenset("oui|ouais|yes|yep|ok|okay|d accord|confirmer|confirm|c est ca".split("|"))
_NO = frozenset(
    (
        "non|no|nope|annuler|cancel|aucune|aucun|aucune de ces questions|rien de tout ca|none|neither"
        "|none of them|pas ca|c est pas ca|ce n est pas ca|not it|not that|that s not it"
    ).split("|")
)
_BEFORE_A_NUMBER = frozenset(
    "numero no n number nr option choix choice reponse le la the #".split()
)
_REFUSING = frozenset({"not", "none", "reply-not"})
_SHORTEST_START = 4
"""Characters of a label that name it, when they are at least half of it."""


def chosen(text: str, offered: Offered) -> str | None:
    """The data of the choice that `text` names, None when it names none or several."""
    folded = fold(text)
    if not folded or not offered:
        return None
    return _by_number(folded, offered) or _by_label(folded, offered) or _by_assent(folded, offered)


def number_in(text: str) -> int | None:
    """The number that `text` is, alone or as « n° 3 », "option 3"; None for a year, an amount or any other words."""
    words = fold(text).lstrip("#").split()
    number = words[-1] if words and _BEFORE_A_NUMBER.issuperset(words[:-1]) else ""
    is_number = number.isascii() and number.isdigit() and len(number) <= 2
    return int(number) if is_number else None


def _by_number(folded: str, offered: Offered) -> str | None:
    number = number_in(folded)
    return offered[number - 1][1] if number and number <= len(offered) else None


def _by_label(folded: str, offered: Offered) -> str | None:
    labels = [(fold(label), data) for label, data in offered]
    exact = [data for label, data in labels if label in {folded, _without_no(folded)}]
    begun = [data for label, data in labels if _begins(label, folded)]
    found = set(exact or begun)
    return found.pop() if len(found) == 1 else None


def _without_no(folded: str) -> str:
    """« Non, ce n'est pas ça » is « Ce n'est pas ça »."""
    return folded.removeprefix("non ").removeprefix("no ")


def _begins(label: str, folded: str) -> bool:
    """Whether one is the start of the other in whole words: a label may be cut short, and so may what is typed."""
    if len(folded) < _SHORTEST_START or 2 * len(folded) < len(label):
        return False
    return label.startswith(f"{folded} ") or (len(label) >= 20 and folded.startswith(f"{label} "))


def _by_assent(folded: str, offered: Offered) -> str | None:
    if folded in _YES:
        found = _confirming(offered)
    elif _NO & {folded, _without_no(folded)}:
        found = [data for _, data in offered if _refuses(data)]
    else:
        return None
    return found[0] if len(found) == 1 else None


def _confirming(offered: Offered) -> list[str]:
    """What « oui » confirms: a question that waits for it, or the only suggestion."""
    asked = [data for _, data in offered if data.endswith(":yes")]
    is_suggestion = any(data.partition(":")[0] == "none" for _, data in offered)
    suggested = [data for _, data in offered if data.startswith("entry:")] if is_suggestion else []
    return asked or suggested


def _refuses(data: str) -> bool:
    return data.endswith(":no") or data.partition(":")[0] in _REFUSING
