"""文书: the gates say what is missing, a draft can always be taken, and what went out is kept."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from streamlit.testing.v1 import AppTest

from core.case.borrower import Borrower
from core.case.case import Case
from core.case.entries import (
    CourtPaper,
    CourtPaperReceived,
    LetterKind,
    LetterSent,
    MaterialMarked,
)
from core.case.objection import Ground, Objection
from core.checks.materials import materials
from tests.pages.road import ASKED, CASE, DAY, PAID_OFF, SENT, after, fill, press, texts, typed

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]


def test_an_unproven_statement_leads_and_a_draft_can_be_taken(desk: Desk) -> None:
    app = desk("letters", CASE)
    assert not app.exception
    assert app.title[0].value == "申请书还差两处，就能寄"
    assert "还没有证明" in texts(app)
    assert app.download_button[0].label == "先下载草稿"


def test_with_proof_or_an_own_statement_for_each_the_letter_is_official(
    desk: Desk, kept: Kept
) -> None:
    app = press(press(desk("letters", CASE), "证明有了"), "写成本人陈述")
    assert app.title[0].value == "申请书可以寄了"
    assert app.download_button[0].label == "下载正式稿"
    marks = [entry for entry in kept().entries if isinstance(entry, MaterialMarked)]
    assert [mark.collected for mark in marks] == [True, False]


def test_the_letter_shown_names_the_instalment_of_the_plan(desk: Desk) -> None:
    shown = "".join(element.value for element in desk("letters", CASE).code)
    assert "520.00 元" in shown
    assert "分 60 期还款" in shown


def test_without_a_plan_the_page_leads_to_it(desk: Desk) -> None:
    app = desk("letters", CASE.model_copy(update={"offers": ()}))
    assert app.title[0].value == "还差一样，信才写得成"
    assert "还没有给这一家的方案" in texts(app)
    assert [button.label for button in app.button if button.proto.type == "primary"] == [
        "去看方案"
    ]


def test_what_went_out_is_kept_with_what_it_asked_for(desk: Desk, kept: Kept) -> None:
    press(fill(desk("letters", CASE), "凭证", "回执 7788"), "记下已寄出")
    sent = next(entry for entry in kept().entries if isinstance(entry, LetterSent))
    assert sent.letter is LetterKind.APPLICATION
    assert sent.proof == "回执 7788"
    assert sent.asked == ASKED


@pytest.mark.parametrize(
    ("day", "verdict"),
    [(date(2026, 11, 15), "申请寄出了，先等答复"), (DAY, "催办函可以寄了")],
)
def test_a_reminder_is_not_pressed_on_anybody_before_its_day(
    desk: Desk, day: date, verdict: str
) -> None:
    app = desk("letters", after(SENT), day=day)
    assert app.title[0].value == verdict
    assert ("现在等着就好" in texts(app)) is (day < DAY)


@pytest.mark.parametrize(
    ("paper", "letter"),
    [
        (CourtPaper.PAYMENT_ORDER, LetterKind.PAYMENT_ORDER_OBJECTION),
        (CourtPaper.SUMMONS, LetterKind.STATEMENT_OF_DEFENCE),
    ],
)
def test_with_a_court_s_paper_the_letter_that_answers_it_comes_first(
    desk: Desk, paper: CourtPaper, letter: LetterKind
) -> None:
    received = CourtPaperReceived(
        entry_id="court", debt_id="card", on=DAY, paper=paper, body="杭州市样例区人民法院"
    )
    choice = next(
        each for each in desk("letters", after(received)).selectbox if each.label == "写哪一封"
    )
    assert choice.value is letter


def test_a_wrong_telephone_number_is_told_and_nothing_typed_is_lost(
    desk: Desk, kept: Kept
) -> None:
    case = CASE.model_copy(update={"borrower": Borrower(name="林晓")})
    app = press(fill(desk("letters", case), "手机号", "12345"), "存下")
    assert "手机号是 1 开头的 11 位数字" in texts(app)
    assert typed(app, "手机号") == "12345"
    assert kept().borrower.phone == ""


def test_a_paid_debt_opens_with_the_request_for_its_certificate(desk: Desk) -> None:
    app = desk("letters", after(PAID_OFF))
    assert app.selectbox[0].value is LetterKind.PAYOFF_CERTIFICATE_REQUEST
    assert app.title[0].value == "结清证明申请可以寄了"


def test_a_warning_that_may_harm_is_passed_by_two_words_and_kept_with_the_letter(
    desk: Desk, kept: Kept
) -> None:
    assert CASE.hardship is not None
    harsh = CASE.hardship.model_copy(update={"statement": "我承认全部欠款金额。"})
    marked = tuple(
        MaterialMarked(entry_id=f"m{at}", debt_id="", on=DAY, material_id=each.id, collected=True)
        for at, each in enumerate(materials(CASE, DAY))
    )
    app = desk("letters", CASE.model_copy(update={"hardship": harsh, "entries": marked}))
    assert "以后不好再核对" in texts(app)
    again = next(button for button in app.button if button.label == "再确认一次，就这样写")
    assert again.disabled
    app = next(box for box in app.checkbox if box.label.startswith("我明白“我承认")).check().run()
    app = press(app, "再确认一次，就这样写")
    assert app.title[0].value == "申请书可以寄了"
    press(app, "记下已寄出")
    sent = kept().entries[-1]
    assert isinstance(sent, LetterSent)
    assert sent.accepted == ("admits_all",)


def test_the_letter_is_given_for_an_app_a_mail_and_a_call(desk: Desk) -> None:
    app = desk("letters", CASE)
    control = next(each for each in app.segmented_control if each.label == "用在哪里")
    app = control.set_value("App 表单").run()
    app = app.number_input[0].set_value(200).run()
    assert "要求一条都没有删" in texts(app)
    control = next(each for each in app.segmented_control if each.label == "用在哪里")
    app = control.set_value("他们的表").run()
    app = app.multiselect[0].set_value(["希望每期（元）", "姓名"]).run()
    assert "希望每期（元）：520.00\n姓名：林晓" in [each.value for each in app.code]
    control = next(each for each in app.segmented_control if each.label == "用在哪里")
    app = control.set_value("邮件").run()
    assert "主题：个人减免申请书（林晓）" in texts(app)
    control = next(each for each in app.segmented_control if each.label == "用在哪里")
    app = control.set_value("打电话").run()
    assert "60 期" in texts(app)


def test_files_are_attached_with_their_source_and_bound_with_the_letter(
    desk: Desk, kept: Kept
) -> None:
    out = BytesIO()
    Image.new("RGB", (60, 40)).save(out, "PNG")
    app = desk("letters", CASE)
    app = press(app, "附上")
    assert "先选一个文件" in texts(app)
    app.file_uploader[0].upload("流水.png", out.getvalue(), "image/png")
    app = press(fill(app, "从哪里来，哪天的", "手机银行，2026-11-20"), "附上")
    marked = kept().entries[-1]
    assert isinstance(marked, MaterialMarked)
    assert marked.attachment
    assert marked.note == "手机银行，2026-11-20"
    assert "已附 1 份文件" in texts(app)
    assert f"手机银行，2026-11-20，校验 {marked.attachment[:16]}" in texts(app)
    app = press(app, "装成一份")
    assert "装好了，一共" in texts(app)
    assert {"下载全卷 PDF", "下载压缩包（含清单）"} <= {
        each.label for each in app.get("download_button")
    }


def test_what_was_sent_is_kept_as_it_was_though_the_plan_changes(desk: Desk, kept: Kept) -> None:
    app = press(desk("letters", CASE), "记下已寄出")
    sent = kept().entries[-1]
    assert isinstance(sent, LetterSent)
    assert sent.attachment
    app.switch_page("pages/tracking.py").run()
    (copy,) = (
        each for each in app.get("download_button") if each.label.endswith("个人减免申请书")
    )
    assert copy.label == f"{DAY.isoformat()} 个人减免申请书"


ORDER = CourtPaperReceived(
    entry_id="order", debt_id="card", on=DAY, paper=CourtPaper.PAYMENT_ORDER, body="样例区人民法院"
)


def objecting(desk: Desk, case: Case | None = None) -> AppTest:
    app = desk("letters", case)
    which = next(each for each in app.selectbox if each.label == "写哪一封")
    return which.set_value(LetterKind.PAYMENT_ORDER_OBJECTION).run()


def test_grounds_and_words_of_an_objection_outlive_the_session(desk: Desk, kept: Kept) -> None:
    app = objecting(desk, after(ORDER))
    assert "还没有选一条实在的理由" in texts(app)
    next(each for each in app.checkbox if each.label == Ground.PAID.label).check().run()
    app = fill(app, "还有别的事实", "2025 年 3 月的扣款没有入账").run()
    assert not app.exception
    chosen = Objection(
        debt_id="card", grounds=(Ground.PAID,), own_words="2025 年 3 月的扣款没有入账"
    )
    assert kept().objection("card") == chosen
    again = objecting(desk)
    boxes = {each.label: each.value for each in again.checkbox}
    assert boxes[Ground.PAID.label] is True
    assert boxes[Ground.AMOUNT.label] is False
    assert typed(again, "还有别的事实") == "2025 年 3 月的扣款没有入账"
    assert again.title[0].value.startswith("支付令异议书")
    next(each for each in again.checkbox if each.label == Ground.PAID.label).uncheck().run()
    assert kept().objection("card").grounds == ()


def test_looking_at_an_objection_changes_nothing(desk: Desk, kept: Kept) -> None:
    case = after(ORDER)
    objecting(desk, case)
    assert kept() == case
