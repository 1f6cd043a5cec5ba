from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.case.lender import LenderKind
from core.lenders.directory import companies, lenders
from core.lenders.model import CompanyRecord, LenderRecord
from core.lenders.name_rules import identify_lender, name_rules

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases/lender_names.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_name_tells_the_kind_of_lender(case: dict[str, str]) -> None:
    assert identify_lender(case["name"]).kind == case["kind"]


@pytest.mark.parametrize("company", companies(), ids=[one.name for one in companies()])
def test_every_licensed_company_is_known_for_what_it_is(company: CompanyRecord) -> None:
    match = identify_lender(company.name)
    assert match.kind is company.kind
    assert match.certain


def test_the_seventeen_patterns_alone_also_know_the_companies() -> None:
    assert len(name_rules()) == 17
    assert [rule.order for rule in name_rules()] == list(range(1, 18))


@pytest.mark.parametrize("record", lenders().values(), ids=list(lenders()))
def test_every_creditor_answers_to_its_aliases(record: LenderRecord) -> None:
    for alias in record.aliases:
        assert identify_lender(alias).lender_id == record.id


def test_a_banks_bare_name_may_be_its_card_or_its_loan() -> None:
    assert not identify_lender("招商银行").certain
    assert identify_lender("招商银行信用卡").certain
    loan = identify_lender("招商银行闪电贷")
    assert (loan.kind, loan.lender_id) == (LenderKind.BANK_LOAN, "cmb-card")


def test_two_characters_are_asked_back_and_never_decided_by() -> None:
    match = identify_lender("招商")
    assert match.kind is LenderKind.UNKNOWN
    assert match.ask == ("cmb-card",)
    assert not match.certain


def test_a_name_nobody_knows_stays_unknown() -> None:
    match = identify_lender("张三")
    assert (match.kind, match.lender_id, match.ask) == (LenderKind.UNKNOWN, None, ())


def test_an_everyday_name_with_a_known_word_in_it_is_understood() -> None:
    assert identify_lender("微博借钱第三笔").lender_id == "weibo-jieqian"
    assert not identify_lender("平安车贷").certain


def test_a_company_behind_several_products_leads_to_none_of_them() -> None:
    match = identify_lender("重庆蚂蚁消费金融有限公司")
    assert match.kind is LenderKind.CONSUMER_FINANCE
    assert match.lender_id is None


def test_a_bank_in_a_contract_leads_to_its_channels() -> None:
    assert identify_lender("招商银行股份有限公司信用卡中心").lender_id == "cmb-card"


LEGAL = [case["name"] for case in CASES if "公司" in case["name"]]
WIDTHS = str.maketrans("（）", "()")


@given(st.sampled_from(LEGAL), st.integers(0, 30), st.sampled_from([" ", "\u3000", "\n"]))
def test_blanks_and_the_width_of_brackets_change_nothing(
    name: str, place: int, blank: str
) -> None:
    sure = identify_lender(name)
    for noisy in (name[:place] + blank + name[place:], name.translate(WIDTHS), f" {name} "):
        match = identify_lender(noisy)
        assert (match.kind, match.lender_id) == (sure.kind, sure.lender_id)


@pytest.mark.parametrize("branch", ["深圳分行", "（江苏）", "北京市朝阳支行", "营业部"])
def test_a_branch_is_of_the_same_kind(branch: str) -> None:
    for name in ("中国民生银行股份有限公司", "杭州联合农村商业银行股份有限公司"):
        assert identify_lender(name + branch).kind is identify_lender(name).kind


@given(st.text(max_size=30))
def test_any_name_gets_an_answer(name: str) -> None:
    match = identify_lender(name)
    assert match.name == name
    assert not (match.kind is LenderKind.UNKNOWN and match.certain)
