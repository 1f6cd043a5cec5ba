"""Where debts may be cleared by a court, each condition held against the case, and the price."""

from datetime import date

import pytest

from core.case.assets import Asset, AssetKind
from core.case.borrower import Household, Ties
from core.case.budget import Budget
from core.case.case import Case
from core.guidance.condition import Condition
from core.guidance.insolvency import insolvency_region, insolvency_regions
from core.guidance.insolvency_check import conditions, sentence, total_owed
from core.law.library import citation
from core.money import yuan
from tests.core.builders import DAY, budget, case, debt


def held(
    region: str, lived: Case | None = None, as_of: date = DAY, **ties: object
) -> list[Condition]:
    home = Household(region=region, ties=Ties.model_validate(ties))
    lived = (lived or case(debt(principal="90000.00"))).model_copy(update={"household": home})
    where = insolvency_region(home)
    assert where
    return list(conditions(lived, where, as_of))


def of(found: list[Condition], part: str) -> Condition:
    return next(each for each in found if part in each.sentence)


@pytest.mark.parametrize(
    ("region", "found"),
    [
        ("440300", "shenzhen"),
        ("广东深圳", "shenzhen"),
        ("330106", "zhejiang"),
        ("浙江杭州", "zhejiang"),
        ("320500", "suzhou"),
        ("320100", "other_pilots"),
        ("厦门", "xiamen"),
        ("110000", None),
        ("北京", None),
        ("", None),
    ],
)
def test_it_depends_on_where_one_lives(region: str, found: str | None) -> None:
    where = insolvency_region(Household(region=region))
    assert (where.id if where else None) == found


def test_every_region_cites_rules_that_exist_and_tells_its_price() -> None:
    for region in insolvency_regions():
        assert region.conditions
        assert region.price
        for line in (*region.conditions, *region.price):
            assert "{" not in line.text(DAY)
            for rule in (*line.rules(DAY), *region.citations):
                assert citation(rule).id == rule


def test_numbers_come_from_the_law_and_what_is_not_verified_says_so() -> None:
    shenzhen, xiamen = insolvency_regions()[:2]
    assert "3 年考察期" in shenzhen.price[0].text(DAY)
    assert "200,000 元" in shenzhen.price[1].text(DAY)
    assert "满 5 年（这个数还没有核实）" in xiamen.conditions[0].text(DAY)


@pytest.mark.parametrize(
    ("months", "met", "why"),
    [
        (None, None, "参保证明"),
        (35, False, "还差 1 个月"),
        (36, True, "36 个月"),
        (40, True, "40"),
    ],
)
def test_social_insurance_is_counted_to_the_month(months, met, why) -> None:
    found = of(held("深圳", insured_months=months), "社保")
    assert found.met is met
    assert why in found.why
    assert found.citations == ("sz_scope",)


@pytest.mark.parametrize(
    ("years", "met", "why"),
    [(None, None, "居住证"), (4, False, "还差 1 年"), (5, True, "5 年")],
)
def test_years_of_residence(years, met, why) -> None:
    found = of(held("厦门", resident_years=years), "连续满")
    assert found.met is met
    assert why in found.why


@pytest.mark.parametrize(("said", "met"), [(None, None), (True, True), (False, False)])
def test_what_only_the_person_knows(said, met) -> None:
    assert of(held("厦门", business_debts=said), "做生意").met is met
    assert of(held("杭州", registered_there=said), "户籍").met is met
    assert of(held("杭州", under_enforcement=said), "被执行人").met is met


def test_being_unable_to_pay_is_read_from_the_figures() -> None:
    part = "还不起到期的债"
    assert of(held("深圳"), part).met is True
    assert "每月拿不出钱" in of(held("深圳", case(debt(), available="0.00")), part).why
    soon = of(held("深圳", case(debt(principal="6000.00"))), part)
    assert soon.met is None
    assert "由法院看" in soon.why
    blank = case(debt()).model_copy(update={"budget": Budget()})
    assert "还没有填收入" in of(held("深圳", blank), part).why
    assert "还没有填欠款" in of(held("深圳", case(debt(principal="0.00"))), part).why
    assert of(held("深圳", case(debt(principal="60000.00"))), part).met is None
    assert of(held("深圳", case(debt(principal="61000.00"))), part).met is True


def test_who_owns_more_than_is_owed_does_not_meet_it() -> None:
    home = Asset(kind=AssetKind.HOME, quick_sale=yuan("120000"), owed_on_it=yuan("20000"))
    owner = case(debt(principal="90000.00"))
    owner = owner.model_copy(update={"budget": budget("1000.00", assets=(home,))})
    found = of(held("深圳", owner), "还不起到期的债")
    assert found.met is False
    assert "100,000.00 元" in found.why


def test_everything_owed_is_counted_together() -> None:
    both = case(debt("a", "100.00"), debt("b", "250.00"))
    assert total_owed(both, DAY) == yuan("350")


def test_what_the_conditions_come_to_never_promises() -> None:
    met = Condition("一", met=True, why="")
    asked = Condition("二", met=None, why="")
    against = Condition("三", met=False, why="")
    assert "由法院决定" in sentence((met,))
    assert "还有 1 条要问" in sentence((met, asked))
    assert "1 条不符合" in sentence((met, asked, against))


def test_what_creditors_and_courts_decide_is_left_to_ask() -> None:
    assert of(held("苏州"), "表决").met is None
    assert of(held("成都"), "法院告知").label == "要问"
    assert of(held("深圳"), "辅导").met is None
    assert of(held("深圳"), "生活消费").label == "符合"
