"""Ways on, in the right order and to the right desk."""

import pytest

from core.case.borrower import Household
from core.case.entries import FallbackKind
from core.case.lender import LenderKind
from core.guidance.fallback import Way, fallback_ways
from core.guidance.insolvency import insolvency_region, insolvency_regions
from core.law.library import citation
from tests.core.builders import DAY, case, debt


def ways(kind: LenderKind, region: str = "") -> tuple[Way, ...]:
    owed = debt(kind=kind)
    start = case(owed).model_copy(update={"household": Household(region=region)})
    return fallback_ways(start, owed, DAY)


@pytest.mark.parametrize("kind", list(LenderKind))
def test_the_gentlest_way_is_first_and_insolvency_last(kind: LenderKind) -> None:
    found = ways(kind)
    order = list(FallbackKind)
    positions = [order.index(way.kind) for way in found]
    assert positions == sorted(positions)
    assert found[-1].kind is FallbackKind.INSOLVENCY
    for way in found:
        assert way.phone in {None, "12378", "12345", "12348"}
        for rule in way.citations:
            assert citation(rule).id == rule


@pytest.mark.parametrize(
    ("kind", "phone"),
    [
        (LenderKind.BANK_CREDIT_CARD, "12378"),
        (LenderKind.CONSUMER_FINANCE, "12378"),
        (LenderKind.MICROLOAN, "12345"),
        (LenderKind.GUARANTEE_COMPANY, "12345"),
        (LenderKind.PLATFORM_LOAN_FACILITATION, "12345"),
    ],
)
def test_the_complaint_goes_to_whoever_supervises(kind: LenderKind, phone: str) -> None:
    own, regulator, *_ = ways(kind)
    assert own.phone is None
    assert regulator.phone == phone


def test_a_private_lender_has_no_complaint_desk() -> None:
    assert ways(LenderKind.PRIVATE_LENDER)[0].kind is FallbackKind.MEDIATION


def test_a_platform_is_told_apart_from_the_lender_behind_it() -> None:
    assert "12378" in ways(LenderKind.UNKNOWN)[1].steps[0]
    assert "12378" not in ways(LenderKind.MICROLOAN)[1].steps[0]


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
def test_insolvency_depends_on_where_one_lives(region: str, found: str | None) -> None:
    where = insolvency_region(Household(region=region))
    assert (where.id if where else None) == found


def test_where_there_is_none_it_is_said_and_where_there_is_one_so_is_its_price() -> None:
    nowhere = ways(LenderKind.BANK_LOAN, "北京")[-1]
    assert "全国没有个人破产法" in nowhere.sentence
    unknown = ways(LenderKind.BANK_LOAN)[-1]
    assert "还没有填住在哪里" in unknown.sentence
    somewhere = ways(LenderKind.BANK_LOAN, "深圳")[-1]
    assert "三年考察期" in somewhere.cost
    assert "信用" in somewhere.cost


def test_every_region_cites_rules_that_exist() -> None:
    for region in insolvency_regions():
        assert region.conditions
        for rule in region.citations:
            assert citation(rule).id == rule
