"""Who supervises whom, and that a number is shown only where it may be."""

import pytest

from core.case.lender import NEVER_CREDITORS, LenderKind
from core.lenders.supervisors import supervisor


@pytest.mark.parametrize(
    ("kind", "desk", "phone"),
    [
        (LenderKind.BANK_CREDIT_CARD, "国家金融监督管理总局", "12378"),
        (LenderKind.CONSUMER_FINANCE, "国家金融监督管理总局", "12378"),
        (LenderKind.INSURER_GUARANTEE, "国家金融监督管理总局", "12378"),
        (LenderKind.MICROLOAN, "地方金融管理部门", "12345"),
        (LenderKind.GUARANTEE_COMPANY, "地方金融管理部门", "12345"),
        (LenderKind.DEBT_PURCHASER, "地方金融管理部门", "12345"),
        (LenderKind.PLATFORM_LOAN_FACILITATION, "地方金融管理部门", "12345"),
        (LenderKind.HOUSING_FUND, "住房公积金", "12345"),
    ],
)
def test_each_kind_has_its_desk(kind: LenderKind, desk: str, phone: str) -> None:
    found = supervisor(kind)
    assert found
    assert found.desk.startswith(desk)
    assert found.phone == phone


def test_nobody_supervises_a_private_lender_or_one_who_is_no_creditor() -> None:
    assert {kind for kind in LenderKind if supervisor(kind) is None} == {
        LenderKind.PRIVATE_LENDER,
        *NEVER_CREDITORS,
    }


@pytest.mark.parametrize("kind", [LenderKind.UNKNOWN, LenderKind.BNPL, LenderKind.DEBT_PURCHASER])
def test_where_it_is_unclear_one_finds_out_first(kind: LenderKind) -> None:
    found = supervisor(kind)
    assert found
    assert "12378" in found.first
    assert found.first.startswith("先")


def test_a_number_that_may_not_be_shown_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.lenders.supervisors.shown_number", lambda _channel: None)
    found = supervisor(LenderKind.UNKNOWN)
    assert found
    assert found.phone is None
    assert "打" not in found.first
