"""Each fault of the table is caught by its rule, and the clean letters pass all three gates."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.case.agreement import Offer, OfferKind
from core.case.borrower import Borrower, Hardship, HardshipKind, Household, Partner
from core.case.budget import Income, IncomeSource
from core.case.case import Case
from core.case.debt import Balance, FigureSource
from core.case.entries import Channel, LetterKind, LetterSent, MaterialMarked
from core.checks.gates.consistency import check_consistency
from core.checks.gates.coverage import check_coverage
from core.checks.gates.finding import Finding, Gate
from core.checks.gates.wording import check_wording, check_words, wording_rules
from core.checks.identity import is_identity_number
from core.checks.materials import materials
from core.money import yuan
from tests.core.builders import DAY, budget, case, debt, terms

FAULTS = yaml.safe_load(
    (Path(__file__).parents[3] / "cases" / "gate_faults.yaml").read_text("utf-8")
)
FIRST = date(2026, 12, 20)
PLAIN = "公司减少了班次，工资降下来了，愿意还款，只是按原来的数还不上。"


def clean() -> Case:
    """An application in which nothing is wrong."""
    start = case(debt(), available="500.00").model_copy(
        update={
            "borrower": Borrower(name="林晓", id_number="11010519491231002X", phone="13800000000"),
            "household": Household(adults=4),
            "hardship": Hardship(
                kind=HardshipKind.PAY_CUT,
                since=DAY - timedelta(days=90),
                statement=PLAIN,
                income_before=yuan("6000"),
                income_now=yuan("3500"),
            ),
        }
    )
    start = start.with_offer(
        Offer(
            debt_id="card",
            kind=OfferKind.INSTALMENTS,
            terms=terms(20, "500", "500", FIRST),
            made_on=DAY,
            balance=yuan("10000"),
        )
    )
    for number, wanted in enumerate(materials(start, DAY)):
        start = start.with_entry(
            MaterialMarked(
                entry_id=f"m{number}", debt_id="", on=DAY, material_id=wanted.id, collected=True
            )
        )
    return start


def findings(of: Case) -> tuple[Finding, ...]:
    one = of.debts[0]
    return (
        *check_coverage(of, one, materials(of, DAY), DAY),
        *check_consistency(of, one.debt_id, DAY),
        *check_wording(of, one),
    )


def said(text: str) -> Case:
    start = clean()
    assert start.hardship is not None
    return start.model_copy(
        update={"hardship": start.hardship.model_copy(update={"statement": text})}
    )


def hardship(**changes: Any) -> Case:
    start = clean()
    assert start.hardship is not None
    return start.model_copy(update={"hardship": start.hardship.model_copy(update=changes)})


def person(**changes: Any) -> Case:
    start = clean()
    return start.model_copy(update={"borrower": start.borrower.model_copy(update=changes)})


def owed(**changes: Any) -> Case:
    return clean().with_debt(debt(**changes))


def offered(**changes: Any) -> Case:
    start = clean()
    (offer,) = start.offers
    return start.with_offer(
        offer.model_copy(update={"terms": offer.terms.model_copy(update=changes)})
    )


def unmarked(of: Case, start: str) -> Case:
    kept = tuple(each for each in of.entries if not each.material_id.startswith(start))
    return of.model_copy(update={"entries": kept})


def asked_before() -> Case:
    sent = LetterSent(
        entry_id="s",
        debt_id="card",
        on=DAY - timedelta(days=20),
        letter=LetterKind.APPLICATION,
        channel=Channel.POST,
        asked=terms(10, "1000", "1000", FIRST),
    )
    return clean().with_entry(sent)


def spouse() -> Case:
    start = said("爱人在家照顾孩子。")
    household = start.household.model_copy(update={"children": 1, "partner": Partner.NONE})
    return start.model_copy(update={"household": household})


CHANGES: dict[str, Callable[[], Case]] = {
    "spouse": spouse,
    "late_hardship": lambda: hardship(since=DAY - timedelta(days=10)),
    "waiver_too_large": lambda: offered(waived=Balance(late_fee=yuan("100"))),
    "less_than_before": asked_before,
    "old_budget": lambda: clean().model_copy(
        update={"budget": budget("500.00", made_on=DAY - timedelta(days=120))}
    ),
    "masked_name": lambda: person(name="林*"),
    "wrong_id": lambda: person(id_number="110105194912310021"),
    "no_name": lambda: person(name=""),
    "old_figures": lambda: owed(as_of=DAY - timedelta(days=60)),
    "moved_balance": lambda: owed(principal="9000"),
    "two_incomes": lambda: hardship(income_now=yuan("3000")),
    "own_figure": lambda: owed(figure_source=FigureSource.BORROWER),
    "no_statement": lambda: said(""),
    "food_above": lambda: clean().model_copy(update={"household": Household(adults=1)}),
    "unproven_income": lambda: unmarked(clean(), "income"),
    "unproven_hardship": lambda: unmarked(clean(), "hardship"),
}


def test_the_clean_application_passes_all_gates() -> None:
    assert findings(clean()) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.get("said") or fault["change"])
def test_each_seeded_fault_is_caught_by_its_rule(fault: dict[str, str]) -> None:
    faulty = said(fault["said"]) if "said" in fault else CHANGES[fault["change"]]()
    found = {finding.rule: finding for finding in findings(faulty)}
    assert fault["rule"] in found
    assert found[fault["rule"]].sentence


def test_the_table_is_long_enough_and_uses_every_wording_rule() -> None:
    assert len(FAULTS) >= 40
    assert {rule.id for rule in wording_rules()} <= {fault["rule"] for fault in FAULTS}


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "公司减少了班次，工资降到不足七千元。",
        "我在媒体公司做销售代理，请假的时候没有工资。",
        "不能保证每个月都一样，所以先报低一点。",
        "我不会再借新的来还旧的。",
        "本说明不构成对金额的确认。",
        "孩子住院，诊断证明附后。",
        "愿意按方案还款，请核实利息是不是高利贷。",
        "",
    ],
)
def test_plain_words_pass(text: str) -> None:
    assert check_words(text) == ()


def test_a_finding_names_the_sentence_the_reason_and_a_better_one() -> None:
    (finding,) = check_words("前一句没事。我保证按时还款。后一句也没事。")
    assert finding.gate is Gate.WORDING
    assert finding.said == "我保证按时还款。"
    assert finding.reason
    assert finding.better
    assert not finding.stop


def test_what_may_harm_is_a_stop() -> None:
    stops = {rule.id for rule in wording_rules() if rule.stop}
    assert {"gives_up_limitation", "admits_all", "despair", "secret", "made_up_proof"} <= stops


def test_identity_numbers_end_in_their_check_digit() -> None:
    assert is_identity_number("11010519491231002X")
    assert not is_identity_number("110105194912310021")
    assert not is_identity_number("1101051949123100")
    assert not is_identity_number("1101051949123100AX")


@pytest.mark.parametrize(
    "text",
    [
        "工资从 6000 元降到 3,500 元。",
        "到手的工资只有 0.35万元，照样愿意还款。",
    ],
)
def test_the_income_that_the_case_has_may_be_said(text: str) -> None:
    assert findings(said(text)) == ()


def test_what_is_spent_is_no_income_though_the_sentence_names_one() -> None:
    assert findings(said("现在每月收入 3500 元，房租 1500 元，医药 300 元。")) == ()
    wrong = findings(said("房租 1500 元，工资只有 2800 元。"))
    assert [each.rule for each in wrong] == ["income_said"]
    assert "2800" in wrong[0].said


def test_no_income_at_all_may_be_said_where_that_was_filled_in() -> None:
    """Wages of nothing, and 200 from a sister: 0 stands in the hardship, not in the budget."""
    start = said("现在工资 0 元，靠妹妹帮忙。")
    assert start.hardship is not None
    shared = Income(label="妹妹", monthly=yuan("200"), source=IncomeSource.SHARED)
    start = start.model_copy(
        update={
            "hardship": start.hardship.model_copy(update={"income_now": yuan("0")}),
            "budget": start.budget.model_copy(update={"incomes": (shared,)}),
        }
    )
    assert "income_said" not in {each.rule for each in findings(start)}


def test_before_the_hardship_and_the_offer_are_there_nothing_contradicts_them() -> None:
    bare = clean().model_copy(update={"hardship": None, "offers": ()})
    rules = {each.rule for each in findings(bare)}
    assert not rules & {"children", "job", "income_said", "waiver_over_owed", "no_statement"}
    assert check_wording(bare, bare.debts[0]) == ()


def test_asking_for_more_a_month_than_before_needs_no_reason() -> None:
    before = clean().with_entry(
        LetterSent(
            entry_id="s",
            debt_id="card",
            on=DAY - timedelta(days=20),
            letter=LetterKind.APPLICATION,
            channel=Channel.POST,
            asked=terms(40, "250", "250", FIRST),
        )
    )
    assert "less_than_before" not in {each.rule for each in findings(before)}


def test_a_sum_at_once_without_its_source_is_asked_about() -> None:
    start = clean()
    bare = start.budget.model_copy(update={"lump_sum": yuan("3000")})
    told = bare.model_copy(update={"lump_sum_source": "妹妹借给我的"})
    (found,) = (
        each
        for each in findings(start.model_copy(update={"budget": bare}))
        if each.rule == "lump_sum"
    )
    assert found.gate is Gate.COVERAGE
    assert found.problem.field == "budget"
    assert "从哪里来" in found.problem.sentence
    with_source = findings(start.model_copy(update={"budget": told}))
    assert "lump_sum" not in {each.rule for each in with_source}


def test_spending_is_compared_only_with_averages_that_were_out() -> None:
    above = clean().model_copy(update={"household": Household(adults=1)})
    one = above.debts[0]
    rules = {each.rule for each in check_coverage(above, one, (), DAY)}
    earlier = {each.rule for each in check_coverage(above, one, (), date(2015, 1, 1))}
    assert {each for each in rules if each.startswith("above_")}
    assert not {each for each in earlier if each.startswith("above_")}
