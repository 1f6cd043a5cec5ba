"""跟进: how long it waits, what was asked, what was answered, and what is signed."""

from collections.abc import Callable
from datetime import date

import yaml
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Checkbox

from core.case.case import Case
from core.case.debt import Balance
from core.case.entries import (
    AgreementRead,
    AgreementSigned,
    DeferralGranted,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PayoffQuoted,
    QuestionAnswered,
    QuestionAsked,
)
from core.checks.agreement.reading import points_for
from core.documents.compose import compose
from core.money import yuan
from core.workflow.progress import progress
from core.workflow.stages import Stage
from tests.credit_reports import as_pdf, scan
from tests.house.sources import ROOT
from tests.pages.road import ASKED, CASE, DAY, SENT, after, fill, press, terms, texts, typed

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

QUESTION = QuestionAsked(
    entry_id="q",
    debt_id="card",
    on=date(2026, 11, 15),
    question="补交工资流水",
    deadline=date(2026, 11, 25),
)
COUNTER = LenderReplied(
    entry_id="counter",
    debt_id="card",
    on=date(2026, 11, 20),
    outcome=Outcome.COUNTER_OFFERED,
    terms=terms(12, "2600"),
)
APPROVED = COUNTER.model_copy(update={"outcome": Outcome.APPROVED, "terms": ASKED})


def answer(app: AppTest, outcome: Outcome) -> AppTest:
    control = next(c for c in app.segmented_control if c.label == "对方怎么答复的")
    return control.set_value(outcome).run()


def test_waiting_past_the_promised_day_says_so(desk: Desk) -> None:
    app = desk("tracking", after(SENT))
    assert not app.exception
    assert app.title[0].value == "招行信用卡，等了 16 天"
    assert "2026 年 11 月 22 日答复，已经过了" in texts(app)


def test_an_open_question_is_answered(desk: Desk, kept: Kept) -> None:
    app = desk("tracking", after(SENT, QUESTION))
    assert "还有 2 天" in texts(app)
    press(fill(app, "怎么答的", "App 上传了"), "已回复")
    assert isinstance(kept().entries[-1], QuestionAnswered)
    assert progress(kept(), "card", DAY).open_questions == ()


UNEVEN = ASKED.model_copy(update={"last_instalment": yuan("510.37")})


def test_a_yes_to_other_numbers_does_not_keep_the_old_last_instalment(
    desk: Desk, kept: Kept
) -> None:
    asked = SENT.model_copy(update={"asked": UNEVEN})
    app = answer(desk("tracking", after(asked)), Outcome.APPROVED)
    app = press(fill(app, "每期", "480"), "记下答复")
    assert "最后一期还是原来的数" in texts(app)
    assert len(kept().entries) == 1
    app = press(fill(app, "最后一期", ""), "记下答复")
    assert not app.exception
    (*_, reply) = kept().entries
    assert isinstance(reply, LenderReplied)
    assert reply.terms is not None
    assert (reply.terms.monthly, reply.terms.last_instalment) == (yuan("480"), yuan("480"))


def test_a_refusal_needs_its_reason_and_leads_on(desk: Desk, kept: Kept) -> None:
    app = press(answer(desk("tracking", after(SENT)), Outcome.REFUSED), "记下答复")
    assert "写一句理由" in texts(app)
    app = press(fill(app, "理由", "收入证明不够"), "记下答复")
    assert app.title[0].value == "招行信用卡没有同意"
    assert "收入证明不够" in texts(app)
    assert progress(kept(), "card", DAY).stage is Stage.REFUSED


def test_a_counter_offer_stands_beside_what_was_asked(desk: Desk) -> None:
    app = desk("tracking", after(SENT, COUNTER))
    assert app.title[0].value == "招行信用卡还了价"
    assert "还不起" in texts(app)
    assert "比你能还的多 900.00 元" in texts(app)


