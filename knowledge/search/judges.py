"""Judges fitted on our own knowledge base."""

from collections.abc import Mapping

from knowledge.search.decide import Judge

DEFAULT: Mapping[str, Judge] = {}
