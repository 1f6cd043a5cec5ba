"""What is really owed on the people's loan, written by hand, as long as wanted."""

from datetime import date, timedelta
from decimal import Decimal

from core.calculations.cost.annual_cost import AnnualCost
from core.calculations.limits.ceilings import Ceiling, CeilingNature, CeilingSegment
from core.calculations.owed.report import (
    AccountLine,
    Basis,
    Missing,
    Owed,
    Part,
    Span,
    exactly,
)
from core.calculations.working import Line

FIRST = date(2024, 1, 15)


def yuan(text: str) -> Decimal:
    return Decimal(text)


def part(name: str, label: str, claimed: str, contractual: str, supportable: str, *rules: str):
    working = (
        Line(f"{label}按合同", yuan(contractual), f"{label}的算法 × 18.25% ÷ 365 × 31 天"),
        Line(f"{label}的上限", "24%", f"你的合同在 2024 年签，{label}不超过这条线"),
        Line(f"{label}可支持", yuan(supportable), f"{contractual} \N{MINUS SIGN} 超过的部分"),
    )
    return Part(
        name,
        label,
        yuan(claimed),
        exactly(yuan(contractual)),
        exactly(yuan(supportable)),
        working,
        rules,
    )


def account(stretches: int) -> tuple[AccountLine, ...]:
    """So many stretches of five days."""
    return tuple(
        AccountLine(
            FIRST + timedelta(days=5 * at),
            FIRST + timedelta(days=5 * at + 5),
            5,
            f"第{at + 1}笔",
            yuan("12000.00") + at,
            Decimal("0.17645"),
            yuan("29.01") + at,
            yuan("12000.00") + at,
            yuan("621.73"),
        )
        for at in range(stretches)
    )


def owed(stretches: int = 3) -> Owed:
    """12,621.73 claimed, 12,401.10 supportable."""
    line = Ceiling(
        Decimal("0.24"),
        CeilingNature.MAY_BE_REDUCED,
        ("interest",),
        "金融机构的各项息费合计，超过年利率 24% 的部分可以请求调减",
        ("fin_24",),
    )
    doubtful = Ceiling(
        None,
        CeilingNature.BY_CONTRACT,
        (),
        "这一段没有固定的线",
        ("pboc_fcp_2020",),
        verified=False,
    )
    return Owed(
        debt_id="loan",
        as_of=date(2026, 11, 20),
        basis=Basis.REBUILT,
        parts=(
            part("principal", "本金", "12000.00", "12000.00", "12000.00", "cc_670"),
            part("interest", "利息", "621.73", "510.20", "401.10", "cc_676", "fin_24"),
            Part("other_fees", "其他费用", yuan("0.00"), None, None),
        ),
        total=part("total", "合计", "12621.73", "12510.20", "12401.10"),
        ask_to_reduce=exactly(yuan("220.63")),
        under_claimed=exactly(yuan("0.00")),
        sentence="对方主张的比可支持的多 220.63 元，你可以请求对方核减。",
        annual_cost=AnnualCost(
            Decimal("0.2388"),
            Decimal("0.2667"),
            (Line("每期的利率", "1.99%", "使每一笔现金流折到借款日正好相抵"),),
            ("pboc_apr_2021",),
            "一年的成本是 23.88%（单利）、26.67%（复利）。",
        ),
        ceilings=(
            CeilingSegment(FIRST, date(2025, 10, 1), line),
            CeilingSegment(date(2025, 10, 1), date(2026, 11, 20), doubtful),
        ),
        lines=account(stretches),
        missing=(
            Missing("担保费怎么收的", "不知道它算不算进利息", "担保合同和每期担保费的收取记录"),
            Missing("罚息从哪天起算", "早一天就多一天的罚息", "逐日的罚息计算表"),
        ),
        conventions=("算头不算尾。", "每一笔入账四舍五入到分。"),
        cautions=("24% 的线是法院的口径，各地掌握不完全一样。",),
        citations=("cc_680",),
    )


def estimated() -> Owed:
    """Totals only: ranges, no account, nothing unverified."""
    low, high = yuan("11900.00"), yuan("12300.00")
    return Owed(
        debt_id="loan",
        as_of=date(2026, 11, 20),
        basis=Basis.ESTIMATED,
        parts=(Part("principal", "本金", yuan("12000.00"), Span(low, high), Span(low, high)),),
        total=Part("total", "合计", yuan("12000.00"), Span(low, high), Span(low, high)),
        ask_to_reduce=Span(yuan("0.00"), yuan("100.00")),
        under_claimed=exactly(yuan("0.00")),
        sentence="只有总数，算出来是一个范围。",
    )
