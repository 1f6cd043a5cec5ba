"""Checks of worked examples: ceilings of rates, and interest that stays within them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.interest.day_count import days_between
from core.calculations.limits.ceilings import Ceiling, CeilingNature, ceiling, ceiling_segments
from core.calculations.limits.lpr import lpr_one_year
from core.calculations.limits.private_ceiling import new_rule_from, of_quote
from core.calculations.limits.protected_interest import (
    above_ceiling,
    allowed_together,
    capitalised_interest_cap,
    interest_between,
    principal_received,
    protected_interest,
)
from core.case.contract import DayBasis
from core.case.lender import LenderKind
from tests.core.worked_examples.example import Example, number

PERCENT = Decimal(100)
CONTRACT = ("contract_date", "formed_on", "contract_formed", "loan_date", "drawn_on", "drawdown")
SUED = ("suit_date", "sued_on", "filing_date", "filed_on", "date_of_suit")
BEGINS = ("start", "from", "first")
ENDS = ("end", "until", "repaid_on", "repayment_date", "to", "as_of")
ON = ("on", "day", "date", "accrual_date")
RATES = ("contract_rate", "annual_rate", "nominal_rate", "agreed_rate", "rate")
TOGETHER = ("overdue_rate", "penalty_rate", "late_fee_rate", "damages_rate", "fee_rate")
CAPS = ("ceiling", "ceiling_rate", "cap", "cap_rate")
PRINCIPALS = ("original_principal", "principal", "stated_principal", "amount", "balance")
WITHHELD = ("withheld", "withheld_interest", "deducted", "prepaid_interest", "upfront_interest")
CHARGES = ("claimed", "claimed_interest", "charges", "total_charges", "interest_and_fees")
BEFORE = ("days_before", "days_old", "days_segment_1", "days_1")
AFTER = ("days_after", "days_new", "days_segment_2", "days_2")
BOTH_ENDS = ("both_ends", "count_both_ends")
KINDS = {
    "small": LenderKind.MICROLOAN,
    "micro": LenderKind.MICROLOAN,
    "小贷": LenderKind.MICROLOAN,
    "小额贷款": LenderKind.MICROLOAN,
    "consumer": LenderKind.CONSUMER_FINANCE,
    "消费金融": LenderKind.CONSUMER_FINANCE,
    "card": LenderKind.BANK_CREDIT_CARD,
    "信用卡": LenderKind.BANK_CREDIT_CARD,
    "bank": LenderKind.BANK_LOAN,
    "银行": LenderKind.BANK_LOAN,
    "licensed": LenderKind.BANK_LOAN,
    "licenced": LenderKind.BANK_LOAN,
    "金融": LenderKind.BANK_LOAN,
}


def a_number(example: Example, names: Iterable[str]) -> Decimal | None:
    """The first of these inputs that is there."""
    return next((number(example.inputs[name]) for name in names if name in example.inputs), None)


def a_day(example: Example, names: Iterable[str]) -> date | None:
    return next((example.day(name) for name in names if name in example.inputs), None)


def is_set(example: Example, *names: str) -> bool:
    return any(str(example.inputs.get(name, "")).lower() in {"true", "yes", "1"} for name in names)


def words(example: Example, *names: str) -> str:
    """What these inputs say, or all of them, in small letters."""
    said = [str(example.inputs.get(name, "")) for name in names] or [
        f"{name} {value}" for name, value in example.inputs.items()
    ]
    return " ".join(said).lower()


def kind_of(example: Example) -> LenderKind:
    """Private lending, unless the example names a licensed lender."""
    said = words(example, "lender", "lender_kind", "lender_type", "kind", "regime")
    return next((kind for word, kind in KINDS.items() if word in said), LenderKind.PRIVATE_LENDER)


def rate_ceiling(example: Example) -> None:
    formed, sued = a_day(example, CONTRACT), a_day(example, SUED)
    first, until = a_day(example, BEGINS) or formed, a_day(example, ENDS)
    stands = ceiling_asked(example, formed, sued)
    answers: dict[str, object] = {}
    if stands is not None:
        answers |= rates(stands)
    if formed is not None:
        answers |= quotes(example, formed, sued)
    cap = a_number(example, CAPS)
    if cap is None and stands is not None:
        cap = stands.annual_rate
    if any(word in words(example) for word in ("capitalised", "rolled", "compound")):
        answers |= rolled_over(example, cap)
    elif a_number(example, BEFORE) is not None:
        answers |= two_parts(example)
    elif formed and first and until and "days" not in example.inputs:
        answers |= by_segments(example, formed, (first, until), sued)
    elif a_number(example, PRINCIPALS) is not None:
        answers |= by_days(example, cap)
    answer(example, answers)


def ceiling_asked(example: Example, formed: date | None, sued: date | None) -> Ceiling | None:
    """The ceiling of the day asked for: the day itself, the day sued on for an old contract, the contract's."""
    if formed is None:
        return None
    old = formed < new_rule_from()
    on = a_day(example, ON) or (sued if sued and old else formed)
    return ceiling(kind_of(example), formed_on=formed, on=on, sued_on=sued)


