"""Parts of bench.announcements: the installation, kills, the pace, memory. Not run on their own."""
