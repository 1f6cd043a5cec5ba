"""Only totals are known: a span between a mild and a hard assumption, each of them said."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.allocation.payment_order import is_card
from core.calculations.default_rates import ASSUMED_HIGH, ASSUMED_LOW
from core.calculations.interest.day_count import days_of_a_year
from core.calculations.limits.ceilings import CeilingSegment, ceiling_segments, is_facilitated
from core.calculations.owed.charges import CHARGES, Charge, ChargeKind, PrincipalDays
from core.calculations.owed.columns import COMPONENTS, Columns, span_of
from core.calculations.owed.loan_account import LoanAccount
from core.calculations.owed.missing import missing_of_a_card, missing_of_a_loan
from core.calculations.owed.rates import day_basis, has_uplift_rule, overdue_rates
from core.calculations.owed.report import Basis, Span
from core.calculations.owed.under_ceiling import readings
from core.calculations.working import Line
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.figures import percent_text, yuan_text
from core.lenders.record_kind import kind_of_record
from core.money import ZERO, round_half_up

DAYS_BEFORE_A_LOAN_IS_MISSED = 31
"""Practice: interest of the month before the first missed day is unpaid as well, at most."""
_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class _Assumed:
    """One end of the span: rates a year, days before the first missed one, whether charges named were agreed."""

    rate: Decimal
    overdue_rate: Decimal
    days_before: int
    basis_days: int
    fees_agreed: bool


def estimate(debt: Debt, *, split_known: bool, sued_on: date | None) -> Columns:
    """The columns from the balance, the day of default and what is known of the rate.

    Without a first missed day, or without principal told apart from charges, nothing can be said of the
    two columns.
    """
    lacks = missing_of_a_card if is_card(debt) else missing_of_a_loan
    missing = lacks(debt, split_known=split_known, rebuilt=False)
    missed = debt.first_missed_due_date
    if missed is None or missed >= debt.as_of or not split_known or is_card(debt):
        return Columns(
            basis=Basis.ESTIMATED,
            contractual=None,
            supportable=None,
            missing=missing,
            cautions=(_why_nothing(debt, split_known=split_known),),
        )
    low, high = _loan(debt)
    segments = _segments(debt, missed - timedelta(days=high.days_before), sued_on)
    accounts = [_account(debt, missed, end) for end in (low, high)]
    ways = [way for account in accounts for way in readings(account, segments)]
    stands = [reading for _, reading in ways]
    contractual = {
        name: span_of([_left(account, name) for account in accounts]) for name in COMPONENTS
    }
    supportable = {
        "principal": contractual["principal"],
        **{name: span_of([reading.charges[name] for reading in stands]) for name in CHARGES},
    }
    ceilings = tuple(dict.fromkeys(rule for s in segments for rule in s.ceiling.citations))
    rates = _rate_lines(low, high)
    return Columns(
        basis=Basis.ESTIMATED,
        contractual=contractual,
        supportable=supportable,
        working={
            "principal": (Line("本金", debt.balance.principal, "先按对方说的，没有流水可以核对"),),
            **{name: _lines(debt, accounts, name, supportable[name]) for name in CHARGES},
            "total": (*rates, *readings(accounts[1], segments)[0][1].working),
        },
        citations={
            "interest": ceilings,
            "penalty_interest": (
                *(("penalty_30_50",) if has_uplift_rule(kind_of_record(debt)) else ("cc_676",)),
                *ceilings,
            ),
            "late_fee": ("cc_585", *ceilings),
            "other_fees": ceilings,
            "total": ceilings,
        },
        ceilings=segments,
        missing=missing,
        conventions=_assumptions(debt, low, high),
        cautions=(
            "这是估算，不是逐日算的。补上流水和合同，范围会窄很多。",
            "逾期以后的利息，有的对方全记在罚息里。看合计更可靠。",
            *dict.fromkeys(
                s.ceiling.sentence for s in segments if not s.ceiling.verified or s.ceiling.assumed
            ),
        ),
    )


def _loan(debt: Debt) -> tuple[_Assumed, _Assumed]:
    basis = days_of_a_year(day_basis(debt, None))
    private = kind_of_record(debt) is LenderKind.PRIVATE_LENDER
    rate = debt.contract_annual_rate
    if rate is None:
        least, most = (_NOTHING, ASSUMED_HIGH) if private else (ASSUMED_LOW, ASSUMED_HIGH)
    else:
        least = most = rate
    soft, hard = overdue_rates(debt, least).low, overdue_rates(debt, most).high
    known = soft.contract_rate == overdue_rates(debt, least).high.contract_rate
    return (
        _Assumed(least, soft.contract_rate if known else least, 0, basis, fees_agreed=False),
        _Assumed(most, hard.contract_rate, DAYS_BEFORE_A_LOAN_IS_MISSED, basis, fees_agreed=True),
    )


def _segments(debt: Debt, first: date, sued_on: date | None) -> tuple[CeilingSegment, ...]:
    return ceiling_segments(
        kind_of_record(debt),
        formed_on=debt.drawn_on,
        first=first,
        until=debt.as_of,
        facilitated=is_facilitated(debt),
        sued_on=sued_on,
    )


def _account(debt: Debt, missed: date, end: _Assumed) -> LoanAccount:
    """All principal unpaid since some days before the first missed one, all of it overdue since then."""
    principal = debt.balance.principal
    began = missed - timedelta(days=end.days_before)
    whole = (debt.as_of - began).days
    late = (debt.as_of - missed).days
    interest = principal * end.rate * whole / end.basis_days
    uplift = max(_NOTHING, end.overdue_rate - end.rate)
    amounts = [
        (ChargeKind.INTEREST, interest),
        (ChargeKind.PENALTY_INTEREST, principal * uplift * late / end.basis_days),
    ]
    if end.fees_agreed:
        amounts += [
            (ChargeKind.LATE_FEE, debt.balance.late_fee),
            (_kind_of_fees(debt), debt.balance.other_fees),
        ]
    return LoanAccount(
        principal=principal,
        charges=tuple(
            Charge(kind, began, debt.as_of, amount, amount) for kind, amount in amounts if amount
        ),
        principal_days=(PrincipalDays(began, debt.as_of, principal),),
        overpaid=_NOTHING,
        lines=(),
    )


def _kind_of_fees(debt: Debt) -> ChargeKind:
    """Fees beside a loan through a platform are mostly the guarantor's."""
    return ChargeKind.GUARANTEE_FEE if is_facilitated(debt) else ChargeKind.OTHER_FEES


