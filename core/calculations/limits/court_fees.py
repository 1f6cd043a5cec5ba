"""What a court takes for a claim over money: acceptance, payment order, enforcement, preservation.

Source: 诉讼费用交纳办法 articles 13 to 16.
"""

from datetime import date
from decimal import Decimal

from core.calculations.limits.fee_brackets import Fee, bracket_fee
from core.calculations.working import Line
from core.figures import yuan_text
from core.law.library import parameter
from core.law.parameter import Value
from core.money import round_half_up


def acceptance_fee(
    claim: Decimal,
    on: date,
    *,
    summary: bool = False,
    settled: bool = False,
    halves_add_up: bool = False,
) -> Fee:
    """受理费 of a claim in yuan.

    Half in summary procedure (small claims too), half if it ends by mediation or is withdrawn. Where both
    are so, courts differ on whether it is halved twice; `halves_add_up` does, the default halves once.
    """
    whole = bracket_fee("court_fee.brackets", "受理费", claim, on)
    reasons = [
        (why, parameter(name).on(on))
        for applies, why, name in (
            (summary, "简易程序、小额诉讼减半", "court_fee.summary_ratio"),
            (settled, "调解结案或撤诉减半", "court_fee.mediation_ratio"),
        )
        if applies
    ]
    if not halves_add_up:
        reasons = reasons[:1]
    fee = whole
    for why, ratio in reasons:
        fee = _part_of(fee, fee.amount * ratio.value, f"受理费（{why}）", f"× {ratio.text}", ratio)
    return fee


def payment_order_fee(claim: Decimal, on: date) -> Fee:
    """申请费 of a payment order: a third of the acceptance fee."""
    whole = bracket_fee("court_fee.brackets", "受理费", claim, on)
    divisor = parameter("court_fee.payment_order_divisor").on(on)
    return _part_of(
        whole, whole.amount / divisor.value, "支付令申请费", f"÷ {divisor.text}", divisor
    )


def enforcement_fee(amount: Decimal, on: date) -> Fee:
    """执行申请费 of an amount in yuan; borne by who is enforced against."""
    return bracket_fee("court_fee.enforcement_brackets", "执行申请费", amount, on)


def preservation_fee(amount: Decimal, on: date) -> Fee:
    """保全申请费 of the property preserved, in yuan, never more than its most."""
    fee = bracket_fee("court_fee.preservation_brackets", "保全申请费", amount, on)
    most = parameter("court_fee.preservation_most").on(on)
    if fee.amount <= most.value:
        return fee
    return _part_of(fee, most.value, "保全申请费", "超过最高额，按最高额", most)


def _part_of(fee: Fee, amount: Decimal, label: str, how: str, rule: Value) -> Fee:
    part = round_half_up(amount)
    sum_text = f"{yuan_text(fee.amount)} {how}" if how[0] in "×÷" else how
    return Fee(
        part,
        (*fee.working, Line(label, part, sum_text)),
        tuple(dict.fromkeys((*fee.citations, rule.citation.id))),
    )
