"""The days of what a court decides: a ruling, a judgment, a mediation statement."""

from collections.abc import Callable, Iterator, Mapping

from core.calculations.procedure.making import (
    Matter,
    counted,
    creditor_may_enforce,
    of_period,
    open_ended,
    pay_until,
)
from core.calculations.procedure.periods import period
from core.calculations.procedure.procedure_date import ProcedureDate
from core.calculations.procedure.service import Served
from core.case.entries import CourtPaper, CourtPaperReceived

Dates = Iterator[ProcedureDate]

_LOOK_AT_THE_END = (
    "还没有填能不能上诉：看文书最后一段。写着“本判决为终审判决”或小额诉讼的，不能上诉。"
)
_RULING_MAY_BE_FINAL = (
    "还没有填能不能上诉：看裁定最后一段。小额案件的管辖裁定一作出就生效，不能上诉。"
)


def _ruling(paper: CourtPaperReceived, at: Served) -> Dates:
    if paper.appealable is False:
        yield open_ended(
            "no_appeal", "这份裁定不能上诉", "案子接着审，准备答辩和证据。", ("cpi_276",)
        )
        return
    yield counted(
        Matter(
            "appeal",
            "对裁定上诉",
            "通过原来的法院向上一级法院交上诉状。",
            limit=True,
            doubt="" if paper.appealable else _RULING_MAY_BE_FINAL,
        ),
        "court.appeal_ruling_days",
        at,
    )


def _judgment(paper: CourtPaperReceived, at: Served) -> Dates:
    if paper.appealable is False:
        effective, unsure = at.on, ""
    else:
        appeal = counted(
            Matter(
                "appeal",
                "上诉",
                "通过原来的法院交上诉状，并按时交上诉费。口头说上诉不算。",
                rules=("cpi_318", "cpi_244"),
                limit=True,
                doubt="" if paper.appealable else _LOOK_AT_THE_END,
            ),
            "court.appeal_judgment_days",
            at,
        )
        yield appeal
        effective = appeal.on or at.on
        unsure = "谁都没有上诉、判决这时生效才这样算；上诉了，从二审判决算起。"
    yield of_period(
        Matter(
            "retrial",
            "申请再审",
            "确有法定的错误才行，不停止执行。小额判决可以向原来的法院申请。",
            rules=("cpl_210", "cpi_424"),
            limit=paper.appealable is False,
            doubt=unsure,
        ),
        period("court.retrial_months", effective, "判决生效"),
        at,
    )
    yield from pay_until(paper.pay_by, "判决")
    yield creditor_may_enforce(paper.pay_by, effective, at, "" if paper.pay_by else unsure)


def _mediation_statement(paper: CourtPaperReceived, at: Served) -> Dates:
    yield counted(
        Matter(
            "retrial",
            "申请再审",
            "只有能证明调解不是自愿的，或者内容违反法律，才可以。只是后悔不行，付不出就尽早找对方谈执行和解。",
            rules=("cpl_100", "cpi_149"),
            limit=True,
            doubt="调解书从最后签收的一方签收那天起生效；对方签得比你晚，这天会往后。",
        ),
        "court.mediation_retrial_months",
        at,
    )
    yield from pay_until(paper.pay_by, "调解书")
    yield creditor_may_enforce(paper.pay_by, at.on, at)


DECISIONS: Mapping[CourtPaper, Callable[[CourtPaperReceived, Served], Dates]] = {
    CourtPaper.RULING: _ruling,
    CourtPaper.JUDGMENT: _judgment,
    CourtPaper.MEDIATION_STATEMENT: _mediation_statement,
}
"""What each decision of a court sets going."""
