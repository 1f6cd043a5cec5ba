"""What the three columns say in one or two sentences; what lies above is something one may ask to be reduced."""

from decimal import Decimal

from core.calculations.owed.report import Basis, Span
from core.figures import yuan_text
from core.money import ZERO


def owed_sentence(
    basis: Basis, claimed: Decimal, supportable: Span | None, reduce: Span, under: Span
) -> str:
    """Never that something need not be paid: a lender or a court decides."""
    if supportable is None:
        return f"对方要 {yuan_text(claimed)} 元。现有的资料不够，合同口径和有依据的数都还算不出来，先向对方要明细。"
    about = "估算" if basis is Basis.ESTIMATED else "按流水算"
    start = f"对方要 {yuan_text(claimed)} 元，{about}有依据的是 {supportable.text} 元。"
    if reduce.low > ZERO and basis is Basis.ESTIMATED:
        return (
            start
            + f"多出的 {reduce.text} 元是估的，可以请求调减，由对方或法院决定。先请对方给逐项明细，会更准。"
        )
    if reduce.low > ZERO:
        return start + f"多出的 {reduce.text} 元，可以请求调减，由对方或法院决定。"
    if reduce.high > ZERO:
        return (
            start
            + f"看怎么算，最多有 {yuan_text(reduce.high)} 元可以请求调减，也可能没有，由对方或法院决定。"
        )
    if under.low > ZERO:
        return start + f"对方要的比合同算出来的少 {under.text} 元，按对方的数谈。"
    return start + "没有看到可以请求调减的部分。"
