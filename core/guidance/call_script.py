"""What to say on the telephone, filled with this case's figures; the words stand in call_scripts/*.md.

A line that needs a figure the case does not have is left out; so is one that begins with [name] where that does
not hold. Each call ends with what always is to be asked: ticket, who approves up to which level, day of the answer.
"""

import re
import string
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import LenderKind
from core.guidance.call_facts import call_facts
from core.guidance.calls import Call, calls_for, time_may_have_run

_PLATFORMS = frozenset(
    {
        LenderKind.PLATFORM_LOAN_FACILITATION,
        LenderKind.INSTALMENT_SHOPPING,
        LenderKind.BNPL,
        LenderKind.UNKNOWN,
    }
)
_ADMITS_NOTHING = frozenset({Call.SUED, Call.CAREFUL})
_OVER = frozenset({Call.PAID_OFF, Call.CLOSED})
_CONDITION = re.compile(r"\[(\w+)\]\s*")


@dataclass(frozen=True)
class CallScript:
    """What to say first and then, what to ask, what to write down, and what not to do.

    `title` and `lead` say what the call is for; `rules` are those that the script rests on.
    """

    call: Call
    title: str
    lead: str
    opening: str
    lines: tuple[str, ...]
    questions_to_ask: tuple[str, ...]
    write_down: tuple[str, ...]
    do_not: tuple[str, ...]
    rules: tuple[str, ...]


def call_script(case: Case, debt: Debt, as_of: date, call: Call | None = None) -> CallScript:
    """The script for this debt on this day: today's call, or another that fits.

    Where the limitation period may have run, nothing in it admits the debt or offers to pay, and `do_not` says why.
    Raises `ValueError` for a call that does not fit the debt now.
    """
    fitting = calls_for(case, debt, as_of)
    call = call or fitting[0]
    if call not in fitting:
        raise ValueError(f"{call} does not fit this debt now")
    limited = call not in _OVER and time_may_have_run(case, debt, as_of)
    facts = call_facts(case, debt, as_of, may_admit=not limited and call not in _ADMITS_NOTHING)
    names = (*_files(call, debt), "always", *(["limitation"] if limited else []))
    said = {
        title: tuple(
            text
            for name in names
            for line in _sections(name).get(title, ())
            if (text := _fill(line, facts))
        )
        for title in _SECTIONS
    }
    return CallScript(
        call=call,
        title="".join(said["title"]),
        lead="".join(said["lead"]),
        opening="".join(said["opening"]),
        lines=said["lines"],
        questions_to_ask=said["questions"],
        write_down=said["write_down"],
        do_not=said["do_not"],
        rules=tuple(dict.fromkeys(said["rules"])),
    )


_SECTIONS = ("title", "lead", "opening", "lines", "questions", "write_down", "do_not", "rules")


def _files(call: Call, debt: Debt) -> tuple[str, ...]:
    if call is not Call.FIRST:
        return (call.value,)
    if debt.kind is LenderKind.BANK_CREDIT_CARD:
        return ("first", "card")
    return ("first", "platform" if debt.kind in _PLATFORMS else "loan")


def _fill(line: str, facts: dict[str, str]) -> str:
    needed = {name for _, name, _, _ in string.Formatter().parse(line) if name}
    condition = _CONDITION.match(line)
    if condition:
        needed.add(condition[1])
        line = line[condition.end() :]
    return line.format_map(facts) if needed <= facts.keys() else ""


@lru_cache(maxsize=32)
def _sections(name: str) -> dict[str, tuple[str, ...]]:
    text = (files("core.guidance") / "call_scripts" / f"{name}.md").read_text(encoding="utf-8")
    sections: dict[str, tuple[str, ...]] = {}
    for block in text.split("# ")[1:]:
        title, _, body = block.partition("\n")
        lines = (line.removeprefix("- ").strip() for line in body.splitlines())
        sections[title.strip()] = tuple(line for line in lines if line)
    return sections
