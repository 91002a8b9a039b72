"""Somebody who has a keyboard alone. Not for what is pressed with it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

MOST_STOPS = 60


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """By keyboard alone, until it has the focus."""
    for _ in range(MOST_STOPS):
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{wanted} cannot be reached by {key}")
