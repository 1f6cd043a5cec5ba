"""A bill list as people keep it becomes debts: nothing invented, nothing twice, every doubt named by its cell."""

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import count

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.case.case import Case
from core.case.contract import CardContract
from core.case.debt import Balance, Debt, FigureSource
from core.case.lender import LenderKind, Party, PartyRole
from core.importers.bill_adoption import AdoptedRow, adopt_bills
from core.importers.bill_fields import LABELS
from core.importers.bill_list import bill_columns, bills_to_debts, left_out, read_bills
from core.importers.bill_matching import BillProposal, RowStanding, propose, updated
from core.importers.bill_model import BillRow
from core.money import yuan

DAY = date(2026, 11, 1)


def rows(*lines: str, as_of: date = DAY) -> tuple[BillRow, ...]:
    """The rows of a text whose first line is the header."""
    file = read_bills("\n".join(lines).encode("gb18030"))
    return bills_to_debts(file.table, file.columns, as_of)


def one(header: str, line: str) -> BillRow:
    (row,) = rows(header, line)
    return row


def debt_of(row: BillRow) -> Debt:
    assert row.debt is not None
    return row.debt


def balance(**parts: str) -> Balance:
    return Balance.model_validate({name: yuan(amount) for name, amount in parts.items()})


def test_a_list_with_preamble_sum_and_note_is_read_row_by_row() -> None:
    text = (
        "我的欠款,,,,\n截至2026年11月1日,,,,\n\n"
        "平台,剩余本金,利息,逾期天数,放款机构\n"
        '招行信用卡,"12,000.00",600,88,招商银行股份有限公司信用卡中心\n'
        "借呗,1.2万,,,重庆蚂蚁消费金融有限公司\n"
        "合计,24000,600,,\n注：照 App 抄的,,,,\n"
    )
    file = read_bills(text.encode("gb18030"), "账单.csv")
    assert file.said_as_of == DAY
    card, loan = bills_to_debts(file.table, file.columns, DAY)
    assert debt_of(card).balance == balance(principal="12000.00", interest="600.00")
    assert debt_of(card).first_missed_due_date == date(2026, 8, 5)
    assert debt_of(card).kind is LenderKind.BANK_CREDIT_CARD
    assert debt_of(loan).kind is LenderKind.CONSUMER_FINANCE
    assert debt_of(loan).lender_id == "ant-jiebei"
    assert debt_of(loan).first_missed_due_date is None
    assert debt_of(loan).party(PartyRole.LENDER) == Party(
        role=PartyRole.LENDER, name="重庆蚂蚁消费金融有限公司"
    )
    assert [(out.row, out.why) for out in left_out(file.table, file.columns)] == [
        (6, "合计"),
        (7, "说明"),
    ]


def test_a_workbook_is_read_as_a_text_is() -> None:
    book = openpyxl.Workbook()
    book.active.append(["更新时间", date(2026, 10, 31)])
    book.active.append(["平台", "总欠款", "年利率", "借款日期", "尾号"])
    book.active.append(["微粒贷", 1234.5678, 0.1825, date(2026, 1, 5), "0123"])
    book.active["C3"].number_format = "0.00%"
    out = io.BytesIO()
    book.save(out)
    file = read_bills(out.getvalue())
    assert file.said_as_of == date(2026, 10, 31)
    (row,) = bills_to_debts(file.table, file.columns, DAY, source=FigureSource.LENDER_APP)
    debt = debt_of(row)
    assert debt.balance.total == yuan("1234.57")
    assert debt.contract_annual_rate == Decimal("0.1825")
    assert (debt.drawn_on, debt.account_tail) == (date(2026, 1, 5), "0123")
    assert debt.figure_source is FigureSource.LENDER_APP


def test_a_line_above_that_names_no_day_says_none() -> None:
    assert read_bills("导出时间：2026-13-45,\n平台,总欠款\n花呗,5".encode()).said_as_of is None
    assert read_bills("我的账单,\n平台,总欠款\n花呗,5".encode()).said_as_of is None


