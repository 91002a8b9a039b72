"""A self-assessment of two groups and four criteria with every type of question. Not for the real one's content."""

from __future__ import annotations

from pydantic import TypeAdapter

from knowledge.readiness import Readiness
from knowledge.yaml_text import parse

CRITERION = """\
      - id: {id}
        label: {{fr: Un critère, en: A criterion}}
        weight: {weight}
        guidance: {{fr: Montrez-le., en: Show it.}}
        evidence: {{fr: [Une liste], en: [A list]}}
        holder: {{fr: la métropole, en: the metropole}}
        question: {{fr: Que pouvez-vous prouver ?, en: What can you prove?}}
        levels:
          - {{text: {{fr: Rien, en: Nothing}}, button: {{fr: Rien, en: Nothing}}}}
          - {{text: {{fr: Un peu, en: A little}}, button: {{fr: Un peu, en: A little}}}}
          - {{text: {{fr: Assez, en: Enough}}, button: {{fr: Assez, en: Enough}}}}
          - {{text: {{fr: Tout, en: All}}, button: {{fr: Tout, en: All}}}}
        steps:
          - {{lever: {levers[0]}, action: {{fr: Écrire, en: Write}}}}
          - {{lever: {levers[1]}, action: {{fr: Décider, en: Decide}}}}
          - {{lever: {levers[2]}, action: {{fr: Engager, en: Commit}}}}
"""
TOWN_QUESTIONS = """\
        questions:
          - id: town-size.firms
            type: number
            text: {fr: Combien d'entreprises ?, en: How many companies?}
            example: {fr: 1 850, en: '1,850'}
            min: 0
            max: 5000
            whole: true
          - id: town-size.young
            type: yes-no
            text: {fr: Dont des jeunes ?, en: Some of them young?}
            when: {town-size.firms: {min: 1}}
          - id: town-size.names
            type: names
            text: {fr: Lesquelles ?, en: Which ones?}
            when: {town-size.young: ['yes']}
            optional: true
          - id: town-size.trades
            type: choices
            text: {fr: Quels métiers ?, en: Which trades?}
            options:
              - {id: soft, label: {fr: Logiciel, en: Software}}
              - {id: hard, label: {fr: Matériel, en: Hardware}}
              - {id: none, label: {fr: Aucun, en: None}, exclusive: true}
          - id: town-size.scope
            type: text
            text: {fr: Quel périmètre ?, en: What scope?}
"""
TEAM_QUESTIONS = """\
        questions:
          - id: team-head.bid
            type: choice
            text: {fr: Seuls ou à plusieurs ?, en: Alone or together?}
            options:
              - {id: alone, label: {fr: Seuls, en: Alone}}
              - {id: joint, label: {fr: À plusieurs, en: Together}}
          - id: team-head.story
            type: long-text
            text: {fr: Racontez., en: Tell the story.}
          - id: team-head.since
            type: date
            text: {fr: Depuis quand ?, en: Since when?}
          - id: team-head.trust
            type: scale
            text: {fr: À quel point ?, en: How much?}
            options:
              - {id: '0', label: {fr: Peu, en: Little}}
              - {id: '1', label: {fr: Beaucoup, en: Much}}
          - id: team-head.letter
            type: file
            text: {fr: La lettre ?, en: The letter?}
"""
ENDING = """\
bands:
  - {min: 0, label: {fr: Début, en: Start}}
  - {min: 40, label: {fr: Milieu, en: Middle}}
  - {min: 80, label: {fr: Fin, en: End}}
alerts:
  - id: a-alone
    when: {team-head.bid: [alone], town-size.level: {max: 1}}
    quick: {team-head.level: {max: 0}}
    text: {fr: À traiter d'abord., en: Treat this first.}
    examples:
      - {answers: {team-head.bid: alone, town-size.level: 1}, speaks: true}
      - {answers: {team-head.bid: joint, town-size.level: 1}, speaks: false}
      - {answers: {team-head.level: 0}, speaks: true, quick: true}
      - {answers: {team-head.level: 1}, speaks: false, quick: true}
  - id: a-mean
    when: {team-head.level: {min: 2}, group-mean: {town: {max: 1.5}}}
    text: {fr: À voir., en: Have a look.}
    examples:
      - {answers: {team-head.level: 2, town-size.level: 1, town-growth.level: 2}, speaks: true}
      - {answers: {team-head.level: 2, town-size.level: 2}, speaks: false}
references:
  - id: r-one
    ecosystem: Une ville
    labelled_2014: true
    metric: {fr: entreprises, en: companies}
    value: 7000
    unit: {fr: entreprises, en: companies}
    as_of: "2014-12"
    basis: source
    source: f1
examples:
  - name: 48.1 rounds down, and three steps of two criteria
    answers: {town-size.level: 2, town-growth.level: 1, team-head.level: 1, team-plan.level: null}
    expects:
      score: 48
      answered: 0.9
      band: 1
      alerts: []
      next_band: {band: 2, changes: [{criterion: town-size, from: 2, to: 3}, {criterion: team-head, from: 1, to: 3}]}
      next_question: town-size.firms
"""


def _criterion(id_: str, weight: int, *levers: str) -> str:
    return CRITERION.format(id=id_, weight=weight, levers=levers)


SMALL_READINESS = "".join(
    (
        "groups:\n",
        "  - id: town\n    label: {fr: La ville, en: The town}\n    short: {fr: Ville, en: Town}\n",
        "    basis: source\n    sources: [f1]\n    criteria:\n",
        _criterion("town-size", 40, "write", "decide", "commit"),
        TOWN_QUESTIONS,
        "        references: [r-one]\n",
        _criterion("town-growth", 20, "write", "write", "grow"),
        "  - id: team\n    label: {fr: L'équipe, en: The team}\n    short: {fr: Équipe, en: Team}\n",
        "    criteria:\n",
        _criterion("team-head", 30, "decide", "decide", "commit"),
        TEAM_QUESTIONS,
        _criterion("team-plan", 10, "write", "write", "write"),
        ENDING,
    )
)
"""The file's text. One fact is named: f1."""


def small_readiness() -> Readiness:
    value = parse(SMALL_READINESS, "readiness.yaml").value
    return TypeAdapter(Readiness).validate_python(value)
