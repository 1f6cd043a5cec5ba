"""An objection to a payment order has to be one of substance; lack of means alone is refused, with the rule."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calculations.owed.report import exactly
from core.calculations.owed.three_columns import what_is_owed
from core.case.entries import AgreementSigned, DebtSold, PaymentPurpose
from core.case.lender import LenderKind
from core.checks.objection import (
    Ground,
    Objection,
    offered_grounds,
    only_lack_of_means,
    refusal,
)
from core.money import yuan
from core.workflow.progress import progress
from tests.core.builders import DAY, case, debt, facts, paid, terms, with_entries

LACK = [
    "我没钱",
    "失业了，还不上",
    "请求分期",
    "希望延期半年",
    "现在困难，请宽限",
    "没有能力一次还清",
]


@pytest.mark.parametrize("words", LACK)
def test_lack_of_means_alone_is_refused_with_its_rule(words):
    found = refusal(Objection(own_words=words))
    assert found is not None
    assert found.field == "grounds"
    assert "第四百三十六条" in found.sentence


@given(st.sampled_from(LACK), st.sets(st.sampled_from(Ground), min_size=1))
def test_lack_of_means_spoils_a_good_objection_too(words, grounds):
    assert refusal(Objection(grounds=tuple(grounds), own_words=words)) is not None
    assert refusal(Objection(grounds=tuple(grounds))) is None


@pytest.mark.parametrize(
    "words", ["2025 年 3 月还过 2000 元没有入账", "我没钱，而且利息算错了", "不是我签的合同"]
)
def test_words_on_the_debt_itself_are_an_objection(words):
    assert not only_lack_of_means(words)
    assert refusal(Objection(own_words=words)) is None


def test_nothing_at_all_is_refused():
    found = refusal(Objection())
    assert found is not None
    assert "还没有选" in found.sentence


def test_the_case_says_which_grounds_it_bears_out():
    start = case(debt())
    bare = offered_grounds(start, start.debts[0], progress(start, "card", DAY), DAY, None)
    assert {each.ground for each in bare} == set(Ground)
    assert not any(each.shown for each in bare)
    lived = with_entries(
        start,
        AgreementSigned.model_validate(
            {**facts("card", DAY), "terms": terms(3, "100.00", "100.00", date(2026, 12, 20))}
        ),
        paid("card", DAY, "100", PaymentPurpose.INSTALMENT),
        DebtSold.model_validate({**facts("card", DAY), "assignee": "远帆资产"}),
    )
    found = offered_grounds(lived, lived.debts[0], progress(lived, "card", DAY), DAY, None)
    shown = {each.ground: each.shown for each in found if each.shown}
    assert set(shown) == {Ground.PAID, Ground.AGREEMENT, Ground.CREDITOR}
    assert "100.00 元" in shown[Ground.PAID]
    assert "还没看到" in shown[Ground.CREDITOR]
    assert [bool(each.shown) for each in found[:3]] == [True] * 3


def test_an_amount_above_what_is_supportable_and_an_old_claim_are_shown_with_what_bears_them_out():
    """Due on 1 June 2020 and nothing since: three years were over on 1 June 2023."""
    old = case(debt(kind=LenderKind.CONSUMER_FINANCE, first_missed_due_date=date(2020, 6, 1)))
    one = old.debts[0]
    owed = replace(what_is_owed(one), ask_to_reduce=exactly(yuan("120.50")))
    found = offered_grounds(old, one, progress(old, "card", DAY), DAY, owed)
    shown = {each.ground: each.shown for each in found if each.shown}
    assert set(shown) == {Ground.AMOUNT, Ground.LIMITATION}
    assert shown[Ground.AMOUNT] == "对方要的比有依据的多 120.50 元。"
    assert "可能已经过了" in shown[Ground.LIMITATION]


def test_every_ground_has_words():
    assert len({ground.label for ground in Ground}) == len(Ground)
