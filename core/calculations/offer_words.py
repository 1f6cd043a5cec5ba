"""The sentences that go with an offer."""

from decimal import Decimal

from core.case.agreement import RepaymentTerms
from core.figures import yuan_text

NOTHING_TO_OFFER = (
    "按现在的收支，眼下没有能拿出来还的钱，先不要答应任何数。可以先做这几件："
    "写一份困难说明，请对方先延期；再看一遍支出里有没有能放一放的；"
    "打 12348 免费问法律；不要借新的来还旧的。"
)

NOTHING_LEFT = (
    "能拿出来的钱已经分完，这一家眼下给不出数。先写困难说明请对方延期，等有余钱再提方案。"
)


def instalment_sentence(terms: RepaymentTerms) -> str:
    """One sentence on instalments that clear the debt."""
    if terms.months == 1:
        return f"一次还 {yuan_text(terms.total)} 元就能还清，在你一个月能拿出的数之内。"
    return (
        f"分 {terms.months} 期，每期 {yuan_text(terms.monthly)} 元，"
        f"最后一期 {yuan_text(terms.last_instalment)} 元。对方可以同意，也可以还价。"
    )


def hold_sentence(share: Decimal, months: int, longest: int, missing: Decimal) -> str:
    """One sentence on paying little until a review, and what would help."""
    return (
        f"每月 {yuan_text(share)} 元，{longest} 期还不完，每月还差 {yuan_text(missing)} 元。"
        f"可以请求先还 {months} 个月、每月 {yuan_text(share)} 元，到期再一起复核。"
        "能帮上忙的是：请对方减免利息费用、有一笔钱时谈一次性结清、或请调解组织一起谈。"
    )
