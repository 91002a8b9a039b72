"""A draft application of three sections and nine pieces, about the real self-assessment. Not the real content."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from knowledge.application import Application
from knowledge.load import Knowledge
from knowledge.yaml_text import parse

SMALL_APPLICATION = """\
note: {fr: L'ordre des sections est le nôtre., en: The order of the sections is ours.}
sections:
  - id: d0
    title: {fr: Préparer, en: Get ready}
    short: {fr: Préparer, en: Get ready}
    criteria_groups: [file]
    pieces:
      - id: d0-contact
        label: {fr: Référent unique et adresse de contact, en: Single contact person and address}
        short: {fr: Référent unique, en: Single contact}
        criteria: [file-ready]
        basis: inferred
        priority: must
        why: {fr: Une seule personne répond pour tous., en: One person answers for all.}
        proof: {fr: 'Nom, fonction, moyen de contact', en: 'Name, position, means of contact'}
        prompt: {fr: Qui répond pour la candidature ?, en: Who answers for the bid?}
        good: {fr: 'Direction du numérique, une boîte commune.', en: 'The digital department, a shared mailbox.'}
        weak: {fr: La mairie., en: The town hall.}
        minutes: 5
      - id: d0-name
        label: {fr: Nom de la candidature et périmètre, en: Bid name and scope}
        short: {fr: Nom et périmètre, en: Name and scope}
        criteria: [eco-size]
        basis: source
        sources: [s4-39, s2-18]
        priority: must
        why: {fr: Le comité doit savoir de quel territoire on parle., en: The committee must know which area this is.}
        proof: {fr: 'Nom public, communes, carte', en: 'Public name, towns, map'}
        prompt: {fr: 'Quel nom, et quelles communes ?', en: 'Which name, and which towns?'}
        good: {fr: 'Valmarine Tech, 24 communes nommées.', en: 'Valmarine Tech, 24 named towns.'}
        weak: {fr: La région., en: The region.}
        minutes: 15
        fills: [eco-size.scope]
        words: {fr: [périmètre, carte], en: [scope, map]}
  - id: d1
    title: {fr: L'écosystème existant, en: The existing ecosystem}
    short: {fr: Écosystème, en: Ecosystem}
    criteria_groups: [eco]
    pieces:
      - id: d1-companies
        label: {fr: Base des entreprises et start-up, en: Company and start-up list}
        short: {fr: Base des entreprises, en: Company list}
        criteria: [eco-size]
        basis: source
        sources: [s4-05]
        priority: must
        why: {fr: Les entreprises sont le premier critère., en: Companies are the first criterion.}
        proof: {fr: 'Fichier : nom, création, effectif, source', en: 'File: name, creation date, headcount, source'}
        prompt: {fr: 'Combien d''entreprises, et où est la liste ?', en: 'How many companies, and where is the list?'}
        good: {fr: '1 850 entreprises, liste datée de mars.', en: '1,850 companies, a list dated March.'}
        weak: {fr: Beaucoup d'entreprises., en: Many companies.}
        minutes: 60
        fills: [eco-size.companies, eco-size.startups, eco-size.large]
        words: {fr: [entreprises, start-up], en: [companies, start-ups]}
        figures:
          - {question: eco-size.startups, words: {fr: [start-up], en: [start-up]}}
      - id: d1-jobs
        label: {fr: Emplois, en: Jobs}
        short: {fr: Emplois, en: Jobs}
        criteria: [eco-size]
        basis: public
        sources: [P-06]
        priority: must
        why: {fr: Les emplois disent le poids réel., en: Jobs tell the real weight.}
        proof: {fr: 'Étude locale, INSEE', en: 'Local study, INSEE'}
        prompt: {fr: 'Combien d''emplois, selon qui ?', en: 'How many jobs, and who says so?'}
        good: {fr: '9 200 emplois en 2013, étude locale.', en: '9,200 jobs in 2013, local study.'}
        weak: {fr: Des milliers d'emplois., en: Thousands of jobs.}
        minutes: 30
        fills: [eco-size.jobs]
        words: {fr: [emplois, insee], en: [jobs]}
        dated: true
        figures:
          - {question: eco-size.jobs, words: {fr: [emplois], en: [jobs]}}
      - id: d1-growth
        label: {fr: Créations et emploi sur trois ans, en: Creations and employment over three years}
        short: {fr: Trois ans de croissance, en: Three years of growth}
        criteria: [eco-growth]
        basis: source
        sources: [s4-05, s1-17]
        priority: must
        why: {fr: La croissance se montre par une série., en: Growth is shown by a series.}
        proof: {fr: Série annuelle avec source, en: Yearly series with source}
        prompt: {fr: 'Combien de créations, chaque année ?', en: 'How many creations, each year?'}
        good: {fr: '2011 : 40, 2012 : 55, 2013 : 70, registre.', en: '2011: 40, 2012: 55, 2013: 70, register.'}
        weak: {fr: Cela augmente., en: It is growing.}
        minutes: 40
        fills: [eco-growth.new, eco-growth.jobgrowth]
        dated: true
        figures:
          - {question: eco-size.startups, words: {fr: [start-up], en: [start-up]}}
      - id: d1-events
        label: {fr: Agenda des événements professionnels, en: Calendar of professional events}
        short: {fr: Agenda, en: Calendar}
        criteria: [eco-growth, gov-mobilisation]
        basis: source
        sources: [s1-17, s2-10]
        priority: should
        why: {fr: Les rencontres montrent un milieu vivant., en: Meetings show a lively scene.}
        proof: {fr: 'Liste : date, public, fréquentation', en: 'List: date, audience, attendance'}
        prompt: {fr: Quels événements cette année ?, en: Which events this year?}
        good: {fr: '12 soirées en 2013, 80 personnes chacune.', en: '12 evenings in 2013, 80 people each.'}
        weak: {fr: Des apéros., en: Some drinks.}
        minutes: 20
        fills: [eco-growth.events]
        dated: true
  - id: d3
    title: {fr: La gouvernance, en: Governance}
    short: {fr: Gouvernance, en: Governance}
    criteria_groups: [gov]
    pieces:
      - id: d3-lead
        label: {fr: Chef de file, en: Lead}
        short: {fr: Chef de file, en: Lead}
        criteria: [gov-leadership]
        basis: source
        sources: [s2-10]
        priority: must
        why: {fr: Un entrepreneur reconnu porte le projet., en: A known entrepreneur carries the project.}
        proof: {fr: 'Lettre, part de son temps', en: 'Letter, share of their time'}
        prompt: {fr: 'Qui mène, et avec quel temps ?', en: 'Who leads, with how much time?'}
        good: {fr: 'Une entrepreneuse, deux jours par semaine.', en: 'An entrepreneur, two days a week.'}
        weak: {fr: Un comité., en: A committee.}
        minutes: 15
        fills: [gov-leadership.head, gov-leadership.share]
      - id: d3-note
        label: {fr: Note de gouvernance, en: Governance note}
        short: {fr: Note de gouvernance, en: Governance note}
        criteria: [gov-structure]
        basis: source
        sources: [s2-10]
        priority: must
        why: {fr: On doit voir qui décide., en: One must see who decides.}
        proof: {fr: 'Une page, un schéma', en: 'One page, a diagram'}
        prompt: {fr: 'Qui décide de quoi ?', en: 'Who decides what?'}
        good: {fr: 'Une association, un bureau de six.', en: 'An association, a board of six.'}
        weak: {fr: On verra., en: We will see.}
        minutes: 90
        fills: [gov-structure.doc, gov-structure.form, gov-structure.team]
      - id: d3-alliance
        label: {fr: Accord entre territoires, en: Agreement between areas}
        short: {fr: Accord, en: Agreement}
        criteria: [gov-alliance]
        basis: source
        sources: [s2-18, s3-10]
        priority: if-joint
        when: {gov-alliance.type: [joint, partner]}
        why: {fr: Plusieurs territoires se tiennent par un accord., en: Several areas hold by an agreement.}
        proof: {fr: 'Accord signé, rôles', en: 'Signed agreement, roles'}
        prompt: {fr: 'Quel accord lie les territoires ?', en: 'Which agreement binds the areas?'}
        good: {fr: 'Accord signé le 3 mars 2014 avec la ville voisine.', en: 'Signed on 3 March 2014 with a neighbour.'}
        weak: {fr: On se parle., en: We talk.}
        minutes: 120
        fills: [gov-alliance.partners]
"""


def small_application() -> Application:
    """d0, d1 and d3: seven required pieces, one that should be there, one for a joint bid."""
    document = parse(SMALL_APPLICATION, "application.yaml")
    return TypeAdapter(Application).validate_python(document.value)


def with_application(knowledge: Knowledge) -> Knowledge:
    """The same knowledge with this application in place of any other."""
    return replace(knowledge, application=small_application())
