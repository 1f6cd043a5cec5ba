"""沟通: only numbers that may be dialled, lines with this case's figures, and a log that is kept."""

from collections.abc import Callable
from datetime import date, time
from hashlib import sha256

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import (
    Channel,
    ContactMade,
    CourtPaper,
    CourtPaperReceived,
    DemandMeans,
    DemandReceived,
    LetterKind,
    QuestionAsked,
    Reached,
    Verified,
)
from core.case.entry_kinds import VerifiedSubject
from core.case.lender import LenderKind
from core.guidance.calls import Call
from core.money import yuan
from tests.pages.road import CARD, CASE, DAY, after, fill, press, texts, typed

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

CALL = ContactMade(
    entry_id="call",
    debt_id="card",
    on=date(2026, 11, 10),
    channel=Channel.HOTLINE,
    agent="2231",
    said="十五天内答复",
)


def test_the_lines_to_read_carry_the_figures_of_the_case(desk: Desk) -> None:
    app = desk("contact", CASE)
    assert not app.exception
    assert "31,200.00 元，逾期 47 天" in texts(app)
    assert "每月能拿出 520.00 元，想申请分 60 期" in texts(app)


def test_a_lender_without_a_checked_number_is_reached_through_its_app(desk: Desk) -> None:
    unknown = Debt(
        debt_id="x",
        name="某某贷",
        kind=LenderKind.UNKNOWN,
        balance=Balance(principal=yuan("3000")),
        as_of=DAY,
    )
    app = desk("contact", Case(case_id="x", debts=(unknown,)))
    assert "请从官方 App" in texts(app)
    assert "不要搜索电话" in texts(app)


def test_a_contact_and_what_the_lender_wants_are_kept(desk: Desk, kept: Kept) -> None:
    app = desk("contact", CASE)
    fill(app, "对方说了什么", "要补交工资流水")
    fill(app, "要什么", "三个月工资流水")
    next(each for each in app.date_input if each.label == "哪天之前").set_value(date(2026, 11, 30))
    app = press(app, "记下这次联系")
    contact, asked = kept().entries
    assert isinstance(contact, ContactMade)
    assert contact.said == "要补交工资流水"
    assert isinstance(asked, QuestionAsked)
    assert asked.deadline == date(2026, 11, 30)
    assert typed(app, "对方说了什么") == ""


def test_a_promise_is_kept_with_its_hour_and_its_recording(desk: Desk, kept: Kept) -> None:
    app = desk("contact", CASE)
    fill(app, "对方答应了什么", "11 月 30 日前给*书面*答复")
    fill(app, "工单号", "T-88")
    next(each for each in app.time_input if each.label.startswith("几点")).set_value(time(9, 40))
    next(each for each in app.file_uploader if "录音" in each.label).upload(
        "通话.amr", b"#!AMR", "application/octet-stream"
    )
    app = press(app, "记下这次联系")
    (contact,) = kept().entries
    assert isinstance(contact, ContactMade)
    assert (contact.at, contact.ticket) == (time(9, 40), "T-88")
    assert contact.attachment
    assert "**对方答应：11 月 30 日前给\\*书面\\*答复**" in texts(app)
    assert "09:40　客服电话" in texts(app)
    assert f"附件 通话.amr　校验 {contact.attachment[:16]}" in texts(app)
    app = next(each for each in app.toggle if each.label == "听录音").set_value(True).run()
    assert "用手机自带的录音机听" in texts(app)
    assert "取出这个文件" in [each.label for each in app.get("download_button")]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("录音.mp3", b"ID3", "听录音"),
        ("截图.png", b"not a picture", "看截图"),
        ("回执.pdf", b"%PDF-1.4", "打开附件"),
    ],
)
def test_what_is_attached_to_a_demand_can_be_heard_seen_and_taken_out(
    desk: Desk, kept: Kept, name: str, content: bytes, words: str
) -> None:
    app = desk("contact", CASE)
    fill(app, "什么号码", "95555")
    app.file_uploader[1].upload(name, content, "")
    app = press(app, "记下这次催款")
    (demand,) = kept().entries
    assert isinstance(demand, DemandReceived)
    assert demand.number == "95555"
    assert demand.attachment == sha256(content).hexdigest()
    assert "　95555" in texts(app)
    app = next(each for each in app.toggle if each.label == words).set_value(True).run()
    assert not app.exception
    assert bool(app.get("audio")) == (words == "听录音")
    assert ("这张图打不开" in texts(app)) == (words == "看截图")
    assert "取出这个文件" in [each.label for each in app.get("download_button")]
    letters = desk("letters")
    which = next(each for each in letters.selectbox if each.label == "写哪一封")
    paper = "".join(
        each.proto.body for each in which.set_value(LetterKind.COMPLAINT).run().get("html")
    )
    assert f"存有文件“{name}”，校验 {sha256(content).hexdigest()[:16]}" in paper


