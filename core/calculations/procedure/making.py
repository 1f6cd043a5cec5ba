"""Making a `ProcedureDate`: counted from service, written on the paper, or left open."""

from dataclasses import dataclass
from datetime import date

from core.calculations.limits.enforcement_period import enforcement_period
from core.calculations.procedure.periods import (
    Period,
    holidays_doubt,
    period,
    working_day_before,
)
from core.calculations.procedure.procedure_date import Certainty, ProcedureDate, Whose
from core.calculations.procedure.service import Served
from core.calculations.working import Line
from core.figures import date_text


@dataclass(frozen=True, slots=True)
class Matter:
    """What a day is about: its name, what to do by then, the rules besides the period's, whose it is."""

    key: str
    title: str
    act: str
    rules: tuple[str, ...] = ()
    whose: Whose = Whose.BORROWER
    limit: bool = False
    doubt: str = ""


def counted(matter: Matter, name: str, served: Served) -> ProcedureDate:
    """The last day of the period `name` from the day of service."""
    return of_period(matter, period(name, served.on), served)


def of_period(matter: Matter, found: Period, served: Served) -> ProcedureDate:
    """The same for a period already counted."""
    doubts = f"{served.doubt}{found.doubt}{matter.doubt}"
    return ProcedureDate(
        key=matter.key,
        title=matter.title,
        on=found.last,
        whose=matter.whose,
        act=matter.act,
        sentence=found.sentence,
        working=(*served.working, *found.working),
        citations=tuple(dict.fromkeys((*found.citations, *matter.rules, *served.citations))),
        certainty=Certainty.ESTIMATED if doubts else Certainty.COUNTED,
        limit=matter.limit,
        doubt=doubts,
    )


def written(
    key: str,
    title: str,
    on: date,
    act: str,
    rules: tuple[str, ...],
    *,
    whose: Whose = Whose.BORROWER,
    limit: bool = False,
) -> ProcedureDate:
    """A day that stands on the paper itself; nothing is counted, and nothing moves it."""
    line = Line("文书上写的日子", date_text(on), "照文书")
    return ProcedureDate(
        key, title, on, whose, act, "文书上写明的日子。", (line,), rules, Certainty.FIXED, limit
    )


def open_ended(
    key: str,
    title: str,
    act: str,
    rules: tuple[str, ...],
    *,
    whose: Whose = Whose.BORROWER,
    sentence: str = "没有能算出来的一天。",
) -> ProcedureDate:
    """What has no day of its own, and is told all the same."""
    return ProcedureDate(key, title, None, whose, act, sentence, (), rules, Certainty.OPEN)


def before_hearing(
    key: str, title: str, hearing: date | None, act: str, rules: tuple[str, ...], doubt: str = ""
) -> ProcedureDate:
    """What must be in before a hearing opens: the last working day before it, or open while no day is set."""
    if hearing is None:
        return open_ended(key, title, act, rules, sentence="开庭的日子还没有填，开庭前都来得及。")
    on = working_day_before(hearing)
    doubts = f"{doubt}{holidays_doubt(on)}"
    line = Line("最后一天", date_text(on), f"{date_text(hearing)}开庭，取前一个工作日")
    return ProcedureDate(
        key=key,
        title=title,
        on=on,
        whose=Whose.BORROWER,
        act=act,
        sentence=f"{date_text(hearing)}开庭，要在这之前送到；取前一个工作日。",
        working=(line,),
        citations=rules,
        certainty=Certainty.ESTIMATED if doubts else Certainty.COUNTED,
        limit=True,
        doubt=doubts,
    )


def pay_until(on: date | None, what: str) -> tuple[ProcedureDate, ...]:
    """The day the paper gives for paying, where it was written down."""
    if on is None:
        return ()
    act = f"{what}写的付款日。过了这天，对方可以申请执行，还要加倍付迟延的利息；付不出也先去谈。"
    return (written("pay", "按文书付款", on, act, ("cpl_264", "cpl_241")),)


def creditor_may_enforce(
    pay_by: date | None, effective: date, served: Served, doubt: str = ""
) -> ProcedureDate:
    """How long the other side may apply for enforcement: from the day for paying, else from when it took effect."""
    start = pay_by or effective
    found = enforcement_period(start)
    unsure = "" if pay_by else "文书上的付款日没有填，先从生效那天算。"
    doubts = f"{served.doubt}{unsure}{doubt}{holidays_doubt(found.ends_on)}"
    return ProcedureDate(
        key="enforcement",
        title="对方申请执行的期限",
        on=found.ends_on,
        whose=Whose.OTHER_SIDE,
        act="过了这天，钱仍然欠着。对方申请过、催过，或者你还过一部分，会重新算。",
        sentence=f"从{date_text(start)}{found.working[-1].how}。",
        working=found.working,
        citations=found.citations,
        certainty=Certainty.ESTIMATED if doubts else Certainty.COUNTED,
        doubt=doubts,
    )
