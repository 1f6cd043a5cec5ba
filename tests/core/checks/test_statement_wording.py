import pytest

from core.checks.wording import check_statement


@pytest.mark.parametrize(
    "text",
    ["我保证还", "不答应我就找媒体曝光", "我放弃诉讼时效", "我不想活了", "请代理维权公司办"],
)
def test_wording_that_hurts_is_pointed_out_with_the_word(text: str) -> None:
    problems = check_statement(text)
    assert problems
    assert all(problem.field == "statement" for problem in problems)
    assert len({problem.sentence.partition("：")[2] for problem in problems}) == len(problems)


@pytest.mark.parametrize(
    "text",
    ["公司减少了班次，工资降到不足七千元。", "我在媒体公司做销售代理，请假的时候没有工资。", ""],
)
def test_plain_facts_pass(text: str) -> None:
    assert check_statement(text) == ()
