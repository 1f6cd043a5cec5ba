"""The terms an agreement states, where they stand, where they differ from an offer, and sums that do not add up."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.agreement import RepaymentTerms
from core.case.lender import LenderKind
from core.checks.agreement.reading import AgreementReading, read_agreement
from core.money import yuan


def read(text: str) -> AgreementReading:
    return read_agreement(text, LenderKind.CONSUMER_FINANCE)


FULL = (
    "一、应还总额为25,380.00元，分36期，每期705.00元，每月10日还款，首期2026年12月10日。\n"
    "二、甲方免除违约金1,000.00元、罚息240.66元，协议期内停止计收利息。"
)


def test_what_is_stated_is_read_and_stands_in_its_clause() -> None:
    terms = read(FULL).terms
    assert terms.months
    assert terms.monthly
    assert terms.first_due_date
    assert (terms.months.value, terms.monthly.value) == (36, yuan(705))
    assert terms.first_due_date.value == date(2026, 12, 10)
    assert {name: part.value for name, part in terms.waived} == {
        "late_fee": yuan(1000),
        "penalty_interest": yuan("240.66"),
    }
    assert terms.interest_suspended is not None
    assert terms.total == yuan(25380)
    assert [line[:2] for line in terms.lines()][:2] == [("分几期", "36 期"), ("每期", "705.00 元")]
    for _, _, where in terms.lines():
        assert FULL[where.start : where.end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "分36期或分24期，每期约700元，首期2026年13月40日，具体以系统为准。",
        "每期705元。另有约定每期750元，连续3期未还的另议。",
        "每期应还：本金260元+手续费7.8元。",
        "每月归还本金2,400元，并支付当月利息。",
        "罚息3,400元的减免，须待结清后由我司审批决定。",
        "欠息和罚息合计2,200元予以减免。",
        "协议期内不再计收罚息。",
        "自2026年12月起还款，时间另议。",
        "自2026年13月起，每月10日还款。",
    ],
)
def test_what_is_open_or_said_in_two_ways_is_not_made_up(text: str) -> None:
    terms = read(text).terms
    assert (terms.monthly, terms.first_due_date, terms.interest_suspended) == (None, None, None)
    assert terms.waived == ()
    assert terms.total is None


@pytest.mark.parametrize(
    ("text", "first", "last", "total"),
    [
        (
            "分3期：第1期 2026-12-20 2,700元，第2期 2027-01-20 2,700元，第3期 2027-02-20 900.50元",
            "2026-12-20",
            "900.50",
            "6300.50",
        ),
        (
            "分24期，每期781.67元，末期781.59元。自2026年12月起，每月15日还。",
            "2026-12-15",
            "781.59",
            "18760.00",
        ),
        (
            "分13期，自2026年12月起每月15日还款2,000元，2027年12月15日500元。",
            "2026-12-15",
            "500",
            "24500",
        ),
        ("分26个月，每月1000元。自2027年2月起，每月最后一日前还。", "2027-02-28", None, "26000"),
        (
            "前35个月每月660元，第36个月660.50元，分36个月，首次还款日2026年12月28日。",
            "2026-12-28",
            "660.50",
            "23760.50",
        ),
        ("乙方于2026年12月15日前一次性支付8,500元。", "2026-12-15", None, "8500"),
    ],
)
def test_a_last_instalment_and_a_first_day_of_many_wordings(
    text: str, first: str, last: str | None, total: str
) -> None:
    terms = read(text).terms
    assert terms.first_due_date
    assert terms.first_due_date.value == date.fromisoformat(first)
    assert (terms.last_instalment.value if terms.last_instalment else None) == (
        yuan(last) if last else None
    )
    assert terms.total == yuan(total)


def test_rows_of_different_sums_are_no_monthly_sum_but_add_up() -> None:
    terms = read("2026-12-20 900元\n2027-01-20 800元\n2027-02-20 700元").terms
    assert (terms.months, terms.monthly, terms.total) == (None, None, yuan(2400))


def test_a_day_of_its_own_that_is_not_the_last_leaves_the_sum_open() -> None:
    terms = read("分12期，自2026年12月起每月15日还款2,000元，2027年3月1日500元。").terms
    assert (terms.monthly, terms.total) == (None, None)


def test_what_differs_from_the_offer_is_said_with_both_numbers() -> None:
    offered = RepaymentTerms(
        months=24, monthly=yuan(750), last_instalment=yuan(750), first_due_date=date(2026, 12, 15)
    )
    found = read(FULL).terms.differences(offered)
    assert ("每期", "705.00 元", "750.00 元") in found
    assert [name for name, _, _ in found] == [
        "期数",
        "每期",
        "一共",
        "第一期",
        "罚息免掉",
        "违约金免掉",
    ]
    same = RepaymentTerms(
        months=36,
        monthly=yuan(705),
        last_instalment=yuan(705),
        first_due_date=date(2026, 12, 10),
        waived={"late_fee": yuan(1000), "penalty_interest": yuan("240.66")},
    )
    assert read(FULL).terms.differences(same) == ()


def test_instalments_that_do_not_make_the_total_are_a_finding_with_both_numbers() -> None:
    (wrong,) = read(FULL.replace("每期705.00", "每期750.00")).mismatches
    assert (wrong.stated, wrong.added) == (yuan(25380), yuan(27000))
    assert "25,380.00" in wrong.sentence
    assert "27,000.00" in wrong.sentence
    assert wrong.ask in read(FULL.replace("每期705.00", "每期750.00")).asks
    assert read(FULL).mismatches == ()


def test_a_table_is_added_up_against_its_own_last_line() -> None:
    table = "1 2026/12/05 1,500.00\n2 2027/01/05 1,500.00\n3 2027/02/05 1,500.00\n合计 {}元"
    assert read(table.format("4,500.00")).mismatches == ()
    (wrong,) = read(table.format("4,500.01")).mismatches
    assert wrong.stated - wrong.added == yuan("0.01")


@given(st.integers(1, 10**7), st.integers(1, 10**6), st.integers(0, 10**6), st.integers(-1, 1))
def test_components_add_up_to_the_fen_or_are_found(
    principal: int, interest: int, penalty: int, off: int
) -> None:
    parts = [Decimal(fen) / 100 for fen in (principal, interest, penalty)]
    total = sum(parts, Decimal(0)) + Decimal(off) / 100
    text = f"乙方欠款合计{total:.2f}元，其中本金{parts[0]:.2f}元，利息{parts[1]:.2f}元，罚息{parts[2]:.2f}元。"
    found = read(text).mismatches
    assert len(found) == (1 if off else 0)


@pytest.mark.parametrize(
    "text",
    [
        "合计12,000元，本金10,000元，利息600元，罚息1,120元已免除。",
        "本金共12,300元，利息及罚息2,300元。",
        "本金100元，本金200元，利息30元，合计400元。",
        "合计300元，本金300元。",
        "尚欠本金30,000元、违约金1,200元，分60期，每期520元。",
    ],
)
def test_what_may_be_meant_otherwise_is_no_finding(text: str) -> None:
    assert read(text).mismatches == ()


def test_a_last_instalment_and_stopped_interest_are_said_with_their_names() -> None:
    terms = read("分24期，每期781.67元，末期781.59元。协议期内停止计收利息。").terms
    assert [line[:2] for line in terms.lines()] == [
        ("分几期", "24 期"),
        ("每期", "781.67 元"),
        ("最后一期", "781.59 元"),
        ("利息、罚息", "停止计收"),
    ]


def test_terms_of_which_nothing_was_read_are_no_lines() -> None:
    terms = read("双方就还款事宜另行协商，以书面为准。").terms
    assert terms.lines() == ()
    offered = RepaymentTerms(
        months=24, monthly=yuan(750), last_instalment=yuan(750), first_due_date=date(2026, 12, 15)
    )
    assert terms.differences(offered) == ()


@pytest.mark.parametrize(
    "text",
    [
        "2026-13-20 900元\n2026-14-20 900元",
        "乙方于2026年13月15日前一次性支付8,500元。",
    ],
)
def test_a_day_that_no_calendar_has_is_not_read(text: str) -> None:
    terms = read(text).terms
    assert (terms.first_due_date, terms.rows) == (None, ())


def test_an_instalment_with_a_number_that_is_not_the_last_is_not_the_last() -> None:
    terms = read("分36期，每月660元，第12期700元，首次还款日2026年12月28日。").terms
    assert terms.last_instalment is None
