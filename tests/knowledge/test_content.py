"""The knowledge base of this project has no fault, and its reference tells all."""

import re
from pathlib import Path

from pydantic import BaseModel

from knowledge.lint import RULES, lint
from knowledge.lint.shapes import SHAPES, keys_of
from knowledge.load import load, reference_windows
from knowledge.model import Content, Entry

REFERENCE = Path(__file__).parents[2] / "docs" / "content.md"


def test_the_content_has_no_fault():
    windows = reference_windows()
    assert windows, "reference_windows.bin is missing"
    faults = lint(load(), windows)
    assert not faults, "\n".join(map(str, faults))


def test_the_reference_names_every_key_file_and_rule():
    text = REFERENCE.read_text("utf-8")
    words = set(re.findall(r"[\w.-]+", text))
    keys = {key for model in models(Content) if model is not Entry for key in keys_of(model)}
    assert not (keys | set(keys_of(Entry))) - words
    assert not set(SHAPES) - words
    named = set(re.findall(r"^\| ([a-z ]+) \|", text, re.MULTILINE))
    assert not {rule.__name__.replace("_", " ") for rule in RULES} - named


def models(base: type[BaseModel]) -> list[type[BaseModel]]:
    return [one for child in base.__subclasses__() for one in (child, *models(child))]
