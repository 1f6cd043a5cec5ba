"""A card in columns: its account under the contract of the card, and what of its charges stays under the ceilings."""

from collections.abc import Sequence
from decimal import Decimal

from core.calculations.card.records import CardAccount
from core.calculations.limits.ceilings import ceiling_segments
from core.calculations.owed.card_ends import CardEnds, card_ends
from core.calculations.owed.card_measured import measured_card
from core.calculations.owed.charges import CHARGES
from core.calculations.owed.columns import COMPONENTS, Columns, span_of
from core.calculations.owed.missing import missing_of_a_card
from core.calculations.owed.report import Basis, Span
from core.calculations.owed.under_ceiling import Stands, paid_above, readings
from core.calculations.working import Line
from core.case.contract import MovementKind
from core.case.debt import COMPONENT_LABELS, Debt
from core.case.entries import PaymentMade
from core.figures import yuan_text
from core.law.library import citation
from core.lenders.record_kind import kind_of_record
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
    ends = card_ends(known, counted, rebuilt=rebuilt)
    if ends is None:
        return None
    return _columns(debt, ends, rebuilt=rebuilt, split_known=split_known)


def _columns(debt: Debt, ends: CardEnds, *, rebuilt: bool, split_known: bool) -> Columns:
    hardest, accounts = ends.hardest, (ends.mildest, ends.hardest)
    segments = ceiling_segments(
        kind_of_record(debt), formed_on=debt.drawn_on, first=hardest.first, until=debt.as_of
    )
    cuts = tuple(segment.first for segment in segments)
    lawful = (ends.mildest, ends.hardest if ends.capped is None else ends.capped)
    measured = tuple(measured_card(account, cuts) for account in lawful)
    ways = tuple(readings(account, segments) for account in measured)
    stands = [reading for each in ways for _, reading in each]
    contractual = {
        name: span_of([account.closing.parts()[name] for account in accounts])
        for name in COMPONENTS
    }
    supportable = {
        "principal": span_of([reading.principal for reading in stands]),
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
            "total": (
                *hardest.working,
                *_highest_rate(ends),
                *_measures(ways[1]),
                *_paid_above(above),
            ),
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


def _highest_rate(ends: CardEnds) -> tuple[Line, ...]:
    if ends.capped is None:
        return ()
    how = "合约的日利率高于当时的上限，按上限从头重算；没还的息费从这里往下比"
    return (Line("按当时最高的日利率", ends.capped.closing.total, how),)


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
