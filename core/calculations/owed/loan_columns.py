"""A rebuilt loan as columns: each component with the lines that made it and the rules it rests on."""

from decimal import Decimal

from core.calculations.owed.account_facts import AccountFacts
from core.calculations.owed.charges import CHARGES, unpaid
from core.calculations.owed.columns import Columns, span_of
from core.calculations.owed.loan_account import LoanAccount
from core.calculations.owed.loan_owed import RebuiltLoan, rules_behind
from core.calculations.owed.missing import missing_of_a_loan
from core.calculations.owed.report import Basis, Span
from core.calculations.working import Line
from core.case.debt import COMPONENT_LABELS, Debt
from core.case.lender import LenderKind
from core.figures import date_text, percent_text, yuan_text
from core.law.library import citation
from core.lenders.record_kind import kind_of_record
from core.money import ZERO, round_half_up


def loan_columns(debt: Debt, loan: RebuiltLoan, *, split_known: bool) -> Columns:
    """Contractual and supportable, component by component."""
    stands = [reading for ways in loan.stands for _, reading in ways]
    contractual = {
        "principal": span_of([account.principal for account in loan.contract]),
        **{
            name: span_of([unpaid(account.charges, name) for account in loan.contract])
            for name in CHARGES
        },
    }
    supportable = {
        "principal": span_of([reading.principal for reading in stands]),
        **{name: span_of([reading.charges[name] for reading in stands]) for name in CHARGES},
    }
    rules = tuple(rules_behind(debt=debt, loan=loan))
    ceilings = tuple(dict.fromkeys(rule for s in loan.segments for rule in s.ceiling.citations))
    return Columns(
        basis=Basis.REBUILT,
        contractual=contractual,
        supportable=supportable,
        working={
            "principal": _principal(debt, loan),
            **{name: _charge(loan, name, supportable[name]) for name in CHARGES},
            "total": (*loan.rates.working, *_total(loan)),
        },
        citations={
            "principal": tuple(
                rule for rule in rules if rule in {"cc_670", "cc_561", "pl_2020_26_27"}
            ),
            "interest": (
                *(("cc_680",) if kind_of_record(debt) is LenderKind.PRIVATE_LENDER else ()),
                *ceilings,
            ),
            "penalty_interest": (*loan.rates.citations, *ceilings),
            "late_fee": ("cc_585",),
            "other_fees": ceilings,
            "total": (*rules, *ceilings),
        },
        ceilings=loan.segments,
        lines=loan.contract[1].lines,
        missing=missing_of_a_loan(debt, split_known=split_known, rebuilt=True),
        conventions=_conventions(loan),
        cautions=_cautions(debt, loan, contractual["principal"]),
    )


def _principal(debt: Debt, loan: RebuiltLoan) -> tuple[Line, ...]:
    facts, account = loan.facts, loan.lawful[1]
    lines = [
        Line(
            "实际到账",
            facts.arrived,
            "，".join(f"{m.on} 到账 {yuan_text(m.amount)}" for m in facts.arrivals),
        )
    ]
    if facts.withheld:
        lines.append(
            Line("放款时扣下", facts.withheld, "合同口径算进本金；按规定不算本金，只按到账的钱算")
        )
    lines += [
        Line("还款里抵了本金的", facts.arrived - round_half_up(account.principal), _paid(facts)),
        Line("还欠本金", round_half_up(account.principal), "到账 − 已抵本金"),
    ]
    if debt.balance.principal:
        lines.append(Line("对方说的本金", debt.balance.principal, debt.figure_source.label))
    return tuple(lines)


def _paid(facts: AccountFacts) -> str:
    total = sum((m.amount for m in facts.paid), ZERO)
    return f"一共还过 {len(facts.paid)} 次，{yuan_text(total)} 元，先抵到期的息费"


