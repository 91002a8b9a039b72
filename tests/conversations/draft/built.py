"""Draft applications as documents meet them: a team's at work, after a visit, and one full of hostile words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from conversations.dossier import Dossier, Evidence, Mark, Remark, State, Text, Version
from conversations.draft import snapshot
from conversations.project import Member, Project
from knowledge.application import Application, Piece
from knowledge.load import Knowledge, load
from tests.bot.documents.hostile import hostile
from tests.conversations.report.built import NOW, TODAY, built
from tests.fakes.small_application import with_application

LEAD = Member(1, "owner", "Cheffe de projet", is_me=True, agreed=True)
COLLEAGUE = Member(2, "editor", "Observatoire", agreed=True)
SHY = Member(3, "editor", "Nom tu", agreed=False)
GONE = Member(4, "reader", "Service emploi", agreed=True, left=True)
TEAM = (LEAD, COLLEAGUE, SHY, GONE)
STATES: tuple[State, ...] = ("ready", "in-progress", "ready", "todo")

WORDS = """Valmarine compte 1 850 entreprises du numérique, dont 280 start-up, au 1er mars 2025 (étude locale).

Trois faits les décrivent :
- 9 200 emplois, en hausse de 12 % en trois ans ;
- deux tiers des entreprises ont moins de dix salariés ;
- quatre entreprises étrangères s'y sont installées depuis 2022.

La liste nominative est jointe. Elle est tenue à jour chaque trimestre par l'observatoire
et vérifiée une fois par an avec la chambre de commerce."""


@cache
def small_knowledge() -> Knowledge:
    """The real knowledge base with a small draft application."""
    return with_application(load())


def application_of(knowledge: Knowledge) -> Application:
    assert knowledge.application
    return knowledge.application


def team_project(knowledge: Knowledge, **more: Any) -> Project:
    """A team at work: some pieces ready, some begun, one not applicable, one empty, files and links."""
    answers = {
        "eco-size.scope": "Métropole, 24 communes",
        "eco-size.companies": 1850,
        "eco-size.startups": 280,
        "eco-size.large": 4,
    }
    dossier = team_dossier(application_of(knowledge))
    asked = {"name": "Métropole de Valmarine", "members": TEAM, "me": LEAD, "answers": answers}
    return built(**{**asked, "dossier": dossier, **more})


def team_dossier(application: Application, files: int = 2) -> Dossier:
    """Every fourth piece is untouched, the last one not applicable."""
    pieces = application.pieces
    written = [piece for place, piece in enumerate(pieces[:-1]) if place % 4 != 3]
    return Dossier(
        marks={
            **{piece.id: Mark(STATES[place % 3], 1, NOW) for place, piece in enumerate(written)},
            pieces[-1].id: Mark("not-applicable", 1, NOW, "La visite n'a pas eu lieu."),
        },
        due={written[0].id: date(2026, 12, 15)},
        texts={
            piece.id: Text(piece.id, 2, _words(piece), 2 if place % 2 else 3, NOW)
            for place, piece in enumerate(written)
        },
        evidence=tuple(_evidence(written, files)),
        remarks=(
            Remark(1, written[0].id, "review", "Précisez la source.", 2, NOW),
            Remark(2, written[1].id, "visit", "La liste des communes manquait.", 1, NOW),
        ),
    )


def _words(piece: Piece) -> str:
    return "Métropole de Valmarine, 24 communes." if piece.id == "d0-name" else WORDS


def _evidence(pieces: list[Piece], files: int) -> list[Evidence]:
    found = [
        Evidence(
            place + 1,
            piece.id,
            "file",
            f"Étude de l'observatoire {place + 1}.pdf",
            2,
            NOW,
            file=f"ref-{place + 1}",
            size=1_234_567 * (place + 1),
            media="application/pdf",
            caption="Page 4, tableau 2" if place == 0 else "",
        )
        for place, piece in enumerate(pieces[:files])
    ]
    link = Evidence(
        files + 1, pieces[0].id, "link", "Site de l'observatoire", 1, NOW,
        address="https://observatoire.exemple/etude?id=4&x=1",
    )  # fmt: skip
    lost = Evidence(
        files + 2, "", "file", "photo.jpg", 3, NOW,
        file="ref-x", size=48_000, media="image/jpeg",
    )  # fmt: skip
    return [*found, link, lost]


def after_visit(knowledge: Knowledge) -> Project:
    """The same project once a visit's remark was answered: version 1 before, version 2 after."""
    application = application_of(knowledge)
    before = team_project(knowledge)
    dossier = before.dossier
    piece = dossier.remarks[1].piece
    later = NOW + timedelta(days=20)
    resolved = replace(
        dossier.remarks[1],
        answer="La liste des 24 communes est jointe.",
        resolved_by=1,
        resolved_at=later,
    )
    added = Evidence(
        90, piece, "file", "communes.csv", 1, later, file="ref-90", size=4_000, media="text/csv"
    )
    revised = replace(
        dossier.texts[piece], number=3, words="Les 24 communes sont nommées.", at=later
    )
    still_open = Remark(3, dossier.remarks[0].piece, "visit", "Qui paie ?", 1, later)
    first = Version(1, NOW, 1, snapshot=snapshot(before, application))
    after = replace(
        before,
        dossier=replace(
            dossier,
            texts={**dossier.texts, piece: revised},
            evidence=(*dossier.evidence, added),
            remarks=(dossier.remarks[0], resolved, still_open),
            versions=(first,),
        ),
    )
    second = Version(2, later, 1, after_visit=True, snapshot=snapshot(after, application))
    return replace(after, dossier=replace(after.dossier, versions=(first, second)))


def hostile_project(knowledge: Knowledge, text: str) -> Project:
    """Every free text of the project and of its draft is `text`."""
    application = application_of(knowledge)
    pieces, at = application.pieces, NOW
    evidence = [
        Evidence(
            2 * place + half, piece.id, kind, text, 2, at,
            address=text if kind == "link" else "", file="ref" if kind == "file" else "",
            size=5, media="text/plain", caption=text,
        )
        for place, piece in enumerate(pieces)
        for half, kind in ((1, "file"), (2, "link"))
    ]  # fmt: skip
    remark = Remark(1, pieces[0].id, "visit", text, 1, at, text, 1, at)
    unplaced = Evidence(900, "", "file", text, 1, at, file="ref", size=1)
    dossier = Dossier(
        marks={pieces[0].id: Mark("not-applicable", 1, at, text)},
        texts={piece.id: Text(piece.id, 1, text, 2, at) for piece in pieces},
        evidence=(*evidence, unplaced),  # type: ignore[arg-type] # kinds of a literal
        remarks=(remark, Remark(2, pieces[1].id, "review", text, 1, at)),
        versions=(
            Version(1, at, 1, snapshot={"pieces": {}}),
            Version(2, at, 1, True, {"pieces": {"none": 1}}),
        ),
    )
    return replace(hostile(knowledge, text), dossier=dossier)


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


__all__ = ["NOW", "TODAY"]
