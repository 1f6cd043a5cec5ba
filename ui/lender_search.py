"""Looking a lender up by any of its names, so that its kind and legal names need not be typed."""

from dataclasses import dataclass

import streamlit as st

from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import LenderKind, PartyRole
from core.lenders.directory import find_lenders
from core.lenders.model import LenderRecord
from core.lenders.name_rules import identify_lender
from ui import pieces

MOST_SHOWN = 5
_MOST_LETTERS = 20
_PLATFORMS = (LenderKind.PLATFORM_LOAN_FACILITATION, LenderKind.INSTALMENT_SHOPPING)
_NOT_A_NAME = "，；“”按或"


@dataclass(frozen=True)
class Found:
    """What is known of the lender named. `lender_id` is `None` for a name that only tells the kind."""

    lender_id: str | None
    name: str
    kind: LenderKind
    parties: tuple[tuple[PartyRole, str], ...] = ()


def choose_lender(case: Case, debt: Debt | None, wanted: str = "") -> Found | None:
    """The search box above the form; `None` while nothing is found or chosen.

    A debt that already names its lender has no box.
    """
    if debt and debt.lender_id:
        return None
    place = f"{case.case_id}.{debt.debt_id if debt else len(case.debts)}"
    text = st.text_input(
        "对方叫什么",
        value=wanted,
        placeholder="例如 招行、借呗、捷信",
        max_chars=_MOST_LETTERS,
        key=f"lender.{place}.for.{wanted}" if wanted else f"lender.{place}",
        help="写平时的叫法就行，会从目录里找出它是哪一类、合同上可能是哪家公司。",
    )
    word = (text or "").strip()
    records = {record.id: record for record in find_lenders(word)[:MOST_SHOWN]}
    if not word:
        return None
    if not records:
        return _by_name_alone(word)
    chosen = st.pills(
        "是哪一家",
        list(records),
        format_func=lambda lender_id: records[lender_id].name,
        key=f"lender.{place}.{word}",
    )
    if chosen is None:
        pieces.quiet("点一下是哪一家，下面会替你填上；都不是，就直接往下填。")
        return None
    return from_directory(records[chosen])


def _by_name_alone(word: str) -> Found | None:
    match = identify_lender(word)
    if match.kind is LenderKind.UNKNOWN:
        pieces.quiet("目录里没有这个名字，直接往下填就好。它是哪一类，看合同上的贷款人。")
        return None
    sure = "" if match.certain else "，不一定对，请看合同"
    pieces.quiet(f"目录里没有这一家。看名字像{match.kind.label}{sure}。")
    return Found(None, word, match.kind)


def from_directory(record: LenderRecord) -> Found:
    """What an entry of the directory fills in, after saying whose name stands on the contract."""
    entities = "、".join(pieces.escape(entity) for entity in record.lender_entities)
    pieces.quiet(
        f"合同上的贷款人：{entities}。以你自己的合同为准。{pieces.escape(record.negotiate_with)}"
        f"（{record.confidence.label}，{record.date_seen} 整理）"
    )
    return Found(
        record.id,
        (record.aliases[0] if record.aliases else record.name)[:_MOST_LETTERS],
        record.kind,
        tuple(_parties(record)),
    )


def _parties(record: LenderRecord) -> list[tuple[PartyRole, str]]:
    """Only names beyond doubt are filled in: one lender, written as a name and not as a remark."""
    parties = []
    if record.kind in _PLATFORMS:
        operator = record.operator.split("；")[0].split("（")[0]
        parties.append((PartyRole.FACILITATOR, operator))
    if len(record.lender_entities) == 1 and not record.funding_partners:
        name = record.lender_entities[0].split("（原")[0]
        if not any(mark in name for mark in _NOT_A_NAME):
            parties.append((PartyRole.LENDER, name))
    return parties
