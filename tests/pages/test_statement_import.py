"""合同和流水, 从文件读: rows become lines where the person says so; open words are asked, nothing comes twice."""

from collections.abc import Callable
from datetime import date

from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.case.contract import Movement, MovementKind
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind
from core.money import yuan
from tests.pages.road import DAY, press

Desk = Callable[..., AppTest]
Kept = Callable[[], Case]

DEBT = Debt(
    debt_id="loan",
    name="小舟*借钱",
    kind=LenderKind.MICROLOAN,
    balance=Balance(principal=yuan("4200")),
    as_of=DAY,
)
LINES = (
    "日期,摘要,金额,余额\n2026-01-05,放款,10000,10000\n2026-02-05,代扣还款,900,9100\n"
    "2026-02-05,利息,200,\n2026-03-05,代扣还款,900,8200\n2026-04-05,调账,50,\n2026-05-05,还款,很多,\n"
)


def seen(app: AppTest) -> str:
    elements = (*app.title, *app.subheader, *app.markdown, *app.warning, *app.info)
    return "\n".join(element.value for element in elements)


def to_file(desk: Desk, debt: Debt = DEBT) -> AppTest:
    app = press(desk("debts", Case(case_id="t", debts=(debt,))), "合同和流水")
    way = next(group for group in app.get("button_group") if group.label == "怎么填")
    return way.set_value("从文件读").run()


def hand_in(app: AppTest, text: str = LINES, name: str = "流水.csv") -> AppTest:
    return app.file_uploader[0].upload(name, text.encode("gb18030"), "text/csv").run()


def reviewing(desk: Desk, text: str = LINES, debt: Debt = DEBT) -> AppTest:
    return press(hand_in(to_file(desk, debt), text), "看看读成什么")


def amounts(case: Case) -> list[tuple[MovementKind, str]]:
    return [(line.kind, str(line.amount)) for line in case.debts[0].movements]


def test_a_statement_is_shown_before_it_is_recorded(desk: Desk, kept: Kept) -> None:
    app = reviewing(desk)
    shown = seen(app)
    assert "到账 1 笔共 10,000.00 元，还款 2 笔共 1,800.00 元" in shown
    assert "第 3 行原文：日期 2026-02-05，摘要 代扣还款" in shown
    assert "第 7 行没读懂。C7：" in shown
    assert "还有 1 行、共 50.00 元没说是什么，先不记" in shown
    assert kept().debts == (DEBT,)
    press(app, "记下这 3 行")
    assert amounts(kept()) == [
        (MovementKind.DRAWN, "10000.00"),
        (MovementKind.PAID, "900.00"),
        (MovementKind.PAID, "900.00"),
    ]
    assert kept().debts[0].drawn_on == date(2026, 1, 5)
    assert kept().debts[0].original_amount == yuan("10000")


def test_open_words_are_answered_and_a_row_is_left_out(desk: Desk, kept: Kept) -> None:
    app = reviewing(desk)
    ask = next(box for box in app.selectbox if "调账" in box.label)
    app = ask.set_value(MovementKind.REFUND).run()
    app = app.multiselect[0].set_value([2]).run()
    app = next(box for box in app.checkbox if "顺便填上" in box.label).set_value(False).run()
    press(app, "记下这 3 行")
    assert amounts(kept()) == [
        (MovementKind.DRAWN, "10000.00"),
        (MovementKind.PAID, "900.00"),
        (MovementKind.REFUND, "50.00"),
    ]
    assert kept().debts[0].movements[1].on == date(2026, 3, 5)
    assert kept().debts[0].drawn_on is None


def test_the_same_file_again_adds_nothing(desk: Desk, kept: Kept) -> None:
    app = press(reviewing(desk), "记下这 3 行")
    app = press(hand_in(app), "看看读成什么")
    assert "没有新的要记" in seen(app)
    assert next(each for each in app.button if each.label == "没有要记的").disabled
    assert len(kept().debts[0].movements) == 3


def test_shops_of_a_card_are_asked_about_together(desk: Desk, kept: Kept) -> None:
    card = DEBT.model_copy(update={"kind": LenderKind.BANK_CREDIT_CARD})
    shops = "".join(f"2026-03-0{at},第{at}家店,{at}0\n" for at in range(1, 9))
    app = reviewing(desk, f"日期,商户名称,金额\n{shops}2026-03-09,还款,500\n", card)
    (ask,) = [box for box in app.selectbox if "8 行" in box.label]
    assert "360.00" in ask.label
    app = ask.set_value(MovementKind.PURCHASE).run()
    press(app, "记下这 9 行")
    assert amounts(kept())[-1] == (MovementKind.PAID, "500.00")
    assert amounts(kept())[:8] == [(MovementKind.PURCHASE, f"{at}0.00") for at in range(1, 9)]


def test_columns_that_are_not_told_are_asked_for(desk: Desk, kept: Kept) -> None:
    app = hand_in(to_file(desk), "甲,乙\n2026-01-05,900\n")
    app = press(app, "看看读成什么")
    assert "还不知道是哪天的" in seen(app)
    labels = {box.label: box for box in app.selectbox}
    labels["A 列"].set_value("on")
    app = press(app, "看看读成什么")
    assert "还不知道多少钱" in seen(app)
    app = press(app, "换一个文件")
    assert app.file_uploader
    assert kept().debts == (DEBT,)


def test_a_file_that_is_none_stays_with_the_reason(desk: Desk, kept: Kept) -> None:
    app = hand_in(to_file(desk), "PK\x03\x04不是表", "a.xlsx")
    assert app.warning
    assert app.file_uploader
    assert kept().debts == (DEBT,)


def test_lines_from_a_file_join_what_is_typed_and_not_saved(desk: Desk, kept: Kept) -> None:
    typed = DEBT.model_copy(
        update={
            "movements": (
                Movement(on=date(2026, 2, 5), kind=MovementKind.PAID, amount=yuan("900")),
            )
        }
    )
    app = reviewing(desk, debt=typed)
    assert "流水里已经有同一天、同样金额的一笔" in seen(app)
    press(app, "记下这 2 行")
    assert len(kept().debts[0].movements) == 3
