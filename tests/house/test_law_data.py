"""The data of the law keeps its own rules: registered, cited, quoted, ascending; a copy with a fault is refused."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.law.library import (
    citation,
    citations,
    myths,
    open_questions,
    parameter,
    parameters,
    threats,
    timeline,
    timeline_facts,
    traps,
)
from core.law.model import Confidence, Standing
from tests.house.law_shelf import LAW, faults, forget
from tests.house.sources import name_of, python_files, strings, tree_of

CALLS = {"parameter": parameters, "citation": citations, "rule_line": citations}


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the data that is read in place of the house's own."""
    folder = tmp_path / "law"
    shutil.copytree(LAW, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    monkeypatch.setattr("core.data_files.files", lambda _package: folder)
    yield folder
    monkeypatch.undo()
    forget()


def test_the_data_has_no_fault(copy: Path) -> None:
    assert faults(copy) == []


MUTATIONS = {
    "a value without citation": (
        "parameters/lpr_one_year.yaml",
        "      citation: lpr_announcements\n",
        "",
        "citation",
    ),
    "an unquoted number": (
        "parameters/personalised_instalment.yaml",
        'value: "60"',
        "value: 60",
        "numbers are quoted",
    ),
    "an unquoted number inside a list": (
        "parameters/court_fees.yaml",
        '"0.025"',
        "0.025",
        "numbers are quoted",
    ),
    "dates that go backwards": (
        "parameters/lpr_one_year.yaml",
        "in_force_from: 2019-08-20",
        "in_force_from: 2019-12-31",
        "dates go upwards",
    ),
    "an end beside a start": (
        "parameters/payment_order.yaml",
        'value: "15"',
        'value: "15"\n      in_force_to: 2030-01-01',
        "in_force_to",
    ),
    "an unknown key of a rule": (
        "citations/payoff.yaml",
        "  source_grade:",
        "  colour: red\n  source_grade:",
        "colour",
    ),
    "an unknown key of a situation": (
        "situations.yaml",
        "  label: 影不影响工作",
        "  label: 影不影响工作\n  advice: 换工作",
        "advice",
    ),
    "a rule that was not in force when its value began": (
        "parameters/payment_order.yaml",
        "in_force_from: 2024-01-01",
        "in_force_from: 2013-01-01",
        "cpl_227 was not in force on 2013-01-01",
    ),
    "an excuse that is not needed": (
        "parameters/payment_order.yaml",
        'value: "15"',
        'value: "15"\n      outside_citation: 没有理由',
        "no excuse is needed",
    ),
    "a value that cites no rule of the shelf": (
        "parameters/payment_order.yaml",
        "citation: cpl_227",
        "citation: cpl_9999",
        "cpl_9999",
    ),
    "an empty source of a value": (
        "parameters/principal.yaml",
        re.compile(r"  source: .+"),
        '  source: ""',
        "source",
    ),
    "a value without the day it was looked at": (
        "parameters/principal.yaml",
        re.compile(r"  checked_on: .+\n"),
        "",
        "checked_on",
    ),
    "a value without confidence": (
        "parameters/principal.yaml",
        re.compile(r"  confidence: .+\n"),
        "",
        "confidence",
    ),
    "no source of a rule": (
        "citations/payoff.yaml",
        re.compile(r"  source:\n(    - .+\n)+"),
        "  source: []\n",
        "source",
    ),
    "a rule that ends before it begins": (
        "citations/collection.yaml",
        "in_force_to: 2025-02-28",
        "in_force_to: 2020-01-01",
        "ends before it begins",
    ),
    "the same rule twice": ("citations/payoff.yaml", "id: cc_557", "id: cc_558", "stands twice"),
    "a myth that rests on no rule": (
        "myths.yaml",
        re.compile(r"rules: \[\w+"),
        "rules: [no_such_rule",
        "no_such_rule",
    ),
    "a stage that rests on no rule": (
        "timeline.yaml",
        "basis: [card_tolerance]",
        "basis: [no_such_rule]",
        "no_such_rule",
    ),
    "a situation that names no rule": (
        "situations.yaml",
        "rules: [crim_196",
        "rules: [no_such_rule",
        "no_such_rule",
    ),
    "a question about no value": (
        "open_questions.yaml",
        "parameters: [lpr.one_year",
        "parameters: [lpr.ten_years",
        "lpr.ten_years",
    ),
    "an open question that does not say what is missing": (
        "open_questions.yaml",
        re.compile(r"  missing: .+"),
        '  missing: ""',
        "missing",
    ),
    "a kind of lender under no rule": (
        "lender_rules.yaml",
        "price_rules: [zhudai_2025_9]",
        "price_rules: [no_such_rule]",
        "no_such_rule",
    ),
    "a weekday worked in place of a holiday": (
        "holidays.yaml",
        "2026-01-04,",
        "2026-01-05,",
        "only a weekend day",
    ),
    "a registered file that is not there": (
        "registry.yaml",
        "file: traps.yaml",
        "file: trapdoors.yaml",
        "registered and not there",
    ),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_fault_put_into_a_copy_is_refused(copy: Path, name: str) -> None:
    file, old, new, fault = MUTATIONS[name]
    text = (copy / file).read_text("utf-8")
    pattern = re.compile(re.escape(old)) if isinstance(old, str) else old
    changed = pattern.sub(lambda _: new, text, count=1)
    assert changed != text
    (copy / file).write_text(changed, "utf-8")
    assert fault in "\n".join(faults(copy))


def test_a_file_nobody_registered_is_refused(copy: Path) -> None:
    (copy / "parameters" / "stray.yaml").write_text("[]\n", "utf-8")
    assert "parameters/stray.yaml is not registered" in faults(copy)


def test_what_is_put_down_as_remembered_is_no_longer_verified(copy: Path) -> None:
    limit = parameter("payment_order.objection_days")
    assert limit.on(limit.checked_on).verified
    file = copy / "parameters" / "payment_order.yaml"
    file.write_text(
        file.read_text("utf-8").replace("confidence: text", "confidence: memory"), "utf-8"
    )
    assert faults(copy) == []
    assert not parameter(limit.id).on(limit.checked_on).verified


def test_a_value_under_a_remembered_rule_is_no_longer_verified(copy: Path) -> None:
    file = copy / "citations" / "procedure.yaml"
    before, marker, after = file.read_text("utf-8").partition("- id: cpl_227\n")
    assert marker
    changed = after.replace("confidence: text", "confidence: memory", 1)
    file.write_text(before + marker + changed, "utf-8")
    assert faults(copy) == []
    limit = parameter("payment_order.objection_days")
    assert citation("cpl_227").standing is Standing.UNVERIFIED
    assert not limit.on(limit.checked_on).verified


def test_nothing_remembered_or_under_an_unverified_rule_is_shown_as_verified() -> None:
    unsure = {Confidence.MEMORY, Confidence.MIXED}
    for rule in parameters().values():
        for dated, value in zip(
            (dated for dated in rule.values if dated.value is not None),
            rule.history(),
            strict=True,
        ):
            remembered = {rule.confidence, dated.value_confidence, dated.date_confidence} & unsure
            if remembered or dated.citation.standing is Standing.UNVERIFIED:
                assert not value.verified, rule.id


def named_in_calls() -> Iterator[tuple[str, str, str]]:
    """Where, which door, and the name, of every literal name asked for in the code."""
    for path in python_files("core", "ui", "pages", "scripts", "bench"):
        for node in ast.walk(tree_of(path)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in CALLS
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                yield f"{name_of(path)}:{node.lineno}", node.func.id, str(node.args[0].value)


def test_every_rule_and_value_the_code_asks_for_is_there() -> None:
    asked = list(named_in_calls())
    assert len(asked) > 10
    assert [(place, name) for place, door, name in asked if name not in CALLS[door]()] == []


def test_every_text_that_looks_like_the_name_of_a_value_is_one() -> None:
    # A name may be kept in a table and asked for elsewhere, such as the periods of court papers.
    shapes = {name.split(".")[0] for name in parameters()}
    looks = re.compile(rf"({'|'.join(sorted(shapes))})(\.[a-z_0-9]+)+")
    suffixes = (".yaml", ".md", ".py", ".csv")
    found = {
        f"{name_of(path)}:{line}": text
        for path in python_files("core")
        for line, text in strings(path)
        if looks.fullmatch(text) and not text.endswith(suffixes)
    }
    assert len(found) > 10
    assert {place: text for place, text in found.items() if text not in parameters()} == {}


def test_our_words_are_calm_and_promise_nothing() -> None:
    spoken = [
        *(rule.paraphrase for rule in citations().values()),
        *(myth.answer for myth in myths()),
        *(threat.answer + threat.what_to_do for threat in threats()),
        *(stage.what + stage.what_to_do + stage.talks for stage in timeline()),
        *(fact.what for fact in timeline_facts()),
        *(question.missing for question in open_questions()),
        *(trap.what for trap in traps()),
    ]
    for sentence in spoken:
        for word in ("您", "！", "!", "必须尽快", "请务必", "成功率", "保证能", "一定能"):
            assert word not in sentence, sentence
        assert sentence.endswith(("。", "）"))
