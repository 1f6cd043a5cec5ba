"""The days of an arbitration: denying the agreement before the first hearing, setting an award aside."""

from collections.abc import Callable, Iterator, Mapping

from core.calculations.procedure.making import (
    Matter,
    before_hearing,
    counted,
    creditor_may_enforce,
    of_period,
    open_ended,
    pay_until,
    written,
)
from core.calculations.procedure.periods import Period, period
from core.calculations.procedure.procedure_date import ProcedureDate
from core.calculations.procedure.service import Served
from core.case.entries import CourtPaper, CourtPaperReceived
from core.figures import date_text
from core.law.library import citation, parameter

Dates = Iterator[ProcedureDate]


def _notice(paper: CourtPaperReceived, _at: Served) -> Dates:
    doubt = _older_law(paper)
    yield before_hearing(
        "deny",
        "书面否认有仲裁协议",
        paper.hearing_on,
        "合同里没有仲裁条款、写得不清楚，或者你没有同意过，首次开庭前书面说。提示过而不否认的，视为有协议。",
        ("arb_27", "arb_31", "arb_4", "arb_29"),
        doubt,
    )
    yield before_hearing(
        "online",
        "书面不同意在网上仲裁",
        paper.hearing_on,
        "在网上进行要没有人明确反对。不同意就写明，请求当面开庭。",
        ("arb_11",),
        doubt,
    )
    if paper.answer_by:
        yield written(
            "answer",
            "交答辩书",
            paper.answer_by,
            "写明对协议、金额的意见。不交也会照样仲裁。",
            ("arb_36",),
            limit=True,
        )
    else:
        yield open_ended(
            "answer",
            "交答辩书",
            "期限写在随通知寄来的仲裁规则里，找到它，把日子补记上。",
            ("arb_36",),
            sentence="各家仲裁规则不同，没有统一的天数。",
        )
    if paper.hearing_on:
        yield written(
            "hearing",
            "仲裁开庭",
            paper.hearing_on,
            "要到。不到可以缺席裁决，裁决一次就定。",
            ("arb_54",),
            limit=True,
        )


def _older_law(paper: CourtPaperReceived) -> str:
    since = citation("arb_27").in_force_from
    if since and paper.on < since:
        return f"{date_text(since)}前的旧仲裁法没有收录，先问仲裁机构和法律援助。"
    return ""


def _award(paper: CourtPaperReceived, at: Served) -> Dates:
    found, doubt = _set_aside(at)
    yield of_period(
        Matter(
            "set_aside",
            "申请撤销裁决",
            "没有仲裁协议、程序违法、证据伪造等情形，向仲裁机构所在地的中级法院申请。只是觉得判多了不行。",
            rules=("arb_71",),
            limit=True,
            doubt=doubt,
        ),
        found,
        at,
    )
    yield counted(
        Matter(
            "correction",
            "请求补正写错、算错的地方",
            "裁决书里的笔误、计算错误、漏裁，书面请仲裁庭补正。",
        ),
        "arbitration.correction_days",
        at,
    )
    yield open_ended(
        "refuse_enforcement",
        "申请不予执行",
        "收到执行通知以后才开始算。收到了，把执行通知也记在这里。",
        ("award_refuse_8", "cpl_248"),
        sentence="从执行通知送达起算。",
    )
    yield from pay_until(paper.pay_by, "裁决")
    yield creditor_may_enforce(paper.pay_by, at.on, at)


def _set_aside(at: Served) -> tuple[Period, str]:
    """Three months since the new law; before it six, yet never later than three months after it came.

    How the change works on awards received before is not settled (see the parameter's note): the earlier
    day is the safe one, and it is said.
    """
    name = "arbitration.set_aside_months"
    whole = period(name, at.on)
    change = parameter(name).values[-1].in_force_from
    if at.on >= change:
        return whole, ""
    newer = period(name, change, "新法施行")
    if newer.last >= whole.last:
        return whole, ""
    return newer, (
        f"按旧法的六个月是 {date_text(whole.last)}。新法改成三个月，之前收到的怎么算没有统一说法，"
        "按早的这天准备，并问法律援助。"
    )


ARBITRATION: Mapping[CourtPaper, Callable[[CourtPaperReceived, Served], Dates]] = {
    CourtPaper.ARBITRATION_NOTICE: _notice,
    CourtPaper.ARBITRATION_AWARD: _award,
}
"""What each paper of an arbitration body sets going."""
