"""A draft application of eight pieces beside the small self-assessment, written for its rules. Not real content."""

from __future__ import annotations

PIECE = """\
      - id: {id}
        label: {{fr: Une pièce, en: A piece}}
        short: {{fr: Pièce, en: Piece}}
        criteria: [town-size]
        basis: inferred
        priority: {priority}
        why: {{fr: Parce que., en: Because.}}
        proof: {{fr: Une liste, en: A list}}
        prompt: {{fr: Combien ?, en: How many?}}
        good: {{fr: En 2013 {good_fr}, en: In 2013 {good_en}}}
        weak: {{fr: Beaucoup {weak_fr}, en: Many {weak_en}}}
        minutes: 30
        words: {{fr: [carte, liste, plan, note], en: [map, list, plan, note]}}
"""
FULL = """\
        fills: [town-size.firms, town-size.scope]
        dated: true
        figures:
          - {question: town-size.firms, words: {fr: [entreprises], en: [companies]}}
"""


def _piece(id_: str, priority: str = "must") -> str:
    return PIECE.format(
        id=id_,
        priority=priority,
        good_fr=" ".join(["mot"] * 40),
        good_en=" ".join(["word"] * 40),
        weak_fr=" ".join(["mot"] * 15),
        weak_en=" ".join(["word"] * 15),
    )


TINY_APPLICATION = "".join(
    (
        "note: {fr: L'ordre est le nôtre., en: The order is ours.}\nsections:\n",
        "  - id: d0\n    title: {fr: Préparer, en: Get ready}\n    short: {fr: Début, en: Start}\n",
        "    criteria_groups: [town]\n    pieces:\n",
        _piece("d0-first").replace("inferred", "source\n        sources: [f1]"),
        FULL,
        *(_piece(f"d0-n{number}") for number in range(5)),
        "  - id: d1\n    title: {fr: Équipe, en: Team}\n    short: {fr: Équipe, en: Team}\n",
        "    pieces:\n",
        _piece("d1-last"),
        _piece("d1-joint", "if-joint"),
        "        when: {team-head.bid: [joint]}\n",
    )
)
"""Seven required pieces, one for a joint bid. One fact is named: f1."""
