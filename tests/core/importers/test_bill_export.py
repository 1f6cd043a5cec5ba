"""What is written can be read back as it was, holds nothing of the person, and is no formula anywhere."""

import csv
import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.case.case import Case
from core.case.contract import CardContract
from core.case.debt import Balance, Debt
from core.case.lender import LenderKind, Party, PartyRole
from core.importers.bill_export import (
    NOTES_SHEET,
    SHEET,
    bills_csv,
    bills_xlsx,
    template_csv,
    template_xlsx,
)
from core.importers.bill_fields import TARGETS
from core.importers.bill_list import EXAMPLE, bills_to_debts, left_out, read_bills
from core.importers.bill_matching import RowStanding, propose
from core.importers.formula_safety import plain_text, safe_text
from core.lenders.directory import lenders
from core.money import yuan
from tests.strategies import debts, texts

DAY = date(2036, 1, 1)
SIGNS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%", "﹣", "−"]
risky = st.builds(
    lambda marks, sign, rest: (marks + sign + rest).strip()[:20],
    st.sampled_from(["", "'", "''"]),
    st.sampled_from([sign for sign in SIGNS if sign.strip()]),
    texts(15),
)
names = (texts(20, least=1) | risky).filter(lambda name: name != EXAMPLE)


@st.composite
def listed(draw: st.DrawFn) -> Debt:
    """A debt as the form would keep it: what the list has no column for is left out."""
    debt = draw(debts())
    roles = draw(st.lists(st.sampled_from(PartyRole), unique=True, max_size=3))
    parties = tuple(
        Party(role=role, name=draw(names).replace("；", "") or "甲")
        for role in PartyRole
        if role in roles
    )
    due_day = draw(st.none() | st.integers(1, 31))
    is_card = debt.kind is LenderKind.BANK_CREDIT_CARD
    return debt.model_copy(
        update={
            "name": draw(names),
            "parties": parties,
            "lender_id": draw(st.none() | st.sampled_from(sorted(lenders()))),
            "contract": CardContract(due_day=due_day) if due_day and is_card else None,
            "movements": (),
        }
    )


def is_words(debt: Debt) -> bool:
    """Whether no name reads as nothing (—, 无, n/a) or as a sum row."""
    words = [debt.name, *(party.name for party in debt.parties)]
    return not any(word.strip("-–—−_~.·*'無无/\\? ").casefold() in NOTHING for word in words)


NOTHING = {
    "",
    "暂",
    "没有",
    "空",
    "不详",
    "未知",
    "不知道",
    "不清楚",
    "na",
    "n",
    "null",
    "none",
    "nil",
}


def back(data: bytes) -> list[Debt | None]:
    file = read_bills(data)
    assert file.columns.fields == tuple(target.field for target in TARGETS)
    read = bills_to_debts(file.table, file.columns, DAY)
    assert [row.problems for row in read] == [()] * len(read)
    return [row.debt for row in read]


