"""What people may write into a project to see whether it breaks something."""

from __future__ import annotations

from datetime import timedelta

from conversations.project import Member, Note, Project
from knowledge.load import Knowledge
from tests.conversations.report.built import NOW, TODAY, all_at, built, kept, readiness_of

TEXTS = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '#panic("boom") #{ sys.inputs } $ sum $ *bold* _it_ @label `raw` // \\ ]} {',
    "x" * 400,
    "mot " * 1000,
    "développement " * 300,
    "start-up-" * 200,
    "\u202eمرحبا بالعالم\u202c שלום",
    "👩‍🚀🎉 日本語 \ud800 \U0010ffff",
    "a\0b\tc\r\nd\u2028e\x1b[31m",
    '=HYPERLINK("https://example.org";"x")',
    "{ $name } {{7*7}} %s {page}",
    " ",
)


def hostile(knowledge: Knowledge, text: str, level: int | None = 1) -> Project:
    """A project in which every free text is `text`, with as much on page 1 as there can be."""
    readiness = readiness_of(knowledge)
    members = tuple(
        Member(number, "owner" if number == 1 else "editor", text, is_me=number == 1, agreed=True)
        for number in (1, 2)
    )
    free = {
        question.id: text
        for question in readiness.questions
        if question.type in {"text", "long-text"}
    }
    names = {each.id: (text, text) for each in readiness.questions if each.type == "names"}
    notes = tuple(
        Note(2 * place + half, criterion.id, kind, text, 2, NOW)
        for place, criterion in enumerate(readiness.criteria)
        for half, kind in ((1, "proof"), (2, "comment"))
    )
    return built(
        all_at(readiness, level),
        {**free, **names, "eco-size.companies": 10**15, "eco-growth.jobgrowth": -5},
        members,
        name=text,
        notes=notes,
        duties={criterion.id: 2 for criterion in readiness.criteria},
        results=(kept(1, 100, 3, {"eco-size": 3}),),
        target=TODAY + timedelta(days=100),
    )
