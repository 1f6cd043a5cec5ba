"""What to say, in this case's figures, without what the case does not know."""

import pytest

from core.case.agreement import Offer, OfferKind
from core.case.borrower import Hardship, HardshipKind
from core.case.case import Case
from core.case.entries import DraftStarted, Outcome
from core.case.lender import LenderKind
from core.guidance.call_script import CallScript, call_script
from core.money import yuan
from tests.core.builders import DAY, case, debt, facts, replied, sent, terms, with_entries


def everything(script: CallScript) -> str:
    return "\n".join(
        (
            script.opening,
            *script.lines,
            *script.questions_to_ask,
            *script.write_down,
            *script.do_not,
        )
    )


@pytest.mark.parametrize("kind", list(LenderKind))
def test_every_kind_has_a_whole_script_with_no_gap_left_open(kind: LenderKind) -> None:
    owed = debt(kind=kind)
    script = call_script(case(owed), owed, DAY)
    assert all((script.opening, script.lines, script.questions_to_ask))
    assert script.write_down
    assert script.do_not
    assert "{" not in everything(script)


def test_it_speaks_in_the_figures_of_the_case() -> None:
    owed = debt()
    hard = case(owed, hardship=Hardship(kind=HardshipKind.PAY_CUT, since=DAY))
    said = everything(call_script(hard, owed, DAY))
    for figure in ("10,000.00 元", "逾期 40 天", "收入下降", "4,000.00", "每月能拿出 1,000.00 元"):
        assert figure in said


def test_what_is_not_known_is_left_out() -> None:
    bare = Case(case_id="c", debts=(debt(first_missed_due_date=None),))
    said = everything(call_script(bare, bare.debts[0], DAY))
    assert "必要支出" not in said
    assert "原因是" not in said
    assert "还没有逾期" in said
    assert "先申请延期" in said


@pytest.mark.parametrize(
    ("kind", "months", "said"),
    [
        (OfferKind.HOLD, 6, "想先这样还 6 个月"),
        (OfferKind.INSTALMENTS, 24, "分 24 期还清"),
        (OfferKind.DISCOUNTED_SETTLEMENT, 1, "一次还 500.00 元结清"),
    ],
)
def test_the_offer_chosen_is_what_is_asked(kind: OfferKind, months: int, said: str) -> None:
    owed = debt()
    offer = Offer(
        debt_id="card",
        kind=kind,
        terms=terms(months, "500", "500", DAY),
        made_on=DAY,
        balance=yuan("10000"),
    )
    assert said in everything(call_script(case(owed).with_offer(offer), owed, DAY))


def test_a_waiting_application_is_asked_about_until_it_is_answered() -> None:
    owed = debt()
    waiting = with_entries(case(owed), sent("card", DAY))
    asking = call_script(waiting, owed, DAY)
    assert "审核到哪一步" in asking.opening
    assert not any("当时说" in line for line in asking.lines)
    promised = with_entries(case(owed), sent("card", DAY, answer_by=DAY))
    assert any("当时说" in line for line in call_script(promised, owed, DAY).lines)
    received = with_entries(waiting, replied("card", DAY, Outcome.ACKNOWLEDGED))
    assert call_script(received, owed, DAY) == asking
    refused = with_entries(waiting, replied("card", DAY, Outcome.REFUSED))
    assert "个性化分期" in call_script(refused, owed, DAY).opening
    anew = with_entries(waiting, DraftStarted.model_validate(facts("card", DAY)))
    assert "个性化分期" in call_script(anew, owed, DAY).opening
