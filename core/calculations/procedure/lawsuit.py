"""The days of a lawsuit up to the judgment: payment order, summons, mediation, a freeze."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

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
from core.calculations.procedure.periods import period, value_on
from core.calculations.procedure.procedure_date import ProcedureDate, Whose
from core.calculations.procedure.service import Served
from core.case.entries import CourtPaper, CourtPaperReceived, ServiceMeans

Dates = Iterator[ProcedureDate]


def _payment_order(paper: CourtPaperReceived, at: Served) -> Dates:
    objection = period("payment_order.objection_days", at.on)
    yield of_period(
        Matter(
            "objection",
            "书面提出异议，或者还清",
            "向发出支付令的法院交书面异议，写清对债务本身哪里不同意。只说没钱、想延期、想分期不算异议，口头的也不算。",
            rules=("cpl_228", "cpi_436", "cpi_431"),
            limit=True,
        ),
        objection,
        at,
    )
    yield creditor_may_enforce(paper.pay_by, objection.last, at)


def _summons(paper: CourtPaperReceived, at: Served) -> Dates:
    if paper.answer_by:
        yield written(
            "answer",
            "交答辩状（文书写的日子）",
            paper.answer_by,
            "简易程序、小额诉讼的答辩时间由法院和你商量着定，以写明的日子为准。",
            ("cpi_266", "cpi_275"),
            limit=True,
        )
    yield counted(
        Matter(
            "defence",
            "交答辩状",
            "把答辩状交给法院，写清哪些认、哪些不认，附三列对照。不交也会照样审理。",
            limit=True,
        ),
        "court.defence_days",
        at,
    )
    yield counted(
        Matter(
            "jurisdiction",
            "提管辖权异议",
            "觉得不该由这家法院管，要在答辩的期限里提；应诉答辩了又没提，就视为同意它管。",
            rules=("cpl_130",),
            limit=True,
        ),
        "court.defence_days",
        at,
    )
    yield from _evidence(paper, at)
    if paper.served_by is not ServiceMeans.PUBLIC_NOTICE:
        yield before_hearing(
            "small_claims_objection",
            "不同意按小额审，提出来",
            paper.hearing_on,
            "要鉴定、要反诉，或者金额、争议不合小额条件的，在开庭前书面说明。",
            ("cpi_279", "cpl_166", "cpl_169"),
        )
    if paper.hearing_on:
        yield _hearing(paper.hearing_on)
    small, plain = (
        value_on(f"court.{name}", at.on)
        for name in ("small_claims.months", "summary_procedure_months")
    )
    yield open_ended(
        "trial",
        "一审要多久",
        f"从立案起，小额诉讼 {small.whole} 个月内审完，简易程序 {plain.whole} 个月内审完，特殊情况可以延长。",
        ("cpl_168", "cpl_164"),
        whose=Whose.COURT,
        sentence="从立案那天起算，立案的日子问法院。",
    )


def _evidence(paper: CourtPaperReceived, at: Served) -> Dates:
    if paper.evidence_by:
        yield written(
            "evidence",
            "交证据",
            paper.evidence_by,
            "还款凭证、合同、对账单都在这天前交。来不及的，这天之前书面申请延长。",
            ("cpl_85", "cpi_100"),
            limit=True,
        )
        return
    summary = value_on("court.summary_evidence_days_max", at.on).whole
    ordinary = value_on("court.ordinary_evidence_days_min", at.on).whole
    if paper.served_by is ServiceMeans.PUBLIC_NOTICE:
        yield counted(
            Matter(
                "evidence",
                "备好证据（按普通程序最短的估）",
                "公告送达的不会是简易程序、小额诉讼，举证期限一般更长。先去法院领材料。",
                rules=("cpi_140", "cpi_100"),
                doubt="举证期限由法院定，以举证通知书为准。",
            ),
            "court.ordinary_evidence_days_min",
            at,
        )
        return
    yield counted(
        Matter(
            "evidence",
            "备好证据（按小额最短的估）",
            "还款凭证、合同、对账单先备齐。来不及的，期限前书面申请延长。",
            rules=("cpi_266", "cpi_99", "cpi_100"),
            doubt=f"举证期限由法院定：小额一般不超过这些天，简易程序不超过 {summary} 天，普通程序不少于 {ordinary} 天。"
            "以举证通知书为准。",
        ),
        "court.small_claims.evidence_days",
        at,
    )


def _hearing(on: date) -> ProcedureDate:
    return written(
        "hearing",
        "开庭",
        on,
        "带身份证、传票、答辩状和证据原件去。不去可以缺席判决，你的话就没人替你说。",
        ("cpl_147", "cpl_139"),
        limit=True,
    )


def _mediation_notice(paper: CourtPaperReceived, _at: Served) -> Dates:
    if paper.hearing_on:
        yield written(
            "mediation",
            "去调解",
            paper.hearing_on,
            "带着方案去。去不了就提前打电话改时间；不同意条件可以不签。",
            ("cpl_125", "cpl_99"),
        )
    yield open_ended(
        "refuse_mediation",
        "可以不同意调解",
        "诉前调解要自愿。不同意的，案子会转去立案，不因此多欠钱；同意的，让步不能拿来当对你不利的证据。",
        ("cpl_125", "cpl_99", "cpi_107"),
    )


def _mediation_agreement(paper: CourtPaperReceived, at: Served) -> Dates:
    yield counted(
        Matter(
            "confirmation",
            "共同申请司法确认",
            "双方一起申请才行。确认了就和判决一样能强制执行，先看条件你能不能走到底。",
            rules=("cpl_206", "people_mediation"),
        ),
        "court.mediation_confirmation_days",
        at,
    )
    yield from pay_until(paper.pay_by, "调解协议")


def _confirmation_ruling(paper: CourtPaperReceived, at: Served) -> Dates:
    yield counted(
        Matter(
            "objection",
            "对司法确认裁定提异议",
            "不是你本人同意的、金额写错的，向作出裁定的法院书面提出。",
            limit=True,
        ),
        "court.confirmation_objection_days",
        at,
    )
    yield from pay_until(paper.pay_by, "调解协议")
    yield creditor_may_enforce(paper.pay_by, at.on, at)


def _preservation(paper: CourtPaperReceived, at: Served) -> Dates:
    yield counted(
        Matter(
            "reconsider",
            "申请复议",
            "对冻结、查封本身不服，向作出裁定的法院书面申请复议一次。复议不停止冻结；提供担保可以请求解除。",
            rules=("cpl_111", "cpl_107"),
            limit=True,
        ),
        "court.preservation_reconsider_days",
        at,
    )
    measured = paper.printed_on or at.on
    yield of_period(
        Matter(
            "must_sue",
            "对方要起诉或申请仲裁",
            "只说起诉前的冻结：对方到这天还没有起诉或申请仲裁，你可以请法院解除。",
            whose=Whose.OTHER_SIDE,
            doubt="从真正冻结的那天起算，问银行或法院是哪一天；已经起诉后的冻结不看这一条。",
        ),
        period("court.pre_suit_preservation_days", measured, "采取措施"),
        at,
    )
    yield _keep_to_live()


def _keep_to_live() -> ProcedureDate:
    return open_ended(
        "living",
        "请求留出生活必需的费用",
        "工资卡被冻住了，随时可以书面请求留出你和所养家人的生活费，超出数额的部分也可以请求解除。",
        ("cpl_254", "enf_3", "enf_19"),
        sentence="法律没有写最后一天，钱被划走之前提最有用。",
    )


LAWSUIT: Mapping[CourtPaper, Callable[[CourtPaperReceived, Served], Dates]] = {
    CourtPaper.PAYMENT_ORDER: _payment_order,
    CourtPaper.SUMMONS: _summons,
    CourtPaper.MEDIATION_NOTICE: _mediation_notice,
    CourtPaper.MEDIATION_AGREEMENT: _mediation_agreement,
    CourtPaper.CONFIRMATION_RULING: _confirmation_ruling,
    CourtPaper.PRESERVATION_RULING: _preservation,
}
"""What each paper of a court sets going up to the judgment."""
