"""Time of planning twelve lenders together, in one run on one machine: compare the ratios, not the milliseconds."""

from decimal import Decimal

from bench.calculations import MILLISECONDS, seconds
from core.calculations.together.claims import Claim, courses
from core.calculations.together.compare import after_agreed, compare_together
from core.calculations.together.joint_plan import JointPlan, Method
from core.calculations.together.optimum import proposed_optimum
from core.calculations.together.orders import by_order
from core.money import yuan

TIMES = 5
RATES = ("0", "0.0365", "0.12", "0.1825")
CLAIMS = tuple(
    Claim(
        claim_id=str(at),
        name=f"第{at}家",
        base=yuan(4000 + at * 1750),
        annual_rate=Decimal(RATES[at % len(RATES)]),
        most_months=60 if at % 3 else 36,
    )
    for at in range(12)
)
AVAILABLE = after_agreed(
    [yuan("5200") if at % 3 else yuan("6900") for at in range(60)], [[yuan("800.55")] * 18]
)


def main() -> None:
    """Print each part's time beside the simple order's, and what the optimum is worth."""
    for claim in CLAIMS:
        courses(claim)
    simple = by_order(CLAIMS, AVAILABLE, Method.DEAREST_FIRST)
    best = proposed_optimum(CLAIMS, AVAILABLE)
    plain = seconds(lambda: by_order(CLAIMS, AVAILABLE, Method.DEAREST_FIRST), TIMES)
    solved = seconds(lambda: proposed_optimum(CLAIMS, AVAILABLE), TIMES)
    compared = seconds(lambda: compare_together(CLAIMS, AVAILABLE), TIMES)
    print(f"12 lenders, one simple order  {plain * MILLISECONDS:8.1f} ms")
    print(
        f"the optimum by HiGHS          {solved * MILLISECONDS:8.1f} ms  {solved / plain:7.0f} x"
    )
    print(
        f"all ways side by side         {compared * MILLISECONDS:8.1f} ms  {compared / plain:7.0f} x"
    )
    if isinstance(simple, JointPlan) and isinstance(best, JointPlan):
        print(f"interest, simple and optimum  {simple.interest} and {best.interest} yuan")


if __name__ == "__main__":
    main()
