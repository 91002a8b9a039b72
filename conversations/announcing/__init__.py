"""Announcements of the Mission: written, checked, aimed, followed, answered. Not for storing or sending them."""
