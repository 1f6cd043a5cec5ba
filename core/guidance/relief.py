"""Which kinds of relief to ask for, and why, from the facts of the case. The lender decides on all of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from core.calculations.capacity import repayment_capacity
from core.calculations.fit import Fit
from core.calculations.instalments import waivable
from core.calculations.offers import DebtOffer, first_offers
from core.calculations.plan import plan_for
from core.calculations.terms import longest_term
from core.case.agreement import OfferKind
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import LenderReplied, Outcome
from core.case.lateness import is_overdue
from core.case.lender import NEVER_CREDITORS, LenderKind
from core.figures import yuan_text
from core.law.model import Standing
from core.money import ZERO
from core.workflow.progress import progress

__all__ = ["Fit", "ReliefKind", "ReliefOption", "relief_options"]


class ReliefKind(StrEnum):
    """What may be asked for."""

    PERSONALISED_INSTALMENTS = "personalised_instalments"
    EXTENSION = "extension"
    WAIVER = "waiver"
    SETTLEMENT = "settlement"
    HOLD = "hold"
    MEDIATION = "mediation"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            ReliefKind.PERSONALISED_INSTALMENTS: "个性化分期",
            ReliefKind.EXTENSION: "延期、展期",
            ReliefKind.WAIVER: "息费减免",
            ReliefKind.SETTLEMENT: "一次性结清",
            ReliefKind.HOLD: "先少还，到期复核",
            ReliefKind.MEDIATION: "请调解组织一起谈",
        }[self]


@dataclass(frozen=True)
class ReliefOption:
    """One kind of relief; `standing` is law (a rule speaks of it) or practice."""

    kind: ReliefKind
    title: str
    fits: Fit
    why: str
    what_to_do: str
    standing: Standing
    citations: tuple[str, ...]


_AGREED = "这笔已经谈妥，先照协议还。真的要还不上时，提前和对方说，再看这里。"


def relief_options(case: Case, debt: Debt, as_of: date) -> tuple[ReliefOption, ...]:
    """All kinds in a fixed order, personalised instalments for cards alone; empty for who is no creditor."""
    state = progress(case, debt.debt_id, as_of)
    if debt.kind in NEVER_CREDITORS or state.paid_off:
        return ()
    row = first_offers(case, as_of).row(debt.debt_id)
    kinds: list[Callable[[Case, Debt, date, DebtOffer | None], ReliefOption]] = [
        _extension,
        _waiver,
        _settlement,
        _hold,
        _mediation,
    ]
    if debt.kind is LenderKind.BANK_CREDIT_CARD:
        kinds.insert(0, _personalised)
    options = tuple(make(case, debt, as_of, row) for make in kinds)
    if state.binding_terms:
        return tuple(replace(option, fits=Fit.NOT_NOW, why=_AGREED) for option in options)
    return options


def _option(
    kind: ReliefKind, fits: Fit, *, why: str, do: str, standing: Standing, rules: tuple[str, ...]
) -> ReliefOption:
    return ReliefOption(kind, kind.label, fits, why, do, standing, rules)


def _personalised(case: Case, debt: Debt, as_of: date, row: DebtOffer | None) -> ReliefOption:
    longest = longest_term(debt, as_of).months
    exceeds = repayment_capacity(case.budget).available < debt.balance.total
    plan = plan_for(case, debt, as_of) if row else None
    if plan and plan.kind is OfferKind.INSTALMENTS and exceeds:
        fits = Fit.FITS
        why = (
            f"欠 {yuan_text(debt.balance.total)} 元，超出眼下的还款能力；"
            f"每月 {yuan_text(plan.monthly)} 元、{len(plan.amounts)} 期能还清，在 {longest} 期以内。"
        )
    elif plan and plan.kind is OfferKind.HOLD:
        fits = Fit.MAYBE
        why = f"欠款超出还款能力，但按能拿出的钱，{longest} 期还不完，要同时请求减免。"
    elif not exceeds:
        fits, why = Fit.NOT_NOW, "一个月能拿出的钱就够还清，不符合“超出还款能力”。"
    else:
        fits, why = Fit.NOT_NOW, "眼下拿不出每月的数。先请求延期，有了余钱再提。"
    return _option(
        ReliefKind.PERSONALISED_INSTALMENTS,
        fits,
        why=why,
        do="在申请书里写清两点：欠款超出还款能力、仍愿意还。附收支和证明。银行可以同意也可以不同意，"
        "还款期间收不收利息由协议写明。",
        standing=Standing.LAW,
        rules=("card_70", "bank_13_2022"),
    )


def _extension(case: Case, debt: Debt, as_of: date, row: DebtOffer | None) -> ReliefOption:
    del row
    rules: tuple[str, ...]
    overdue = is_overdue(debt, as_of)
    if debt.kind in (LenderKind.BANK_LOAN, LenderKind.RURAL_BANK, LenderKind.CONSUMER_FINANCE):
        rules = ("consumer_relief_2025", "cc_678")
    else:
        rules = ("cc_678",)
    nothing = repayment_capacity(case.budget).available == ZERO
    if not overdue:
        fits, why = Fit.FITS, "还没有逾期，到期之前可以申请展期，由对方决定。"
    elif nothing:
        fits, why = Fit.FITS, "眼下没有能拿出来的钱，先请对方往后推几个月最实在。"
    else:
        fits, why = (
            Fit.MAYBE,
            "已经逾期，法律上的“展期”要在到期前申请；现在说“协商延期”，由对方决定。",
        )
    return _option(
        ReliefKind.EXTENSION,
        fits,
        why=why,
        do="说清推迟到哪一天、那时靠什么还，附困难证明。延期期间利息怎么算要问明白。",
        standing=Standing.LAW,
        rules=rules,
    )


def _waiver(case: Case, debt: Debt, as_of: date, row: DebtOffer | None) -> ReliefOption:
    del as_of, row
    asked = waivable(debt).total
    if asked == ZERO:
        fits, why = Fit.NOT_NOW, "账上没有罚息和违约金。先请对方列明息费，看清再说。"
    elif case.hardship:
        fits = Fit.FITS
        why = f"罚息和违约金一共 {yuan_text(asked)} 元，有困难的事实，可以请求减免，由对方决定。"
    else:
        fits = Fit.MAYBE
        why = f"罚息和违约金一共 {yuan_text(asked)} 元。先把困难情况填上，请求才站得住。"
    card = debt.kind is LenderKind.BANK_CREDIT_CARD
    return _option(
        ReliefKind.WAIVER,
        fits,
        why=why,
        do="先请对方列明每一项怎么算的，再请求减免罚息和违约金。本金一般不在减免里。",
        standing=Standing.PRACTICE,
        rules=("card_judicial_2", "fin_24") if card else ("fin_24",),
    )


def _settlement(case: Case, debt: Debt, as_of: date, row: DebtOffer | None) -> ReliefOption:
    del as_of, row
    wanted = debt.balance.less(waivable(debt)).total
    lump = case.budget.lump_sum
    if lump >= wanted:
        fits = Fit.FITS
        why = (
            f"手里能一次拿出 {yuan_text(lump)} 元，够还减去罚息违约金后的 {yuan_text(wanted)} 元。"
        )
    elif lump > ZERO:
        fits = Fit.MAYBE
        why = f"能一次拿出 {yuan_text(lump)} 元，还差 {yuan_text(wanted - lump)} 元，可以问对方有没有结清政策。"
    else:
        fits, why = Fit.NOT_NOW, "手里没有能一次拿出的钱。不要为了结清去借新的。"
    return _option(
        ReliefKind.SETTLEMENT,
        fits,
        why=why,
        do="先拿到对方写明“还多少、之后欠款为 0、开结清证明”的文字，再付到对方名下的账户。",
        standing=Standing.PRACTICE,
        rules=("cc_677",),
    )


def _hold(case: Case, debt: Debt, as_of: date, row: DebtOffer | None) -> ReliefOption:
    del as_of
    if row and row.kind is OfferKind.HOLD:
        fits, why = Fit.FITS, row.sentence
    elif case.hardship and repayment_capacity(case.budget).available == ZERO:
        fits, why = Fit.NOT_NOW, "眼下一分也拿不出，先请求延期，别答应一个小数目又断掉。"
    else:
        fits, why = Fit.MAYBE, "能排出还清的方案，先提方案；对方不同意时，再提先少还、到期复核。"
    return _option(
        ReliefKind.HOLD,
        fits,
        why=why,
        do=f"请{debt.name}写明这几个月不算违约、到期哪天再谈。口头答应的，记下时间和工号。",
        standing=Standing.PRACTICE,
        rules=("cc_561",),
    )


def _mediation(case: Case, debt: Debt, as_of: date, row: DebtOffer | None) -> ReliefOption:
    del row
    refused = any(
        isinstance(entry, LenderReplied) and entry.outcome is Outcome.REFUSED
        for entry in case.live_entries(as_of, debt.debt_id)
    )
    return _option(
        ReliefKind.MEDIATION,
        Fit.FITS if refused else Fit.MAYBE,
        why="对方没有同意过，可以请公益的调解组织一起谈。"
        if refused
        else "先自己谈。谈不下来，再请公益的调解组织，不收费。",
        do="找金融纠纷调解组织或人民调解委员会。先收费再调解的不是真的。谈成的协议可以共同申请司法确认。",
        standing=Standing.LAW,
        rules=("people_mediation", "mediation_2025_14"),
    )
