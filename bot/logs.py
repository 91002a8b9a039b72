"""Logs for people or machines, without tokens and personal data. Not for deciding what is worth a line."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, MutableMapping
from datetime import date
from typing import Any, Literal, TextIO

import structlog
from structlog.typing import Processor

from conversations.masking import MAIL, PHONE

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")

LINK = re.compile(r"(/console/enter/|/[a-z]/|\bstart=[a-z]_)[A-Za-z0-9_-]{16,}")
"""The part of a private link that opens something comes after the first group."""

CHATTY = ("httpx", "httpcore", "telegram", "alembic", "asyncio", "aiosqlite", "sqlalchemy")
"""Libraries whose INFO lines hold addresses with the token, or say nothing to an operator."""

_DEEPEST = 8


def configure(form: Literal["console", "json"], stream: TextIO) -> None:
    """Send every log line of this process to `stream`; uvicorn must be started without a log_config of its own."""
    shared = _shared()
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                redact,
                _renderer(form, stream),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


def redact(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """The last step before rendering: no token, e-mail address or phone number leaves in any value."""
    return {key: redacted(value) for key, value in event.items()}


def redacted(value: Any, depth: int = 0) -> Any:
    """`value` without secrets; an object of another kind becomes its redacted repr."""
    match value:
        case None | bool() | int() | float() | date():
            return value
        case str():
            return redacted_text(value)
        case Mapping() if depth < _DEEPEST:
            return {
                redacted_text(str(key)): redacted(each, depth + 1) for key, each in value.items()
            }
        case list() | tuple() | set() | frozenset() if depth < _DEEPEST:
            return [redacted(each, depth + 1) for each in value]
        case _:
            return redacted_text(repr(value))


def redacted_text(text: str) -> str:
    text = LINK.sub(r"\1[link]", TOKEN.sub("[token]", text))
    return PHONE.sub("[phone]", MAIL.sub("[email]", text))


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


def _renderer(form: Literal["console", "json"], stream: TextIO) -> Processor:
    if form == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=stream.isatty())
