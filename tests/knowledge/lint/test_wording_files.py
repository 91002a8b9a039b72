"""What wording files must share in both languages."""

from knowledge.lint.ftl import ftl
from tests.knowledge.lint.tiny import Tiny

FRENCH = "hello = Bonjour { $name }\n    .button = Dire bonjour\n"
ENGLISH = "hello = Hello { $name }\n    .button = Say hello\n"


def faults(tiny: Tiny, french: str, english: str) -> list[tuple[str, int, str]]:
    found = tiny.faults(ftl, {"wording/a.fr.ftl": french, "wording/a.en.ftl": english})
    return [(fault.file, fault.line, fault.message.split(".")[0]) for fault in found]


def test_the_same_in_both(tiny: Tiny):
    assert not faults(tiny, FRENCH, ENGLISH)


def test_a_message_or_an_attribute_is_missing(tiny: Tiny):
    assert faults(tiny, FRENCH + "bye = Au revoir\n", "hello = Hello { $name }\n") == [
        ("wording/a.fr.ftl", 1, "'hello"),
        ("wording/a.fr.ftl", 3, "'bye' is missing in en"),
    ]


def test_a_variable_is_missing(tiny: Tiny):
    found = faults(
        tiny, "# a note\n" + FRENCH, "# a note\n" + ENGLISH.replace("{ $name }", "{ $who }")
    )
    assert found == [("wording/a.en.ftl", 2, "'hello' uses $name, $who in one language only")]


def test_a_variable_deep_in_a_choice_counts(tiny: Tiny):
    choice = "count = { $n ->\n    [one] one\n   *[other] { $n } of { $all }\n }\n"
    assert faults(tiny, choice, choice.replace("$all", "$n"))[0][1:] == (
        1,
        "'count' uses $all in one language only",
    )


def test_junk(tiny: Tiny):
    found = faults(tiny, FRENCH + "\nnot a message\n", ENGLISH)
    assert found == [("wording/a.fr.ftl", 4, "'not a message' is no message")]


def test_a_message_written_twice(tiny: Tiny):
    found = faults(tiny, FRENCH + FRENCH, ENGLISH)
    assert found == [("wording/a.fr.ftl", 3, "'hello' also stands in wording/a")]
