"""Reading what is typed: traditional characters, misspellings and letters mean what they stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case.lender import LenderKind
from core.guidance.asking.reading import legal_concepts, mended, read
from core.lenders.directory import lenders


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("借唄 還不了", "借呗还不了"),
        ("ZFB jiebei 还不上", "支付宝借呗还不上"),
        ("ｖｉｖｏ 钱包，余期！", "vivo钱包逾期"),
        ("招行 法息", "招商银行罚息"),
        ("wsdx", "wsdx"),
    ],
)
def test_spelling_is_mended(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@given(st.text(max_size=60))
def test_any_text_can_be_read_and_its_white_space_says_nothing(text: str) -> None:
    reading = read(text)
    assert not any(character.isspace() for character in reading.text)
    assert reading.of_debt or not reading.lenders
    assert mended(text) == mended(f"　{text} ")


def test_one_thing_said_in_two_ways_is_one_concept() -> None:
    assert "no_means" in read("真的拿不出").concepts & read("没法还").concepts
    assert "behind" in read("逾期了").concepts & read("还不上").concepts


def test_the_longest_name_counts() -> None:
    assert read("支付宝网商贷").lenders == {"mybank-wsd"}
    assert read("得物").lenders == {"dewu-fenqi"}


def test_a_name_for_a_whole_kind_is_no_lender() -> None:
    assert read("信用卡").lenders == frozenset()


def test_what_people_have_beside_debt_says_nothing_of_debt() -> None:
    assert not read("孩子的工作").of_debt
    assert read("欠债影响工作").of_debt


def test_empty_words_make_no_pairs() -> None:
    assert not read("怎么办").pairs
    assert read("罚息怎么算").pairs.keys() == {"罚息"}


def test_every_lender_of_the_directory_is_known_by_its_names() -> None:
    for record in lenders().values():
        if not record.is_generic and record.kind is not LenderKind.BANK_CREDIT_CARD:
            assert record.id in read(record.aliases[0]).lenders, record.id


def test_a_court_is_spoken_of() -> None:
    assert read("收到传票").concepts & legal_concepts()
    assert not read("收到短信").concepts & legal_concepts()