def test_terms_that_are_no_number_are_told_and_kept(desk: Desk, kept: Kept) -> None:
    app = answer(desk("tracking", after(SENT)), Outcome.COUNTER_OFFERED)
    app = press(fill(fill(app, "分几期", "三年"), "每期", "很多"), "记下答复")
    assert "这里要填 1 到 600 的整数" in texts(app)
    assert "这里要填数字" in texts(app)
    assert typed(app, "分几期") == "三年"
    assert len(kept().entries) == 1


def test_an_agreement_is_checked_before_it_is_kept(desk: Desk, kept: Kept) -> None:
    app = press(desk("tracking", after(SENT, APPROVED)), "记下协议")
    assert f"还有 {len(points_for(CASE.debts[0].kind))} 条没有看到" in texts(app)
    next(box for box in app.checkbox if box.label.startswith("已经签了")).check()
    press(app, "记下协议")
    signed = kept().entries[-1]
    assert isinstance(signed, AgreementSigned)
    assert signed.terms == ASKED
    assert "结清证明" in signed.note


def test_before_anything_went_out_the_way_on_is_to_write(desk: Desk) -> None:
    app = desk("tracking", CASE)
    assert app.title[0].value == "招行信用卡，还没寄出"
    assert "还没有寄出过文书" in texts(app)


def test_a_counter_offer_is_set_in_todays_money_and_its_conditions_are_read(
    desk: Desk, kept: Kept
) -> None:
    app = answer(desk("tracking", after(SENT)), Outcome.COUNTER_OFFERED)
    for label, text in (
        ("分几期", "12"),
        ("每期（元）", "2900"),
        ("对方说年利率多少（%，没说就空着）", "很低"),
        ("还有什么条件，照原话（没有就空着）", "逾期一次协议作废"),
    ):
        app = fill(app, label, text)
    next(each for each in app.date_input if each.label == "第一期哪天还").set_value(
        date(2026, 12, 25)
    )
    app = press(app, "记下答复")
    assert "这里填一年的利率" in texts(app)
    app = press(fill(app, "对方说年利率多少", "6"), "记下答复")
    shown = texts(app)
    assert "错一期就全部作废" in shown
    assert "两个数对不上" in shown
    assert "月超出" in shown
    (table,) = (each.value for each in app.table if "你要的" in each.value.columns)
    assert {"今天值", "年成本"} <= set(table.index)
    reply = kept().entries[-1]
    assert isinstance(reply, LenderReplied)
    assert (str(reply.stated_annual_rate), reply.conditions) == ("0.06", "逾期一次协议作废")
    ledger = next(each.value for each in app.table if "哪天，哪家" in each.value.columns)
    assert "还有效" in ledger.iloc[0].to_list()[-1]


def test_a_pasted_agreement_is_read_and_its_traps_are_shown_where_they_stand(
    desk: Desk, kept: Kept
) -> None:
    app = press(
        fill(desk("tracking", after(SENT, APPROVED)), "协议的文字", "同意"), "核对这份协议"
    )
    assert "字太少" in texts(app)
    app = press(fill(app, "协议的文字", TRAPPED), "核对这份协议")
    shown = texts(app)
    assert "先别签。有 1 处要改" in shown
    assert "晚一次就全部作废" in shown
    assert "如任一期逾期，则本协议自动作废。" in shown
    read = kept().entries[-1]
    assert isinstance(read, AgreementRead)
    left = [box.label for box in app.checkbox]
    assert "结清证明，几天内给" in left
    assert "每期多少，哪天还，一共几期" not in left


TRAPPED = (
    "借款人就欠款 15,000 元分 12 期归还，每期 1,250 元，每月 10 日前还清。\n"
    "如任一期逾期，则本协议自动作废。\n还款请在官方 App 内还款。"
)


def uploaded(app: AppTest, data: bytes) -> AppTest:
    app.file_uploader[0].upload("协议.pdf", data, "application/pdf")
    return press(app, "核对这份协议")


