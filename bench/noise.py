"""Spoils questions the way hurried people do, to measure how search bears it. Not for the search itself.

The same seed, kind and text always give the same noise.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

NEIGHBOURS: Mapping[str, str] = MappingProxyType(
    {
        "a": "zq", "z": "aes", "e": "zrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl",
        "p": "om", "q": "aws", "s": "qdz", "d": "sfe", "f": "dgr", "g": "fht", "h": "gjy", "j": "hku", "k": "jli",
        "l": "kmo", "m": "lp", "w": "xq", "x": "wcs", "c": "xvd", "v": "cbf", "b": "vng", "n": "bhj",
    }
)  # fmt: skip
"""Keys beside each key of a French keyboard."""

SMS: Mapping[str, str] = MappingProxyType(
    {
        "quoi": "koi", "que": "ke", "qui": "ki", "quel": "kel", "quelle": "kel", "quels": "kels", "quelles": "kels",
        "quand": "kan", "comment": "coman", "combien": "cb", "pourquoi": "pk", "parce": "pask", "pour": "pr",
        "avec": "avc", "dans": "ds", "c'est": "cé", "est-ce": "esk", "qu'est-ce": "keske", "j'ai": "g", "je": "j",
        "suis": "sui", "vous": "vs", "nous": "ns", "tout": "tt", "tous": "ts", "toujours": "tjrs", "beaucoup": "bcp",
        "salut": "slt", "bonjour": "bjr", "merci": "mrc", "mais": "mé", "les": "lé", "des": "dé", "même": "mm",
        "faut": "fo", "faire": "fèr", "ville": "vil", "sont": "son", "aussi": "ossi", "label": "labl",
        "you": "u", "your": "ur", "are": "r", "for": "4", "to": "2", "please": "plz", "thanks": "thx", "what": "wot",
        "with": "w/", "because": "cuz", "people": "ppl", "about": "abt", "the": "da", "have": "hav", "does": "duz",
        "city": "citi", "money": "$", "how": "hw", "much": "mch", "and": "n", "why": "y",
    }
)  # fmt: skip
"""How words are spelled in text messages: our own list, apart from content/abbreviations.yaml on purpose."""

SHORTEST = 4
"""Letters of a word that gets a typing error: a shorter one becomes another word."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

Noise = Callable[[str, random.Random], str]


def spoiled(text: str, kind: str, seed: int, errors: int = 1) -> str:
    """`text` with `errors` typing errors in different words, or with its accents or its spelling gone.

    `kind` is one of KINDS. Texts without a word long enough come back as they are.
    """
    chance = random.Random(f"{seed}:{kind}:{text}")  # noqa: S311 — repeatable on purpose
    if kind in WHOLE_TEXT:
        return WHOLE_TEXT[kind](text, chance)
    words = [match for match in WORD.finditer(text) if len(match[0]) >= SHORTEST]
    chosen = chance.sample(words, min(errors, len(words)))
    for match in sorted(chosen, key=lambda one: one.start(), reverse=True):
        text = text[: match.start()] + TYPING[kind](match[0], chance) + text[match.end() :]
    return text


def swapped(word: str, chance: random.Random) -> str:
    """Two letters side by side change places, the first letter apart."""
    places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def dropped(word: str, chance: random.Random) -> str:
    """A letter is missing, the first one apart."""
    at = chance.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def doubled(word: str, chance: random.Random) -> str:
    """A letter is typed twice."""
    at = chance.randrange(len(word))
    return word[: at + 1] + word[at:]


def beside(word: str, chance: random.Random) -> str:
    """A key beside the right one is hit."""
    places = [at for at, letter in enumerate(word) if letter.lower() in NEIGHBOURS]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + chance.choice(NEIGHBOURS[word[at].lower()]) + word[at + 1 :]


def without_accents(text: str, _: random.Random) -> str:
    """The letters alone."""
    decomposed = unicodedata.normalize("NFD", text)
    kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", kept)


def as_sms(text: str, _: random.Random) -> str:
    """Every word that the table knows in its short spelling, in lower case, without final signs."""
    text = text.lower().replace("’", "'")
    return WORD.sub(lambda match: SMS.get(match[0], match[0]), text).rstrip(" .?!")


TYPING: Mapping[str, Noise] = MappingProxyType(
    {"swap": swapped, "drop": dropped, "double": doubled, "beside": beside}
)
WHOLE_TEXT: Mapping[str, Noise] = MappingProxyType({"no-accents": without_accents, "sms": as_sms})
KINDS = (*TYPING, *WHOLE_TEXT)
