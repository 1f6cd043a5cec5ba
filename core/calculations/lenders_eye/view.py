"""One debt in its lender's eye: what other ways may bring it, and what the own offer is worth today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.cost.present_value import present_value_on
from core.calculations.lenders_eye.prices import Base, Price, Way, prices
from core.calculations.limits.court_fees import acceptance_fee
from core.calculations.limits.lpr import lpr_one_year
from core.calculations.schedule import repayment_schedule
from core.calculations.working import Line
from core.case.agreement import RepaymentTerms
from core.case.debt import Debt
from core.figures import percent_text, yuan_text
from core.money import ZERO, round_half_up

WHOLESALE = (
    "这些是机构之间成批转让、委托的价格，扣了对方的成本、风险和利润，多半是拖了很久的债。"
    "不是对一个人的报价，不能当成自己能减多少。"
)


@dataclass(frozen=True, slots=True)
class WayOut:
    """One way: yuan of this debt at the published shares, `None` where no figure can be put on it."""

    way: Way
    low: Decimal | None
    high: Decimal | None
    sentence: str
    source: str


@dataclass(frozen=True, slots=True)
class LendersEye:
    """The ways, and the own offer at `rate` a year: `worth` today."""

    claim: Decimal
    ways: tuple[WayOut, ...]
    rate: Decimal
    worth: Decimal | None
    sentence: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]


def lenders_eye(
    debt: Debt, terms: RepaymentTerms | None, as_of: date, *, rate: Decimal | None = None
) -> LendersEye:
    """Ways by the age of the debt; the offer discounted at `rate` a year, the one-year LPR of the day unless told."""
    claim = debt.balance.total
    at = lpr_one_year(as_of).value if rate is None else rate
    rows = repayment_schedule(terms) if terms else ()
    payments = [(row.due_date, row.amount) for row in rows]
    worth = present_value_on(as_of, at, payments) if payments else None
    return LendersEye(
        claim=claim,
        ways=tuple(_ways(debt, claim, as_of)),
        rate=at,
        worth=worth,
        sentence=_sentence(worth, at),
        working=_working(claim, terms, worth, at),
        citations=("npl_price_stats", "court_fee_13"),
    )


def _ways(debt: Debt, claim: Decimal, as_of: date) -> Iterator[WayOut]:
    days = debt.days_past_due(as_of)
    for price in prices():
        if price.holds_for(days) and not debt.secured:
            yield _priced(price, claim)
    fee = acceptance_fee(claim, as_of).amount if claim else ZERO
    yield WayOut(
        Way.SUE,
        None,
        None,
        f"先垫受理费 {yuan_text(fee)} 元，再花几个月；赢了由你承担，能不能执行到钱没有公开的数。",
        "诉讼费用交纳办法",
    )


def _priced(price: Price, claim: Decimal) -> WayOut:
    shares = percent_text(price.low)
    if price.high != price.low:
        shares += f" 到 {percent_text(price.high)}"
    source = f"{price.period}，{price.source}，等级 {price.grade}"
    if price.base is Base.COLLECTED:
        said = f"每收到 100 元，付出 {percent_text(price.low, places=0)[:-1]} 到 "
        said += f"{percent_text(price.high, places=0)[:-1]} 元佣金。{price.note}。"
        return WayOut(price.way, None, None, said, source)
    base = "欠款的" if price.base is Base.CLAIM else "（口径不明）"
    return WayOut(
        price.way,
        round_half_up(claim * price.low),
        round_half_up(claim * price.high),
        f"约为{base} {shares}。{price.note}。",
        source,
    )


def _sentence(worth: Decimal | None, rate: Decimal) -> str:
    if worth is None:
        return WHOLESALE
    return f"你的方案按年 {percent_text(rate)} 折到今天，值 {yuan_text(worth)} 元。{WHOLESALE}"


def _working(
    claim: Decimal, terms: RepaymentTerms | None, worth: Decimal | None, rate: Decimal
) -> tuple[Line, ...]:
    if terms is None or worth is None:
        return (Line("欠款", claim, "对方主张的本金、利息和各项费用"),)
    return (
        Line("欠款", claim, "对方主张的本金、利息和各项费用"),
        Line("方案一共还", terms.total, f"{terms.months} 期相加"),
        Line(
            "折到今天",
            worth,
            f"每一期 ÷ （1 + {percent_text(rate)}）的（天数 ÷ 365）次方，再相加",
        ),
    )
