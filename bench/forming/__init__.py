"""Parts of bench.forms: its computing, its crowds, its killed server, and what is compared. Not run on their own."""
