"""Where the bot meets the world: settings, channels, store, outbox."""
