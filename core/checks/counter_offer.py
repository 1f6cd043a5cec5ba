"""A lender's terms beside those asked for: month, total, length, waiver; and whether the month carries them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.month_room import monthly_limit
from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.figures import date_text, yuan_text
from core.money import ZERO


@dataclass(frozen=True)
class ComparisonRow:
    """One line: what was asked, what is proposed, and how they differ, as written text."""

    label: str
    asked: str
    proposed: str
    difference: str


@dataclass(frozen=True)
class Comparison:
    """`monthly_limit` is what the month leaves for this debt; `total_difference` is proposed less asked."""

    rows: tuple[ComparisonRow, ...]
    monthly_fit: bool
    monthly_limit: Decimal
    total_difference: Decimal
    sentence: str


def compare_terms(
    asked: RepaymentTerms | None,
    proposed: RepaymentTerms,
    case: Case,
    debt_id: str,
    as_of: date,
) -> Comparison:
    """Set the proposal beside the request; without a request only the proposal is judged."""
    limit = monthly_limit(case, debt_id, as_of)
    most = max(proposed.monthly, proposed.last_instalment)
    purse = max(limit, case.budget.lump_sum) if proposed.months == 1 else limit
    fits = most <= purse
    difference = proposed.total - asked.total if asked else ZERO
    return Comparison(
        rows=_rows(asked, proposed),
        monthly_fit=fits,
        monthly_limit=limit,
        total_difference=difference,
        sentence=_sentence(fits=fits, over=most - purse, difference=difference, asked=asked),
    )


def _rows(asked: RepaymentTerms | None, proposed: RepaymentTerms) -> tuple[ComparisonRow, ...]:
    return (
        ComparisonRow(
            "期数",
            f"{asked.months} 期" if asked else "—",
            f"{proposed.months} 期",
            _signed_count(proposed.months - asked.months) if asked else "",
        ),
        _money("每期", asked.monthly if asked else None, proposed.monthly),
        _money("最后一期", asked.last_instalment if asked else None, proposed.last_instalment),
        _money("一共还", asked.total if asked else None, proposed.total),
        _money("减免", asked.waived.total if asked else None, proposed.waived.total),
        ComparisonRow(
            "第一期",
            date_text(asked.first_due_date) if asked else "—",
            date_text(proposed.first_due_date),
            _days(asked, proposed),
        ),
        ComparisonRow(
            "还款期间停止计息",
            _yes_no(asked.interest_suspended) if asked else "—",
            _yes_no(proposed.interest_suspended),
            "" if not asked or asked.interest_suspended == proposed.interest_suspended else "不同",
        ),
    )


def _money(label: str, asked: Decimal | None, proposed: Decimal) -> ComparisonRow:
    if asked is None:
        return ComparisonRow(label, "—", yuan_text(proposed), "")
    return ComparisonRow(
        label, yuan_text(asked), yuan_text(proposed), signed_text(proposed - asked)
    )


def signed_text(amount: Decimal) -> str:
    """多 210.00, 少 9.00 or 一样: how a proposal differs from what was asked, in yuan."""
    if amount == ZERO:
        return "一样"
    return f"{'多' if amount > ZERO else '少'} {yuan_text(abs(amount))}"


def _signed_count(months: int) -> str:
    return f"{'多' if months > 0 else '少'} {abs(months)} 期" if months else "一样"


def _days(asked: RepaymentTerms | None, proposed: RepaymentTerms) -> str:
    if asked is None:
        return ""
    days = (proposed.first_due_date - asked.first_due_date).days
    return f"{'晚' if days > 0 else '早'} {abs(days)} 天" if days else "一样"


def _yes_no(suspended: bool) -> str:  # noqa: FBT001 - a single yes or no put into words
    return "是" if suspended else "没有写"


def _sentence(
    *, fits: bool, over: Decimal, difference: Decimal, asked: RepaymentTerms | None
) -> str:
    if not fits:
        return f"最多的一期比你能还的多 {yuan_text(over)} 元。答应了会断，可以请对方降到能还的数。"
    if asked is None:
        return "每期在你能还的数之内。再核对总数和减免写没写清。"
    if difference > ZERO:
        return f"每期在你能还的数之内，总数比你申请的多 {yuan_text(difference)} 元。可以接受，也可以再谈。"
    if difference < ZERO:
        return f"每期在你能还的数之内，总数比你申请的少 {yuan_text(-difference)} 元。"
    return "每期在你能还的数之内，总数和你申请的一样。"
