"""A case's plans for all lenders keep its agreements, and the offers are the plan's own numbers."""

from datetime import date
from decimal import Decimal

import pytest

from core.calculations.offers import check_offer
from core.calculations.together.claims import Claim, Course
from core.calculations.together.joint_plan import JointPlan, Method
from core.calculations.together.of_case import claims_of, propose_together, with_plan
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.lender import LenderKind
from core.case.pay import IrregularPay
from core.money import ZERO, yuan
from tests.core.builders import DAY, case, debt, signed, terms, with_entries

KIND = LenderKind.BANK_LOAN


def test_offers_are_the_plan_s_numbers_and_stand_beside_the_agreement() -> None:
    owed = case(
        debt("agreed", "9000", kind=KIND),
        debt("a", "12000.01", kind=KIND),
        debt("b", "30000", kind=KIND),
        available="1500.00",
    )
    agreed = terms(12, "600.00", "600.00", date(2026, 12, 20))
    owed = with_entries(owed, signed("agreed", DAY, agreed))
    proposal = propose_together(owed, DAY)
    assert proposal is not None
    assert proposal.why is None
    assert {claim.claim_id for claim in proposal.plans[0].claims} == {"a", "b"}
    assert (proposal.available[0], proposal.available[-1]) == (yuan("900.00"), yuan("1500.00"))
    for plan in proposal.plans:
        together = with_plan(owed, plan, DAY)
        for claim, course in zip(plan.claims, plan.courses, strict=True):
            offer = together.offer(claim.claim_id)
            assert offer is not None
            assert offer.terms.total == course.total == claim.base
            assert (offer.terms.months, offer.terms.last_instalment) == (
                course.months,
                course.amounts[-1],
            )
            assert check_offer(together, offer, DAY) == ()


def test_what_is_asked_to_be_waived_is_not_shared_out_and_the_contract_s_rate_ranks() -> None:
    one = debt("a", "1000", kind=KIND)
    one = one.model_copy(
        update={
            "balance": one.balance.model_copy(update={"late_fee": yuan("200")}),
            "contract_annual_rate": Decimal("0.18"),
        }
    )
    (claim,) = claims_of(case(one, available="500.00"), DAY)
    assert (claim.base, claim.rate_now, claim.annual_rate) == (
        yuan("1000"),
        Decimal("0.18"),
        ZERO,
    )


def test_where_nothing_fits_it_says_why_and_without_debts_there_is_nothing_to_say() -> None:
    poor = propose_together(case(debt("a", "60000", kind=KIND), available="600.00"), DAY)
    assert poor is not None
    assert poor.why is not None
    assert (poor.plans, poor.why.more_a_month) == ((), yuan("400.00"))
    assert propose_together(case(available="600.00"), DAY) is None


def test_a_plan_longer_than_the_rules_of_the_day_makes_no_offer() -> None:
    owed = case(debt("a", "600", kind=LenderKind.BANK_CREDIT_CARD), available="600.00")
    plan = JointPlan(
        Method.OPTIMUM,
        (Claim("a", "a", yuan("600"), most_months=61),),
        (Course((yuan("1"),) * 61),),
    )
    with pytest.raises(ValueError, match="60"):
        with_plan(owed, plan, DAY)


def test_twelve_lenders_irregular_income_and_an_agreement_find_a_plan_to_the_fen() -> None:
    pay = IrregularPay(
        received=tuple(map(yuan, ("9100", "4800", "7900", "6400", "5200", "900"))),
        last_untypical=True,
    )
    debts = [debt(str(at), f"{3000 + at * 1234}.5{at % 10}", kind=KIND) for at in range(12)]
    owed = case(debt("agreed", "9000", kind=KIND), *debts)
    month = Budget(
        incomes=(Income(label="接单", monthly=pay.counted, pay=pay),),
        spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("2500")),),
        buffer=yuan("200"),
    )
    agreed = terms(12, "600.00", "600.00", date(2026, 12, 20))
    owed = with_entries(owed.model_copy(update={"budget": month}), signed("agreed", DAY, agreed))
    assert pay.counted == yuan("5466.66"), "4,800, 5,200 and 6,400; the last month left out"
    proposal = propose_together(owed, DAY)
    assert proposal is not None
    assert proposal.why is None
    assert len(proposal.plans[0].claims) == 12
    for plan in proposal.plans:
        assert plan.fits(proposal.available)
        assert plan.total == sum((claim.base for claim in plan.claims), ZERO)
        together = with_plan(owed, plan, DAY)
        for claim in plan.claims:
            offer = together.offer(claim.claim_id)
            assert offer is not None
            assert check_offer(together, offer, DAY) == ()
    poorer = owed.model_copy(update={"budget": month.model_copy(update={"buffer": yuan("1500")})})
    without = propose_together(poorer, DAY)
    assert without is not None
    assert without.why is not None
    assert without.why.sentences


def test_interest_that_runs_on_and_the_least_a_lender_takes_count() -> None:
    one = debt(
        "a", "12000", kind=KIND, contract_annual_rate=Decimal("0.12"), least_monthly=yuan("500")
    )
    (claim,) = claims_of(case(one, available="900"), DAY, suspended=False)
    assert (claim.annual_rate, claim.least_monthly) == (Decimal("0.12"), yuan("500"))
    runs = propose_together(case(one, available="900"), DAY, suspended=False)
    assert runs is not None
    assert runs.plans[0].interest > ZERO
    assert runs.plans[0].courses[0].amounts[0] >= yuan("500")
    too_little = propose_together(case(one, available="499"), DAY)
    assert too_little is not None
    assert too_little.why is not None
