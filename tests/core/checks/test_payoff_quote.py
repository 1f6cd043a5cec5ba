"""A quote adds up to the fen or says by how much it does not; before paying one is warned, never stopped."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from core.case.case import Case
from core.case.entries import Entry, LetterKind, Verified
from core.case.entry_kinds import VerifiedSubject
from core.case.parts import Balance
from core.checks.payoff_path import PayoffStep, payoff_path
from core.checks.payoff_quote import check_quote, payment_warnings
from core.money import ZERO, yuan
from core.workflow.progress import progress
from tests.core.builders import case, debt, facts, with_entries
from tests.core.payoffs import PAID, day, letter, quoted
from tests.strategies import amounts, balances

OWED = Balance(principal="500.00", late_fee="20.00")
BANK = "云江银行股份有限公司"
LETTER = letter(-2, LetterKind.SETTLEMENT_REQUEST)


def life(*entries: Entry) -> Case:
    return with_entries(case(debt()), *entries)


def warnings(
    *entries: Entry, amount: str | None = "520.00", payee: str = BANK, on: date = PAID
) -> str:
    state = progress(life(*entries), "card", date.max)
    return "".join(payment_warnings(state, None if amount is None else yuan(amount), payee, on))


@pytest.mark.parametrize(
    ("amount", "said"),
    [("520.01", "多了 0.01 元"), ("519.63", "少了 0.37 元"), ("500.00", "少了 20.00 元")],
)
def test_a_difference_is_named_to_the_fen(amount: str, said: str) -> None:
    (problem,) = check_quote(OWED, Balance(), yuan(amount))
    assert problem.field == "amount"
    assert said in problem.sentence


def test_more_cannot_be_waived_than_is_owed_and_nothing_owed_is_no_quote() -> None:
    (problem,) = check_quote(OWED, Balance(late_fee="20.01"), yuan("499.99"))
    assert problem.field == "waived.late_fee"
    assert [each.field for each in check_quote(Balance(), Balance(), yuan("1"))] == ["owed"]
    assert check_quote(OWED, Balance(late_fee="20.00"), yuan("500")) == ()


@given(owed=balances(), waived=balances(), amount=amounts("0.01"))
def test_a_quote_passes_only_if_every_fen_is_there(
    owed: Balance, waived: Balance, amount: Decimal
) -> None:
    waived = Balance(**{n: min(p, owed.parts()[n]) for n, p in waived.parts().items()})
    left = owed.total - waived.total
    if owed.total > ZERO:
        assert (check_quote(owed, waived, amount) == ()) is (amount == left)
        assert check_quote(owed, waived, left) == ()


def test_paying_as_quoted_and_in_time_warns_of_nothing() -> None:
    assert warnings(quoted(in_writing=True)) == ""
    assert warnings(quoted(in_writing=True), amount=None, payee="") == ""
    assert warnings(quoted(in_writing=True), on=day(2)) == ""
    assert warnings(LETTER, quoted(-1, "20.00", in_writing=True), amount="500.00") == ""


def test_every_reason_to_stop_and_think_is_said() -> None:
    assert "还没有记对方报的结清数" in warnings()
    assert "已经过了" in warnings(quoted(in_writing=True), on=day(3))
    assert "早于报价的日子" in warnings(quoted(in_writing=True), on=day(-4))
    assert "这里少了 0.01 元" in warnings(quoted(in_writing=True), amount="519.99")
    assert "这里多了 0.01 元" in warnings(quoted(in_writing=True), amount="520.01")
    assert "户名和报价里的不一样" in warnings(quoted(in_writing=True), payee="张伟")
    assert "还只是口头报的" in warnings(quoted())
    oral = warnings(quoted(waived="20.00"), amount="500.00")
    assert "减免还只是口头说的" in oral
    assert "20.00 元以后可能还会来要" in oral
    written = warnings(quoted(waived="20.00", in_writing=True), amount="500.00")
    assert "口头" not in written
    assert "还没有书面答复" in written


def test_the_steps_come_one_after_the_other() -> None:
    def next_of(*entries: Entry, on: date = PAID) -> PayoffStep:
        start = life(*entries)
        return payoff_path(start, start.debts[0], progress(start, "card", on), on).next

    unknown = quoted(in_writing=True, payee="远帆支付有限公司")
    passed = Verified.model_validate(
        {
            **facts("card", day(-1)),
            "subject": VerifiedSubject.PAYEE,
            "name": unknown.payee,
            "yes": ("same_name", "official_source"),
            "no": ("private", "unfreezing"),
        }
    )
    assert next_of() is PayoffStep.QUOTE
    assert next_of(quoted()) is PayoffStep.CONDITION
    assert next_of(unknown) is PayoffStep.PAYEE
    assert next_of(unknown, passed) is PayoffStep.PAY
    assert next_of(quoted(in_writing=True)) is PayoffStep.PAY
    assert next_of(quoted(in_writing=True), on=day(3)) is PayoffStep.QUOTE
    assert len({step.label for step in PayoffStep}) == len(PayoffStep)
