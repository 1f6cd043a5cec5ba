"""The account day by day: what falls on which day, where it is lowest, what another due day would bring."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.cash.calendar import cash_calendar
from core.calculations.cash.flows import (
    SPREAD,
    Flow,
    Promise,
    budget_flows,
    promise_flows,
    share_of_day,
)
from core.calculations.cash.of_case import better_due_days, calendar_of, promises
from core.case.agreement import Offer, OfferKind
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.pay import IrregularPay, SeasonalPay, WeeklyPay
from core.dates import last_day_of_month
from core.money import ZERO, yuan
from tests.core.builders import case, debt, signed, terms

DAY = date(2026, 11, 24)
YEAR_ON = date(2027, 11, 24)


def days_of(budget: Budget, until: date = YEAR_ON) -> list[date]:
    return [flow.on for flow in budget_flows(budget, DAY, until)]


def paid(pay, pay_day: int | None = None) -> Budget:
    return Budget(incomes=(Income(label="活", monthly=pay.counted, pay=pay, pay_day=pay_day),))


def test_a_wage_comes_on_its_day_clamped_in_short_months() -> None:
    budget = Budget(incomes=(Income(label="工资", monthly=yuan("6000"), pay_day=31),))
    found = days_of(budget, date(2027, 3, 31))
    assert found == [
        date(2026, 11, 30),
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
        date(2027, 3, 31),
    ]


def test_a_wage_without_a_day_is_assumed_to_come_last() -> None:
    (flow, *_) = budget_flows(
        Budget(incomes=(Income(label="工资", monthly=yuan("6000")),)), DAY, YEAR_ON
    )
    assert (flow.on, flow.assumed) == (date(2026, 11, 30), True)


def test_weekly_pay_comes_each_such_weekday_and_every_other_one_late() -> None:
    weekly = days_of(paid(WeeklyPay(each=yuan("900"), weekday=5)), date(2026, 12, 12))
    assert weekly == [date(2026, 11, 27), date(2026, 12, 4), date(2026, 12, 11)]
    other = days_of(paid(WeeklyPay(each=yuan("900"), weeks=2, weekday=5)), date(2026, 12, 20))
    assert other == [date(2026, 12, 4), date(2026, 12, 18)], "nobody said which week: the later"
    today = days_of(paid(WeeklyPay(each=yuan("900"), weekday=2)), date(2026, 12, 2))
    assert today == [date(2026, 12, 1)], "what comes today is on the account already"


def test_a_season_pays_in_its_months_only() -> None:
    found = days_of(paid(SeasonalPay(each=yuan("6000"), in_months=(3, 9)), pay_day=10))
    assert found == [date(2027, 3, 10), date(2027, 9, 10)]


def test_an_irregular_income_counts_carefully_at_the_end_of_the_month() -> None:
    pay = IrregularPay(received=(yuan("3000"), yuan("5000")))
    (flow, *_) = budget_flows(paid(pay), DAY, YEAR_ON)
    assert (flow.amount, flow.on) == (yuan("3000.00"), date(2026, 11, 30))


def test_rent_falls_on_its_day_and_the_rest_is_spread() -> None:
    budget = Budget(
        spending=(
            Spending(category=SpendingCategory.HOUSING, monthly=yuan("1800"), due_day=1),
            Spending(category=SpendingCategory.FOOD, monthly=yuan("1000")),
        )
    )
    december = [
        flow
        for flow in budget_flows(budget, DAY, date(2026, 12, 31))
        if flow.on >= date(2026, 12, 1)
    ]
    rent = [flow for flow in december if flow.label == "房租、物业"]
    assert [(flow.on, flow.amount) for flow in rent] == [(date(2026, 12, 1), yuan("-1800"))]
    assert sum(flow.amount for flow in december if flow not in rent) == yuan("-1000.00")


@given(st.integers(0, 10_000_000), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_the_shares_of_a_month_are_the_month(fen: int, day: date) -> None:
    monthly = Decimal(fen) / 100
    last = last_day_of_month(day).day
    shares = [share_of_day(monthly, day.replace(day=n)) for n in range(1, last + 1)]
    assert sum(shares) == monthly
    assert max(shares) - min(shares) <= yuan("0.01")


def test_what_was_paid_ahead_is_not_due_again_and_what_is_late_is_due_tomorrow() -> None:
    agreed = terms(3, "500", "500", first=date(2026, 11, 20))
    late = promise_flows(Promise("a", "卡", agreed), DAY, YEAR_ON)
    assert [(flow.on, flow.amount) for flow in late] == [
        (date(2026, 11, 25), yuan("-500")),
        (date(2026, 12, 20), yuan("-500")),
        (date(2027, 1, 20), yuan("-500")),
    ]
    ahead = promise_flows(Promise("a", "卡", agreed, paid=yuan("700")), DAY, YEAR_ON)
    assert [(flow.on, flow.amount) for flow in ahead] == [
        (date(2026, 12, 20), yuan("-300")),
        (date(2027, 1, 20), yuan("-500")),
    ]


def test_the_lowest_day_is_the_first_of_the_lowest_and_the_words_follow() -> None:
    until = DAY + timedelta(days=4)
    flows = [
        Flow(DAY + timedelta(days=1), yuan("-300"), "房租"),
        Flow(DAY + timedelta(days=3), yuan("500"), "工资"),
    ]
    found = cash_calendar(flows, yuan("400"), yuan("200"), DAY, until)
    assert [day.balance for day in found.days] == [yuan("100")] * 2 + [yuan("600")] * 2
    assert found.lowest.on == DAY + timedelta(days=1)
    assert len(found.below_buffer) == 2
    assert not found.below_zero
    assert "动到了备用的钱" in found.sentence
    assert "一直没有动到" in cash_calendar(flows, yuan("900"), yuan("200"), DAY, until).sentence
    short = cash_calendar(flows, yuan("100"), ZERO, DAY, until)
    assert "还差 200.00 元" in short.sentence
    with pytest.raises(ValueError, match="at least one day"):
        cash_calendar(flows, ZERO, ZERO, DAY, DAY)


def tight() -> Case:
    """Pay on the 15th, an instalment on the 5th, and little on the account."""
    budget = Budget(
        incomes=(Income(label="工资", monthly=yuan("3000"), pay_day=15),),
        spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("1500")),),
        cash_in_hand=yuan("1200"),
    )
    start = case(debt("a", "12000")).model_copy(update={"budget": budget})
    return start.with_entry(
        signed("a", date(2026, 11, 1), terms(12, "1000", "1000", first=date(2026, 12, 5)))
    )


def test_a_due_day_after_pay_day_lifts_the_lowest_point() -> None:
    before = calendar_of(tight(), DAY)
    assert before.below_zero
    (move,) = better_due_days(tight(), DAY)
    assert (move.day_before, move.day) == (5, 15)
    assert move.lowest > move.lowest_before == before.lowest.balance
    assert "由对方决定" in move.sentence


def test_where_nothing_is_short_on_the_way_no_day_helps() -> None:
    rich = tight()
    plenty = rich.budget.model_copy(update={"cash_in_hand": yuan("90000")})
    calm = rich.model_copy(update={"budget": plenty})
    assert all(each.lowest > each.lowest_before for each in better_due_days(calm, DAY))
    assert not calendar_of(calm, DAY).below_buffer


def test_an_income_of_nothing_is_no_day_and_a_flow_says_its_way() -> None:
    none = Budget(incomes=(Income(label="工资", monthly=ZERO, pay_day=15),))
    assert days_of(none) == []
    assert Flow(DAY, yuan("6800"), "工资").words == "工资 +6,800.00"
    assert Flow(DAY, yuan("-1200.5"), "房租").words == "房租 -1,200.50"


def test_daily_spending_is_not_among_what_a_day_names() -> None:
    flows = [
        Flow(DAY + timedelta(days=1), yuan("-30"), SPREAD),
        Flow(DAY + timedelta(days=1), yuan("-300"), "卡"),
    ]
    (day,) = cash_calendar(flows, yuan("400"), ZERO, DAY, DAY + timedelta(days=1)).days
    assert [flow.label for flow in day.noted] == ["卡"]
    assert day.balance == yuan("70")


def test_an_offer_of_instalments_takes_money_until_all_is_paid_and_a_single_sum_keeps_its_day() -> (
    None
):
    start = case(debt("a", "1000"), debt("b", "900"))
    offer = Offer(
        debt_id="a",
        kind=OfferKind.INSTALMENTS,
        terms=terms(4, "250", "250", date(2026, 12, 5)),
        made_on=DAY,
        balance=yuan("1000"),
    )
    offered = start.with_offer(offer)
    assert [each.debt_id for each in promises(offered, DAY)] == ["a"]
    assert promises(offered, DAY, with_offers=False) == ()
    once = start.with_entry(signed("b", DAY, terms(1, "900", "900", date(2026, 12, 5))))
    assert [each.terms.months for each in promises(once, DAY)] == [1]
    assert better_due_days(once, DAY) == ()
