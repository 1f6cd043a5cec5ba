"""A token goes to each alike, never beyond what was named, and not below a yuan."""

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.token_payments import RESTARTS, token_payments
from core.money import ZERO, yuan
from tests.core.builders import debt


def test_each_gets_the_same_in_whole_yuan() -> None:
    found = token_payments((debt("a", "90000"), debt("b", "100"), debt("c")), yuan("50"))
    assert [(token.name, token.amount) for token in found] == [
        ("a", yuan("16")),
        ("b", yuan("16")),
        ("c", yuan("16")),
    ]


def test_too_little_for_each_is_nothing_for_all() -> None:
    assert token_payments((debt("a"), debt("b")), yuan("1.99")) == ()
    assert token_payments((), yuan("100")) == ()


@given(st.integers(1, 12), st.integers(0, 100_000))
def test_never_more_than_was_named(count: int, fen: int) -> None:
    total = yuan(f"{fen / 100:.2f}")
    found = token_payments([debt(str(at)) for at in range(count)], total)
    assert sum((token.amount for token in found), ZERO) <= total


def test_what_it_does_to_limitation_is_said() -> None:
    assert "诉讼时效会重新算" in RESTARTS
