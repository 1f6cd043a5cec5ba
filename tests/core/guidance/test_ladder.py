"""The ladder after a refusal: its order, what opens a rung, and that each says form, addressee, limit and proof."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.agenda.deadlines import DeadlineKind, debt_deadlines
from core.case.borrower import Household
from core.case.case import Case
from core.case.entries import (
    Channel,
    ContactMade,
    CourtCaseEnded,
    CourtPaper,
    CourtPaperReceived,
    DemandMeans,
    DemandReceived,
    Entry,
    FallbackAnswered,
    FallbackKind,
    FallbackStarted,
    Instance,
    LetterKind,
    NextAttemptPlanned,
    Outcome,
    PaymentPurpose,
)
from core.case.lender import NEVER_CREDITORS, LenderKind
from core.guidance.ladder import current, ladder
from core.guidance.rung import Grounds, Rung, RungKind, RungState
from core.law.library import citation
from core.lenders.supervisors import supervisor
from tests.core.builders import DAY, case, debt, facts, paid, replied, sent, with_entries
from tests.core.workflow.walks import walks

CARD = LenderKind.BANK_CREDIT_CARD


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def rungs(
    *entries: Entry,
    kind: LenderKind = CARD,
    region: str = "",
    as_of: date = DAY,
    **grounds: object,
) -> dict[RungKind, Rung]:
    owed = debt(kind=kind)
    lived = with_entries(case(owed, household=Household(region=region)), *entries)
    standing = Grounds(creditor="云江银行股份有限公司", kind=kind, **grounds)  # type: ignore[arg-type]  # what is not told varies by test
    return {rung.kind: rung for rung in ladder(lived, owed, standing, as_of)}


def states(found: dict[RungKind, Rung]) -> list[RungState]:
    return [rung.state for rung in found.values()]


def refusal(day: int, reason: str = "") -> tuple[Entry, Entry]:
    return sent("card", later(day)), replied("card", later(day), Outcome.REFUSED, reason=reason)


def complaint(day: int, instance: Instance = Instance.LENDER, **more: object) -> FallbackStarted:
    return FallbackStarted.model_validate(
        {
            **facts("card", later(day)),
            "fallback": FallbackKind.COMPLAINT,
            "instance": instance,
            "addressee": "消费者权益保护部",
            "ticket": "TS1",
            **more,
        }
    )


def answer(to: FallbackStarted, day: int, *, settled: bool = False, said: str = "") -> Entry:
    return FallbackAnswered.model_validate(
        {
            **facts("card", later(day)),
            "started": to.entry_id,
            "settled": settled,
            "answer": said,
        }
    )


KINDS = st.sampled_from(LenderKind)
REGIONS = st.sampled_from(["", "深圳", "北京", "330100", "厦门"])


@given(walks, KINDS, REGIONS, st.integers(0, 400), st.none() | st.integers(0, 30))
def test_no_rung_is_skipped_and_each_says_what_to_bring_where_and_by_when(
    lived: Case, kind: LenderKind, region: str, day: int, due: int | None
) -> None:
    lived = lived.model_copy(update={"household": Household(region=region)})
    as_of = later(day)
    grounds = Grounds("云江银行", kind, later(due) if due is not None else None, due or 0)
    found = ladder(lived, lived.debts[0], grounds, as_of)
    order = list(RungKind)
    assert [rung.kind for rung in found] == sorted((rung.kind for rung in found), key=order.index)
    by_kind = {rung.kind: rung for rung in found}
    for rung in found:
        assert rung.state.label
        assert rung.form
        assert rung.addressee
        assert rung.proofs
        assert all(rung.proofs)
        assert rung.limit.sentence
        assert rung.limit.by_rule is bool(rung.limit.by_rule and rung.limit.days)
        assert rung.reason
        assert rung.can
        assert rung.cannot
        for rule in (*rung.citations, *rung.limit.citations):
            assert citation(rule).id == rule
    own, regulator = by_kind.get(RungKind.LENDER_COMPLAINT), by_kind.get(RungKind.REGULATOR)
    assert (own is None) == (regulator is None)
    if own and regulator and regulator.state is RungState.OPEN:
        assert own.state is RungState.DONE
    if own and by_kind[RungKind.MEDIATION].state is RungState.OPEN:
        assert own.state is RungState.DONE


def test_before_any_refusal_nothing_is_open() -> None:
    found = rungs()
    assert RungState.OPEN not in states(found)
    assert current(tuple(found.values())) is None
    assert "第一次递出去" in found[RungKind.SECOND_ATTEMPT].reason
    waiting = rungs(sent("card", DAY))
    assert "还在等答复" in waiting[RungKind.SECOND_ATTEMPT].reason


def test_a_refusal_with_a_reason_leads_to_a_second_attempt_first() -> None:
    found = rungs(*refusal(0, "收入证明不够"))
    again = found[RungKind.SECOND_ATTEMPT]
    assert again.state is RungState.OPEN
    assert again.since == later(14)
    assert found[RungKind.LENDER_COMPLAINT].state is RungState.NOT_YET
    assert "对方说了理由" in found[RungKind.LENDER_COMPLAINT].reason
    planned = NextAttemptPlanned.model_validate({**facts("card", DAY), "again_on": later(5)})
    assert rungs(*refusal(0, "不够"), planned)[RungKind.SECOND_ATTEMPT].since == later(5)


def test_the_second_application_is_waited_for() -> None:
    found = rungs(*refusal(0, "不够"), sent("card", later(3)), as_of=later(4))
    assert found[RungKind.SECOND_ATTEMPT].state is RungState.WAITING
    assert found[RungKind.SECOND_ATTEMPT].since == later(3)


@pytest.mark.parametrize(
    ("entries", "grounds", "why"),
    [
        (refusal(0), {}, "没有说理由"),
        ((*refusal(0, "不够"), *refusal(1, "不够")), {}, "2 次"),
        ((sent("card", DAY),), {"complain_from": DAY}, "没有答复"),
        ((), {"incidents": 3}, "3 处越线"),
    ],
)
def test_what_may_be_complained_about(
    entries: tuple[Entry, ...], grounds: dict[str, object], why: str
) -> None:
    found = rungs(*entries, as_of=later(1), **grounds)
    own = found[RungKind.LENDER_COMPLAINT]
    assert own.state is RungState.OPEN
    assert why in own.reason
    assert found[RungKind.REGULATOR].state is RungState.NOT_YET
    assert "先走对方自己的" in found[RungKind.REGULATOR].reason


def test_an_answer_not_yet_due_is_no_ground() -> None:
    found = rungs(sent("card", DAY), complain_from=later(9))
    assert found[RungKind.LENDER_COMPLAINT].state is RungState.NOT_YET


def test_the_complaint_waits_for_its_day_and_then_the_regulator_opens() -> None:
    own = complaint(0, answer_by=later(15))
    lived = (*refusal(0), own)
    waiting = rungs(*lived, as_of=later(15))
    assert waiting[RungKind.LENDER_COMPLAINT].state is RungState.WAITING
    assert waiting[RungKind.LENDER_COMPLAINT].answer_by == later(15)
    assert waiting[RungKind.REGULATOR].state is RungState.NOT_YET
    assert "还没到期" in waiting[RungKind.REGULATOR].reason
    assert current(tuple(waiting.values())) is waiting[RungKind.SECOND_ATTEMPT]
    late = rungs(*lived, as_of=later(16))
    assert late[RungKind.LENDER_COMPLAINT].state is RungState.DONE
    assert late[RungKind.REGULATOR].state is RungState.OPEN
    assert late[RungKind.MEDIATION].state is RungState.OPEN
    assert any("编号 TS1" in proof for proof in late[RungKind.REGULATOR].proofs)
    assert any("还没有结果" in proof for proof in late[RungKind.REGULATOR].proofs)


def test_an_answer_that_helped_ends_the_climb() -> None:
    own = complaint(0)
    found = rungs(*refusal(0), own, answer(own, 3, settled=True), as_of=later(4))
    assert found[RungKind.LENDER_COMPLAINT].state is RungState.DONE
    assert "按你要的处理了" in found[RungKind.REGULATOR].reason
    assert found[RungKind.REGULATOR].state is RungState.NOT_YET
    assert found[RungKind.MEDIATION].state is RungState.NOT_YET


def test_an_answer_that_did_not_help_may_be_reviewed_above_within_thirty_days() -> None:
    own = complaint(0)
    lived = (*refusal(0), own, answer(own, 3, said="不予减免"))
    found = rungs(*lived, as_of=later(33))[RungKind.REVIEW]
    assert found.state is RungState.OPEN
    assert "到 2026 年 12 月 26 日为止可以书面申请" in found.reason
    assert found.citations == ("complaint_review",)
    assert any("不予减免" in proof for proof in found.proofs)
    late = rungs(*lived, as_of=later(34))
    assert late[RungKind.REVIEW].state is RungState.CLOSED
    assert "还可以向监管反映" in late[RungKind.REVIEW].reason
    assert late[RungKind.REGULATOR].state is RungState.OPEN, "it does not wait for the review"


def test_a_review_wants_a_decision_that_did_not_help() -> None:
    own = complaint(0, answer_by=later(15))
    assert rungs(*refusal(0))[RungKind.REVIEW].state is RungState.NOT_YET
    silent = rungs(*refusal(0), own, as_of=later(20))[RungKind.REVIEW]
    assert silent.state is RungState.NOT_YET
    assert "直接向监管反映" in silent.reason
    helped = rungs(*refusal(0), own, answer(own, 3, settled=True), as_of=later(4))
    assert helped[RungKind.REVIEW].state is RungState.NOT_YET
    assert "不用再往上走" in helped[RungKind.REVIEW].reason


def test_a_review_that_was_asked_for_is_waited_for_and_brought_along() -> None:
    own = complaint(0)
    above = complaint(5, Instance.HIGHER_OFFICE, addressee="总行", answer_by=later(20))
    found = rungs(*refusal(0), own, answer(own, 3), above, as_of=later(6))
    assert found[RungKind.REVIEW].state is RungState.WAITING
    assert found[RungKind.REVIEW].answer_by == later(20)
    assert any("请上一级核查（总行）" in proof for proof in found[RungKind.REGULATOR].proofs)


WITHOUT = {
    (RungKind.SECOND_ATTEMPT, "entry"): "the application is recorded when it is sent",
    (RungKind.SECOND_ATTEMPT, "clock"): "the review clock of every letter runs for it",
    (RungKind.LAWSUIT, "entry"): "the court's paper is recorded on its own page",
    (RungKind.INSOLVENCY, "letter"): "the court has its own form, asked for by word of mouth",
}
"""What a rung does not bring itself, and why that is no gap."""

NOT_THERE = "no region without a procedure has anything to record"


def lacking(rung: Rung) -> set[str]:
    has = {"letter": rung.letter, "entry": rung.kept_as, "clock": rung.limit.days}
    return {name for name, there in has.items() if not there}


@pytest.mark.parametrize("kind", [kind for kind in LenderKind if kind not in NEVER_CREDITORS])
def test_each_rung_brings_its_letter_its_entry_and_its_clock(kind: LenderKind) -> None:
    here, elsewhere = rungs(kind=kind, region="深圳"), rungs(kind=kind)
    assert {(rung.kind, name) for rung in here.values() for name in lacking(rung)} == set(WITHOUT)
    insolvency = elsewhere.pop(RungKind.INSOLVENCY)
    assert lacking(insolvency) == {"letter", "entry", "clock"}, NOT_THERE
    assert insolvency.state is RungState.CLOSED
    for rung in elsewhere.values():
        assert lacking(rung) == lacking(here[rung.kind])


@pytest.mark.parametrize("kind", [kind for kind in LenderKind if kind not in NEVER_CREDITORS])
def test_each_rung_that_is_recorded_waits_for_its_day_and_that_day_is_kept(
    kind: LenderKind,
) -> None:
    for rung in rungs(kind=kind, region="深圳").values():
        if rung.kept_as is None:
            continue
        started = FallbackStarted.model_validate(
            {
                **facts("card", DAY),
                "fallback": rung.kept_as,
                "instance": rung.instance,
                "addressee": rung.addressee,
                "answer_by": later(rung.limit.days[0]),
            }
        )
        found = rungs(*refusal(0), started, kind=kind, region="深圳", as_of=later(1))[rung.kind]
        assert (found.state, found.started) == (RungState.WAITING, started.entry_id)
        owed = debt(kind=kind)
        lived = with_entries(case(owed), *refusal(0), started)
        assert later(rung.limit.days[0]) in {
            each.on
            for each in debt_deadlines(lived, owed, later(1))
            if each.kind is DeadlineKind.COMPLAINT_ANSWER
        }


def test_the_last_day_for_a_review_is_kept_until_it_is_asked_for() -> None:
    own = complaint(0)
    owed = debt(kind=CARD)
    lived = with_entries(case(owed), *refusal(0), own, answer(own, 3))

    def legal(of: Case, on: int) -> list[date]:
        days = debt_deadlines(of, owed, later(on))
        return [each.on for each in days if each.kind is DeadlineKind.LEGAL]

    assert legal(lived, 33) == [later(33)]
    assert legal(lived, 34) == []
    asked = complaint(5, Instance.HIGHER_OFFICE)
    assert legal(with_entries(lived, asked), 6) == []


def test_the_regulator_is_waited_for_and_its_answer_brought_to_mediation() -> None:
    own, above = complaint(0), complaint(20, Instance.REGULATOR, addressee="12378", ticket="")
    lived = (*refusal(0), own, above)
    found = rungs(*lived, as_of=later(21))
    assert found[RungKind.REGULATOR].state is RungState.WAITING
    assert found[RungKind.REGULATOR].answer_by == later(35)
    assert found[RungKind.REGULATOR].started == above.entry_id
    proofs = found[RungKind.MEDIATION].proofs
    assert any("向监管反映（12378），编号还没有记下" in proof for proof in proofs)


def test_mediation_that_was_asked_for_is_waited_for() -> None:
    asked = FallbackStarted.model_validate(
        {**facts("card", DAY), "fallback": FallbackKind.MEDIATION, "answer_by": later(9)}
    )
    found = rungs(*refusal(0), asked)[RungKind.MEDIATION]
    assert found.state is RungState.WAITING
    assert found.answer_by == later(9)


@pytest.mark.parametrize("kind", LenderKind)
def test_the_days_of_the_measure_are_told_only_for_lenders_under_it(kind: LenderKind) -> None:
    own = rungs(*refusal(0), kind=kind).get(RungKind.LENDER_COMPLAINT)
    if supervisor(kind) is None:
        assert own is None
        return
    assert own
    assert own.limit.by_rule is (own.limit.days == (15, 30, 60))
    under = {
        LenderKind.BANK_CREDIT_CARD,
        LenderKind.BANK_LOAN,
        LenderKind.RURAL_BANK,
        LenderKind.CONSUMER_FINANCE,
        LenderKind.INSURER_GUARANTEE,
        LenderKind.AUTO_FINANCE,
        LenderKind.TRUST,
    }
    assert own.limit.by_rule is (kind in under)
    assert ("没有查到" in own.limit.sentence) is (kind not in under)


@pytest.mark.parametrize("kind", [LenderKind.PRIVATE_LENDER, *sorted(NEVER_CREDITORS)])
def test_without_a_complaint_desk_mediation_follows_a_refusal(kind: LenderKind) -> None:
    before = rungs(kind=kind)
    assert RungKind.LENDER_COMPLAINT not in before
    assert RungKind.REGULATOR not in before
    assert before[RungKind.MEDIATION].state is RungState.NOT_YET
    assert rungs(*refusal(0), kind=kind)[RungKind.MEDIATION].state is RungState.OPEN


def court(paper: CourtPaper) -> CourtPaperReceived:
    return CourtPaperReceived.model_validate(
        {**facts("card", DAY), "paper": paper, "body": "某区人民法院"}
    )


def test_a_lawsuit_is_the_lenders_step_and_its_paper_decides_the_answer() -> None:
    none = rungs()[RungKind.LAWSUIT]
    assert none.state is RungState.NOT_YET
    assert "25.00 元" in none.can
    summons = rungs(court(CourtPaper.SUMMONS), court_last_day=later(15))[RungKind.LAWSUIT]
    assert (summons.state, summons.letter) == (RungState.OPEN, LetterKind.STATEMENT_OF_DEFENCE)
    assert (summons.addressee, summons.answer_by) == ("某区人民法院", later(15))
    order = rungs(court(CourtPaper.PAYMENT_ORDER))[RungKind.LAWSUIT]
    assert order.letter is LetterKind.PAYMENT_ORDER_OBJECTION
    assert order.limit.days == (15,)
    ended = CourtCaseEnded.model_validate(facts("card", later(1)))
    over = rungs(court(CourtPaper.SUMMONS), ended, as_of=later(2))[RungKind.LAWSUIT]
    assert over.state is RungState.DONE


def test_a_debt_without_a_figure_has_no_court_fee() -> None:
    owed = debt(principal="0.00")
    found = ladder(case(owed), owed, Grounds(None, CARD), DAY)
    suit = next(rung for rung in found if rung.kind is RungKind.LAWSUIT)
    assert "受理费" not in suit.can
    assert found[0].addressee == "对方"


def test_clearing_opens_after_two_refusals_or_a_suit_where_the_region_has_it() -> None:
    once = rungs(*refusal(0), region="深圳")[RungKind.INSOLVENCY]
    twice = rungs(*refusal(0), *refusal(0), region="深圳")[RungKind.INSOLVENCY]
    sued = rungs(court(CourtPaper.SUMMONS), region="深圳")[RungKind.INSOLVENCY]
    assert [each.state for each in (once, twice, sued)] == [
        RungState.NOT_YET,
        RungState.OPEN,
        RungState.OPEN,
    ]
    assert twice.addressee == "深圳市中级人民法院"
    for region, said in (("北京", "没有查到试点"), ("", "还没有填住在哪里")):
        nowhere = rungs(*refusal(0), *refusal(0), region=region)[RungKind.INSOLVENCY]
        assert nowhere.state is RungState.CLOSED
        assert said in nowhere.reason
        assert nowhere.kept_as is None


def test_clearing_is_not_led_to_while_a_lower_rung_is_waited_for() -> None:
    lived = (*refusal(0), *refusal(0))
    asked = rungs(*lived, region="深圳")
    assert current(tuple(asked.values())) is asked[RungKind.LENDER_COMPLAINT]
    waiting = rungs(*lived, complaint(0), region="深圳")
    assert waiting[RungKind.INSOLVENCY].state is RungState.OPEN
    assert current(tuple(waiting.values())) is None


def test_clearing_that_was_asked_about_is_waited_for() -> None:
    asked = FallbackStarted.model_validate(
        {**facts("card", DAY), "fallback": FallbackKind.INSOLVENCY}
    )
    found = rungs(*refusal(0), asked, region="深圳")[RungKind.INSOLVENCY]
    assert found.state is RungState.WAITING


def test_the_proofs_are_those_of_the_case() -> None:
    call = ContactMade.model_validate(
        {**facts("card", DAY), "channel": Channel.HOTLINE, "ticket": "T9"}
    )
    demand = DemandReceived.model_validate({**facts("card", DAY), "means": DemandMeans.CALL})
    first = sent("card", DAY, proof="EMS 1")
    refused = replied("card", DAY, Outcome.REFUSED, reason="不符合政策")
    found = rungs(call, demand, first, refused)[RungKind.LENDER_COMPLAINT].proofs
    assert "凭证：EMS 1" in found[0]
    assert "不符合政策" in found[1]
    assert "T9" in found[2]
    assert "1 次" in found[3]
    assert rungs()[RungKind.LENDER_COMPLAINT].proofs == ("申请书和寄出的凭证（还没有记下）",)


def test_a_debt_paid_off_has_no_ladder() -> None:
    assert rungs(paid("card", DAY, "10000.00", PaymentPurpose.PAYOFF)) == {}
