"""From one row of a bill list to a debt: to whom, how much in which parts, since when, as of which day."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from core.case.contract import CardContract
from core.case.debt import COMPONENT_LABELS, Balance, Debt, FigureSource
from core.case.lender import LenderKind, Party
from core.figures import yuan_text
from core.importers.bill_cells import NOT_IN_DIRECTORY, ROLES, SEVERAL
from core.importers.bill_model import BillRow
from core.importers.bill_reader import RowReader
from core.importers.cell_values import read_text
from core.importers.columns import Columns
from core.importers.table_cells import Cell
from core.lenders.directory import lenders
from core.lenders.name_rules import identify_lender
from core.money import MOST, ZERO

LONGEST_NAME = 20
_CARD_WORDS = ("信用卡", "贷记卡")
_LOAN_WORDS = ("贷",)


@dataclass(slots=True)
class _Found:
    """What a row says, as it is gathered: values of `Debt` by field, and notes."""

    values: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def tell(self, name: str, value: object) -> None:
        """Keep what the row says; None is not said."""
        if value is not None:
            self.values[name] = value


def bill_row(
    place: int, cells: tuple[Cell, ...], columns: Columns, as_of: date, source: FigureSource
) -> BillRow:
    """One content row as a debt, with everything that could not be read."""
    row, found = RowReader(place, cells, columns), _Found()
    name = _who(row, found)
    _how_much(row, found)
    _since_when(row, found, as_of)
    _terms(row, found)
    told = frozenset(found.values)
    debt = None
    if not any(problem.stops for problem in row.problems):
        defaults = {"as_of": as_of, "figure_source": source}
        debt = Debt.model_validate({"debt_id": f"row-{place + 1}", **defaults, **found.values})
    return BillRow(
        place,
        name,
        debt,
        told,
        tuple(row.problems),
        tuple(found.notes),
        tuple(_original(cells, columns)),
    )


def _original(cells: tuple[Cell, ...], columns: Columns) -> list[tuple[str, str]]:
    used = [
        (columns.headings[at], read_text(cell) or "")
        for at, cell in enumerate(cells)
        if columns.fields[at] is not None and columns.fields[at] != "account_tail"
    ]
    return [(heading, text) for heading, text in used if text]


def _who(row: RowReader, found: _Found) -> str:
    lender = row.text("lender")
    name = row.text("name") or lender
    if name is None:
        row.stop("name", "这一行没写是哪一笔债。请填平台或对方的名字。")
        return ""
    if len(name) > LONGEST_NAME:
        found.notes.append(f"名字太长，只留前 {LONGEST_NAME} 个字。")
    name = name[:LONGEST_NAME].strip()
    found.tell("name", name)
    parties = tuple(
        Party(role=role, name=each.strip())
        for field, role in ROLES.items()
        for each in (row.text(field) or "").split(SEVERAL)
        if each.strip()
    )
    found.tell("parties", parties or None)
    _what_kind(row, found, name, lender)
    return name


def _what_kind(row: RowReader, found: _Found, name: str, lender: str | None) -> None:
    """The kind follows the lender of record; the directory's entry follows the name that people use."""
    by_name, by_lender = identify_lender(name), identify_lender(lender or name)
    match = by_lender if by_lender.kind is not LenderKind.UNKNOWN else by_name
    said = row.text("kind") or ""
    own = next((kind for kind in LenderKind if kind.label == said), None)
    kind = own or _as_said(match.kind, said + name)
    found.tell("kind", kind)
    if own is None and kind is LenderKind.UNKNOWN:
        found.notes.append("看不出对方是哪一类。导入后请照合同选一下。")
    elif own is None and not match.certain and not _is_said(said + name, kind):
        found.notes.append(f"先按“{kind.label}”记，请看一眼合同上的贷款人。")
    directory = row.text("directory")
    if directory is None:
        found.tell("lender_id", by_name.lender_id or by_lender.lender_id)
    elif directory != NOT_IN_DIRECTORY:
        named = next((each.id for each in lenders().values() if each.name == directory), None)
        if named is None:
            row.stop("directory", f"名录里没有“{directory}”。可以空着，会按名字找。", stops=False)
        found.tell("lender_id", named)