def test_a_pdf_of_the_agreement_is_read_like_its_text(desk: Desk, kept: Kept) -> None:
    app = uploaded(desk("tracking", after(SENT, APPROVED)), as_pdf(TRAPPED))
    assert "晚一次就全部作废" in texts(app)
    read = kept().entries[-1]
    assert isinstance(read, AgreementRead)
    assert "任一期逾期" in read.text


def test_a_scanned_agreement_is_told_to_be_one_and_nothing_is_kept(desk: Desk, kept: Kept) -> None:
    app = uploaded(desk("tracking", after(SENT, APPROVED)), scan())
    assert "多半是扫描或拍照的。请把条款打进来" in texts(app)
    assert kept().entries[-1] == APPROVED


def test_a_pdf_that_cannot_be_opened_says_so_without_a_word_of_another_paper(desk: Desk) -> None:
    app = uploaded(desk("tracking", after(SENT, APPROVED)), as_pdf(TRAPPED)[:400])
    assert "打不开" in texts(app)
    assert "信用报告" not in texts(app)


def test_what_is_only_like_a_trap_is_shown_with_its_clause_to_be_looked_at(desk: Desk) -> None:
    app = desk("tracking", after(SENT, APPROVED))
    text = f"{TRAPPED}\n让你岳父也签个字，债一起还。"
    shown = texts(press(fill(app, "协议的文字", text), "核对这份协议"))
    assert "看一眼]　像“要别人担保或一起还”" in shown
    assert "看一眼：像“要别人担保或一起还”" in shown
    assert "让你岳父也签个字，债一起还。" in shown
    assert "有 1 处要改" in shown


def test_a_whole_agreement_without_a_trap_is_to_be_read_again_by_the_person(desk: Desk) -> None:
    papers = yaml.safe_load((ROOT / "tests/cases/agreements.yaml").read_text(encoding="utf-8"))
    good = next(paper["text"] for paper in papers if paper["id"] == "good_card")
    app = desk("tracking", after(SENT, APPROVED))
    text = f"{good}\n让你岳父也签个字，债一起还。"
    shown = texts(press(fill(app, "协议的文字", text), "核对这份协议"))
    assert "没有认出陷阱，自己再看一遍。先看标着“看一眼”的" in shown


def reading_form_is_open(app: AppTest) -> bool:
    form = next(each for each in app.expander if each.label.startswith("把协议贴进来"))
    return form.proto.expanded


def test_the_form_to_read_an_agreement_is_open_when_one_is_to_be_signed(desk: Desk) -> None:
    assert reading_form_is_open(desk("tracking", after(SENT, APPROVED)))


def test_the_form_to_read_an_agreement_is_folded_while_an_answer_is_awaited(desk: Desk) -> None:
    assert not reading_form_is_open(desk("tracking", after(SENT)))


def alone(kind: LetterKind, **more: object) -> LetterSent:
    """A letter that went out by itself, and waits."""
    known = {"entry_id": kind.value, "letter": kind, "answer_by": date(2026, 12, 1), "asked": None}
    return SENT.model_copy(update={**known, **more})


def answer_letter(app: AppTest, outcome: Outcome) -> AppTest:
    controls = [c for c in app.segmented_control if c.label == "对方怎么答复的"]
    return controls[-1].set_value(outcome).run()


def pick_day(app: AppTest, label: str, on: date) -> AppTest:
    next(each for each in app.date_input if each.label.startswith(label)).set_value(on)
    return app


def test_each_letter_shows_its_turn_and_an_answer_ends_it(desk: Desk, kept: Kept) -> None:
    app = desk("tracking", after(SENT, alone(LetterKind.CONTACT_CORRECTION)))
    assert not app.exception
    assert "该你了" in texts(app)
    assert "在等" in texts(app)
    app = press(app, "记下这份的答复")
    assert "照对方的话写一句" in texts(app)
    app = press(fill(app, "答复了什么", "改好了"), "记下这份的答复")
    assert progress(kept(), "card", DAY).answered_letters == {"contact_correction"}
    assert "有下文了" in texts(app)


