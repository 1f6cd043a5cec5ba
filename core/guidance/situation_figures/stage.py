"""Days past due to what usually happens then, and how many days to the next stage, by kind of lender."""

from dataclasses import dataclass

from core.case.lender import LenderKind
from core.guidance.consequences import stage_on
from core.law.timeline import TimelineStage


@dataclass(frozen=True, slots=True)
class StageFigures:
    """`now` and `following` are `None` before the first and after the last stage; `days_left` until the next one."""

    days: int
    now: TimelineStage | None
    following: TimelineStage | None
    days_left: int | None
    sentence: str
    note: str
    citations: tuple[str, ...]


def stage_figures(kind: LenderKind, days: int) -> StageFigures:
    """Where this many days past due lie on the track of a kind of lender. Raises `ValueError` below zero."""
    if days < 0:
        raise ValueError("days past due are not negative")
    found = stage_on(kind, days)
    left = found.following.from_day - days if found.following else None
    now = f"第 {days} 天，常见的是“{found.now.title}”。" if found.now else f"第 {days} 天。"
    ahead = (
        f"离第 {found.following.from_day} 天还有 {left} 天，之后常见：{found.following.title}。"
        if found.following
        else "后面没有新的节点，什么时候谈都不晚。"
    )
    return StageFigures(
        days=days,
        now=found.now,
        following=found.following,
        days_left=left,
        sentence=now + ahead,
        note=found.note,
        citations=found.now.basis if found.now else (),
    )
