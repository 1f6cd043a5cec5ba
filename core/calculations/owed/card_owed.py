"""A card in columns: its account under the contract of the card, and what of its charges stays under the ceilings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from core.calculations.card.account import card_account
from core.calculations.card.cycle import last_statement_before
from core.calculations.card.records import CardAccount
from core.calculations.card.terms_used import card_terms
from core.calculations.limits.ceilings import ceiling_segments
from core.calculations.owed.charges import CHARGES, Charge, ChargeKind, PrincipalDays
from core.calculations.owed.columns import COMPONENTS, Columns, span_of
from core.calculations.owed.loan_account import LoanAccount
from core.calculations.owed.missing import missing_of_a_card
from core.calculations.owed.report import Basis, Span
from core.calculations.owed.under_ceiling import Stands, paid_above, readings
from core.calculations.working import Line
from core.case.contract import CardContract, CardInterestOn, Movement, MovementKind
from core.case.debt import COMPONENT_LABELS, Debt
from core.case.entries import PaymentMade
from core.figures import yuan_text
from core.law.library import citation
from core.money import ZERO, round_half_up

_SPENDING = frozenset({MovementKind.PURCHASE, MovementKind.DRAWN})
_NOTHING = Decimal(0)
_TWO_ENDS = (
    "低的一头：利息从账单日算起，不计复利，没填的违约金当作没有。",
    "高的一头：这期账单都是账单期第一天消费的，按月计复利。",
)


def card_columns(
    debt: Debt, payments: Sequence[PaymentMade], *, split_known: bool
) -> Columns | None:
    """The columns of a card; `None` where neither purchases nor a first missed day are known.

    With purchases the account is rebuilt. With totals only, the principal the lender names is taken for
    the bill that was missed, run twice: the mildest terms and the hardest.
    """
    rebuilt = any(m.kind in _SPENDING and m.on <= debt.as_of for m in debt.movements)
    if not rebuilt and (debt.first_missed_due_date is None or not split_known):
        return None
    known = debt.model_copy(
        update={"movements": tuple(m for m in debt.movements if m.on <= debt.as_of)}
    )
    counted = tuple(payment for payment in payments if payment.on <= debt.as_of)
    accounts = _accounts(known, counted, rebuilt=rebuilt)
    if accounts is None:
        return None
    return _columns(debt, accounts, rebuilt=rebuilt, split_known=split_known)


def _accounts(
    debt: Debt, payments: Sequence[PaymentMade], *, rebuilt: bool
) -> tuple[CardAccount, CardAccount] | None:
    """The mildest and the hardest account: what the contract does not say is run both ways."""
    contract = debt.contract if isinstance(debt.contract, CardContract) else CardContract()
    mild = debt.model_copy(update={"contract": contract.model_copy(update=_mildest(contract))})
    hard = debt
    if not rebuilt:
        hard = _bought_early(hard) or hard
    try:
        return (
            card_account(mild, debt.as_of, payments, compounds=rebuilt),
            card_account(hard, debt.as_of, payments),
        )
    except ValueError:
        return None


def _mildest(contract: CardContract) -> dict[str, object]:
    """What is unknown, read for the holder: interest on the unpaid part alone, no 违约金 agreed."""
    mildest: dict[str, object] = {}
    if contract.interest_on is None:
        mildest["interest_on"] = CardInterestOn.UNPAID_PART
    if contract.late_fee_ratio is None:
        mildest["late_fee_ratio"] = _NOTHING
    return mildest


def _bought_early(debt: Debt) -> Debt | None:
    """The whole bill bought on the first day of its cycle, the longest it can have borne interest."""
    missed = debt.first_missed_due_date
    if missed is None or debt.movements or not debt.balance.principal:
        return None
    day = card_terms(debt, missed).statement_day
    first = last_statement_before(last_statement_before(missed, day), day) + timedelta(days=1)
    bought = Movement(on=first, kind=MovementKind.PURCHASE, amount=debt.balance.principal)
    return debt.model_copy(update={"movements": (bought,)})


def _columns(
    debt: Debt, accounts: tuple[CardAccount, CardAccount], *, rebuilt: bool, split_known: bool
) -> Columns:
    hardest = accounts[1]
    segments = ceiling_segments(
        debt.kind, formed_on=debt.drawn_on, first=hardest.first, until=debt.as_of
    )
    cuts = tuple(segment.first for segment in segments)
    measured = tuple(_measured(account, cuts) for account in accounts)
    ways = tuple(readings(account, segments) for account in measured)
    stands = [reading for each in ways for _, reading in each]
    contractual = {
        name: span_of([account.closing.parts()[name] for account in accounts])
        for name in COMPONENTS
    }
    supportable = {
        "principal": contractual["principal"],
        **{name: span_of([reading.charges[name] for reading in stands]) for name in CHARGES},
    }
    ceilings = tuple(dict.fromkeys(rule for s in segments for rule in s.ceiling.citations))
    above = paid_above(measured[1], segments)
    return Columns(
        basis=Basis.REBUILT if rebuilt else Basis.ESTIMATED,
        contractual=contractual,
        supportable=supportable,
        working={
            "principal": _principal(hardest),
            **{name: _charge(hardest, name, ways[1], supportable[name]) for name in CHARGES},
            "total": (*hardest.working, *_measures(ways[1]), *_paid_above(above)),
        },
        citations={
            "principal": tuple(rule for rule in hardest.citations if rule == "card_repay_order"),
            "interest": (*hardest.citations, *ceilings),
            "late_fee": ("card_2016_111", *ceilings),
            "total": (*hardest.citations, *ceilings),
        },
        ceilings=segments,
        lines=hardest.lines if rebuilt else (),
        missing=missing_of_a_card(debt, split_known=split_known, rebuilt=rebuilt),
        conventions=(
            *dict.fromkeys((*accounts[0].assumptions, *hardest.assumptions)),
            *(() if rebuilt else _TWO_ENDS),
            "算上限时，一年按 365 天。",
        ),
        cautions=_cautions(
            debt, contractual["principal"], segments_rules=ceilings, rebuilt=rebuilt
        ),
    )


def _measured(account: CardAccount, cuts: Sequence[date]) -> LoanAccount:
    """The card's charges and its principal through the days, for the ceilings; what is unpaid is the latest."""
    charges = [
        Charge(ChargeKind.INTEREST, line.first, line.until, line.accrued, line.accrued)
        for line in account.lines
        if line.accrued
    ]
    for posting in account.postings:
        for kind, amount in (
            (ChargeKind.LATE_FEE, posting.late_fee),
            (ChargeKind.OTHER_FEES, posting.other_fees),
        ):
            if amount > 0:
                charges.append(Charge(kind, posting.on, posting.on, amount, amount))
    unpaid = [
        charge
        for name in CHARGES
        for charge in _latest_unpaid(
            [c for c in charges if c.kind.component == name], account.closing.parts()[name]
        )
    ]
    return LoanAccount(
        principal=account.closing.principal,
        charges=tuple(unpaid),
        principal_days=_principal_days(account, cuts),
        overpaid=account.overpaid,
        lines=(),
    )


