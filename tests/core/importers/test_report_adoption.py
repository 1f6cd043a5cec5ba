"""What a person is shown before adopting, and what the case is after: nothing twice, nothing lost, no fen off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.case import Case
from core.case.debt import Balance
from core.case.entries import PaymentPurpose
from core.case.lender import PartyRole
from core.importers.report_adoption import Ask, Proposal, adopt, answered, as_known, debts_of
from core.importers.report_facts import owed
from core.importers.report_model import AccountKind, AccountStatus, CreditReport, ReportAccount
from core.money import MOST, ZERO, yuan
from tests.core.builders import case, debt, paid, with_entries
from tests.core.importers.reports import (
    DAY,
    adopted,
    card,
    closed,
    loan,
    overdue,
    report,
    reports,
    sold,
)
from tests.strategies import cases

EMPTY = Case(case_id="c")
GUARANTEED = loan(kind=AccountKind.LIABLE_FOR_OTHERS, is_debt=False)


def numbered(start: int = 0) -> Callable[[], str]:
    numbers = count(start)
    return lambda: f"n{next(numbers)}"


def only(account: ReportAccount, of: Case = EMPTY) -> Proposal:
    (proposal,) = debts_of(report(account), of, DAY)
    return proposal


@pytest.mark.parametrize(
    ("account", "reason"),
    [
        (closed(loan(), AccountStatus.PAID_OFF, "2021-08"), "报告写 2021 年 8 月已经结清。"),
        (closed(card(), AccountStatus.CARD_CLOSED, None), "已经销户。"),
        (
            closed(loan(), AccountStatus.MOVED_OUT, "2026-01"),
            "报告写 2026 年 1 月已经转出给别家。要还的看接手那一家，报告里一般另有一条。",
        ),
        (card(0, status=AccountStatus.NOT_ACTIVE), "还没有激活，没有用过。"),
        (card(0), "余额是 0。"),
        (replace(card(0), balance=None), "报告没有写用了多少。还欠着的话，请手工补上。"),
        (
            replace(GUARANTEED, balance=Decimal(500000)),
            "这是你为别人担保或共同承担的，那笔还剩 500,000 元，不算你自己借的。对方不还时，你可能要还。",
        ),
        (
            replace(GUARANTEED, balance=None),
            "这是你为别人担保或共同承担的，不算你自己借的。对方不还时，你可能要还。",
        ),
        (
            replace(loan(), balance=MOST + 1),
            "这个数大得不像真的，可能没有读准。请照原文手工填。",
        ),
    ],
)
def test_what_is_no_debt_says_why_and_cannot_be_adopted(
    account: ReportAccount, reason: str
) -> None:
    proposal = only(account)
    assert (proposal.debt, proposal.why_not, proposal.worth_taking) == (None, reason, False)
    assert as_known(proposal, debt(), case(debt()), DAY) == proposal
    assert answered(proposal, DAY, overdue_amount=yuan(1)) == proposal
    assert adopt(EMPTY, [proposal], numbered()) == EMPTY


def test_an_overdue_account_asks_what_the_report_does_not_say() -> None:
    assert only(overdue(card())).asks == tuple(Ask)
    assert only(card()).asks == (Ask.RATE, Ask.PARTS)
    assert all(ask.label for ask in Ask)
    bad = card(status=AccountStatus.BAD_DEBT)
    assert only(bad).asks == tuple(Ask)


def test_what_is_known_already_says_where_from() -> None:
    assert only(overdue(card(), 300)).known_from == {Ask.OVERDUE_AMOUNT: "报告里写的"}
    first = overdue(loan())
    of = adopted(EMPTY, report(first))
    (known,) = of.debts
    split = Balance(principal=yuan(7000), interest=yuan(1000))
    told = {"contract_annual_rate": Decimal("0.18"), "balance": split, "overdue_amount": ZERO}
    proposal = only(first, of.with_debt(known.model_copy(update=told)))
    assert proposal.known_from == dict.fromkeys(
        (Ask.OVERDUE_AMOUNT, Ask.RATE, Ask.PARTS), "你填过的"
    )
    assert Ask.PARTS not in only(first, of).known_from


@pytest.mark.parametrize(
    ("account", "words"),
    [
        (card(status=AccountStatus.BAD_DEBT), "不等于不用还，也不等于不能谈"),
        (card(status=None, overdue_amount=None), "没有写现在有没有逾期"),
        (card(unbilled_installment=Decimal(6000)), "其中 6,000 元是还没出账的大额专项分期"),
        (card(0, unbilled_installment=Decimal(6000)), "已使用额度是 0，欠的是大额专项分期"),
        (loan(10001), "欠的比当初借的还多"),
        (card(currency="USD"), "已经折成人民币"),
        (sold(), "先请它出示债权转让的通知和协议"),
        (loan(kind=AccountKind.ADVANCED), "先请它出示代偿凭证"),
    ],
)
def test_what_to_know_before_adopting_is_said(account: ReportAccount, words: str) -> None:
    (note,) = only(account).notes
    assert words in note
    assert only(card()).notes == ()


def test_a_known_debt_is_ticked_only_when_the_report_knows_more() -> None:
    of = adopted(EMPTY, report(card(card_tail="1234")))
    changed = only(card(15000, card_tail="1234"), of)
    assert changed.known
    assert changed.worth_taking
    assert not only(card(card_tail="1234"), of).worth_taking
    (known,) = of.debts
    newer = of.with_debt(known.model_copy(update={"as_of": date(2026, 9, 10)}))
    late = only(card(15000, card_tail="1234"), newer)
    assert not late.worth_taking
    assert late.notes == ("案子里的数是 2026 年 9 月 10 日 的，比报告新，一般不用改。",)


def test_parts_that_would_become_one_sum_are_announced() -> None:
    of = adopted(EMPTY, report(loan(8000)))
    (known,) = of.debts
    split = Balance(principal=yuan(7000), interest=yuan(1000))
    of = of.with_debt(known.model_copy(update={"balance": split}))
    assert only(loan(8000), of).notes == ()
    (note,) = only(loan(7000), of).notes
    assert "并成一个数" in note


def test_an_overdue_amount_that_no_longer_fits_is_announced() -> None:
    of = adopted(EMPTY, report(overdue(loan(8000))))
    (known,) = of.debts
    of = of.with_debt(known.model_copy(update={"overdue_amount": yuan(8000)}))
    (note,) = only(overdue(loan(7000)), of).notes
    assert "原来填的逾期 8,000.00 元" in note
    assert only(overdue(loan(7000), 400), of).notes == ()


def test_a_debt_that_is_paid_off_is_not_owed_again_by_a_late_report() -> None:
    of = adopted(EMPTY, report(loan(8000)))
    of = with_entries(of, paid("d0", date(2026, 8, 1), "8000.00", PaymentPurpose.PAYOFF))
    proposal = only(loan(7000), of)
    assert not proposal.worth_taking
    assert proposal.notes == ("案子里这笔已经还清。先去“结清”核对，不要急着改成报告的数。",)


def test_what_may_be_a_debt_of_the_case_is_not_ticked_before_a_person_has_said() -> None:
    old = date(2026, 8, 1)
    of = case(debt("a", as_of=old), debt("b", as_of=old))
    account = card(institution="云江银行股份有限公司")
    proposal = only(account, of)
    assert ([one.debt_id for one in proposal.maybe], proposal.worth_taking) == (["a", "b"], False)
    assert as_known(proposal, None, of, DAY).worth_taking
    said = as_known(proposal, of.debt("b"), of, DAY)
    assert (said.known, said.worth_taking) == (of.debt("b"), True)
    after = adopt(of, [said], numbered())
    assert [one.debt_id for one in after.debts] == ["a", "b"]
    assert after.debt("b").balance.total == yuan(20000)
    assert after.debt("a") == of.debt("a")


def test_a_match_that_is_wrong_can_be_made_a_debt_of_its_own() -> None:
    typed = debt(principal="500.00", contract_annual_rate=Decimal("0.18"))
    of = case(typed)
    found = only(card(institution="云江银行股份有限公司"), of)
    assert found.known == typed
    own = as_known(found, None, of, DAY)
    after = adopt(of, [own], numbered())
    assert after.debts[0] == typed
    assert after.debts[1].contract_annual_rate is None
    assert after.debts[1].name != typed.name
    assert as_known(own, typed, of, DAY) == found


def test_answers_are_filled_in() -> None:
    late = only(overdue(loan(8000)))
    done = answered(
        late,
        DAY,
        first_missed_due_date=date(2026, 7, 4),
        overdue_amount=yuan(900),
        contract_annual_rate=Decimal("0.1825"),
    )
    assert isinstance(done, Proposal)
    assert done.debt
    assert done.debt.days_past_due(DAY) == 78
    assert (done.debt.overdue_amount, done.debt.contract_annual_rate) == (
        yuan(900),
        Decimal("0.1825"),
    )
    assert answered(late, DAY) == late


@pytest.mark.parametrize(
    ("answer", "field"),
    [
        ({"first_missed_due_date": date(2026, 9, 21)}, "first_missed_due_date"),
        ({"first_missed_due_date": date(2025, 3, 3)}, "first_missed_due_date"),
        ({"overdue_amount": yuan("8000.01")}, "overdue_amount"),
    ],
)
def test_an_answer_that_cannot_be_right_is_said_beside_its_field(
    answer: dict[str, Any], field: str
) -> None:
    found = answered(only(overdue(loan(8000))), DAY, **answer)
    assert isinstance(found, tuple)
    assert [problem.field for problem in found] == [field]


def test_answers_on_the_edge_are_taken() -> None:
    late = only(overdue(loan(8000)))
    edge = answered(late, DAY, first_missed_due_date=date(2025, 3, 4), overdue_amount=yuan(8000))
    assert isinstance(edge, Proposal)
    assert isinstance(answered(late, DAY, first_missed_due_date=DAY), Proposal)


def test_letter_for_letter_the_same_twice_is_two_debts_and_stays_two() -> None:
    twins = report(loan(), loan())
    of = adopted(EMPTY, twins)
    assert [one.name for one in of.debts] == ["招联消费金融", "招联消费金融 25年3月"]
    assert adopted(of, twins) == of


def test_a_button_pressed_twice_adopts_once() -> None:
    chosen = debts_of(report(loan(), card()), EMPTY, DAY)
    once = adopt(EMPTY, chosen, numbered())
    assert adopt(once, chosen, numbered(9)) == once


def test_two_accounts_are_never_one_debt_nor_one_account_two() -> None:
    of = case(debt("a"), debt("b"))
    first, second = debts_of(report(card(), card(1)), of, DAY)
    one = as_known(first, of.debt("a"), of, DAY)
    with pytest.raises(ValueError, match="one to one"):
        adopt(of, [one, as_known(second, of.debt("a"), of, DAY)], numbered())
    with pytest.raises(ValueError, match="one to one"):
        adopt(of, [one, as_known(first, None, of, DAY)], numbered())


def test_a_sold_claim_said_to_be_the_old_debt_is_that_debt_ever_after() -> None:
    bank = card(card_tail="1234")
    of = adopted(EMPTY, report(bank))
    gone = closed(bank, AccountStatus.MOVED_OUT, "2026-01")
    second = report(gone, sold(9000))
    moved, claim = debts_of(second, of, DAY)
    assert (moved.debt, claim.known, claim.maybe) == (None, None, of.debts)
    of = adopt(of, [as_known(claim, of.debts[0], of, DAY)], numbered())
    (known,) = of.debts
    assert (known.balance.total, known.party(PartyRole.LENDER)) == (
        yuan(9000),
        known.parties[0],
    )
    assert known.creditor_name == sold().institution
    assert adopted(of, report(gone, sold(9000))) == of
    assert debts_of(report(gone, sold(8500)), of, DAY)[1].known == known


@given(reports())
def test_adopting_twice_is_adopting_once(read: CreditReport) -> None:
    once = adopted(EMPTY, read)
    assert adopted(once, read) == once
    assert not any(proposal.worth_taking for proposal in debts_of(read, once, DAY))


@given(reports(), st.sets(st.integers(0, 7)))
def test_the_chosen_ones_add_up_to_the_report_s_own_figures(
    read: CreditReport, places: set[int]
) -> None:
    chosen = [p for p in debts_of(read, EMPTY, DAY) if p.debt and p.place in places]
    after = adopt(EMPTY, chosen, numbered())
    told = sum((owed(proposal.account) for proposal in chosen), ZERO)
    assert sum((one.balance.total for one in after.debts), ZERO) == told
    assert len(after.debts) == len(chosen)
    assert len({one.name for one in after.debts}) == len(after.debts)
    assert Case.model_validate_json(after.model_dump_json()) == after


@given(cases(), reports(most=4))
def test_nothing_else_of_the_case_is_touched(of: Case, read: CreditReport) -> None:
    of = of.model_copy(update={"entries": ()})
    proposals = [p for p in debts_of(read, of, DAY) if p.worth_taking]
    after = adopt(of, proposals, numbered())
    updated = {p.known.debt_id for p in proposals if p.known}
    assert [one.debt_id for one in after.debts[: len(of.debts)]] == [
        one.debt_id for one in of.debts
    ]
    assert all(after.debt(d.debt_id) == d for d in of.debts if d.debt_id not in updated)
    kept = {"as_of", "balance", "figure_source", "overdue_amount"}
    for before in of.debts:
        now = after.debt(before.debt_id)
        typed = {n: v for n, v in before.model_dump(exclude=kept).items() if v not in (None, ())}
        told = now.model_dump()
        assert typed.pop("parties", ()) == told["parties"][: len(before.parties)]
        assert {name: told[name] for name in typed} == typed
    assert after.model_copy(update={"debts": of.debts}) == of
