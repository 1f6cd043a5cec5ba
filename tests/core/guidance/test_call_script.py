"""What to say, in this case's figures, without what the case does not know, and without words that harm."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given

from core.case.agreement import Choice, Offer, OfferKind
from core.case.borrower import Hardship, HardshipKind
from core.case.case import Case
from core.case.debt import Balance
from core.case.entries import (
    BreachRecorded,
    Channel,
    ContactMade,
    CourtPaper,
    CourtPaperReceived,
    DebtSold,
    DraftStarted,
    Entry,
    EntryBase,
    Outcome,
    PaidOffConfirmed,
    PaymentPurpose,
    PayoffCheck,
    PayoffChecked,
    QuestionAsked,
)
from core.case.lender import LenderKind, Party, PartyRole
from core.checks.gates.wording import check_words
from core.guidance.call_script import CallScript, call_script
from core.guidance.calls import Call, calls_for
from core.law.library import citation
from core.money import yuan
from core.workflow.progress import progress
from core.workflow.stages import Stage
from tests.core.builders import (
    DAY,
    case,
    debt,
    facts,
    paid,
    replied,
    sent,
    signed,
    terms,
    with_entries,
)
from tests.core.workflow.walks import walks
from tests.strategies import cases

OLD = debt(
    kind=LenderKind.MICROLOAN,
    first_missed_due_date=date(2019, 1, 5),
    drawn_on=date(2018, 6, 1),
    original_amount=yuan("12000"),
)
"""Nobody asked for it in seven years, as far as the case knows."""
ADMITS = re.compile(
    r"我?愿意还|我的.{0,8}欠|现在.{0,4}欠|能拿出|分期|分 \d|还清|延期|答应|承认|会还|一次付|\d[\d,]*\.\d\d"
)


def spoken(script: CallScript) -> str:
    return "\n".join((script.opening, *script.lines, *script.questions_to_ask))


def everything(script: CallScript) -> str:
    return "\n".join(
        (script.title, script.lead, spoken(script), *script.write_down, *script.do_not)
    )


def entry(kind: type[EntryBase], on: date = DAY, **more: object) -> Entry:
    made: Entry = kind.model_validate({**facts("card", on), **more})
    return made


def laddered(*choices: Choice, first: int = 20) -> Offer:
    return Offer(
        debt_id="card",
        kind=OfferKind.INSTALMENTS,
        terms=terms(first, "500", "480", DAY, waived=Balance(penalty_interest=yuan("120"))),
        made_on=DAY,
        balance=yuan("10000"),
        choices=choices,
    )


SECOND = Choice(kind=OfferKind.INSTALMENTS, terms=terms(20, "506", "506", DAY))
THIRD = Choice(kind=OfferKind.HOLD, terms=terms(6, "500", "500", DAY))
HARD = Hardship(kind=HardshipKind.PAY_CUT, since=DAY)


@pytest.mark.parametrize("kind", list(LenderKind))
def test_every_kind_has_a_whole_script_with_no_gap_left_open(kind: LenderKind) -> None:
    owed = debt(kind=kind)
    script = call_script(case(owed), owed, DAY)
    assert all((script.title, script.lead, script.opening, script.lines, script.questions_to_ask))
    assert script.write_down
    assert script.do_not
    assert not re.search(r"[{}\[\]]", everything(script))


def test_it_speaks_in_the_figures_of_the_case() -> None:
    owed = debt(account_tail="6612")
    said = everything(call_script(case(owed, hardship=HARD), owed, DAY))
    for figure in (
        "10,000.00 元",
        "逾期 40 天",
        "收入下降",
        "4,000.00",
        "每月能拿出 1,000.00 元",
        "卡号后四位是 6612",
    ):
        assert figure in said


def test_what_is_not_known_is_left_out() -> None:
    bare = Case(case_id="c", debts=(debt(first_missed_due_date=None, balance=Balance()),))
    said = everything(call_script(bare, bare.debts[0], DAY))
    assert "必要支出" not in said
    assert "原因是" not in said
    assert "现在欠" not in said
    assert "先申请延期" in said


def test_a_hardship_without_a_name_is_said_in_the_person_s_own_words_or_not_at_all() -> None:
    owed = debt()
    own = Hardship(kind=HardshipKind.OTHER, since=DAY, statement="仓库漏水，货全泡了。还在修")
    assert "原因是仓库漏水，货全泡了，从" in everything(
        call_script(case(owed, hardship=own), owed, DAY)
    )
    silent = Hardship(kind=HardshipKind.OTHER, since=DAY)
    assert "原因是" not in everything(call_script(case(owed, hardship=silent), owed, DAY))


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


def test_a_ladder_of_choices_is_asked_as_a_b_and_c() -> None:
    owed = debt()
    lines = call_script(case(owed).with_offer(laddered(SECOND, THIRD)), owed, DAY).lines
    at = next(number for number, line in enumerate(lines) if "A：" in line)
    assert "三种办法里的一种，由你们定。A：我每月能拿出 500.00 元" in lines[at]
    assert "最后一期 480.00 元，请求减免息费 120.00 元" in lines[at]
    assert lines[at + 1].startswith("A 不行的话，B：我每月能拿出 506.00 元")
    assert lines[at + 2].startswith("B 也不行的话，C：我每月最多能拿出 500.00 元")
    two = spoken(call_script(case(owed).with_offer(laddered(SECOND)), owed, DAY))
    assert "两种办法" in two
    assert "C：" not in two


STORIES: dict[Call, tuple[Entry, ...]] = {
    Call.ASKING: (sent("card", DAY, answer_by=DAY),),
    Call.SUPPLEMENT: (
        sent("card", DAY),
        entry(QuestionAsked, question="工资流水。", deadline=DAY + timedelta(days=9)),
        entry(QuestionAsked, question="租房合同", deadline=DAY + timedelta(days=4)),
    ),
    Call.COUNTER_OFFER: (
        sent("card", DAY),
        replied(
            "card",
            DAY,
            Outcome.COUNTER_OFFERED,
            terms=terms(8, "1250", "1250", DAY, interest_suspended=True),
            valid_until=DAY + timedelta(days=5),
            conditions="先付两千",
        ),
    ),
    Call.REFUSED: (
        sent("card", DAY),
        replied("card", DAY, Outcome.REFUSED, reason="流水不全", suggestion="补半年流水。"),
    ),
    Call.AGREED: (
        sent("card", DAY),
        replied("card", DAY, Outcome.APPROVED, terms=terms(10, "1000", "1000", DAY)),
    ),
    Call.KEEPING: (
        signed("card", DAY, terms(10, "900", "900", DAY + timedelta(days=30))),
        paid("card", DAY, "900"),
    ),
    Call.AT_RISK: (signed("card", DAY, terms(8, "1250", "1250", DAY + timedelta(days=20))),),
    Call.MISSED: (
        signed(
            "card", DAY - timedelta(days=60), terms(10, "900", "900", DAY - timedelta(days=40))
        ),
    ),
    Call.BREACHED: (signed("card", DAY, terms(10, "900", "900", DAY)), entry(BreachRecorded)),
    Call.ORIGINAL_LENDER: (entry(DebtSold, assignee="远帆资产管理有限公司"),),
    Call.ASSIGNEE: (entry(DebtSold, assignee="远帆资产管理有限公司", notice_seen=True),),
    Call.PAID_OFF: (paid("card", DAY, "10000", PaymentPurpose.PAYOFF),),
    Call.CLOSED: (
        paid("card", DAY, "10000", PaymentPurpose.PAYOFF),
        *(entry(PayoffChecked, check=check) for check in PayoffCheck),
        entry(PaidOffConfirmed),
    ),
    Call.SUED: (
        entry(
            CourtPaperReceived,
            paper=CourtPaper.SUMMONS,
            body="云江区人民法院",
            case_number="（2026）云01民初1号",
        ),
    ),
}
SAID = {
    Call.ASKING: ("审核到哪一步", "前答复。", "哪天前补上"),
    Call.SUPPLEMENT: (
        "租房合同",
        "2026 年 11 月 27 日前给",
        "工资流水，2026 年 12 月 2 日前",
        "用什么代替",
    ),
    Call.COUNTER_OFFER: (
        "分 8 期，每期 1,250.00 元，一共 10,000.00 元，期间停止计息",
        "最多能拿出 1,000.00 元",
        "多 250.00 元",
        "先付两千",
        "有效到 2026 年 11 月 28 日",
        "书面的",
    ),
    Call.REFUSED: ("流水不全", "补半年流水", "理由写成书面", "哪个部门", "哪天可以再提"),
    Call.AGREED: ("分 10 期，每期 1,000.00 元", "书面协议", "谁签字"),
    Call.KEEPING: ("已经按协议还了 900.00 元", "第 2 期", "新加的利息"),
    Call.AT_RISK: ("可能还不上", "还差 250.00 元", "我能还的是 1,000.00 元", "A：", "B："),
    Call.MISSED: ("过了日子的是 2 期", "一共 1,800.00 元", "接着算", "最多能拿出 1,000.00 元"),
    Call.BREACHED: ("协议断了", "怎么接上", "减免还算不算"),
    Call.ORIGINAL_LENDER: (
        "远帆资产管理有限公司",
        "云江银行股份有限公司",
        "没有收到你们的转让通知",
    ),
    Call.ASSIGNEE: ("转让合同里写着这一笔的那页", "公司账户", "每月能拿出 1,000.00 元"),
    Call.PAID_OFF: ("10,000.00 元", "每一项都是 0", "自动扣款关掉", "结清证明", "征信报送结清"),
    Call.CLOSED: ("结清证明在我手里", "还有人"),
    Call.SUED: ("（2026）云01民初1号", "云江区人民法院", "先调解"),
}


@pytest.mark.parametrize("call", STORIES)
def test_each_stage_has_its_own_call(call: Call) -> None:
    owed = debt()
    told = with_entries(case(owed, hardship=HARD), *STORIES[call])
    script = call_script(told, owed, DAY)
    assert script.call is call
    for words in SAID[call]:
        assert words in spoken(script)


@pytest.mark.parametrize("call", STORIES)
def test_it_always_asks_for_ticket_level_of_approval_and_day_of_the_answer(call: Call) -> None:
    owed = debt()
    told = with_entries(case(owed), *STORIES[call])
    for each in calls_for(told, owed, DAY):
        asked = "".join(call_script(told, owed, DAY, each).questions_to_ask)
        assert "工单号" in asked
        assert "批到哪一级" in asked
        assert "哪一天有答复" in asked


def test_paying_off_is_always_a_call_to_choose_and_the_first_where_that_is_the_offer() -> None:
    owed = debt(original_amount=yuan("15000"))
    assert calls_for(case(owed), owed, DAY) == (Call.FIRST, Call.PAYING_OFF)
    script = call_script(case(owed), owed, DAY, Call.PAYING_OFF)
    for words in ("15,000.00", "逾期 40 天", "10,000.00", "分开报", "有效到", "户名", "结清证明"):
        assert words in spoken(script)
    assert "我想一次还" not in spoken(script)
    offer = Offer(
        debt_id="card",
        kind=OfferKind.DISCOUNTED_SETTLEMENT,
        terms=terms(1, "6000", "6000", DAY, waived=Balance(principal=yuan("4000"))),
        made_on=DAY,
        balance=yuan("10000"),
    )
    wants = case(owed).with_offer(offer)
    assert calls_for(wants, owed, DAY) == (Call.PAYING_OFF, Call.FIRST)
    assert "一次还 6,000.00 元结清" in spoken(call_script(wants, owed, DAY))


def test_a_call_that_does_not_fit_is_refused() -> None:
    owed = debt()
    with pytest.raises(ValueError, match="does not fit"):
        call_script(case(owed), owed, DAY, Call.SUED)


def test_a_missed_date_comes_before_a_question_and_a_question_before_asking() -> None:
    owed = debt()
    question = entry(QuestionAsked, question="流水", deadline=DAY)
    late = with_entries(case(owed), *STORIES[Call.MISSED], question)
    assert calls_for(late, owed, DAY)[:3] == (Call.MISSED, Call.KEEPING, Call.SUPPLEMENT)
    waiting = with_entries(case(owed), sent("card", DAY), question)
    assert calls_for(waiting, owed, DAY)[:2] == (Call.SUPPLEMENT, Call.ASKING)


def test_materials_are_handed_in_beside_the_application_or_before_there_is_one() -> None:
    owed = debt()
    question = entry(QuestionAsked, question="流水", deadline=DAY)
    before = with_entries(case(owed).with_offer(laddered(SECOND)), question)
    said = spoken(call_script(before, owed, DAY))
    assert "申请里写的没有变" not in said
    assert "A 不行的话，B：" in said
    after = with_entries(before, sent("card", DAY, asked=laddered().terms))
    said = spoken(call_script(after, owed, DAY))
    assert "申请里写的没有变" in said
    assert said.count("A 不行的话，B：") == 1


def test_an_agreement_of_which_only_a_recording_exists_is_asked_for_in_writing() -> None:
    owed = debt()
    agreed = signed(
        "card", DAY, terms(10, "900", "900", DAY + timedelta(days=30)), in_writing=False
    )
    script = call_script(with_entries(case(owed), agreed), owed, DAY)
    assert script.call is Call.AGREED
    assert "录音会留着" in spoken(script)


def test_a_counter_offer_that_fits_or_names_nothing_is_told_apart() -> None:
    owed = debt()

    def answer(**more: object) -> str:
        reply = replied("card", DAY, Outcome.COUNTER_OFFERED, **more)
        return spoken(call_script(with_entries(case(owed), sent("card", DAY), reply), owed, DAY))

    fits = answer(terms=terms(20, "500", "500", DAY), valid_until=DAY - timedelta(days=1))
    assert "这个数我每月拿得出" in fits
    assert "现在还算不算数" in fits
    at_once = answer(terms=terms(1, "8000", "8000", DAY, waived=Balance(principal=yuan("2000"))))
    assert "一次付 8,000.00 元，减免 2,000.00 元" in at_once
    assert "没有说清期数和金额" in answer()
    blank = Case(case_id="c", debts=(owed,))
    reply = replied("card", DAY, Outcome.COUNTER_OFFERED, terms=terms(20, "500", "500", DAY))
    unknown = spoken(call_script(with_entries(blank, sent("card", DAY), reply), owed, DAY))
    assert "最多能拿出" not in unknown
    assert "拿得出" not in unknown


def test_an_application_is_asked_about_in_its_own_terms_until_it_is_answered() -> None:
    owed = debt()
    offered = case(owed).with_offer(laddered(SECOND))
    same = with_entries(offered, sent("card", DAY, asked=laddered().terms))
    assert "A 不行的话，B：" in spoken(call_script(same, owed, DAY))
    other = with_entries(offered, sent("card", DAY, asked=terms(12, "900", "900", DAY)))
    said = spoken(call_script(other, owed, DAY))
    assert "分 12 期，每期 900.00 元，一共 10,800.00 元" in said
    assert "B：" not in said
    anew = with_entries(other, entry(DraftStarted))
    assert call_script(anew, owed, DAY).call is Call.FIRST


def test_a_refusal_without_a_reason_asks_for_it() -> None:
    owed = debt()
    told = with_entries(case(owed), sent("card", DAY), replied("card", DAY, Outcome.REFUSED))
    assert "当时没有说理由" in spoken(call_script(told, owed, DAY))


def test_after_paying_off_only_what_is_left_is_asked() -> None:
    owed = debt(
        parties=(Party(role=PartyRole.GUARANTOR, name="安信融资担保有限公司"),),
    )
    told = with_entries(
        case(owed),
        paid("card", DAY, "10000", PaymentPurpose.PAYOFF).model_copy(update={"proof": "A1"}),
        entry(PayoffChecked, check=PayoffCheck.ZERO_BALANCE),
        entry(PayoffChecked, check=PayoffCheck.CERTIFICATE_REQUESTED),
    )
    said = spoken(call_script(told, owed, DAY))
    assert "每一项都是 0" not in said
    assert "请登记开一份" not in said
    for words in ("流水号是 A1", "申请过了，还没有收到", "担保公司", "自动扣款"):
        assert words in said


def test_a_collector_is_only_asked_who_it_is() -> None:
    owed = debt(kind=LenderKind.COLLECTION_AGENCY)
    script = call_script(case(owed), owed, DAY)
    assert calls_for(case(owed), owed, DAY) == (Call.COLLECTOR,)
    assert "受谁委托" in script.opening
    assert "我愿意还" not in spoken(script)


def test_the_pay_day_is_named_when_a_date_is_asked_for() -> None:
    owed = debt()
    told = with_entries(case(owed), *STORIES[Call.AT_RISK])
    income = told.budget.incomes[0].model_copy(update={"pay_day": 28})
    paid_late = told.model_copy(
        update={"budget": told.budget.model_copy(update={"incomes": (income,)})}
    )
    assert "每月 28 日发工资" in spoken(call_script(paid_late, owed, DAY))


def test_a_month_that_leaves_nothing_offers_no_part() -> None:
    owed = debt()
    broke = case(owed, available="-500.00")
    told = with_entries(broke, *STORIES[Call.AT_RISK])
    said = spoken(call_script(told, owed, DAY))
    assert "还差 1,250.00 元" in said
    assert "到期那天我能还的" not in said


def test_where_the_limitation_period_may_have_run_nothing_is_admitted_and_the_reason_is_given() -> (
    None
):
    old = case(OLD, hardship=HARD).with_offer(laddered(SECOND))
    script = call_script(old, OLD, DAY)
    assert script.call is Call.CAREFUL
    assert calls_for(old, OLD, DAY) == (Call.CAREFUL,)
    assert not ADMITS.search(spoken(script))
    assert "不说“我欠”“我会还”“先还一点”" in script.do_not[-3]
    assert "时间可能已过" in script.do_not[-3]
    assert {"cc_192", "lim_art14", "lim_art19"} <= set(script.rules)


@pytest.mark.parametrize("seen", [True, False])
def test_an_old_debt_that_was_sold_on_is_verified_without_admitting_it(*, seen: bool) -> None:
    sold = entry(DebtSold, assignee="远帆资产管理有限公司", notice_seen=seen)
    told = with_entries(case(OLD, hardship=HARD).with_offer(laddered(SECOND)), sold)
    for call in calls_for(told, OLD, DAY):
        script = call_script(told, OLD, DAY, call)
        assert not ADMITS.search(spoken(script))
        assert "时间可能已过" in "".join(script.do_not)


def test_in_court_only_the_case_is_asked_about() -> None:
    owed = debt()
    told = with_entries(case(owed, hardship=HARD), *STORIES[Call.SUED])
    script = call_script(told, owed, DAY)
    assert calls_for(told, owed, DAY) == (Call.SUED,)
    assert not ADMITS.search(spoken(script))
    assert "我认" in "".join(script.do_not)
    old = with_entries(case(OLD), *STORIES[Call.SUED])
    assert "时间可能已过" in "".join(call_script(old, OLD, DAY).do_not)


@given(walks)
def test_at_every_turn_of_a_life_each_call_is_whole_and_safe_to_say(walked: Case) -> None:
    owed = walked.debts[0]
    on = max((each.on for each in walked.entries), default=DAY)
    stage = progress(walked, owed.debt_id, on).stage
    for call in calls_for(walked, owed, on):
        script = call_script(walked, owed, on, call)
        assert all((script.title, script.lead, script.opening, script.lines, script.do_not))
        assert not re.search(r"[{}\[\]]", everything(script))
        assert [
            found for found in check_words(spoken(script)) if found.rule != "sure_to_pay"
        ] == []
        assert all(citation(rule) for rule in script.rules)
        assert (call is Call.SUED) == (stage is Stage.SUED)


@given(cases(most_debts=1))
def test_no_case_whatever_breaks_a_script_nor_admits_an_old_debt(any_case: Case) -> None:
    plain = any_case.model_copy(update={"entries": ()})
    for owed in plain.debts:
        for call in calls_for(plain, owed, DAY):
            script = call_script(plain, owed, DAY, call)
            if call is Call.CAREFUL:
                bare = spoken(script).replace(owed.name, "")
                assert not ADMITS.search(bare)


def test_a_second_call_goes_on_from_the_first() -> None:
    owed = debt()
    called = with_entries(case(owed), entry(ContactMade, channel=Channel.HOTLINE))
    assert call_script(case(owed), owed, DAY).title == "给card打第一个电话"
    assert call_script(called, owed, DAY).title == "再和card联系"


def test_every_call_has_words_to_be_chosen_by() -> None:
    assert len({call.label for call in Call}) == len(Call)
