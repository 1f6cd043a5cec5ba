"""A statement of one loan or card becomes lines: flows only, nothing guessed, nothing twice."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from core.case.contract import Movement, MovementKind
from core.case.parts import Balance
from core.errors import UnreadableFile
from core.importers.statement import (
    Answer,
    balance_gaps,
    read_statement,
    statement_columns,
    statement_rows,
)
from core.importers.statement_fields import STATEMENT_TARGETS
from core.importers.statement_kinds import Meaning
from core.importers.statement_model import Standing, StatementRow
from core.money import yuan

DAY = date(2026, 11, 1)
PAID, DRAWN, PURCHASE, REFUND, WITHHELD = (
    MovementKind.PAID,
    MovementKind.DRAWN,
    MovementKind.PURCHASE,
    MovementKind.REFUND,
    MovementKind.WITHHELD,
)


def rows(
    *lines: str,
    card: bool = False,
    known: Sequence[Movement] = (),
    answers: Mapping[str, Answer] | None = None,
    begun_on: date | None = None,
) -> tuple[StatementRow, ...]:
    """The rows of a text whose first line is the header."""
    file = read_statement("\n".join(lines).encode("gb18030"), "流水.csv")
    return statement_rows(
        file.table, file.columns, DAY, card=card, known=known, answers=answers, begun_on=begun_on
    )


def brief(read: Sequence[StatementRow]) -> list[tuple[Standing, MovementKind | None, str | None]]:
    return [
        (row.standing, row.line and row.line.kind, str(row.line.amount) if row.line else None)
        for row in read
    ]


def paid(on: date, amount: str, **parts: str) -> Movement:
    to = Balance.model_validate({part: yuan(sum_) for part, sum_ in parts.items()})
    return Movement(on=on, kind=PAID, amount=yuan(amount), to=to if parts else None)


def test_a_journal_gives_flows_and_leaves_out_what_the_lender_charged() -> None:
    read = rows(
        "小舟借钱 还款记录",
        "导出时间：2026-10-30",
        "交易日期,摘要,交易金额,余额",
        "2025-03-01,贷款放款,10000.00,10000.00",
        "2025-04-01,代扣还款,900,9200.00",
        "2025-04-01,利息,33.20,",
        "2025-05-01,担保费,55,",
        "2026-12-01,还款,900,",
        "2025-06-01,冲正,900,",
        "合计,,12000,",
    )
    assert brief(read) == [
        (Standing.NEW, DRAWN, "10000.00"),
        (Standing.NEW, PAID, "900.00"),
        (Standing.NO_FLOW, None, None),
        (Standing.NO_FLOW, None, None),
        (Standing.NO_FLOW, None, None),
        (Standing.ASK, None, None),
    ]
    assert "利息" in read[2].why
    assert read[4].why == "日子还没有到。"
    assert dict(read[1].original)["摘要"] == "代扣还款"


def test_a_schedule_gives_paid_instalments_with_their_parts_and_says_what_it_assumed() -> None:
    read = rows(
        "期数,应还日,本金,利息,罚息,实还日,实还金额,状态",
        "1,2025-04-01,800.00,100.00,,2025-04-02,900.00,已还",
        "2,2025-05-01,800.00,100.00,5.00,,905.00,已结清",
        "3,2025-06-01,800.00,100.00,,2025-06-09,850.00,已还",
        "4,2025-07-01,800.00,100.00,,,900.00,未还",
    )
    first, second, third, last = read
    assert first.line is not None
    assert first.line.to == Balance(principal=yuan("800"), interest=yuan("100"))
    assert (first.line.on, first.line.note) == (date(2025, 4, 2), "第 1 期")
    assert second.line is not None
    assert second.line.on == date(2025, 5, 1)
    assert "按应还日记" in second.why
    assert third.line is not None
    assert third.line.to is None
    assert "各项没有记" in third.why
    assert (last.standing, last.line) == (Standing.NO_FLOW, None)


def test_a_schedule_without_a_total_adds_up_what_was_paid() -> None:
    (read,) = rows("实还日,实还本金,实还利息,实还罚息", "2025-04-01,800,100,3.5")
    assert read.line is None, "nothing says that this is a payment"
    (read,) = rows("实还日,实还本金,实还利息,实还罚息,状态", "2025-04-01,800,100,3.5,已还")
    assert read.line == paid(
        date(2025, 4, 1), "903.50", principal="800", interest="100", penalty_interest="3.5"
    )


@pytest.mark.parametrize(
    ("words", "card", "meaning"),
    [
        ("放款", False, DRAWN),
        ("借款到账", False, DRAWN),
        ("提现", False, DRAWN),
        ("提现", True, PURCHASE),
        ("放款服务费", False, WITHHELD),
        ("前置费用扣收", False, WITHHELD),
        ("提前还款", False, PAID),
        ("主动还款本金", False, PAID),
        ("归还利息", False, PAID),
        ("自动扣款", False, PAID),
        ("消费", True, PURCHASE),
        ("预借现金", True, PURCHASE),
        ("退款", True, REFUND),
        ("退货", True, REFUND),
        ("还款", True, PAID),
        ("到账", False, DRAWN),
        ("还款", False, PAID),
    ],
)
def test_words_that_leave_no_doubt(words: str, meaning: MovementKind, *, card: bool) -> None:
    (read,) = rows("日期,摘要,金额", f"2025-04-01,{words},100", card=card)
    assert read.line is not None
    assert read.line.kind is meaning


@pytest.mark.parametrize("words", ["利息", "逾期罚息", "违约金", "分期手续费", "年费", "会员费"])
@pytest.mark.parametrize("card", [True, False])
def test_what_the_lender_charged_is_no_flow(words: str, *, card: bool) -> None:
    (read,) = rows("日期,摘要,金额", f"2025-04-01,{words},100", card=card)
    assert (read.standing, read.line) == (Standing.NO_FLOW, None)


@pytest.mark.parametrize(
    ("words", "card"),
    [
        ("消费", False),
        ("冲正", True),
        ("还款失败", False),
        ("还款撤销", False),
        ("退款还款", False),
        ("扣款手续费", False),
        ("其他", False),
        ("星巴克", True),
        ("", False),
        ("利息减免", False),
    ],
)
def test_words_that_leave_it_open_are_asked_about_once_for_all(words: str, *, card: bool) -> None:
    text = ("日期,摘要,金额", f"2025-04-01,{words},100", f"2025-05-01,{words},200")
    first, second = rows(*text, card=card)
    assert first.standing is second.standing is Standing.ASK
    assert first.key == second.key
    told = rows(*text, card=card, answers={first.key: PAID})
    assert [row.line and row.line.amount for row in told] == [yuan("100"), yuan("200")]
    kept_out = rows(*text, card=card, answers={first.key: Meaning.CHARGE})
    assert {row.standing for row in kept_out} == {Standing.NO_FLOW}


def test_an_answer_to_one_side_is_for_rows_without_known_words_alone() -> None:
    text = ("交易日期,商户名称,金额", "2025-04-01,星巴克,30", "2025-04-02,还款,500")
    shop, payment = rows(*text, card=True)
    assert (shop.standing, payment.standing) == (Standing.ASK, Standing.NEW)
    assert shop.side == payment.side
    told = rows(*text, card=True, answers={shop.side: PURCHASE})
    assert [row.line and row.line.kind for row in told] == [PURCHASE, PAID]


def test_a_sum_below_zero_turns_words_around_unless_they_are_our_own() -> None:
    text = ("日期,摘要,金额", "2025-04-01,网上消费,-30", "2025-04-02,还款,-500")
    turned, own = rows(*text, card=True)
    assert turned.standing is Standing.ASK
    assert own.line == paid(date(2025, 4, 2), "500")


def test_two_columns_of_amounts_are_told_apart() -> None:
    read = rows(
        "日期,支出,收入,摘要",
        "2025-03-01,,10000,网银转账",
        "2025-04-01,900,,贷款扣款",
        "2025-05-01,88,,网银转账",
    )
    assert read[1].line == Movement(
        on=date(2025, 4, 1), kind=PAID, amount=yuan("900"), note="贷款扣款"
    )
    came, went = read[0].key, read[2].key
    assert came != went
    assert ("收入" in came, "支出" in went) == (True, True)


def test_rows_that_the_account_has_are_left_out_as_often_as_it_has_them() -> None:
    text = ("日期,摘要,金额", *["2025-04-01,还款,900"] * 3)
    known = [paid(date(2025, 4, 1), "900", principal="900")] * 2
    assert [row.standing for row in rows(*text, known=known)] == [
        Standing.THERE,
        Standing.THERE,
        Standing.NEW,
    ]


def test_what_lies_before_the_loan_belongs_to_another() -> None:
    text = ("日期,摘要,金额", "2025-03-31,还款,900", "2025-04-01,放款,900")
    before, of_it = rows(*text, begun_on=date(2025, 4, 1))
    assert (before.standing, of_it.standing) == (Standing.NO_FLOW, Standing.NEW)
    assert "2025 年 4 月 1 日" in before.why


def test_faults_name_the_cell_and_nothing_is_made_of_them() -> None:
    text = (
        "日期,摘要,金额",
        "2025-02-30,还款,900",
        "2025-04-01,还款,很多",
        ",还款,900",
        "2025-04-02,还款,",
    )
    read = rows(*text)
    assert [row.line for row in read] == [None] * 4
    assert [row.standing for row in read] == [*[Standing.UNREADABLE] * 3, Standing.NO_FLOW]
    assert read[0].why.startswith("A2：")
    assert read[1].why.startswith("C3：")
    assert "没有日期" in read[2].why


def test_a_balance_that_does_not_follow_names_its_row_in_either_order() -> None:
    lines = [
        "2025-03-01,放款,1000,1000",
        "2025-04-01,还款,100,900",
        "2025-05-01,还款,100,800",
        "2025-06-01,还款,100,650",
        "2025-07-01,还款,100,550",
    ]
    assert balance_gaps(rows("日期,摘要,金额,余额", *lines)) == (4,)
    assert balance_gaps(rows("日期,摘要,金额,余额", *reversed(lines))) == (2,)
    assert balance_gaps(rows("日期,摘要,金额,余额", *lines[:3])) == ()


def test_a_balance_that_moves_by_something_else_says_nothing() -> None:
    lines = [f"2025-0{month}-01,还款,100,{1000 - 83 * month}" for month in range(1, 7)]
    assert balance_gaps(rows("日期,摘要,金额,余额", *lines)) == ()


def test_a_plan_s_column_is_asked_about_and_a_real_one_goes_before_it() -> None:
    plan = read_statement("期数,还款日期,应还金额\n1,2025-04-01,900\n2,2025-05-01,900\n".encode())
    assert plan.columns.place("amount") is not None
    assert rows("期数,还款日期,应还金额", "1,2025-04-01,900")[0].standing is Standing.ASK
    both = read_statement(
        "还款日期,应还金额,实还金额,状态\n2025-04-01,900,880,已还\n2025-05-01,1,2,未还\n".encode()
    )
    assert both.columns.headings[both.columns.place("amount") or 0] == "实还金额"


def test_a_header_can_be_chosen_and_left_out() -> None:
    file = read_statement("说明,随便\n日期,金额\n2025-04-01,900\n".encode(), "a.csv")
    assert statement_columns(file.table, 1).fields == ("on", "amount")
    assert statement_columns(file.table, None).fields == (None, None)


def test_every_field_has_a_heading_of_its_own() -> None:
    labels = [target.label for target in STATEMENT_TARGETS]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04broken", "日期,金额\n".encode() + b"2025-01-01,1\n" * 100_000]
)
def test_a_file_that_is_no_list_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_statement(data, "流水.csv")
    assert caught.value.sentence


def test_a_part_that_is_no_number_is_said_and_not_left_out_of_the_sum() -> None:
    (read,) = rows("实还日,实还本金,实还利息,状态", "2025-04-01,800,约一百,已还")
    assert read.line is None
    assert read.standing is Standing.UNREADABLE
    assert read.why.startswith("C2：“约一百”不是金额")


def test_a_paid_period_without_any_day_is_not_given_one() -> None:
    (read,) = rows("期数,应还日,实还日,实还金额,状态", "1,,,900.00,已还")
    assert (read.standing, read.line) == (Standing.UNREADABLE, None)
    assert "没有日期" in read.why


def test_what_was_due_is_no_part_of_what_was_paid_where_the_paid_parts_are_there() -> None:
    """900 paid, 850 of it principal; the 880 that was due is neither."""
    (read,) = rows("日期,实还金额,实还本金,应还利息,状态", "2025-04-01,900,900,50,已还")
    assert read.line == paid(date(2025, 4, 1), "900", principal="900")
