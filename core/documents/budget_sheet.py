"""收支明细表: one dated page of what comes in, what must be spent and why, what is left, and the lines beside it."""

from collections.abc import Iterator
from datetime import date

from core.calculations.reference.comparison import NO_RULE, Compared, compare_with
from core.calculations.reference.lines import Average
from core.case.assets import Asset
from core.case.budget import Budget, SpendingPart
from core.case.case import Case
from core.documents.letter import (
    Align,
    Block,
    Letter,
    Note,
    Run,
    Signature,
    Table,
    Title,
)
from core.figures import date_text, yuan_text
from core.money import ZERO

SHEET_NAME = "收支明细表"
_LEFT, _RIGHT = Align.LEFT, Align.RIGHT
_JOINED = "标 * 的是几项合在一起比：房租、物业和水电燃气，交通和电话、网络。"
_WEIGHTS = (6, 4, 4, 16)


def budget_sheet(
    case: Case, as_of: date, average: Average | None, *, with_assets: bool = False
) -> Letter:
    """The sheet as a paper by itself. Assets are on it only where the person wants them there."""
    blocks = tuple(_blocks(case, as_of, average, with_assets=with_assets))
    return Letter(None, SHEET_NAME, as_of, blocks, one_page=True)


def _blocks(
    case: Case, as_of: date, average: Average | None, *, with_assets: bool
) -> Iterator[Block]:
    budget = case.budget
    yield Title(SHEET_NAME)
    yield _fine(_about(case, as_of))
    yield _incomes(budget)
    yield _spending(budget, average, case.household.people)
    if with_assets and budget.assets:
        yield _fine(f"财产：{'；'.join(map(_owned, budget.assets))}。")
    if average:
        yield _fine(f"平均数：{NO_RULE}{average.source_text}按人均 × 人数算；{_JOINED}")
    yield _fine("以上由本人如实填写，证明以材料清单为准。收支有变化时，另交新的一份。")
    yield Signature("填表人", case.borrower.name, date_text(as_of))


def _about(case: Case, as_of: date) -> str:
    household = case.household
    members = [f"大人 {household.adults} 人（含本人）"]
    members += [f"孩子 {household.children} 人"] * bool(household.children)
    members += [f"赡养的老人 {household.elders} 人"] * bool(household.elders)
    partner = f"，{household.partner.label}" if household.partner else ""
    made = case.budget.made_on or as_of
    review = case.budget.next_review
    again = f"，下次更新不晚于 {date_text(review)}" if review and review > as_of else ""
    return (
        f"靠这份收支生活的共 {household.people} 人：{'，'.join(members)}{partner}。"
        f"金额为每月，单位是元，税后，自 {date_text(made)}起适用{again}。"
    )


def _incomes(budget: Budget) -> Table:
    rows = [
        (income.label, income.source.label, yuan_text(income.monthly), income.words)
        for income in budget.incomes
    ]
    rows.append(("收入合计", "", yuan_text(budget.income), ""))
    head, last = ("收入", "谁的", "每月", "怎么来的"), frozenset({len(rows) - 1})
    return _table(head, rows, (_LEFT, _LEFT, _RIGHT, _LEFT), last)


def _spending(budget: Budget, average: Average | None, people: int) -> Table:
    compared = compare_with(budget, average, people) if average else ()
    beside = {each.categories[0]: each for each in compared}
    rows: list[tuple[str, str, str, str]] = []
    for part in SpendingPart:
        for line in (each for each in budget.spending if each.category.part is part):
            found = beside.get(line.category)
            rows.append(
                (line.category.label, yuan_text(line.monthly), _average(found), line.reason)
            )
    rows.append(("必要支出合计", yuan_text(budget.essential_expenses), "", ""))
    rows.append(("可用于还债", yuan_text(budget.available_for_debts), "", _left(budget)))
    sums = {len(rows) - 2, len(rows) - 1}
    if budget.lump_sum > ZERO:
        rows.append(("能一次拿出", yuan_text(budget.lump_sum), "", budget.lump_sum_source))
    head = ("必要支出", "每月", "平均", "高于平均的，为什么")
    return _table(head, rows, (_LEFT, _RIGHT, _RIGHT, _LEFT), frozenset(sums))


def _left(budget: Budget) -> str:
    missing = budget.essential_expenses + budget.buffer - budget.income
    kept = f"，再减应急预留 {yuan_text(budget.buffer)} 元" if budget.buffer else ""
    short = f"；每月还缺 {yuan_text(missing)} 元" if missing > ZERO else ""
    return f"收入减必要支出{kept}{short}"


def _average(found: Compared | None) -> str:
    if found is None:
        return ""
    return yuan_text(found.average) + ("*" if len(found.categories) > 1 else "")


def _fine(text: str) -> Note:
    return Note((Run(text),), fine=True)


def _owned(asset: Asset) -> str:
    owing = f"，上面还欠 {yuan_text(asset.owed_on_it)} 元" if asset.owed_on_it else ""
    return (
        f"{asset.label or asset.kind.label}，急着变现约得 {yuan_text(asset.quick_sale)} 元{owing}"
    )


def _table(
    head: tuple[str, ...],
    rows: list[tuple[str, str, str, str]],
    alignments: tuple[Align, ...],
    sums: frozenset[int],
) -> Table:
    return Table(head, tuple(rows), alignments, _WEIGHTS, sums, dense=True)
