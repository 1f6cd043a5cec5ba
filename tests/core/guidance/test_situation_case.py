"""A situation as the beginning of a case: a debt to go through, and entries that the table of moves takes."""

from datetime import date
from decimal import Decimal

import pytest

from core.case.case import Case
from core.case.entries import Channel, DemandMeans, DemandReceived
from core.guidance.situation import answered, answered_situations
from core.guidance.situation_case import (
    MessageTold,
    Numbers,
    RefusalTold,
    starting_debt,
    told_entries,
)
from core.money import ZERO, yuan
from core.workflow.progress import progress
from core.workflow.stages import Stage

DAY = date(2026, 11, 23)


@pytest.mark.parametrize("situation_id", answered_situations())
def test_each_begins_a_debt_of_its_kind(situation_id: str) -> None:
    situation = answered(situation_id)
    debt = starting_debt(situation, "one", DAY, Numbers())
    assert debt.kind is situation.kind
    assert debt.name
    assert debt.balance.total == ZERO
    assert debt.first_missed_due_date is None


def test_a_lender_that_is_named_is_filled_in_and_a_mere_sort_is_not() -> None:
    assert (
        starting_debt(answered("mybank_twenty_days_overdue"), "d", DAY, Numbers()).lender_id
        == "mybank-wsd"
    )
    assert starting_debt(answered("card_principal_only"), "d", DAY, Numbers()).lender_id is None
    assert starting_debt(answered("card_principal_only"), "d", DAY, Numbers()).name == "信用卡"
    assert starting_debt(answered("negotiate_instalments"), "d", DAY, Numbers()).name == "这一笔"


def test_numbers_typed_go_along() -> None:
    numbers = Numbers(days_overdue=20, principal=yuan("3000"), annual_rate=Decimal("0.18"))
    debt = starting_debt(answered("mybank_twenty_days_overdue"), "d", DAY, numbers)
    assert debt.days_past_due(DAY) == 20
    assert debt.balance.principal == yuan("3000")
    assert debt.contract_annual_rate == Decimal("0.18")


def test_a_refusal_told_brings_the_debt_to_refused() -> None:
    debt = starting_debt(answered("bank_refuses_principal_only"), "d", DAY, Numbers())
    told = RefusalTold(DAY, Channel.HOTLINE, DAY, "没有这个政策")
    case = Case(case_id="c").with_debt(debt)
    for entry in told_entries("d", told, "first", "second"):
        case = case.with_entry(entry)
    state = progress(case, "d", DAY)
    assert state.stage is Stage.REFUSED
    assert state.reply
    assert state.reply.reason == "没有这个政策"


def test_a_message_told_is_a_demand_and_moves_nothing() -> None:
    debt = starting_debt(answered("ant_huabei_message"), "d", DAY, Numbers())
    (entry,) = told_entries("d", MessageTold(DAY, "某金融"), "first", "second")
    assert isinstance(entry, DemandReceived)
    assert (entry.means, entry.sender) == (DemandMeans.SMS, "某金融")
    state = progress(Case(case_id="c").with_debt(debt).with_entry(entry), "d", DAY)
    assert state.stage is Stage.ASSESSING
    assert state.demands == (entry,)
