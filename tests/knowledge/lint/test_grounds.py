"""What answers and places must rest on: the figures, dates and names of the facts they cite."""

from knowledge.lint.consistency import consistency
from knowledge.lint.figures import figures
from knowledge.lint.towns import towns
from tests.knowledge.lint.tiny import FACTS, Tiny, entry

FR, EN = 7, 9
PLACES = """\
bids:
- id: lille
  name: Lille
  labelled: {is: "yes", fact: [f1]}
- id: lyon
  name: Lyon
  labelled: {is: "yes", fact: f1}
- id: brest
  name: Brest
  labelled: {is: "no", fact: f2}
  later:
  - {what: labelled, date: "2015", text: {fr: 40 projets en mars 2015, en: 40 projects in March 2015}, fact: f2}
  figures:
  - what: jobs
    value: "12500"
    text: {fr: 12 500 emplois, en: "12,500 jobs"}
    fact: f1
"""
LIST = FACTS.replace("Neuf villes", "Lille et Lyon, neuf villes")


def test_figures_of_the_facts(tiny: Tiny):
    french = "Neuf villes, 12 500 emplois en novembre 2014, 40 projets le 3 mars 2015."
    english = "9 cities, 12,500 jobs in Nov 2014, forty projects on 3 March."
    assert not tiny.answer(figures, french, english, "sources: [f1, f2]", FACTS)


def test_a_figure_of_another_fact(tiny: Tiny):
    found = tiny.answer(figures, "Neuf villes, 40 projets.", "Ten cities.", "sources: [f1]", FACTS)
    assert [(one.line, one.message[:28]) for one in found] == [
        (FR, "40 stands in no fact that 'l"),
        (EN, "10 stands in no fact that 'l"),
    ]


def test_a_date_more_precise_than_its_fact(tiny: Tiny):
    (fault,) = tiny.answer(figures, "Le 4 mars 2015.", "In 2015.", "sources: [f2]", FACTS)
    assert (fault.line, fault.message[:10]) == (FR, "2015-03-04")


def test_an_answer_may_count_its_own_list(tiny: Tiny):
    french, english = (
        "Quatre points :\n\n- a ;\n- b ;\n- c ;\n- d.",
        "Four points:\n\n- a;\n- b;\n- c;\n- d.",
    )
    assert not tiny.answer(figures, french, english)


def test_two_entries_and_one_fact(tiny: Tiny):
    one = entry("Il y a 12 500 emplois.", "There are 12,500 jobs.", "sources: [f1]")
    other = entry("Il y a 40 emplois.", "There are jobs.", "sources: [f1]").replace(
        "id: label", "id: jobs"
    )
    (fault,) = tiny.faults(consistency, {"faq/a.yaml": one + other, "facts.yaml": FACTS})
    assert fault.line == 10 + FR
    assert fault.message.startswith(
        "'40 emploi' here, '12500 emploi' in 'label' from the same fact f1."
    )


def test_a_part_of_a_whole_is_no_quarrel(tiny: Tiny):
    one = entry("Il y a neuf villes.", "There are nine cities.", "sources: [f1]")
    other = entry("Il y a 40 villes.", "40 cities.", "sources: [f1, f2]").replace(
        "id: label", "id: jobs"
    )
    assert not tiny.faults(consistency, {"faq/a.yaml": one + other, "facts.yaml": FACTS})


def test_places_that_facts_confirm(tiny: Tiny):
    assert not tiny.faults(towns, {"places.yaml": PLACES, "facts.yaml": LIST})


def test_a_place_that_the_list_names_too(tiny: Tiny):
    facts = LIST.replace("Lille et Lyon", "Lille, Lyon et Brest")
    (fault,) = tiny.faults(towns, {"places.yaml": PLACES, "facts.yaml": facts})
    assert (fault.file, fault.line) == ("places.yaml", 10)
    assert fault.message == "f1 names 'brest', which is not said labelled here. Correct one."


def test_a_place_that_no_fact_names(tiny: Tiny):
    facts = LIST.replace("Lille et Lyon", "Lille")
    (fault,) = tiny.faults(towns, {"places.yaml": PLACES, "facts.yaml": facts})
    assert (fault.line, fault.message[:37]) == (7, "no fact cited here names 'lyon' as la")


def test_a_claim_without_its_fact(tiny: Tiny):
    places = PLACES.replace("fact: f2}\n  figures", "fact: f9}\n  figures").replace(
        "fact: f2}\n  later", "fact: ''}\n  later"
    )
    found = tiny.faults(towns, {"places.yaml": places, "facts.yaml": LIST})
    assert [(one.line, one.message[:12]) for one in found] == [
        (10, "'brest' is s"),
        (12, "no fact 'f9'"),
    ]


def test_a_step_with_an_unknown_fact(tiny: Tiny):
    places = PLACES.replace('{is: "no", fact: f2}', '{is: "no", fact: f7}')
    (fault,) = tiny.faults(towns, {"places.yaml": places, "facts.yaml": LIST})
    assert (fault.line, fault.message[:12]) == (10, "no fact 'f7'")


def test_a_figure_that_its_fact_does_not_give(tiny: Tiny):
    places = PLACES.replace("12 500 emplois", "13 500 emplois")
    (fault,) = tiny.faults(towns, {"places.yaml": places, "facts.yaml": LIST})
    assert (fault.line, fault.message[:29]) == (16, "13500 does not stand in f1. C")
