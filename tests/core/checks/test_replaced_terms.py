"""New terms on a debt that has an agreement: what they would take the place of, and what would be gone."""

from datetime import date, timedelta

import pytest

from core.agenda.deadlines import DeadlineKind, debt_deadlines
from core.case.agreement import RepaymentTerms
from core.case.debt import Balance
from core.case.entries import BreachMended, BreachRecorded, Entry, Outcome
from core.checks.replaced_terms import ReplacedTerms, replaced_terms
from core.money import yuan
from core.workflow.progress import progress
from tests.core.builders import (
    DAY,
    case,
    debt,
    facts,
    paid,
    replied,
    sent,
    signed,
    terms,
    with_entries,
)

FIRST = date(2026, 12, 20)
WAIVED = Balance(penalty_interest=yuan("300.00"), late_fee=yuan("80.00"))
KNOWN = terms(10, "900.00", "900.00", FIRST, waived=WAIVED, interest_suspended=True)
OTHER = terms(12, "800.00", "850.00", FIRST, waived=Balance(penalty_interest=yuan("100.00")))
KEPT = signed("card", DAY, KNOWN)
COUNTER = replied("card", DAY + timedelta(days=40), Outcome.COUNTER_OFFERED, terms=OTHER)


def found(*entries: Entry, proposed: RepaymentTerms = OTHER) -> ReplacedTerms | None:
    lived = with_entries(case(debt("card")), *entries)
    return replaced_terms(progress(lived, "card", DAY + timedelta(days=100)), proposed)


def test_total_month_last_day_and_waiver_stand_side_by_side() -> None:
    replaced = found(KEPT, COUNTER)
    assert replaced is not None
    assert [(row.label, row.asked, row.proposed, row.difference) for row in replaced.rows] == [
        ("还要还", "9,000.00", "9,650.00", "多 650.00"),
        ("每期", "900.00", "800.00", "少 100.00"),
        ("还清的日子", "2027-09-20", "2027-11-20", "晚 61 天"),
        ("减免", "380.00", "100.00", "少 280.00"),
    ]
    assert "2026 年 11 月 23 日的协议" in replaced.sentence


def test_each_part_of_a_waiver_that_would_be_lost_is_named() -> None:
    replaced = found(KEPT, COUNTER)
    assert replaced is not None
    assert replaced.lost == (
        "已经谈好免掉罚息 300.00 元，新的只免 100.00 元。",
        "已经谈好免掉违约金 80.00 元，新的里没有了。",
        "已经谈好还款期间停止计息，新的没有写。",
    )
    better = OTHER.model_copy(update={"waived": WAIVED, "interest_suspended": True})
    kept = found(KEPT, COUNTER, proposed=better)
    assert kept is not None
    assert kept.lost == ()


def test_what_was_paid_under_it_is_taken_off_before_the_totals_are_compared() -> None:
    replaced = found(KEPT, paid("card", DAY, "900.00"))
    assert replaced is not None
    assert replaced.rows[0].asked == "8,100.00"


BROKE = BreachRecorded.model_validate(facts("card", DAY + timedelta(days=30)))
MENDED = BreachMended.model_validate(facts("card", DAY + timedelta(days=31)))
AGAIN = sent("card", DAY + timedelta(days=35))


@pytest.mark.parametrize(
    ("entries", "stands"),
    [
        ((), False),
        ((AGAIN, COUNTER), False),
        ((KEPT,), True),
        ((KEPT, COUNTER), True),
        ((KEPT, AGAIN), True),
        ((KEPT, AGAIN, COUNTER), True),
        ((KEPT, BROKE), False),
        ((KEPT, BROKE, AGAIN, COUNTER), False),
        ((KEPT, BROKE, MENDED), True),
    ],
)
def test_only_an_agreement_that_stands_can_be_replaced(
    entries: tuple[Entry, ...], *, stands: bool
) -> None:
    assert (found(*entries) is not None) is stands


def test_the_same_terms_again_replace_nothing() -> None:
    assert found(KEPT, proposed=KNOWN) is None


def test_what_is_signed_after_a_yes_replaces_no_agreement() -> None:
    # How a text differs from what was agreed to before is said where the text is read.
    yes = replied("card", DAY, Outcome.APPROVED, terms=KNOWN)
    assert found(sent("card", DAY), yes) is None


def test_while_other_terms_are_talked_about_the_instalments_stay_in_the_calendar() -> None:
    lived = with_entries(case(debt("card")), KEPT, COUNTER)
    kinds = [each.kind for each in debt_deadlines(lived, lived.debts[0], COUNTER.on)]
    assert kinds.count(DeadlineKind.INSTALMENT) == KNOWN.months
