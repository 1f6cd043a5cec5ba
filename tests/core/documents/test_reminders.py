"""The calendar file in two independent parsers: the same days, changed in place, cancelled when they are over."""

from datetime import date, timedelta

import vobject
from icalendar import Calendar

from core.agenda.deadlines import deadlines
from core.case.case import Case
from core.case.entries import (
    Channel,
    ContactMade,
    EntryWithdrawn,
    LenderReplied,
    LetterKind,
    LetterSent,
    Outcome,
    PaymentMade,
    PaymentMethod,
    PaymentPurpose,
)
from core.documents.reminders import is_working_day, reminders
from core.money import yuan
from tests.core.builders import DAY, case, debt, signed, terms, with_entries

FIRST = date(2026, 12, 20)


def start() -> Case:
    sent = LetterSent(
        entry_id="s",
        debt_id="loan",
        on=DAY,
        letter=LetterKind.APPLICATION,
        channel=Channel.POST,
        answer_by=DAY + timedelta(days=15),
    )
    return with_entries(
        case(debt("card"), debt("loan")),
        signed("card", DAY, terms(3, "500", "500", FIRST)),
        sent,
    )


START = start()
"""One case: its entries' identifiers, and so the names of its events, stay."""


def events(of: Case, as_of: date = DAY, **more: bool) -> dict[str, dict[str, object]]:
    """Both parsers, which must agree."""
    text = reminders(of, as_of, **more)
    first = {
        str(event["uid"]): {
            "on": event.decoded("dtstart"),
            "sequence": int(event["sequence"]),
            "status": str(event["status"]),
            "summary": str(event["summary"]),
            "alarms": len([part for part in event.walk() if part.name == "VALARM"]),
        }
        for event in Calendar.from_ical(text).walk("VEVENT")
    }
    parsed = vobject.readOne(text.decode())
    second = {
        event.uid.value: {
            "on": event.dtstart.value,
            "sequence": int(event.sequence.value),
            "status": event.status.value,
            "summary": event.summary.value,
            "alarms": len(event.contents.get("valarm", [])),
        }
        for event in parsed.contents.get("vevent", [])
    }
    assert first == second
    return first


def test_every_open_day_is_there_once_with_its_alarms() -> None:
    found = events(START)
    wanted = deadlines(START, DAY, date.max)
    assert len(found) == len(wanted) == 4
    assert sorted(each["on"] for each in found.values()) == [each.on for each in wanted]
    assert all(each["alarms"] == 2 and each["status"] == "CONFIRMED" for each in found.values())


def test_a_day_that_moved_keeps_its_name_and_counts_up() -> None:
    before = events(START)
    withdrawn = START.with_entry(
        EntryWithdrawn(entry_id="w", debt_id="loan", on=DAY, withdraws="s")
    )
    later = withdrawn.with_entry(
        LetterSent(
            entry_id="s2",
            debt_id="loan",
            on=DAY,
            letter=LetterKind.APPLICATION,
            channel=Channel.POST,
            answer_by=DAY + timedelta(days=20),
        )
    )
    after = events(later)
    kept = [uid for uid in before if "instalment" in uid]
    assert all(after[uid]["sequence"] > before[uid]["sequence"] for uid in kept)
    assert all(after[uid]["on"] == before[uid]["on"] for uid in kept)


def imported(calendar: dict[str, dict[str, object]], of: Case, as_of: date) -> None:
    """What a phone does with a file: by name, the higher sequence takes the place of the lower."""
    for uid, event in events(of, as_of).items():
        known = calendar.get(uid)
        if known is None or int(str(event["sequence"])) >= int(str(known["sequence"])):
            calendar[uid] = event


def test_a_later_file_moves_the_answers_day_in_the_same_event() -> None:
    """Asked on the day and told another one: the phone's one event moves, no second one stands beside it."""
    phone: dict[str, dict[str, object]] = {}
    imported(phone, START, DAY)
    (uid,) = [each for each in phone if "answer_expected" in each]
    assert phone[uid]["on"] == DAY + timedelta(days=15)

    asked_on = DAY + timedelta(days=15)
    asked = START.with_entry(
        ContactMade(
            entry_id="call",
            debt_id="loan",
            on=asked_on,
            channel=Channel.HOTLINE,
            next_on=asked_on + timedelta(days=10),
        )
    )
    size = len(phone)
    imported(phone, asked, asked_on)
    assert phone[uid]["on"] == asked_on + timedelta(days=10)
    assert phone[uid]["status"] == "CONFIRMED"
    assert len([each for each in phone if "answer_expected" in each]) == 1
    assert len(phone) == size + 1, "the call's own day besides"

    refused = asked.with_entry(
        LenderReplied(
            entry_id="no", debt_id="loan", on=asked_on, outcome=Outcome.REFUSED, reason="材料不够"
        )
    )
    imported(phone, refused, asked_on)
    assert phone[uid]["status"] == "CANCELLED"
    assert phone[uid]["alarms"] == 0


def test_an_older_file_taken_in_late_changes_nothing() -> None:
    later = START.with_entry(EntryWithdrawn(entry_id="w", debt_id="loan", on=DAY, withdraws="s"))
    phone: dict[str, dict[str, object]] = {}
    imported(phone, later, DAY)
    before = dict(phone)
    imported(phone, START, DAY)
    assert {uid: phone[uid] for uid in before} == before


def test_every_line_is_short_enough_for_the_strictest_reader() -> None:
    """RFC 5545, 3.1: no line over 75 octets, each ended by CRLF."""
    lines = reminders(START, DAY).split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)


def test_what_is_paid_is_cancelled_in_the_next_file() -> None:
    paid = START.with_entry(
        PaymentMade(
            entry_id="p",
            debt_id="card",
            on=DAY + timedelta(days=1),
            amount=yuan("500"),
            purpose=PaymentPurpose.INSTALMENT,
            method=PaymentMethod.LENDER_APP,
        )
    )
    before, after = events(START), events(paid, DAY + timedelta(days=1))
    first = next(uid for uid, each in before.items() if each["on"] == FIRST)
    assert after[first]["status"] == "CANCELLED"
    assert after[first]["alarms"] == 0
    assert set(before) <= set(after)


def test_a_discreet_file_names_no_lender_and_no_sum() -> None:
    text = reminders(START, DAY, discreet=True).decode().replace("\r\n ", "")
    assert "500" not in text.replace("repayment", "")
    assert not [
        each for each in events(START, discreet=True).values() if "card" in str(each["summary"])
    ]
    assert "还款" in text


def test_the_same_case_and_day_give_the_same_file() -> None:
    assert reminders(START, DAY) == reminders(START, DAY)


def test_an_instalment_on_a_day_off_says_so() -> None:
    assert not is_working_day(date(2026, 12, 20)), "a Sunday"
    assert is_working_day(date(2026, 12, 21))
    assert not is_working_day(date(2026, 10, 1)), "a holiday"
    text = reminders(START, DAY).decode().replace("\r\n ", "")
    assert "不是工作日" in text


def test_a_weekend_day_worked_for_a_holiday_is_a_working_day() -> None:
    """2026-10-10 is a Saturday worked for the holiday before; the Saturday after it is free."""
    assert is_working_day(date(2026, 10, 10))
    assert not is_working_day(date(2026, 10, 17))