def rates(stands: Ceiling) -> dict[str, object]:
    void = next(
        (one.annual_rate for one in stands.beside if one.nature is CeilingNature.VOID), None
    )
    named = {
        "ceiling": stands.annual_rate,
        "cap": stands.annual_rate,
        "protected": stands.annual_rate,
        "void_above": void,
        "void": void,
    }
    return in_both(named)


def quotes(example: Example, formed: date, sued: date | None) -> dict[str, object]:
    if not any("lpr" in key for key in example.expected):
        return {}
    old = formed < new_rule_from()
    return in_both({"lpr": lpr_one_year(sued if sued and old else formed).value})


def in_both(named: Mapping[str, Decimal | None]) -> dict[str, object]:
    """Each rate as a fraction and in hundredths, as its key says."""
    found: dict[str, object] = {}
    for name, rate in named.items():
        if rate is not None:
            found |= {f"{name}_percent": rate * PERCENT, f"{name}_rate": rate, name: rate}
    return found


def by_days(example: Example, cap: Decimal | None) -> dict[str, object]:
    """Interest within the ceiling for a number of days; charges together; what lies above."""
    principal = received(example)
    found: dict[str, object] = {"principal": principal, "principal_recognised": principal}
    together = [number(example.inputs[name]) for name in TOGETHER if name in example.inputs]
    rate = a_number(example, RATES)
    asked = sum(together, Decimal(0)) if together else rate
    if together:
        found |= in_both({"allowed": allowed_together(together, cap)})
    days = days_given(example)
    if days is None or (asked is None and cap is None):
        return found
    within = protected_interest(
        principal, cap or Decimal(0) if asked is None else asked, cap, days, basis(example)
    )
    found |= dict.fromkeys(
        ("protected_interest", "interest", "maximum_interest", "supported", "cap_amount"), within
    )
    charges = a_number(example, CHARGES)
    if charges is None and asked is not None:
        charges = protected_interest(principal, asked, None, days, basis(example))
        found["contract_interest"] = charges
    if charges is not None and cap is not None:
        above = above_ceiling(charges, principal, cap, days, basis(example))
        found |= dict.fromkeys(("excess", "above", "reducible", "may_be_reduced"), above)
    return found


def by_segments(
    example: Example, formed: date, span: tuple[date, date], sued: date | None
) -> dict[str, object]:
    rate = a_number(example, (*RATES, *TOGETHER))
    if rate is None:
        return {}
    segments = ceiling_segments(
        kind_of(example), formed_on=formed, first=span[0], until=span[1], sued_on=sued
    )
    conventions = DayBasis.ACTUAL_360 if basis(example) == 360 else DayBasis.ACTUAL_365
    both = is_set(example, *BOTH_ENDS)
    whole = interest_between(received(example), rate, segments, conventions, both_ends=both)
    each = [
        interest_between(
            received(example), rate, [one], conventions, both_ends=both and one is segments[-1]
        )
        for one in segments
    ]
    return {
        "days": whole.days,
        "segment_days": [part.days for part in each],
    } | parts([part.amount for part in each], whole.amount)


