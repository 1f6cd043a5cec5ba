"""法院文书: the checks before any paper, the days after one, nothing typed is lost, the way to the letter."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import CourtCaseEnded, CourtPaper, CourtPaperReceived, ServiceMeans
from core.case.lender import LenderKind
from core.money import yuan

DAY = date(2026, 11, 23)
Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

OPEN = Case(
    case_id="test",
    debts=(
        Debt(
            debt_id="card",
            name="招行信用卡",
            kind=LenderKind.BANK_CREDIT_CARD,
            balance=Balance(principal=yuan("30000")),
            as_of=DAY,
            first_missed_due_date=date(2026, 9, 1),
        ),
    ),
)


def with_paper(paper: CourtPaper, **more: object) -> Case:
    return OPEN.with_entry(
        CourtPaperReceived.model_validate(
            {
                "entry_id": "court",
                "debt_id": "card",
                "on": DAY,
                "paper": paper,
                "body": "某区人民法院",
                **more,
            }
        )
    )


def texts(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.title, *app.header, *app.markdown, *app.error))


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_before_any_paper_the_page_says_how_to_tell_a_true_one(desk: Desk) -> None:
    app = desk("court", OPEN)
    assert not app.exception
    assert not app.error
    assert "先看真不真" in texts(app)
    assert "安全账户" in texts(app)
    app.text_input(key="court.number").set_value("（2026）浙0106民初12号").run()
    assert "一审民事案件" in texts(app)
    assert "写法对不等于是真的" in texts(app)
    app.text_input(key="court.number").set_value("贷催字第1号").run()
    assert "不对劲" in texts(app)


def test_the_page_stands_without_a_debt(desk: Desk) -> None:
    app = desk("court")
    assert not app.exception
    assert "小额诉讼开庭是什么样" in "\n".join(each.label for each in app.expander)


@pytest.mark.parametrize("paper", CourtPaper)
def test_every_paper_has_its_days_and_what_to_file(desk: Desk, paper: CourtPaper) -> None:
    app = desk("court", with_paper(paper))
    assert not app.exception
    assert app.title[0].value == f"招行信用卡，{paper.label}"
    assert "**交什么**" in texts(app)
    assert "**不要这样**" in texts(app)
    assert sum(button.proto.type == "primary" for button in app.button) <= 1


def test_a_recorded_payment_order_shows_its_limit_in_red_and_leads_to_the_objection(
    desk: Desk, kept: Kept
) -> None:
    app = desk("court", OPEN)
    app.selectbox(key="court.card.0.paper").set_value(CourtPaper.PAYMENT_ORDER).run()
    app.date_input(key="court.card.0.on").set_value(date(2026, 11, 6))
    app.selectbox(key="court.card.0.served_by").set_value(ServiceMeans.POST)
    app.text_input(key="court.card.0.body").set_value("杭州市西湖区人民法院")
    app.text_input(key="court.card.0.case_number").set_value("（2026）浙0106民督12号")
    app.text_input(key="court.card.0.sum").set_value("3.2万")
    app = press(app, "记下这份文书")
    paper = kept().entries[-1]
    assert isinstance(paper, CourtPaperReceived)
    assert (paper.served_by, paper.sum_claimed) == (ServiceMeans.POST, yuan("32000"))
    assert "2026 年 11 月 23 日，还有 0 天" in app.error[0].value
    assert "顺延到 2026 年 11 月 23 日周一" in texts(app)
    assert "支付令（督促程序）" in texts(app)
    app = press(app, "写支付令异议书")
    assert not app.exception
    assert "还差" in app.title[0].value
    assert "对债务本身哪里有异议" in texts(app)


def test_a_paper_served_tomorrow_is_refused_and_what_was_typed_stays(
    desk: Desk, kept: Kept
) -> None:
    app = desk("court", OPEN)
    app.selectbox(key="court.card.0.paper").set_value(CourtPaper.SUMMONS).run()
    app.text_input(key="court.card.0.body").set_value("某区人民法院")
    app.date_input(key="court.card.0.on").set_value(DAY + timedelta(days=1))
    app.date_input(key="court.card.0.hearing_on").set_value(DAY)
    app = press(app, "记下这份文书")
    assert "这一天还没有到" in texts(app)
    assert app.text_input(key="court.card.0.body").value == "某区人民法院"
    assert not kept().entries


def test_days_that_contradict_and_a_missing_court_are_sent_back(desk: Desk, kept: Kept) -> None:
    app = desk("court", OPEN)
    app.selectbox(key="court.card.0.paper").set_value(CourtPaper.SUMMONS).run()
    app.date_input(key="court.card.0.printed_on").set_value(DAY + timedelta(days=2))
    app.date_input(key="court.card.0.hearing_on").set_value(DAY - timedelta(days=2))
    app.text_input(key="court.card.0.sum").set_value("0")
    app = press(app, "记下这份文书")
    for said in ("先别当成真的", "晚于收到的日期", "早于收到的日子", "大于 0"):
        assert said in texts(app)
    assert not kept().entries


def test_a_judgment_asks_whether_it_may_be_appealed(desk: Desk, kept: Kept) -> None:
    app = desk("court", OPEN)
    app.selectbox(key="court.card.0.paper").set_value(CourtPaper.JUDGMENT).run()
    app.text_input(key="court.card.0.body").set_value("某区人民法院")
    app.selectbox(key="court.card.0.appealable").set_value(False)
    app = press(app, "记下这份文书")
    paper = kept().entries[-1]
    assert isinstance(paper, CourtPaperReceived)
    assert paper.appealable is False
    assert not app.error


def test_whether_the_claim_is_a_small_one_is_worked_out_from_the_wage(desk: Desk) -> None:
    app = desk("court", with_paper(CourtPaper.SUMMONS, sum_claimed=yuan("30000")))
    app.text_input(key="court.small.wage.card").set_value("10万").run()
    assert not app.exception
    assert "一审终审，不能上诉" in texts(app)
    app.text_input(key="court.small.wage.card").set_value("很多").run()
    assert not app.exception


def test_the_end_of_the_case_is_recorded_and_its_days_go(desk: Desk, kept: Kept) -> None:
    app = press(desk("court", with_paper(CourtPaper.SUMMONS)), "记下法院程序结束")
    assert isinstance(kept().entries[-1], CourtCaseEnded)
    assert not app.error
    assert "先看真不真" in texts(app)
