"""A warning before an instalment is missed: all agreements share the month, and the account on the day."""

from datetime import date, timedelta

import pytest

from core.agenda.next_steps import next_step
from core.agenda.step import TODAY_FROM
from core.calculations.payment_risk import LEAD_DAYS, CashShort, cash_unknown, payment_risk
from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import AgreementSigned, LetterKind
from core.case.lender import LenderKind
from core.documents.compose import compose
from core.documents.plain_text import render_text
from core.money import yuan

DAY = date(2026, 11, 23)
FAR = date(2027, 6, 5)


def debt(debt_id: str) -> Debt:
    return Debt(
        debt_id=debt_id,
        name=debt_id,
        kind=LenderKind.CONSUMER_FINANCE,
        balance=Balance(principal=yuan("9000")),
        as_of=DAY,
    )


def signed(debt_id: str, monthly: str) -> AgreementSigned:
    terms = RepaymentTerms(
        months=6,
        monthly=yuan(monthly),
        last_instalment=yuan(monthly),
        first_due_date=date(2026, 12, 5),
    )
    return AgreementSigned(entry_id=f"a-{debt_id}", debt_id=debt_id, on=DAY, terms=terms)


def case(*entries: AgreementSigned, income: str = "5000") -> Case:
    budget = Budget(
        incomes=(Income(label="工资", monthly=yuan(income)),),
        spending=(Spending(category=SpendingCategory.FOOD, monthly=yuan("4000")),),
    )
    return Case(
        case_id="c", budget=budget, debts=(debt("one"), debt("two")), entries=tuple(entries)
    )


def test_what_fits_the_month_to_the_fen_warns_of_nothing() -> None:
    assert payment_risk(case(signed("one", "600"), signed("two", "400")), "one", DAY) is None


def test_two_agreements_that_fit_alone_are_warned_of_together() -> None:
    risk = payment_risk(case(signed("one", "600"), signed("two", "400.01")), "one", DAY)
    assert risk is not None
    assert risk.due_in_month == yuan("1000.01")
    assert risk.gap == yuan("0.01")
    assert risk.status.instalment.number == 1


def test_without_an_agreement_or_a_budget_there_is_no_warning() -> None:
    assert payment_risk(case(signed("two", "2000")), "one", DAY) is None
    blank = case(signed("one", "600")).model_copy(update={"budget": Budget()})
    assert payment_risk(blank, "one", DAY) is None


def on_the_day(
    *entries: AgreementSigned, in_hand: str | None, pay_day: int = 10, **more: object
) -> Case:
    """5,000 come on a day of the month, 4,000 go evenly over its days."""
    made = case(*entries)
    wage = made.budget.incomes[0].model_copy(update={"pay_day": pay_day})
    cash = yuan(in_hand) if in_hand is not None else None
    changed = {"incomes": (wage,), "cash_in_hand": cash, **more}
    return made.model_copy(update={"budget": made.budget.model_copy(update=changed)})


SPENT_UNTIL_THE_FIFTH = yuan("1578.50")
"""Seven of thirty days of November and five of thirty-one of December, of 4,000: 933.34 and 645.16."""


@pytest.mark.parametrize(("more", "missing"), [("600.00", None), ("599.99", "0.01")])
def test_money_that_comes_after_the_day_is_missed_to_the_fen(
    more: str, missing: str | None
) -> None:
    lives = on_the_day(signed("one", "600"), in_hand=str(SPENT_UNTIL_THE_FIFTH + yuan(more)))
    risk = payment_risk(lives, "one", DAY)
    assert (risk is None) is (missing is None)
    if risk and risk.short:
        assert risk.short == CashShort(date(2026, 12, 5), yuan("0.01"), date(2026, 12, 10))
        assert risk.gap < 0
        assert "那天还差 0.01 元" in risk.missing_words


def test_what_is_only_offered_takes_nothing_from_the_account() -> None:
    lives = on_the_day(signed("one", "600"), in_hand=str(SPENT_UNTIL_THE_FIFTH + yuan("600")))
    offer = Offer(
        debt_id="two",
        kind=OfferKind.INSTALMENTS,
        terms=signed("two", "300").terms,
        made_on=DAY,
        balance=yuan("9000"),
    )
    assert payment_risk(lives.with_offer(offer), "one", DAY) is None
    both = lives.with_entry(signed("two", "300"))
    short = payment_risk(both, "one", DAY)
    assert short is not None
    assert short.short is not None
    assert short.short.missing == yuan("300")


def test_money_in_hand_that_is_not_known_is_not_guessed() -> None:
    assert payment_risk(on_the_day(signed("one", "600"), in_hand=None), "one", DAY) is None


@pytest.mark.parametrize(("in_hand", "short"), [("600.00", False), ("599.99", True)])
def test_on_the_day_itself_what_is_in_hand_counts(in_hand: str, *, short: bool) -> None:
    lives = on_the_day(signed("one", "600"), in_hand=in_hand)
    assert bool(payment_risk(lives, "one", date(2026, 12, 5))) is short
    assert payment_risk(lives, "one", date(2026, 12, 6)) is None, "a missed one is another matter"


