"""Where in a report's own sentence the values stand that were read from it."""

import re
from decimal import Decimal

from core.importers.report_model import ReportAccount

_AMOUNT = re.compile(r"\d(?:[\d,，]*\d)?")
_WIDTHS = str.maketrans("（）", "()")
_STANDING = re.compile(r"当前[有无]逾期|呆账|尚未激活|销户|结清|转出")


def marked(account: ReportAccount) -> tuple[tuple[str, bool], ...]:
    """The sentence in pieces, each with whether a value was read from it: institution, amounts, standing.

    Joined, the pieces are `account.source_text` to the letter.
    """
    text = account.source_text
    pieces: list[tuple[str, bool]] = []
    end = 0
    for start, stop in _spans(account):
        if start < end:
            continue
        if text[end:start]:
            pieces.append((text[end:start], False))
        pieces.append((text[start:stop], True))
        end = stop
    return (*pieces, (text[end:], False)) if text[end:] else tuple(pieces)


def _spans(account: ReportAccount) -> list[tuple[int, int]]:
    text = account.source_text
    named = _even(text).find(_even(account.institution))
    spans = [(named, named + len(account.institution))] if named >= 0 else []
    amounts = {
        account.limit_or_amount,
        account.balance,
        account.overdue_amount,
        account.unbilled_installment,
    }
    spans += [
        found.span()
        for found in _AMOUNT.finditer(text)
        if Decimal(re.sub("[,，]", "", found[0])) in amounts
        and not text[found.end() :].startswith(("年", "月", "日", "个月", "."))
    ]
    spans += [found.span() for found in _STANDING.finditer(text)]
    return sorted(spans)


def _even(text: str) -> str:
    """Brackets of one width, each letter where it was."""
    return text.translate(_WIDTHS)