@pytest.mark.parametrize(
    ("where", "field"), [("记下这次联系", "对方说了什么"), ("记下这次催款", "谁催的")]
)
def test_an_empty_file_is_sent_back_and_nothing_is_lost(
    desk: Desk, kept: Kept, where: str, field: str
) -> None:
    app = fill(desk("contact", CASE), field, "好")
    for place in app.file_uploader:
        place.upload("空.mp3", b"", "audio/mpeg")
    app = press(app, where)
    assert "这个文件是空的" in texts(app)
    assert typed(app, field) == "好"
    assert kept().entries == ()


def test_a_file_that_is_not_on_this_machine_is_said_to_be_missing(desk: Desk) -> None:
    gone = CALL.model_copy(update={"attachment": "0" * 64})
    assert "附件不在这台设备上" in texts(desk("contact", after(gone)))


def test_the_log_has_the_newest_hour_first(desk: Desk) -> None:
    evening = CALL.model_copy(update={"entry_id": "e", "at": time(20), "said": "晚上那次"})
    morning = CALL.model_copy(update={"entry_id": "m", "at": time(9), "said": "早上那次"})
    said = texts(desk("contact", after(evening, morning)))
    assert said.index("晚上那次") < said.index("早上那次")


def test_as_many_questions_as_were_asked_are_kept_and_each_is_a_task(
    desk: Desk, kept: Kept
) -> None:
    app = fill(fill(desk("contact", CASE), "对方说了什么", "补两样"), "要什么", "工资流水")
    app = press(app, "再加一样")
    assert typed(app, "要什么") == "工资流水"
    fill(app, "要什么（第 2 样）", "租房合同")
    days = {each.label: each for each in app.date_input}
    days["哪天之前"].set_value(date(2026, 11, 30))
    days["哪天之前（第 2 样）"].set_value(date(2026, 11, 26))
    press(app, "记下这次联系")
    _, first, second = kept().entries
    assert isinstance(first, QuestionAsked)
    assert isinstance(second, QuestionAsked)
    assert (first.question, second.question) == ("工资流水", "租房合同")
    tasks = texts(desk("tracking"))
    assert tasks.index("租房合同") < tasks.index("工资流水")
    today = texts(desk("today"))
    assert "租房合同" in today
    assert "另外还有 1 样要答" in today
    assert "补上招行信用卡要的" in texts(desk("contact"))


def test_another_call_can_be_chosen_and_the_page_says_what_it_is_for(desk: Desk) -> None:
    app = desk("contact", CASE)
    assert app.title[0].value == "给招行信用卡打第一个电话"
    control = next(each for each in app.segmented_control if each.label == "这个电话为了什么")
    app = control.set_value(Call.PAYING_OFF).run()
    assert app.title[0].value == "问招行信用卡一次还清要多少"
    assert "分开报" in texts(app)


def test_a_debt_in_court_has_one_call_and_no_choice(desk: Desk) -> None:
    summons = CourtPaperReceived(
        entry_id="s", debt_id="card", on=DAY, paper=CourtPaper.SUMMONS, case_number="初1号"
    )
    app = desk("contact", after(summons))
    assert "上面写的案号是 初1号" in texts(app)
    assert not [each for each in app.segmented_control if each.label == "这个电话为了什么"]


def test_a_contact_of_tomorrow_without_words_is_refused_and_nothing_typed_is_lost(
    desk: Desk, kept: Kept
) -> None:
    app = fill(desk("contact", CASE), "谁接的", "工号 9")
    app.date_input[0].set_value(date(2026, 11, 24))
    app = press(app, "记下这次联系")
    assert "这一天还没有到" in texts(app)
    assert "写一句对方说了什么" in texts(app)
    assert typed(app, "谁接的") == "工号 9"
    assert kept().entries == ()


def test_a_question_without_a_day_asks_for_one(desk: Desk) -> None:
    app = fill(fill(desk("contact", CASE), "对方说了什么", "好"), "要什么", "流水")
    assert "选一下最晚哪天" in texts(press(app, "记下这次联系"))


def test_a_wrong_contact_is_taken_back_and_stays_in_the_log(desk: Desk, kept: Kept) -> None:
    app = desk("contact", after(CALL))
    assert "十五天内答复" in texts(app)
    app = press(press(app, "这条记错了"), "撤回这一条")
    assert "十五天内答复" not in texts(app)
    assert len(kept().entries) == 2
    assert kept().live_entries(DAY) == ()


def test_a_demand_is_kept_with_its_day_and_means_and_moves_nothing(desk: Desk, kept: Kept) -> None:
    app = desk("contact", CASE)
    before = app.title[0].value
    assert "还没有记催款" in texts(app)
    fill(fill(app, "谁催的", "某某*律所"), "工号或姓氏", "8802")
    next(box for box in app.selectbox if box.label == "用什么催的").set_value(DemandMeans.LETTER)
    next(each for each in app.date_input if each.label == "哪天催的").set_value(date(2026, 11, 2))
    app = press(app, "记下这次催款")
    (demand,) = kept().entries
    assert isinstance(demand, DemandReceived)
    assert (demand.on, demand.means) == (date(2026, 11, 2), DemandMeans.LETTER)
    assert demand.agent == "8802"
    assert "工号或姓氏 8802" in texts(app)
    assert "某某\\*律所" in texts(app)
    assert "信函、律师函" in texts(app)
    assert app.title[0].value == before


