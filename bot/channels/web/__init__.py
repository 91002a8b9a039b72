"""The web channel: the chat page, the pages of answers, and what an operator's monitoring reads."""
