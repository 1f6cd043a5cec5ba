from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from core.case.borrower import Borrower
from core.case.case import Case
from core.case.debt import Balance, Debt
from core.case.entries import DraftStarted
from core.case.lender import LenderKind
from core.storage import CaseFiles

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "还得清 100%"


@pytest.fixture
def files(folder: Path) -> Iterator[CaseFiles]:
    opened = CaseFiles.open(folder)
    yield opened
    opened.close()


@pytest.fixture
def case() -> Case:
    """One person, one card, one entry."""
    card = Debt(
        debt_id="card",
        name="招行信用卡",
        kind=LenderKind.BANK_CREDIT_CARD,
        balance=Balance(principal=Decimal("8000.05")),
        as_of=date(2026, 11, 1),
    )
    started = DraftStarted(entry_id="entry-1", debt_id="card", on=date(2026, 11, 2), note="第一次")
    return Case(
        case_id="case-1",
        title="林晓的案子",
        borrower=Borrower(name="林晓", phone="13800000000"),
        debts=(card,),
        entries=(started,),
    )
