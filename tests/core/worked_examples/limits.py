"""Checks of worked examples: ceilings of rates, court fees, statutory periods."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.interest.day_count import days_between
from core.calculations.limits.ceilings import Ceiling, CeilingNature, ceiling, ceiling_segments
from core.calculations.limits.cost_of_losing import cost_of_losing
from core.calculations.limits.court_fees import (
    acceptance_fee,
    enforcement_fee,
    payment_order_fee,
    preservation_fee,
)
from core.calculations.limits.lpr import lpr_one_year
from core.calculations.limits.protected_interest import (
    capitalised_interest_cap,
    interest_between,
    principal_received,
    protected_interest,
)
from core.calculations.limits.statutory_period import last_day, last_day_of_months
from core.case.contract import DayBasis
from core.case.lender import LenderKind
from core.law.holidays import known_holidays
from tests.core.worked_examples.example import Example, number

FEES_SINCE = date(2007, 4, 1)
CONTRACT = ("contract_date", "formed_on", "contract_formed", "loan_date", "drawdown", "start")
SUED = ("suit_date", "sued_on", "filing_date", "filed_on", "date_of_suit")
ENDS = ("end", "until", "repaid_on", "repayment_date", "to", "as_of")
RATE = ("contract_rate", "annual_rate", "nominal_rate", "agreed_rate", "overdue_rate", "rate")
CAP = ("ceiling", "ceiling_rate", "cap", "protected_rate")
PERCENT = Decimal(100)


def a_number(example: Example, *names: str) -> Decimal | None:
    """The first of these inputs that is there."""
    return next((number(example.inputs[name]) for name in names if name in example.inputs), None)


def a_day(example: Example, *names: str) -> date | None:
    return next((example.day(name) for name in names if name in example.inputs), None)


def is_set(example: Example, *names: str) -> bool:
    return any(str(example.inputs.get(name, "")).lower() in {"true", "yes", "1"} for name in names)


def kind_of(example: Example) -> LenderKind:
    """Private lending, unless the example names a lender."""
    said = " ".join(
        str(example.inputs.get(name, ""))
        for name in ("lender", "lender_kind", "lender_type", "kind")
    ).strip()
    named = {
        "small_loan": LenderKind.MICROLOAN,
        "小贷": LenderKind.MICROLOAN,
        "bank": LenderKind.BANK_LOAN,
        "card": LenderKind.BANK_CREDIT_CARD,
        "private": LenderKind.PRIVATE_LENDER,
        "": LenderKind.PRIVATE_LENDER,
    }
    return named[said] if said in named else LenderKind(said)


def rate_ceiling(example: Example) -> None:
    if "capitalised_interest" in example.inputs or "maximum_total_interest" in example.expected:
        return rolled_over(example)
    formed, sued, end = (a_day(example, *names) for names in (CONTRACT, SUED, ENDS))
    kind = kind_of(example)
    if formed is not None:
        check_ceiling(example, kind, formed, sued)
    if a_number(example, "principal", "amount") is None:
        return None
    if "days" not in example.inputs and formed and end:
        return check_segments(
            example, kind, (a_day(example, "start") or formed, end), formed, sued
        )
    return check_interest(example, formed, sued)


def check_ceiling(example: Example, kind: LenderKind, formed: date, sued: date | None) -> None:
    on = a_day(example, "on", "day", "accrual_date", "as_of") or sued or formed
    stands = ceiling(kind, formed_on=formed, on=on, sued_on=sued)
    rate = stands.annual_rate
    void = next((b.annual_rate for b in stands.beside if b.nature is CeilingNature.VOID), None)
    for name, value in (
        ("ceiling", rate),
        ("protected", rate),
        ("void_above", void),
        ("void", void),
    ):
        if value is not None:
            example.check(f"{name}_percent", value * PERCENT)
            example.check(f"{name}_rate", value)
            if example.wants(name):
                example.check(name, as_written(example, name, value))
    if any(example.wants(name) for name in ("lpr_percent", "lpr")):
        quoted_on = on if sued and on == sued and not is_new(stands, formed, kind) else formed
        quote = lpr_one_year(quoted_on).value
        example.check("lpr_percent", quote * PERCENT)
        example.check("lpr", as_written(example, "lpr", quote))


def is_new(stands: Ceiling, formed: date, kind: LenderKind) -> bool:
    """Whether the ceiling is the one of the contract's own day."""
    return stands == ceiling(kind, formed_on=formed, on=formed)


