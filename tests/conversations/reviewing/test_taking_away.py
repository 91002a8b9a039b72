"""The draft as a file to take away: five kinds, by whoever reads it; what is too large for Telegram is on the web."""

from __future__ import annotations

import pytest

from conversations.outcome import Attachment
from conversations.reviewing.taking_away import FORMATS, MOST_SENT
from tests.conversations.application.around_a_draft import (
    EDITOR,
    GUEST,
    OWNER,
    READER,
    REVIEWER,
    P,
)
from tests.conversations.reviewing.around_a_review import Reviewed, evidence


@pytest.mark.parametrize("number", [OWNER, EDITOR, READER])
def test_the_kinds_are_offered_with_what_they_are_good_for(team: Reviewed, number: int) -> None:
    seat = team.seat(number)
    assert seat.taps("export") == ["handover"]
    assert "clos depuis 2015" in seat.text
    assert "sert encore à relire" in seat.text
    assert "Les 8 pièces qui manquent y sont listées" in seat.text
    assert seat.data == [*(f"export:{P}:{one}" for one in FORMATS), f"dossier:{P}"]


@pytest.mark.parametrize("wanted", FORMATS)
@pytest.mark.parametrize("number", [OWNER, EDITOR, READER])
def test_each_kind_is_sent(team: Reviewed, wanted: str, number: int) -> None:
    seat = team.seat(number)
    assert seat.taps("export", wanted) == ["handover-file"]
    assert seat.said[0].attachment == Attachment(FORMATS[wanted], P)
    assert seat.changes == ()


@pytest.mark.parametrize("wanted", ["zip", "dossier"])
def test_a_package_too_large_for_telegram_is_on_the_web(team: Reviewed, wanted: str) -> None:
    team.with_draft(evidence=(evidence(1, "d1-jobs", MOST_SENT + 1),))
    seat = team.seat()
    assert seat.taps("export", wanted) == ["handover-too-large"]
    assert seat.said[0].attachment is None
    assert "trop gros pour Telegram : 45 Mo" in seat.text
    assert f"https://exemple.fr/projects/{P}/application" in seat.text
    assert seat.taps("export", "docx") == ["handover-file"]
    web = team.seat(channel="web")
    assert web.taps("export", wanted) == ["handover-file"]


def test_just_small_enough_is_sent(team: Reviewed) -> None:
    team.with_draft(evidence=(evidence(1, "d1-jobs", MOST_SENT),))
    assert team.seat().taps("export", "zip") == ["handover-file"]


@pytest.mark.parametrize("word", ["odt", "²", "page"])
def test_a_forged_kind_offers_them_again(team: Reviewed, word: str) -> None:
    assert team.seat().taps("export", word) == ["handover"]


@pytest.mark.parametrize("number", [REVIEWER, GUEST])
def test_reviewers_and_guests_take_nothing_away(team: Reviewed, number: int) -> None:
    seat = team.seat(number)
    for word in ("", *FORMATS):
        assert seat.taps("export", word) in (["team-refused"], ["team-guest"])
        assert seat.said[0].attachment is None


@pytest.mark.parametrize(
    ("typed", "wanted"), [("pdf", "pdf"), ("Word", "docx"), ("ZIP", "zip"), ("Markdown", "md")]
)
def test_a_kind_may_be_typed_where_they_are_offered(
    team: Reviewed, typed: str, wanted: str
) -> None:
    seat = team.seat()
    seat.taps("export")
    assert seat.types(typed) == ["handover-file"]
    assert seat.said[0].attachment == Attachment(FORMATS[wanted], P)
