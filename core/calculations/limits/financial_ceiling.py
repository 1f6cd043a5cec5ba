"""The line over loans of licensed lenders: one total a year above which one may ask for a reduction."""

from dataclasses import replace
from datetime import date

from core.calculations.limits.ceiling import GUARANTEE_FEE, Ceiling, CeilingNature
from core.calculations.limits.question import Question
from core.case.lender import LenderKind
from core.figures import date_text, percent_text
from core.law.library import parameter
from core.law.parameter import Parameter

_REFERRED_TO_BANKS = frozenset(
    {
        LenderKind.CONSUMER_FINANCE,
        LenderKind.TRUST,
        LenderKind.MICROLOAN,
        LenderKind.AUTO_FINANCE,
        LenderKind.FINANCE_COMPANY,
    }
)


def financial_ceiling(question: Question) -> Ceiling:
    """24 % a year over everything together since 2017-08-04 (法发〔2017〕22号 第2条), and what stands beside.

    It follows the day, not the contract. Guarantee fees count for bank money through a platform from
    contracts of 2025-10-01 on (金规〔2025〕9号); the guideline for small loans stands beside from 2025-12-19.
    """
    cap = parameter("finance.all_in_cap")
    begins = _begins(cap)
    if question.on < begins:
        return Ceiling(
            annual_rate=None,
            nature=CeilingNature.BY_CONTRACT,
            counted=(),
            sentence=f"{date_text(begins)}以前没有合计年 24% 这条线，看合同。太高的，可以请求按公平减少，"
            "由对方或法院决定。这个起算日是凭记忆写的，还没核实。",
            citations=("fin_24",),
            verified=False,
        )
    value = cap.on(question.on)
    stands = Ceiling(
        annual_rate=value.value,
        nature=CeilingNature.MAY_BE_REDUCED,
        counted=parameter("finance.all_in_cap.components").on(question.on).names,
        sentence=f"利息、复利、罚息、违约金和其他费用合计超过年 {percent_text(value.value)} 的部分，"
        "可以请求调减，由对方或法院决定。",
        citations=(value.citation.id,),
        verified=value.verified,
    )
    return _small_loan_guideline(
        question, _guarantee_fee(question, _local_organisation(question, stands))
    )


def _begins(dated: Parameter) -> date:
    return dated.values[0].in_force_from


def _local_organisation(question: Question, stands: Ceiling) -> Ceiling:
    """Why small-loan companies and the other local organisations are measured like banks (法释〔2020〕27号)."""
    reply = parameter("finance.local_organisations_are_financial")
    if question.kind not in reply.lender_kinds:
        return stands
    if question.on < _begins(reply):
        return replace(
            stands,
            sentence=stands.sentence
            + f"{date_text(_begins(reply))}以前，这类地方金融组织算不算金融机构还没有批复，这里先按这条线看。",
            verified=False,
        )
    return replace(
        stands,
        sentence=stands.sentence + "这类地方金融组织按金融机构看，不用四倍 LPR 的上限。",
        citations=(reply.on(question.on).citation.id, *stands.citations),
    )


def _guarantee_fee(question: Question, stands: Ceiling) -> Ceiling:
    """Whether the guarantee fee is added up too; it is not for contracts before the rule."""
    if not question.facilitated:
        return stands
    rule = parameter("facilitated.all_in_cap")
    named = question.kind in rule.lender_kinds
    if not named and question.kind not in _REFERRED_TO_BANKS:
        return stands
    begins = date_text(_begins(rule))
    if not named:
        return replace(
            stands,
            sentence=stands.sentence
            + f"把担保费算进来的规定（{begins}起）写的是银行；这类机构是不是参照执行，还没核到原文。"
            "担保费没有算在内，只能作为理由提出来。",
        )
    if not question.formed_from(_begins(rule)):
        return replace(
            stands,
            sentence=stands.sentence
            + f"{begins}以前的合同，没有规定要把担保费算进这条线，这里没有算。"
            "担保费高，可以作为请求减少的理由提出来，由对方或法院决定。"
            + ("借款日还不知道，先按以前的合同看。" if question.formed_on is None else ""),
        )
    value = rule.on(question.formed_on or question.on)
    supervisory = Ceiling(
        annual_rate=value.value,
        nature=CeilingNature.SUPERVISORY,
        counted=(*stands.counted, GUARANTEE_FEE),
        sentence=f"{begins}起的合同，通过平台借银行的钱，担保等增信费也要算进总成本，"
        f"总成本应在年 {percent_text(value.value)} 以内。",
        citations=(value.citation.id,),
        verified=value.verified,
    )
    return replace(
        stands,
        counted=supervisory.counted,
        sentence=stands.sentence + supervisory.sentence,
        citations=(*stands.citations, *supervisory.citations),
        beside=(*stands.beside, supervisory),
    )


def _small_loan_guideline(question: Question, stands: Ceiling) -> Ceiling:
    """The supervisor's line for new small loans. What they are to come down to later is no ceiling yet."""
    rule = parameter("microloan.new_loan_cap")
    if question.kind not in rule.lender_kinds or not question.formed_from(_begins(rule)):
        return stands
    value = rule.on(question.formed_on or question.on)
    guideline = Ceiling(
        annual_rate=value.value,
        nature=CeilingNature.SUPERVISORY,
        counted=(*stands.counted, GUARANTEE_FEE),
        sentence=f"{date_text(_begins(rule))}起新放的小额贷款，监管要求总成本不超过年 "
        f"{percent_text(value.value)}，担保费、保险费也算。这份文件没有公开全文，还没核实。"
        "到 2027 年底降到四倍 LPR 以内是目标，现在不能当上限用。",
        citations=(value.citation.id,),
        verified=False,
    )
    return replace(stands, beside=(*stands.beside, guideline))
