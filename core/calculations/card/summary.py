"""What a rolled account comes to: rows of interest, totals, working."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate

from core.calculations.card.bills import Bills
from core.calculations.card.interest import InterestSegment
from core.calculations.card.ledger import Ledger
from core.calculations.card.opening import SPENDING, Opening
from core.calculations.card.records import CardAccount, Posting
from core.calculations.owed.report import AccountLine
from core.calculations.working import Line
from core.case.contract import MovementKind
from core.case.debt import Debt
from core.case.parts import Balance
from core.money import ZERO

_Segments = Sequence[InterestSegment]


def summed_up(
    debt: Debt,
    until: date,
    opening: Opening,
    bills: Bills,
    last: _Segments,
    assumptions: tuple[str, ...],
) -> CardAccount:
    """The account as a frozen answer; `last` is the interest that no bill has posted yet."""
    ledger = bills.ledger
    charged = _charged(ledger.postings, opening.balance)
    return CardAccount(
        debt_id=debt.debt_id,
        first=opening.first,
        until=until,
        opening=opening.balance,
        closing=ledger.balance,
        overpaid=ledger.overpaid,
        charged=charged,
        postings=tuple(ledger.postings),
        statements=tuple(bills.statements),
        payments=tuple(bills.payments),
        lines=tuple(_rows(ledger, bills, until, last)),
        assumptions=assumptions,
        working=tuple(_working(debt, until, opening, charged, bills)),
        citations=_citations(ledger, bills),
    )


def _charged(postings: Sequence[Posting], opening: Balance) -> Balance:
    def added(name: str) -> Decimal:
        ups = (getattr(posting, name) for posting in postings)
        return sum((up for up in ups if up > 0), ZERO) - opening.parts()[name]

    return Balance(**{name: added(name) for name in ("interest", "late_fee", "other_fees")})


def _rows(ledger: Ledger, bills: Bills, until: date, last: _Segments) -> Iterator[AccountLine]:
    """One row a segment; interest of the same bill so far counts as charges before the bill posts it."""
    days = [posting.on for posting in ledger.postings]
    principal = list(accumulate((each.principal for each in ledger.postings), initial=ZERO))
    charges = list(accumulate((_charge(each) for each in ledger.postings), initial=ZERO))
    for posted_on, group in (
        *((bill.on, bill.segments) for bill in bills.statements),
        (until, last),
    ):
        accrued = ZERO
        for segment in group:
            accrued += segment.interest
            begin, end = bisect_left(days, segment.first), bisect_right(days, segment.first)
            yield AccountLine(
                first=segment.first,
                until=segment.until,
                days=segment.days,
                event="、".join(dict.fromkeys(each.what for each in ledger.postings[begin:end])),
                base=segment.base,
                annual_rate=ledger.terms.annual_rate,
                accrued=segment.interest,
                principal=principal[bisect_left(days, segment.until)],
                charges=charges[bisect_left(days, min(segment.until, posted_on))] + accrued,
                how=segment.line(ledger.terms.daily_rate).how,
            )


def _charge(posting: Posting) -> Decimal:
    return posting.interest + posting.late_fee + posting.other_fees


def _working(
    debt: Debt, until: date, opening: Opening, charged: Balance, bills: Bills
) -> Iterator[Line]:
    lines = [line for line in debt.movements if opening.first <= line.on <= until]
    spent = sum((line.amount for line in lines if line.kind in SPENDING), ZERO)
    refunds = sum((line.amount for line in lines if line.kind is MovementKind.REFUND), ZERO)
    if opening.balance.total:
        yield Line("起初欠的", opening.balance.total, opening.first.isoformat())
    yield Line("消费、取现", spent, "逐笔相加")
    how = f"{bills.ledger.terms.interest_on.label}，每段：计息的钱 × 天数 × 日利率，四舍五入到分"
    yield Line("利息", charged.interest, how)
    yield Line("违约金", charged.late_fee, "每期（最低还款额 − 到期前已还）× 比例")
    if charged.other_fees:
        yield Line("其他费用", charged.other_fees, "逐笔相加")
    if refunds:
        yield Line("退款", -refunds, "逐笔相加")
    yield Line("已还", -sum((each.amount for each in bills.payments), ZERO), "逐笔相加")
    owed = bills.ledger.balance.total - bills.ledger.overpaid
    yield Line("算到这一天欠的", owed, f"以上相加，到 {until.isoformat()} 为止")


def _citations(ledger: Ledger, bills: Bills) -> tuple[str, ...]:
    of_payments = (rule for each in bills.payments for rule in each.order.citations)
    return tuple(dict.fromkeys((*ledger.terms.citations, "card_2016_111", *of_payments)))
