"""A person with three debts of different kinds."""

from datetime import date

import pytest

from core.case.agreement import OfferKind
from core.case.borrower import Borrower, Hardship, HardshipKind, Household
from core.case.budget import Budget, Income, Spending, SpendingCategory
from core.case.case import Case
from core.case.debt import Balance
from tests.core.documents.people import CARD, LOAN, PLATFORM, offer, terms


@pytest.fixture
def case() -> Case:
    """林晓, whose hours were cut; no offer yet."""
    return Case(
        case_id="c1",
        borrower=Borrower(name="林晓", id_number="110101199003071234", phone="13800000000"),
        household=Household(adults=2, children=1),
        hardship=Hardship(
            kind=HardshipKind.PAY_CUT,
            since=date(2026, 8, 1),
            statement="所在门店减少排班，每月只剩十五个班，爱人在家照顾不满两岁的孩子",
            income_before="8900.00",
            income_now="6200.00",
        ),
        budget=Budget(
            incomes=(Income(label="工资", monthly="6200.00"),),
            spending=(
                Spending(category=SpendingCategory.HOUSING, monthly="2100.00", reason="租房"),
                Spending(category=SpendingCategory.MEDICAL, monthly="460.00", reason="慢性病用药"),
                Spending(category=SpendingCategory.FOOD, monthly="1900.00"),
                Spending(category=SpendingCategory.TRANSPORT, monthly="240.00"),
                Spending(category=SpendingCategory.COMMUNICATIONS, monthly="98.00"),
            ),
            buffer="200.00",
        ),
        debts=(CARD, LOAN, PLATFORM),
    )


@pytest.fixture
def card_case(case: Case) -> Case:
    """The same, asking the card's bank for 60 instalments without interest."""
    waived = Balance(penalty_interest="1409.50", late_fee="851.32")
    asked = terms("36381.55", 60, suspended=True, waived=waived)
    return case.with_offer(offer(CARD, OfferKind.INSTALMENTS, asked))
