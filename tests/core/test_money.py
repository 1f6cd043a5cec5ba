"""Money is exact: what a person types is read or refused with a sentence, and no fen is lost in sharing."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from core.errors import Problem
from core.money import (
    MOST,
    NonNegativeYuan,
    PositiveYuan,
    Rounding,
    Yuan,
    from_fen,
    read_amount,
    round_down,
    round_half_up,
    round_money,
    split_pro_rata,
    to_fen,
    yuan,
)

amounts = st.integers(0, 10**11).map(from_fen)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3000", "3000.00"),
        ("0", "0.00"),
        ("3,000.50", "3000.50"),
        ("3，000.50", "3000.50"),
        ("1,234,567.89", "1234567.89"),
        ("３０００", "3000.00"),
        (" 3 000 ", "3000.00"),
        ("¥3000", "3000.00"),
        ("￥3000元", "3000.00"),
        ("RMB 3000", "3000.00"),
        ("cny3000", "3000.00"),
        ("3000元", "3000.00"),
        ("1.2万", "12000.00"),
        ("1.2万元", "12000.00"),
        ("3千", "3000.00"),
        (".5", "0.50"),
        ("12.", "12.00"),
        ("0.000001万", "0.01"),
        ("1000000000", "1000000000.00"),
    ],
)
def test_an_amount_is_read_the_way_people_write_it(typed: str, meant: str) -> None:
    read = read_amount(typed)
    assert read == Decimal(meant)
    assert str(read) == meant, "always two places"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("", "空着"),
        ("  ", "空着"),
        ("¥", "空着"),
        ("三千", "要填数字"),
        ("abc", "要填数字"),
        ("1e5", "要填数字"),
        ("12..5", "要填数字"),
        ("1,2", "要填数字"),
        ("12,3456", "要填数字"),
        ("3000美元", "要填数字"),
        ("½", "要填数字"),
        ("-3000", "负数"),
        ("−3000", "负数"),
        ("-0.01万", "负数"),
        ("3000.001", "写到分"),
        ("0.0000001万", "写到分"),
        ("1000000000.01", "太大"),
        ("10万万", "要填数字"),
        ("9" * 40, "太大"),
    ],
)
def test_what_is_no_amount_gets_a_sentence_beside_its_field(typed: str, hint: str) -> None:
    problem = read_amount(typed, "principal")
    assert isinstance(problem, Problem)
    assert problem.field == "principal"
    assert hint in problem.sentence
    assert problem.sentence.endswith("。")


@given(amounts)
def test_an_amount_written_with_commas_is_read_back(amount: Decimal) -> None:
    assert read_amount(f"{amount:,}") == amount


@given(st.text(max_size=30))
def test_whatever_is_typed_is_an_amount_or_a_problem(typed: str) -> None:
    read = read_amount(typed)
    if isinstance(read, Decimal):
        assert Decimal(0) <= read <= MOST
        assert read.as_tuple().exponent == -2
    else:
        assert read.sentence


def test_money_is_never_a_float() -> None:
    with pytest.raises(TypeError, match="float"):
        yuan(0.1)  # type: ignore[arg-type]  # the mistake this guards against
    for kind in (Yuan, PositiveYuan, NonNegativeYuan):
        with pytest.raises(ValidationError, match="float"):
            TypeAdapter(kind).validate_python(0.1)


@pytest.mark.parametrize("odd", ["0.001", "NaN", "Infinity"])
def test_money_is_kept_to_the_fen(odd: str) -> None:
    with pytest.raises(ValueError, match="fen"):
        yuan(odd)


def test_a_debt_may_be_nothing_and_a_payment_may_not() -> None:
    assert TypeAdapter(NonNegativeYuan).validate_python("0") == Decimal("0.00")
    with pytest.raises(ValidationError):
        TypeAdapter(PositiveYuan).validate_python("0")
    with pytest.raises(ValidationError):
        TypeAdapter(NonNegativeYuan).validate_python("-0.01")


@given(st.integers(-(10**13), 10**13))
def test_fen_and_yuan_say_the_same(fen: int) -> None:
    assert to_fen(from_fen(fen)) == fen
    assert to_fen(yuan(str(from_fen(fen)))) == fen


def test_a_promise_is_rounded_down_and_a_posting_half_up() -> None:
    assert round_down(Decimal("277.7777")) == Decimal("277.77")
    assert round_down(Decimal("277.7799")) == Decimal("277.77")
    assert round_half_up(Decimal("277.775")) == Decimal("277.78")
    assert round_half_up(Decimal("277.7749")) == Decimal("277.77")


def test_the_fen_left_over_goes_to_the_largest_remainder() -> None:
    shares = split_pro_rata(Decimal("100.00"), [Decimal(1), Decimal(1), Decimal(1)])
    assert shares == (Decimal("33.34"), Decimal("33.33"), Decimal("33.33"))
    shares = split_pro_rata(Decimal("0.10"), [Decimal(1), Decimal(2)])
    assert shares == (Decimal("0.03"), Decimal("0.07"))


def test_nothing_owed_gets_no_share() -> None:
    assert split_pro_rata(Decimal("10.00"), []) == ()
    assert split_pro_rata(Decimal("10.00"), [Decimal(0), Decimal(0)]) == (yuan(0), yuan(0))
    assert split_pro_rata(Decimal("10.00"), [Decimal(0), Decimal(5)]) == (yuan(0), yuan(10))


@pytest.mark.parametrize(("amount", "weight"), [("-0.01", "1"), ("1", "-1")])
def test_nothing_negative_is_shared(amount: str, weight: str) -> None:
    with pytest.raises(ValueError, match="negative"):
        split_pro_rata(Decimal(amount), [Decimal(weight), Decimal(2)])


@given(amounts, st.lists(amounts, max_size=20))
def test_shares_add_up_exactly_and_each_is_within_one_fen(
    amount: Decimal, weights: list[Decimal]
) -> None:
    shares = split_pro_rata(amount, weights)
    total = sum(weights, Decimal(0))
    if total == 0:
        assert all(share == 0 for share in shares)
        return
    assert sum(shares, Decimal(0)) == amount
    for share, weight in zip(shares, weights, strict=True):
        exact = Fraction(amount) * Fraction(weight) / Fraction(total)
        assert abs(Fraction(share) - exact) < Fraction(1, 100)


@given(amounts, st.lists(amounts, min_size=2, max_size=10))
def test_who_is_owed_more_never_gets_less(amount: Decimal, weights: list[Decimal]) -> None:
    shares = split_pro_rata(amount, weights)
    ranked = sorted(zip(weights, shares, strict=True), key=lambda pair: pair[0])
    for (weight, share), (more, larger_share) in pairwise(ranked):
        assert larger_share >= share or weight == more


@pytest.mark.parametrize(
    ("amount", "half_up", "half_even"),
    [
        ("1.005", "1.01", "1.00"),
        ("0.125", "0.13", "0.12"),
        ("0.135", "0.14", "0.14"),
        ("-0.125", "-0.13", "-0.12"),
    ],
)
def test_an_exact_half_goes_away_from_zero_or_to_the_even_fen(
    amount: str, half_up: str, half_even: str
) -> None:
    value = Decimal(amount)
    assert round_money(value) == round_half_up(value) == Decimal(half_up)
    assert round_money(value, Rounding.HALF_EVEN) == Decimal(half_even)
    assert round_money(value, Rounding.NONE) == value
    assert round_money(value, places=1) == round_money(value * 10, places=0) / 10
