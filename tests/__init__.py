"""Tests, by room: knowledge, conversations, bot. Fakes and the small knowledge they share are in fakes/."""
