"""On which day a paper counts as served: signing, post, message, a paper left, a public notice.

Sources: Civil Procedure Law articles 87–91 and 95; interpretation articles 135, 138, 140, 427 and 430.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from core.calculations.working import Line
from core.case.entries import CourtPaper, CourtPaperReceived, ServiceMeans
from core.figures import date_text
from core.law.library import parameter

_SAID = {
    ServiceMeans.HANDED_OVER: ("你签收的那天就是送达的那天", ("cpl_87",)),
    ServiceMeans.COLLECTED: ("到法院领取、签收的那天就是送达的那天", ("cpl_87",)),
    ServiceMeans.FAMILY_SIGNED: ("同住的成年家属签收的那天就是送达的那天", ("cpl_88",)),
    ServiceMeans.POST: ("邮寄的，以回执上的收件日期为准，不是你拆开的那天", ("cpl_91",)),
    ServiceMeans.ELECTRONIC: (
        "电子送达，以信息到达的那天为准，不是点开的那天",
        ("cpl_90", "cpi_135"),
    ),
    ServiceMeans.LEFT: ("拒收而留下的，留下的那天就算送达", ("cpl_89",)),
}
_NOT_BY_NOTICE = "支付令不能公告送达。看到公告的，今天就问法院，并按看到的这天起数，不要等。"
_NO_NOTICE_DAY = "没有填公告的日期，先按看到的这天算；真正的日子只会更早，请在公告上找到日期。"


@dataclass(frozen=True, slots=True)
class Served:
    """The day periods run from, how it was found, and what makes it doubtful, if anything."""

    on: date
    working: tuple[Line, ...]
    citations: tuple[str, ...]
    doubt: str = ""


def served(paper: CourtPaperReceived) -> Served:
    """The day of service. A public notice serves when its days are over, never later than the law lets it.

    The last of those days is not moved off a holiday: whether it moves is disputed, and the earlier day is safe.
    """
    if paper.served_by is ServiceMeans.PUBLIC_NOTICE:
        return _by_notice(paper)
    how, rules = _SAID[paper.served_by or ServiceMeans.HANDED_OVER]
    return Served(paper.on, (Line("送达的日子", date_text(paper.on), how),), rules)


def _by_notice(paper: CourtPaperReceived) -> Served:
    if paper.paper is CourtPaper.PAYMENT_ORDER:
        line = Line("看到的日子", date_text(paper.on), "支付令不能公告送达，从看到的这天数最稳妥")
        return Served(paper.on, (line,), ("cpi_427", "cpi_430"), _NOT_BY_NOTICE)
    if paper.printed_on is None:
        line = Line("看到公告的日子", date_text(paper.on), "没有填公告的日期")
        return Served(paper.on, (line,), ("cpl_95", "cpi_138"), _NO_NOTICE_DAY)
    rule = parameter("court.public_notice_days")
    days = rule.on(max(paper.printed_on, rule.values[0].in_force_from)).whole
    on = paper.printed_on + timedelta(days=days)
    return Served(
        on,
        (
            Line("公告的日子", date_text(paper.printed_on), "以最后张贴或刊登的日期为准"),
            Line("视为送达的日子", date_text(on), f"公告后第 {days} 天，不往后顺延，早一天稳妥"),
        ),
        ("cpl_95", "cpi_138"),
    )
