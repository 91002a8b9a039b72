"""Tests of the outer room."""
