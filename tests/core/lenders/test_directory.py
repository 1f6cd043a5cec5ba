from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.case.lender import LenderKind
from core.errors import UnknownRule
from core.lenders.directory import (
    advice,
    channels,
    companies,
    find_lenders,
    lender,
    lenders,
    outbound_numbers,
    records,
    rural_hotlines,
    sources,
)
from core.lenders.model import Confidence, CreditRecord, Hotline


def test_everybody_is_in_the_directory() -> None:
    kinds = [company.kind for company in companies()]
    assert len(lenders()) == 76
    assert kinds.count(LenderKind.CONSUMER_FINANCE) == 31
    assert kinds.count(LenderKind.AUTO_FINANCE) == 25
    assert kinds.count(LenderKind.MICROLOAN) == 15
    assert len(rural_hotlines()) == 16
    assert len(outbound_numbers()) == 8


def test_no_alias_names_two_creditors() -> None:
    seen = [alias for record in lenders().values() for alias in record.aliases]
    assert len(seen) == len(set(seen))


def test_every_record_says_where_it_comes_from_and_when_it_was_seen() -> None:
    for record in lenders().values():
        assert set(record.sources) <= set(sources())
        assert record.date_seen == date(2026, 11, 23)
        assert record.lender_entities
        assert record.hardship_policies
        assert set(record.complaint_channels) <= {channel.id for channel in channels()}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("招行", "cmb-card"),
        ("借呗", "ant-jiebei"),
        ("cmb", "cmb-card"),
        (" 得物 ", "dewu-fenqi"),
        ("我的支付宝花呗账单", "ant-huabei"),
        ("福万通", "fujian-futong"),
        ("掌上生活", "cmb-card"),
    ],
)
def test_what_people_type_finds_the_creditor(typed: str, first: str) -> None:
    assert find_lenders(typed)[0].id == first


def test_a_short_word_offers_all_it_may_mean() -> None:
    assert {record.id for record in find_lenders("浦发")} >= {"spdb-card", "spdb-dianda"}


@pytest.mark.parametrize("typed", ["", "  ", "没有这家"])
def test_blank_or_unknown_words_find_nobody(typed: str) -> None:
    assert find_lenders(typed) == ()


def test_an_unknown_id_is_told_in_chinese() -> None:
    with pytest.raises(UnknownRule, match="目录里没有"):
        lender("nobody")
    assert lender("cmb-card").name == "招商银行信用卡"


@given(st.text(max_size=12))
def test_any_typing_is_survived(typed: str) -> None:
    found = find_lenders(typed)
    assert len({record.id for record in found}) == len(found)


def test_an_old_number_is_kept_but_never_to_be_dialled() -> None:
    stale = [
        hotline
        for record in (*lenders().values(), *companies())
        for hotline in record.hotlines
        if hotline.stale_risk
    ]
    assert stale
    assert not any(hotline.one_tap_dial for hotline in stale)


def test_a_number_from_memory_is_never_to_be_dialled() -> None:
    for record in (*lenders().values(), *companies()):
        for hotline in record.hotlines:
            assert hotline.confidence is Confidence.TEXT or not hotline.one_tap_dial


def test_an_unquoted_number_is_refused() -> None:
    with pytest.raises(ValidationError, match="numbers are quoted"):
        Hotline(
            number=95555,
            label="x",
            confidence=Confidence.TEXT,
            sources=(),
            one_tap_dial=True,
        )


def test_a_data_file_of_another_shape_is_refused() -> None:
    with pytest.raises(TypeError, match="not a list"):
        records("advice.yaml", CreditRecord)


def test_warnings_forbid_codes_and_private_accounts() -> None:
    text = "".join(advice().warnings)
    assert "验证码" in text
    assert "个人账户" in text
    assert {confidence.label for confidence in Confidence} == {"见过存档材料", "凭记忆，还没核实"}


def test_a_word_from_the_middle_of_a_name_finds_it() -> None:
    assert "cmb-card" in {record.id for record in find_lenders("商银行信用卡")}
