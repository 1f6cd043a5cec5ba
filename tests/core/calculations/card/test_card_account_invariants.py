"""What holds for every account of a card."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.calculations.card.account import card_account
from core.calculations.card.records import CardAccount
from core.case.contract import CardContract, CardInterestOn, Movement
from core.case.debt import Debt
from core.money import ZERO
from tests.core.calculations.card.cards import BOUGHT, DRAWN, PAID, REFUNDED, WITHHELD, card

START = date(2025, 1, 1)
SPENT = {BOUGHT, DRAWN}
CAME_IN = {PAID, REFUNDED}

amounts = st.integers(1, 5_000_00).map(lambda fen: Decimal(fen) / 100)
movements = st.builds(
    Movement,
    on=st.integers(0, 400).map(lambda days: START + timedelta(days=days)),
    kind=st.sampled_from((BOUGHT, BOUGHT, DRAWN, PAID, PAID, REFUNDED, WITHHELD)),
    amount=amounts,
)
contracts = st.builds(
    CardContract,
    daily_rate=st.sampled_from((Decimal("0.0005"), Decimal("0.00035"), Decimal(0))),
    statement_day=st.integers(1, 31),
    due_day=st.integers(1, 31),
    interest_on=st.sampled_from(CardInterestOn),
    late_fee_floor=st.sampled_from((ZERO, Decimal(10))),
    late_fee_cap=st.sampled_from((None, Decimal(500))),
)


def cards() -> st.SearchStrategy[Debt]:
    return st.builds(
        lambda lines, contract: card(*lines, contract=contract),
        st.lists(movements, min_size=1, max_size=25),
        contracts,
    ).filter(lambda debt: any(line.kind in SPENT for line in debt.movements))


def total(account: CardAccount, debt: Debt, kinds: set[object]) -> Decimal:
    return sum(
        (
            line.amount
            for line in debt.movements
            if line.kind in kinds and account.first <= line.on <= account.until
        ),
        ZERO,
    )


@given(cards(), st.tuples(st.booleans(), st.booleans()), st.integers(0, 500))
def test_the_account_neither_makes_nor_loses_money(
    debt: Debt, settings: tuple[bool, bool], days: int
) -> None:
    first = min(line.on for line in debt.movements)
    counted, compounds = settings
    account = card_account(
        debt, first + timedelta(days=days), count_statement_day=counted, compounds=compounds
    )
    owed = account.closing.total - account.overpaid
    fees = account.charged.total
    spent, came_in = total(account, debt, SPENT), total(account, debt, CAME_IN)
    assert owed == spent + fees - came_in
    assert account.working[-1].amount == owed
    assert sum(line.amount or ZERO for line in account.working[:-1]) == owed
    assert all(part >= ZERO for part in account.closing.parts().values())
    assert ZERO in (account.overpaid, account.closing.total)


@given(cards(), st.integers(0, 500))
def test_rows_of_interest_add_up_to_the_interest_charged(debt: Debt, days: int) -> None:
    first = min(line.on for line in debt.movements)
    account = card_account(debt, first + timedelta(days=days))
    assert sum((row.accrued for row in account.lines), ZERO) == account.charged.interest
    assert all(row.base > ZERO and row.days > 0 for row in account.lines)
    assert all(row.until <= account.until for row in account.lines)


@given(st.lists(st.tuples(st.integers(0, 300), amounts), min_size=1, max_size=30), contracts)
def test_paid_in_full_by_every_due_day_it_costs_nothing(
    bought: list[tuple[int, Decimal]], contract: CardContract
) -> None:
    lines = [
        Movement(on=START + timedelta(days=day), kind=BOUGHT, amount=amount)
        for day, amount in bought
    ]
    until = START + timedelta(days=400)
    for bill in card_account(card(*lines, contract=contract), until).statements:
        before = card_account(card(*lines, contract=contract), bill.on)
        left = before.statements[-1].balance.total
        if left:
            lines.append(Movement(on=bill.due, kind=PAID, amount=left))
    assert card_account(card(*lines, contract=contract), until).charged.total == ZERO


@given(cards())
def test_interest_on_the_unpaid_part_is_never_more_than_on_the_whole_bill(debt: Debt) -> None:
    assert debt.contract is not None
    until = START + timedelta(days=450)
    part, whole = (
        card_account(
            debt.model_copy(update={"contract": debt.contract.model_copy(update={"interest_on": rule})}),
            until,
            compounds=False,
        )
        for rule in (CardInterestOn.UNPAID_PART, CardInterestOn.WHOLE_BILL)
    )  # fmt: skip
    segments = len(part.lines) + len(whole.lines)
    assert part.charged.interest <= whole.charged.interest + Decimal("0.01") * segments
