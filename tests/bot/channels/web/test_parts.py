"""The small parts of the web channel: languages, Markdown, pace, client addresses, sessions, sentences."""

from __future__ import annotations

import re

import pytest
from cryptography.fernet import Fernet
from starlette.requests import Request

from bot.channels.web.clients import Clients
from bot.channels.web.languages import accepted
from bot.channels.web.markup import Markup
from bot.channels.web.pace import MOST, SECONDS, Pace, Streams
from bot.channels.web.session import Sessions
from bot.sealing import Sealing
from knowledge.load import CONTENT


def request(peer: str = "127.0.0.1", **headers: str) -> Request:
    written = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "headers": written, "client": (peer, 1), "query_string": b""})


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "fr"),
        ("fr-FR,fr;q=0.9,en;q=0.8", "fr"),
        ("en-GB,en;q=0.9,fr;q=0.8", "en"),
        ("en;q=0.3, FR;q=0.7", "fr"),
        ("de, en;q=0.5", "en"),
        ("en;q=0", "fr"),
        ("de", "fr"),
        ("en;q=x, ;;;,", "fr"),
    ],
)
def test_the_browsers_language(header: str, language: str) -> None:
    assert accepted(header) == language


def test_markdown_as_html() -> None:
    html = Markup().html("**Non.** Voir [là](https://a.example/?x=1&y=2)\n\n- un\n- deux")
    assert html == (
        "<p><strong>Non.</strong> Voir "
        '<a href="https://a.example/?x=1&amp;y=2" rel="noopener">là</a></p>\n'
        "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "attack",
    [
        "<script>x</script>",
        "![x](https://a.example/x.png)",
        "[x](javascript:alert)",
        "[x](data:text/html,y)",
        "<https://a.example><b>",
    ],
)
def test_markdown_makes_no_other_tag(attack: str) -> None:
    tags = set(re.findall(r"<(\w+)", Markup().html(attack)))
    assert tags <= {"p", "a"}
    assert not re.search(r'href="(?!https://)', Markup().html(attack))


def test_a_page_of_this_site_is_a_link_by_whatever_name_it_was_reached() -> None:
    html = Markup().html("[Ouvrir le tableau des pièces](/projects/abcdefghij/application)")
    assert '<a href="/projects/abcdefghij/application" rel="noopener">Ouvrir' in html
    assert "href" not in Markup().html("[x](//a.example) [x](/a//b) [x](/a.example/../b) [x](b)")


def test_only_a_paragraph_all_in_italics_is_a_source_line() -> None:
    html = Markup().html("Un mot en _italique_.\n\n_Source : Localtis_\n\n_a_ et _b_")
    assert html.count('class="source"') == 1
    assert '<p class="source"><em>Source : Localtis</em></p>' in html


def test_plain_words() -> None:
    assert Markup().plain("**Non.** Voir [là](https://a.example)\n\n- un\n") == "Non. Voir là • un"


def test_pace_for_each_name() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    assert [pace.wait("anne", "home") for _ in range(MOST)] == [0.0] * MOST
    assert pace.wait("anne", "home") == SECONDS
    assert pace.wait("zoe", "home") == SECONDS
    assert pace.wait("anne", "work") == SECONDS
    assert pace.wait("zoe", "work") == 0.0
    now = SECONDS
    assert pace.wait("anne", "home") == 0.0


def test_pace_forgets_the_silent() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    for number in range(20_000):
        now += 1
        pace.wait(str(number))
    assert len(pace._asked) <= 10_001


def test_streams_are_counted() -> None:
    streams = Streams(most=2)
    assert [streams.enter("home"), streams.enter("home"), streams.enter("home")] == [
        True,
        True,
        False,
    ]
    assert streams.enter("work")
    streams.leave("home")
    assert streams.enter("home")
    for _ in range(5):
        streams.leave("home")
    assert streams.enter("home")


@pytest.mark.parametrize(
    ("trusted", "peer", "forwarded", "client"),
    [
        ("", "127.0.0.1", "1.2.3.4", "127.0.0.1"),
        ("127.0.0.1", "127.0.0.1", "1.2.3.4", "1.2.3.4"),
        ("127.0.0.1", "127.0.0.1", "9.9.9.9, 1.2.3.4", "1.2.3.4"),
        ("127.0.0.1 10.0.0.0/8", "127.0.0.1", "9.9.9.9, 1.2.3.4, 10.1.1.1", "1.2.3.4"),
        ("127.0.0.1", "5.5.5.5", "1.2.3.4", "5.5.5.5"),
        ("127.0.0.1", "127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "127.0.0.1", "nonsense", "nonsense"),
        ("::1", "::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
    ],
)
def test_the_clients_address(trusted: str, peer: str, forwarded: str, client: str) -> None:
    assert Clients(trusted).address(request(peer, x_forwarded_for=forwarded)) == client


def test_sessions() -> None:
    sessions = Sessions(Sealing([Fernet.generate_key().decode()]), is_https=False)
    pledge = sessions.pledge()
    promised = sessions.redeem(request(), pledge)
    assert sessions.redeem(request(), pledge) == promised
    assert sessions.redeem(request(), pledge + "x") != promised
    assert sessions.redeem(request(), "") != sessions.redeem(request(), "")
    known = request(cookie=f"assistant={'a' * 22}")
    assert sessions.redeem(known, pledge).token == "a" * 22
    assert sessions.known(request(cookie="assistant=<short>")) is None
    assert len(promised.token) == 22


def test_the_sentences_are_the_same_in_both_languages() -> None:
    french, english = (
        (CONTENT / "wording" / f"web.{language}.ftl").read_text("utf-8")
        for language in ("fr", "en")
    )
    assert _ids(french) == _ids(english)


def _ids(text: str) -> list[tuple[str, ...]]:
    """Ids and attributes in order, each with its variables."""
    return [
        (line.split(" =")[0], *sorted(re.findall(r"\$\w+", line)))
        for line in text.splitlines()
        if " = " in line
    ]
