"""One row for each way of dealing with a debt: what it costs, what it leads to, whether it fits."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.calculations.fit import Fit
from core.calculations.left_alone import Projection
from core.calculations.plan import Plan
from core.case.agreement import OfferKind
from core.case.case import Case
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


def leave_row(projection: Projection) -> OptionRow:
    """Nothing paid, the band of what may be owed after two years."""
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


def instalment_row(
    plan: Plan | None, paid: tuple[Decimal, ...], owed: tuple[Decimal, ...]
) -> OptionRow:
    """Instalments: `paid` and `owed` run month by month from month 0."""
    return OptionRow(
        kind=OptionKind.INSTALMENTS,
        paid_in_two_years=paid[TWO_YEARS],
        monthly=plan.monthly if plan else ZERO,
        owed_then=owed[TWO_YEARS] if owed else ZERO,
        owed_then_high=owed[TWO_YEARS] if owed else ZERO,
        collection="谈成并照着还，一般不再催；签了信用卡个性化分期，办法要求停止催收，违约除外",
        credit_record="怎么报送由协议写明；还清后不良记录再留五年",
        fits=_fit(plan),
        why=_whyinstalment_row(plan),
    )


def _fit(plan: Plan | None) -> Fit:
    if plan is None:
        return Fit.NOT_NOW
    return Fit.MAYBE if plan.kind is OfferKind.HOLD else Fit.FITS


def _whyinstalment_row(plan: Plan | None) -> str:
    if plan is None:
        return "按现在的收支还拿不出每月的数，先请对方延期。"
    if plan.kind is OfferKind.HOLD:
        return "能拿出的钱在最长期数里还不完，可以先少还、到期再复核。"
    return f"每月 {yuan_text(plan.monthly)} 元，在你能还的数之内。"


def settlement_row(case: Case, amount: Decimal) -> OptionRow:
    """`amount` yuan at once, against the money that could be paid at once."""
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
