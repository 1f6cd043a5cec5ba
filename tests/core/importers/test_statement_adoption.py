"""Lines from a statement join the account; what leaves as a file comes back; the lawful amount follows from either."""

import io
import unicodedata
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calculations.owed.three_columns import what_is_owed
from core.case.contract import LoanContract, Movement, MovementKind, RepaymentMethod
from core.case.debt import Balance, Debt
from core.case.entries import PaymentMade, PaymentMethod, PaymentPurpose
from core.case.lender import LenderKind
from core.importers.statement import EXAMPLE, read_statement, statement_rows
from core.importers.statement_adoption import (
    doubt,
    first_facts,
    known_lines,
    sums_in_words,
    with_lines,
)
from core.importers.statement_export import (
    SHEET,
    statement_csv,
    statement_template_csv,
    statement_template_xlsx,
    statement_xlsx,
)
from core.importers.statement_fields import TEMPLATE_FIELDS
from core.importers.statement_model import StatementRow
from core.money import yuan
from tests.strategies import movements

DAY = date(2036, 1, 1)
DEBT = Debt(
    debt_id="d",
    name="小舟借钱",
    kind=LenderKind.MICROLOAN,
    balance=Balance(principal=yuan("7000")),
    as_of=date(2026, 11, 1),
)


def read(data: bytes, name: str = "", debt: Debt = DEBT) -> tuple[StatementRow, ...]:
    file = read_statement(data, name)
    return statement_rows(
        file.table, file.columns, DAY, card=False, known=known_lines(debt, ()), answers=None
    )


def lines_of(rows: tuple[StatementRow, ...]) -> list[Movement]:
    return [row.line for row in rows if row.line]


def line(on: str, kind: MovementKind, amount: str) -> Movement:
    return Movement(on=date.fromisoformat(on), kind=kind, amount=yuan(amount))


def writable(movement: Movement) -> bool:
    """Whether parts add up to the amount, as the form sees to, and the note is none that the file reads as nothing."""
    whole = movement.to is None or movement.to.total == movement.amount
    return (
        whole
        and (movement.kind is MovementKind.PAID or movement.to is None)
        and movement.note not in (EXAMPLE, movement.kind.label)
        and (not movement.note or any(letter.isalnum() for letter in movement.note))
        and unicodedata.normalize("NFKC", movement.note).casefold()
        not in {"na", "n", "null", "none", "nil", "无", "空", "暂"}
    )


