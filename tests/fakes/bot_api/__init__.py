"""A strict emulator of the Telegram Bot API over real HTTP on the loopback. For tests and benchmarks, without pytest.

async with BotApi() as telegram:
    telegram.url, telegram.token            # TELEGRAM_API_URL, TELEGRAM_TOKEN
    await telegram.say(42, "bonjour")
    await telegram.until(lambda: telegram.transcript(42)[-1].author == "bot")
"""

from tests.fakes.bot_api.api import BotApi, Call, Shown

__all__ = ["BotApi", "Call", "Shown"]
