"""The tables a letter may show, made from its facts."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from core.calculations.reconciliation import reconcile
from core.calculations.schedule import Instalment, repayment_schedule
from core.case.budget import Income, IncomeSource
from core.case.debt import COMPONENT_LABELS
from core.case.entries import DemandReceived, Reached
from core.checks.conduct import Incident
from core.documents.arithmetic_tables import three_columns
from core.documents.component_words import component_list
from core.documents.debt_facts import LONGEST_INLINE_SCHEDULE
from core.documents.facts import Facts
from core.documents.letter import BLANK, Align, Table
from core.figures import date_text, yuan_text
from core.money import ZERO

SHORT_HASH = 16
"""Characters of a SHA-256 that stand in a table; the archive of the bundle has the whole."""

_LEFT, _RIGHT, _CENTRE = Align.LEFT, Align.RIGHT, Align.CENTRE


def debt_table(facts: Facts) -> Table:
    """What is owed, by component; components of nothing are left out."""
    parts = facts.debt.balance.parts()
    rows = [(COMPONENT_LABELS[name], yuan_text(part)) for name, part in parts.items() if part]
    rows.append(("合计", yuan_text(facts.debt.balance.total)))
    return Table(("欠款项目", "金额（元）"), tuple(rows), (_LEFT, _RIGHT), (3, 2), _last(rows))


def budget_table(facts: Facts) -> Table:
    """Income, essential spending and what is left for debts, a month."""
    budget = facts.case.budget
    rows: list[tuple[str, str, str]] = []
    sums: set[int] = set()

    def add(label: str, amount: Decimal, remark: str = "", *, strong: bool = False) -> None:
        if strong:
            sums.add(len(rows))
        rows.append((label, yuan_text(amount), remark))

    for income in budget.incomes:
        add(income.label, income.monthly, _income_remark(income))
    add("收入合计", budget.income, strong=True)
    for line in budget.spending:
        if line.monthly:
            add(line.category.label, line.monthly, line.reason)
    add("必要支出合计", budget.essential_expenses, strong=True)
    if budget.buffer:
        add("应急预留", budget.buffer, "用于看病等突发支出")
    add("可用于还债", budget.available_for_debts, "收入减必要支出，再减预留", strong=True)
    head = ("每月收支", "金额（元）", "说明")
    return Table(head, tuple(rows), (_LEFT, _RIGHT, _LEFT), (4, 3, 6), frozenset(sums))


def _income_remark(income: Income) -> str:
    """Whose it is and how it comes, where it is more than the same pay each month."""
    if income.source is not IncomeSource.EARNED:
        return income.source.label
    return income.words if income.pay else "收入，税后"


def schedule_table(facts: Facts) -> Table:
    """Every instalment of the offer; a long one in two halves side by side, to be read down each."""
    if facts.offer is None:
        raise ValueError("a schedule needs an offer")
    instalments = repayment_schedule(facts.offer.terms)
    total = ("合计", "", yuan_text(facts.offer.terms.total))
    cells = [*map(_instalment, instalments), total]
    head, alignments, weights = ("期", "还款日", "金额（元）"), (_CENTRE, _LEFT, _RIGHT), (1, 3, 2)
    if len(instalments) <= LONGEST_INLINE_SCHEDULE:
        return Table(head, tuple(cells), alignments, weights, _last(cells))
    half = -(-len(instalments) // 2)
    left, right = cells[:half], cells[half:-1]
    right += [("", "", "")] * (half - len(right))
    rows = [*(a + b for a, b in zip(left, right, strict=True)), ("", "", "", *total)]
    return Table(head * 2, tuple(rows), alignments * 2, weights * 2, _last(rows))


def payoff_table(facts: Facts) -> Table:
    """What a lender needs to know before a payoff: borrowed, overdue, owed now. Unknown is left to write."""
    values = {name: value or BLANK for name, value in facts.values.items()}
    overdue, since = facts.values["overdue_days"], facts.values["overdue_since"]
    parts = component_list(facts.debt.balance)
    rows = (
        ("债务", values["debt_name"]),
        ("账号末四位", values["account_tail"]),
        ("借款金额", f"{values['original_amount']} 元（借款日 {values['drawn_on']}）"),
        ("逾期天数", f"{overdue} 天（首次逾期日 {since}）" if overdue else "没有逾期"),
        ("现欠合计", f"{values['total']} 元（截至 {values['figures_on']}）"),
        ("其中", str(parts)),
        ("数字来源", values["figure_source"]),
    )
    return Table(("项目", "内容"), rows, (_LEFT, _LEFT), (1, 3))


def answers_table(facts: Facts) -> Table:  # noqa: ARG001  tables are made alike
    """What the lender is asked to fill in before a payoff."""
    asked = (
        ("结清金额（元）", "请分列本金、利息、费用"),
        ("金额有效期至", ""),
        ("收款户名", "与合同上的贷款人是否一致"),
        ("收款账号、开户行", ""),
        ("其他官方付款方式", "App、支付宝、微信支付等"),
        ("款项如何入账", "到账时间，冲抵顺序"),
        ("结清证明何时出具", ""),
        ("经办人、工号、日期", ""),
    )
    rows = tuple((label, BLANK * 2, remark) for label, remark in asked)
    return Table(("请对方填写", "答复", "说明"), rows, (_LEFT, _LEFT, _LEFT), (4, 4, 5))


def columns_table(facts: Facts) -> Table:
    """Claimed, by contract and borne out, part by part; the annex has the working."""
    if facts.owed is None:
        raise ValueError("the columns need the arithmetic")
    return three_columns(facts.owed)


def demands_table(facts: Facts) -> Table:
    """Every demand that was written down: when, how, by whom from which number, what was said, what is kept of it."""
    rows = tuple(
        (
            date_text(demand.on) + (f" {demand.at:%H:%M}" if demand.at else ""),
            demand.means.label,
            "，".join(filter(None, (demand.sender, _from_whom(demand)))) or BLANK,
            "；".join(filter(None, (_demand_said(demand), _kept(demand, facts)))) or BLANK,
        )
        for demand in facts.state.demands
    )
    return Table(
        ("日期", "方式", "对方", "内容"), rows, (_LEFT, _LEFT, _LEFT, _LEFT), (9, 6, 9, 12)
    )


def incidents_table(facts: Facts) -> Table:
    """What goes beyond a limit: what it was, what the log has of who called and of it, each rule with its word.

    What goes against the same rules stands together, and these are written once: nobody reads them nineteen times.
    The middle column is left out where nothing was noted.
    """
    by_rules: dict[str, list[tuple[str, str]]] = {}
    for each in facts.incidents:
        rules = "；".join(ground.text for ground in each.grounds)
        by_rules.setdefault(rules, []).append((each.sentence, _proof(each, facts) or BLANK))
    rows = tuple(
        (what, proof, "同上" if at else rules)
        for rules, incidents in by_rules.items()
        for at, (what, proof) in enumerate(incidents)
    )
    if all(proof == BLANK for _, proof, _ in rows):
        short = tuple((what, rules) for what, _, rules in rows)
        return Table(("情况", "规则"), short, (_LEFT, _LEFT), (18, 18))
    head = ("情况", "号码、工号和录音", "规则")
    return Table(head, rows, (_LEFT, _LEFT, _LEFT), (12, 11, 13))


def _proof(incident: Incident, facts: Facts) -> str:
    behind = [each for each in facts.state.demands if each.entry_id in incident.demands]
    said = (words for each in behind for words in (_from_whom(each), _kept(each, facts)) if words)
    return "；".join(dict.fromkeys(said))


def _from_whom(demand: DemandReceived) -> str:
    number = f"号码 {demand.number}" if demand.number else ""
    agent = f"工号或姓氏 {demand.agent}" if demand.agent else ""
    return "，".join(filter(None, (number, agent)))


def _kept(demand: DemandReceived, facts: Facts) -> str:
    """The recording or picture by its name and the first characters of its SHA-256."""
    code = demand.attachment
    if not code:
        return ""
    name = f"“{facts.files[code]}”" if code in facts.files else ""
    return f"存有文件{name}，校验 {code[:SHORT_HASH]}"


def breaches_table(facts: Facts) -> Table:
    """Where the other side did not keep the agreement."""
    rows = tuple((date_text(each.on), each.sentence) for each in facts.breaches)
    return Table(("日期", "与协议不符之处"), rows, (_LEFT, _LEFT), (8, 28))


def _demand_said(demand: DemandReceived) -> str:
    whom = "" if demand.reached is Reached.BORROWER else f"联系的是{demand.reached.label}"
    return "，".join(filter(None, (whom, demand.note)))


def payments_table(facts: Facts) -> Table:
    """Every payment that was written down, with its way and the account it went to."""
    payments = facts.state.payments
    rows = [
        (
            date_text(payment.on),
            yuan_text(payment.amount),
            payment.method.label,
            payment.payee or BLANK,
            payment.proof or BLANK,
        )
        for payment in payments
    ]
    total = sum((payment.amount for payment in payments), ZERO)
    rows.append(("合计", yuan_text(total), "", "", ""))
    head = ("日期", "金额（元）", "方式", "收款户名", "凭证")
    return Table(
        head, tuple(rows), (_LEFT, _RIGHT, _LEFT, _LEFT, _LEFT), (11, 7, 7, 10, 5), _last(rows)
    )


def reconciliation_table(facts: Facts) -> Table:
    """What was to be paid, what was paid and what is shown now, by component; silent components are left out."""
    found = reconcile(facts.state)
    rows = [
        (each.label, _yuan(each.quoted), _yuan(each.paid), _yuan(each.shown))
        for each in (*(row for row in found.rows if not row.silent), found.total)
    ]
    head = ("项目", "应付（元）", "已付（元）", "现在显示（元）")
    return Table(head, tuple(rows), (_LEFT, _RIGHT, _RIGHT, _RIGHT), (3, 3, 3, 4), _last(rows))


def _yuan(amount: Decimal | None) -> str:
    return "—" if amount is None else yuan_text(amount)


TABLES: Mapping[str, Callable[[Facts], Table]] = {
    "debt": debt_table,
    "budget": budget_table,
    "schedule": schedule_table,
    "payoff": payoff_table,
    "answers": answers_table,
    "columns": columns_table,
    "demands": demands_table,
    "incidents": incidents_table,
    "breaches": breaches_table,
    "payments": payments_table,
    "reconciliation": reconciliation_table,
}
"""Every `{table name}`."""


def _instalment(instalment: Instalment) -> tuple[str, str, str]:
    day = date_text(instalment.due_date)
    return str(instalment.number), day, yuan_text(instalment.amount)


def _last(rows: Sequence[tuple[str, ...]]) -> frozenset[int]:
    return frozenset({len(rows) - 1})
