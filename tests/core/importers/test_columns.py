"""The header below a preamble, the columns by their headings, and what single cells say."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Problem
from core.importers.bill_fields import LABELS, TARGETS
from core.importers.cell_days import read_count_of_days, read_day, read_day_of_month
from core.importers.cell_rates import RateHeading, read_rate
from core.importers.cell_values import read_money, read_text
from core.importers.columns import Columns, Target, columns_under, find_header, guess_columns
from core.importers.table_body import LeftOut, body
from core.importers.table_cells import Cell, Table

D = Decimal
WAN = D(10000)


def table(*rows: tuple[Cell, ...]) -> Table:
    width = max(len(row) for row in rows)
    return Table(("",), "", tuple((*row, *[None] * (width - len(row))) for row in rows))


def fields(*headings: str) -> tuple[str | None, ...]:
    return columns_under(table(headings), TARGETS, 0).fields


def test_the_header_is_found_below_title_and_export_time() -> None:
    listed = table(
        ("我的网贷欠款明细",),
        ("导出时间", "2026-11-01"),
        (None,),
        ("平台", "剩余本金", "总欠款", "利率"),
        ("花呗", "1000", "1100", "18%"),
    )
    assert find_header(listed, TARGETS) == 3
    assert guess_columns(listed, TARGETS).fields == ("name", "principal", "total", "rate")


def test_one_known_word_is_no_header() -> None:
    assert find_header(table(("平台",), ("花呗",)), TARGETS) is None
    columns = guess_columns(table(("花呗", "1000"), ("借呗", "5")), TARGETS)
    assert (columns.header, columns.fields, columns.headings) == (None, (None, None), ("", ""))


def test_a_row_of_figures_is_never_the_header() -> None:
    assert find_header(table(("平台", "本金", D(5)), ("名称", "总欠款", "利率")), TARGETS) == 1


def test_a_heading_merged_over_two_rows_is_taken_from_above() -> None:
    listed = table(
        ("平台", "欠款明细", None, "备忘"),
        (None, "本金", "利息", None),
        ("花呗", "1000", "5", "x"),
    )
    columns = guess_columns(listed, TARGETS)
    assert columns.header == 1
    assert columns.fields == ("name", "principal", "interest", None)


def test_every_heading_of_ours_and_every_synonym_is_known_for_what_it_is() -> None:
    for target in TARGETS:
        for heading in (target.label, *target.synonyms):
            assert fields(heading, "x")[0] == target.field, heading


def test_no_two_fields_share_a_synonym() -> None:
    said = [name for target in TARGETS for name in (target.label, *target.synonyms)]
    assert len(said) == len(set(said)) + sum(
        (target.label in target.synonyms) for target in TARGETS
    )


def test_headings_are_known_with_brackets_width_and_spaces() -> None:
    assert fields("剩余本金（元）", "年化利率(%)", " 逾期　天数 ", "＊平台") == (
        "principal",
        "rate",
        "days_overdue",
        "name",
    )


def test_a_word_within_a_longer_heading_is_a_guess_and_the_longest_wins() -> None:
    assert fields("当前剩余本金数", "截至昨日的总欠款") == ("principal", "total")


def test_what_could_be_two_things_stays_open() -> None:
    columns = guess_columns(table(("平台", "金额", "日期", "余额", "颜色")), TARGETS)
    assert columns.fields == ("name", None, None, None, None)
    assert set(columns.open_to[1]) == {"total", "original_amount"}
    assert set(columns.open_to[2]) == {"as_of", "first_missed_due_date", "drawn_on"}
    assert columns.open_to[4] == ()


def test_two_columns_of_one_thing_are_both_asked_but_fees_add_up() -> None:
    columns = guess_columns(table(("平台", "总欠款", "欠款总额", "手续费", "担保费")), TARGETS)
    assert columns.fields == ("name", None, None, "other_fees", "other_fees")
    assert columns.open_to[1:3] == (("total",), ("total",))
    assert columns.places("other_fees") == (3, 4)
    assert columns.twice(TARGETS) == ()
    both = columns.with_fields({1: "total", 2: "total"})
    assert both.twice(TARGETS) == ("total",)
    assert both.open_to[1] == ()
    assert both.place("rate") is None


@pytest.mark.parametrize("heading", ["债务人", "借款人姓名", "身份证号", "手机号", "户名"])
def test_columns_about_the_person_are_never_used(heading: str) -> None:
    columns = guess_columns(table(("平台", "总欠款", heading)), TARGETS)
    assert (columns.fields[2], columns.open_to[2]) == (None, ())


def test_units_come_from_the_heading_else_from_a_line_above() -> None:
    listed = table(
        ("单位：万元",), ("平台", "总欠款", "本金（元）", "利息(千元)", "罚息(人民币万元)")
    )
    assert guess_columns(listed, TARGETS).units == (WAN, WAN, D(1), D(1000), WAN)
    plain = guess_columns(table((date(2026, 1, 1),), ("平台", "总欠款")), TARGETS)
    assert plain.units == (D(1), D(1))


def test_another_header_can_be_chosen() -> None:
    listed = table(("平台", "总欠款"), ("名称", "本金"))
    assert columns_under(listed, TARGETS, 1).fields == ("name", "principal")


def test_targets_of_another_list_work_the_same() -> None:
    targets = (Target("on", "日期", ("交易日",)), Target("paid", "还款额"))
    assert guess_columns(table(("交易日", "还款额")), targets).fields == ("on", "paid")


def test_sums_notes_lines_and_repeated_headings_are_no_content() -> None:
    listed = table(
        ("平台", "总欠款"),
        ("花呗", "1000"),
        (None, None),
        ("平台", "总欠款"),
        ("总计金融", "5"),
        (None, D(7)),
        ("合 计", "1005"),
        ("共2笔", None),
        ("注：只是估计", None),
        ("----------", None),
        ("备注很多的平台", None),
    )
    found = body(listed, guess_columns(listed, TARGETS))
    assert [place for place, _ in found.rows] == [1, 4, 5, 10]
    assert found.left_out == (
        LeftOut(3, "重复的表头"),
        LeftOut(6, "合计"),
        LeftOut(7, "合计"),
        LeftOut(8, "说明"),
        LeftOut(9, "说明"),
    )


def test_without_a_header_all_rows_are_content() -> None:
    columns = Columns(None, ("", ""), (None, None), ((), ()), (D(1), D(1)))
    assert len(body(table(("花呗", "1"), ("借呗", "2")), columns).rows) == 2


@pytest.mark.parametrize(
    ("cell", "yuan"),
    [
        ("1,234.56", "1234.56"),
        ("１，２３４．５６", "1234.56"),
        ("¥1234", "1234.00"),
        ("￥ 1,234.5元", "1234.50"),
        ("RMB 1234", "1234.00"),
        ("人民币1234元整", "1234.00"),
        ("1234圆", "1234.00"),
        ("5块钱", "5.00"),
        ("1.2万", "12000.00"),
        ("1.2万元", "12000.00"),
        ("1.2w", "12000.00"),
        ("3k", "3000.00"),
        ("3千", "3000.00"),
        ("0.05亿", "5000000.00"),
        ("（1,234）", "-1234.00"),
        ("(5)", "-5.00"),
        ("-￥5", "-5.00"),
        ("￥-5", "-5.00"),
        ("−5", "-5.00"),
        ("5-", "-5.00"),
        ("+5", "5.00"),
        ("0", "0.00"),
        (".5", "0.50"),
        ("12.", "12.00"),
        ("33.335", "33.34"),
        (D("33.333333333"), "33.33"),
        (D("-0.005"), "-0.01"),
        (D(12000), "12000.00"),
    ],
)
def test_amounts_as_people_and_spreadsheets_write_them(cell: Cell, yuan: str) -> None:
    amount = read_money(cell)
    assert isinstance(amount, Decimal)
    assert str(amount) == yuan


@pytest.mark.parametrize(
    "cell", [None, "", " ", "-", "—", "——", "--", "无", "暂无", "N/A", "/", "不详", "null"]
)
def test_a_cell_that_says_nothing_is_not_nought(cell: Cell) -> None:
    assert read_money(cell) is None
    assert read_text(cell) is None
    assert read_day(cell) is None
    assert read_day_of_month(cell) is None
    assert read_count_of_days(cell) is None
    assert read_rate(cell) is None


@pytest.mark.parametrize(
    "cell",
    [
        "约3000",
        "12,34",
        "1.2.3",
        "$100",
        "100美元",
        "三千",
        "1e5",
        "1-2",
        "-5-",
        "3000-5000",
        "1万亿",
        "9" * 30,
        date(2026, 1, 5),
        D(10) ** 12,
    ],
)
def test_what_is_no_single_amount_of_yuan_is_asked_about(cell: Cell) -> None:
    assert isinstance(read_money(cell, "total"), Problem)


def test_the_unit_of_a_heading_goes_to_bare_numbers_only() -> None:
    assert read_money("1.2", unit=WAN) == D(12000)
    assert read_money(D("1.2"), unit=WAN) == D(12000)
    assert read_money("1.2万", unit=WAN) == D(12000)
    assert read_money("500元", unit=WAN) == D(500)


@pytest.mark.parametrize(
    "cell",
    [
        "2026/1/5",
        "2026-01-05",
        "2026.1.5",
        "2026年1月5日",
        "2026 年 1 月 5 号",
        "20260105",
        D(20260105),
        D("46027.5"),
        "46027",
        "2026-01-05 08:30:00",
        "2026/1/5 8:30",
        "2026-01-05T08:30:00",
        "20260105083000",
        "２０２６／１／５",
        "2026年1月5日（周一）",
        date(2026, 1, 5),
    ],
)
def test_a_day_however_it_is_written(cell: Cell) -> None:
    assert read_day(cell) == date(2026, 1, 5)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-01",
        "2026年1月",
        "2026-02-30",
        "1/5/2026",
        "26/1/5",
        "1月5日",
        "上个月",
        D(5),
        D("1.5"),
        "99999",
        date(1900, 1, 1),
        "20261305",
    ],
)
def test_what_is_not_one_day_is_asked_about(cell: Cell) -> None:
    assert isinstance(read_day(cell, "drawn_on"), Problem)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("每月15日", 15),
        ("15号", 15),
        ("15", 15),
        (D(15), 15),
        ("每月15号前", 15),
        ("月末", 31),
        ("每月最后一天", 31),
        ("2026-11-09", 9),
        (date(2026, 11, 9), 9),
    ],
)
def test_a_day_of_the_month(cell: Cell, day: int) -> None:
    assert read_day_of_month(cell) == day


@pytest.mark.parametrize("cell", ["32", "0", "中旬", D("1.5")])
def test_what_is_no_day_of_the_month_is_asked_about(cell: Cell) -> None:
    assert isinstance(read_day_of_month(cell), Problem)


@pytest.mark.parametrize(
    ("cell", "days"),
    [("93", 93), ("93天", 93), ("逾期93天", 93), (D(93), 93), ("0", 0), ("93.0", 93)],
)
def test_a_number_of_days(cell: Cell, days: int) -> None:
    assert read_count_of_days(cell) == days


@pytest.mark.parametrize("cell", ["M3", "3期", "三个月", date(2026, 1, 1), D("1.5")])
def test_terms_are_not_taken_for_days(cell: Cell) -> None:
    assert isinstance(read_count_of_days(cell), Problem)


@pytest.mark.parametrize(
    ("cell", "heading", "yearly"),
    [
        ("18%", "利率", "0.18"),
        ("18.25", "年利率", "0.1825"),
        ("年化24%", "利率", "0.24"),
        (D(36), "年利率(%)", "0.36"),
        ("0.5", "年利率(%)", "0.005"),
        ("百分之十八", "利率", "0.18"),
        ("百分之二十四点五", "利率", "0.245"),
        ("百分之十", "利率", "0.1"),
        ("日利率万五", "利率", "0.1825"),
        ("日利率万分之五", "利率", "0.1825"),
        ("万5/天", "利率", "0.1825"),
        ("0.05%/日", "利率", "0.1825"),
        ("每天0.05%", "利率", "0.1825"),
        ("0.05", "日利率", "0.1825"),
        ("0.05%", "日利率", "0.1825"),
        ("0.5‰", "日息", "0.1825"),
        ("万五", "日利率", "0.1825"),
        ("月息1.5%", "利率", "0.18"),
        (D("1.5"), "月利率", "0.18"),
        ("月息1分5", "利率", "0.18"),
        ("月息一分五厘", "利率", "0.18"),
        ("2分", "月息", "0.24"),
        ("年息一分", "利率", "0.1"),
        ("千两百", "利率", None),
        ("免息", "利率", "0"),
        ("0", "利率", "0"),
    ],
)
def test_rates_become_a_fraction_a_year(cell: Cell, heading: str, yearly: str | None) -> None:
    found = read_rate(cell, "rate", RateHeading.of(heading))
    if yearly is None:
        assert isinstance(found, Problem)
    else:
        assert found == D(yearly)


@pytest.mark.parametrize(
    "cell",
    [
        "0.18",
        D("0.18"),
        "0.05%",
        "LPR+50bp",
        "面议",
        "2000%",
        "一分五",
        "日息一分",
        "月息十十分",
        date(2026, 1, 1),
        "日利率0.0005",
        "百分之零点点",
    ],
)
def test_a_rate_that_could_be_two_things_is_asked_about(cell: Cell) -> None:
    assert isinstance(read_rate(cell, "rate"), Problem)


@given(
    st.none()
    | st.text(max_size=30)
    | st.text("0123456789.,-+%‰万亿千年月日天号元￥()/=百分之一两十点", max_size=12)
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.dates()
)
def test_no_cell_ends_in_an_exception(cell: Cell) -> None:
    for read in (read_money, read_day, read_day_of_month, read_count_of_days, read_rate):
        found = read(cell, "x")
        assert not isinstance(found, float)
    amount = read_money(cell)
    if isinstance(amount, Decimal):
        assert amount == amount.quantize(D("0.01"))


def test_labels_are_unique() -> None:
    assert len(set(LABELS.values())) == len(TARGETS)


def test_a_whole_heading_wins_over_one_that_only_contains_it() -> None:
    columns = guess_columns(table(("平台", "昨日总欠款", "总欠款", "利率")), TARGETS)
    assert columns.fields == ("name", None, "total", "rate")
    assert columns.open_to[1] == ("total",)
    both = guess_columns(table(("平台", "昨日总欠款", "今日总欠款", "利率")), TARGETS)
    assert both.fields == ("name", None, None, "rate")
