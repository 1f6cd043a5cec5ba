"""Steps while a deferral stands: get it in writing, pay what is paid meanwhile, talk again before it ends."""

from datetime import date, timedelta

from core.agenda.step import Badge, Colour, NextStep, Urgency
from core.calculations.deferred import Deferred, deferred
from core.calculations.repayment import InstalmentState, next_due
from core.case.debt import Debt
from core.figures import date_text, yuan_text
from core.workflow.progress import Progress

_SOON = timedelta(days=3)
_WRITTEN = "以后说没有同意过，要靠写下来的。"


def takes_over(debt: Debt, state: Progress, as_of: date) -> NextStep | None:
    """The step of a deferral where nothing newer has happened, instead of the step of the stage."""
    found = deferred(state, as_of)
    if found is None or not found.leads:
        return None
    return _step(debt, found, as_of)


def old_schedule(debt: Debt, state: Progress, as_of: date) -> NextStep | None:
    """An agreement still names the days that were put off: have it changed, and record it anew."""
    found = deferred(state, as_of)
    if found is None or not found.old_schedule or found.over:
        return None
    return NextStep(
        debt.debt_id,
        Badge("还款表要改", Colour.ORANGE),
        f"对方同意延期到 {date_text(found.granted.until)}，协议里还是原来的日子。"
        "请它写明新的日子，再记一份协议。",
        found.granted.until,
        "记新的协议",
        "tracking",
        "没有改过来之前，原来的日子照样提醒你。",
        Urgency.ASK,
    )


def _step(debt: Debt, found: Deferred, as_of: date) -> NextStep:
    granted = found.granted
    until = date_text(granted.until)
    if found.over:
        return NextStep(
            debt.debt_id,
            Badge("延期到期了", Colour.ORANGE),
            f"延期到 {until}，已经过了。今天说清接下来每月能还多少，再写申请。",
            granted.until,
            "写新的申请",
            "letters",
            "延期只管到那一天。先开口，比等对方来催有用。",
            Urgency.ASK,
        )
    if paying := _meanwhile(debt, found, as_of):
        return paying
    if not granted.in_writing:
        return NextStep(
            debt.debt_id,
            Badge("还没写下来", Colour.ORANGE),
            f"对方口头同意延期到 {until}。今天请它发一条书面的，写明哪天止、利息怎么算。",
            granted.until,
            "记书面的",
            "tracking",
            _WRITTEN,
            Urgency.ASK,
        )
    if as_of >= found.review_on:
        return NextStep(
            debt.debt_id,
            Badge("延期快到期", Colour.ORANGE),
            f"延期到 {until}。现在把新的收支写给对方，商定接下来怎么还。",
            granted.until,
            "写新的申请",
            "letters",
            "到期前谈，还有余地。到期以后再谈，可能又算逾期。",
            Urgency.ASK,
        )
    due = next_due(found.statuses)
    return NextStep(
        debt.debt_id,
        Badge("延期中", Colour.GREEN),
        f"对方同意延期到 {until}，{found.terms_in_words}。"
        f"{date_text(found.review_on)}起商定接下来怎么还。",
        due.instalment.due_date if due else found.review_on,
        "看延期",
        "tracking",
        "这段时间电话照接，收入有变就记在“收支”里。",
        Urgency.ON_TRACK,
    )


def _meanwhile(debt: Debt, found: Deferred, as_of: date) -> NextStep | None:
    """What is paid in the time of a deferral, once its day is near or past."""
    due = next_due(found.statuses)
    if due is None or due.instalment.due_date > as_of + _SOON:
        return None
    late = due.state is InstalmentState.MISSED
    on = date_text(due.instalment.due_date)
    return NextStep(
        debt.debt_id,
        Badge("过了期" if late else "快到期", Colour.ORANGE),
        f"延期期间要还的 {yuan_text(due.left)} 元，{on}"
        + ("过了日子。今天补上，补不上就打电话说。" if late else "到期。先看一眼卡里够不够。"),
        due.instalment.due_date,
        "记这一次",
        "repayment",
        "延期期间约好的数没还，对方可能说延期不算了。",
        Urgency.RESCUE if late else Urgency.PAY_SOON,
    )
