"""Companies named in a certificate, and whether one of them is a company of the debt."""

import re
from collections.abc import Sequence

_FORM = r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司"
_WHOLE = re.compile(
    r"(?P<base>.*?(?:公司|银行|联合社|联社|信用社|合作社))"
    r"(?P<branch>信用卡中心|(?:[\u4e00-\u9fff]{2,12})?(?:总行|分行|支行|分公司|营业部|营业室|个贷中心))?"
)
_NAMED = re.compile(
    r"[\u4e00-\u9fff·（）()]{2,40}?(?:公司(?:[\u4e00-\u9fff]{2,8}分公司)?|银行(?!股份|有限)(?:信用卡中心|[\u4e00-\u9fff]{2,10}(?:分行|支行))?"
    r"|信用卡中心|分行|支行|联合社|联社|信用社|合作社|事务所|管理局|中心)(?:信用卡中心)?"
)
_LEGAL_PERSON = r".(?:公司|银行|联合社|联社|信用社|合作社|事务所)(?:[\u4e00-\u9fff]{2,10}分公司)?$"
_ENDS = re.compile(_FORM)
_GOES_ON = re.compile(r"[^\W\d_已在于向与和及的该我贵本由将对为是]{1,12}?公司")
_LEAD = re.compile(
    r"^(?:.*(?:兹|特此|证明|单位|机构|名称|全称|贷款人|债权人|放款方|出借人|在我|我司|本公司|本行|我行|于|由|向|在|与|和|及|[:：,，。；;、]))+"
)


def plain_company(name: str) -> str:
    """A company's name without its legal form, brackets and branch: the same legal person reads the same."""
    bare = re.sub(r"[\s()（）]", "", name)
    whole = _WHOLE.fullmatch(bare)
    base = whole["base"] if whole else bare
    return re.sub(_FORM, "", base) or base


def is_named(company: str, plain: str) -> bool:
    """Whether a text names this company; a longer name that only begins like it is another company."""
    core = plain_company(company)
    bare = re.sub(r"[()（）]", "", plain)
    if not core:
        return False
    return any(
        _ENDS.match(bare, match.end()) or not _GOES_ON.match(bare, match.end())
        for match in re.finditer(re.escape(core), bare)
    )


def companies_in(plain: str) -> tuple[str, ...]:
    """The companies that a text names, as written, in order; words before a name are cut off."""
    found = []
    for match in _NAMED.finditer(plain):
        name = _LEAD.sub("", match[0])
        if len(name) > len("公司"):
            found.append(name)
    return tuple(dict.fromkeys(found))


def issuer_in(end: str, known: Sequence[str]) -> str | None:
    """Who signs at the end of a text: the last of the known companies, else the last company; `None` without one.

    A department (中心, 支行) by itself is nobody.
    """
    for match in reversed(list(_NAMED.finditer(end))):
        ours = next((name for name in known if is_named(name, match[0])), None)
        if ours:
            return ours
        name = _LEAD.sub("", match[0])
        if re.search(_LEGAL_PERSON, name):
            return name
    return None