def as_written(example: Example, name: str, rate: Decimal) -> Decimal:
    """A rate as the example writes it: 15.4% and 15.4 in hundredths, 0.154 as it is."""
    text = str(example.expected.get(name, ""))
    return rate * PERCENT if "%" in text or (text and number(text) > 1) else rate


def check_interest(example: Example, formed: date | None, sued: date | None) -> None:
    """Interest within the ceiling of the contract day, or of the day sued on for old contracts."""
    principal = received(example)
    rate = a_number(example, *RATE)
    days = example.whole("days") if "days" in example.inputs else days_given(example)
    cap = a_number(example, *CAP)
    if cap is None and formed is not None:
        day = a_day(example, "on", "accrual_date") or sued or formed
        cap = ceiling(
            LenderKind.PRIVATE_LENDER, formed_on=formed, on=day, sued_on=sued
        ).annual_rate
    assert rate is not None or cap is not None, f"{example.id}: no rate is given"
    within = protected_interest(
        principal,
        cap if rate is None and cap is not None else rate or Decimal(0),
        cap,
        days,
        basis(example),
    )
    example.check("protected_interest", within)
    example.check("interest", within)
    example.check("maximum_interest", within)
    example.check("principal", principal)
    claimed = a_number(example, "claimed", "claimed_interest", "interest_claimed")
    if rate is not None:
        whole = protected_interest(principal, rate, None, days, basis(example))
        example.check("contract_interest", whole)
        example.check("excess", (whole if claimed is None else claimed) - within)


def check_segments(
    example: Example, kind: LenderKind, span: tuple[date, date], formed: date, sued: date | None
) -> None:
    rate = a_number(example, *RATE)
    assert rate is not None, f"{example.id}: no rate is given"
    first, until = span
    segments = ceiling_segments(kind, formed_on=formed, first=first, until=until, sued_on=sued)
    day_basis = DayBasis.ACTUAL_360 if basis(example) == 360 else DayBasis.ACTUAL_365
    both = is_set(example, "both_ends", "count_both_ends")
    found = interest_between(received(example), rate, segments, day_basis, both_ends=both)
    example.check("protected_interest", found.amount)
    example.check("total_interest", found.amount)
    example.check("interest", found.amount)
    example.check("days", found.days)
    each = [
        interest_between(received(example), rate, [segment], day_basis).amount
        for segment in segments
    ]
    for name in ("segments", "interest_by_segment", "segment_interest"):
        example.check(name, each)
    for names, part in zip(
        (("before", "old_segment", "segment_1"), ("after", "new_segment", "segment_2")),
        each,
        strict=False,
    ):
        for name in names:
            example.check(name, part)
            example.check(f"interest_{name}", part)
            example.check(f"{name}_interest", part)


def rolled_over(example: Example) -> None:
    cap = a_number(example, *CAP)
    formed = a_day(example, *CONTRACT)
    if cap is None and formed is not None:
        cap = ceiling(LenderKind.PRIVATE_LENDER, formed_on=formed, on=formed).annual_rate
    assert cap is not None, f"{example.id}: no ceiling is given"
    most = capitalised_interest_cap(received(example), cap, years(example))
    example.check("maximum_total_interest", most)
    example.check("maximum_total", received(example) + most)
    example.check("maximum_repayment", received(example) + most)


def years(example: Example) -> Decimal:
    months = a_number(example, "months")
    if "years" in example.inputs:
        return example.number("years")
    if months is not None:
        return months / 12
    return Decimal(days_given(example)) / basis(example)


def days_given(example: Example) -> int:
    if "days" in example.inputs:
        return example.whole("days")
    first, until = a_day(example, "start", "from", *CONTRACT), a_day(example, *ENDS)
    if first and until:
        return days_between(
            first, until, both_ends=is_set(example, "both_ends", "count_both_ends")
        )
    if "years" in example.inputs:
        return int(example.number("years") * basis(example))
    raise AssertionError(f"{example.id}: no days are given")


