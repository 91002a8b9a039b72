"""What the bot knows: content, rules on it and search. No network, no database, no chat."""
