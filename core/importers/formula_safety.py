"""Texts written to a spreadsheet so that no spreadsheet takes them for a formula, and read back as they were.

A text that begins with = + - @, a tab or a line end, in either width, gets an apostrophe in front (OWASP, CSV
Injection). One is taken off again only where such a sign follows, so every text comes back.
"""

import re

_SIGNS = "=+\\-@\t\r\n＝＋－＠﹢﹣﹦﹫−|%"
_RISKY = re.compile(rf"'*\s*[{_SIGNS}]")
_MADE_SAFE = re.compile(rf"'+\s*[{_SIGNS}]")


def safe_text(text: str) -> str:
    """The text as it may stand in a cell."""
    return f"'{text}" if _RISKY.match(text) else text


def plain_text(text: str) -> str:
    """The text that `safe_text` was given."""
    return text[1:] if _MADE_SAFE.match(text) else text
