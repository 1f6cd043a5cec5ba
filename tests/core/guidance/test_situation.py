"""The files of the situations: what is read from them, and what is refused, by name."""

from collections.abc import Callable

import pytest

from core.errors import UnknownRule
from core.guidance.situation import (
    ASKS,
    AskedFor,
    Figures,
    Implied,
    answered,
    answered_situations,
    read_situation,
)
from core.guidance.situation_lines import Section
from core.workflow.stages import Stage

NAMES = """
ant_jiebei_no_means iqiyi_xiaoyadai_case_filed ant_huabei_message card_principal_only online_loan_no_means
cmb_penalty_interest_waiver bestpay_message vivo_wallet_days_overdue card_malicious_overdraft citic_interest_stop
card_debt_and_job homecredit_early_repayment spdb_dianda_overdue rural_bank_futong_overdue alipay_jiebei_unpayable
dewu_extension mybank_twenty_days_overdue bank_refuses_principal_only weibo_three_thousand_overdue
negotiate_instalments
"""
IDS = NAMES.split()

TEXT = """---
number: 1
title: 还不上
asked: [一, 二, 三, 四, 五, 六]
kind: bank_credit_card
stage: assessing
topics: [no_means]
rules: [cc_678]
letters: [deferral_request]
pages: [debts]
figures: [stage]
questions: [days_overdue]
myths: [myth_card_crime]
---

# 一句话

可以请求。由对方决定。 [[cc_678]]

# 法律怎么说

- 到期之前可以申请展期。 [[cc_678]]

# 常见做法

- 早说。

# 还没核实

- 没有查到。

# 今天

- 打电话。

# 这周

- 写信。

# 这个月

- 催办。

# 去哪一页，写哪封信

- 填进去，写信。 [[page:debts]] [[letter:deferral_request]]

# 别做

- 别躲。
"""


def test_all_twenty_are_there_in_their_order() -> None:
    assert list(answered_situations()) == IDS


@pytest.mark.parametrize("situation_id", IDS)
def test_each_has_every_part_and_ways_to_be_asked_for(situation_id: str) -> None:
    found = answered(situation_id)
    assert all(found.parts[section] for section in Section)
    assert set(found.next_steps) == {Section.TODAY, Section.THIS_WEEK, Section.THIS_MONTH}
    assert len({each.strip().casefold() for each in found.asked}) >= 6
    assert min(map(len, found.asked)) < 10 < max(map(len, found.asked))


def test_wordings_lead_to_one_situation_each() -> None:
    everything = [each for found in answered_situations().values() for each in found.asked]
    assert len(set(everything)) == len(everything)


def test_a_sentence_that_tells_of_something_implies_it() -> None:
    implied = {
        each: found.implied for each, found in answered_situations().items() if found.implied
    }
    assert implied == {
        "ant_huabei_message": (Implied.MESSAGE_RECEIVED,),
        "bestpay_message": (Implied.MESSAGE_RECEIVED,),
        "bank_refuses_principal_only": (Implied.REFUSED,),
    }
    assert answered("bank_refuses_principal_only").stage is Stage.REFUSED


def test_every_computation_and_every_question_is_used_somewhere() -> None:
    assert {one for found in answered_situations().values() for one in found.figures} == set(
        Figures
    )
    assert {asked for asks in ASKS.values() for asked in asks} == set(AskedFor)
    assert all(asked.label for asked in AskedFor)


def test_a_whole_file_is_read() -> None:
    found = read_situation("one", TEXT)
    assert found.situation_id == "one"
    assert found.answer[0].rules == ("cc_678",)
    assert found.questions == (AskedFor.DAYS_OVERDUE,)


def test_an_unknown_situation_says_where_to_look() -> None:
    with pytest.raises(UnknownRule, match="列表里选"):
        answered("nothing")


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


FAULTS = {
    "no front matter": (swap("---\nnumber", "number"), "no front matter"),
    "broken YAML": (swap("title: 还不上", "title: [还不上"), "one.md"),
    "an unknown key": (swap("number: 1", "number: 1\ncolour: red"), "colour"),
    "too few wordings": (swap(", 六]", "]"), "asked"),
    "a wording twice": (swap("六]", "五, 五]"), "stands twice in asked"),
    "a question not needed": (swap("[days_overdue]", "[amount]"), "questions are"),
    "a missing part": (swap("# 别做\n\n- 别躲。\n", ""), "missing parts: 别做"),
    "an empty part": (swap("- 别躲。\n", ""), "stands twice or is empty"),
    "a part twice": (swap("# 别做", "# 今天\n\n- 走。\n\n# 别做"), "stands twice or is empty"),
    "an unknown part": (swap("# 别做", "# 多余"), "多余"),
    "an answer too long": (swap("可以请求。", "可以请求。再说。"), "more than 2 sentences"),
    "a rule the front does not name": (swap("早说。", "早说。 [[cc_676]]"), "rule: .*cc_676"),
    "a page the body does not name": (swap("[debts]", "[debts, plan]"), "page: .*plan"),
    "a letter the front does not name": (
        swap("写信。 [[page", "写信。 [[letter:chaser]] [[page"),
        "letter: .*chaser",
    ),
    "a mark of no kind": (swap("早说。", "早说。 [[book:one]]"), "book"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_refused_with_the_file_s_name(name: str) -> None:
    change, fault = FAULTS[name]
    changed = change(TEXT)
    assert changed != TEXT
    with pytest.raises(ValueError, match=rf"(?s)situations/one\.md.*{fault}|situations/one\.md"):
        read_situation("one", changed)
    with pytest.raises(ValueError, match=fault):
        read_situation("one", changed)