@given(st.lists(listed().filter(is_words), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_debts_come_back_from_either_file_as_they_were(owed: list[Debt]) -> None:
    for data in (bills_csv(owed), bills_xlsx(owed)):
        found = back(data)
        expected = [debt.model_copy(update={"debt_id": ""}) for debt in owed]
        assert [debt and debt.model_copy(update={"debt_id": ""}) for debt in found] == expected


@given(
    st.lists(listed().filter(is_words), min_size=1, max_size=3, unique_by=lambda debt: debt.name)
)
@settings(max_examples=30, deadline=None)
def test_an_export_read_into_its_own_case_changes_nothing(owed: list[Debt]) -> None:
    file = read_bills(bills_xlsx(owed))
    read = bills_to_debts(file.table, file.columns, DAY)
    case = Case(case_id="c", debts=tuple(owed))
    assert {each.standing for each in propose(read, case)} <= {RowStanding.SAME, RowStanding.MAYBE}


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", "'", " ", "''"])
def test_no_text_can_begin_a_formula_and_each_comes_back(sign: str, before: str) -> None:
    text = f"{before}{sign}cmd|' /C calc'!A0"
    assert safe_text(text).startswith("'")
    assert plain_text(safe_text(text)) == text


@given(st.text(max_size=12) | st.text("='+-@ \t＝a", max_size=6))
def test_every_text_comes_back_from_being_made_safe(text: str) -> None:
    assert plain_text(safe_text(text)) == text
    assert not safe_text(text).lstrip()[:1] or safe_text(text).lstrip()[0] not in SIGNS


def debt(**more: object) -> Debt:
    return Debt.model_validate(
        {
            "debt_id": "d",
            "name": "=HYPERLINK(1)",
            "kind": LenderKind.MICROLOAN,
            "balance": Balance(principal=yuan("1234.50")),
            "as_of": date(2026, 11, 1),
            **more,
        }
    )


def test_a_workbook_holds_texts_as_texts_and_amounts_as_numbers() -> None:
    parties = (Party(role=PartyRole.LENDER, name="#N/A 公司"),)
    sheet = openpyxl.load_workbook(io.BytesIO(bills_xlsx([debt(parties=parties)])))[SHEET]
    cells = {cell.column: cell for cell in sheet[2]}
    fields = [target.field for target in TARGETS]
    name, lender, principal, tail = (
        cells[fields.index(field) + 1] for field in ("name", "lender", "principal", "account_tail")
    )
    assert (name.data_type, name.value) == ("s", "'=HYPERLINK(1)")
    assert (lender.data_type, lender.value) == ("s", "#N/A 公司")
    assert (principal.data_type, principal.number_format) == ("n", "#,##0.00")
    assert tail.value is None
    assert all(cell.data_type != "f" for row in sheet for cell in row)


def test_a_text_file_opens_in_a_spreadsheet_with_its_chinese_and_without_formulas() -> None:
    data = bills_csv([debt(contract_annual_rate=Decimal("0.1825"))])
    assert data.startswith(b"\xef\xbb\xbf")
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert header[0] == "名称"
    assert row[0] == "'=HYPERLINK(1)"
    assert "年 18.25%" in row
    assert not any(cell.startswith(tuple(SIGNS)) for cell in row)


@pytest.mark.parametrize("data", [template_xlsx(), template_csv()], ids=["xlsx", "csv"])
def test_the_template_s_example_is_marked_and_never_read(data: bytes) -> None:
    file = read_bills(data)
    assert bills_to_debts(file.table, file.columns, DAY) == ()
    assert [out.why for out in left_out(file.table, file.columns)] == ["示例"]


def test_the_template_says_how_to_fill_it_in_and_offers_the_fixed_words() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template_xlsx()))
    notes = "".join(str(row[0].value) for row in book[NOTES_SHEET])
    assert EXAMPLE in notes
    assert "不要写姓名" in notes
    choices = [rule.formula1 for rule in book[SHEET].data_validations.dataValidation]
    assert any("银行信用卡" in words for words in choices)
    assert all(len(words) <= 257 for words in choices), "longer lists are refused by Excel"


def test_a_filled_template_is_read_below_its_example() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template_xlsx()))
    book[SHEET].append(["花呗"])
    book[SHEET].cell(3, [target.field for target in TARGETS].index("total") + 1, 500)
    out = io.BytesIO()
    book.save(out)
    file = read_bills(out.getvalue())
    (row,) = bills_to_debts(file.table, file.columns, DAY)
    assert row.debt is not None
    assert (row.name, row.debt.balance.total) == ("花呗", yuan("500.00"))
    assert row.debt.lender_id == "ant-huabei"


def test_nothing_of_the_person_is_asked_for() -> None:
    header = template_csv().decode("utf-8-sig").splitlines()[0]
    assert not any(word in header for word in ("姓名", "身份证", "手机", "地址"))
