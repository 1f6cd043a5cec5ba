"""The second and the third request of one application, in the words of the letter."""

from core.case.agreement import Choice, Offer, OfferKind, RepaymentTerms
from core.documents.component_words import component_list
from core.figures import date_text, yuan_text


def choice_facts(offer: Offer | None) -> dict[str, str | None]:
    """What a letter may name of them; unknown where there is none."""
    said = [choice_text(choice) for choice in offer.choices] if offer else []
    second, third = (*said, None, None)[:2]
    return {"second_choice": second, "third_choice": third}


def choice_text(choice: Choice) -> str:
    """分 40 期还款，每期 …，同时减免…: one request as part of a sentence."""
    terms = choice.terms
    last = f"，最后一期 {yuan_text(terms.last_instalment)} 元"
    uneven = last if terms.months > 1 and terms.last_instalment != terms.monthly else ""
    first = f"第一期还款日为 {date_text(terms.first_due_date)}"
    if choice.kind is OfferKind.HOLD:
        return (
            f"先在 {terms.months} 个月内每月还 {yuan_text(terms.monthly)} 元，{first}，"
            "期间停止计收利息、罚息和违约金，到期由双方再商定余款"
        )
    waived = component_list(terms.waived)
    asked = f"减免{waived}，" if waived else "不请求减免已经产生的息费，"
    stopped = "自协议签订之日起停止计收利息、罚息和违约金，" if terms.interest_suspended else ""
    return (
        f"{asked}{stopped}分 {terms.months} 期还款，每期 {yuan_text(terms.monthly)} 元{uneven}，"
        f"{first}，合计 {yuan_text(terms.total)} 元"
    )


def terms_text(terms: RepaymentTerms) -> str:
    """Any terms in one clause: the lender's, or those agreed."""
    waived = component_list(terms.waived)
    parts = [
        f"一次支付 {yuan_text(terms.total)} 元"
        if terms.months == 1
        else f"分 {terms.months} 期，每期 {yuan_text(terms.monthly)} 元，合计 {yuan_text(terms.total)} 元",
        f"第一期还款日为 {date_text(terms.first_due_date)}",
        "停止计息" if terms.interest_suspended else "",
        f"减免{waived}" if waived else "",
    ]
    return "，".join(part for part in parts if part)
