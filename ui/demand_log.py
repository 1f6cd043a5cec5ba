"""The log of demands, in words: when, which way, in whose name, and what was said."""

from datetime import date, time

from core.case.case import Case
from core.case.entries import DemandReceived, Reached
from ui.kept_files import kept_file, kept_infos
from ui.log import log
from ui.pieces import escape


def demand_log(case: Case, demands: tuple[DemandReceived, ...], as_of: date) -> None:
    """Demands for one debt, newest first, each with the file kept beside it."""
    infos = kept_infos(case)

    def attached(demand: DemandReceived) -> None:
        if demand.attachment:
            kept_file(case, infos.get(demand.attachment), demand.entry_id)

    in_order = sorted(demands, key=lambda each: (each.on, each.at or time.min))
    log(in_order, demand_in_words, as_of, attached)


def demand_in_words(demand: DemandReceived) -> tuple[str, str]:
    """The note line and the text of one demand, safe as Markdown."""
    said = " ".join(demand.note.split())
    text = f"**{escape(demand.sender)}**" if demand.sender else "没有记是谁催的。"
    when = f" {demand.at:%H:%M}" if demand.at else ""
    whom = "" if demand.reached is Reached.BORROWER else f"，找的是{demand.reached.label}"
    put_through = {True: "，接通了", False: "，没接通", None: ""}[demand.answered]
    number = f"　{escape(demand.number)}" if demand.number else ""
    agent = f"　工号或姓氏 {escape(demand.agent)}" if demand.agent else ""
    return f"{demand.means.label}{when}{put_through}{whom}{number}{agent}", text + (
        f"　{escape(said)}" if said else ""
    )
