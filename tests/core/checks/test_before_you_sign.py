"""Before you sign: the stop stands exactly where the limitation period may have run."""

from datetime import date

import pytest

from core.calculations.limits.limitation import LimitationGrade, limitation
from core.case.case import Case
from core.case.entries import (
    CourtPaper,
    CourtPaperReceived,
    DemandMeans,
    DemandReceived,
    LetterKind,
)
from core.case.lender import LenderKind
from core.checks.before_you_sign import RestartingAct, act_of, before_you_sign
from core.law.library import citation
from tests.core.builders import debt

FRIEND = debt("friend", kind=LenderKind.PRIVATE_LENDER, first_missed_due_date=date(2021, 3, 1))
LAST_DAY = date(2024, 3, 1)
AFTER = date(2024, 3, 2)


def case(*entries):
    return Case(case_id="c", debts=(FRIEND,), entries=entries)


def demand(on):
    return DemandReceived(entry_id=f"d{on}", debt_id="friend", on=on, means=DemandMeans.LETTER)


def sued(on):
    return CourtPaperReceived(
        entry_id="s", debt_id="friend", on=on, paper=CourtPaper.SUMMONS, body="某法院"
    )


@pytest.mark.parametrize("act", RestartingAct)
def test_the_day_before_there_is_no_stop_and_the_day_after_there_is(act):
    assert before_you_sign(case(), FRIEND, act, LAST_DAY) is None
    warning = before_you_sign(case(), FRIEND, act, AFTER)
    assert warning is not None
    assert warning.act is act
    assert warning.why == limitation(case(), FRIEND, AFTER).sentence
    assert warning.confirm.startswith("我明白，还是要")


@pytest.mark.parametrize(
    "entries",
    [
        (),
        (demand(date(2022, 5, 1)),),
        (demand(date(2021, 2, 1)), demand(date(2024, 2, 1))),
        (sued(date(2023, 1, 1)),),
    ],
)
@pytest.mark.parametrize("day", [date(2022, 1, 1), AFTER, date(2025, 6, 1), date(2027, 3, 1)])
def test_the_stop_follows_the_grade_and_nothing_else(entries, day):
    stands = before_you_sign(case(*entries), FRIEND, RestartingAct.PAYMENT, day) is not None
    graded = limitation(case(*entries), FRIEND, day).grade is LimitationGrade.MAY_HAVE_RUN
    assert stands is graded


def test_a_demand_that_may_have_started_the_time_anew_lifts_the_stop():
    asked = case(demand(date(2023, 12, 1)))
    assert before_you_sign(asked, FRIEND, RestartingAct.APPLICATION, AFTER) is None


def test_the_rules_are_the_three_that_give_the_defence_away():
    warning = before_you_sign(case(), FRIEND, RestartingAct.AGREEMENT, AFTER)
    assert warning.rules == ("cc_192", "lim_art14", "lim_art19")
    assert not set(warning.rules) & set(warning.citations)
    assert all(citation(rule) for rule in (*warning.rules, *warning.citations))
    assert warning.working


def test_a_request_for_papers_is_milder_and_wants_a_lawyer_all_the_same():
    papers = before_you_sign(case(), FRIEND, RestartingAct.PAPERS, AFTER)
    application = before_you_sign(case(), FRIEND, RestartingAct.APPLICATION, AFTER)
    assert papers.mild
    assert not application.mild
    assert "懂法律的人看一眼" in papers.consequence
    assert "比申请书轻" in papers.consequence


def test_nothing_is_said_that_a_court_must_decide():
    for act in RestartingAct:
        warning = before_you_sign(case(), FRIEND, act, AFTER)
        said = warning.why + warning.consequence
        assert not any(word in said for word in ("不用还", "不必还", "已过时效", "赖"))
        assert "欠款还在" in said


def test_every_letter_that_speaks_of_paying_is_an_act():
    acts = {kind: act_of(kind) for kind in LetterKind}
    assert {kind for kind, act in acts.items() if act is None} == {
        LetterKind.PAYOFF_CERTIFICATE_REQUEST,
        LetterKind.CREDIT_RECORD_OBJECTION,
        LetterKind.LEGAL_AID_REQUEST,
        LetterKind.PAYMENT_ORDER_OBJECTION,
        LetterKind.JURISDICTION_OBJECTION,
        LetterKind.ARBITRATION_OBJECTION,
        LetterKind.ENFORCEMENT_OBJECTION,
    }
    assert acts[LetterKind.ACCOUNT_STATEMENT_REQUEST] is RestartingAct.PAPERS
