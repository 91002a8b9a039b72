"""The knowledge base of this project has no fault."""

from knowledge.lint import lint
from knowledge.load import load, reference_windows


def test_the_content_has_no_fault():
    windows = reference_windows()
    assert windows, "reference_windows.bin is missing"
    faults = lint(load(), windows)
    assert not faults, "\n".join(map(str, faults))
