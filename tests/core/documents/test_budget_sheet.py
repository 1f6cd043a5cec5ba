"""收支明细表 fits one page, carries every reason, and says whose averages stand beside the figures."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from core.calculations.reference.lines import average_known
from core.case.assets import Asset, AssetKind
from core.case.borrower import Household, Partner
from core.case.budget import Budget, Income, IncomeSource, Spending, SpendingCategory
from core.case.case import Case
from core.case.pay import IrregularPay, SeasonalPay, WeeklyPay
from core.documents.budget_sheet import budget_sheet
from core.documents.pdf import render_pdf
from core.money import yuan

DAY = date(2026, 11, 24)
REASON = "孩子哮喘，每月固定复诊两次，吸入药自费，票据附后，医生建议至少再用一年"


@pytest.fixture
def full() -> Case:
    weekly = WeeklyPay(each=yuan("620"))
    irregular = IrregularPay(received=tuple(map(yuan, ("3000", "2000", "4100", "500"))))
    season = SeasonalPay(each=yuan("1800"), in_months=(5, 6, 9, 10))
    incomes = (
        Income(label="工资", monthly=yuan("5200"), pay_day=15),
        Income(label="送货", monthly=weekly.counted, pay=weekly),
        Income(label="接单", monthly=irregular.counted, pay=irregular),
        Income(label="采茶", monthly=season.counted, pay=season),
        Income(label="妹妹分担房租", monthly=yuan("700"), source=IncomeSource.SHARED),
    )
    spending = tuple(
        Spending(category=category, monthly=yuan("900"), reason=REASON if at % 3 == 0 else "")
        for at, category in enumerate(SpendingCategory)
    )
    owned = (AssetKind.VEHICLE, AssetKind.INSURANCE, AssetKind.HOUSING_FUND)
    assets = tuple(
        Asset(kind=kind, quick_sale=yuan("12000"), owed_on_it=yuan("4000")) for kind in owned
    )
    budget = Budget(
        incomes=incomes,
        spending=spending,
        buffer=yuan("200"),
        lump_sum=yuan("3000"),
        lump_sum_source="父母帮忙",
        assets=assets,
        made_on=DAY,
    )
    household = Household(adults=2, children=2, elders=1, partner=Partner.SEPARATED)
    return Case(case_id="a", household=household, budget=budget)


def test_a_full_sheet_fits_one_page(full: Case) -> None:
    letter = budget_sheet(full, DAY, average_known(DAY, "城镇"), with_assets=True)
    reader = PdfReader(BytesIO(render_pdf(letter)))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text().replace("\n", "")
    assert text.count("医生建议至少再用一年") == 5


def test_it_says_year_source_review_and_who_lives_from_it(full: Case) -> None:
    text = "".join(budget_sheet(full, DAY, average_known(DAY, "城镇")).texts())
    assert "2025 年城镇居民人均消费支出" in text
    assert "国家统计局" in text
    assert "不是法院或银行必须遵守的标准" in text
    assert "共 5 人" in text
    assert "分居或正在离婚" in text
    assert "下次更新不晚于 2027 年 2 月 24 日" in text
    assert "保单" not in text, "assets are on it only where the person wants them there"


def test_its_sums_are_those_of_the_budget(full: Case) -> None:
    texts = tuple(budget_sheet(full, DAY, None).texts())
    for label, sum_ in (
        ("收入合计", full.budget.income),
        ("必要支出合计", full.budget.essential_expenses),
        ("可用于还债", full.budget.available_for_debts),
    ):
        at = texts.index(label)
        assert f"{sum_:,.2f}" in texts[at : at + 3]


def test_a_budget_with_nothing_at_once_has_no_line_for_it(full: Case) -> None:
    assert "能一次拿出" in "|".join(budget_sheet(full, DAY, None).texts())
    none = full.model_copy(
        update={"budget": full.budget.model_copy(update={"lump_sum": yuan("0")})}
    )
    assert "能一次拿出" not in "|".join(budget_sheet(none, DAY, None).texts())
