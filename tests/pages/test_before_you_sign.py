"""Before you sign: where the period may have run, each act stops once, and nothing typed is lost."""

from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from core.case.agreement import Offer, OfferKind
from core.case.case import Case
from core.case.entries import AgreementSigned, DemandMeans, DemandReceived, LetterSent, PaymentMade
from core.case.lender import LenderKind, Party, PartyRole
from tests.pages.road import ASKED, CARD, CASE, DAY, fill, press, texts, typed

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

FRIEND = CARD.model_copy(
    update={
        "kind": LenderKind.PRIVATE_LENDER,
        "parties": (Party(role=PartyRole.LENDER, name="王某"),),
        "first_missed_due_date": date(2021, 3, 1),
        "drawn_on": date(2020, 9, 1),
    }
)
OLD = CASE.model_copy(
    update={
        "debts": (FRIEND,),
        "offers": (
            Offer(
                debt_id="card",
                kind=OfferKind.INSTALMENTS,
                terms=ASKED,
                made_on=DAY,
                balance=FRIEND.balance.total,
            ),
        ),
    }
)
ASKED_FOR = OLD.with_entry(
    DemandReceived(entry_id="d", debt_id="card", on=date(2024, 2, 1), means=DemandMeans.LETTER)
)
PAGES = {
    "letters": "我明白，还是要寄申请",
    "plan": "我明白，还是要寄申请",
    "repayment": "我明白，还是要付这笔钱",
    "payoff": "我明白，还是要付这笔钱",
    "tracking": "我明白，还是要签协议",
}


def yes(app: AppTest, label: str) -> AppTest:
    """Tick the second yes."""
    return next(box for box in app.checkbox if box.label == label).check().run()


def on_day(app: AppTest, label: str, day: date) -> AppTest:
    next(field for field in app.date_input if field.label.startswith(label)).set_value(day)
    return app


@pytest.mark.parametrize(("page", "label"), PAGES.items())
def test_the_stop_stands_where_the_period_may_have_run(desk: Desk, page: str, label: str) -> None:
    app = desk(page, OLD)
    assert not app.exception
    said = texts(app)
    assert "时效可能已经过了" in said
    assert "12348" in said
    assert "民法典第一百九十二条" in said
    assert label in [box.label for box in app.checkbox]
    assert [button.proto.type for button in app.button].count("primary") <= 1


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("case", [CASE, ASKED_FOR])
def test_elsewhere_nothing_stops(desk: Desk, page: str, case: Case) -> None:
    app = desk(page, case)
    assert not app.exception
    assert "先停一下" not in texts(app)
    assert not [box for box in app.checkbox if box.label.startswith("我明白")]


def test_a_letter_is_given_out_after_the_second_yes_only(desk: Desk) -> None:
    app = desk("letters", OLD)
    assert app.title[0].value == "寄之前，先停一下"
    assert app.download_button[0].disabled
    assert not app.code
    app = yes(app, PAGES["letters"])
    assert app.title[0].value == "申请书还差三处，就能寄"
    assert not app.download_button[0].disabled
    assert app.code


def test_sent_today_wants_the_second_yes_and_keeps_what_was_typed(desk: Desk, kept: Kept) -> None:
    app = press(fill(desk("letters", OLD), "凭证", "回执 7788"), "记下已寄出")
    assert typed(app, "凭证") == "回执 7788"
    assert not kept().entries
    press(yes(app, PAGES["letters"]), "记下已寄出")
    sent = next(entry for entry in kept().entries if isinstance(entry, LetterSent))
    assert sent.proof == "回执 7788"


def test_what_went_out_on_an_earlier_day_is_a_fact(desk: Desk, kept: Kept) -> None:
    app = on_day(desk("letters", OLD), "哪天寄出", date(2026, 11, 20))
    press(app, "记下已寄出")
    assert [type(entry) for entry in kept().entries] == [LetterSent]


def part_payment(app: AppTest) -> AppTest:
    return fill(fill(app, "收款户名", "王某").run(), "付了多少", "100")


def test_a_part_paid_today_wants_the_second_yes(desk: Desk, kept: Kept) -> None:
    app = press(part_payment(desk("repayment", OLD)), "记下这笔还款")
    assert typed(app, "付了多少") == "100"
    assert not kept().entries
    app = yes(app, PAGES["repayment"])
    assert typed(app, "付了多少") == "100"
    for box in app.checkbox:
        if box.label.startswith("钱已经付给"):
            box.check()
    press(app, "记下这笔还款")
    assert [type(entry) for entry in kept().entries] == [PaymentMade]


def test_a_part_paid_before_is_kept_without_a_stop(desk: Desk, kept: Kept) -> None:
    app = on_day(part_payment(desk("repayment", OLD)), "哪天付的", date(2026, 11, 1))
    for box in app.checkbox:
        if box.label.startswith("钱已经付给"):
            box.check()
    press(app, "记下这笔还款")
    assert [type(entry) for entry in kept().entries] == [PaymentMade]


def test_an_agreement_signed_today_wants_the_second_yes(desk: Desk, kept: Kept) -> None:
    app = desk("tracking", OLD)
    next(box for box in app.checkbox if box.label.startswith("已经签了")).check()
    app = press(app, "记下协议")
    assert not kept().entries
    assert "看完勾上" in texts(app)
    press(yes(app, PAGES["tracking"]), "记下协议")
    assert [type(entry) for entry in kept().entries] == [AgreementSigned]


def test_the_plan_leads_on_after_the_second_yes_and_the_letter_does_not_ask_again(
    desk: Desk,
) -> None:
    app = desk("plan", OLD)
    write = next(button for button in app.button if button.label == "按这个方案写申请书")
    assert write.disabled
    app = yes(app, PAGES["plan"])
    write = next(button for button in app.button if button.label == "按这个方案写申请书")
    assert not write.disabled
    app = app.switch_page("pages/letters.py").run()
    assert next(box for box in app.checkbox if box.label == PAGES["letters"]).value


def test_a_request_for_papers_is_milder_and_admits_nothing(desk: Desk) -> None:
    app = desk("letters", OLD)
    kinds = app.selectbox[0]
    app = kinds.select_index([str(option) for option in kinds.options].index("资料索取函")).run()
    assert "比申请书轻" in texts(app)
    app = yes(app, "我明白，还是要寄这封信")
    assert "不构成对债务是否存在、债务金额的确认" in app.code[0].value


def test_the_arithmetic_goes_with_the_letter_where_it_is_wanted(desk: Desk) -> None:
    app = desk("letters", CASE)
    assert "附页　金额怎么算出来的" not in app.code[0].value
    assert "单独下载计算附页" in [button.label for button in app.download_button]
    app = yes(app, "附上计算过程")
    assert not app.exception
    assert "附件：1. 附页：金额怎么算出来的" in app.code[0].value
    assert "三列对照" in app.code[0].value