def test_no_day_is_named_where_none_would_be_enough() -> None:
    lives = on_the_day(signed("one", "600"), in_hand="0", incomes=())
    risk = payment_risk(lives, "one", DAY)
    assert risk is not None
    assert risk.short is not None
    assert risk.short.enough_on is None


def test_an_instalment_beyond_the_calendar_is_not_judged() -> None:
    far = signed("one", "600").model_copy(
        update={"terms": signed("one", "600").terms.model_copy(update={"first_due_date": FAR})}
    )
    assert payment_risk(on_the_day(far, in_hand="0"), "one", DAY) is None


@pytest.mark.parametrize(
    ("ahead", "warned"), [(LEAD_DAYS + 1, False), (LEAD_DAYS, True), (1, True)]
)
def test_today_warns_ten_days_before_and_not_earlier(ahead: int, *, warned: bool) -> None:
    on = date(2026, 12, 5) - timedelta(days=ahead)
    lives = on_the_day(signed("one", "600"), in_hand="10")
    step = next_step(lives, lives.debts[0], on)
    assert (step.badge.label == "可能不够") is warned
    if warned:
        assert step.urgency >= TODAY_FROM
        assert "还差" in step.sentence


def test_the_rescue_letter_names_what_is_missing_and_the_day_there_is_enough() -> None:
    lives = on_the_day(signed("one", "600"), in_hand="1000")
    text = render_text(compose(LetterKind.CHANGE_REQUEST, lives, "one", DAY))
    assert "还差 1,178.50 元" in text
    assert "请将这一期改到 2026 年 12 月 10 日支付" in text
    heavy = case(signed("one", "600"), signed("two", "400.01"))
    assert "多 0.01 元" in render_text(compose(LetterKind.CHANGE_REQUEST, heavy, "one", DAY))


def from_day(entry: AgreementSigned, first: date) -> AgreementSigned:
    return entry.model_copy(
        update={"terms": entry.terms.model_copy(update={"first_due_date": first})}
    )


@pytest.mark.parametrize(
    ("day", "asks"),
    [(date(2026, 11, 25), False), (date(2026, 11, 26), True), (date(2026, 12, 5), True)],
)
def test_two_weeks_before_an_instalment_it_is_asked_what_is_in_hand(
    day: date, *, asks: bool
) -> None:
    lived = on_the_day(from_day(signed("one", "600"), date(2026, 12, 10)), in_hand=None)
    found = next_step(lived, lived.debts[0], day)
    assert (found.action == "填手头的钱") is asks
    assert (found.urgency >= TODAY_FROM) is asks
    assert ("手头有多少还没填" in found.sentence) is asks
    assert (found.page, found.due) == ("repayment", date(2026, 12, 10))


def test_it_is_asked_once_for_the_instalment_that_comes_first() -> None:
    later = from_day(signed("two", "300"), date(2026, 12, 6))
    lived = on_the_day(later, signed("one", "600"), in_hand=None)
    asked = cash_unknown(lived, DAY)
    assert asked is not None
    assert asked[0] == "one"
    assert next_step(lived, lived.debts[1], DAY).badge.label == "履约中"


def test_nothing_is_asked_once_it_is_known_even_if_it_is_nothing() -> None:
    assert cash_unknown(on_the_day(signed("one", "600"), in_hand="0"), DAY) is None


def test_an_instalment_already_missed_is_not_asked_about() -> None:
    assert cash_unknown(on_the_day(signed("one", "600"), in_hand=None), date(2026, 12, 6)) is None


def test_money_in_hand_warns_of_the_day_without_any_budget() -> None:
    lived = case(signed("one", "600"))
    short = lived.model_copy(update={"budget": Budget(cash_in_hand=yuan("500"))})
    risk = payment_risk(short, "one", DAY)
    assert risk is not None
    assert risk.short is not None
    assert risk.short.missing == yuan("100")
    assert risk.gap == yuan("0")
    enough = lived.model_copy(update={"budget": Budget(cash_in_hand=yuan("600"))})
    assert payment_risk(enough, "one", DAY) is None


def test_a_month_that_is_short_names_the_month_and_no_day() -> None:
    """600 and 500 of a month that leaves 1,000."""
    risk = payment_risk(case(signed("one", "600"), signed("two", "500")), "one", DAY)
    assert risk is not None
    assert risk.short is None
    assert risk.missing_words == "照你填的收支，那个月差 100.00 元"


def test_a_single_sum_comes_from_money_set_aside_and_not_from_the_month() -> None:
    once = signed("two", "500")
    single = once.terms.model_copy(update={"months": 1})
    at_once = once.model_copy(update={"terms": single})
    assert payment_risk(case(signed("one", "600"), at_once), "one", DAY) is None
