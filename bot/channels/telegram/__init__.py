"""Telegram: updates to events, outbox lines to messages. Not for what the bot says."""
