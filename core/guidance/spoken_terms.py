"""Terms as they are said on the telephone: one breath each, the first request and its choices as A, B and C."""

from core.case.agreement import Offer, OfferKind, RepaymentTerms
from core.figures import yuan_text
from core.money import ZERO

NOTHING_YET = "眼下拿不出每月的数，想先申请延期几个月，等收入恢复再定方案。"
_LED_BY = ("", "A 不行的话，B：", "B 也不行的话，C：")


def requests(offer: Offer) -> tuple[str, ...]:
    """What is asked for, in order; lettered where there is more than one."""
    first = spoken_request(offer.kind, offer.terms)
    if not offer.choices:
        return (first,)
    ways = {1: "两", 2: "三"}[len(offer.choices)]
    said = (spoken_request(choice.kind, choice.terms) for choice in offer.choices)
    return (
        f"我想请求{ways}种办法里的一种，由你们定。A：{first}",
        *(f"{led}{each}" for led, each in zip(_LED_BY[1:], said, strict=False)),
    )


def spoken_request(kind: OfferKind, terms: RepaymentTerms) -> str:
    """One request as a sentence of the person's own."""
    if kind is OfferKind.HOLD:
        return (
            f"我每月最多能拿出 {yuan_text(terms.monthly)} 元，"
            f"想先这样还 {terms.months} 个月，到期一起复核。"
        )
    if terms.months == 1:
        return f"我想一次还 {yuan_text(terms.total)} 元结清，想问能不能这样办。"
    return (
        f"我每月能拿出 {yuan_text(terms.monthly)} 元，想申请分 {terms.months} 期还清"
        f"{_last(terms)}{_waived(terms)}{'，期间停止计息' if terms.interest_suspended else ''}。"
    )


def spoken_terms(terms: RepaymentTerms) -> str:
    """The lender's terms, or those agreed, to be read back: 分 36 期，每期 705.00 元，一共 25,380.00 元."""
    if terms.months == 1:
        return f"一次付 {yuan_text(terms.total)} 元{_waived(terms, '减免')}"
    return (
        f"分 {terms.months} 期，每期 {yuan_text(terms.monthly)} 元{_last(terms)}，"
        f"一共 {yuan_text(terms.total)} 元{_waived(terms, '减免')}"
        f"{'，期间停止计息' if terms.interest_suspended else ''}"
    )


def _last(terms: RepaymentTerms) -> str:
    same = terms.last_instalment == terms.monthly
    return "" if same else f"，最后一期 {yuan_text(terms.last_instalment)} 元"


def _waived(terms: RepaymentTerms, verb: str = "请求减免") -> str:
    if terms.waived.total == ZERO:
        return ""
    what = "息费" if terms.waived.principal == ZERO else ""
    return f"，{verb}{what} {yuan_text(terms.waived.total)} 元"
