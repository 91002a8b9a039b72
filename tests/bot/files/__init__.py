"""Tests of the files that people send: sealing, names, limits, cleaning."""
