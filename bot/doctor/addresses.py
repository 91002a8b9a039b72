"""Whether the settings name addresses and people that others can reach. Not for the machine (machine.py)."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.doctor.finding import Finding, ok, problem, warning
from bot.errors import SettingsError
from bot.listening import is_free
from bot.settings import Settings


def look(settings: Settings) -> Iterator[Finding]:
    yield _public_url(settings)
    if settings.webhook_url:
        yield _webhook_url(settings)
    yield from _people(settings)
    yield _port(settings)


def _public_url(settings: Settings) -> Finding:
    url = settings.public_url
    if not url and not is_loopback(settings.host):
        mend = "Set PUBLIC_URL to the address that people open: pages answer under that name only."
        return warning("PUBLIC_URL", f"not set, though HOST is {settings.host}", mend)
    if not url:
        return ok("PUBLIC_URL", "not set: this machine only")
    if is_loopback(urlsplit(url).hostname or ""):
        mend = "Set the address that people open, or leave it out on a machine of your own."
        return warning(
            "PUBLIC_URL", f"{url} is this machine: its links lead nowhere elsewhere", mend
        )
    if not settings.is_https:
        mend = "Put a proxy with a certificate in front, then write https://…"
        return warning("PUBLIC_URL", f"{url} is not https: what people write can be read", mend)
    return ok("PUBLIC_URL", url)


def _webhook_url(settings: Settings) -> Finding:
    host = urlsplit(settings.webhook_url).hostname or ""
    if is_loopback(host):
        mend = "Name an address that Telegram can reach, or leave WEBHOOK_URL out to poll."
        return problem("WEBHOOK_URL", f"{host} is this machine: Telegram cannot call it", mend)
    if not settings.serves_telegram:
        return warning("WEBHOOK_URL", "set without TELEGRAM_TOKEN", "Set the token too.")
    return ok("WEBHOOK_URL", settings.webhook_url)


def _people(settings: Settings) -> Iterator[Finding]:
    named = (
        ("OPERATOR_NAME", settings.operator_name, "who runs this installation"),
        ("OPERATOR_CONTACT", settings.operator_contact, "how to reach them"),
        ("PRIVACY_CONTACT", settings.privacy_contact, "whom to ask about personal data"),
    )
    for variable, value, meaning in named:
        if value:
            yield ok(variable, value)
        else:
            mend = f"Set it to {meaning}: /privacy and the page on data say it."
            yield warning(variable, "not set", mend)


def _port(settings: Settings) -> Finding:
    where = f"{settings.host}:{settings.port}"
    try:
        if is_free(settings.host, settings.port):
            return ok("PORT", f"{where} is free" if settings.port else "any free port is taken")
    except SettingsError as error:
        return problem("PORT", str(error), "Correct HOST or PORT.")
    mend = "Nothing to do if that is this assistant; else it will take the next free port."
    return warning("PORT", f"{where} is in use", mend)


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
