"""Terms of repayment typed in: for a counter-offer, an approval, an agreement."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import streamlit as st

from core.case.agreement import RepaymentTerms
from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.errors import Problem
from core.figures import yuan_text
from core.money import ZERO, read_amount
from ui.inputs import Fields

MOST_MONTHS = 600


@dataclass(frozen=True)
class TypedTerms:
    """What stands in the inputs, as typed."""

    months: str
    monthly: str
    last_instalment: str
    first_due_date: date | None
    interest_suspended: bool
    waived: Mapping[str, str]


@dataclass(frozen=True)
class TermsToShow:
    """What to fill the inputs with; what is `None` stays empty."""

    months: int | None = None
    monthly: Decimal | None = None
    last_instalment: Decimal | None = None
    first_due_date: date | None = None
    interest_suspended: bool = False
    waived: Balance = field(default_factory=Balance)


def draw_terms(
    fields: Fields, debt: Debt, start: RepaymentTerms | TermsToShow | None
) -> TypedTerms:
    """Draw the inputs, filled with `start` where there is one. May stand inside a form."""
    start = start or TermsToShow()
    # Two rows and not two columns: on a phone a column is read to its end first.
    left, right = st.columns(2)
    with left:
        months = fields.text("months", "分几期", str(start.months or ""))
    with right:
        monthly = fields.amount("monthly", "每期（元）", start.monthly)
    left, right = st.columns(2)
    with left:
        last = fields.amount(
            "last_instalment",
            "最后一期（元）",
            start.last_instalment,
            help_text="和每期一样就空着。",
        )
    with right:
        first = fields.day("first_due_date", "第一期哪天还", start.first_due_date)
    suspended = st.checkbox(
        "协议期内不再计利息、罚息",
        value=start.interest_suspended,
        key=f"{fields.form}.suspended",
    )
    with st.expander("免掉了哪些（没有就空着）", expanded=bool(start.waived.total)):
        waived = {
            name: fields.amount(
                name,
                f"{COMPONENT_LABELS[name]}免掉（元），现在是 {yuan_text(part)} 元",
                _positive(start, name),
            )
            for name, part in debt.balance.parts().items()
            if part > ZERO
        }
    return TypedTerms(months, monthly, last, first, suspended, waived)


def read_terms(
    fields: Fields,
    debt: Debt,
    typed: TypedTerms,
    start: RepaymentTerms | TermsToShow | None = None,
) -> RepaymentTerms | None:
    """The terms typed, or `None` with each problem noted on its field.

    `start` is what the inputs were filled with: a last instalment left from other terms is a problem too.
    """
    months = _whole(fields, typed.months)
    monthly = _above_zero(fields, "monthly", typed.monthly)
    last = monthly
    if typed.last_instalment.strip():
        last = _above_zero(fields, "last_instalment", typed.last_instalment)
    if months == 1 and last != monthly:
        fields.problems.append(
            Problem("last_instalment", "只还一期时，最后一期就是这一期。请空着，或写成一样的数。")
        )
        last = None
    elif last and start and _left_over(start, months, monthly, last):
        fields.problems.append(
            Problem("last_instalment", "期数或每期改了，最后一期还是原来的数。照对方说的改。")
        )
        last = None
    waived = _waived(fields, debt, typed.waived)
    if typed.first_due_date is None:
        fields.problems.append(Problem("first_due_date", "选一下第一期是哪天。没说就打电话问清。"))
    if months is None or monthly is None or last is None or waived is None:
        return None
    if typed.first_due_date is None:
        return None
    return RepaymentTerms(
        months=months,
        monthly=monthly,
        last_instalment=last,
        first_due_date=typed.first_due_date,
        interest_suspended=typed.interest_suspended,
        waived=waived,
    )


def _left_over(
    start: RepaymentTerms | TermsToShow, months: int | None, monthly: Decimal | None, last: Decimal
) -> bool:
    changed = (months, monthly) != (start.months, start.monthly)
    return changed and last == start.last_instalment and last not in (monthly, start.monthly)


def _positive(start: RepaymentTerms | TermsToShow, name: str) -> Decimal | None:
    part: Decimal = getattr(start.waived, name)
    return part or None


def _whole(fields: Fields, text: str) -> int | None:
    plain = text.strip().removesuffix("个月").removesuffix("期").strip()
    if plain.isdecimal() and 1 <= int(plain) <= MOST_MONTHS:
        return int(plain)
    fields.problems.append(Problem("months", f"这里要填 1 到 {MOST_MONTHS} 的整数，比如 36。"))
    return None


def _above_zero(fields: Fields, field: str, text: str) -> Decimal | None:
    amount = fields.read(field, text)
    if amount == ZERO:
        fields.problems.append(Problem(field, "每期要大于 0。请照对方说的数填。"))
        return None
    return amount


def _waived(fields: Fields, debt: Debt, typed: Mapping[str, str]) -> Balance | None:
    parts: dict[str, Decimal] = {}
    sound = True
    for name, text in typed.items():
        amount = read_amount(text, name) if text.strip() else ZERO
        if isinstance(amount, Problem):
            fields.problems.append(amount)
            sound = False
        elif amount > getattr(debt.balance, name):
            fields.problems.append(
                Problem(name, f"免掉的比{COMPONENT_LABELS[name]}还多。请看一眼，改小或先改债务。")
            )
            sound = False
        else:
            parts[name] = amount
    return Balance(**parts) if sound else None
