"""Reading a case number: which year, which court, what kind of proceeding, and what is implausible about it.

Sources: 案号的若干规定 articles 2 and 3 (rule `case_number_rule`); the kinds (rule `case_number_kinds`) from
memory. A number in good order proves nothing: only the court can say that it is true.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.case.entries import CourtPaper

_RULE_SINCE = 2016
"""The year from which courts number their cases so."""

_OLDEST = 1990
_PLACES = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵军"
_BRACKETS = str.maketrans("()〔〕[]【】０１２３４５６７８９", "（）（）（）（）0123456789")
_COURT = re.compile(
    rf"（(?P<year>\d{{4}})）(?P<court>最高法|[{_PLACES}]\d{{0,4}})(?P<kind>[\u4e00-\u9fff]{{1,6}}?)(?P<number>\d+)号(?P<part>之[一二三四五六七八九十]+)?"
)
_OLD_COURT = re.compile(
    r"（(?P<year>\d{4})）(?P<court>[\u4e00-\u9fff]{1,6}?)(?P<kind>民[一二三四]?初|民督|执|民[一二三四]?终)字?第(?P<number>\d+)号"
)
_ARBITRATION = re.compile(r"仲(案|裁|字|调)|[\u4e00-\u9fff]仲")


class Proceeding(StrEnum):
    """What kind of proceeding a case number stands for."""

    LAWSUIT = "lawsuit"
    APPEAL = "appeal"
    RETRIAL = "retrial"
    PAYMENT_ORDER = "payment_order"
    BEFORE_SUIT = "before_suit"
    SPECIAL = "special"
    JURISDICTION = "jurisdiction"
    PRESERVATION = "preservation"
    ENFORCEMENT = "enforcement"
    ENFORCEMENT_REVIEW = "enforcement_review"
    INSOLVENCY = "insolvency"
    CRIMINAL = "criminal"
    ADMINISTRATIVE = "administrative"
    ARBITRATION = "arbitration"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """What it is, in words."""
        return {
            Proceeding.LAWSUIT: "一审民事案件：已经起诉、立案",
            Proceeding.APPEAL: "二审民事案件",
            Proceeding.RETRIAL: "再审或再审审查",
            Proceeding.PAYMENT_ORDER: "支付令（督促程序）",
            Proceeding.BEFORE_SUIT: "诉前调解：还没有立案起诉",
            Proceeding.SPECIAL: "特别程序，比如司法确认、撤销仲裁裁决",
            Proceeding.JURISDICTION: "管辖争议",
            Proceeding.PRESERVATION: "财产保全：起诉前或判决前的冻结、查封",
            Proceeding.ENFORCEMENT: "执行案件：已经有生效的文书",
            Proceeding.ENFORCEMENT_REVIEW: "执行异议、复议",
            Proceeding.INSOLVENCY: "破产或个人债务清理",
            Proceeding.CRIMINAL: "刑事案件的字",
            Proceeding.ADMINISTRATIVE: "行政案件的字",
            Proceeding.ARBITRATION: "仲裁机构的编号，不是法院的案号",
            Proceeding.UNKNOWN: "看不出是哪一种",
        }[self]


_KINDS = {
    "民初": Proceeding.LAWSUIT,
    "民终": Proceeding.APPEAL,
    "民申": Proceeding.RETRIAL,
    "民再": Proceeding.RETRIAL,
    "民监": Proceeding.RETRIAL,
    "民督": Proceeding.PAYMENT_ORDER,
    "民特": Proceeding.SPECIAL,
    "民特监": Proceeding.SPECIAL,
    "民辖": Proceeding.JURISDICTION,
    "民辖终": Proceeding.JURISDICTION,
    "财保": Proceeding.PRESERVATION,
    "民保": Proceeding.PRESERVATION,
    "执保": Proceeding.PRESERVATION,
    "执": Proceeding.ENFORCEMENT,
    "执恢": Proceeding.ENFORCEMENT,
    "执异": Proceeding.ENFORCEMENT_REVIEW,
    "执复": Proceeding.ENFORCEMENT_REVIEW,
    "执监": Proceeding.ENFORCEMENT_REVIEW,
    "执协": Proceeding.ENFORCEMENT_REVIEW,
    "破": Proceeding.INSOLVENCY,
    "破申": Proceeding.INSOLVENCY,
    "诉前调": Proceeding.BEFORE_SUIT,
    "民诉前调": Proceeding.BEFORE_SUIT,
    "诉调": Proceeding.BEFORE_SUIT,
    "民调": Proceeding.BEFORE_SUIT,
}
_COURT_DIGITS = {0: "高级法院", 2: "中级法院", 4: "基层法院"}
_BASIC_ONLY = frozenset({Proceeding.PAYMENT_ORDER})
_HIGH = frozenset({"高级法院", "最高人民法院"})

_FITS = {
    CourtPaper.PAYMENT_ORDER: {Proceeding.PAYMENT_ORDER},
    CourtPaper.SUMMONS: {Proceeding.LAWSUIT, Proceeding.APPEAL, Proceeding.RETRIAL},
    CourtPaper.MEDIATION_NOTICE: {Proceeding.BEFORE_SUIT, Proceeding.LAWSUIT},
    CourtPaper.MEDIATION_AGREEMENT: {Proceeding.BEFORE_SUIT, Proceeding.LAWSUIT},
    CourtPaper.CONFIRMATION_RULING: {Proceeding.SPECIAL, Proceeding.BEFORE_SUIT},
    CourtPaper.PRESERVATION_RULING: {
        Proceeding.PRESERVATION,
        Proceeding.LAWSUIT,
        Proceeding.BEFORE_SUIT,
    },
    CourtPaper.RULING: {
        Proceeding.LAWSUIT,
        Proceeding.JURISDICTION,
        Proceeding.APPEAL,
        Proceeding.PAYMENT_ORDER,
    },
    CourtPaper.MEDIATION_STATEMENT: {
        Proceeding.LAWSUIT,
        Proceeding.APPEAL,
        Proceeding.BEFORE_SUIT,
    },
    CourtPaper.JUDGMENT: {Proceeding.LAWSUIT, Proceeding.APPEAL, Proceeding.RETRIAL},
    CourtPaper.ARBITRATION_NOTICE: {Proceeding.ARBITRATION},
    CourtPaper.ARBITRATION_AWARD: {Proceeding.ARBITRATION},
    CourtPaper.ENFORCEMENT_NOTICE: {Proceeding.ENFORCEMENT},
    CourtPaper.FREEZE_RULING: {Proceeding.ENFORCEMENT, Proceeding.PRESERVATION},
    CourtPaper.OBJECTION_RULING: {Proceeding.ENFORCEMENT_REVIEW},
    CourtPaper.CONSUMPTION_LIMIT: {Proceeding.ENFORCEMENT},
    CourtPaper.DISHONEST_LIST: {Proceeding.ENFORCEMENT},
}


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """What a number says: year, court's code, kind and running number, as far as it could be read.

    `court_level` is 高级法院, 中级法院 or 基层法院. `doubts` are the reasons not to believe it; without any the
    number is in order, which does not make the paper true.
    """

    text: str
    year: int | None
    court: str
    court_level: str
    kind: str
    proceeding: Proceeding
    number: int | None
    doubts: tuple[str, ...]

    @property
    def in_order(self) -> bool:
        """Whether nothing about it is implausible."""
        return not self.doubts


def read_case_number(text: str, as_of: date, paper: CourtPaper | None = None) -> CaseNumber:
    """Take a case number apart as it stands on a paper received by `as_of`; never raises."""
    plain = re.sub(r"\s+", "", text).translate(_BRACKETS)
    if found := _COURT.fullmatch(plain):
        return _of_court(plain, found, as_of, paper)
    if (found := _OLD_COURT.fullmatch(plain)) and int(found["year"]) < _RULE_SINCE:
        return _old(plain, found, paper)
    if _ARBITRATION.search(plain):
        return _of_arbitration(plain, as_of, paper)
    doubts = (_why_unreadable(plain),) if plain else ("没有案号。法院立了案，文书上都有案号。",)
    return CaseNumber(plain, None, "", "", "", Proceeding.UNKNOWN, None, doubts)


def _of_court(
    plain: str, found: re.Match[str], as_of: date, paper: CourtPaper | None
) -> CaseNumber:
    year, number = int(found["year"]), int(found["number"])
    court, kind = found["court"], found["kind"]
    digits = len(court.strip("最高法" + _PLACES))
    level = "最高人民法院" if court == "最高法" else _COURT_DIGITS.get(digits, "")
    proceeding = _proceeding(kind)
    doubts = [*_year_doubts(year, as_of)]
    if year < _RULE_SINCE:
        doubts.append(f"{year} 年的案号还不是这种写法。")
    if not level:
        doubts.append(
            f"法院代字“{court}”的位数不对：高级法院没有数字，中级法院两位，基层法院四位。"
        )
    if number == 0 or found["number"].startswith("0"):
        doubts.append("案件编号不会从 0 开始写。")
    if len(found["number"]) > _MOST_DIGITS:
        doubts.append(f"案件编号有 {len(found['number'])} 位，太长了。")
    doubts += _kind_doubts(kind, proceeding, level)
    doubts += _paper_doubts(proceeding, paper)
    return CaseNumber(plain, year, court, level, kind, proceeding, number, tuple(doubts))


_MOST_DIGITS = 6


def _proceeding(kind: str) -> Proceeding:
    if kind in _KINDS:
        return _KINDS[kind]
    if kind.startswith("刑"):
        return Proceeding.CRIMINAL
    return Proceeding.ADMINISTRATIVE if kind.startswith("行") else Proceeding.UNKNOWN


def _year_doubts(year: int, as_of: date) -> list[str]:
    if year > as_of.year:
        return [f"{year} 年还没有到。"]
    return [f"{year} 年太早了。"] if year < _OLDEST else []


def _kind_doubts(kind: str, proceeding: Proceeding, level: str) -> list[str]:
    doubts = []
    if proceeding is Proceeding.UNKNOWN:
        doubts.append(f"“{kind}”不是常见的案件类型。")
    if proceeding in (Proceeding.CRIMINAL, Proceeding.ADMINISTRATIVE):
        doubts.append(f"“{kind}”是{proceeding.label}，欠款纠纷一般是民事案件。")
    if proceeding in _BASIC_ONLY and level != "基层法院":
        doubts.append("支付令由基层法院发，代字后面应当是四位数字。")
    if proceeding in (Proceeding.LAWSUIT, Proceeding.ENFORCEMENT) and level in _HIGH:
        doubts.append(f"个人的借款一般由基层法院办，这个代字是{level}的。")
    if proceeding is Proceeding.APPEAL and level == "基层法院":
        doubts.append("二审不在基层法院。")
    return doubts


def _paper_doubts(proceeding: Proceeding, paper: CourtPaper | None) -> list[str]:
    if paper is None or proceeding in (
        Proceeding.UNKNOWN,
        Proceeding.CRIMINAL,
        Proceeding.ADMINISTRATIVE,
    ):
        return []
    if proceeding in _FITS[paper]:
        return []
    return [f"案号说的是“{proceeding.label}”，和收到的{paper.label}对不上。"]


def _old(plain: str, found: re.Match[str], paper: CourtPaper | None) -> CaseNumber:
    kind = re.sub("[一二三四]", "", found["kind"])
    proceeding = _proceeding(kind)
    return CaseNumber(
        plain,
        int(found["year"]),
        found["court"],
        "",
        kind,
        proceeding,
        int(found["number"]),
        tuple(_paper_doubts(proceeding, paper)),
    )


def _of_arbitration(plain: str, as_of: date, paper: CourtPaper | None) -> CaseNumber:
    years = re.search(r"(?:19|20)\d{2}", plain)
    year = int(years[0]) if years else None
    doubts = [
        *(_year_doubts(year, as_of) if year else ["编号里看不到年份。"]),
        *_paper_doubts(Proceeding.ARBITRATION, paper),
    ]
    return CaseNumber(plain, year, "", "", "仲", Proceeding.ARBITRATION, None, tuple(doubts))


def _why_unreadable(plain: str) -> str:
    shape = "法院的案号像（2026）浙0106民初1234号：年度、法院代字、类型、编号、号。"
    if "字第" in plain:
        return f"{_RULE_SINCE} 年起不再写“字第”。{shape}"
    if re.search("[A-Za-z]", plain):
        return f"有字母。{shape}"
    if not plain.endswith("号"):
        return f"末尾没有“号”。{shape}"
    if not plain.startswith("（"):
        return f"开头没有括号里的年度。{shape}"
    return f"写法不像案号。{shape}"