def two_parts(example: Example) -> dict[str, object]:
    """Days before and after 2020-08-20, with the LPR at suit told or looked up."""
    rate, principal = a_number(example, RATES), received(example)
    before, after = a_number(example, BEFORE), a_number(example, AFTER)
    assert rate is not None, f"{example.id}: no rate is given"
    assert before is not None, f"{example.id}: no days before the change"
    assert after is not None, f"{example.id}: no days after the change"
    old_day = new_rule_from() - timedelta(days=1)
    old_cap = ceiling(LenderKind.PRIVATE_LENDER, formed_on=old_day, on=old_day).annual_rate
    sued, quote = a_day(example, SUED), a_number(example, ("lpr_at_suit", "lpr"))
    if quote is None:
        assert sued is not None, f"{example.id}: no LPR and no day of suit"
        quote = lpr_one_year(sued).value
    new_cap = of_quote(quote, sued or new_rule_from())
    each = [
        protected_interest(principal, rate, cap, int(days), basis(example))
        for cap, days in ((old_cap, before), (new_cap, after))
    ]
    return parts(each, sum(each, Decimal(0)))


def parts(each: list[Decimal], whole: Decimal) -> dict[str, object]:
    """The sum and its parts, under the names they may have."""
    found: dict[str, object] = dict.fromkeys(
        ("protected_interest", "total_interest", "total", "interest"), whole
    )
    found |= dict.fromkeys(("segments", "interest_by_segment", "segment_interest"), each)
    for place, part in enumerate(each, 1):
        found |= {f"segment_{place}": part, f"segment_{place}_interest": part}
    if each:
        found |= dict.fromkeys(("before", "old", "first_segment", "interest_before"), each[0])
        found |= dict.fromkeys(("after", "new", "second_segment", "interest_after"), each[-1])
    return found


def rolled_over(example: Example, cap: Decimal | None) -> dict[str, object]:
    assert cap is not None, f"{example.id}: no ceiling is given"
    principal = received(example)
    most = capitalised_interest_cap(principal, cap, years(example))
    found: dict[str, object] = dict.fromkeys(
        ("maximum_total_interest", "maximum_interest", "interest_cap"), most
    )
    return found | dict.fromkeys(
        ("maximum_total", "maximum_repayment", "maximum_principal_and_interest"), principal + most
    )


def years(example: Example) -> Decimal:
    if "years" in example.inputs:
        return example.number("years")
    if "months" in example.inputs:
        return example.number("months") / 12
    days = days_given(example)
    assert days is not None, f"{example.id}: no term is given"
    return Decimal(days) / basis(example)


def days_given(example: Example) -> int | None:
    if "days" in example.inputs:
        return example.whole("days")
    first, until = a_day(example, (*BEGINS, *CONTRACT)), a_day(example, ENDS)
    if first and until:
        return days_between(first, until, both_ends=is_set(example, *BOTH_ENDS))
    if "years" in example.inputs:
        return int(example.number("years") * basis(example))
    return None


def received(example: Example) -> Decimal:
    """The principal; what was withheld beforehand is none of it."""
    principal = a_number(example, PRINCIPALS)
    assert principal is not None, f"{example.id}: no principal is given"
    return principal_received(principal, a_number(example, WITHHELD) or Decimal(0))


def basis(example: Example) -> int:
    return 360 if "360" in words(example, "basis", "day_basis", "day_count") else 365


def answer(example: Example, answers: Mapping[str, object]) -> None:
    for key in example.expected:
        if key in answers:
            example.check(key, answers[key])