@pytest.mark.parametrize(
    ("header", "line", "parts", "said"),
    [
        ("平台,总欠款", "花呗,1300", {"principal": "1300.00"}, "只有总数"),
        ("平台,本金,总欠款", "花呗,1000,1300", {"principal": "1000.00", "other_fees": "300.00"}, "多 300.00"),
        ("平台,本金,罚息,总欠款", "花呗,1000,5,1005", {"principal": "1000.00", "penalty_interest": "5.00"}, ""),
        ("平台,本金,手续费,担保费", "花呗,1000,5,7", {"principal": "1000.00", "other_fees": "12.00"}, ""),
        ("平台,本金（万元）,滞纳金(元)", "花呗,1.2,30", {"principal": "12000.00", "late_fee": "30.00"}, ""),
        ("平台,总欠款,本金", "花呗,0,", {}, ""),
    ],
)  # fmt: skip
def test_sums_and_parts_are_put_together_and_it_is_said(
    header: str, line: str, parts: dict[str, str], said: str
) -> None:
    row = one(header, line)
    assert debt_of(row).balance == balance(**parts)
    assert said in "".join(row.notes)
    assert row.is_clean


@pytest.mark.parametrize(
    ("header", "line", "cell", "words"),
    [
        ("平台,本金,总欠款", "花呗,1000,900", "C2", "多"),
        ("平台,总欠款", "花呗,很多", "B2", "不是金额"),
        ("平台,总欠款,备注", "花呗,,x", "B2", "没有欠款金额"),
        ("平台,本金,备注", "花呗,-,x", "第 2 行", "没有欠款金额"),
        ("平台,总欠款", "花呗,-5", "B2", "负数"),
        ("平台,总欠款", ",500", "A2", "没写"),
        ("总欠款,本金", "500,500", "第 2 行", "没写"),
        ("平台,本金,手续费,担保费", "花呗,1000000000,1000000000,1", "第 2 行", "太大"),
        ("平台,本金,利息", "花呗,1000,$5", "C2", "人民币"),
    ],
)
def test_a_row_without_a_name_or_a_sound_amount_is_no_debt(
    header: str, line: str, cell: str, words: str
) -> None:
    row = one(header, line)
    assert row.debt is None
    assert not row.is_clean
    (problem,) = row.problems
    assert problem.stops
    assert problem.cell == cell
    assert words in problem.sentence


@pytest.mark.parametrize(
    ("heading", "cell", "left_open"),
    [
        ("利率", "0.18", "contract_annual_rate"),
        ("借款日期", "2026-01", "drawn_on"),
        ("借款日期", "2027-01-01", "drawn_on"),
        ("逾期天数", "M3", "first_missed_due_date"),
        ("首次逾期日", "2026-11-02", "first_missed_due_date"),
        ("尾号", "123", "account_tail"),
        ("卡号", "6225880012345x78", "account_tail"),
        ("每月应还", "看情况", "monthly_demand"),
        ("借款金额", "-5", "original_amount"),
        ("还款日", "每旬", "contract"),
        ("逾期金额", "三百", "overdue_amount"),
        ("有无抵押", "说不好", "secured"),
        ("名录里的叫法", "没这家", "lender_id"),
    ],
)
def test_what_cannot_be_read_is_left_open_and_named(
    heading: str, cell: str, left_open: str
) -> None:
    row = one(f"平台,总欠款,{heading}", f"没听过的平台,500,{cell}")
    blank = debt_of(one("平台,总欠款", "没听过的平台,500"))
    assert getattr(debt_of(row), left_open) == getattr(blank, left_open)
    assert left_open not in row.told
    (problem,) = row.problems
    assert (problem.cell, problem.stops) == ("C2", False)


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value"),
    [
        ("卡号", "6225 8800 1234 5678", "account_tail", "5678"),
        ("尾号", "尾号(0123)", "account_tail", "0123"),
        ("借款金额", "0", "original_amount", None),
        ("月供", "1300", "monthly_demand", yuan("1300.00")),
        ("逾期金额", "300", "overdue_amount", yuan("300.00")),
        ("抵押物", "房产", "secured", True),
        ("担保方式", "信用", "secured", False),
        ("有无抵押", "无", "secured", False),
        ("来源", "征信报告", "figure_source", FigureSource.CREDIT_REPORT),
        ("来源", "抄的", "figure_source", FigureSource.BORROWER),
        ("截至日期", "2026-10-01", "as_of", date(2026, 10, 1)),
        ("类型", "小额贷款公司", "kind", LenderKind.MICROLOAN),
        ("担保方", "甲担保公司；乙担保公司", "parties",
         (Party(role=PartyRole.GUARANTOR, name="甲担保公司"), Party(role=PartyRole.GUARANTOR, name="乙担保公司"))),
        ("逾期天数", "0", "first_missed_due_date", None),
        ("名录里的叫法", "不在名录里", "lender_id", None),
    ],
)  # fmt: skip
def test_what_a_row_says_besides_is_kept(
    heading: str, cell: str, field: str, value: object
) -> None:
    row = one(f"平台,总欠款,{heading}", f"没听过的平台,500,{cell}")
    assert getattr(debt_of(row), field) == value
    assert row.problems == ()


