"""Tests of Telegram, against the Bot API emulator where something is sent."""