def _latest_unpaid(charges: Sequence[Charge], left: Decimal) -> list[Charge]:
    """The same charges, the oldest paid first, so that `left` in all is unpaid."""
    found = []
    for charge in sorted(charges, key=lambda c: c.first, reverse=True):
        part = min(left, charge.amount)
        left -= part
        found.append(replace(charge, unpaid=part))
    return found[::-1]


def _principal_days(account: CardAccount, cuts: Sequence[date]) -> tuple[PrincipalDays, ...]:
    moved: dict[date, Decimal] = {account.first: _NOTHING, account.until: _NOTHING}
    for posting in account.postings:
        moved[posting.on] = moved.get(posting.on, _NOTHING) + posting.principal
    for cut in cuts:
        if account.first < cut < account.until:
            moved.setdefault(cut, _NOTHING)
    days, principal = [], _NOTHING
    for first, until in pairwise(sorted(moved)):
        principal += moved[first]
        days.append(PrincipalDays(first, until, principal))
    return tuple(days)


def _principal(account: CardAccount) -> tuple[Line, ...]:
    paid = sum((p.allocation.to.get("principal", ZERO) for p in account.payments), ZERO)
    return (
        Line("还款里抵了本金的", paid, "每次还款按当天的抵充顺序"),
        Line("还欠本金", account.closing.principal, "消费和取现 − 退款 − 已抵本金"),
    )


def _charge(
    account: CardAccount, name: str, ways: Sequence[tuple[str, Stands]], supportable: Span
) -> tuple[Line, ...]:
    label = COMPONENT_LABELS[name]
    left, charged = account.closing.parts()[name], account.charged.parts()[name]
    if not left and not charged:
        return (Line(label, ZERO, "按合约和流水，没有这一项"),)
    lines = [
        Line(f"按合约一共计了{label}", charged, _how(account, name)),
        Line(f"合同口径还欠{label}", left, "计的 − 还款里已经抵掉的"),
    ]
    for how, reading in ways:
        off = round_half_up(reading.taken_off[name])
        if off:
            lines.append(Line(f"在线以上、可以请求调减的（{how}）", off, "怎么比，见合计一栏"))
    lines.append(Line("有依据的", supportable.text, "合同口径减去可以请求调减的"))
    return tuple(lines)


def _how(account: CardAccount, name: str) -> str:
    if name != "late_fee":
        return "每段：计息的钱 × 天数 × 日利率，见逐日账目" if name == "interest" else "逐笔相加"
    fees = [s for s in account.statements if s.late_fee]
    return " + ".join(f"{s.due} 到期的一期 {yuan_text(s.late_fee or ZERO)}" for s in fees)


def _measures(ways: Sequence[tuple[str, Stands]]) -> tuple[Line, ...]:
    why = "法院的算法不统一，都列出来" if len(ways) > 1 else "息费都还没还，只有这一种"
    return tuple(
        line
        for how, reading in ways
        if reading.working
        for line in (Line("算法", how, why), *reading.working)
    )


def _paid_above(above: Decimal) -> tuple[Line, ...]:
    if not above:
        return ()
    how = "能不能要回或抵扣，没有统一说法，这里没有直接减掉"
    return (Line("已经还掉的息费里，在线以上的", above, how),)


def _cautions(
    debt: Debt, principal: Span, *, segments_rules: Sequence[str], rebuilt: bool
) -> tuple[str, ...]:
    found = []
    if not rebuilt:
        found.append("这是估算：本金先按对方说的，没有逐笔核对。补上账单会更准。")
    claimed = debt.balance.principal
    if rebuilt and claimed and principal.low > claimed:
        found.append(
            f"按你填的流水，还欠的本金比对方说的多 {yuan_text(principal.low - claimed)} 元。"
            "多半是还款没有填全，请对一遍还款记录。"
        )
    found += [
        f"{citation(rule).reference}还有待核实的地方：{verify}。"
        for rule in segments_rules
        if (verify := citation(rule).verify)
    ]
    return tuple(found)