def test_a_long_card_number_stored_as_a_number_is_not_trusted() -> None:
    book = openpyxl.Workbook()
    book.active.append(["平台", "总欠款", "卡号"])
    book.active.append(["招行信用卡", 5, 6225880012345678])
    book.active.append(["中信信用卡", 5, 5678])
    out = io.BytesIO()
    book.save(out)
    file = read_bills(out.getvalue())
    long, short = bills_to_debts(file.table, file.columns, DAY)
    assert (debt_of(long).account_tail, long.problems[0].cell) == (None, "C2")
    assert debt_of(short).account_tail == "5678"


def test_the_card_number_is_not_repeated_with_the_original_words() -> None:
    row = one("平台,总欠款,卡号", "招行信用卡,500,6225880012345678")
    assert row.original == (("平台", "招行信用卡"), ("总欠款", "500"))


def test_days_overdue_are_counted_from_the_row_s_own_day() -> None:
    row = one("平台,总欠款,逾期天数,截至日期", "花呗,500,10,2026-10-11")
    assert debt_of(row).first_missed_due_date == date(2026, 10, 1)
    assert "10 天" in row.notes[-1]


def test_where_days_and_date_disagree_the_date_is_kept_and_it_is_said() -> None:
    told = one("平台,总欠款,逾期天数,首次逾期日", "花呗,500,10,2026-10-02")
    assert debt_of(told).first_missed_due_date == date(2026, 10, 2)
    assert "对不上" in told.notes[-1]
    agrees = one("平台,总欠款,逾期天数,首次逾期日", "花呗,500,30,2026-10-02")
    assert "对不上" not in "".join(agrees.notes)


def test_a_loan_drawn_after_it_was_missed_is_asked_about() -> None:
    row = one("平台,总欠款,借款日期,首次逾期日", "花呗,500,2026-10-01,2026-09-01")
    assert debt_of(row).drawn_on is None
    assert row.problems[0].cell == "C2"


def test_days_before_all_calendars_are_not_counted() -> None:
    assert debt_of(one("平台,总欠款,逾期天数", "花呗,500,99999")).first_missed_due_date == date(
        1753, 1, 17
    )


@pytest.mark.parametrize(
    ("name", "lender", "kind", "doubt"),
    [
        ("招商银行信用卡", "", LenderKind.BANK_CREDIT_CARD, False),
        ("招商银行贷款", "", LenderKind.BANK_LOAN, False),
        ("招商银行", "", LenderKind.BANK_CREDIT_CARD, True),
        ("没听过的平台", "", LenderKind.UNKNOWN, True),
        ("马上消费金融", "", LenderKind.CONSUMER_FINANCE, False),
    ],
)
def test_the_kind_follows_the_lender_and_a_doubt_is_said(
    name: str, lender: str, kind: LenderKind, *, doubt: bool
) -> None:
    row = one("平台,本金,放款机构", f"{name},500,{lender}")
    assert debt_of(row).kind is kind
    assert bool(row.notes) is doubt


def test_a_row_named_only_by_its_lender_and_a_long_name_are_kept_short() -> None:
    row = one("放款机构,本金", "某某某某某某某某某某某某小额贷款股份有限公司,500")
    assert row.name == "某某某某某某某某某某某某小额贷款股份有限"
    assert "名字太长" in row.notes[0]


def test_a_card_s_due_day_is_kept_and_a_loan_s_is_said_to_belong_elsewhere() -> None:
    assert debt_of(one("平台,本金,还款日", "招行信用卡,5,每月10号")).contract == CardContract(
        due_day=10
    )
    loan = one("平台,本金,还款日", "借呗,5,每月10号")
    assert debt_of(loan).contract is None
    assert "合同" in loan.notes[-1]


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("银行,总欠款", ("name", "total")),
        ("机构,产品,总欠款", ("lender", "name", "total")),
        ("机构,贷款人,总欠款", ("name", "lender", "total")),
        ("银行,产品,贷款人,总欠款", (None, "name", "lender", "total")),
    ],
)
def test_a_bank_is_the_name_or_the_lender_by_what_else_is_there(
    header: str, fields: tuple[str | None, ...]
) -> None:
    assert read_bills(header.encode()).columns.fields == fields


