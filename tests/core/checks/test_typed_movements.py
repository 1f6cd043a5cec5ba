"""Lines of an account as typed or pasted: exact, row by row, each fault with its row and what to do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.contract import Movement, MovementKind
from core.case.debt import COMPONENT_LABELS, Balance
from core.checks.typed_movements import (
    TypedMovement,
    read_day,
    read_movement,
    read_movements,
    typed,
    unpack,
)
from core.errors import Problem
from core.money import from_fen, yuan

PAID = TypedMovement(
    on="2026-03-05", kind="还款", amount="1,000.00", principal="900", interest="100"
)


def sentences(row: TypedMovement) -> str:
    found = read_movement(row)
    assert isinstance(found, tuple)
    return "".join(problem.sentence for problem in found)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05",
        "2026/3/5",
        "2026.3.5",
        "2026年3月5日",
        "20260305",
        " ２０２６-03-05 ",
        "2026-03-05 12:30:11",
        "2026-03-05T12:30",
    ],
)
def test_a_day_is_read_as_banks_and_spreadsheets_write_it(text: str) -> None:
    assert read_day(text) == date(2026, 3, 5)


@pytest.mark.parametrize("text", ["3月5日", "26-3-5", "2026-02-30", "2026-13-01", "", "昨天"])
def test_a_day_that_is_none_is_asked_for_again(text: str) -> None:
    problem = read_day(text, "on")
    assert isinstance(problem, Problem)
    assert "2026-03-05" in problem.sentence


@pytest.mark.parametrize("amount", ["0.30", "12345678.91", "0.01", "9627370.49"])
def test_no_fen_is_lost_on_the_way(amount: str) -> None:
    line = read_movement(TypedMovement(on="2026-03-05", kind="还款", amount=amount))
    assert isinstance(line, Movement)
    assert line.amount == yuan(amount)
    assert str(line.amount) == amount


def test_a_payment_knows_where_the_lender_put_it() -> None:
    line = read_movement(PAID)
    assert isinstance(line, Movement)
    assert line.to == Balance(principal=yuan("900"), interest=yuan("100"))
    plain = read_movement(
        TypedMovement(on="2026-03-05", kind="还款", amount="1.2万", interest="0")
    )
    assert isinstance(plain, Movement)
    assert plain.amount == yuan("12000")
    assert plain.to is None


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (TypedMovement(on="2026-03-05", kind="", amount="5"), "选一下种类"),
        (TypedMovement(on="2026-03-05", kind="扣款", amount="5"), "选一下种类"),
        (TypedMovement(on="2026-03-05", kind="还款", amount="一百"), "金额：这里要填数字"),
        (TypedMovement(on="2026-03-05", kind="还款", amount="0"), "金额要大于 0"),
        (TypedMovement(on="2026-03-05", kind="还款", amount="-5"), "不能是负数"),
        (TypedMovement(on="2026-03-05", kind="还款", amount=""), "这里还空着"),
        (TypedMovement(on="3.5", kind="还款", amount="5"), "年月日都要有"),
        (
            TypedMovement(on="2026-03-05", kind="消费、取现入账", amount="5", principal="5"),
            "只有还款才分",
        ),
        (
            TypedMovement(on="2026-03-05", kind="还款", amount="5", late_fee="x"),
            "违约金：这里要填",
        ),
        (
            TypedMovement(on="2026-03-05", kind="还款", amount="5", note="长" * 61),
            "最多写 60 个字",
        ),
    ],
)
def test_a_row_says_what_to_mend(row: TypedMovement, sentence: str) -> None:
    assert sentence in sentences(row)


def test_every_fault_of_a_row_is_said_at_once() -> None:
    said = sentences(TypedMovement(on="x", kind="y", amount="z"))
    assert "年月日" in said
    assert "种类" in said
    assert "金额" in said


def test_rows_keep_their_places_and_blank_ones_and_a_copied_head_are_left_out() -> None:
    head = TypedMovement(on="日期", kind="", amount="金额")
    lines, problems = read_movements(
        [head, TypedMovement(kind="还款"), PAID, TypedMovement(on="bad", kind="还款", amount="1")]
    )
    assert [place for place, _ in lines] == [2]
    assert {problem.field for problem in problems} == {"3"}


def test_a_block_pasted_into_one_cell_becomes_rows() -> None:
    block = TypedMovement(on="2026-03-05\t还款\t1,000.00\t900\t100\n\n2026-04-05\t还款\t5\n")
    rows = unpack([PAID, block])
    assert rows[0] == rows[1] == PAID
    assert rows[2] == TypedMovement(on="2026-04-05", kind="还款", amount="5")
    assert len(rows) == 3
    wide = TypedMovement(on="\t".join(str(cell) for cell in range(12)))
    assert unpack([wide])[0].note == "8"


_fen = st.integers(1, 10**9).map(from_fen)
_balances = st.builds(Balance, **dict.fromkeys(COMPONENT_LABELS, _fen))


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(MovementKind),
    _fen,
    st.none() | _balances,
    st.text("第期 ab1", max_size=20),
)
def test_a_line_that_is_shown_is_read_back_the_same(
    on: date, kind: MovementKind, amount: object, to: Balance | None, note: str
) -> None:
    line = Movement.model_validate(
        {
            "on": on,
            "kind": kind,
            "amount": amount,
            "to": to if kind is MovementKind.PAID else None,
            "note": note,
        }
    )
    assert read_movement(typed(line)) == line
