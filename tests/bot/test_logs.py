"""Logs hold no token and no personal data, whoever writes them."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import structlog

from bot.logs import configure

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture(params=["console", "json"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@dataclass
class Holder:
    token: str


def test_secrets_leave_in_no_value(form: str) -> None:
    stream = io.StringIO()
    configure(form, stream)  # type: ignore[arg-type]  # a parameter of pytest is only a str
    structlog.get_logger("x").warning(
        f"see {TOKEN}",
        url=f"https://api.telegram.org/bot{TOKEN}/getMe",
        nested={"mail": ["anne@ville.fr"], "phone": ("06 12 34 56 78",)},
        held=Holder(TOKEN),
    )
    logging.getLogger("uvicorn").warning("from %s with %s", "anne@ville.fr", TOKEN)
    written = stream.getvalue()
    assert TOKEN.split(":")[1] not in written
    assert "anne@" not in written
    assert "56 78" not in written
    assert written.count("\n") == 2


@pytest.mark.parametrize("told", ["/console/enter/", "/i/", "https://t.me/bot?start=a_"])
def test_links_that_open_something_leave_no_token(form: str, told: str) -> None:
    stream = io.StringIO()
    configure(form, stream)  # type: ignore[arg-type]  # a parameter of pytest is only a str
    structlog.get_logger("x").warning("store-failed", path=f"{told}abcDEF0123456789_-wxyz")
    assert f"{told}[link]" in stream.getvalue()
    assert "wxyz" not in stream.getvalue()


def test_exceptions_are_redacted(form: str) -> None:
    stream = io.StringIO()
    configure(form, stream)  # type: ignore[arg-type]  # a parameter of pytest is only a str
    try:
        {}[f"anne@ville.fr {TOKEN}"]
    except LookupError:
        logging.getLogger("uvicorn.error").exception("failed")
    assert "KeyError" in stream.getvalue()
    assert "anne@" not in stream.getvalue()
    assert TOKEN not in stream.getvalue()


def test_libraries_that_log_addresses_are_quiet() -> None:
    stream = io.StringIO()
    configure("json", stream)
    for name in ("httpx", "telegram.ext", "httpcore.http11"):
        logging.getLogger(name).info("GET https://example.org")
    assert stream.getvalue() == ""


def test_json_lines_keep_ids_and_times() -> None:
    stream = io.StringIO()
    configure("json", stream)
    structlog.get_logger("bot.intake").error(
        "event-failed", event_key="telegram:12345678:901234567"
    )
    line = json.loads(stream.getvalue())
    assert (line["event"], line["level"], line["logger"]) == ("event-failed", "error", "bot.intake")
    assert line["event_key"] == "telegram:12345678:901234567"
    assert line["timestamp"].endswith("Z")
