"""Whom an announcement is for, as boxes of a form and what is typed beside them. Not for counting them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.console.faults import Fault
from conversations.announcing.audience import ALLOWED, AudienceWrong, parse, written
from conversations.announcing.shape import Audience
from knowledge.places import Places

BOXES = ("role", "language", "channel", "stage")
"""Words of the filter whose values are boxes; each box is called `<word>-<value>`. Places are boxes too."""
LONGEST_FILTER = 40_000


def boxes(places: Places) -> Mapping[str, tuple[str, ...]]:
    """Every value that has a box, by the word of the filter."""
    listed = {key: tuple(ALLOWED[key]) for key in BOXES}
    return listed | {"territory": tuple(place.id for place in places.known())}


def read_audience(typed: Mapping[str, str], places: Places) -> tuple[Audience, tuple[Fault, ...]]:
    """Boxes and filter together; values of one word add up."""
    seen = typed.get("days", "").strip().removesuffix("d")
    ticked = parse(" ".join([*_ticked(typed, places), *([f"seen:{seen}d"] if seen else [])]))
    if isinstance(ticked, AudienceWrong):
        return Audience(), (Fault("days", "console-writing-days", {"part": seen[:60]}),)
    filter_ = typed.get("filter", "")[:LONGEST_FILTER]
    whole = parse(f"{written(ticked)} {filter_}")
    if not isinstance(whole, AudienceWrong):
        unknown = next((one for one in whole.territories if not places.get(one)), "")
        whole = AudienceWrong(unknown) if unknown else whole
    if isinstance(whole, AudienceWrong):
        values = {"part": whole.part[:60], "allowed": ", ".join(whole.allowed) or "-"}
        return ticked, (Fault("filter", "console-writing-filter", values),)
    return whole, ()


def audience_typed(audience: Audience) -> dict[str, str]:
    """Boxes of what has one; the persons of a list are typed."""
    listed = {
        "role": audience.roles,
        "territory": audience.territories,
        "language": audience.languages,
        "channel": audience.channels,
        "stage": audience.stages,
    }
    ticked = {f"{key}-{value}": "yes" for key, values in listed.items() for value in values}
    seen = str(audience.seen_days) if audience.seen_days else ""
    return ticked | {"days": seen, "filter": written(Audience(people=audience.people))}


def _ticked(typed: Mapping[str, str], places: Places) -> Iterator[str]:
    for key, values in boxes(places).items():
        for value in values:
            if typed.get(f"{key}-{value}"):
                yield f"{key}:{value}"
