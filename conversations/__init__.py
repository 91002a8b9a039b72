"""What the bot says next: pure functions of a desk and an event. No I/O, no clock, no randomness."""