def received(example: Example) -> Decimal:
    """The principal; what was withheld beforehand is none of it."""
    principal = a_number(example, "original_principal", "principal", "amount", "stated_principal")
    assert principal is not None, f"{example.id}: no principal is given"
    withheld = a_number(example, "withheld", "withheld_interest", "deducted", "prepaid_interest")
    return principal_received(principal, withheld or Decimal(0))


def basis(example: Example) -> int:
    return 360 if "360" in str(example.inputs.get("basis", "")) else 365


CLAIMS = ("claim", "amount", "claim_amount", "enforcement_amount", "property", "principal")


def court_fee(example: Example) -> None:
    claim = a_number(example, *CLAIMS)
    assert claim is not None, f"{example.id}: no claim is given"
    on = a_day(example, "on", "date", "filed_on") or FEES_SINCE
    said = " ".join(str(value) for value in example.inputs.values()).lower()
    summary = is_set(example, "summary", "summary_procedure", "simplified", "small_claims") or any(
        word in said
        for word in ("summary", "simplified", "简易", "小额诉讼", "16条", "第十六条", "减半")
    )
    settled = is_set(example, "mediated", "mediation", "settled", "withdrawn") or any(
        word in said for word in ("mediat", "withdraw", "调解", "撤诉", "15条", "第十五条")
    )
    twice = is_set(example, "halves_add_up", "halve_twice")
    main = acceptance_fee(claim, on, summary=summary, settled=settled, halves_add_up=twice).amount
    order = payment_order_fee(claim, on).amount
    forced = enforcement_fee(claim, on).amount
    frozen = preservation_fee(claim, on).amount
    asked = {
        "enforcement": forced,
        "执行": forced,
        "preservation": frozen,
        "保全": frozen,
        "payment_order": order,
        "payment order": order,
        "支付令": order,
    }
    fee = next((value for word, value in asked.items() if word in said), main)
    example.check("fee", fee)
    for names, value in (
        (("acceptance_fee", "full_fee"), acceptance_fee(claim, on).amount),
        (
            ("summary_fee", "half_fee", "halved", "halved_fee"),
            acceptance_fee(claim, on, summary=True).amount,
        ),
        (
            ("mediation_fee", "mediated_fee", "settled_fee"),
            acceptance_fee(claim, on, settled=True).amount,
        ),
        (("payment_order_fee",), order),
        (("enforcement_fee",), forced),
        (("preservation_fee",), frozen),
        (("cost_of_losing", "total"), cost_of_losing(claim, on).high),
    ):
        for name in names:
            example.check(name, value)


def days_of(value: object) -> frozenset[date]:
    """A list of days, one day, or a range: 2024-05-01..2024-05-05, both counted."""
    if isinstance(value, list):
        return frozenset().union(*(days_of(part) for part in value))
    first, _, last = str(value).partition("..")
    start, end = date.fromisoformat(first.strip()), date.fromisoformat((last or first).strip())
    return frozenset(start + timedelta(days=n) for n in range((end - start).days + 1))


def statutory_period(example: Example) -> None:
    start = a_day(example, "start_excluded", "start", "served_on", "received_on", "from", "date")
    if start is None:
        start = example.day("start_included") - timedelta(days=1)
    known = known_holidays()
    given = "holidays" in example.inputs
    holidays = days_of(example.inputs["holidays"]) if given else known.days
    workdays = next(
        (
            days_of(example.inputs[name])
            for name in ("workdays", "worked_weekends", "make_up_workdays", "working_days")
            if name in example.inputs
        ),
        frozenset() if given else known.workdays,
    )
    months = example.whole("months", 0) + 12 * example.whole("years", 0)
    end = (
        last_day_of_months(start, months, holidays, workdays)
        if months
        else last_day(start, example.whole("days"), holidays, workdays)
    )
    for name in ("last_day", "end", "deadline", "expires_on"):
        example.check(name, end)


TOPICS: dict[str, Callable[[Example], None]] = {
    "rate_ceiling": rate_ceiling,
    "court_fee": court_fee,
    "statutory_period": statutory_period,
}
