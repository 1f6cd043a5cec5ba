"""Lines of an account as they are typed or pasted: all text, read row by row, each fault with its row."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from core.case.contract import Movement, MovementKind
from core.case.parts import COMPONENT_LABELS, Balance
from core.errors import Problem
from core.figures import yuan_text
from core.money import ZERO, read_amount

MOST_NOTE = 60
_DAY = re.compile(
    r"(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:[\d:.]+)?"
)
_SOME_DAY = "日期请写成 2026-03-05 这样，年月日都要有。"


@dataclass(frozen=True, slots=True)
class TypedMovement:
    """One row as typed. `principal` … `other_fees` say where the lender's account put a payment."""

    on: str = ""
    kind: str = ""
    amount: str = ""
    principal: str = ""
    interest: str = ""
    penalty_interest: str = ""
    late_fee: str = ""
    other_fees: str = ""
    note: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was typed; a kind alone counts as nothing."""
        return not any(
            getattr(self, field.name).strip() for field in fields(self) if field.name != "kind"
        )


COLUMNS = {
    "on": "日期",
    "kind": "种类",
    "amount": "金额",
    **COMPONENT_LABELS,
    "note": "说明",
}
"""Field → head of the column, in the order of the table."""


def typed(line: Movement) -> TypedMovement:
    """A line as the table shows it; reading it back gives the same line."""
    parts = line.to.parts() if line.to else {}
    return TypedMovement(
        on=line.on.isoformat(),
        kind=line.kind.label,
        amount=yuan_text(line.amount),
        **{name: yuan_text(part) if part else "" for name, part in parts.items()},
        note=line.note,
    )


def unpack(rows: Sequence[TypedMovement]) -> tuple[TypedMovement, ...]:
    """The rows, where a block of a spreadsheet that was pasted into one cell becomes a row a line."""
    names = tuple(COLUMNS)
    unpacked: list[TypedMovement] = []
    for row in rows:
        if not re.search(r"[\t\n\r]", row.on.strip()):
            unpacked.append(row)
            continue
        for line in row.on.splitlines():
            cells = [cell.strip() for cell in line.split("\t")]
            if any(cells):
                unpacked.append(TypedMovement(**dict(zip(names, cells, strict=False))))
    return tuple(unpacked)


def read_movements(
    rows: Sequence[TypedMovement],
) -> tuple[tuple[tuple[int, Movement], ...], tuple[Problem, ...]]:
    """Lines with their places counted from 0, and problems whose fields are such places.

    Blank rows and a copied head are left out.
    """
    lines, problems = [], []
    for place, row in enumerate(rows):
        if row.blank or row.on.strip() == COLUMNS["on"]:
            continue
        line = read_movement(row)
        if isinstance(line, Movement):
            lines.append((place, line))
        else:
            problems += [Problem(str(place), problem.sentence) for problem in line]
    return tuple(lines), tuple(problems)


def read_movement(row: TypedMovement) -> Movement | tuple[Problem, ...]:
    """The line, or every problem of the row, fields named as in `TypedMovement`."""
    problems: list[Problem] = []
    on = read_day(row.on, "on")
    kind = next((each for each in MovementKind if each.label == row.kind.strip()), None)
    amount = read_amount(row.amount, "amount")
    parts = {
        name: _part(getattr(row, name), name, problems)
        for name in COMPONENT_LABELS
        if getattr(row, name).strip()
    }
    if isinstance(on, Problem):
        problems.append(on)
    if kind is None:
        problems.append(Problem("kind", "选一下种类：还了钱选“还款”，花了钱选“消费、取现入账”。"))
    if isinstance(amount, Problem):
        problems.append(Problem("amount", f"金额：{amount.sentence}"))
    elif amount == ZERO:
        problems.append(Problem("amount", "金额要大于 0。没有这一笔，就把这一行去掉。"))
    if any(parts.values()) and kind not in (MovementKind.PAID, None):
        problems.append(
            Problem("kind", "只有还款才分本金和息费。种类改成“还款”，或把后面几格清空。")
        )
    if len(row.note.strip()) > MOST_NOTE:
        problems.append(Problem("note", f"说明最多写 {MOST_NOTE} 个字。"))
    if problems or isinstance(on, Problem) or kind is None or isinstance(amount, Problem):
        return tuple(problems)
    to = Balance(**parts) if any(parts.values()) else None
    return Movement(on=on, kind=kind, amount=amount, to=to, note=row.note)


def read_day(text: str, field: str = "") -> date | Problem:
    """The day typed: 2026-03-05, 2026/3/5, 2026年3月5日, 20260305, with or without the time of day."""
    match = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None:
        return Problem(field, _SOME_DAY)
    year, *rest = match.groups()
    month, day = (int(each) for each in rest if each)
    try:
        return date(int(year), month, day)
    except ValueError:
        return Problem(field, f"没有 {text.strip()} 这一天。{_SOME_DAY}")


def _part(text: str, name: str, problems: list[Problem]) -> Decimal:
    amount = read_amount(text, name)
    if isinstance(amount, Problem):
        problems.append(Problem(name, f"{COMPONENT_LABELS[name]}：{amount.sentence}"))
        return ZERO
    return amount
