"""How the limitation period of a debt stands, in three grades. It never says that nothing need be paid."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.calculations.limits.limitation_clock import Clock, absolute_end, period_end, run_clock
from core.calculations.limits.limitation_start import Start, is_card, starts
from core.calculations.limits.restarts import Restart, restarts
from core.calculations.working import Line
from core.case.case import Case
from core.case.debt import Debt
from core.figures import date_text


class LimitationGrade(StrEnum):
    """Whether the period has run, as far as the case can tell. Only a court can settle it."""

    NOT_RUN = "not_run"
    PROBABLY_NOT_RUN = "probably_not_run"
    MAY_HAVE_RUN = "may_have_run"

    @property
    def label(self) -> str:
        """The Chinese word for the badge."""
        return {
            LimitationGrade.NOT_RUN: "还没过",
            LimitationGrade.PROBABLY_NOT_RUN: "可能没过",
            LimitationGrade.MAY_HAVE_RUN: "可能已过",
        }[self]


@dataclass(frozen=True, slots=True)
class Limitation:
    """The grade and what made it.

    `may_end_on` is the earliest last day that the known facts allow, `or_end_on` a later one where a start
    or an event is disputed; both `None` while a proceeding runs or no due day is known. `starts_on` is the
    earliest reading of the start, `starts` all of them.
    """

    grade: LimitationGrade
    starts_on: date | None
    restarts: tuple[Restart, ...]
    may_end_on: date | None
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    sentence: str
    or_end_on: date | None = None
    starts: tuple[Start, ...] = ()


_PROOF = "催收、扣款、还款、写申请都会让时间重新算，这些证明多半在对方手里，这里不一定记全了。"
_STILL_OWED = "就算过了，欠款还在，只是多一条可以在法庭上提的理由，要在一审时自己提出来。"
_CARD = "信用卡收到一条催收短信、被扣一次款就重新算，极可能没过。"
_ALWAYS = ("cc_188", "cc_195", "lim_transition_2017")


def limitation(case: Case, debt: Debt, as_of: date) -> Limitation:
    """Fold the log of a debt into its limitation period, as of a day.

    Two clocks run: the earliest start with the events that the log bears out, and the latest start with
    every event that may count. Before the first has run out it has not run; between the two it probably
    has not; after both it may have, which needs a lawyer. A card is never graded beyond 可能没过 within
    20 years. Sources: Civil Code 188, 189, 192, 195; 诉讼时效规定 8, 11, 12, 14, 17, 19; 银行卡规定 3.
    """
    readings, events = starts(debt), restarts(case, debt, as_of)
    if not readings:
        return _without_start(events, as_of)
    sure = run_clock(readings[0].on, events, certain_only=True)
    wide = run_clock(readings[-1].on, events, certain_only=False)
    outer = absolute_end(readings[-1].on)
    first, last = min(sure.end, absolute_end(readings[0].on)), min(wide.end, outer)
    grade = _grade(sure, wide, (first, last), as_of)
    if is_card(debt) and grade is LimitationGrade.MAY_HAVE_RUN and as_of <= outer:
        grade = LimitationGrade.PROBABLY_NOT_RUN
    running = wide.open_since is not None and grade is not LimitationGrade.MAY_HAVE_RUN
    return Limitation(
        grade=grade,
        starts_on=readings[0].on,
        restarts=events,
        may_end_on=None if running else first,
        or_end_on=None if running or last == first else last,
        starts=readings,
        working=_working(readings, events, wide, (first, last)),
        citations=_cited(readings, events, card=is_card(debt)),
        sentence=_sentence(grade, (first, last), running=running, card=is_card(debt)),
    )


def _grade(sure: Clock, wide: Clock, ends: tuple[date, date], as_of: date) -> LimitationGrade:
    if sure.open_since or as_of <= ends[0]:
        return LimitationGrade.NOT_RUN
    if wide.open_since or as_of <= ends[1]:
        return LimitationGrade.PROBABLY_NOT_RUN
    return LimitationGrade.MAY_HAVE_RUN


def _without_start(events: tuple[Restart, ...], as_of: date) -> Limitation:
    """No due day is known: only a certain event of late can say that the period runs."""
    ends = [period_end(event.on) for event in events if event.certain]
    end = max(ends, default=None)
    known = end is not None and as_of <= end
    grade = LimitationGrade.NOT_RUN if known else LimitationGrade.PROBABLY_NOT_RUN
    return Limitation(
        grade=grade,
        starts_on=None,
        restarts=events,
        may_end_on=end,
        working=_events(events),
        citations=_cited((), events, card=False),
        sentence="还不知道到期日，算不出从哪天起算。填上第一次没还上的日子，或合同的期数和首期还款日。"
        + (f"按记下的事，{date_text(end)}以前不会过。" if known and end else "")
        + _PROOF,
    )


def _sentence(
    grade: LimitationGrade, ends: tuple[date, date], *, running: bool, card: bool
) -> str:
    first, last = ends
    if running:
        return f"法院或仲裁的程序还在走，诉讼时效这段时间不算。{_PROOF}"
    by = date_text(first) if first == last else f"{date_text(first)}，也可能是 {date_text(last)}"
    said = {
        LimitationGrade.NOT_RUN: f"向法院起诉的时间还没过，按记下的事最早到 {by}。",
        LimitationGrade.PROBABLY_NOT_RUN: f"向法院起诉的时间可能没过。按记下的事算到 {by}。"
        + (_CARD if card else ""),
        LimitationGrade.MAY_HAVE_RUN: f"按记下的事，向法院起诉的时间算到 {by}，可能已过。过没过由法院定，"
        f"先请律师看。{_STILL_OWED}",
    }[grade]
    return said + _PROOF


def _working(
    readings: tuple[Start, ...], events: tuple[Restart, ...], wide: Clock, ends: tuple[date, date]
) -> tuple[Line, ...]:
    first, last = ends
    counted = "、".join(dict.fromkeys(event.what for event in wide.counted)) or "没有"
    return (
        *(
            Line(
                "起算", date_text(start.on), f"{start.why}；不算别的事，到 {period_end(start.on)}"
            )
            for start in readings
        ),
        *_events(events),
        Line(
            "让时间重新算的", counted, "从那天起再算一次；时间过了以后，对方再催不算，自己承认算"
        ),
        Line("最早到", date_text(first), "只看能确定的事；最后一天是休息日就顺延"),
        *(
            [Line("也可能到", date_text(last), "把有争议的起算日和难证明的事也算上")]
            if last != first
            else []
        ),
        Line("最长", date_text(absolute_end(readings[-1].on)), "从起算日起二十年"),
    )


def _events(events: tuple[Restart, ...]) -> tuple[Line, ...]:
    return tuple(
        Line(
            date_text(event.on),
            event.what,
            f"从 {event.runs_from or event.on} 起重新算"
            + ("" if event.certain else "（不一定算）"),
        )
        for event in events
    )


def _cited(
    readings: tuple[Start, ...], events: tuple[Restart, ...], *, card: bool
) -> tuple[str, ...]:
    found = [
        *_ALWAYS,
        *(rule for start in readings for rule in start.citations),
        *(rule for event in events for rule in event.citations),
        *(("card_judicial_3",) if card else ()),
        "cc_192",
        "cc_193",
        "lim_art3",
    ]
    return tuple(dict.fromkeys(found))
