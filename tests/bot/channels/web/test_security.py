"""What every response promises, and which requests never reach a page."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.channels.web.security import hosts_of
from bot.errors import SettingsError
from bot.settings import Settings
from tests.bot.channels.web.built import Built
from tests.bot.channels.web.conftest import Visitor

PUBLIC = "https://assistant.example.org"
PAGES = ("/", "/faq", "/faq/what-is-the-label", "/sources", "/privacy", "/nope", "/static/chat.js")


@pytest.mark.parametrize("path", PAGES)
async def test_every_response_promises(visitor: Visitor, path: str) -> None:
    headers = (await visitor.get(path)).headers
    policy = dict(
        part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "strict-transport-security" not in headers


@pytest.mark.parametrize("path", PAGES)
async def test_nothing_stands_inline(visitor: Visitor, path: str) -> None:
    page = (await visitor.get(path)).text
    for forbidden in ("<style", " style=", "onclick=", "onload=", "<script>"):
        assert forbidden not in page


async def test_https_makes_stronger_promises(built: Built) -> None:
    visitor = Visitor(built.app(public_url=PUBLIC))
    response = await visitor.say("bonjour")
    cookie = response.headers["set-cookie"]
    assert cookie.startswith("__Host-assistant=")
    for attribute in ("HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=2592000"):
        assert attribute.lower() in cookie.lower()
    assert "Domain" not in cookie
    assert response.headers["strict-transport-security"].startswith("max-age=31536000")


async def test_without_https_the_cookie_still_works(visitor: Visitor) -> None:
    cookie = (await visitor.say("bonjour")).headers["set-cookie"]
    assert cookie.startswith("assistant=")
    assert "secure" not in cookie.lower()


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8080", 200),
        ("127.0.0.1:8080", 200),
        ("[::1]:8080", 200),
        ("assistant.example.org", 200),
        ("assistant.example.org:443", 200),
        ("evil.example", 400),
        ("assistant.example.org.evil.example", 400),
        ("localhost.evil.example", 400),
        ("", 400),
    ],
)
async def test_only_our_names_are_answered(built: Built, host: str, status: int) -> None:
    visitor = Visitor(built.app(public_url=PUBLIC))
    assert (await visitor.get("/faq", host=host)).status_code == status


async def test_probes_are_asked_under_any_name(visitor: Visitor) -> None:
    for path in ("/healthz", "/readyz", "/metrics"):
        assert (await visitor.get(path, host="10.0.0.7:8080")).status_code == 200


def test_the_address_listened_on_is_ours_when_it_is_one() -> None:
    assert "192.168.1.5" in hosts_of(Settings(_env_file=None, host="192.168.1.5"))
    assert "[fd00::1]" in hosts_of(Settings(_env_file=None, host="fd00::1"))
    anywhere = "0.0.0.0"  # noqa: S104 — named, not listened on
    assert anywhere not in hosts_of(Settings(_env_file=None, host=anywhere))


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 303),
        ({"sec-fetch-site": "none"}, 303),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, 303),
        ({"origin": "http://localhost"}, 303),
        ({"origin": "https://localhost"}, 303),
        ({"origin": "http://localhost:9999"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({}, 303),
    ],
)
@pytest.mark.parametrize("path", ["/say", "/tap"])
async def test_posts_come_from_our_pages(
    visitor: Visitor, path: str, headers: dict[str, str], status: int
) -> None:
    fields = await visitor.form() | {"text": "bonjour", "data": "help"}
    assert (await visitor.post(path, fields, **headers)).status_code == status


async def test_a_refused_post_says_what_to_do(visitor: Visitor) -> None:
    response = await visitor.post("/say", {}, **{"sec-fetch-site": "cross-site"})
    assert "Ouvrez la conversation" in response.text
    assert "set-cookie" not in response.headers


async def test_a_large_body_is_refused_before_it_is_read(visitor: Visitor) -> None:
    fields = await visitor.form() | {"text": "x" * 70_000}
    response = await visitor.post("/say", fields)
    assert response.status_code == 413
    assert "64 Ko" in response.text


async def test_a_large_body_that_hides_its_length_is_refused(visitor: Visitor) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 5000

    response = await visitor.client.post("/say", content=chunks())
    assert response.status_code == 413


async def test_a_body_just_small_enough_passes(visitor: Visitor) -> None:
    fields = await visitor.form() | {"text": "x" * 60_000}
    assert (await visitor.post("/say", fields)).status_code == 303


async def test_trusted_proxies_must_be_addresses(built: Built) -> None:
    with pytest.raises(SettingsError, match=r"TRUSTED_PROXIES.*'nginx'"):
        built.app(trusted_proxies="127.0.0.1, nginx")


async def test_an_unexpected_error_is_a_page_that_promises_too(built: Built) -> None:
    visitor = Visitor(built.app())
    built.index.raises = LookupError("secret detail")
    built.index.find = built.index.find_all  # type: ignore[method-assign, assignment]  # raises either way
    response = await visitor.get("/faq?q=label")
    assert response.status_code == 500
    assert "frame-ancestors 'none'" in response.headers["content-security-policy"]
    assert "secret detail" not in response.text
    assert "La faute est de notre côté" in response.text


async def test_another_method_says_what_the_address_is_for(visitor: Visitor) -> None:
    response = await visitor.get("/say")
    assert response.status_code == 405
    assert "Ouvrez la conversation" in response.text


async def test_pages_of_a_person_are_kept_by_nobody(visitor: Visitor) -> None:
    assert (await visitor.get("/")).headers["cache-control"] == "no-store"
    assert (await visitor.get("/faq")).headers["cache-control"] == "no-cache"


async def test_static_files_are_kept_under_their_version(visitor: Visitor) -> None:
    page = (await visitor.get("/")).text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    assert "immutable" in (await visitor.get(address)).headers["cache-control"]
    assert (await visitor.get("/static/style.css")).headers["cache-control"] == "no-cache"
    assert (await visitor.get("/static/../site.py")).status_code == 404
