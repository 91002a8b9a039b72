"""How the rules count words and sentences."""

from knowledge.lint.words import first_sentence, length_in_words, likeness, links, plain, words_of


def test_words_have_no_accents_and_no_signs():
    assert words_of("L'Œuvre d'été : 12 M€ !") == ("l", "oeuvre", "d", "ete", "12", "m")


def test_plain_text_has_no_marks():
    assert (
        plain("**Non.** Voir [la page](https://a.fr)\n\n- un\n2. deux")
        == "Non. Voir la page\n\nun\ndeux"
    )


def test_links_are_the_addresses():
    assert links("[ici](https://a.fr) et [là](/b)") == ("https://a.fr", "/b")


def test_a_short_start_is_read_with_what_follows():
    assert (
        first_sentence("**Non.** Le label est clos depuis 2015. Ensuite.")
        == "Non. Le label est clos depuis 2015."
    )
    assert first_sentence("Le label est bien clos\n\nEnsuite.") == "Le label est bien clos"


def test_a_sign_is_no_word():
    assert length_in_words("Les villes : « Lille » et Lyon") == 5


def test_likeness_of_sets():
    assert likeness(frozenset({"a", "b"}), frozenset({"b", "c"})) == 1 / 3
    assert likeness(frozenset(), frozenset()) == 0
