"""Papers handed out after a payoff: what each is, and how each of its points stands, as labelled by hand."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.case.borrower import Borrower
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import GuarantorPaid, PaymentPurpose
from core.case.lender import LenderKind, Party, PartyRole
from core.checks.certificate.companies import companies_in, is_named, plain_company
from core.checks.certificate.days import days_in
from core.checks.certificate.paper_kind import PaperKind
from core.checks.certificate.points import Point, Said
from core.checks.certificate.reading import CertificateReading, Standing, read_certificate
from tests.core.builders import case, debt, facts, paid, with_entries

PAPERS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "certificates.yaml").read_text("utf-8")
)
BY_ID = {each["id"]: each for each in PAPERS}
LENDER = "云江消费金融有限公司"
PAID, READ = date(2026, 12, 16), date(2027, 1, 5)
LOAN = debt(
    "loan",
    kind=LenderKind.PLATFORM_LOAN_FACILITATION,
    account_tail="3308",
    parties=(
        Party(role=PartyRole.LENDER, name=LENDER),
        Party(role=PartyRole.FACILITATOR, name="样例网络科技有限公司"),
        Party(role=PartyRole.GUARANTOR, name="样例融资担保有限公司"),
    ),
)
LIFE = with_entries(
    case(LOAN, borrower=Borrower(name="王敏")),
    paid("loan", PAID, "9130.05", PaymentPurpose.PAYOFF),
)


def read(text: str, life: Case = LIFE, loan: Debt = LOAN) -> CertificateReading:
    return read_certificate(text, life, loan, READ)


def said(reading: CertificateReading) -> dict[str, str]:
    return {each.point.value: each.said.value for each in reading.points}


@pytest.mark.parametrize("name", BY_ID)
def test_a_paper_reads_as_labelled(name: str) -> None:
    labelled = BY_ID[name]
    reading = read(labelled["text"])
    assert reading.kind.value == labelled.get("kind", "certificate")
    wanted = dict.fromkeys((point.value for point in Point), "found") | labelled.get("points", {})
    assert reading.kind is not PaperKind.CERTIFICATE or said(reading) == wanted


def test_there_are_enough_of_them_and_each_kind_and_fault_is_met() -> None:
    assert len(PAPERS) >= 20
    assert {each.get("kind", "certificate") for each in PAPERS} == {*PaperKind}
    faults = {point for each in PAPERS for point in each.get("points", {})}
    assert faults == {*Point}
