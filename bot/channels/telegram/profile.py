"""The menu of commands and the bot's description, in both languages. Not for what the commands do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)

from knowledge.model import Language

PRIVATE: dict[Language, Sequence[str]] = {
    "fr": "start faq diagnostic dossier projets langue sources privacy help".split(),
    "en": "start faq readiness application projects language sources privacy help".split(),
}
CODES: dict[Language, str | None] = {"en": None, "fr": "fr"}
IN_GROUPS = ("faq", "sources", "help")

Say = Callable[[str, Language], str]


class Profile:
    """Writes only what differs: Telegram limits these calls hard."""

    def __init__(self, bot: Bot, say: Say) -> None:
        self._bot = bot
        self._say = say

    async def update(self) -> None:
        """Raises TelegramError. English is what Telegram shows to everybody without French."""
        for language, code in CODES.items():
            await self._update_commands(language, code)
            await self._update_texts(language, code)

    async def _update_commands(self, language: Language, code: str | None) -> None:
        private = self._commands(PRIVATE[language], language)
        groups = self._commands(IN_GROUPS, language)
        await self._set(private, BotCommandScopeAllPrivateChats(), code)
        await self._set(groups, BotCommandScopeAllGroupChats(), code)

    async def _set(
        self, wanted: tuple[BotCommand, ...], scope: BotCommandScope, code: str | None
    ) -> None:
        if await self._bot.get_my_commands(scope=scope, language_code=code) != wanted:
            await self._bot.set_my_commands(wanted, scope=scope, language_code=code)

    async def _update_texts(self, language: Language, code: str | None) -> None:
        long, short = self._say("bot-description", language), self._say("bot-about", language)
        if (await self._bot.get_my_description(code)).description != long:
            await self._bot.set_my_description(long, code)
        if (await self._bot.get_my_short_description(code)).short_description != short:
            await self._bot.set_my_short_description(short, code)

    def _commands(self, names: Sequence[str], language: Language) -> tuple[BotCommand, ...]:
        return tuple(BotCommand(name, self._say(f"command-{name}", language)) for name in names)