@given(st.lists(movements().filter(writable), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_lines_come_back_from_either_file_and_add_nothing_to_their_own_account(
    lines: list[Movement],
) -> None:
    own = DEBT.model_copy(update={"movements": tuple(lines)})
    for data in (statement_csv(lines), statement_xlsx(lines)):
        found = lines_of(read(data))
        plain = [each.model_copy(update={"note": ""}) for each in lines]
        assert [each.model_copy(update={"note": ""}) for each in found] == plain
        assert all(
            one.note == other.note for one, other in zip(found, lines, strict=True) if other.note
        )
        assert [row for row in read(data, debt=own) if row.standing.value == "new"] == []


@pytest.mark.parametrize("data", [statement_template_xlsx(), statement_template_csv()])
def test_the_template_has_no_line_of_its_own_and_every_heading_is_known(data: bytes) -> None:
    assert read_statement(data).columns.fields == TEMPLATE_FIELDS
    assert read(data) == ()


def test_a_filled_template_is_read_below_its_example() -> None:
    book = openpyxl.load_workbook(io.BytesIO(statement_template_xlsx()))
    book[SHEET].append([date(2026, 3, 5), "还款", 900, 800, 100])
    out = io.BytesIO()
    book.save(out)
    (found,) = lines_of(read(out.getvalue()))
    assert found.to == Balance(principal=yuan("800"), interest=yuan("100"))
    assert (found.on, found.amount) == (date(2026, 3, 5), yuan("900"))


def test_lines_join_by_day_and_fill_only_what_was_open() -> None:
    drawn = line("2026-01-05", MovementKind.DRAWN, "9700")
    held = line("2026-01-05", MovementKind.WITHHELD, "300")
    paid = line("2026-02-05", MovementKind.PAID, "900")
    facts = first_facts(DEBT, (drawn, held, paid))
    assert facts is not None
    assert (facts.drawn_on, facts.original_amount) == (date(2026, 1, 5), yuan("10000"))
    assert "10,000.00" in facts.sentence
    later = DEBT.model_copy(update={"movements": (paid,)})
    filled = with_lines(later, (drawn, held), facts)
    assert [each.on for each in filled.movements] == [drawn.on, held.on, paid.on]
    assert (filled.drawn_on, filled.original_amount) == (drawn.on, yuan("10000"))
    assert first_facts(filled, (drawn,)) is None
    assert with_lines(filled, (), first_facts(DEBT, (paid, drawn))).original_amount == yuan(
        "10000"
    )


@pytest.mark.parametrize(
    ("debt", "lines"),
    [
        (DEBT.model_copy(update={"kind": LenderKind.BANK_CREDIT_CARD}), 1),
        (DEBT, 2),
        (DEBT, 0),
    ],
    ids=["card", "two payouts", "none"],
)
def test_no_facts_where_a_statement_does_not_tell_them(debt: Debt, lines: int) -> None:
    assert first_facts(debt, [line("2026-01-05", MovementKind.DRAWN, "9700")] * lines) is None


def test_a_payout_after_the_first_missed_day_is_no_day_of_the_contract() -> None:
    debt = DEBT.model_copy(
        update={"first_missed_due_date": date(2026, 1, 1), "original_amount": yuan("1")}
    )
    assert first_facts(debt, [line("2026-01-05", MovementKind.DRAWN, "9700")]) is None


def test_payments_of_the_log_are_known_and_count_once() -> None:
    def logged(entry_id: str, on: date) -> PaymentMade:
        return PaymentMade(
            entry_id=entry_id,
            debt_id="d",
            on=on,
            amount=yuan("900"),
            method=PaymentMethod.LENDER_APP,
            purpose=PaymentPurpose.INSTALMENT,
        )

    own = DEBT.model_copy(update={"movements": (line("2026-03-05", MovementKind.PAID, "900"),)})
    both = known_lines(own, (logged("a", date(2026, 3, 5)), logged("b", date(2026, 4, 5))))
    assert [each.on for each in both] == [date(2026, 3, 5), date(2026, 4, 5)]


def test_sums_and_a_payout_that_is_less_than_the_contract_are_said() -> None:
    rows = read(
        "日期,种类,金额\n2026-01-05,到账,9700\n2026-02-05,还款,900\n2026-03-05,还款,900\n".encode()
    )
    assert sums_in_words(rows) == "到账 1 笔共 9,700.00 元，还款 2 笔共 1,800.00 元。"
    assert sums_in_words(()) == "没有新的要记。"
    told = DEBT.model_copy(update={"original_amount": yuan("10000")})
    assert "差 300.00 元" in doubt(told, rows)
    assert doubt(DEBT, rows) == ""
    assert doubt(told.model_copy(update={"original_amount": yuan("9700")}), rows) == ""


def test_the_lawful_amount_from_a_file_is_that_of_the_same_lines_typed_in() -> None:
    """Lines of a microloan with an 8 % fee held back: what one reads from a file must bear the same answer."""
    contract = {
        "drawn_on": date(2025, 1, 5),
        "original_amount": yuan("10000"),
        "contract_annual_rate": Decimal("0.36"),
        "first_missed_due_date": date(2025, 5, 5),
        "contract": LoanContract(
            method=RepaymentMethod.EQUAL_PAYMENT, periods=12, first_due_date=date(2025, 2, 5)
        ),
    }
    typed = (
        line("2025-01-05", MovementKind.DRAWN, "9200"),
        line("2025-01-05", MovementKind.WITHHELD, "800"),
        *(line(f"2025-0{month}-05", MovementKind.PAID, "1004.62") for month in (2, 3, 4)),
    )
    text = "记账日期,业务类型,发生额（元）\n" + "".join(
        f"{each.on},{words},{each.amount}\n"
        for each, words in zip(
            typed, ("放款", "放款服务费", "扣款", "扣款", "主动还款"), strict=True
        )
    )
    debt = DEBT.model_copy(update=contract)
    by_hand = debt.model_copy(update={"movements": typed})
    by_file = with_lines(debt, lines_of(read(text.encode("gb18030"), "a.csv")))

    def answer(of: Debt) -> object:
        return what_is_owed(of)

    def without_notes(of: Debt) -> list[Movement]:
        return [each.model_copy(update={"note": ""}) for each in of.movements]

    assert without_notes(by_file) == list(typed)
    assert repr(answer(by_file)) == repr(answer(by_hand))


def test_only_what_was_missing_is_offered_for_the_tick() -> None:
    drawn = [line("2025-03-01", MovementKind.DRAWN, "8000")]
    both = first_facts(DEBT, drawn)
    assert both is not None
    assert both.sentence == "借款日 2025 年 3 月 1 日、借款金额 8,000.00 元"
    known = DEBT.model_copy(update={"original_amount": yuan("8000")})
    day = first_facts(known, drawn)
    assert day is not None
    assert day.sentence == "借款日 2025 年 3 月 1 日"
