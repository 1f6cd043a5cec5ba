"""What losing a lawsuit over a debt adds to it: the court's fees, in a low and a high case."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.calculations.limits.court_fees import acceptance_fee, enforcement_fee, preservation_fee
from core.calculations.limits.small_claims import is_small_claim
from core.calculations.working import Line
from core.figures import yuan_text


@dataclass(frozen=True, slots=True)
class CostOfLosing:
    """Yuan: `low` if it ends in summary procedure and is paid in time, `high` if all fees come up.

    The lawyer of the other side and the interest meanwhile are in neither.
    """

    low: Decimal
    high: Decimal
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    sentence: str
    one_instance: bool | None = None


def cost_of_losing(
    claim: Decimal,
    on: date,
    *,
    preserved: Decimal | None = None,
    annual_wage: Decimal | None = None,
) -> CostOfLosing:
    """What the loser of a claim in yuan may bear in court fees (诉讼费用交纳办法 第29条).

    `preserved` is the property the other side had frozen, by default as much as the claim, in the high
    case only. With the province's yearly wage it also says whether there is one instance only.
    """
    summary = acceptance_fee(claim, on, summary=True)
    full = acceptance_fee(claim, on)
    freezing = preservation_fee(claim if preserved is None else preserved, on)
    enforcement = enforcement_fee(claim, on)
    high = full.amount + freezing.amount + enforcement.amount
    fees = (summary, freezing, enforcement)
    return CostOfLosing(
        low=summary.amount,
        high=high,
        working=(
            *summary.working,
            *freezing.working,
            *enforcement.working,
            Line("最少", summary.amount, "简易程序，判决后按时付清，没有保全和执行"),
            Line(
                "最多",
                high,
                f"{yuan_text(full.amount)}（受理费不减半）+ {yuan_text(freezing.amount)}（保全）"
                f"+ {yuan_text(enforcement.amount)}（执行）",
            ),
        ),
        citations=tuple(
            dict.fromkeys(
                (*(rule for fee in fees for rule in fee.citations), "court_fee_29_44_45")
            )
        ),
        sentence=f"打官司全输了，法院的费用大约多出 {yuan_text(summary.amount)} 到 {yuan_text(high)} 元。"
        "一般由败诉的一方负担，部分输赢的由法院分。律师费看合同，判决后不按时付的利息另算。"
        "交不起的，可以申请缓交、减交、免交，由法院决定。",
        one_instance=None if annual_wage is None else is_small_claim(claim, annual_wage, on),
    )
