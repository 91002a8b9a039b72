"""The audience of an announcement as text: read, written, and the same again; whatever else is typed is a fault."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.announcing.audience import (
    ALLOWED,
    KEYS,
    AudienceWrong,
    is_everyone,
    parse,
    written,
)
from conversations.announcing.shape import Audience

IDS = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)


def some(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=4, unique=True).map(tuple)


AUDIENCES = st.builds(
    Audience,
    roles=some(st.sampled_from(ALLOWED["role"])),
    territories=some(IDS),
    languages=some(st.sampled_from(ALLOWED["language"])),
    channels=some(st.sampled_from(ALLOWED["channel"])),
    stages=some(st.sampled_from(ALLOWED["stage"])),
    seen_days=st.integers(0, 9999),
    people=some(IDS.map("telegram:{}".format)),
)


@given(AUDIENCES)
def test_what_is_written_reads_as_the_same(audience: Audience) -> None:
    assert parse(written(audience)) == audience


@given(st.text(max_size=60))
def test_any_text_is_an_audience_or_a_fault(text: str) -> None:
    assert isinstance(parse(text), Audience | AudienceWrong)


def test_nothing_is_everyone() -> None:
    assert parse("  ") == Audience()
    assert is_everyone(Audience())
    assert not is_everyone(Audience(seen_days=3))


def test_a_key_twice_adds_up() -> None:
    assert parse("channel:web channel:telegram,web") == Audience(channels=("web", "telegram"))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("channel:fax", "fax"),
        ("language:fr,de", "de"),
        ("seen:0d", "0d"),
        ("seen:30d,40d", "30d"),
        ("territory:Lille", "Lille"),
        ("role:", "role:"),
        ("nobody", "nobody"),
        ("color:red", "color:red"),
    ],
)
def test_a_fault_names_the_part_and_what_may_stand_there(text: str, part: str) -> None:
    found = parse(f"channel:web {text}")
    assert isinstance(found, AudienceWrong)
    assert found.part == part
    assert set(found.allowed) <= {
        *KEYS,
        "30d",
        *(word for each in ALLOWED.values() for word in each),
    }
