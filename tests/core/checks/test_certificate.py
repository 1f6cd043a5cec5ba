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


FULL = BY_ID["full"]["text"]


def test_what_the_case_does_not_know_is_for_the_person_to_look_at() -> None:
    bare = LOAN.model_copy(update={"parties": (), "account_tail": None})
    blank = case(bare)
    reading = read(FULL, blank, bare)
    looks = {each.point for each in reading.points if each.said is Said.LOOK}
    assert looks == {Point.BORROWER, Point.CREDITOR, Point.ACCOUNT, Point.PAID_ON, Point.ISSUER}
    assert reading.standing is Standing.LOOK
    assert reading.asks == ()


def test_every_fault_comes_with_what_to_ask_for() -> None:
    reading = read(BY_ID["nothing_named"]["text"])
    assert reading.standing is Standing.WRONG
    assert len(reading.asks) == len(reading.faults) == 3
    assert all(each.ask.endswith("。") for each in reading.faults)
    assert reading.asks[1].startswith("结清日期：请写明结清日期（2026 年 12 月 16 日）")
    receipt = read(BY_ID["bank_receipt"]["text"])
    assert receipt.standing is Standing.NOT_ONE
    assert "没有证明全部还清" in receipt.asks[0]
    assert read(FULL).standing is Standing.GOOD


def test_a_guarantor_that_proved_its_payment_may_issue_the_certificate() -> None:
    advance = GuarantorPaid.model_validate(
        {
            **facts("loan", date(2026, 10, 1)),
            "guarantor": "样例融资担保有限公司",
            "proof_seen": True,
        }
    )
    text = (
        "结清证明 王敏（合同编号 YJ-3308）应付我司的代偿款已于 2026 年 12 月 16 日全部结清，双方再无债权债务。"
        "特此证明。样例融资担保有限公司（公章）2026 年 12 月 20 日"
    )
    assert read(text).standing is Standing.WRONG
    assert read(text, LIFE.with_entry(advance)).standing is Standing.GOOD


def test_a_day_that_has_not_come_or_is_no_day_is_not_taken() -> None:
    ahead = FULL.replace("2026 年 12 月 20 日", "2027 年 3 月 1 日")
    assert read(ahead).of(Point.ISSUED_ON).said is Said.DIFFERS
    assert days_in("2026年2月30日和2026-13-01") == ()
    assert [each.on for each in days_in("二〇二六年十二月三十一日，二零二七年一月十日")] == [
        date(2026, 12, 31),
        date(2027, 1, 10),
    ]


def test_a_letterhead_without_a_signature_still_names_the_issuer() -> None:
    head = (
        f"{LENDER} 结清证明 王敏（合同编号 YJ-3308）的贷款于 2026 年 12 月 16 日全部结清。"
        "特此证明。（公章）2026 年 12 月 20 日"
    )
    assert read(head).of(Point.ISSUER).said is Said.FOUND
    nobody = "结清证明 王敏（合同编号 YJ-3308）的贷款于 2026 年 12 月 16 日全部结清。2026 年 12 月 20 日"
    assert read(nobody).of(Point.ISSUER).said is Said.MISSING


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("云江银行股份有限公司", "云江银行股份有限公司信用卡中心", True),
        ("云江银行股份有限公司信用卡中心", "云江银行杭州分行", True),
        ("云江银行股份有限公司", "云江银行消费金融有限公司", False),
        ("云江消费金融有限公司", "云江消费金融股份有限公司", True),
        ("样例（中国）小额贷款有限公司", "样例(中国)小额贷款有限公司", True),
        ("公司", "没有", False),
    ],
)
def test_the_same_legal_person_is_told_from_another(one: str, other: str, *, same: bool) -> None:
    assert is_named(one, f"由{other}出具") is same


def test_names_are_cut_out_of_sentences() -> None:
    assert companies_in("兹证明在云江消费金融有限公司的贷款，由样例银行办理") == (
        "云江消费金融有限公司",
        "样例银行",
    )
    assert companies_in("没有名字") == ()
    assert plain_company("云江农村信用合作联社") == "云江农村信用合作联社"


@given(
    st.text(alphabet="结清证明王敏债权务余额为0元，。年月日2026133公司（公章） \n", max_size=120)
)
def test_any_text_is_read_and_never_settled_by_accident_of_its_length(text: str) -> None:
    reading = read(text)
    assert len(reading.points) == len(Point)
    assert (reading.standing is Standing.NOT_ONE) is (reading.kind is not PaperKind.CERTIFICATE)
    assert all(each.sentence.endswith("。") for each in reading.points)


@given(st.sampled_from(sorted(BY_ID)), st.data())
def test_white_space_inside_words_changes_nothing(name: str, data: st.DataObject) -> None:
    text = " ".join(BY_ID[name]["text"].split())
    at = data.draw(st.integers(0, len(text)))
    if text[max(0, at - 1) : at + 1].isascii():
        return
    spaced = f"{text[:at]}\n{text[at:]}"
    assert said(read(spaced)) == said(read(text))


def test_a_name_of_brackets_alone_is_in_no_text_and_we_are_nobody_s_name() -> None:
    assert not is_named("（）", "小舟信息科技有限公司")
    assert companies_in("本公司已收到全部款项，债权人银行") == ()
