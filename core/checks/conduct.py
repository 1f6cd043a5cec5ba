"""Collection conduct: what in the log goes beyond the written limits, each with its rule and what kind of rule it is.

Limits of GB/T 45251 (recommended national standard) and the bank association's guideline of 2026: none at night from
22:00 to 8:00, no more than three effective calls a day, the borrower alone; words are read for threats and false claims
to office.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from core.case.entries import DemandMeans, DemandReceived, Reached
from core.figures import date_text

NIGHT_FROM, NIGHT_UNTIL = time(22), time(8)
MOST_CALLS_A_DAY = 3
_REACHING_OUT = frozenset({DemandMeans.CALL, DemandMeans.SMS, DemandMeans.VISIT})
_THREAT = re.compile(
    r"(?:弄死|打断|砍|要你(?:命|好看)|上门闹|泼|堵门|让你(?:家|全家|单位|身败)|不还就(?:抓|打|杀))"
)
_OFFICE = re.compile(
    r"(?:公安|警察|派出所|经侦|检察院|法院)[^。]{0,8}(?:的人|人员|工作人员|传唤|通缉|立案|抓)"
)


@dataclass(frozen=True, slots=True)
class Incident:
    """One thing beyond a limit: the day, what it was, the demands behind it, and the rules it goes against.

    `caveat` is for the person alone: when it does not count, or what to do about it.
    """

    on: date
    sentence: str
    demands: tuple[str, ...]
    rules: tuple[str, ...]
    caveat: str = ""


def incidents(demands: Sequence[DemandReceived]) -> tuple[Incident, ...]:
    """Everything found, by day. What was not noted (a time of day) is never guessed."""
    found = [*_one_by_one(demands), *_too_often(demands)]
    return tuple(sorted(found, key=lambda each: each.on))


def at_night(at: time) -> bool:
    """Whether a time lies from 22:00 on or before 8:00."""
    return at >= NIGHT_FROM or at < NIGHT_UNTIL


def _one_by_one(demands: Iterable[DemandReceived]) -> Iterator[Incident]:
    for demand in demands:
        same = (demand.on, (demand.entry_id,))
        if demand.at and at_night(demand.at) and demand.means in _REACHING_OUT:
            yield Incident(
                same[0],
                f"{date_text(demand.on)} {demand.at:%H:%M} {demand.means.label}，在 22 点到次日 8 点之间。",
                same[1],
                ("gbt_45251", "cba_2026"),
            )
        if demand.reached is not Reached.BORROWER:
            yield Incident(
                same[0],
                f"{date_text(demand.on)}联系了{demand.reached.label}。",
                same[1],
                ("gbt_45251", "cba_2026", "pipl_6"),
                "只是打听你的联系方式、没有说出欠款的，不算。",
            )
        if _THREAT.search(demand.note):
            yield Incident(
                same[0],
                f"{date_text(demand.on)}说了威胁的话：“{demand.note}”。",
                same[1],
                ("psa_50", "gbt_45251"),
            )
        if _OFFICE.search(demand.note):
            yield Incident(
                same[0],
                f"{date_text(demand.on)}自称公检法或拿它吓人：“{demand.note}”。",
                same[1],
                ("cp_measures_41",),
                "打官方电话核实，别按对方给的号打。",
            )


def _too_often(demands: Iterable[DemandReceived]) -> Iterator[Incident]:
    calls: dict[date, list[str]] = defaultdict(list)
    for demand in demands:
        if demand.means is DemandMeans.CALL:
            calls[demand.on].append(demand.entry_id)
    for day, entries in calls.items():
        if len(entries) > MOST_CALLS_A_DAY:
            yield Incident(
                day,
                f"{date_text(day)}一天接到 {len(entries)} 个电话，超过 {MOST_CALLS_A_DAY} 个。",
                tuple(entries),
                ("gbt_45251",),
            )