def test_a_demand_of_tomorrow_is_sent_back(desk: Desk, kept: Kept) -> None:
    app = fill(desk("contact", CASE), "谁催的", "客服")
    next(each for each in app.date_input if each.label == "哪天催的").set_value(date(2026, 11, 24))
    app = press(app, "记下这次催款")
    assert "这一天还没有到" in texts(app)
    assert typed(app, "谁催的") == "客服"
    assert kept().entries == ()


def test_a_wrong_demand_is_taken_back(desk: Desk, kept: Kept) -> None:
    demand = DemandReceived(
        entry_id="sms", debt_id="card", on=date(2026, 11, 3), means=DemandMeans.SMS
    )
    app = press(press(desk("contact", after(demand)), "这条记错了"), "撤回这一条")
    assert "没有记是谁催的" not in texts(app)
    assert kept().live_entries(DAY) == ()


def test_a_call_at_night_is_found_with_its_rule_and_a_letter_to_write(desk: Desk) -> None:
    night = DemandReceived(
        entry_id="night",
        debt_id="card",
        on=date(2026, 11, 20),
        means=DemandMeans.CALL,
        at=time(22, 0),
        reached=Reached.WORK,
    )
    app = desk("contact", after(night))
    assert "有 2 处看起来越了线" in texts(app)
    assert "打电话 22:00，找的是单位、同事" in texts(app)
    assert "写投诉信" in [button.label for button in app.button]


def test_whoever_asks_for_money_is_checked_once_and_remembered(desk: Desk, kept: Kept) -> None:
    app = desk("contact", CASE)
    next(each for each in app.selectbox if each.label == "谁找来了").set_value(
        VerifiedSubject.PAYEE
    ).run()
    app = press(app, "记下核实结果")
    assert "写上它说自己是谁" in texts(app)
    app = fill(app, "它说自己是谁", "远帆资产管理有限公司")
    fee = next(each for each in app.segmented_control if "解冻费" in each.label)
    fee.set_value("是").run()
    assert "停。不付钱" in texts(app)
    app = press(app, "记下核实结果")
    (entry,) = kept().entries
    assert isinstance(entry, Verified)
    assert (entry.name, entry.yes) == ("远帆资产管理有限公司", ("unfreezing",))
    assert "没通过" in texts(app)


def test_a_call_is_rehearsed_as_a_talk_that_stays_on_the_page_and_nothing_is_kept(
    desk: Desk, kept: Kept
) -> None:
    app = desk("contact", CASE)
    assert "招行信用卡 31,200.00 元，逾期 47 天。这是最后机会" in texts(app)
    app = _say(app, "马上去借一笔")
    said = texts(app)
    assert "想一想再说" in said
    assert "可以这样说：“我愿意还。请把方案发成书面的" in said
    assert "这是最后机会" in said
    assert "我们合作的王经理" in said
    app = press(app, "退回一句")
    assert "王经理" not in texts(app)
    for words in ("请把方案发成书面的", "那请用短信、App 消息", "请转能定的人", "请报一下工单号"):
        app = _say(app, words)
    said = texts(app)
    assert "这通电话完了" in said
    assert "4 次你选了最稳的一句" in said
    assert "真打来，照这几句说" in said
    assert "这是最后机会" in said
    assert kept().entries == ()
    app = press(app, "从头再练")
    assert "这通电话完了" not in texts(app)


def test_a_rehearsal_opens_in_other_ways_and_a_real_call_is_recorded_from_its_end(
    desk: Desk, kept: Kept
) -> None:
    app = desk("contact", CASE)
    opening = next(each for each in app.selectbox if each.label.startswith("他一开口"))
    app = opening.set_value("code_link").run()
    app = _say(app, "链接不点，验证码不报")
    assert "这通电话完了" in texts(app)
    assert len([each for each in app.button if each.label == "记下这次催款"]) == 2
    fill(app, "谁催的", "自称客服")
    app = press(app, "记下这次催款")
    (demand,) = kept().entries
    assert isinstance(demand, DemandReceived)
    assert demand.sender == "自称客服"


def test_a_rehearsal_of_an_old_debt_says_why_nothing_is_admitted(desk: Desk) -> None:
    old = CARD.model_copy(
        update={"kind": LenderKind.MICROLOAN, "first_missed_due_date": date(2019, 1, 5)}
    )
    app = desk("contact", CASE.model_copy(update={"debts": (old,), "offers": ()}))
    said = texts(app)
    assert app.title[0].value == "只查招行信用卡的资料"
    assert "时效可能已过，或者案子在法院" in said
    assert "时间可能已过；这些话一般会被看成同意还这笔钱" in said


def _say(app: AppTest, words: str) -> AppTest:
    return next(each for each in app.button if words in each.label).click().run()
