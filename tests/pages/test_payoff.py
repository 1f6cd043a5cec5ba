"""结清: ask before paying, pay the right account, and count it as done only when everything shows."""

from collections.abc import Callable
from datetime import date

from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.entries import PaidOffConfirmed, PayoffCheck, PayoffChecked
from core.money import ZERO
from core.workflow.progress import progress
from core.workflow.stages import Stage
from tests.pages.road import BANK, CASE, DAY, PAID_OFF, after, fill, press, texts, typed

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

SEEN = tuple(
    PayoffChecked(entry_id=check.value, debt_id="card", on=DAY, check=check)
    for check in PayoffCheck
)


def test_the_card_to_hand_over_names_borrowed_overdue_and_owed(desk: Desk) -> None:
    app = desk("payoff", CASE)
    assert not app.exception
    said = texts(app)
    assert "35,000.00 元" in said
    assert "47 天" in said
    assert "31,200.00 元" in said


def test_a_payoff_is_kept_and_opens_the_check_list(desk: Desk, kept: Kept) -> None:
    app = fill(fill(desk("payoff", CASE), "收款户名", BANK), "付了多少", "3.12万")
    app = press(app, "记下这笔还款")
    assert app.title[0].value == "已还清，还差 5 样"
    assert progress(kept(), "card", DAY).stage is Stage.PAID_OFF


def test_a_balance_that_is_not_zero_is_not_ticked(desk: Desk, kept: Kept) -> None:
    app = press(fill(desk("payoff", after(PAID_OFF)), "对方页面", "0.37"), "看过了")
    assert "还有 0.37 元没有归零" in texts(app)
    assert typed(app, "对方页面") == "0.37"
    assert len(kept().entries) == 1


def test_zero_is_ticked_with_the_amount_shown(desk: Desk, kept: Kept) -> None:
    app = press(fill(desk("payoff", after(PAID_OFF)), "对方页面", "0"), "看过了")
    assert app.title[0].value == "已还清，还差 4 样"
    seen = kept().entries[-1]
    assert isinstance(seen, PayoffChecked)
    assert seen.amount_shown == ZERO


def test_the_credit_record_is_looked_at_about_45_days_after_and_that_is_practice(
    desk: Desk,
) -> None:
    said = texts(desk("payoff", after(PAID_OFF)))
    assert "2026 年 12 月 16 日以后" in said
    assert "不是法定期限" in said


def test_confirming_is_offered_only_when_everything_was_seen(desk: Desk) -> None:
    waiting = desk("payoff", after(PAID_OFF, *SEEN[:-1]))
    assert "确认结清" not in [button.label for button in waiting.button]


def test_a_confirmed_debt_closes_calmly(desk: Desk, kept: Kept) -> None:
    app = press(desk("payoff", after(PAID_OFF, *SEEN)), "确认结清")
    assert isinstance(kept().entries[-1], PaidOffConfirmed)
    assert app.title[0].value == "招行信用卡，结清了"


def test_the_day_of_confirmation_is_named(desk: Desk) -> None:
    done = PaidOffConfirmed(entry_id="done", debt_id="card", on=date(2026, 11, 23))
    assert "2026 年 11 月 23 日确认" in texts(desk("payoff", after(PAID_OFF, *SEEN, done)))
