"""What holds for every debt: sums to the fen, no payment raises what stands, no ceiling lowers it by rising."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.limits.ceilings import CeilingSegment, ceiling_segments, is_facilitated
from core.calculations.owed.account_facts import account_facts
from core.calculations.owed.loan_owed import rebuilt_loan
from core.calculations.owed.report import Owed, Span
from core.calculations.owed.three_columns import what_is_owed
from core.calculations.owed.under_ceiling import readings
from core.case.contract import Movement, MovementKind
from core.case.debt import Debt
from core.money import FEN, ZERO
from tests.core.calculations.owed.debts import loans


def summed(spans: list[Span | None]) -> Span | None:
    known = [span for span in spans if span is not None]
    return sum(known, Span(ZERO, ZERO)) if known else None


def to_the_fen(owed: Owed) -> bool:
    spans = [
        span
        for part in (*owed.parts, owed.total)
        for span in (part.contractual, part.supportable)
        if span is not None
    ]
    return all(
        amount == amount.quantize(FEN) and amount >= ZERO and span.low <= span.high
        for span in spans
        for amount in (span.low, span.high)
    )


@given(loans())
def test_parts_make_the_total_and_the_differences_meet(debt: Debt) -> None:
    owed = what_is_owed(debt)
    assert to_the_fen(owed)
    assert sum((part.claimed for part in owed.parts), ZERO) == owed.total.claimed
    assert summed([part.contractual for part in owed.parts]) == owed.total.contractual
    assert summed([part.supportable for part in owed.parts]) == owed.total.supportable
    stands = owed.total.supportable or Span(owed.total.claimed, owed.total.claimed)
    claimed = owed.total.claimed
    assert owed.ask_to_reduce.high - owed.under_claimed.low == claimed - stands.low
    assert owed.ask_to_reduce.low - owed.under_claimed.high == claimed - stands.high


@given(loans())
def test_the_rules_never_bear_out_more_than_the_contract_gives(debt: Debt) -> None:
    for part in what_is_owed(debt).parts:
        if part.supportable and part.contractual:
            assert part.supportable.low <= part.contractual.low
            assert part.supportable.high <= part.contractual.high


@given(loans(), st.integers(0, 1500), st.integers(1, 500_000))
def test_a_payment_more_never_raises_what_stands(debt: Debt, day: int, fen: int) -> None:
    on = min(debt.as_of, (debt.drawn_on or debt.as_of) + timedelta(days=day))
    more = Movement(on=on, kind=MovementKind.PAID, amount=Decimal(fen) / 100)
    with_more = debt.model_copy(update={"movements": (*debt.movements, more)})
    stood, stands = what_is_owed(debt).total.contractual, what_is_owed(with_more).total.contractual
    assert stood is not None
    assert stands is not None
    assert stands.low <= stood.low
    assert stands.high <= stood.high
    assert all(now <= then for then, now in zip(exact(debt), exact(with_more), strict=True))


def exact(debt: Debt) -> tuple[Decimal, Decimal]:
    """The lowest and highest total borne out, before each part is rounded to the fen by itself."""
    facts = account_facts(debt, ())
    assert facts is not None
    totals = [
        (stands.principal + sum(stands.charges.values())).quantize(Decimal("1e-12"))
        for ways in rebuilt_loan(debt, facts).stands
        for _, stands in ways
    ]
    return min(totals), max(totals)


@given(loans(), st.decimals(min_value=Decimal("0.01"), max_value=Decimal("0.5"), places=2))
def test_a_higher_ceiling_never_lowers_what_stands(debt: Debt, higher: Decimal) -> None:
    facts = account_facts(debt, ())
    assert facts is not None
    segments = ceiling_segments(
        debt.kind,
        formed_on=debt.drawn_on,
        first=facts.drawn_on,
        until=debt.as_of,
        facilitated=is_facilitated(debt),
    )
    raised = tuple(_raised(segment, higher) for segment in segments)
    for account in rebuilt_loan(debt, facts).lawful:
        pairs = zip(readings(account, segments), readings(account, raised), strict=True)
        for (_, low), (_, high) in pairs:
            assert low.principal <= high.principal
            assert all(low.charges[name] <= high.charges[name] for name in low.charges)


def _raised(segment: CeilingSegment, by: Decimal) -> CeilingSegment:
    def higher(ceiling_rate: Decimal | None) -> Decimal | None:
        return None if ceiling_rate is None else ceiling_rate + by

    stands = segment.ceiling
    beside = tuple(replace(each, annual_rate=higher(each.annual_rate)) for each in stands.beside)
    return replace(
        segment,
        ceiling=replace(stands, annual_rate=higher(stands.annual_rate), beside=beside),
    )


@given(loans())
def test_the_account_s_lines_carry_on_from_one_another(debt: Debt) -> None:
    owed = what_is_owed(debt)
    for line in owed.lines:
        assert line.days == (line.until - line.first).days
        assert line.principal >= ZERO
        assert line.charges >= ZERO
        assert line.until <= debt.as_of
    firsts = [line.first for line in owed.lines]
    assert firsts == sorted(firsts)