def test_columns_can_be_told_where_there_is_no_header() -> None:
    file = read_bills("花呗,500\n借呗,600".encode())
    assert file.columns.header is None
    told = bill_columns(file.table, None).with_fields({0: "name", 1: "principal"})
    assert [row.name for row in bills_to_debts(file.table, told, DAY)] == ["花呗", "借呗"]


def known(debt_id: str, **more: object) -> Debt:
    return Debt.model_validate(
        {
            "debt_id": debt_id,
            "name": "借呗",
            "kind": LenderKind.CONSUMER_FINANCE,
            "balance": balance(principal="500.00"),
            "as_of": date(2026, 10, 1),
            **more,
        }
    )


def proposals(read: Sequence[BillRow], *debts: Debt) -> tuple[BillProposal, ...]:
    return propose(read, Case(case_id="c", debts=debts))


def standings(read: Sequence[BillRow], *debts: Debt) -> list[RowStanding]:
    return [each.standing for each in proposals(read, *debts)]


def test_a_row_said_twice_in_the_file_is_taken_once() -> None:
    twice = rows("平台,总欠款", "借呗,500", "借呗,500", "借呗,600", ",5", ",5")
    found = proposals(twice)
    assert [each.standing for each in found] == [
        RowStanding.NEW,
        RowStanding.REPEATED,
        RowStanding.NEW,
        RowStanding.UNREADABLE,
        RowStanding.UNREADABLE,
    ]
    assert found[1].repeats == 1
    assert [each.is_advised for each in found] == [True, False, True, False, False]


def test_a_debt_that_the_case_has_is_brought_up_to_date_not_added() -> None:
    (found,) = proposals(rows("平台,总欠款,月供", " 借 呗,480,50"), known("d"))
    assert found.standing is RowStanding.UPDATE
    assert found.known == known("d")
    assert found.changes == ("本金 500.00 → 480.00", "对方每月要还 没填 → 50.00")
    assert found.is_advised


def test_a_debt_that_says_nothing_new_is_left_alone() -> None:
    same = known("d", balance=balance(principal="400.00", interest="100.00"))
    (found,) = proposals(rows("平台,总欠款", "借呗,500"), same)
    assert (found.standing, found.changes) == (RowStanding.SAME, ())


def test_older_figures_are_not_advised() -> None:
    (found,) = proposals(rows("平台,总欠款", "借呗,480"), known("d", as_of=date(2026, 11, 20)))
    assert found.standing is RowStanding.UPDATE
    assert found.older
    assert not found.is_advised


def test_sisters_of_one_name_are_told_apart_by_tail_day_or_sum() -> None:
    sisters = (
        known("a", account_tail="0001"),
        known("b", account_tail="0002"),
    )
    found = proposals(
        rows("平台,总欠款,尾号", "借呗,1,0002", "借呗,2,0001", "借呗,3,0003"), *sisters
    )
    assert [each.known and each.known.debt_id for each in found] == ["b", "a", None]
    assert [each.standing for each in found] == [
        RowStanding.UPDATE,
        RowStanding.UPDATE,
        RowStanding.NEW,
    ]


def test_rows_that_only_read_alike_are_asked_about() -> None:
    sisters = (known("a", drawn_on=date(2026, 1, 5)), known("b", drawn_on=date(2026, 2, 5)))
    (found,) = proposals(rows("平台,总欠款", "借呗,1"), *sisters)
    assert found.standing is RowStanding.MAYBE
    assert found.maybe == sisters
    assert standings(rows("平台,总欠款", "借呗,1", "借呗,2"), known("a")) == [
        RowStanding.MAYBE,
        RowStanding.MAYBE,
    ]


def test_the_same_lender_under_another_name_is_asked_about_and_by_sum_known() -> None:
    other = known("a", name="蚂蚁借呗的钱", lender_id="ant-jiebei", original_amount=yuan("900.00"))
    assert standings(rows("平台,总欠款", "借呗,1"), other) == [RowStanding.MAYBE]
    assert standings(rows("平台,总欠款,借款金额", "借呗,1,900"), other) == [RowStanding.UPDATE]
    assert standings(rows("平台,总欠款,借款金额", "借呗,1,800"), other) == [RowStanding.NEW]
    by_name = known(
        "b",
        name="老王的店",
        parties=(Party(role=PartyRole.LENDER, name="某某小额贷款有限公司"),),
        kind=LenderKind.MICROLOAN,
    )
    assert standings(rows("放款机构,平台,本金", "某某小额贷款有限公司,快钱,1"), by_name) == [
        RowStanding.MAYBE
    ]


