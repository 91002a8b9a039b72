"""What phrasings must be: many, varied, each in one place."""

from knowledge.lint.phrasings import phrasings
from tests.knowledge.lint.tiny import Tiny

WORDS = "ask beg call dare envy feel give hold idle join keep lift make name open pray quit rest sing tell".split()


def entry(name: str, french: list[str], english: list[str]) -> str:
    listed = ["".join(f"    - {text}\n" for text in texts) for texts in (french, english)]
    return (
        f"- id: {name}\n  phrasings:\n    fr:\n{listed[0]}    en:\n{listed[1]}"
        "  question: {fr: Quoi, en: What}\n  answer: {fr: Oui., en: Yes.}\n"
    )


def faults(tiny: Tiny, *entries: str) -> list[tuple[int, str]]:
    found = tiny.faults(phrasings, {"faq/a.yaml": "".join(entries)})
    return [(fault.line, fault.message) for fault in found]


def numbered(prefix: str, count: int) -> list[str]:
    return [f"{prefix} {word}" for word in WORDS[:count]]


def test_enough_and_different(tiny: Tiny):
    assert not faults(tiny, entry("a", numbered("x", 20), numbered("y", 14)))


def test_too_few(tiny: Tiny):
    assert faults(tiny, entry("a", numbered("x", 19), numbered("y", 13))) == [
        (3, "'a' has 19 phrasings in fr. Write 20 at least."),
        (23, "'a' has 13 phrasings in en. Write 14 at least."),
    ]


def test_too_alike(tiny: Tiny):
    french = [*numbered("x", 19), "Qui a payé le label ?", "le label, qui a payé"]
    ((line, message),) = faults(tiny, entry("a", french, numbered("y", 14)))
    assert line == 24
    assert (
        message
        == "'le label, qui a payé' is too like 'Qui a payé le label ?'. Ask it in other words."
    )


def test_one_phrasing_in_two_entries(tiny: Tiny):
    first = entry("a", numbered("x", 20), numbered("y", 14))
    second = entry("b", [*numbered("z", 20)], [*numbered("w", 14), "Y  ask!"])
    ((line, message),) = faults(tiny, first, second)
    assert line == first.count("\n") + 3 + 21 + 15
    assert message == "'Y  ask!' also stands in 'a'. Leave it to one of them."