def _left(account: LoanAccount, name: str) -> Decimal:
    if name == "principal":
        return account.principal
    return sum((c.unpaid for c in account.charges if c.kind.component == name), _NOTHING)


def _lines(
    debt: Debt, accounts: list[LoanAccount], name: str, supportable: Span
) -> tuple[Line, ...]:
    low, high = (round_half_up(_left(account, name)) for account in accounts)
    principal = yuan_text(debt.balance.principal)
    how = {
        "interest": f"{principal} × 年利率 × 天数 ÷ 一年的天数",
        "penalty_interest": f"{principal} × 逾期后加收的年利率 × 逾期天数 ÷ 一年的天数",
        "late_fee": "合同没约定就是 0，约定了先按对方的数",
        "other_fees": "合同没约定就是 0，约定了先按对方的数",
    }[name]
    if not high:
        return (Line("按合同估算", ZERO, "没有这一项，或合同没有约定"),)
    text = yuan_text(low) if low == high else f"{yuan_text(low)} – {yuan_text(high)}"
    return (
        Line("按合同估算", text, how),
        Line("有依据的", supportable.text, "上限以内的部分"),
    )


def _rate_lines(low: _Assumed, high: _Assumed) -> tuple[Line, ...]:
    def between(first: Decimal, second: Decimal) -> str:
        if first == second:
            return percent_text(first)
        return f"{percent_text(first)} – {percent_text(second)}"

    return (
        Line("年利率", between(low.rate, high.rate), "合同的，没有就按假设"),
        Line(
            "逾期后的年利率", between(low.overdue_rate, high.overdue_rate), "合同的，没有就按假设"
        ),
    )


def _assumptions(debt: Debt, low: _Assumed, high: _Assumed) -> tuple[str, ...]:
    rate = (
        f"年利率按 {percent_text(low.rate)}"
        if low.rate == high.rate
        else f"不知道合同利率，假设年 {percent_text(low.rate)} 到 {percent_text(high.rate)}"
    )
    late = (debt.as_of - (debt.first_missed_due_date or debt.as_of)).days
    return (
        f"{rate}；一年按 {low.basis_days} 天，算头不算尾。",
        f"低的一头：从首次逾期日起 {late} 天，只算利息。",
        f"高的一头：再加逾期前 {high.days_before} 天的利息，逾期后按年 {percent_text(high.overdue_rate)}。",
        "违约金和费用：低的一头当作没有约定，高的一头按对方的数。",
        "本金先按对方说的，并假设从首次逾期日起全部到期。",
        "算上限时，一年按 365 天。",
    )


def _why_nothing(debt: Debt, *, split_known: bool) -> str:
    if not split_known:
        return (
            "对方只给了一个总数，分不清本金和息费，现在没有办法算合同口径。先要一份逐项计算明细。"
        )
    if debt.first_missed_due_date is None:
        return "还不知道从哪天开始逾期，现在没有办法算。先看账单或逾期明细。"
    return "对方的数是逾期以前的，没有逾期的部分可以比。等有新的数再看。"
