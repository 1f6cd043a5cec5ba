"""The points of a certificate, one reader each: what stands there, and what to ask where it does not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.case.case import Case
from core.case.debt import Debt
from core.case.lender import PartyRole
from core.checks.certificate.companies import companies_in, is_named, issuer_in
from core.checks.certificate.days import Day, days_in, other_days, payoff_days
from core.checks.certificate.settled import (
    reserves,
    says_it_vaguely,
    says_settled,
    still_owing,
)
from core.checks.whom_to_ask import whom_to_ask
from core.figures import date_text
from core.workflow.progress import Progress

_POSTED_WITHIN = timedelta(days=3)
"""A payment may be posted some days after it was made. Practice."""
_HEAD, _TAIL = 30, 90
_ENDING = re.compile(r"特此(?:证明|说明|确认|函告|通知|函达)")
_SEAL = re.compile(
    r"公章|盖章|签章|电子章|印章|(?:业务|财务|合同|结清|回单)(?:专用)?章|电子印鉴|骑缝章|[((]章[))]"
)
_NUMBER = re.compile(
    r"(?:合同|借据|协议|贷款|借款|账户|账|卡|业务|订单|尾)(?:编)?(?:号码|账号|号|编号)?(?:为|是|[:：(（])?"
    r"(?:编号|账号|末四位|后四位|尾号)?(?:为|是|[:：])?([0-9A-Za-z*#\-]{4,40})(?![0-9A-Za-z*元年]|[.,]\d)"
)
_LABELLED = re.compile(r"合同编?号|借据编?号|账号|卡号|贷款编号")
_CELL = re.compile(r"(?:^|(?<=[|\u4e00-\u9fff]))[A-Za-z]*[\-]?[0-9*]{6,30}(?=[|])")
_LIKE_A_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_TAIL_NUMBER = re.compile(r"(?:末四位|后四位|尾号)(?:为|是|[:：])?([0-9]{4})")
_WHOLE_NAME = 2
_OTHER_NAME = re.compile(
    r"(?:借款人|姓名|客户(?:名称|姓名)?|持卡人|兹证明)[:：]?"
    r"([\u4e00-\u9fff*]{2,4}?)(?:先生|女士|[,，。((（于在身系已])"
)
_NAME_GOES_ON = (
    r"(?!(?![于在身系已与向\u60a8其经因的及按截名所将对就由是有])[\u4e00-\u9fff]"
    r"(?:先生|女士|[,。(;、:]|于|在|身份|已))"
)
"""Another character, and only then what follows a name: it is a longer name."""
_CREDITORS = (PartyRole.ASSIGNEE, PartyRole.LENDER, PartyRole.FUNDER)
_LATER_CREDITORS = (PartyRole.ASSIGNEE, PartyRole.GUARANTOR)


class Point(StrEnum):
    """What a certificate must say."""

    BORROWER = "borrower"
    CREDITOR = "creditor"
    ACCOUNT = "account"
    PAID_ON = "paid_on"
    SETTLED = "settled"
    ISSUER = "issuer"
    ISSUED_ON = "issued_on"

    @property
    def label(self) -> str:
        """The Chinese words for the list and the letter."""
        return {
            Point.BORROWER: "借款人姓名",
            Point.CREDITOR: "贷款人名称",
            Point.ACCOUNT: "合同或账号",
            Point.PAID_ON: "结清日期",
            Point.SETTLED: "全部结清的话",
            Point.ISSUER: "出具单位和章",
            Point.ISSUED_ON: "出具日期",
        }[self]


class Said(StrEnum):
    """How a point stands in the text. `LOOK` is for a point that the text alone cannot settle."""

    FOUND = "found"
    LOOK = "look"
    DIFFERS = "differs"
    VAGUE = "vague"
    MISSING = "missing"

    @property
    def label(self) -> str:
        """The Chinese word for the badge."""
        return {
            Said.FOUND: "写了",
            Said.LOOK: "自己看一眼",
            Said.DIFFERS: "和案子不一样",
            Said.VAGUE: "写得含糊",
            Said.MISSING: "没找到",
        }[self]


@dataclass(frozen=True, slots=True)
class PointRead:
    """One point: how it stands, a sentence for the screen, and the request in a letter."""

    point: Point
    said: Said
    sentence: str
    ask: str = ""


def _borrower(plain: str, case: Case, _debt: Debt, _state: Progress, _as_of: date) -> PointRead:
    name = re.sub(r"\s", "", case.borrower.name)
    if not name:
        return PointRead(Point.BORROWER, Said.LOOK, "案子里没有填姓名。看一眼写的是不是你。")
    if re.search(re.escape(name) + _NAME_GOES_ON, plain):
        return PointRead(Point.BORROWER, Said.FOUND, "写着你的姓名。")
    if len(name) >= _WHOLE_NAME and re.search(_masked(name), plain):
        return PointRead(Point.BORROWER, Said.FOUND, "写着你的姓名，有几个字打了星号。")
    other = _OTHER_NAME.search(plain)
    said, told = (
        (Said.DIFFERS, f"写的是“{other[1]}”，不是你的姓名。")
        if other
        else (Said.MISSING, "没有写你的姓名。")
    )
    return PointRead(Point.BORROWER, said, told, "请写明本人姓名。")


def _masked(name: str) -> str:
    """王敏 → 王* or *敏: at least one character shown, the hidden ones as stars."""
    return "|".join(
        "".join(
            re.escape(each) if shown >> place & 1 else r"[*＊x×X某]"
            for place, each in enumerate(name)
        )
        for shown in range(1, 2 ** len(name) - 1)
    )


def _creditors(case: Case, debt: Debt, as_of: date) -> list[str]:
    """Who may say that the debt is settled: the lender, and whoever proved to have come after it."""
    names = [party.name for party in debt.parties if party.role in _CREDITORS]
    now = whom_to_ask(case, debt, as_of)
    later = [now.name] if now.name and now.role in _LATER_CREDITORS else []
    return [*names, *later]


def _creditor(plain: str, case: Case, debt: Debt, _state: Progress, as_of: date) -> PointRead:
    known = _creditors(case, debt, as_of)
    if not known:
        return PointRead(
            Point.CREDITOR, Said.LOOK, "案子里没有填合同上的贷款人。照合同比一眼名称。"
        )
    if any(is_named(name, plain) for name in known):
        return PointRead(Point.CREDITOR, Said.FOUND, "写着合同上的贷款人。")
    others = companies_in(plain)
    said = Said.DIFFERS if others else Said.MISSING
    told = f"只写了{others[0]}。" if others else "没有写哪家公司的贷款。"
    ask = f"请写明贷款人（债权人）的全称：{debt.creditor_name}。"
    return PointRead(Point.CREDITOR, said, told + f"合同上是{debt.creditor_name}。", ask)


def _account(plain: str, _case: Case, debt: Debt, _state: Progress, _as_of: date) -> PointRead:
    numbers = [
        each
        for each in _NUMBER.findall(plain)
        if re.search(r"\d", each) and not _LIKE_A_DAY.fullmatch(each)
    ]
    numbers += _TAIL_NUMBER.findall(plain)
    if _LABELLED.search(plain):
        numbers += [each for each in _CELL.findall(plain) if re.search(r"\d{4}$", each)]
    if not numbers:
        return PointRead(
            Point.ACCOUNT, Said.MISSING, "没有写合同号、借据号或卡号。", "请写明合同编号或账号。"
        )
    tail = debt.account_tail
    if tail is None:
        told = "写着号码。案子里没有填后四位，照合同比一眼。"
        return PointRead(Point.ACCOUNT, Said.LOOK, told)
    if any(number.rstrip("-").endswith(tail) for number in numbers):
        return PointRead(Point.ACCOUNT, Said.FOUND, f"号码末四位是 {tail}。")
    told = f"写的号码末四位是 {numbers[0][-4:]}，案子里是 {tail}。"
    return PointRead(
        Point.ACCOUNT, Said.DIFFERS, told, f"请写明末四位为 {tail} 的账号或合同编号。"
    )


def _paid_on(plain: str, _case: Case, _debt: Debt, state: Progress, as_of: date) -> PointRead:
    ours = state.payoff.paid_on
    issued = _issued(plain)
    days = payoff_days(plain, issued)
    if ours is None:
        told = "案子里没有记还清的那天，自己比一眼结清日期。"
        return PointRead(Point.PAID_ON, Said.LOOK, told)
    for day in (*days, *other_days(plain, issued)):
        latest = as_of if day.until else ours + _POSTED_WITHIN
        if ours <= day.on <= latest:
            return PointRead(Point.PAID_ON, Said.FOUND, f"写着 {date_text(day.on)}。")
    if not days:
        asked = f"请写明结清日期（{date_text(ours)}）。"
        return PointRead(Point.PAID_ON, Said.MISSING, "没有写哪天结清。", asked)
    told = f"写的是 {date_text(days[0].on)}，你付清是 {date_text(ours)}。"
    return PointRead(
        Point.PAID_ON,
        Said.DIFFERS,
        told,
        f"结清日期请更正为 {date_text(ours)}，或说明以哪天入账。",
    )


def _settled(plain: str, _case: Case, _debt: Debt, _state: Progress, _as_of: date) -> PointRead:
    ask = "请写明“债权债务已全部结清，余额为 0”。"
    if still_owing(plain):
        return PointRead(Point.SETTLED, Said.DIFFERS, "写着还有没结清的。", ask)
    if reserves(plain):
        told = "写着对方保留追讨的权利，或减免的部分还会要。"
        return PointRead(
            Point.SETTLED, Said.DIFFERS, told, ask + "请删去保留追偿、另行追讨的字句。"
        )
    if says_settled(plain):
        return PointRead(Point.SETTLED, Said.FOUND, "写着全部结清。")
    if says_it_vaguely(plain):
        told = "没有直接写全部结清：或者带着条件，或者只说了本金，或者只说已处理。"
        return PointRead(Point.SETTLED, Said.VAGUE, told, ask)
    return PointRead(Point.SETTLED, Said.MISSING, "没有写全部结清，也没有写余额为 0。", ask)


def _issuer(plain: str, case: Case, debt: Debt, _state: Progress, as_of: date) -> PointRead:
    ask = f"请由{debt.creditor_name}出具，加盖公章或电子签章。"
    creditors = _creditors(case, debt, as_of)
    issuer = issuer_in(_end(plain), [*creditors, *(party.name for party in debt.parties)])
    if issuer is None and any(is_named(name, plain[:_HEAD]) for name in creditors):
        issuer = creditors[0]
    if issuer is None:
        return PointRead(Point.ISSUER, Said.MISSING, "没有写谁出具的。", ask)
    if not creditors:
        told = f"落款是{issuer}。案子里没有填合同上的贷款人，照合同比一眼。"
        return PointRead(Point.ISSUER, Said.LOOK, told)
    if issuer not in creditors:
        role = next((each.role.label for each in debt.parties if each.name == issuer), "")
        other = f"（{role}），不是贷款人" if role else "，合同上没有这一家"
        return PointRead(Point.ISSUER, Said.DIFFERS, f"落款是{issuer}{other}。", ask)
    if _SEAL.search(plain):
        return PointRead(Point.ISSUER, Said.FOUND, "贷款人出具，文字里写着章。")
    told = "落款是贷款人。文字里看不到章，看一眼纸上或图片上有没有。"
    return PointRead(Point.ISSUER, Said.LOOK, told)


def _issued_on(plain: str, _case: Case, _debt: Debt, state: Progress, as_of: date) -> PointRead:
    issued, ours = _issued(plain), state.payoff.paid_on
    if issued is None:
        return PointRead(Point.ISSUED_ON, Said.MISSING, "没有写哪天出具的。", "请写明出具日期。")
    if issued.on > as_of:
        told = f"出具日写的是 {date_text(issued.on)}，这一天还没有到。"
        return PointRead(Point.ISSUED_ON, Said.DIFFERS, told, "请更正出具日期。")
    if ours and issued.on < ours:
        told = f"出具日 {date_text(issued.on)}早于付清的 {date_text(ours)}。"
        return PointRead(
            Point.ISSUED_ON, Said.DIFFERS, told, "请在结清以后重新出具，写明出具日期。"
        )
    return PointRead(Point.ISSUED_ON, Said.FOUND, f"{date_text(issued.on)}出具。")


def _issued(plain: str) -> Day | None:
    """The day of issue: named as such, else the last one at the end of the text."""
    days = days_in(plain)
    for day in days:
        if re.search(
            r"(?:出具|开具|打印|制表|签发|开立证明|证明)(?:日期|时间|日)[:：]?$",
            plain[: day.start],
        ):
            return day
    begin = len(plain) - len(_end(plain))
    last = days[-1] if days else None
    if last is None or last.start < begin or last.until:
        return None
    rest = plain[last.end :]
    settles = re.search(r"结清|还清|清偿", re.split(r"[。；;]", rest)[0])
    return None if settles else last


def _end(plain: str) -> str:
    """What stands after the last 特此证明, else the last characters."""
    closing = [match.end() for match in _ENDING.finditer(plain)]
    rest = plain[closing[-1] :] if closing else ""
    return rest if len(rest) >= len("某某公司") else plain[-_TAIL:]


CASE_POINTS: tuple[Callable[[str, Case, Debt, Progress, date], PointRead], ...] = (
    _borrower,
    _creditor,
    _account,
    _paid_on,
    _settled,
    _issuer,
    _issued_on,
)
"""The readers, in the order of the points; each takes the plain text, the case, the debt, its state and the day."""
