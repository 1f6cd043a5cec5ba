"""Which of the conditions of a malicious overdraft can be counted, and whether they are met. Never a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.calculations.working import Line
from core.dates import add_months
from core.figures import date_text, whole_yuan_text, yuan_text
from core.law.library import parameter

_LEVELS = (
    ("criminal.card.especially_huge", "数额特别巨大"),
    ("criminal.card.huge", "数额巨大"),
    ("criminal.card.larger", "数额较大"),
)
_NOT_A_VERDICT = "这只是把能数的几样数出来，不是结论；算不算，由司法机关看全部情况。"
_PURPOSE = (
    "还要有非法占有的目的，看信用记录、还款能力和意愿、钱的用途、之后的表现等；"
    "不能只因为没还就认定。这一样没法用数算。"
)
_STOP_ADVICE = "能数的几样都到了：先问律师，别断联系，能还的先还，记好每次沟通。"
_CALM = "能数的几样没有都到。保持联系、留好凭证。"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition; `met` is `None` where no number can say."""

    label: str
    met: bool | None
    sentence: str


@dataclass(frozen=True, slots=True)
class OverdraftFigures:
    """The conditions in the law's order.

    `level` names the amount, "" below the least one; `over_on` is the first day past the months after the demands,
    `None` while there are too few.
    """

    conditions: tuple[Condition, ...]
    level: str
    effective_demands: tuple[date, ...]
    over_on: date | None
    sentence: str
    caution: str
    working: tuple[Line, ...]
    citations: tuple[str, ...]

    @property
    def all_countable_met(self) -> bool:
        """Whether everything that can be counted is there; the purpose stays open."""
        return all(condition.met is not False for condition in self.conditions)


def overdraft(
    principal: Decimal,
    demands: Sequence[date],
    as_of: date,
    *,
    first_missed: date | None = None,
) -> OverdraftFigures:
    """The conditions on a day, for unpaid principal in yuan alone (法释〔2018〕19号 6–9条).

    `demands` are the days of demands that reached the person, each taken as proper; those up to `first_missed`
    and after `as_of` do not count. A later one counts when it lies at least the gap after the one before.
    Raises `ValueError` for a negative principal, `RuleNotInForce` before the rules began.
    """
    if principal < 0:
        raise ValueError("a principal is not negative")
    needed = parameter("criminal.card.valid_demands").on(as_of)
    gap = parameter("criminal.card.min_gap_days").on(as_of)
    months = parameter("criminal.card.months_after_demands").on(as_of)
    counted = _spaced(
        sorted(
            day for day in demands if day <= as_of and (not first_missed or first_missed < day)
        ),
        gap.whole,
    )[: needed.whole]
    enough = len(counted) == needed.whole
    over_on = add_months(counted[-1], months.whole) + timedelta(days=1) if enough else None
    amount, level = _amount(principal, as_of)
    conditions = (
        amount,
        Condition(
            f"{needed.text} 次有效催收，每次至少隔 {gap.text} 天",
            enough,
            f"按你填的日子，能算 {len(counted)} 次。"
            + ("能不能确认你收到、合不合规定，由银行拿证据。" if counted else ""),
        ),
        Condition(
            f"第 {needed.text} 次以后超过 {months.text} 个月仍不还",
            over_on is not None and over_on <= as_of,
            f"从 {date_text(over_on)} 起才算超过。" if over_on else "次数还不够，谈不到这一样。",
        ),
        Condition("以非法占有为目的", None, _PURPOSE),
    )
    every = all(condition.met is not False for condition in conditions)
    return OverdraftFigures(
        conditions=conditions,
        level=level,
        effective_demands=counted,
        over_on=over_on,
        sentence=_STOP_ADVICE if every else _CALM,
        caution=_NOT_A_VERDICT,
        working=_working(principal, counted, over_on, as_of, months.text),
        citations=(
            "crim_196",
            *dict.fromkeys(value.citation.id for value in (needed, gap)),
            "crim_2018_8",
            parameter("criminal.card.amount_basis").on(as_of).citation.id,
        ),
    )


def _spaced(days: Sequence[date], gap: int) -> tuple[date, ...]:
    """The first day, and each later one at least `gap` days after the last one taken."""
    taken: list[date] = []
    for day in days:
        if not taken or (day - taken[-1]).days >= gap:
            taken.append(day)
    return tuple(taken)


def _amount(principal: Decimal, as_of: date) -> tuple[Condition, str]:
    least = parameter(_LEVELS[-1][0]).on(as_of).value
    level = next(
        (name for line, name in _LEVELS if principal >= parameter(line).on(as_of).value), ""
    )
    reached = f"到了“{level}”这一档" if level else f"不到 {whole_yuan_text(least)} 元"
    return (
        Condition(
            f"没还的本金在 {whole_yuan_text(least)} 元以上",
            bool(level),
            f"本金 {yuan_text(principal)} 元，{reached}。利息、违约金不算；还过的钱都算还本金。",
        ),
        level,
    )


def _working(
    principal: Decimal, counted: Sequence[date], over_on: date | None, as_of: date, months: str
) -> tuple[Line, ...]:
    lines = [Line("没还的本金", principal, "只看本金，你填的数")]
    lines += [
        Line(f"第 {number} 次有效催收", date_text(day), "你填的日子，先当作有效")
        for number, day in enumerate(counted, start=1)
    ]
    if over_on:
        left = (over_on - as_of).days
        lines.append(
            Line(
                f"超过 {months} 个月的第一天",
                date_text(over_on),
                f"还有 {left} 天" if left > 0 else "已经过了",
            )
        )
    return tuple(lines)
