"""How long the documents of a full draft take, other words in it each time. Not for archives, nor for sending."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bench.applying.filling import Author
from bench.forming.computing import Times, times_of
from bench.measuring.door import now
from bot.documents import FORMATS, Documents
from conversations.project import Project
from knowledge.load import Knowledge

PAPERS, WARM_UP = 12, 1


def papers(project: Project, knowledge: Knowledge, seed: int) -> Iterator[tuple[str, Times, int]]:
    """(format, times, bytes of the last), each after one that warms the press up. `project` has its past."""
    assert knowledge.application
    author = Author(knowledge.application, random.Random(seed))  # noqa: S311 — repeatable on purpose
    documents = Documents()
    for kind, (ending, _) in FORMATS.items():
        make = partial(documents.make, kind, knowledge=knowledge, language="fr", today=now().date())
        works = [partial(make, _other(project, author)) for _ in range(WARM_UP + PAPERS)]
        *_, (_, _, made) = [work() for work in works[:WARM_UP]]
        yield ending, times_of(works[WARM_UP:]), len(made)


def _other(project: Project, author: Author) -> Project:
    """The same with new words in every text."""
    texts = {
        id_: replace(text, words=author.text(author.application.by_id[id_]))
        for id_, text in project.dossier.texts.items()
    }
    return replace(project, dossier=replace(project.dossier, texts=texts))
