"""What debt touches: every cell says something and how sure that is."""

import pytest

from core.guidance.reach import ReachStage, reach
from core.law.library import citation
from core.law.model import Standing

CELLS = [(topic.name, stage, topic.cells[stage]) for topic in reach() for stage in ReachStage]


@pytest.mark.parametrize(("topic", "stage", "cell"), CELLS)
def test_a_cell_is_law_only_with_a_rule_behind_it(topic, stage, cell) -> None:
    assert cell.says.endswith("。"), (topic, stage)
    assert "同左" not in cell.says
    for rule in cell.rules:
        assert citation(rule).id == rule
    if cell.standing in (Standing.LAW, Standing.STANDARD):
        assert cell.rules
        assert all(citation(rule).standing is not Standing.UNVERIFIED for rule in cell.rules)


def test_the_topics_people_ask_about_are_there() -> None:
    names = "".join(topic.name for topic in reach())
    for word in ("工作", "配偶", "父母", "孩子", "坐飞机", "坐牢", "征信"):
        assert word in names


def test_a_stage_is_called_by_what_the_court_has_done() -> None:
    assert [stage.label for stage in ReachStage] == [
        "只是逾期",
        "判了没还",
        "限制高消费",
        "失信名单",
    ]


def test_only_a_court_limits_travel() -> None:
    travel = next(topic for topic in reach() if "坐飞机" in topic.name)
    assert "照常" in travel.cells[ReachStage.OVERDUE].says
    assert "不能坐飞机" in travel.cells[ReachStage.LIMITED].says
