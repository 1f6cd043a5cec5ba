from datetime import date

import pytest
from pydantic import ValidationError

from core.case.lender import LenderKind
from core.law.citation import Citation, CitationKind, Topic
from core.law.library import citation, citations
from core.law.model import Confidence, Standing


def test_a_letter_names_the_instrument_and_the_article() -> None:
    assert citation("card_70").reference == "《商业银行信用卡业务监督管理办法》第七十条"
    assert citation("cc_678").reference == "《民法典》第六百七十八条"


def test_an_article_whose_number_is_from_memory_is_not_named() -> None:
    assert citation("card_repay_order").reference == "《商业银行信用卡业务监督管理办法》"


def test_only_what_a_letter_quotes_is_kept_word_for_word() -> None:
    assert [rule.id for rule in citations().values() if rule.text] == ["card_70"]
    assert "最长期限不得超过5年" in (citation("card_70").text or "")


@pytest.mark.parametrize(
    ("rule", "standing"),
    [
        ("cc_188", Standing.LAW),
        ("card_70", Standing.LAW),
        ("gbt_45251", Standing.STANDARD),
        ("cba_2026", Standing.STANDARD),
        ("credit_status_codes", Standing.PRACTICE),
        ("relief_conditions", Standing.UNVERIFIED),
        ("card_2020_327", Standing.UNVERIFIED),
        ("smallloan_2025_guide", Standing.UNVERIFIED),
        ("ebl_draft_2025", Standing.UNVERIFIED),
    ],
)
def test_law_standard_practice_and_unverified_are_told_apart(
    rule: str, standing: Standing
) -> None:
    assert citation(rule).standing is standing


def test_nothing_from_memory_counts_as_law() -> None:
    unsure = {Confidence.MEMORY, Confidence.MIXED}
    for rule in citations().values():
        assert rule.confidence not in unsure or rule.standing is Standing.UNVERIFIED


def test_a_rule_binds_the_kinds_it_names_or_all() -> None:
    assert citation("card_70").applies_to(LenderKind.BANK_CREDIT_CARD)
    assert not citation("card_70").applies_to(LenderKind.CONSUMER_FINANCE)
    assert citation("cc_678").applies_to(LenderKind.MICROLOAN)
    assert citation("penalty_30_50").applies_to(LenderKind.RURAL_BANK)


def test_a_rule_that_ended_no_longer_stands() -> None:
    ended = citation("credit_repair_once")
    assert ended.in_force_on(date(2026, 3, 31))
    assert not ended.in_force_on(date(2026, 4, 1))
    assert not ended.in_force_on(date(2025, 12, 21))


def test_a_rule_that_ends_before_it_begins_is_refused() -> None:
    rule = citation("card_70").model_dump()
    with pytest.raises(ValidationError, match="ends before it begins"):
        Citation.model_validate({**rule, "in_force_to": date(2000, 1, 1)})


def test_every_kind_and_topic_has_its_word() -> None:
    assert all(kind.label for kind in CitationKind)
    assert len({topic.label for topic in Topic}) == len(Topic)
    assert len({standing.label for standing in Standing}) == len(Standing)
    assert len({confidence.label for confidence in Confidence}) == len(Confidence)
