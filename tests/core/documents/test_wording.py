"""The small grammar of wording files."""

import pytest

from core.case.entries import LetterKind
from core.documents.letter import Run
from core.documents.wording import fill, inline, resolve_guards, wording


def test_guards_keep_what_holds_and_drop_the_rest():
    body = "一{if a}二{if b}三{end}四{end}{if not a}五{end}六"
    assert resolve_guards(body, {"a", "b"}) == "一二三四六"
    assert resolve_guards(body, {"a"}) == "一二四六"
    assert resolve_guards(body, {"b"}) == "一五六"


@pytest.mark.parametrize("body", ["{if a}一", "一{end}", "{if a}一{end}{end}"])
def test_a_guard_that_is_not_closed_is_refused(body):
    with pytest.raises(ValueError, match="without"):
        resolve_guards(body, {"a"})


def test_facts_are_put_in_once_and_never_read_again():
    assert fill("$a和$b", {"a": "$b", "b": None}) == "$b和________"
    with pytest.raises(KeyError):
        fill("$unknown", {})


def test_strong_text_and_claims_become_runs():
    runs = inline("还 **$sum 元**。{claim income}少了{/claim}", {"sum": "1.00"}, ())
    assert runs == (
        Run("还 "),
        Run("1.00 元", strong=True),
        Run("。"),
        Run("少了（本人陈述）", unproven=True),
    )
    assert inline("{claim income}少了{/claim}", {}, {"income"}) == (Run("少了"),)


@pytest.mark.parametrize("kind", LetterKind)
def test_a_wording_says_when_it_is_for_and_when_not(kind):
    front = wording(kind).front
    assert all((front.purpose, front.when, front.when_not, front.addressee))
    assert wording(kind).names >= set(front.required)