def _is_said(said: str, kind: LenderKind) -> bool:
    """Whether the row's own words settle what the bank's name leaves open."""
    card = any(word in said for word in _CARD_WORDS)
    return (
        card if kind is LenderKind.BANK_CREDIT_CARD else any(word in said for word in _LOAN_WORDS)
    )


def _as_said(kind: LenderKind, said: str) -> LenderKind:
    """A bank's bare name means its card or its loan; the row's own words say which."""
    bank = kind in {LenderKind.BANK_CREDIT_CARD, LenderKind.BANK_LOAN}
    if bank and any(word in said for word in _CARD_WORDS):
        return LenderKind.BANK_CREDIT_CARD
    if bank and any(word in said for word in _LOAN_WORDS):
        return LenderKind.BANK_LOAN
    return kind


def _how_much(row: RowReader, found: _Found) -> None:
    """The parts; a sum alone is kept as principal, as the debt form asks; what contradicts itself is asked."""
    total = row.money("total", stops=True)
    parts = {part: row.money(part, stops=True) for part in COMPONENT_LABELS}
    known = {part: amount for part, amount in parts.items() if amount is not None}
    stopped = any(problem.stops for problem in row.problems if problem.field != "name")
    if stopped:
        return
    if total is None and not known:
        row.stop("total", "这一行没有欠款金额。请填总欠款或本金。")
        return
    summed = sum(known.values(), ZERO)
    if total is not None and known and summed > total:
        row.stop(
            "total",
            f"各项加起来是 {yuan_text(summed)}，比总数 {yuan_text(total)} 多。请看一眼哪个对。",
        )
        return
    if total is not None and not known:
        known = {"principal": total}
        found.notes.append("只有总数，先都记在本金里。知道各项了再改。")
    elif total is not None and total > summed:
        rest = total - summed
        known["other_fees"] = known.get("other_fees", ZERO) + rest
        found.notes.append(f"总数比各项加起来多 {yuan_text(rest)}，没写是什么，先记在其他费用里。")
    if summed > MOST:
        row.stop("total", "这个数太大了。请检查是不是多写了几个零。")
        return
    found.tell("balance", Balance(**known))


def _since_when(row: RowReader, found: _Found, as_of: date) -> None:
    told_day = _not_after(row, "as_of", as_of)
    found.tell("as_of", told_day)
    day = told_day or as_of
    drawn, missed = (
        _not_after(row, "drawn_on", as_of),
        _not_after(row, "first_missed_due_date", as_of),
    )
    days = row.count_of_days("days_overdue")
    if missed is None and days and day.toordinal() > days:
        missed = day - timedelta(days=days)
        found.notes.append(
            f"逾期 {days} 天，从 {day.isoformat()} 往回数，是 {missed.isoformat()}。"
        )
    elif missed and days is not None and (day - missed).days != days:
        found.notes.append(f"表里写逾期 {days} 天，和日期对不上。按日期 {missed.isoformat()} 记。")
    if drawn and missed and missed < drawn:
        row.stop("drawn_on", "借款日比逾期开始的日子还晚，有一个不对。借款日先空着。", stops=False)
        drawn = None
    found.tell("drawn_on", drawn)
    found.tell("first_missed_due_date", missed)


def _not_after(row: RowReader, name: str, as_of: date) -> date | None:
    day = row.day(name)
    if day and day > as_of:
        row.stop(
            name,
            f"{day.isoformat()} 在这份表的日子（{as_of.isoformat()}）之后，先空着。",
            stops=False,
        )
        return None
    return day


def _terms(row: RowReader, found: _Found) -> None:
    lent: Decimal | None = row.money("original_amount")
    found.tell("original_amount", lent or None)
    found.tell("overdue_amount", row.money("overdue_amount"))
    found.tell("monthly_demand", row.money("monthly_demand"))
    found.tell("contract_annual_rate", row.rate("rate"))
    found.tell("account_tail", row.tail("account_tail"))
    found.tell("secured", row.yes("secured"))
    due_day = row.day_of_month("due_day")
    if due_day and found.values.get("kind") is LenderKind.BANK_CREDIT_CARD:
        found.tell("contract", CardContract(due_day=due_day))
    elif due_day:
        found.notes.append("每月还款日这里只记信用卡的。贷款的写在它的合同里。")
    said = row.text("figure_source")
    found.tell("figure_source", next((each for each in FigureSource if each.label == said), None))
