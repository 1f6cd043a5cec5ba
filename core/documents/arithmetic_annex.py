"""附页：金额怎么算出来的. Every line of what is really owed, with its rule, as an annex or by itself."""

from collections.abc import Iterable, Iterator
from datetime import date

from core.calculations.cost.annual_cost import AnnualCost
from core.calculations.owed.report import Basis, Owed, Part, Span
from core.case.debt import Debt
from core.documents import arithmetic_tables as tables
from core.documents.debt_facts import you
from core.documents.letter import (
    Annex,
    Block,
    Heading,
    Letter,
    Note,
    NumberedItem,
    Paragraph,
    Run,
    Title,
)
from core.documents.numerals import numeral
from core.figures import date_text, yuan_text
from core.law.citation import Citation
from core.law.library import citation
from core.law.model import Standing
from core.money import ZERO

ANNEX_NAME = "附页：金额怎么算出来的"
"""How the annex is named among the attachments."""

_TITLE = "金额怎么算出来的"
_BASES = {
    Basis.REBUILT: "按本人手里的流水，一段一段逐日算出",
    Basis.ESTIMATED: "手里只有总数，没有逐笔流水，按总数估算",
}


def arithmetic_annex(owed: Owed, debt: Debt) -> tuple[Block, ...]:
    """The annex to a letter; it begins a new page.

    The cautions stay out of it: they are advice to the person. What is unverified is named all the same.
    """
    return (Annex(f"附页　{_TITLE}"), *_body(owed, debt, _doubtful_lines(owed)))


def arithmetic_letter(owed: Owed, debt: Debt, as_of: date) -> Letter:
    """The same pages by themselves, for the person, a lawyer or the lender; with the cautions."""
    blocks = (Title(_TITLE), *_body(owed, debt, owed.cautions))
    return Letter(None, _TITLE, as_of, blocks, rules_of(owed))


def rules_of(owed: Owed) -> tuple[str, ...]:
    """Every rule the arithmetic rests on, once, in the order it comes up."""
    found = (
        *(rule for part in (*owed.parts, owed.total) for rule in part.citations),
        *(owed.annual_cost.citations if owed.annual_cost else ()),
        *(rule for segment in owed.ceilings for rule in segment.ceiling.citations),
        *owed.citations,
    )
    return tuple(dict.fromkeys(found))


def _body(owed: Owed, debt: Debt, cautions: tuple[str, ...]) -> Iterator[Block]:
    yield _about(owed, debt)
    sections = (
        ("三列对照", _columns(owed, debt)),
        ("逐项怎么算", _parts(owed)),
        ("账户逐日的变化", _account(owed)),
        ("折成每年的成本", _cost(owed.annual_cost)),
        ("适用的利率线", _ceilings(owed)),
        ("计算时的约定", _items(owed.conventions)),
        ("还没核实、需要留意的", _items((*cautions, *_doubtful_rules(owed)))),
        ("还缺什么", _missing(owed)),
        ("用到的依据", _rules(owed)),
    )
    filled = ((head, blocks) for head, section in sections if (blocks := tuple(section)))
    for number, (head, blocks) in enumerate(filled, start=1):
        yield Heading(f"{numeral(number)}、{head}")
        yield from blocks


def _about(owed: Owed, debt: Debt) -> Block:
    tail = f"（账号末四位 {debt.account_tail}）" if debt.account_tail else ""
    return _said(
        f"这里算的是{debt.name}{tail}到 {date_text(owed.as_of)}的金额，{_BASES[owed.basis]}。"
        f"“对方”指{debt.creditor_name}。“对方主张”是对方给的数；“按合同”是照约定算出的数；"
        "“可支持”（也写作“有依据的”）是再按规定的线看，线以上的部分不计在内的数。"
        "本页供双方核对，不构成对债务金额的确认。"
    )


