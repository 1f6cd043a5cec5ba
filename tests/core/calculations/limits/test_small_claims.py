"""Where a claim goes before one instance only."""

from datetime import date

import pytest

from core.calculations.limits.small_claims import small_claims
from core.money import yuan

DAY = date(2026, 11, 23)
WAGE = yuan("120000")


@pytest.mark.parametrize(
    ("claim", "applies", "may_be_agreed", "word"),
    [
        ("60000", True, False, "一审终审"),
        ("60000.01", False, True, "双方都同意"),
        ("240000", False, True, "双方都同意"),
        ("240000.01", False, False, "可以上诉"),
    ],
)
def test_half_the_wage_by_law_and_twice_by_agreement(
    claim: str, word: str, *, applies: bool, may_be_agreed: bool
) -> None:
    found = small_claims(yuan(claim), WAGE, DAY, "云江省")
    assert (found.threshold, found.by_agreement_up_to) == (yuan("60000"), yuan("240000"))
    assert (found.applies, found.may_be_agreed) == (applies, may_be_agreed)
    assert word in found.sentence
    assert found.working[0].label == "云江省上年度就业人员年平均工资"
    assert found.working[1].how == "120,000.00 × 50%"


def test_a_wage_is_never_made_up() -> None:
    with pytest.raises(ValueError, match="wage"):
        small_claims(yuan("1000"), yuan("0"), DAY)
    with pytest.raises(ValueError, match="wage"):
        small_claims(yuan("-1"), WAGE, DAY)
