"""The command line: one file for each command. Not for what the commands do."""