def _columns(owed: Owed, debt: Debt) -> Iterator[Block]:
    yield tables.three_columns(owed)
    claimed, supportable = owed.total.claimed, owed.total.supportable
    stands = f"可支持的是 {supportable.text} 元" if supportable else "可支持的是多少还算不出来"
    said = f"对方主张合计 {yuan_text(claimed)} 元，{stands}。"
    if owed.reducible:
        asked = reduction_text(owed.ask_to_reduce)
        said += f"对方主张超过可支持的部分，{asked}，请求{you(debt.kind)}核减；"
        said += "双方不能一致的，是否调减由法院或仲裁机构决定。"
    yield _said(said)
    if owed.under_claimed.high > ZERO:
        yield _said("可支持的数大于对方主张的，本人按对方主张的数协商，不因为这里的计算而增加。")


def reduction_text(asked: Span) -> str:
    """What is asked to be reduced, as a letter says it: an amount, between two, or at most so much."""
    if asked.exact:
        return f"计 {asked.text} 元"
    if asked.low > ZERO:
        return f"按现有资料计 {yuan_text(asked.low)} 元至 {yuan_text(asked.high)} 元"
    return f"按现有资料估算最多 {yuan_text(asked.high)} 元，以核对结果为准"


def _parts(owed: Owed) -> Iterator[Block]:
    shown = (part for part in (*owed.parts, owed.total) if part.working)
    for number, part in enumerate(shown, start=1):
        yield Heading(f"（{numeral(number)}）{part.label}")
        yield tables.working_table(part.working)
        yield from _based_on(part)


def _based_on(part: Part) -> Iterator[Block]:
    if part.citations:
        yield Note((Run(f"依据：{'、'.join(_named(map(citation, part.citations)))}。"),))


def _named(rules: Iterable[Citation]) -> Iterator[str]:
    """Articles of one instrument side by side, its name said once."""
    by_instrument: dict[str, list[Citation]] = {}
    for rule in rules:
        by_instrument.setdefault(rule.instrument.name, []).append(rule)
    for name, same in by_instrument.items():
        first, *others = (_flagged(rule) for rule in same)
        yield "、".join((first, *(other.removeprefix(f"《{name}》") for other in others)))


def _flagged(rule: Citation) -> str:
    doubt = "（还没核实）" if rule.standing is Standing.UNVERIFIED else ""
    return tables.rule_name(rule) + doubt


def _account(owed: Owed) -> Iterator[Block]:
    if owed.lines:
        yield _said(
            "每一行是一段日子：第一天计入，最后一天不计入。金额单位是元。"
            "余额是这一段过完后的本金加息费。"
        )
        yield tables.account_table(owed.lines)


def _cost(cost: AnnualCost | None) -> Iterator[Block]:
    if cost:
        yield tables.working_table(cost.working)
        yield _said(tables.in_own_voice(cost.sentence))


def _ceilings(owed: Owed) -> Iterator[Block]:
    if owed.ceilings:
        yield tables.ceilings_table(owed.ceilings)


def _items(sentences: Iterable[str]) -> Iterator[Block]:
    for number, sentence in enumerate(sentences, start=1):
        yield NumberedItem(f"{number}. ", (Run(tables.in_own_voice(sentence)),))


def _doubtful_lines(owed: Owed) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            segment.ceiling.sentence for segment in owed.ceilings if not segment.ceiling.verified
        )
    )


def _doubtful_rules(owed: Owed) -> Iterator[str]:
    doubtful = [
        tables.rule_name(rule)
        for rule in map(citation, rules_of(owed))
        if rule.standing is Standing.UNVERIFIED
    ]
    if doubtful:
        yield f"下列依据还没有核对到原文，以正式文本为准：{'、'.join(doubtful)}。"


def _missing(owed: Owed) -> Iterator[Block]:
    if owed.missing:
        yield _said("下列资料现在没有。有了这些，上面的数还会变，以双方核对的结果为准。")
        yield tables.missing_table(owed.missing)


def _rules(owed: Owed) -> Iterator[Block]:
    rules = rules_of(owed)
    if rules:
        yield tables.rules_table(map(citation, rules))


def _said(text: str) -> Paragraph:
    return Paragraph((Run(text),))
