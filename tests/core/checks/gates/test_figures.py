from datetime import date, timedelta

from core.case.agreement import Offer, OfferKind
from core.case.borrower import Borrower, Hardship, HardshipKind
from core.case.case import Case
from core.case.debt import Balance
from core.checks.gates.figures import check_figures
from core.money import yuan
from tests.core.builders import DAY, case, debt, signed, terms, with_entries

FIRST = date(2026, 12, 20)


def sound() -> Case:
    start = case(debt(), available="500.00").model_copy(
        update={
            "borrower": Borrower(name="林晓"),
            "hardship": Hardship(
                kind=HardshipKind.PAY_CUT,
                since=DAY,
                income_before=yuan("6000"),
                income_now=yuan("3500"),
            ),
        }
    )
    return start.with_offer(
        Offer(
            debt_id="card",
            kind=OfferKind.INSTALMENTS,
            terms=terms(20, "500", "500", FIRST),
            made_on=DAY,
            balance=yuan("10000"),
        )
    )


def fields(start: Case, as_of: date = DAY) -> list[str]:
    return [problem.field for problem in check_figures(start, "card", as_of)]


def test_figures_that_agree_pass() -> None:
    assert fields(sound()) == []


def test_an_old_figure_is_asked_to_be_read_again() -> None:
    assert fields(sound(), DAY + timedelta(days=27)) == []
    old = sound().with_debt(debt(as_of=DAY - timedelta(days=36)))
    assert fields(old) == ["as_of"]
    assert fields(sound().with_debt(debt(as_of=DAY - timedelta(days=35)))) == []


def test_a_balance_that_moved_wants_a_new_offer() -> None:
    moved = sound().with_debt(debt(balance=Balance(principal=yuan("9000"))))
    assert fields(moved) == ["offer"]


def test_income_told_twice_must_be_one_figure() -> None:
    hardship = Hardship(kind=HardshipKind.PAY_CUT, since=DAY, income_now=yuan("3000"))
    told = sound().model_copy(update={"hardship": hardship})
    assert fields(told) == ["income_now"]
    swapped = hardship.model_copy(
        update={"income_now": yuan("3500"), "income_before": yuan("3000")}
    )
    assert fields(sound().model_copy(update={"hardship": swapped})) == ["income_before"]


def test_an_offer_the_month_does_not_carry_or_that_begins_in_the_past() -> None:
    poor = sound().model_copy(update={"budget": case(available="499.99").budget, "hardship": None})
    assert fields(poor) == ["hardship", "monthly"]
    assert fields(sound(), date(2026, 12, 21)) == ["first_due_date"]


def test_nothing_filled_in_yet_is_said_field_by_field() -> None:
    bare = Case(case_id="c", debts=(debt(parties=()),))
    assert fields(bare) == ["name", "budget", "parties", "hardship", "offer"]


def test_a_debt_under_agreement_needs_no_offer() -> None:
    agreed = with_entries(
        sound().model_copy(update={"offers": ()}),
        signed("card", DAY, terms(20, "500", "500", FIRST)),
    )
    assert fields(agreed) == []
