"""The plan in one line and one paragraph."""

from core.calculations.offers import FirstOffers
from core.case.case import Case
from core.figures import whole_yuan_text
from core.money import ZERO
from ui.plan_rows import PlanRow

COUNTED = "零一两三四五六七八九十"


def verdict(rows: tuple[PlanRow, ...]) -> str:
    """五家一起，每月 1,520 元."""
    offered = [row for row in rows if row.offer]
    monthly = whole_yuan_text(sum((row.monthly for row in offered), ZERO))
    if len(offered) == 1:
        return f"{offered[0].debt.name}，每月 {monthly} 元"
    count = COUNTED[len(offered)] if len(offered) < len(COUNTED) else f" {len(offered)} "
    return f"{count.strip()}家一起，每月 {monthly} 元"


def lead(case: Case, suggested: FirstOffers) -> str:
    """Income less spending less buffer, and how the rest is shared."""
    budget = case.budget
    sentence = (
        f"收入 {whole_yuan_text(budget.income)} 元，减去必要支出 "
        f"{whole_yuan_text(budget.essential_expenses)} 元，再留 {whole_yuan_text(budget.buffer)} 元备用。"
    )
    if suggested.already_agreed:
        sentence += f"谈妥的每月要还 {whole_yuan_text(suggested.already_agreed)} 元，先留出来。"
    return sentence + "剩下的按欠款比例分，一家不落。"
