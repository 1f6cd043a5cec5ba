"""One Chinese term, one identifier: what the glossary says is used is used, what it bans is not."""

import re

from tests.house.sources import ROOT, identifiers, name_of, python_files

CODE = ("app.py", "pages", "ui", "core", "scripts", "bench", "tests")

PINYIN = {
    "bangzhu",
    "benjin",
    "cuishou",
    "daikuan",
    "dianhua",
    "fangan",
    "faxi",
    "fenqi",
    "geren",
    "hetong",
    "huankuan",
    "huabei",
    "jianmian",
    "jieqing",
    "jiekuan",
    "lixi",
    "mingcheng",
    "qiankuan",
    "shenqing",
    "shouru",
    "tingxi",
    "weiyuejin",
    "xieshang",
    "xinyongka",
    "yuqi",
    "zhaiwu",
    "zhangdan",
    "zhengxin",
    "zhichu",
}
AMERICAN = {"installment", "installments", "personalized", "authorization", "normalize_name"}
PRESCRIBED = {"unbilled_installment"}
"""A field of the credit report, spelled as the interface of its samples spells it."""
OTHER_WORDS_FOR_OURS = {"settle_full", "deadbeat", "overdue_days", "late_days", "creditor_kind"}


def used() -> dict[str, str]:
    """Identifier → a file that uses it."""
    return {name: name_of(path) for path in python_files(*CODE) for name in identifiers(path)}


def test_every_identifier_of_the_glossary_is_used() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    in_use = text.split("## In use")[1].split("## Agreed")[0]
    promised = set(re.findall(r"`(\w+)`", in_use))
    assert len(promised) > 30
    assert promised - used().keys() == set()


def test_no_other_word_is_used_for_a_term_of_ours() -> None:
    banned = PINYIN | AMERICAN | OTHER_WORDS_FOR_OURS
    found = {
        name: place
        for name, place in used().items()
        if name not in PRESCRIBED
        and (name.lower() in banned or set(name.lower().split("_")) & banned)
    }
    assert found == {}


def test_identifiers_are_written_in_letters_everybody_can_type() -> None:
    assert [name for name in used() if not name.isascii()] == []
