"""People around a project, as the chat shows it."""
