"""What the lender says pays the debt off: the form, and the quote beside the debt's figures and the lawful ones."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from core.calculations.owed.report import Span
from core.case.agreement import RepaymentTerms
from core.case.case import Case
from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.case.entries import Channel, LetterSent, PayoffQuoted
from core.checks.payoff_quote import check_quote
from core.errors import Problem
from core.figures import date_text, whole_yuan_text, yuan_text
from core.money import ZERO
from ui import pieces, session, tables
from ui.inputs import Fields
from ui.kept_files import keep_file, paper_input
from ui.owed_now import owed_now
from ui.record import form_name, happened_on, record
from ui.reply_form import answered_after

_COLUMNS = ("对方报的", "你记的", "有依据的")


@dataclass(frozen=True, slots=True)
class QuoteStart:
    """The letter that is answered, and what it asked for, to begin with."""

    to: LetterSent
    asked: RepaymentTerms | None


def quote_form(case: Case, debt: Debt, as_of: date, start: QuoteStart | None = None) -> None:
    """By component, what is waived, the sum to the fen, until when, to whom, who said it; each fault at its field."""
    asked = start.asked if start else None
    name = form_name(f"quote.{start.to.entry_id}" if start else "quote", debt.debt_id)
    with st.form(name, border=False):
        fields = Fields(name)
        on = fields.day("on", "哪天报的", as_of)
        with st.container(gap="xsmall"):
            st.markdown("**对方报的每一项，和口头答应减免的**　没有的填 0")
            owed, waived = _parts(fields, debt, asked)
        amount = fields.amount(
            "amount", "一共要付（元），照对方说的填", asked.total if asked else None
        )
        left, right = st.columns(2)
        with left:
            until = fields.day(
                "valid_until",
                "这个数保留到哪天（没说就空着）",
                asked.first_due_date if asked else None,
            )
            payee = fields.text("payee", "付给谁，收款户名", most=100)
        with right:
            channel = fields.choice("channel", "从哪里问到的", list(Channel), None, _channel)
            agent = fields.text("agent", "谁说的（姓氏或工号）", most=60)
            ticket = fields.text("ticket", "工单号（没有就空着）", most=60)
        written = st.checkbox("有书面的：短信、App 消息、邮件或盖章的函", key=f"{name}.written")
        file = paper_input("截图或来函", f"{name}.file")
        if not st.form_submit_button("记下这个报价", icon=":material/request_quote:"):
            return
        day = happened_on(fields, on, as_of)
        if day and start:
            answered_after(fields, day, start.to)
        told, less = _read(fields, "owed", owed), _read(fields, "waived", waived)
        total = fields.read("amount", amount)
        if day and until and until < day:
            fields.problems.append(
                Problem("valid_until", "保留到的日子早于报价的日子。请看一眼，改其中一个。")
            )
        if told and less and total is not None:
            fields.problems.extend(check_quote(told, less, total))
        if fields.report() or day is None or told is None or less is None or not total:
            return
        kept, code = keep_file(fields, case, file)
        if not kept:
            return
        quote = PayoffQuoted(
            entry_id=session.new_id(),
            debt_id=debt.debt_id,
            on=day,
            owed=told,
            waived=less,
            amount=total,
            valid_until=until,
            payee=payee,
            channel=channel,
            agent=agent,
            ticket=ticket,
            in_writing=written,
            letter_id=start.to.entry_id if start else "",
            attachment=code,
        )
        record(fields, quote, f"{debt.name}报了结清的数", "记下了。下一步看“照这个顺序”。")


def quote_beside(case: Case, debt: Debt, quote: PayoffQuoted, as_of: date) -> None:
    """The quote by component, beside what was written down and what the rules bear out."""
    owed = owed_now(case, debt, as_of)
    lawful = {part.name: part.supportable for part in owed.parts}
    rows = {
        label: [
            yuan_text(quote.owed.parts()[name]),
            yuan_text(debt.balance.parts()[name]),
            _span(lawful[name]),
        ]
        for name, label in COMPONENT_LABELS.items()
        if quote.owed.parts()[name] or debt.balance.parts()[name]
    }
    rows[tables.TOTAL] = [
        yuan_text(quote.owed.total),
        yuan_text(debt.balance.total),
        _span(owed.total.supportable),
    ]
    tables.words(
        "元", rows, _COLUMNS, alt=f"{debt.name}：对方报的结清数、你记的、有依据的，单位元"
    )
    waived = "、".join(
        f"{COMPONENT_LABELS[name]} {yuan_text(part)} 元"
        for name, part in quote.waived.parts().items()
        if part
    )
    less = f"减免{waived}，" if waived else "没有减免，"
    until = f"，留到 {date_text(quote.valid_until)}" if quote.valid_until else "，没说留到哪天"
    st.markdown(f"{less}**一共要付 {yuan_text(quote.amount)} 元**{until}。")
    most = owed.total.supportable
    if most is not None and quote.owed.total > most.high:
        st.markdown(
            f"对方报的比有依据的多 **{yuan_text(quote.owed.total - most.high)} 元**。"
            "可以先请对方说明或核减，由对方决定。"
        )
    who = "，".join(filter(None, (quote.channel.label, quote.agent, quote.ticket)))
    kind = "书面" if quote.in_writing else "口头"
    pieces.quiet(
        f"{date_text(quote.on)}，{pieces.escape(who)}，{kind}。你记的和有依据的是 "
        f"{date_text(debt.as_of)} 的数，日子不同，利息会有差。"
    )


def _parts(
    fields: Fields, debt: Debt, asked: RepaymentTerms | None
) -> tuple[dict[str, str], dict[str, str]]:
    """What was typed as owed and as waived, by component; filled with the debt and what was asked for, if it was."""
    there = debt.balance.parts() if asked else Balance().parts()
    less = (asked.waived if asked else Balance()).parts()
    owed: dict[str, str] = {}
    waived: dict[str, str] = {}
    with st.grid(2, min_column_width=120):
        for name, word in COMPONENT_LABELS.items():
            with st.container(gap=None):
                owed[name] = fields.amount(f"owed.{name}", f"{word}（元）", there[name])
            with st.container(gap=None):
                waived[name] = fields.amount(f"waived.{name}", f"{word}减免（元）", less[name])
    return owed, waived


def _read(fields: Fields, of: str, typed: dict[str, str]) -> Balance | None:
    read = {name: fields.read(f"{of}.{name}", text, empty=ZERO) for name, text in typed.items()}
    known = {name: amount for name, amount in read.items() if amount is not None}
    return Balance(**known) if len(known) == len(read) else None


def _channel(channel: Channel) -> str:
    return channel.label


def _span(span: Span | None) -> str:
    if span is None:
        return "—"
    if span.exact:
        return yuan_text(span.low)
    return f"{whole_yuan_text(span.low)}–{whole_yuan_text(span.high)}"