def _charge(loan: RebuiltLoan, name: str, supportable: Span) -> tuple[Line, ...]:
    label = COMPONENT_LABELS[name]
    account = loan.contract[1]
    charged = sum((c.amount for c in account.charges if c.kind.component == name), Decimal(0))
    if not charged:
        return (Line(label, ZERO, "按合同和流水，没有这一项"),)
    left = round_half_up(unpaid(account.charges, name))
    lines = [
        Line(f"按合同一共计了{label}", round_half_up(charged), _made_of(account, name)),
        Line("还款里已经抵掉", round_half_up(charged) - left, "按抵充顺序"),
        Line(f"合同口径还欠{label}", left, "计的 − 抵掉的"),
    ]
    lawful = round_half_up(unpaid(loan.lawful[1].charges, name))
    if lawful != left:
        lines.append(
            Line("按规定的本金和罚息上限重算", lawful, "扣下的钱不算本金，罚息不超过上限")
        )
    for how, reading in loan.stands[1]:
        off = round_half_up(reading.taken_off[name])
        if off:
            lines.append(Line(f"在线以上、可以请求调减的（{how}）", off, "怎么比，见合计一栏"))
    lines.append(Line("有依据的", supportable.text, "合同口径减去可以请求调减的"))
    return tuple(lines)


def _made_of(account: LoanAccount, name: str) -> str:
    by_kind: dict[str, Decimal] = {}
    for charge in account.charges:
        if charge.kind.component == name:
            by_kind[charge.kind.label] = by_kind.get(charge.kind.label, Decimal(0)) + charge.amount
    return " + ".join(
        f"{label} {yuan_text(round_half_up(amount))}" for label, amount in by_kind.items()
    )


def _total(loan: RebuiltLoan) -> tuple[Line, ...]:
    lines: list[Line] = []
    why = "法院的算法不统一，都列出来" if len(loan.stands[1]) > 1 else "息费都还没还，只有这一种"
    for how, reading in loan.stands[1]:
        if reading.working:
            lines += [Line("算法", how, why), *reading.working]
    if loan.paid_above:
        lines.append(
            Line(
                "已经还掉的息费里，在线以上的",
                loan.paid_above,
                "能不能要回或抵扣，没有统一说法，这里没有直接减掉",
            )
        )
    if loan.contract[1].overpaid:
        lines.append(
            Line("多还的", round_half_up(loan.contract[1].overpaid), "各项都还清以后多出来的")
        )
    return tuple(lines)


def _conventions(loan: RebuiltLoan) -> tuple[str, ...]:
    plan = "整期的利息按还款计划（年利率 ÷ 12），不满一期的按天数。"
    if loan.pays_down_at_once:
        plan = "没有分期的还款计划，利息按天数算。"
    return (
        f"按天算的利息：{loan.basis.label}，{'首尾都算' if loan.both_ends else '算头不算尾'}。",
        plan,
        (
            "还款当天先抵息费，再抵本金。"
            if loan.pays_down_at_once
            else "还款先抵到期的息费和本金；多出来的先留着抵下一期，超过下一期的部分直接减本金。"
        ),
        "算上限时，一年按 365 天。每一项在最后才四舍五入到分。",
        "超过上限的部分，按违约金、罚息、其他费用、利息的先后减。这个先后没有规定，是这里的选择。",
        *(
            ("逐日账目是合同口径里高的一头。",)
            if loan.contract[0].charges != loan.contract[1].charges
            else ()
        ),
    )


def _cautions(debt: Debt, loan: RebuiltLoan, principal: Span) -> tuple[str, ...]:
    found = [
        s.ceiling.sentence
        for s in loan.segments
        if not s.ceiling.verified or s.ceiling.assumed or s.ceiling.estimated
    ]
    claimed = debt.balance.principal
    if claimed and principal.low > claimed:
        found.append(
            f"按你填的流水，还欠的本金比对方说的多 {yuan_text(principal.low - claimed)} 元。"
            "多半是还款没有填全，请对一遍还款记录。"
        )
    for segment in loan.segments:
        for rule in segment.ceiling.citations:
            verify = citation(rule).verify
            if verify:
                found.append(f"{citation(rule).reference}还有待核实的地方：{verify}。")
    if loan.paid_above:
        found.append(
            f"还掉的息费里有 {yuan_text(loan.paid_above)} 元在线以上。已经还了的能不能退或抵，"
            "各地法院说法不一，可以提出来，由对方或法院决定。"
        )
    low, high = loan.rates.low.contract_rate, loan.rates.high.contract_rate
    if low != high:
        found.append(
            f"合同没填逾期利率，按年 {percent_text(low)} 到 {percent_text(high)} 两头各算一遍。"
        )
    if not loan.facts.paid:
        found.append(
            f"从 {date_text(loan.facts.drawn_on)}放款起没有填过还款。还过的话，请补上再看。"
        )
    return tuple(dict.fromkeys(found))
