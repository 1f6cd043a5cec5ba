"""结清档案: one page that closes a debt: what was owed, quoted, paid and waived, what was seen, and what was not."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from core.calculations.reconciliation import reconcile
from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.case.entries import CreditRecordSeen, LetterKind, PaymentMade, PayoffCheck
from core.checks.certificate.paper_kind import PaperKind
from core.checks.certificate.points import Point, Said
from core.checks.certificate.reading import CertificateReading, read_certificate
from core.checks.verification import plain_name
from core.documents.letter import Align, Block, Letter, Note, Run, Table, Title
from core.figures import date_text, yuan_text
from core.money import ZERO
from core.workflow.progress import Progress, progress

RECORD_NAME = "结清档案"
MOST_PAYMENTS = 5
"""Payments that stand on the page one by one; earlier ones are summed in a line."""
SHORT_HASH = 16
NOT_SEEN = "没有看"
_LEFT, _RIGHT = Align.LEFT, Align.RIGHT
_DASH = "—"


def closing_record(case: Case, debt: Debt, as_of: date, seal: str | None) -> Letter:
    """The page of one paid-off debt as of a day. `seal` is the hash of the log, `None` where it is not kept."""
    state = progress(case, debt.debt_id, as_of)
    blocks = tuple(_blocks(case, debt, state, as_of, seal))
    return Letter(None, RECORD_NAME, as_of, blocks, one_page=True)


def _blocks(
    case: Case, debt: Debt, state: Progress, as_of: date, seal: str | None
) -> Iterator[Block]:
    yield Title(RECORD_NAME)
    yield _fine(_about(case, debt, state))
    yield _parties(case, debt)
    yield _amounts(debt, state)
    yield _payments(debt, state)
    yield _seen(case, debt, state, as_of)
    not_seen = "、".join(check.label for check in state.missing_payoff_checks)
    if not_seen:
        yield _fine(f"到 {date_text(as_of)}还没有看到的：{not_seen}。没有看到的，不当作已经有。")
    yield _fine(_sealed(seal, as_of))


def _about(case: Case, debt: Debt, state: Progress) -> str:
    paid, stage = state.payoff.paid_on, state.stage.label
    when = f"{date_text(paid)}付清" if paid else "还没有付清"
    since = f"，{date_text(state.since)}起为“{stage}”" if state.since else ""
    name = case.borrower.masked_name or "没有填姓名"
    return f"{name}欠{debt.creditor_name}的“{debt.name}”，{when}{since}。金额单位是元。"


def _parties(case: Case, debt: Debt) -> Table:
    tail = f"尾号 {debt.account_tail}" if debt.account_tail else "没有填尾号"
    rows = [
        (
            "借款人",
            f"{case.borrower.masked_name or _DASH}　{case.borrower.masked_id_number}".strip("　"),
        ),
        ("账号", tail + (f"，借款日 {date_text(debt.drawn_on)}" if debt.drawn_on else "")),
    ]
    rows += [(party.role.label, party.name) for party in debt.parties]
    return _table(("各方", "名称"), rows, (_LEFT, _LEFT), (6, 24))


def _amounts(debt: Debt, state: Progress) -> Table:
    """By component: owed, waived, to pay, paid, shown at the end."""
    found, quote = reconcile(state), state.quote
    quoted = quote is not None and state.payoff.due == quote.amount
    owed = quote.owed if quote and quoted else debt.balance
    waived = quote.waived if quote and quoted else _waived(state)
    rows = [
        (
            label,
            yuan_text(owed.parts()[name]),
            _yuan(waived.parts()[name] if waived else None),
            _yuan(row.quoted),
            _yuan(row.paid),
            _yuan(row.shown),
        )
        for (name, label), row in zip(COMPONENT_LABELS.items(), found.rows, strict=True)
        if owed.parts()[name] or not row.silent
    ]
    total = found.total
    rows.append(
        (
            "合计",
            yuan_text(owed.total),
            _yuan(waived.total if waived else None),
            _yuan(total.quoted),
            _yuan(total.paid),
            _yuan(total.shown),
        )
    )
    source = "对方报的" if quoted and quote else debt.figure_source.label
    on = quote.on if quoted and quote else debt.as_of
    head = (f"欠的（{source}，{on.isoformat()}）", "欠", "免", "应付", "已付", "付后显示")
    rights = (_RIGHT,) * 5
    return _table(head, rows, (_LEFT, *rights), (9, 5, 5, 5, 5, 5), frozenset({len(rows) - 1}))


def _waived(state: Progress) -> Balance | None:
    return state.terms.waived if state.terms else None


def _payments(debt: Debt, state: Progress) -> Table:
    early, late = state.payments[:-MOST_PAYMENTS], state.payments[-MOST_PAYMENTS:]
    rows: list[tuple[str, ...]] = []
    if early:
        days = f"{early[0].on.isoformat()} 至 {early[-1].on.isoformat()}"
        rows.append((days, _sum(early), f"更早的 {len(early)} 笔，见还款记录", "", ""))
    rows += [
        (
            each.on.isoformat(),
            yuan_text(each.amount),
            f"{each.method.label}，付给{_payee(debt, each)}",
            each.proof or _DASH,
            _hash(each.attachment),
        )
        for each in late
    ]
    rows += [
        (
            each.on.isoformat(),
            f"-{yuan_text(each.amount)}",
            "退回的",
            each.proof or _DASH,
            _hash(each.attachment),
        )
        for each in state.payoff.refunds
    ]
    back = sum((each.amount for each in state.payoff.refunds), ZERO)
    total = sum((each.amount for each in state.payments), ZERO) - back
    rows.append(("合计", yuan_text(total), "", "", ""))
    head = ("还款日", "金额", "怎么付的，付给谁", "流水号", "凭证校验")
    return _table(
        head,
        rows,
        (_LEFT, _RIGHT, _LEFT, _LEFT, _LEFT),
        (6, 5, 11, 8, 9),
        frozenset({len(rows) - 1}),
    )


def _payee(debt: Debt, payment: PaymentMade) -> str:
    if not payment.payee:
        return "（没有记户名）"
    same = plain_name(payment.payee) == plain_name(debt.creditor_name)
    return "贷款人" if same and debt.parties else payment.payee


def _seen(case: Case, debt: Debt, state: Progress, as_of: date) -> Table:
    payoff = state.payoff
    rows = [
        (check.label, *_look(check, state))
        for check in PayoffCheck
        if check in payoff.required
        and check not in (PayoffCheck.CERTIFICATE_RECEIVED, PayoffCheck.CREDIT_RECORD_CHECKED)
    ]
    rows.append(("结清证明", *_certificate(case, debt, state, as_of)))
    if PayoffCheck.CREDIT_RECORD_CHECKED in payoff.required:
        rows.append(("征信报告", *_record(state)))
    return _table(("核对", "哪天", "看到什么"), rows, (_LEFT, _LEFT, _LEFT), (10, 6, 22))


def _look(check: PayoffCheck, state: Progress) -> tuple[str, str]:
    look = state.payoff.last_look(check)
    if check is PayoffCheck.REFUND_RECEIVED and state.payoff.refunds:
        back = sum((each.amount for each in state.payoff.refunds), ZERO)
        return state.payoff.refunds[-1].on.isoformat(), f"退回 {yuan_text(back)} 元"
    if check is PayoffCheck.CERTIFICATE_REQUESTED and look is None:
        sent = next(
            (
                each
                for each in reversed(state.letters)
                if each.letter is LetterKind.PAYOFF_CERTIFICATE_REQUEST
            ),
            None,
        )
        if sent and check in state.payoff_checks:
            return sent.on.isoformat(), f"{sent.channel.label}寄出申请{_proof(sent.proof)}"
    if look is None or check not in state.payoff_checks:
        return _DASH, NOT_SEEN
    seen = (
        "显示 0"
        if check is PayoffCheck.ZERO_BALANCE and look.amount_shown is not None
        else "看过了"
    )
    file = f"，截图校验 {_hash(look.attachment)}" if look.attachment else ""
    return look.on.isoformat(), f"{seen}{f'，{look.note}' if look.note else ''}{file}"


def _certificate(case: Case, debt: Debt, state: Progress, as_of: date) -> tuple[str, str]:
    look = state.payoff.last_look(PayoffCheck.CERTIFICATE_RECEIVED)
    read = state.payoff.certificate
    if look is None:
        return _DASH, "还没有收到" if read is None else "收到的那份还没有确认"
    code = look.attachment or (read.attachment if read else None)
    file = f"文件校验 {_hash(code)}" if code else "没有存文件"
    if read is None:
        return look.on.isoformat(), f"自己逐样看过，没有存文字；{file}"
    reading = read_certificate(read.text, case, debt, as_of)
    return look.on.isoformat(), f"{_as_read(reading)}；{file}"


def _as_read(reading: CertificateReading) -> str:
    if reading.kind is not PaperKind.CERTIFICATE:
        return f"收下的是{reading.kind.label}，自己看过"
    issuer, issued = reading.of(Point.ISSUER), reading.of(Point.ISSUED_ON)
    told = issuer.sentence.rstrip("。") + "，" + issued.sentence.rstrip("。")
    faults = [each.point.label for each in reading.faults if each.said is not Said.FOUND]
    return told + (f"；自己看过后收下，程序没有对上：{'、'.join(faults)}" if faults else "")


def _record(state: Progress) -> tuple[str, str]:
    record: CreditRecordSeen | None = state.payoff.record
    if record is None:
        look = state.payoff.last_look(PayoffCheck.CREDIT_RECORD_CHECKED)
        return (look.on.isoformat(), "看过了，没有记报告的话") if look else (_DASH, NOT_SEEN)
    made = f"{record.reported_on.isoformat()}出的报告" if record.reported_on else "报告"
    number = f"（编号 {record.report}）" if record.report else ""
    said = f"：{record.says}" if record.says else ""
    return record.on.isoformat(), f"{made}{number}，{record.shown.label}{said}"


def _sealed(seal: str | None, as_of: date) -> str:
    log = (
        f"记录的校验值（SHA-256）：{seal}。记录后来被改过，这个值就对不上。"
        if seal
        else "记录没有存下来，没有校验值。"
    )
    return (
        f"{log}本页由本人的记录在 {date_text(as_of)}整理，不是对方出具的证明；"
        f"凭证校验是文件 SHA-256 的前 {SHORT_HASH} 位。"
    )


def _sum(payments: tuple[PaymentMade, ...]) -> str:
    return yuan_text(sum((each.amount for each in payments), ZERO))


def _hash(code: str | None) -> str:
    return code[:SHORT_HASH] if code else _DASH


def _proof(text: str) -> str:
    return f"，{text}" if text else ""


def _yuan(amount: Decimal | None) -> str:
    return _DASH if amount is None else yuan_text(amount)


def _fine(text: str) -> Note:
    return Note((Run(text),), fine=True)


def _table(
    head: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
    alignments: tuple[Align, ...],
    weights: tuple[int, ...],
    sums: frozenset[int] = frozenset(),
) -> Table:
    return Table(head, tuple(rows), alignments, weights, sums, dense=True)
