"""Takes names, e-mail addresses, phone and other numbers out of a text that is kept. Not for deciding what is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping

from knowledge.model import Language

MAIL = re.compile(
    r"""(?<![^\s@])[^\s@]+[ ]?@[ ]?[^\s@]+\.[^\s@]+(?:@[^\s@]+)*  # jean @ exemple.fr
      | (?<![^\s@])[^\s@]+(?:@[^\s@]+)+        # 0@0@0: the whole run at once
      | [\w.+-]+\s*[(\[]\s*(?:at|a|arobase)\s*[)\]]\s*[\w.-]+(?:\s*[(\[]\s*(?:dot|point)\s*[)\]]\s*\w+)*
      | [\w.+-]+\s+(?:at|arobase)\s+[\w-]+\s+(?:dot|point)\s+\w+""",
    re.VERBOSE | re.IGNORECASE,
)
PHONE = re.compile(
    r"""\+\d(?:[\s.\-/()]*\d){6,14}            # +33 (0)6 12 34 56 78
      | (?<!\d)00\d(?:[\s.\-/()]*\d){6,14}
      | (?<!\d)0[1-9](?:[\s.\-/]*\d\d){4}(?!\d)  # 06 12 34 56 78""",
    re.VERBOSE,
)

_HANDLE = re.compile(r"(?<!\w)@\w[\w.]+")
_NUMBER = re.compile(r"(?<!\d)\d(?:[\s.\-]?\d){8,}")
_FIGURE = re.compile(r"\d{1,3}(?:[\s.]\d{3})+|\d{4}(?:[\s\-]\d{4})*")
_WORD = r"(?:[^\W\d_]\.|[^\W\d_](?:[\w'’-]|\.(?=\w))*)"
"""A name or an initial; the full stop of a sentence is no part of it."""

_INTRODUCED = re.compile(
    r"(?P<intro>\b(?:je m['’ ]?\s?appelle|je me nomme|mon nom est|mon nom c['’]est|moi,? c['’]est|signé"
    r"|je suis (?:monsieur|madame|mr|m\.|mme)|my name is|my name['’]s|i am called|call me"
    r"|i am (?:mr|mrs|ms)|i['’]m (?:mr|mrs|ms))[.:]?\s+)"
    rf"(?P<name>{_WORD}(?:\s+{_WORD}){{0,3}})",
    re.IGNORECASE,
)
_AFTER_A_NAME = frozenset(
    "et je j de la start-up startup maire adjoint adjointe directeur directrice fondateur fondatrice chef chargé "
    "chargée à a au du pour mais mon ma est que qui où comment combien quel quelle peut peux "
    "and i i'm from the founder mayor at my can how what who where is we but with for".split()
)
_PARTICLES = frozenset(["de", "la", "du"])

_LABELS: Mapping[Language, Mapping[str, str]] = {
    "fr": {"mail": "[courriel]", "phone": "[téléphone]", "number": "[numéro]", "name": "[nom]"},
    "en": {"mail": "[email]", "phone": "[phone]", "number": "[number]", "name": "[name]"},
}


def mask(text: str, language: Language) -> str:
    """`text` with what identifies a person replaced by its kind, in `language`: « [courriel] », "[phone]".

    Figures stay: years, "1 500 000", anything under nine digits that is no phone number.
    """
    label = _LABELS[language]
    text = MAIL.sub(label["mail"], text)
    text = _HANDLE.sub(label["name"], text)
    text = PHONE.sub(label["phone"], text)
    text = _NUMBER.sub(lambda found: _number(found[0], label["number"]), text)
    return _INTRODUCED.sub(lambda found: found["intro"] + _name(found["name"], label["name"]), text)


def _number(run: str, label: str) -> str:
    return run if _FIGURE.fullmatch(run) and not run.isdigit() else label


def _name(words: str, label: str) -> str:
    """The words up to the first that goes on with the sentence; the first one is always a name."""
    kept = re.split(r"(\s+)", words)
    end = next(
        (
            position
            for position in range(2, len(kept), 2)
            if kept[position].casefold() in _AFTER_A_NAME and not _is_particle(kept, position)
        ),
        len(kept),
    )
    return label + "".join(kept[max(end - 1, 1) :] if end < len(kept) else [])


def _is_particle(words: list[str], position: int) -> bool:
    """« Anne de La Tour » goes on; « Anne de la mairie » does not."""
    following = [word for word in words[position + 2 :: 2] if word.casefold() not in _PARTICLES]
    return (
        words[position].casefold() in _PARTICLES and bool(following) and following[0][0].isupper()
    )
