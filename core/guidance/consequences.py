"""What comes as the days pass, for one debt: stages, what lasts across them, and what is only a threat."""

from dataclasses import dataclass
from datetime import date

from core.case.debt import Debt
from core.case.lateness import is_overdue, late_text
from core.case.lender import LenderKind
from core.figures import whole_yuan_text
from core.law.library import parameter, threats, timeline, timeline_facts
from core.law.myth import Threat
from core.law.timeline import TimelineFact, TimelineStage, Track

_TRACKS = {
    LenderKind.BANK_CREDIT_CARD: (Track.CARD, ""),
    LenderKind.CONSUMER_FINANCE: (Track.BANK_OR_CONSUMER_FINANCE, ""),
    LenderKind.BANK_LOAN: (
        Track.BANK_OR_CONSUMER_FINANCE,
        "银行贷款没有单独的资料，借用消费金融公司的常见做法。",
    ),
    LenderKind.RURAL_BANK: (
        Track.BANK_OR_CONSUMER_FINANCE,
        "农商行、农信社没有单独的资料，借用消费金融公司的常见做法。",
    ),
    LenderKind.AUTO_FINANCE: (
        Track.BANK_OR_CONSUMER_FINANCE,
        "汽车金融没有单独的资料，借用消费金融公司的常见做法。车有抵押的，另看合同。",
    ),
    LenderKind.TRUST: (
        Track.BANK_OR_CONSUMER_FINANCE,
        "信托贷款没有单独的资料，借用消费金融公司的常见做法。",
    ),
    LenderKind.FINANCE_COMPANY: (
        Track.BANK_OR_CONSUMER_FINANCE,
        "财务公司没有单独的资料，借用消费金融公司的常见做法。",
    ),
    LenderKind.HOUSING_FUND: (
        Track.BANK_OR_CONSUMER_FINANCE,
        "公积金贷款没有单独的资料，借用消费金融公司的常见做法。房有抵押的，另看合同。",
    ),
    LenderKind.PLATFORM_LOAN_FACILITATION: (Track.FACILITATED, ""),
    LenderKind.GUARANTEE_COMPANY: (
        Track.FACILITATED,
        "担保公司代偿之后才成为债权人，这里用助贷的常见做法。",
    ),
    LenderKind.INSURER_GUARANTEE: (
        Track.FACILITATED,
        "保险公司代偿之后才成为债权人，这里用助贷的常见做法。",
    ),
    LenderKind.MICROLOAN: (Track.MICROLOAN, ""),
    LenderKind.LEASING: (
        Track.MICROLOAN,
        "租赁、保理、典当没有单独的资料，借用小额贷款公司的常见做法。",
    ),
    LenderKind.DEBT_PURCHASER: (
        Track.MICROLOAN,
        "债权已经转让，天数仍从原来的逾期日数起，借用小额贷款公司的常见做法。",
    ),
    LenderKind.PRIVATE_LENDER: (
        Track.MICROLOAN,
        "个人借款没有单独的资料，借用小额贷款公司的常见做法；个人借款一般不上征信。",
    ),
    LenderKind.INSTALMENT_SHOPPING: (Track.SHOPPING, ""),
    LenderKind.BNPL: (Track.SHOPPING, ""),
}
_NOT_THE_LENDER = (
    Track.BANK_OR_CONSUMER_FINANCE,
    "还没弄清真正的贷款人。先看合同；下面借用消费金融公司的常见做法。",
)
_CIVIL = "欠钱还不上是民事纠纷，本身不是犯罪。"


@dataclass(frozen=True)
class Consequences:
    """The road of one debt on one day.

    `stages` follow one another, `now` is the one that covers `days` (None before the first missed day);
    `facts` last across stages, for the chart.
    `next_change` is the number of days until the next stage begins; `note` says when another kind's
    practice is borrowed; `civil` is the one sentence to read first.
    """

    days: int
    track: Track
    stages: tuple[TimelineStage, ...]
    facts: tuple[TimelineFact, ...]
    threats: tuple[Threat, ...]
    now: TimelineStage | None
    next_change: int | None
    sentence: str
    civil: str
    note: str


def track_of(kind: LenderKind) -> tuple[Track, str]:
    """The track a kind of lender is taken to be on, and a note where another kind's practice is borrowed."""
    return _TRACKS.get(kind, _NOT_THE_LENDER)


@dataclass(frozen=True, slots=True)
class StageOn:
    """A track's stages, the one that covers the days, and the next one; `note` as in `track_of`."""

    track: Track
    stages: tuple[TimelineStage, ...]
    now: TimelineStage | None
    following: TimelineStage | None
    note: str


def stage_on(kind: LenderKind, days: int) -> StageOn:
    """What usually happens at these days past due, for a kind of lender."""
    track, note = track_of(kind)
    stages = tuple(stage for stage in timeline() if stage.track is track)
    return StageOn(
        track=track,
        stages=stages,
        now=next((stage for stage in stages if stage.covers(days)), None),
        following=next((stage for stage in stages if stage.from_day > days), None),
        note=note,
    )


def consequences(debt: Debt, as_of: date) -> Consequences:
    """What has come and what comes next for this kind of lender at these days past due."""
    days = debt.days_past_due(as_of)
    found = stage_on(debt.kind, days)
    missed = debt.first_missed_due_date is not None
    following = found.following if missed else None
    return Consequences(
        days=days,
        track=found.track,
        stages=found.stages,
        facts=tuple(fact for fact in timeline_facts() if found.track in fact.tracks),
        threats=threats(),
        now=found.now if missed else None,
        next_change=following.from_day - days if following else None,
        sentence=_sentence(debt, following, as_of, missed=missed),
        civil=_civil(debt, as_of),
        note=found.note,
    )


def _sentence(debt: Debt, following: TimelineStage | None, as_of: date, *, missed: bool) -> str:
    if not missed:
        late = late_text(debt, as_of)
        if is_overdue(debt, as_of):
            return f"{late}。填上那一天，才看得出走到哪一步。"
        return f"{late}。觉得还不上，可以在到期前先说。"
    if following is None:
        return "后面没有新的节点，什么时候谈都不晚。"
    left = following.from_day - debt.days_past_due(as_of)
    return f"离第 {following.from_day} 天还有 {left} 天。之后常见：{following.title}。"


def _civil(debt: Debt, as_of: date) -> str:
    """Civil, not criminal; for a card with much principal, a calm word about staying in touch."""
    larger = parameter("criminal.card.larger").on(as_of).value
    if debt.kind is LenderKind.BANK_CREDIT_CARD and debt.balance.principal >= larger:
        return f"{_CIVIL}信用卡本金在 {whole_yuan_text(larger)} 元以上的，别断联系，可以先问律师。"
    return _CIVIL
