"""The same debt left alone, paid in instalments, or settled at once: money and time side by side."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from core.calculations.fit import Fit
from core.calculations.instalments import waivable
from core.calculations.left_alone import Projection, left_alone
from core.calculations.offers import first_offers
from core.calculations.schedule import repayment_schedule
from core.calculations.standing import standing
from core.calculations.working import Line
from core.case.agreement import OfferKind
from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.figures import yuan_text
from core.money import ZERO

TWO_YEARS = 24


class OptionKind(StrEnum):
    """The three ways compared."""

    LEFT_ALONE = "left_alone"
    INSTALMENTS = "instalments"
    SETTLEMENT = "settlement"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            OptionKind.LEFT_ALONE: "放着不管",
            OptionKind.INSTALMENTS: "协商分期",
            OptionKind.SETTLEMENT: "一次性结清",
        }[self]


@dataclass(frozen=True)
class OptionRow:
    """One way over two years, in yuan; `owed_then_high` differs only where nothing is paid."""

    kind: OptionKind
    paid_in_two_years: Decimal
    monthly: Decimal
    owed_then: Decimal
    owed_then_high: Decimal
    collection: str
    credit_record: str
    fits: Fit
    why: str


class BalanceAt(NamedTuple):
    """What is owed after `month` months each way; `None` where that way is not open."""

    month: int
    left_alone_low: Decimal
    left_alone_high: Decimal
    instalments: Decimal | None
    settlement: Decimal


@dataclass(frozen=True)
class Options:
    """The three rows, what is owed month by month for a chart, and how it was made."""

    left_alone: OptionRow
    instalments: OptionRow
    settlement: OptionRow
    series: tuple[BalanceAt, ...]
    projection: Projection
    sentence: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]

    @property
    def rows(self) -> tuple[OptionRow, OptionRow, OptionRow]:
        """The rows in the order they are shown."""
        return self.left_alone, self.instalments, self.settlement


@dataclass(frozen=True)
class _Plan:
    """Instalments still to come, in yuan, and what they start from."""

    kind: OfferKind
    base: Decimal
    amounts: tuple[Decimal, ...]

    @property
    def monthly(self) -> Decimal:
        return self.amounts[0]


def compare_options(case: Case, debt: Debt, as_of: date) -> Options:
    """Three ways for one debt; the instalments are the offer chosen, or else the first offer."""
    plan = _plan(case, debt, as_of)
    months = max(TWO_YEARS, len(plan.amounts) if plan else 0)
    projection = left_alone(debt, months, as_of)
    paid = _paid_by_month(plan, months)
    owed = tuple(max(ZERO, plan.base - amount) for amount in paid) if plan else ()
    settlement = debt.balance.less(waivable(debt)).total
    rows = (
        _leave(projection),
        _instalments(plan, paid, owed),
        _settle(case, settlement),
    )
    series = tuple(
        BalanceAt(
            point.month,
            point.low,
            point.high,
            owed[point.month] if owed else None,
            debt.balance.total if point.month == 0 else ZERO,
        )
        for point in projection.points
    )
    return Options(
        *rows,
        series=series,
        projection=projection,
        sentence=_sentence(projection, plan),
        working=(
            *projection.working,
            Line("分期两年里还", rows[1].paid_in_two_years, "前 24 个月到期的各期相加"),
            Line("一次性结清要", settlement, "现在欠的 − 请求减免的罚息和违约金，由对方决定"),
        ),
        citations=tuple(
            dict.fromkeys((*projection.citations, _instalment_rule(debt), "credit_16", "cc_677"))
        ),
    )


def _instalment_rule(debt: Debt) -> str:
    card = debt.kind is LenderKind.BANK_CREDIT_CARD
    return "card_70" if card else "consumer_relief_2025"


def _plan(case: Case, debt: Debt, as_of: date) -> _Plan | None:
    binding = standing(case, debt.debt_id, as_of).binding_terms
    if binding:
        left = tuple(i.amount for i in repayment_schedule(binding) if i.due_date >= as_of)
        return _Plan(OfferKind.INSTALMENTS, sum(left, ZERO), left) if left else None
    chosen = case.offer(debt.debt_id)
    if chosen is None or chosen.kind is OfferKind.DISCOUNTED_SETTLEMENT:
        row = first_offers(case, as_of).row(debt.debt_id)
        chosen = row.offer if row else None
    if chosen is None:
        return None
    amounts = tuple(instalment.amount for instalment in repayment_schedule(chosen.terms))
    return _Plan(chosen.kind, debt.balance.less(chosen.terms.waived).total, amounts)


def _paid_by_month(plan: _Plan | None, months: int) -> tuple[Decimal, ...]:
    amounts = plan.amounts if plan else ()
    idle = (ZERO,) * (months - len(amounts))
    return tuple(accumulate((*amounts, *idle), initial=ZERO))


def _leave(projection: Projection) -> OptionRow:
    then = projection.points[TWO_YEARS]
    return OptionRow(
        kind=OptionKind.LEFT_ALONE,
        paid_in_two_years=ZERO,
        monthly=ZERO,
        owed_then=then.low,
        owed_then_high=then.high,
        collection="会继续催，也可能委外、起诉或转让债权",
        credit_record="一直显示逾期，没有还清就没有起算的那一天",
        fits=Fit.NOT_NOW,
        why="眼下不用出钱，但欠款在长，也不知道哪天起诉。",
    )


def _instalments(
    plan: _Plan | None, paid: tuple[Decimal, ...], owed: tuple[Decimal, ...]
) -> OptionRow:
    return OptionRow(
        kind=OptionKind.INSTALMENTS,
        paid_in_two_years=paid[TWO_YEARS],
        monthly=plan.monthly if plan else ZERO,
        owed_then=owed[TWO_YEARS] if owed else ZERO,
        owed_then_high=owed[TWO_YEARS] if owed else ZERO,
        collection="谈成并照着还，一般不再催；签了信用卡个性化分期，办法要求停止催收，违约除外",
        credit_record="怎么报送由协议写明；还清后不良记录再留五年",
        fits=_fit(plan),
        why=_why_instalments(plan),
    )


def _fit(plan: _Plan | None) -> Fit:
    if plan is None:
        return Fit.NOT_NOW
    return Fit.MAYBE if plan.kind is OfferKind.HOLD else Fit.FITS


def _why_instalments(plan: _Plan | None) -> str:
    if plan is None:
        return "按现在的收支还拿不出每月的数，先请对方延期。"
    if plan.kind is OfferKind.HOLD:
        return "能拿出的钱在最长期数里还不完，可以先少还、到期再复核。"
    return f"每月 {yuan_text(plan.monthly)} 元，在你能还的数之内。"


def _settle(case: Case, amount: Decimal) -> OptionRow:
    enough = case.budget.lump_sum >= amount
    missing = amount - case.budget.lump_sum
    return OptionRow(
        kind=OptionKind.SETTLEMENT,
        paid_in_two_years=amount,
        monthly=ZERO,
        owed_then=ZERO,
        owed_then_high=ZERO,
        collection="还清以后没有理由再催",
        credit_record="显示结清，不良记录从还清那天起再留五年",
        fits=Fit.FITS if enough else Fit.NOT_NOW,
        why="手里的钱够，可以请求减免罚息和违约金后一次结清。"
        if enough
        else f"手里能一次拿出的钱还差 {yuan_text(missing)} 元。不要为此再去借。",
    )


def _sentence(projection: Projection, plan: _Plan | None) -> str:
    now, then = projection.points[0], projection.points[TWO_YEARS]
    more = f"放着不管，两年后可能多欠 {yuan_text(then.low - now.low)} 到 {yuan_text(then.high - now.high)} 元。"
    if plan is None:
        return more + "分期眼下还拿不出钱，先请求延期。"
    return more + f"分期每月 {yuan_text(plan.monthly)} 元，谈成后这个数不变。"