def test_a_bank_s_card_is_not_its_loan() -> None:
    card = known("a", name="招行信用卡", kind=LenderKind.BANK_CREDIT_CARD, lender_id="cmb-card")
    assert standings(rows("平台,总欠款", "招行消费贷款,1"), card) == [RowStanding.NEW]


def test_of_one_name_with_another_sum_or_day_it_is_asked_which() -> None:
    before = known("a", drawn_on=date(2026, 1, 5), original_amount=yuan("900.00"))
    line = "借呗,1,2026-01-05,800"
    assert standings(rows("平台,总欠款,借款日期,借款金额", line), before) == [RowStanding.MAYBE]


def test_what_the_row_does_not_say_stays() -> None:
    before = known(
        "d",
        kind=LenderKind.UNKNOWN,
        balance=balance(principal="400.00", interest="100.00"),
        drawn_on=date(2026, 1, 5),
        first_missed_due_date=date(2026, 6, 1),
        parties=(Party(role=PartyRole.LENDER, name="甲公司"),),
        contract_annual_rate=Decimal("0.18"),
    )
    row = one("平台,总欠款,贷款人,担保方,借款日期", "借呗,500,乙公司,丙担保公司,2026-07-01")
    after = updated(before, row)
    assert after.balance == before.balance
    assert after.contract_annual_rate == before.contract_annual_rate
    assert after.kind is debt_of(row).kind
    assert [party.name for party in after.parties] == ["甲公司", "丙担保公司"]
    assert after.drawn_on == date(2026, 1, 5), "drawn after it was missed: both days stay"
    assert (after.as_of, after.lender_id) == (DAY, "ant-jiebei")
    assert updated(before, one("平台,总欠款", "借呗,很多")) == before


def test_rows_become_debts_of_their_own_with_names_told_apart() -> None:
    read = rows(
        "平台,总欠款,尾号,借款日期",
        "借呗,1,0001,",
        "借呗,2,0001,2026-01-05",
        "借呗,3,0001,2026-01-05",
        "借呗,4,,",
        "借呗,5,,",
        "坏的,很多,,",
    )
    numbers = count(1)
    case = adopt_bills(
        Case(case_id="c", debts=(known("d"),)),
        [AdoptedRow(row) for row in read],
        lambda: f"n{next(numbers)}",
    )
    assert [debt.name for debt in case.debts] == [
        "借呗",
        "借呗 0001",
        "借呗 26年1月",
        "借呗 之2",
        "借呗 之3",
        "借呗 之4",
    ]
    assert [debt.debt_id for debt in case.debts] == ["d", "n1", "n2", "n3", "n4", "n5"]


def test_a_chosen_debt_is_updated_in_its_place() -> None:
    (row,) = rows("平台,总欠款", "借呗,480")
    case = adopt_bills(Case(case_id="c", debts=(known("d"),)), [AdoptedRow(row, "d")], lambda: "n")
    (after,) = case.debts
    assert (after.debt_id, after.balance.total) == ("d", yuan("480.00"))


def test_the_words_for_what_a_row_is_are_all_there() -> None:
    assert len({standing.label for standing in RowStanding}) == len(RowStanding)


@given(
    st.lists(
        st.lists(
            st.text(max_size=8)
            | st.sampled_from(["花呗", "500", "2026-01-05", "-5", "93", "18%"]),
            min_size=6,
            max_size=6,
        ),
        min_size=1,
        max_size=4,
    ),
    st.permutations([*LABELS]).map(lambda fields: fields[:6]),
)
@settings(max_examples=150, deadline=None)
def test_no_table_under_no_mapping_ends_in_an_exception(
    cells: list[list[str]], fields: list[str]
) -> None:
    file = read_bills(b"a,b,c,d,e,f\n1,2,3,4,5,6")
    table = type(file.table)(
        ("",), "", tuple(tuple(cell or None for cell in row) for row in cells)
    )
    columns = bill_columns(table, None).with_fields(dict(enumerate(fields)))
    read = bills_to_debts(table, columns, DAY)
    assert len(read) + len(left_out(table, columns)) == sum(any(row) for row in cells)
    for row in read:
        assert row.debt is not None or any(problem.stops for problem in row.problems)
    assert len(propose(read, Case(case_id="c", debts=(known("d"),)))) == len(read)
