"""Every open day of every debt as one calendar file: stable names, alarms, changes in place, what is over cancelled.

iCalendar as RFC 5545 has it; a later file with a higher SEQUENCE takes the place of an earlier one.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from core.agenda.deadlines import Deadline, DeadlineKind, deadlines
from core.case.case import Case
from core.figures import date_text
from core.law.holidays import known_holidays

PRODUCT = "-//repayment-desk//reminders//ZH"
_ALARMS = (timedelta(hours=-15), timedelta(hours=9))
"""Nine in the morning, the day before and on the day."""

_WEEKEND = 5


def reminders(case: Case, as_of: date, *, discreet: bool = False) -> bytes:
    """The file for a phone's calendar. `discreet` leaves lenders' names, sums and questions out of it."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "还款日程")
    now = {uid_of(case, each): each for each in deadlines(case, as_of, date.max)}
    over = {uid: each for uid, each in ever_open(case, as_of).items() if uid not in now}
    for uid, each in now.items():
        calendar.add_component(_event(case, uid, each, as_of, discreet=discreet))
    for uid, each in over.items():
        gone = _event(case, uid, each, as_of, discreet=discreet)
        gone["status"] = "CANCELLED"
        gone.subcomponents.clear()
        calendar.add_component(gone)
    return bytes(calendar.to_ical())


def uid_of(case: Case, deadline: Deadline) -> str:
    """The same for the same thing, whatever its day: case, debt, kind and the entry it comes from."""
    debt = deadline.debt_id or "case"
    return f"{case.case_id}.{debt}.{deadline.kind.value}.{deadline.key}@repayment-desk"


def ever_open(case: Case, as_of: date) -> Mapping[str, Deadline]:
    """Every day that was open on the day of some entry so far: what an earlier file may have carried."""
    found: dict[str, Deadline] = {}
    for on in sorted({entry.on for entry in case.entries if entry.on <= as_of}):
        found |= {uid_of(case, each): each for each in deadlines(case, on, date.max)}
    return found


def _event(case: Case, uid: str, deadline: Deadline, as_of: date, *, discreet: bool) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.combine(as_of, time(), UTC))
    event.add("sequence", len(case.entries))
    event.add("dtstart", deadline.on)
    event.add("dtend", deadline.on + timedelta(days=1))
    event.add("summary", deadline.kind.label if discreet else deadline.title)
    event.add("description", _described(deadline, discreet=discreet))
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    for before in _ALARMS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", deadline.kind.label)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event


def _described(deadline: Deadline, *, discreet: bool) -> str:
    said = "打开还得清看要做什么。" if discreet else deadline.detail
    return said + _not_a_working_day(deadline)


def _not_a_working_day(deadline: Deadline) -> str:
    """An instalment on a day off may be booked late; a legal period was moved already."""
    if deadline.kind is not DeadlineKind.INSTALMENT or is_working_day(deadline.on):
        return ""
    return f"{date_text(deadline.on)}不是工作日，对公还款可能晚到账，提前一个工作日还。"


def is_working_day(day: date) -> bool:
    """Whether offices work: weekends and holidays off, days worked instead of them on."""
    known = known_holidays()
    if day in known.workdays:
        return True
    return day.weekday() < _WEEKEND and day not in known.days