def test_a_granted_deferral_is_asked_for_in_full_and_shown_with_its_working(
    desk: Desk, kept: Kept
) -> None:
    app = desk("tracking", after(alone(LetterKind.DEFERRAL_REQUEST)))
    assert app.title[0].value == "招行信用卡，延期还款申请等了 16 天"
    app = press(app, "记下延期")
    assert "写清延到哪天" in texts(app)
    app = fill(pick_day(app, "延到哪天", date(2027, 2, 27)), "期间每月还多少", "200")
    assert "选一下第一次哪天还" in texts(press(app, "记下延期"))
    app = pick_day(app, "期间第一次哪天还", date(2026, 12, 27))
    next(each for each in app.selectbox if each.label == "期间利息还算吗").set_value(True)
    app = press(app, "记下延期")
    granted = kept().entries[-1]
    assert isinstance(granted, DeferralGranted)
    assert granted.meanwhile == terms(3, "200")
    assert (granted.interest_runs, granted.in_writing) == (True, False)
    assert app.title[0].value == "招行信用卡，延期到 2027 年 2 月 27 日"
    shown = texts(app)
    assert "期间还 3 次，每次 200.00 元" in shown
    assert "只有口头" in shown
    assert "期间每次还 200.00 元，一共 3 次，利息照算" in shown
    assert "填了合同年利率，这里会算" in shown
    next(each for each in app.checkbox if each.label.startswith("有书面的")).check()
    assert "有书面" in texts(press(app, "记下延期"))
    assert progress(kept(), "card", DAY).answered_letters == {"deferral_request"}


def test_a_refused_deferral_leads_on_like_a_refused_application(desk: Desk, kept: Kept) -> None:
    app = answer_letter(
        desk("tracking", after(alone(LetterKind.DEFERRAL_REQUEST))), Outcome.REFUSED
    )
    app = press(app, "记下答复")
    assert "写一句理由" in texts(app)
    app = press(fill(app, "理由", "政策不允许"), "记下答复")
    assert app.title[0].value == "招行信用卡没有同意"
    assert "政策不允许" in texts(app)
    assert progress(kept(), "card", DAY).stage is Stage.REFUSED


def test_an_accepted_settlement_begins_with_what_was_asked_and_leads_to_paying(
    desk: Desk, kept: Kept
) -> None:
    asked = terms(1, "21200", date(2026, 12, 20)).model_copy(
        update={"waived": Balance(principal=yuan("8800"), late_fee=yuan("1200"))}
    )
    app = desk("tracking", after(alone(LetterKind.SETTLEMENT_REQUEST, asked=asked)))
    app = press(app, "记下这个报价")
    quote = kept().entries[-1]
    assert isinstance(quote, PayoffQuoted)
    assert (quote.amount, quote.waived) == (asked.total, asked.waived)
    assert (quote.valid_until, quote.letter_id) == (date(2026, 12, 20), "settlement_request")
    assert app.title[0].value == "招行信用卡，报了结清的数"
    assert "付 21,200.00 元结清，保留到 2026 年 12 月 20 日" in texts(app)
    assert "对方报的结清数：2026 年 12 月 20 日前付 21,200.00 元" in texts(app)
    assert "和你要的一样" in texts(app)
    assert "有下文了" in texts(app)


def test_the_terms_of_a_text_fill_the_form_and_differences_are_said(desk: Desk) -> None:
    text = (
        "借款人应还总额为 25,380.00 元，分 36 期，每期 750.00 元，首期 2026 年 12 月 10 日。\n"
        "协议期内停止计收利息。还款请在官方 App 内还款，逾期的可在 5 日内补足。"
    )
    app = press(fill(desk("tracking", after(SENT, APPROVED)), "协议的文字", text), "核对这份协议")
    shown = texts(app)
    assert "写的是 25,380.00 元，加起来是 27,000.00 元" in shown
    assert "和先前谈的不一样" in shown
    typed = {each.label: each.value for each in app.text_input}
    assert typed["分几期"] == "36"
    assert typed["每期（元）"].replace(",", "") == "750.00"


