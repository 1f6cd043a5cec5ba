"""A letter composed from a case: the wording file, its facts, its tables."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from core.calculations.owed.report import Owed
from core.case.case import Case
from core.case.entries import LetterKind
from core.checks.agreement.reading import read_agreement
from core.checks.objection import Objection, refusal
from core.documents.arithmetic_annex import ANNEX_NAME, arithmetic_annex, rules_of
from core.documents.fact_tables import TABLES
from core.documents.facts import Facts, facts
from core.documents.letter import (
    Addressee,
    Annex,
    AttachmentList,
    Block,
    Heading,
    Letter,
    Note,
    NumberedItem,
    Paragraph,
    Run,
    Signature,
    Title,
    block_texts,
)
from core.documents.numerals import numeral
from core.documents.papers import papers_to_ask
from core.documents.payoff_facts import as_quoted
from core.documents.wording import Wording, fill, inline, resolve_guards, wording
from core.errors import LetterNotReady, Problem


class Claim(StrEnum):
    """Statements that a letter marks 本人陈述 until something proves them."""

    HARDSHIP = "hardship"
    INCOME = "income"


_MISSING: Mapping[str, Problem] = {
    "creditor": Problem(
        "debt.kind", "打电话来的这一方不是债权人。到“债务”页填上合同里的贷款人，再写信。"
    ),
    "total": Problem("debt.balance", "这一笔还没有欠款数字。到“债务”页填上对方给的数，再写信。"),
    "hardship_since": Problem(
        "hardship", "还没有写困难情形。到“收支”页写下发生了什么、从哪天开始。"
    ),
    "income": Problem("budget.incomes", "还没有填收入。到“收支”页填每月收入，没有就填 0。"),
    "essential": Problem("budget.spending", "还没有填必要支出。到“收支”页填每月要花的钱。"),
    "monthly": Problem("offer", "还没有给这一家的方案。到“方案”页定下每月还多少，再写申请书。"),
    "sent_on": Problem(
        "entries", "还没有记下申请寄出的日子。先选个人减免申请书，点“已寄出，记一笔”，再写催办函。"
    ),
    "paid_off_on": Problem("entries", "还没有记下结清的付款。到“结清”页记下付款，再要结清证明。"),
    "settlement_offered": Problem(
        "offer", "这一家的方案不是一次性结清。到“方案”页选“一次性结清”，再写这封。"
    ),
    "their_terms": Problem(
        "entries", "还没有记下对方的条件。到“跟进”页把对方的答复记下来，再写这封。"
    ),
    "agreed_terms": Problem("entries", "还没有记下协议。到“跟进”页记下协议，再写这封。"),
    "agreement_lacks": Problem(
        "entries", "还没有核对过协议的文字。到“跟进”页把协议贴进来核对，再写这封。"
    ),
    "lender_breaches": Problem(
        "entries",
        "记下的事里，没有看到对方不按协议做的。先把催收、扣款、显示的欠款记下来，再写这封。",
    ),
    "next_due": Problem("entries", "协议里没有还要还的一期。不用写这封。"),
    "payments_made": Problem("entries", "还没有记下还款。到“履约”页记下还过的钱，再写这封。"),
    "complained_on": Problem(
        "entries",
        "还没有记下向对方投诉。先走对方自己的投诉渠道，到“协商不成”页记下日子和编号，再写这封。",
    ),
    "decided_on": Problem(
        "entries",
        "还没有记下对方对投诉的处理决定，或者它已经按你要的处理了。到“协商不成”页记下结果，再写这封。",
    ),
    "supervisor": Problem(
        "debt.kind", "个人或没有牌照的公司，没有专门的监管部门。到“协商不成”页看调解怎么走。"
    ),
    "court_on": Problem(
        "entries", "还没有记下这封信要答复的文书。到“法院文书”页记下收到的日子，再写这封。"
    ),
    "objection_grounds": Problem(
        "grounds", "还没有选异议的理由。到“文书”页勾上真的那几条，再写这封。"
    ),
    "materials": Problem("materials", "还没有选要交的材料。到“文书”页勾上要附的材料，再写信。"),
}

WITH_ARITHMETIC = frozenset(
    {
        LetterKind.APPLICATION,
        LetterKind.STATEMENT_OF_DEFENCE,
        LetterKind.PAYMENT_ORDER_OBJECTION,
    }
)
"""Letters that may bring the arithmetic as an annex."""

_ITEM = "1. "


def compose(  # noqa: PLR0913 - each is another thing that a letter may rest on
    kind: LetterKind,
    case: Case,
    debt_id: str,
    as_of: date,
    *,
    materials: Sequence[str] = (),
    proven: Collection[Claim] = (),
    owed: Owed | None = None,
    objection: Objection | None = None,
    files: Mapping[str, str] | None = None,
) -> Letter:
    """The letter of this kind on this debt, dated `as_of`, with its attachments.

    With `owed`, an application brings the arithmetic as an annex and asks for what lies above it to be
    reduced; a request for papers asks for those that are missing from it. `objection` holds the grounds of
    an objection to a payment order; `files` are the names of kept files by their hash.
    Raises `LetterNotReady` naming the page to go to for each fact it cannot do without.
    """
    words = wording(kind)
    if kind is LetterKind.SETTLEMENT_REQUEST:
        case = as_quoted(case, debt_id, as_of)
    known = facts(
        case,
        debt_id,
        as_of,
        has_materials=bool(materials),
        owed=owed,
        letter=kind,
        objection=objection,
        files=files,
    )
    missing = tuple(
        _missing(name, objection) for name in words.front.required if name not in known.true_names
    )
    if missing:
        raise LetterNotReady(missing)
    title = Title(words.front.title)
    to_whom = resolve_guards(words.front.addressee, known.true_names)
    addressee = Addressee(fill(to_whom, known.values))
    annexed = owed if kind in WITH_ARITHMETIC else None
    attached = (*materials, *((ANNEX_NAME,) if annexed else ()))
    blocks = (title, addressee, *_blocks(kind, words, known, attached, proven))
    text = "".join(piece for block in blocks for piece in block_texts(block))
    cited = tuple(rule for rule, words_used in words.front.rules.items() if words_used in text)
    if annexed:
        blocks = (*blocks, *arithmetic_annex(annexed, known.debt))
        cited = tuple(dict.fromkeys((*cited, *rules_of(annexed))))
    return Letter(kind, title.text, as_of, blocks, cited)


def _missing(name: str, objection: Objection | None) -> Problem:
    """What is missing; of an objection, why it is none."""
    refused = refusal(objection or Objection()) if name == "objection_grounds" else None
    return refused or _MISSING[name]


def missing_names() -> frozenset[str]:
    """Names a wording file may require: those with a sentence for when they are missing."""
    return frozenset(_MISSING)


def _blocks(
    kind: LetterKind,
    words: Wording,
    known: Facts,
    materials: tuple[str, ...],
    proven: Collection[str],
) -> Iterator[Block]:
    body = resolve_guards(words.body, known.true_names)
    headings = items = 0
    for piece in filter(None, map(str.strip, re.split(r"\n+", body))):
        if piece.startswith("## "):
            headings, items = headings + 1, 0
            yield Heading(f"{numeral(headings)}、{fill(piece[3:], known.values)}")
        elif piece.startswith(_ITEM):
            items += 1
            runs = inline(piece.removeprefix(_ITEM), known.values, proven)
            yield NumberedItem(f"（{numeral(items)}）", runs)
        elif piece == "{asks}":
            for ask in _asks(known, kind):
                items += 1
                yield NumberedItem(f"（{numeral(items)}）", (Run(ask),))
        elif piece == "{attachments}":
            if materials:
                yield AttachmentList(materials)
        else:
            yield _block(piece, known, proven, words.front.signs)


def _asks(known: Facts, kind: LetterKind) -> tuple[str, ...]:
    """What the letter asks for, one by one: changes to an agreement or a certificate that was read, else papers."""
    read = known.state.draft_agreement
    if kind is LetterKind.AGREEMENT_COMPLETION and read:
        return read_agreement(read.text, known.debt.kind, known.state.draft_means).asks
    if kind is LetterKind.AGREEMENT_PERFORMANCE:
        return tuple(dict.fromkeys(each.ask for each in known.breaches))
    if kind is LetterKind.PAYOFF_CERTIFICATE_REQUEST:
        return known.certificate_asks
    return papers_to_ask(known.debt, known.owed)


def _block(piece: str, known: Facts, proven: Collection[str], signs: str) -> Block:
    if piece.startswith("### "):
        return Annex(fill(piece[4:], known.values))
    if piece.startswith("{table "):
        return TABLES[piece[7:-1]](known)
    if piece == "{signature}":
        return Signature(signs, known.values["name"] or "", str(known.values["today"]))
    if piece.startswith("> "):
        return Note(inline(piece[2:], known.values, proven))
    return Paragraph(inline(piece, known.values, proven))
