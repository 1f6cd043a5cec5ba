"""The facts of an application one by one, for a lender's own form: label and value, to be copied in its order."""

from datetime import date

from core.case.case import Case
from core.documents.facts import facts

_FIELDS = {
    "姓名": "name",
    "证件号末四位": "id_tail",
    "手机号": "phone",
    "通信地址": "address",
    "账号末四位": "account_tail",
    "借款日": "drawn_on",
    "借款金额（元）": "original_amount",
    "欠款合计（元）": "total",
    "首次逾期日": "overdue_since",
    "逾期天数": "overdue_days",
    "困难类别": "hardship_kind",
    "困难从哪天起": "hardship_since",
    "困难说明": "hardship_statement",
    "家里几口人": "people",
    "每月收入（元）": "income",
    "每月必要支出（元）": "essential",
    "每月可还（元）": "available",
    "希望期数": "months",
    "希望每期（元）": "monthly",
    "第一期还款日": "first_due",
    "请求减免": "waiver",
    "一次可还（元）": "lump_sum",
}


def form_fields(case: Case, debt_id: str, as_of: date) -> dict[str, str]:
    """Label → value, in our order, of what is known. Raises `KeyError` for an unknown debt."""
    values = facts(case, debt_id, as_of).values
    return {label: value for label, name in _FIELDS.items() if (value := values[name])}
