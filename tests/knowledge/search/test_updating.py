"""An edit taken at once gives what a full fit gives; what is too much for that is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.load import Knowledge
from knowledge.model import Bilingual, Entry, OffTopicGroup, Phrasings
from knowledge.places import Town
from knowledge.search import updating
from knowledge.search.building import build_and_learn, encode, quick
from knowledge.search.index import Index
from knowledge.search.learned import Learned, pack, unpack
from knowledge.search.updating import Updated, updated
from tests.fakes.encoder import FakeEncoder

RIDGE_APART = 0.06
"""Scores of one ridge are about 0 to 1: the weights of n-grams and the mean of vectors stay as they were, and in so
small a corpus a single row moves them."""

QUESTIONS = (
    *("a quelle heure ouvrez-vous le dimanche", "tarif de la carte", "emprunter vingt livres"),
    *("amende si je rends un livre en retard", "print a colour document", "is the wifi free"),
    *("on peut zebuler ?", "recette de crêpe aux œufs", "a question about nothing", "prix du wifi"),
)

Edit = Callable[[Knowledge], Knowledge]


def with_entries(knowledge: Knowledge, entries: Mapping[str, Entry]) -> Knowledge:
    return replace(knowledge, entries=entries)


def phrased(knowledge: Knowledge, entry: str, *texts: str) -> Knowledge:
    """With more French phrasings of an entry."""
    old = knowledge.entries[entry]
    phrasings = Phrasings(fr=(*old.phrasings.fr, *texts), en=old.phrasings.en)
    new = old.model_copy(update={"phrasings": phrasings})
    return with_entries(knowledge, {**knowledge.entries, entry: new})


def without(knowledge: Knowledge, entry: str) -> Knowledge:
    entries = {id_: each for id_, each in knowledge.entries.items() if id_ != entry}
    return with_entries(knowledge, entries)


def with_new_entry(knowledge: Knowledge) -> Knowledge:
    """In the middle, so that positions move."""
    new = Entry(
        id="zebra",
        question=Bilingual(fr="Peut-on zébuler ici ?", en="May one zebulate here?"),
        phrasings=Phrasings(fr=("zébuler le samedi", "droit de zébuler"), en=("zebulate",)),
        answer=Bilingual(fr="On zébule partout.", en="One zebulates everywhere."),
    )
    entries = list(knowledge.entries.items())
    return with_entries(knowledge, dict([*entries[:4], ("zebra", new), *entries[4:]]))


def with_off_topic(knowledge: Knowledge) -> Knowledge:
    group = OffTopicGroup(id="zebras", sentences={"fr": ("où vivent les zèbres",)})
    bank = knowledge.offtopic
    templates = (*bank.templates, group)
    return replace(knowledge, offtopic=bank.model_copy(update={"templates": templates}))


def with_a_town(knowledge: Knowledge) -> Knowledge:
    """Its name stands in phrasings: they are read otherwise now."""
    town = Town(name="Carte")
    places = knowledge.places
    return replace(knowledge, places=places.model_copy(update={"others": (*places.others, town)}))


def with_another_answer(knowledge: Knowledge) -> Knowledge:
    old = knowledge.entries["wifi"]
    new = old.model_copy(update={"answer": Bilingual(fr="Le zébulon est gratuit.", en="It is.")})
    return with_entries(knowledge, {**knowledge.entries, "wifi": new})


EDITS: Mapping[str, Edit] = {
    "a phrasing more": lambda known: phrased(known, "wifi", "on peut zébuler ?"),
    "an entry gone": lambda known: without(known, "card"),
    "an entry more": with_new_entry,
    "a sentence that is not ours": with_off_topic,
    "a town": with_a_town,
    "another answer": with_another_answer,
    "no change": lambda known: known,
}


def fitted(knowledge: Knowledge, kind: str) -> Updated:
    if kind == "letters":
        return Updated(*build_and_learn(knowledge))
    encoder = FakeEncoder()
    return Updated(*build_and_learn(knowledge, encoder, encode(knowledge, encoder)))


@pytest.fixture(scope="module", params=["letters", "meaning"])
def full(request: pytest.FixtureRequest, twelve: Knowledge) -> tuple[str, Updated]:
    """Both kinds of index, and what they were fitted on."""
    return request.param, fitted(twelve, request.param)


def ridge(index: Index, text: str) -> np.ndarray:
    return index.weighed(index.reader.read(text)).scores.ridge[0]


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_gives_what_a_full_fit_gives(
    twelve: Knowledge, full: tuple[str, Updated], name: str
):
    kind, made = full
    after = EDITS[name](twelve)
    now = updated(made.index, made.learned, twelve, after)
    assert now
    anew = fitted(after, kind).index
    assert now.index.entries == anew.entries
    assert now.index.exact == anew.exact
    assert now.index.reader.speller == anew.reader.speller
    for text in QUESTIONS:
        assert ridge(now.index, text) == pytest.approx(ridge(anew, text), abs=RIDGE_APART)
        one, other = now.index.find(text), anew.find(text)
        assert one.matches[0].id == other.matches[0].id
        assert (one.place, one.language, one.corrections) == (
            other.place,
            other.language,
            other.corrections,
        )


@pytest.mark.parametrize("name", EDITS)
def test_the_rows_left_are_those_of_a_full_fit(
    twelve: Knowledge, full: tuple[str, Updated], name: str
):
    kind, made = full
    after = EDITS[name](twelve)
    now, anew = updated(made.index, made.learned, twelve, after), fitted(after, kind)
    assert now
    assert [list(each) for each in now.learned.terms] == [list(e) for e in anew.learned.terms]
    assert (now.index.ranker.topics == anew.index.ranker.topics).all()
    assert len(now.index.bank.vectors) == len(anew.index.bank.vectors)


def test_with_the_same_weights_of_n_grams_the_optimum_is_the_same(
    twelve: Knowledge, full: tuple[str, Updated], monkeypatch: pytest.MonkeyPatch
):
    """A phrasing that stands there already adds no n-gram: only the optimum moves, and is found to four digits."""
    _, made = full
    after = phrased(twelve, "wifi", "tarif de la carte")
    now = updated(made.index, made.learned, twelve, after)
    assert now
    back = updated(now.index, now.learned, after, twelve)
    assert back
    for name in ("char", "stem", "meaning"):
        before, again = getattr(made.index.ranker, name), getattr(back.index.ranker, name)
        assert again[: len(before)] == pytest.approx(before, abs=1e-3)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_adding_then_removing_changes_nothing(
    twelve: Knowledge, full: tuple[str, Updated], data: st.DataObject
):
    _, made = full
    words = st.text("abcdeéz '", min_size=3, max_size=20).filter(str.strip)
    texts = data.draw(st.lists(words.map(str.strip), min_size=1, max_size=4))
    entry = data.draw(st.sampled_from(sorted(twelve.entries)))
    more = phrased(twelve, entry, *texts)
    there = updated(made.index, made.learned, twelve, more)
    assert there
    back = updated(there.index, there.learned, more, twelve)
    assert back
    for text in QUESTIONS[:4]:
        before, again = made.index.find(text), back.index.find(text)
        assert again.decision == before.decision
        assert [match.id for match in again.matches[:1]] == [before.matches[0].id]
        assert ridge(back.index, text) == pytest.approx(ridge(made.index, text), abs=2e-3)


def test_a_new_phrasing_answers_at_once(twelve: Knowledge, full: tuple[str, Updated]):
    _, made = full
    after = phrased(twelve, "wifi", "on peut zébuler ?")
    now = updated(made.index, made.learned, twelve, after)
    assert now
    found = now.index.find("On peut zébuler ?")
    assert (found.decision, found.matches[0].id) == ("answer", "wifi")
    assert made.index.find("On peut zébuler ?").matches[0].score < 1.0


def test_too_much_is_refused(
    twelve: Knowledge, full: tuple[str, Updated], monkeypatch: pytest.MonkeyPatch
):
    _, made = full
    monkeypatch.setattr(updating, "MOST_ROWS", 1)
    assert updated(made.index, made.learned, twelve, with_new_entry(twelve)) is None


def test_a_quick_index_has_no_optimum_to_move(twelve: Knowledge, full: tuple[str, Updated]):
    _, made = full
    assert updated(quick(twelve), made.learned, twelve, with_new_entry(twelve)) is None


def test_rows_of_another_knowledge_are_refused(
    twelve: Knowledge, three: Knowledge, full: tuple[str, Updated]
):
    _, made = full
    learned = build_and_learn(three)[1]
    assert updated(made.index, learned, twelve, with_new_entry(twelve)) is None


def test_kept_and_taken_again(full: tuple[str, Updated]):
    learned = full[1].learned
    again = unpack(pack(learned))
    assert isinstance(again, Learned)
    assert (again.char != learned.char).nnz == (again.stem != learned.stem).nnz == 0
    assert [tuple(each) for each in again.terms] == [tuple(each) for each in learned.terms]
