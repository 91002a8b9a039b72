"""From what people type to comparable words: clean, fold, expand abbreviations, stem, tell the
language.  Not for correcting spelling.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

import snowballstemmer

from knowledge.model import LANGUAGES, Language

_LONGEST_ABBREVIATION = 4
"""Words of the longest abbreviation that is looked for."""

_FEWEST_LATIN = 0.75
"""Names stay in Latin letters whatever the language: "French Tech" in a Chinese question is most of its letters."""

LONGEST = 300
"""Characters of a question that are read."""

_APOSTROPHES = re.compile("['’`´ʼ‘\\-‐‑‒–—_/]")
_NOT_A_WORD = re.compile(r"[^\w€%+#&@]+|_")
_MILLIONS = re.compile(r"(\d+(?:[ .,]\d+)*) ?m ?(?:€|eur\b|euros?\b)")
_EURO_MILLIONS = re.compile(r"€ ?(\d+(?:[ .,]\d+)*) ?m\b")
_THOUSANDS = re.compile(r"(?<!\d)(\d{1,3})[ .,](?=\d{3}\b)")
_REPEATED = re.compile(r"([^\W\d])\1{2,}")

STOP_WORDS: Mapping[Language, frozenset[str]] = {
    "fr": frozenset(
        "a ai ait alors apres as au aucun aux avec avez avoir avons c car ce cela celle ces cet "
        "cette ceux chez comme comment d "
        "dans de des deux donc dont du elle elles en entre es est et etaient etait ete etes etre "
        "eu eux fait faut font il ils j je "
        "l la le les leur leurs lui m ma mais me meme mes moi mon n ne nos notre nous on ont ou "
        "par pas peut peux plus pour "
        "pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son "
        "sont sous sur t ta te tes toi ton "
        "tout tous toute tres tu un une vers vos votre vous y etes suis sommes avais "
        "avait avaient".split()
    ),
    "en": frozenset(
        "a about after all also am an and any are as at be because been but by can could did do "
        "does done for from get had has "
        "have he her here him his how i if in into is it its just ll me more my no not of on one "
        "or our out re s she should so "
        "some t than that the their them then there these they this to up us ve was we were what "
        "when where which who why will "
        "with would you your does doesn don isn aren wasn weren".split()
    ),
}

_OTHER_STOP_WORDS: Mapping[str, frozenset[str]] = {
    "es": frozenset(
        "el los las una que como para por con esta del cual donde cuando hay quien "
        "puedo mi es y".split()
    ),
    "de": frozenset(
        "der die das und ist nicht ein eine wie was wer wo ich wir sie mit fur haben "
        "welche kann den auf".split()
    ),
    "it": frozenset(
        "il lo gli che come per con una della sono quale dove quando posso mia chi di "
        "e cosa".split()
    ),
    "pt": frozenset(
        "o os uma que como para por com esta da do qual onde quando posso minha quem "
        "voce nao e".split()
    ),
    "nl": frozenset(
        "de het een en is niet hoe wat wie waar ik wij met voor hebben welke kan op laat".split()
    ),
}

Stop = frozenset[str]


def clean(text: str) -> str:
    """Text without NUL, lone surrogates, control and format characters, white space folded, at most 300 characters."""
    bounded = text[: 4 * LONGEST]
    kept = bounded if bounded.isprintable() else _printable(bounded)
    return " ".join(unicodedata.normalize("NFKC", kept).split())[:LONGEST].rstrip()


def _printable(text: str) -> str:
    """Separators and control characters as spaces, what has no meaning on a page left out."""
    return "".join(
        " " if unicodedata.category(character) in {"Cc", "Zl", "Zp", "Zs"} else character
        for character in text
        if unicodedata.category(character) not in {"Cs", "Cf", "Co", "Cn"}
    )


def fold(text: str) -> str:
    """Lower case, no accents, apostrophes and hyphens as spaces, "200 M€" as "200 millions": words
    and single spaces.
    """
    text = text.casefold().replace("œ", "oe").replace("æ", "ae")
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(character for character in text if not unicodedata.combining(character))
    text = _MILLIONS.sub(r"\1 millions ", _EURO_MILLIONS.sub(r"\1 millions ", text))
    text = _THOUSANDS.sub(r"\1", text)
    text = _NOT_A_WORD.sub(" ", _APOSTROPHES.sub(" ", text))
    return " ".join(_REPEATED.sub(r"\1\1", text).split())


def language_of(folded: str, otherwise: Language = "fr") -> Language:
    """The language of a folded text by a vote of stop words; `otherwise` on a draw."""
    words = folded.split()
    votes = {
        language: sum(word in STOP_WORDS[language] for word in words) for language in LANGUAGES
    }
    if votes["fr"] == votes["en"]:
        return otherwise
    return "fr" if votes["fr"] > votes["en"] else "en"


def is_other_language(text: str) -> bool:
    """Whether a text is in neither French nor English: another script, or another language's little words win."""
    letters = [character for character in text if character.isalpha()]
    latin = sum("LATIN" in unicodedata.name(character, "") for character in letters)
    if letters and latin < _FEWEST_LATIN * len(letters):
        return True
    words = fold(text).split()
    ours = max(sum(word in STOP_WORDS[language] for word in words) for language in LANGUAGES)
    theirs = max(sum(word in stop for word in words) for stop in _OTHER_STOP_WORDS.values())
    return theirs >= 2 and theirs > ours


def expand(folded: str, abbreviations: Mapping[str, str]) -> str:
    """Folded text with abbreviations and text-message spellings written out, longest first."""
    if not abbreviations:
        return folded
    words = folded.split()
    out: list[str] = []
    position = 0
    while position < len(words):
        for size in range(min(_LONGEST_ABBREVIATION, len(words) - position), 0, -1):
            known = abbreviations.get(" ".join(words[position : position + size]))
            if known is not None:
                out.append(fold(known))
                position += size
                break
        else:
            out.append(words[position])
            position += 1
    return " ".join(out)


@lru_cache(maxsize=2)
def _stemmer(language: Language) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("french" if language == "fr" else "english")


@lru_cache(maxsize=50_000)
def _stem(word: str, language: Language) -> str:
    return str(_stemmer(language).stemWord(word))


def stems(folded: str, language: Language) -> list[str]:
    """Stems of the words that are not stop words; all words' stems when every word is one."""
    words = folded.split()
    telling = [word for word in words if word not in STOP_WORDS[language]]
    return [_stem(word, language) for word in telling or words]


def merge(mappings: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Several abbreviation tables as one, keys folded; the first to name a key wins."""
    merged: dict[str, str] = {}
    for mapping in mappings:
        for key, value in mapping.items():
            merged.setdefault(fold(key), value)
    return merged
