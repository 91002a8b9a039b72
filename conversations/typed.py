"""What a typed answer chooses among the choices on screen: a number, the label, yes or no. Not for questions."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.search.normalise import fold

Offered = Sequence[tuple[str, str]]
"""(label, data) of each choice, in the order shown."""

_YES = frozenset("oui ouais yes yep ok okay d accord daccord confirmer confirm".split())
_NO = frozenset("non no nope annuler cancel".split())


def chosen(text: str, offered: Offered) -> str | None:
    """The data of the choice that `text` names, None when it names none or several."""
    folded = fold(text)
    if not folded or not offered:
        return None
    return _by_number(folded, offered) or _by_label(folded, offered) or _by_assent(folded, offered)


def _by_number(folded: str, offered: Offered) -> str | None:
    number = (
        folded.removeprefix("numero ").removeprefix("no ").removeprefix("number ").removeprefix("#")
    )
    if number.isascii() and number.isdigit() and 1 <= int(number) <= len(offered):
        return offered[int(number) - 1][1]
    return None


def _by_label(folded: str, offered: Offered) -> str | None:
    labels = [(fold(label), data) for label, data in offered]
    exact = [data for label, data in labels if label == folded]
    begun = [data for label, data in labels if len(folded) >= 4 and label.startswith(folded)]
    found = exact or begun
    return found[0] if len(set(found)) == 1 else None


def _by_assent(folded: str, offered: Offered) -> str | None:
    answer = "yes" if folded in _YES else "no" if folded in _NO else None
    if answer is None:
        return None
    found = [data for _, data in offered if data.endswith(f":{answer}")]
    return found[0] if len(found) == 1 else None
