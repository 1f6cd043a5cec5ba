"""The tables of the arithmetic annex: three columns, working, account, ceilings, papers asked for, rules."""

from collections.abc import Iterable, Sequence

from core.calculations.limits.ceilings import CeilingSegment
from core.calculations.owed.report import AccountLine, Missing, Owed, Span
from core.calculations.working import Line
from core.documents.letter import Align, Table
from core.figures import date_text, percent_text, yuan_text
from core.law.citation import Citation
from core.law.model import Standing
from core.money import ZERO

UNKNOWN = "算不出来"
"""What stands in a column of which nothing can be said."""

NOT_SPLIT = "没有分项"
"""What stands for a part where the lender named one lump."""

_LEFT, _RIGHT, _CENTRE = Align.LEFT, Align.RIGHT, Align.CENTRE
_RATE_PLACES = 4
_MINUS = "\N{MINUS SIGN}"


def in_own_voice(text: str) -> str:
    """What is said to the person, as they say it to the lender: 你 becomes 本人.

    A minus sign becomes a hyphen, which the shipped font has.
    """
    return text.replace("你", "本人").replace(_MINUS, "-")


def three_columns(owed: Owed) -> Table:
    """Claimed, contractual, supportable: a row a part, the total last."""
    parts = (*owed.parts, owed.total)
    rows = tuple(
        (
            part.label,
            yuan_text(part.claimed) if owed.split_known or part is owed.total else NOT_SPLIT,
            _span(part.contractual),
            _span(part.supportable),
        )
        for part in parts
    )
    head = ("项目（元）", "对方主张", "按合同", "可支持")
    return Table(
        head, rows, (_LEFT, _RIGHT, _RIGHT, _RIGHT), (7, 8, 11, 11), frozenset({len(rows) - 1})
    )


def working_table(lines: Sequence[Line]) -> Table:
    """Every line of a calculation: what it is, how it was got, and what came out."""
    rows = tuple(
        (in_own_voice(line.label), in_own_voice(line.how), in_own_voice(line.text))
        for line in lines
    )
    return Table(("算什么", "怎么算", "得数（元）"), rows, (_LEFT, _LEFT, _RIGHT), (6, 10, 6))


def account_table(lines: Sequence[AccountLine]) -> Table:
    """The account line by line; the last row adds up what was added, and says what stands."""
    rows = [_account_row(line) for line in lines]
    added = sum((line.accrued for line in lines), ZERO)
    rows.append(("合计", "", "", "", "", yuan_text(added), rows[-1][-1]))
    return Table(
        ("起止", "天数", "事项和算法", "计息本金", "年利率", "本段息费", "余额"),
        tuple(rows),
        (_LEFT, _RIGHT, _LEFT, _RIGHT, _RIGHT, _RIGHT, _RIGHT),
        (68, 28, 104, 64, 46, 58, 64),
        frozenset({len(rows) - 1}),
        dense=True,
    )


def _account_row(line: AccountLine) -> tuple[str, ...]:
    said = "：".join(filter(None, (in_own_voice(line.event), in_own_voice(line.how))))
    balance = yuan_text(line.principal + line.charges)
    if not line.days:
        added = yuan_text(line.accrued) if line.accrued else ""
        return (str(line.first), "", said, "", "", added, balance)
    return (
        f"{line.first} 至 {line.until}",
        str(line.days),
        said,
        yuan_text(line.base),
        percent_text(line.annual_rate, places=_RATE_PLACES),
        yuan_text(line.accrued),
        balance,
    )


def ceilings_table(segments: Sequence[CeilingSegment]) -> Table:
    """Which line stood over the cost of the loan on which days."""
    rows = tuple(
        (
            f"{segment.first} 至 {segment.until}",
            _line(segment),
            in_own_voice(segment.ceiling.sentence),
            segment.ceiling.nature.label + ("" if segment.ceiling.verified else "（还没核实）"),
        )
        for segment in segments
    )
    head = ("起止", "每年的线", "这条线是怎么来的", "超过的部分")
    return Table(head, rows, (_LEFT, _RIGHT, _LEFT, _LEFT), (68, 68, 176, 120), dense=True)


def missing_table(missing: Sequence[Missing]) -> Table:
    """What is not known, why it matters, and which paper would tell."""
    rows = tuple(
        (in_own_voice(each.fact), in_own_voice(each.why), in_own_voice(each.ask))
        for each in missing
    )
    return Table(("缺什么", "为什么要", "请对方提供"), rows, (_LEFT,) * 3, (4, 7, 7))


def rules_table(rules: Iterable[Citation]) -> Table:
    """Every rule that was used: law, standard, practice and unverified told apart, with the day of checking."""
    rows = tuple(
        (
            f"{rule_name(rule)}{_number(rule)}",
            rule.standing.label,
            date_text(rule.checked_on),
        )
        for rule in rules
    )
    return Table(("依据", "性质", "哪天核对"), rows, (_LEFT, _CENTRE, _LEFT), (12, 4, 6))


def rule_name(rule: Citation) -> str:
    """《民法典》第六百七十六条; what is no published text goes by its title."""
    published = rule.kind.standing in (Standing.LAW, Standing.STANDARD)
    return rule.reference if published else rule.title


def _number(rule: Citation) -> str:
    number = rule.instrument.doc_no
    return f"（{number}）" if number and number not in rule.instrument.name else ""


def _line(segment: CeilingSegment) -> str:
    rate = segment.ceiling.annual_rate
    return "没有固定的线" if rate is None else percent_text(rate, places=_RATE_PLACES)


def _span(span: Span | None) -> str:
    return UNKNOWN if span is None else span.text
