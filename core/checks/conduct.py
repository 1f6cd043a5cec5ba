"""Collection conduct: what in the log goes beyond a written limit, each with the rules that held on its day.

Which limits hold, for which lenders and since when, is in `core.checks.conduct_rules`; words are read for threats,
for claims to an office and for a lawsuit said to be filed. What was not noted is never guessed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.case.debt import Debt
from core.case.entries import DemandMeans, DemandReceived, Reached
from core.case.lender import LenderKind
from core.checks.conduct_rules import (
    DECEIT_RULES,
    THREAT_RULES,
    Ground,
    effective_calls,
    grounds,
    quiet_hours,
    third_parties,
    unanswered_attempts,
)
from core.figures import date_text
from core.lenders.record_kind import kind_of_record
from core.workflow.progress import Progress

_REACHING_OUT = frozenset({DemandMeans.CALL, DemandMeans.SMS, DemandMeans.VISIT})
_THREAT = re.compile(
    r"(?:弄死|打断|砍|要你(?:命|好看)|上门闹|泼|堵门|让你(?:家|全家|单位|身败)|不还就(?:抓|打|杀))"
)
_OFFICE = re.compile(
    r"(?<!不是)(?:公安|警察|派出所|经侦|检察院|法院)[^。]{0,8}(?:的人|人员|民警|法官|传唤|通缉|抓)"
)
_FILED = re.compile(r"(?<!没有)(?<!还没)(?:已|正式|成功)[^。，没未]{0,6}立案|立案(?:成功|通知)")


@dataclass(frozen=True, slots=True)
class Incident:
    """One thing beyond a limit: the day, what it was, the demands behind it, and the rules it goes against.

    `caveat` is for the person alone: when it does not count, or what to do about it.
    """

    on: date
    sentence: str
    demands: tuple[str, ...]
    grounds: tuple[Ground, ...]
    caveat: str = ""

    @property
    def rules(self) -> tuple[str, ...]:
        """Identifiers of the rules."""
        return tuple(ground.rule for ground in self.grounds)


def incidents(demands: Sequence[DemandReceived], kind: LenderKind) -> tuple[Incident, ...]:
    """Everything found, by day, against a lender of this kind.

    What no rule of that day forbids this kind of lender is not named, however unpleasant it was.
    """
    every = (*_one_by_one(demands, kind), *_too_often(demands, kind))
    found = [each for each in every if each.grounds]
    return tuple(sorted(found, key=lambda each: each.on))


def conduct_incidents(debt: Debt, state: Progress) -> tuple[Incident, ...]:
    """The incidents of one debt, each by the rules for whoever collected on that day.

    Once notice of a sale was seen, the buyer collects. A lawsuit said to be filed is no false claim where a
    court's paper has come.
    """
    found = [
        incident
        for kind, demands in _by_collector(debt, state).items()
        for incident in incidents(demands, kind)
        if not (incident.caveat == _ASK_THE_COURT and state.court_papers)
    ]
    return tuple(sorted(found, key=lambda each: each.on))


def not_counted(debt: Debt, state: Progress) -> tuple[str, ...]:
    """Days whose calls would be too many if all had been answered, but this was not noted: a sentence each."""
    return tuple(
        f"{date_text(day)}记了 {len(calls)} 个电话，{unknown} 个没记接没接通，没有算进次数。"
        "补记了才好说超没超。"
        for kind, demands in _by_collector(debt, state).items()
        for day, calls in _calls_of_days(demands).items()
        if (unknown := sum(call.answered is None for call in calls))
        and _hidden_excess(calls, kind, day)
    )


def _by_collector(debt: Debt, state: Progress) -> dict[LenderKind, list[DemandReceived]]:
    found: dict[LenderKind, list[DemandReceived]] = defaultdict(list)
    of_record, sale = kind_of_record(debt), state.sale
    for demand in state.demands:
        sold = sale is not None and sale.notice_seen and demand.on >= sale.on
        found[LenderKind.DEBT_PURCHASER if sold else of_record].append(demand)
    return found


def _one_by_one(demands: Iterable[DemandReceived], kind: LenderKind) -> Iterator[Incident]:
    for demand in demands:
        yield from _at_night(demand, kind)
        on, entry, day = demand.on, (demand.entry_id,), date_text(demand.on)
        if demand.reached is not Reached.BORROWER:
            yield Incident(
                on,
                f"{day}联系了{demand.reached.label}。",
                entry,
                third_parties(kind, on),
                "找不到你的时候，只打听你的联系方式、没有说出欠款的，不算。",
            )
        if _THREAT.search(demand.note):
            said = f"{day}说了威胁的话：“{demand.note}”。"
            yield Incident(on, said, entry, grounds(THREAT_RULES, kind, on))
        if _OFFICE.search(demand.note):
            yield Incident(
                on,
                f"{day}自称公检法或拿它吓人：“{demand.note}”。",
                entry,
                grounds(DECEIT_RULES, kind, on),
                "打官方电话核实，别按对方给的号打。",
            )
        if _FILED.search(demand.note):
            yield Incident(
                on,
                f"{day}说已经立案，没有送达法院文书：“{demand.note}”。",
                entry,
                grounds(DECEIT_RULES, kind, on),
                _ASK_THE_COURT,
            )


_ASK_THE_COURT = "先问案号，打法院公开的电话核实。真立了案的，不算。"


def _at_night(demand: DemandReceived, kind: LenderKind) -> Iterator[Incident]:
    at = demand.at
    if at is None or demand.means not in _REACHING_OUT:
        return
    hours = [each for each in quiet_hours(kind, demand.on) if each.cover(at)]
    if hours:
        yield Incident(
            demand.on,
            f"{date_text(demand.on)} {at:%H:%M} {demand.means.label}，在 {hours[0].text}之间。",
            (demand.entry_id,),
            tuple(each.ground for each in hours),
            "你自己约好这个时间的，不算。",
        )


def _too_often(demands: Iterable[DemandReceived], kind: LenderKind) -> Iterator[Incident]:
    for day, calls in _calls_of_days(demands).items():
        talked = tuple(call.entry_id for call in calls if call.answered)
        for limit in effective_calls(kind, day):
            if len(talked) > limit.most:
                yield Incident(
                    day,
                    f"{date_text(day)}接通了 {len(talked)} 个电话，多于一天 {limit.most} 个。",
                    talked,
                    (limit.ground,),
                    "你打过去的不算。",
                )
        tried = tuple(call.entry_id for call in calls if call.answered is False)
        for limit in unanswered_attempts(kind, day):
            if len(tried) > limit.most:
                yield Incident(
                    day,
                    f"{date_text(day)}打来 {len(tried)} 个没接通的电话，多于一天 {limit.most} 个。",
                    tried,
                    (limit.ground,),
                    "打的是你同一个号码才算。",
                )


def _calls_of_days(demands: Iterable[DemandReceived]) -> dict[date, list[DemandReceived]]:
    """Calls to the borrower, by day."""
    calls: dict[date, list[DemandReceived]] = defaultdict(list)
    for demand in demands:
        if demand.means is DemandMeans.CALL and demand.reached is Reached.BORROWER:
            calls[demand.on].append(demand)
    return calls


def _hidden_excess(calls: Sequence[DemandReceived], kind: LenderKind, day: date) -> bool:
    unknown = sum(call.answered is None for call in calls)
    talked = sum(call.answered is True for call in calls)
    tried = len(calls) - unknown - talked
    return any(
        known <= limit.most < known + unknown
        for known, limits in (
            (talked, effective_calls(kind, day)),
            (tried, unanswered_attempts(kind, day)),
        )
        for limit in limits
    )
