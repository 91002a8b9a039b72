"""What people wrote, said as it is: their paragraphs, their lines, their addresses. Not for our sentences (wording)."""

from __future__ import annotations

from collections.abc import Iterator

from conversations.markup import escape

LONGEST_PART = 3_500
"""UTF-16 units of one message."""

_IN_AN_ADDRESS = str.maketrans(
    {"\\": "%5C", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", "&": "\\&"}
)


def literal(text: str, address: str = "") -> str:
    """Markdown that is read as `text`, line by line; with an address, words that lead there."""
    if address:
        return f"[{_literal_line(text)}]({address.translate(_IN_AN_ADDRESS)})"
    return "\n\n".join(map(_literal_paragraph, text.split("\n\n")))


def parts(text: str, longest: int = LONGEST_PART) -> Iterator[str]:
    """A long text in the parts that messages hold, cut between paragraphs, lines, words, else anywhere."""
    rest = text
    while rest:
        reach = _reach(rest, longest)
        end = reach if reach == len(rest) else _end(rest, reach)
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()


def _end(text: str, reach: int) -> int:
    """The last paragraph, line or word that ends in the second half, so that no part is tiny."""
    for separator in ("\n\n", "\n", " "):
        end = text.rfind(separator, reach // 2, reach + 1)
        if end > 0:
            return end
    return reach


def _reach(text: str, longest: int) -> int:
    left = longest
    for position, character in enumerate(text):
        left -= 2 if character > "\uffff" else 1
        if left < 0:
            return position
    return len(text)


def _literal_paragraph(words: str) -> str:
    return "\\\n".join(_literal_line(line) for line in words.split("\n") if line.strip())


def _literal_line(words: str) -> str:
    return escape(words.strip()).replace("&", "\\&")
