"""All lenders together: sums to the fen, no month above what there is, the optimum the best, and why there is none."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calculations.together.claims import Claim, Course, course, courses
from core.calculations.together.compare import (
    SIMPLE,
    after_agreed,
    compare_together,
    plan_together,
)
from core.calculations.together.infeasible import Infeasible, explain
from core.calculations.together.joint_plan import JointPlan, Method
from core.calculations.together.orders import by_order
from core.money import ZERO, from_fen, yuan


def claim(name: str, base: str, rate: str = "0", **more: object) -> Claim:
    values: dict[str, object] = {
        "claim_id": name,
        "name": name,
        "base": yuan(base),
        "annual_rate": Decimal(rate),
        **more,
    }
    return Claim(**values)  # type: ignore[arg-type] - fields by name


@st.composite
def some_claims(draw: st.DrawFn) -> list[Claim]:
    return [
        Claim(
            claim_id=str(at),
            name=f"第{at}家",
            base=from_fen(draw(st.integers(1_000_00, 50_000_00))),
            annual_rate=draw(st.sampled_from([ZERO, Decimal("0.06"), Decimal("0.24")])),
            most_months=draw(st.integers(1, 24)),
            least_monthly=draw(st.none() | st.just(yuan("100"))),
            urgency=draw(st.integers(0, 3)),
        )
        for at in range(draw(st.integers(1, 4)))
    ]


@st.composite
def situations(draw: st.DrawFn) -> tuple[list[Claim], list[Decimal]]:
    """Claims, and months that have from half to three times of what the longest terms need."""
    claims = draw(some_claims())
    light = sum((course(each, each.most_months).heaviest for each in claims), ZERO)
    percents = draw(st.lists(st.integers(50, 300), min_size=1, max_size=14))
    return claims, [(light * percent / 100).quantize(Decimal("0.01")) for percent in percents]


TWELVE = [
    claim(
        f"第{at}家",
        f"{4000 + at * 1750}.{at:02}",
        ("0", "0.0365", "0.12", "0.1825")[at % 4],
        most_months=60 if at % 3 else 36,
        urgency=at % 2,
    )
    for at in range(12)
]
IRREGULAR = [yuan("5200") if at % 3 else yuan("6900") for at in range(60)]
AGREED = [yuan("800.55")] * 18


def found(plan: JointPlan | Infeasible) -> JointPlan:
    assert isinstance(plan, JointPlan), plan
    return plan


def test_twelve_lenders_irregular_months_and_an_agreement_have_a_plan() -> None:
    left = after_agreed(IRREGULAR, [AGREED])
    plans = compare_together(TWELVE, left)
    assert isinstance(plans, tuple)
    best, *others = plans
    assert best.method is Method.OPTIMUM
    for plan in plans:
        assert all(paid <= have for paid, have in zip(plan.monthly, left, strict=False))
        assert (
            sum(plan.monthly, ZERO)
            == plan.total
            == plan.interest + sum((each.base for each in TWELVE), ZERO)
        )
        assert best.objective <= plan.objective
    assert len(others) >= 3, "the simple orders find plans too"


def test_the_infeasible_twin_explains_itself() -> None:
    left = after_agreed([yuan("2600")], [AGREED])
    why = plan_together(TWELVE, left)
    assert isinstance(why, Infeasible)
    assert why.has == yuan("1799.45")
    assert why.needed - why.has == why.more_a_month > ZERO
    enough = [month + why.more_a_month for month in left]
    assert found(plan_together(TWELVE, enough)).fits(enough)
    assert why.common_months is not None
    longer = [
        Claim(each.claim_id, each.name, each.base, each.annual_rate, why.common_months)
        for each in TWELVE
    ]
    assert found(plan_together(longer, left)).fits(left)
    assert "差 " in why.sentences[0]


def test_a_waiver_of_so_much_makes_the_longest_terms_fit() -> None:
    claims = [claim("甲", "60000", most_months=60), claim("乙", "30000", most_months=60)]
    why = explain(claims, [yuan("1200")])
    assert why.needed == yuan("1500.00")
    assert why.waive_more == yuan("18000.00")
    assert why.common_months == 75
    assert any("18,000.00" in sentence for sentence in why.sentences)


def test_one_lender_waiting_is_named_and_the_smallest_that_is_enough() -> None:
    claims = [
        claim("甲", "60000", most_months=60),
        claim("乙", "6000", most_months=60),
        claim("丙", "30000", most_months=60),
    ]
    why = explain(claims, [yuan("1200")])
    assert why.defer is not None
    assert why.defer.name == "丙"


def test_with_nothing_left_nobody_is_promised_anything() -> None:
    why = plan_together([claim("甲", "6000")], [ZERO])
    assert isinstance(why, Infeasible)
    assert (why.common_months, why.waive_more, why.defer) == (None, None, None)
    assert "先谈延期" in why.sentences[0]


def test_a_lender_that_takes_no_small_instalments_gets_what_it_takes() -> None:
    plan = found(plan_together([claim("甲", "6000", least_monthly=yuan("500"))], [yuan("800")]))
    assert plan.courses[0].amounts == (yuan("750"),) * 8
    too_small = plan_together([claim("甲", "600", least_monthly=yuan("700"))], [yuan("650")])
    assert isinstance(too_small, Infeasible)


def test_the_orders_shorten_the_one_that_they_name() -> None:
    claims = [
        claim("大", "12000", "0.06", most_months=12),
        claim("贵", "6000", rate_now=Decimal("0.24"), most_months=12),
        claim("急", "9000", "0.12", most_months=12, urgency=2),
        claim("小", "3000", "0.06", most_months=12),
    ]
    have = [yuan("4000")]
    shortest = {
        method: min(
            zip(found(plan_together(claims, have, method)).courses, claims, strict=True),
            key=lambda pair: pair[0].months,
        )[1].name
        for method in (Method.DEAREST_FIRST, Method.SMALLEST_FIRST, Method.URGENT_FIRST)
    }
    assert shortest == {
        Method.DEAREST_FIRST: "贵",
        Method.SMALLEST_FIRST: "小",
        Method.URGENT_FIRST: "急",
    }


def test_pro_rata_shares_the_leanest_month_by_what_is_owed() -> None:
    claims = [claim("甲", "20000"), claim("乙", "10000")]
    plan = found(plan_together(claims, [yuan("3000"), yuan("1500")], Method.PRO_RATA))
    assert [each.amounts[0] for each in plan.courses] == [yuan("1000"), yuan("500")]


@given(situations())
@settings(max_examples=40, deadline=None)
def test_every_plan_fits_and_pays_each_base_exactly_and_none_beats_the_optimum(
    situation: tuple[list[Claim], list[Decimal]],
) -> None:
    claims, available = situation
    best = plan_together(claims, available)
    for method in SIMPLE:
        plan = by_order(claims, available, method)
        if plan is None:
            continue
        assert plan.fits(available)
        assert found(best).objective <= plan.objective
    if isinstance(best, JointPlan):
        assert best.fits(available)
        for own, paid in zip(claims, best.courses, strict=True):
            assert paid in courses(own)
            assert paid.months <= own.most_months
            assert own.annual_rate or paid.total == own.base
            assert paid.total >= own.base
    else:
        assert best.more_a_month > ZERO


@given(situations(), st.integers(0, 5_000_00).map(from_fen))
@settings(max_examples=30, deadline=None)
def test_more_income_never_makes_a_plan_impossible_and_the_same_twice_is_the_same(
    situation: tuple[list[Claim], list[Decimal]], more: Decimal
) -> None:
    claims, available = situation
    plan = plan_together(claims, available)
    assert plan == plan_together(claims, available)
    if isinstance(plan, JointPlan):
        richer = found(plan_together(claims, [month + more for month in available]))
        assert richer.objective <= plan.objective * (1 + Decimal("0.0001"))


@given(some_claims())
@settings(max_examples=30, deadline=None)
def test_instalments_of_a_course_add_up(claims: list[Claim]) -> None:
    for each in claims:
        for months_ in (1, each.most_months):
            paid = course(each, months_)
            assert paid.months == months_
            assert sum(paid.amounts, ZERO) == paid.total


@pytest.mark.parametrize(
    ("claims", "available"),
    [([], [yuan("1")]), ([claim("甲", "1")], []), ([claim("甲", "1")] * 2, [yuan("1")])],
)
def test_what_cannot_be_planned_is_refused(claims: list[Claim], available: list[Decimal]) -> None:
    with pytest.raises(ValueError, match="needed"):
        plan_together(claims, available)


@pytest.mark.parametrize("wrong", [{"base": "0"}, {"base": "1", "most_months": 0}])
def test_what_is_no_claim_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="needed"):
        claim("甲", wrong.pop("base"), **wrong)


def test_the_optimum_is_no_simple_order() -> None:
    with pytest.raises(ValueError, match="no simple order"):
        by_order(TWELVE, [yuan("9000")], Method.OPTIMUM)


def test_a_plan_names_its_heaviest_month_and_how_long_it_takes() -> None:
    """600 and 300 from 500 a month, the smaller first: 300 and 200, then 400."""
    claims = [claim("甲", "600"), claim("乙", "300")]
    plan = JointPlan(
        Method.SMALLEST_FIRST,
        tuple(claims),
        (
            Course((yuan("200"), yuan("400"))),
            Course((yuan("300"),)),
        ),
    )
    assert plan.monthly == (yuan("500"), yuan("400"))
    assert (plan.heaviest, plan.months, plan.total) == (yuan("500"), 2, yuan("900"))
    assert plan.interest == ZERO
