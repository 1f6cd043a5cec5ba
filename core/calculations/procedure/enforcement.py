"""The days of enforcement: the notice, a freeze, objections, the limit on spending, the list of the dishonest."""

from collections.abc import Callable, Iterator, Mapping

from core.calculations.procedure.making import Matter, counted, of_period, open_ended, pay_until
from core.calculations.procedure.periods import Period, value_on
from core.calculations.procedure.procedure_date import ProcedureDate, Whose
from core.calculations.procedure.service import Served
from core.calculations.working import Line
from core.case.entries import CourtPaper, CourtPaperReceived
from core.dates import MONTHS_OF_A_YEAR, add_months
from core.figures import date_text

Dates = Iterator[ProcedureDate]


def _object(at: Served) -> ProcedureDate:
    days = value_on("enforcement.objection_review_days", at.on).whole
    return open_ended(
        "objection",
        "提执行异议，请求留出生活费",
        "冻结、扣划的是生活必需的钱，或者超出了该还的数，书面向执行法院提出。"
        f"工资照常进卡的，写明每月的开支。法院 {days} 天内审查。",
        ("cpl_236", "cpl_254", "enf_3", "enf_19"),
        sentence="法律没有写最后一天，钱被划走之前提最有用。",
    )


def _notice(paper: CourtPaperReceived, at: Served) -> Dates:
    yield from pay_until(paper.pay_by, "执行通知")
    if paper.pay_by is None:
        yield open_ended(
            "pay",
            "按执行通知付款",
            "看通知写的期限，把日子补记上。付不出，马上和执行法官、对方谈执行和解。",
            ("cpl_251", "cpl_241"),
            sentence="期限写在执行通知书上。",
        )
    yield open_ended(
        "report",
        "如实报告财产",
        "报告现在和收到通知前一年的财产。不报、假报可以罚款、拘留，也会因此列入失信。",
        ("cpl_252", "dishonest_1"),
        sentence="期限写在财产报告令上。",
    )
    yield counted(
        Matter(
            "refuse_award",
            "申请不予执行仲裁裁决",
            "只在依据是仲裁裁决时：没有仲裁协议、程序违法等，书面向执行法院申请。",
            rules=("cpl_248", "arb_pre_2018"),
        ),
        "enforcement.refuse_award_days",
        at,
    )
    yield _object(at)


def _freeze(_paper: CourtPaperReceived, at: Served) -> Dates:
    yield _object(at)


def _objection_ruling(_paper: CourtPaperReceived, at: Served) -> Dates:
    yield counted(
        Matter(
            "reconsider",
            "向上一级法院申请复议",
            "写明哪里不服，附上裁定书和证据，通过执行法院或直接交给上一级法院。",
            limit=True,
        ),
        "enforcement.objection_reconsider_days",
        at,
    )


def _consumption_limit(_paper: CourtPaperReceived, _at: Served) -> Dates:
    yield open_ended(
        "necessary",
        "有必需的消费，先申请",
        "看病、上班非坐不可的，先向执行法院书面申请，批准了再买票。",
        ("limit_consumption_8_9", "limit_consumption_3"),
    )
    yield open_ended(
        "lift",
        "怎样解除",
        "履行完，法院应当解除；提供有效担保，或者对方同意，可以解除。",
        ("limit_consumption_8_9",),
    )


def _dishonest_list(paper: CourtPaperReceived, at: Served) -> Dates:
    start = paper.printed_on or at.on
    years = value_on("dishonest.years", start)
    end = add_months(start, years.whole * MONTHS_OF_A_YEAR)
    delete, review, again = (
        value_on(f"dishonest.{name}", start).whole
        for name in ("delete_workdays", "correction_review_days", "reconsider_days")
    )
    how = f"从决定书的日期往后 {years.whole} 年"
    yield of_period(
        Matter(
            "term_ends",
            "失信期限到期（写了期限的）",
            f"决定书写了期限的才有这一天，期满后 {delete} 个工作日内应当删除。没写期限的，履行完才删。",
            rules=("dishonest_10",),
            whose=Whose.COURT,
            doubt="以决定书写的期限为准，可能更长，也可以提前删除。",
        ),
        Period(
            end,
            f"{how}，到 {date_text(end)}。",
            (Line("到期", date_text(end), how),),
            (years.citation.id,),
        ),
        at,
    )
    yield open_ended(
        "correct",
        "申请纠正",
        "不该列的、信息写错的、该删没删的，书面向执行法院申请。"
        f"法院 {review} 天内审查，驳回的，收到起 {again} 天内可以复议。",
        ("dishonest_11", "dishonest_12", "dishonest_3"),
    )


ENFORCEMENT: Mapping[CourtPaper, Callable[[CourtPaperReceived, Served], Dates]] = {
    CourtPaper.ENFORCEMENT_NOTICE: _notice,
    CourtPaper.FREEZE_RULING: _freeze,
    CourtPaper.OBJECTION_RULING: _objection_ruling,
    CourtPaper.CONSUMPTION_LIMIT: _consumption_limit,
    CourtPaper.DISHONEST_LIST: _dishonest_list,
}
"""What each paper of enforcement sets going."""