KEPT = AgreementSigned(
    entry_id="kept",
    debt_id="card",
    on=date(2026, 11, 10),
    terms=terms(24, "1250").model_copy(
        update={"waived": Balance(late_fee=yuan("1200")), "interest_suspended": True}
    ),
)


def test_a_counter_offer_in_an_agreement_says_what_it_would_replace_and_what_is_lost(
    desk: Desk,
) -> None:
    app = desk("tracking", after(KEPT, COUNTER))
    shown = texts(app)
    assert "这笔现在按 2026 年 11 月 10 日的协议算" in shown
    assert "已经谈好免掉违约金 1,200.00 元，新的里没有了" in shown
    assert "已经谈好还款期间停止计息，新的没有写" in shown
    table = next(each.value for each in app.table if "现在的协议" in each.value.columns)
    assert list(table.index) == ["还要还", "每期", "还清的日子", "减免"]
    assert table.loc["还要还"].tolist() == ["30,000.00", "31,200.00", "多 1,200.00"]


def test_without_an_agreement_nothing_is_said_to_be_replaced(desk: Desk) -> None:
    assert "会换掉的协议" not in texts(desk("tracking", after(SENT, COUNTER)))


def test_a_new_agreement_that_drops_a_waiver_wants_a_second_yes_and_keeps_what_was_lost(
    desk: Desk, kept: Kept
) -> None:
    app = desk("tracking", after(KEPT))
    fill(fill(app, "分几期", "12"), "每期", "2600")
    next(each for each in app.date_input if each.label == "第一期哪天还").set_value(DAY)
    for box in app.checkbox:
        if ".seen." in str(box.key):
            box.check()
    app = press(app, "记下协议")
    assert "已经谈好免掉违约金 1,200.00 元" in texts(app)
    assert len(kept().entries) == 1
    next(box for box in app.checkbox if box.label.startswith("已经签了")).check()
    press(app, "记下协议")
    assert "换掉的协议里有、新的没有" in kept().entries[-1].note


SUSPECT = "让你岳父也签个字，债一起还。"
GUARANTOR = "删去由他人担保、共同还款或提供抵押的条款"


def ticked_box(app: AppTest) -> Checkbox:
    return next(box for box in app.checkbox if box.label == "是这个意思，也写进信里")


def completion(case: Case) -> str:
    return "".join(compose(LetterKind.AGREEMENT_COMPLETION, case, "card", DAY).texts())


def test_a_suspect_goes_into_the_count_and_the_letter_once_the_person_says_it_is_meant(
    desk: Desk, kept: Kept
) -> None:
    app = desk("tracking", after(SENT, APPROVED))
    app = press(fill(app, "协议的文字", f"{TRAPPED}\n{SUSPECT}"), "核对这份协议")
    assert not ticked_box(app).value
    assert GUARANTOR not in completion(kept())

    app = ticked_box(app).check().run()
    assert "有 2 处要改" in texts(app)
    assert ticked_box(app).value
    assert GUARANTOR in completion(kept())

    app = ticked_box(app).uncheck().run()
    assert "有 1 处要改" in texts(app)
    assert GUARANTOR not in completion(kept())


def test_a_text_read_anew_begins_without_a_suspect_meant(desk: Desk, kept: Kept) -> None:
    app = desk("tracking", after(SENT, APPROVED))
    app = press(fill(app, "协议的文字", f"{TRAPPED}\n{SUSPECT}"), "核对这份协议")
    app = ticked_box(app).check().run()
    app = press(fill(app, "协议的文字", f"{TRAPPED}\n\n{SUSPECT}"), "核对这份协议")
    assert not ticked_box(app).value
    assert GUARANTOR not in completion(kept())
