"""What a project's answers come to, for whoever decides and for the team. Not for its words or its looks."""

from __future__ import annotations

from conversations.report.example import EXAMPLE, example_project
from conversations.report.shape import Report
from conversations.report.shareable import without_people
from conversations.report.whole import report

__all__ = ["EXAMPLE", "Report", "example_project", "report", "without_people"]
