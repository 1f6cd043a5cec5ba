"""Facts and entries of a case in Chinese words, to show a person where two copies differ."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum

from core.case.agreement import Choice, Offer, RepaymentTerms
from core.case.assets import Asset
from core.case.borrower import Borrower, Hardship, Household, Ties
from core.case.budget import Budget, Income, Spending
from core.case.contract import CardContract, LoanContract, Movement
from core.case.debt import COMPONENT_LABELS, Balance, Debt
from core.case.entries import EntryBase
from core.case.lender import Party
from core.case.model import Fact
from core.case.objection import Objection
from core.case.pay import IrregularPay, SeasonalPay, WeeklyPay
from core.dates import WEEKDAYS
from core.figures import date_text, yuan_text

BLANK = "没有填"

LABELS: dict[type[Fact], dict[str, str]] = {
    Borrower: {
        "name": "姓名",
        "id_number": "身份证号",
        "phone": "手机号",
        "address": "地址",
    },
    Household: {
        "adults": "大人",
        "children": "孩子",
        "elders": "老人",
        "region": "所在地区",
        "partner": "配偶",
        "ties": "在当地的情况",
    },
    Ties: {
        "insured_months": "连续缴社保（月）",
        "resident_years": "连续居住（年）",
        "registered_there": "有当地户籍",
        "business_debts": "有经营欠的债",
        "under_enforcement": "已经是被执行人",
    },
    Hardship: {
        "kind": "困难情形",
        "since": "从哪天起",
        "statement": "自己的说明",
        "income_before": "原来的月收入",
        "income_now": "现在的月收入",
    },
    Budget: {
        "incomes": "收入",
        "spending": "必要支出",
        "buffer": "留作备用",
        "lump_sum": "能一次拿出的钱",
        "lump_sum_source": "这笔钱的来源",
        "assets": "财产",
        "cash_in_hand": "手头的钱",
        "made_on": "从哪天起",
        "review_on": "哪天再看",
    },
    Income: {
        "label": "名目",
        "monthly": "每月",
        "pay_day": "到账日",
        "source": "谁的钱",
        "pay": "怎么发",
    },
    WeeklyPay: {"each": "每次", "weeks": "隔几周", "weekday": "周几"},
    IrregularPay: {"received": "最近各月", "last_untypical": "最近一个月不算"},
    SeasonalPay: {"each": "有活的月份每月", "in_months": "哪些月份"},
    Spending: {"category": "名目", "monthly": "每月", "reason": "原因", "due_day": "付款日"},
    Asset: {
        "kind": "种类",
        "label": "名目",
        "quick_sale": "急卖能得",
        "owed_on_it": "还欠着",
        "usable": "愿意拿来还债",
    },
    Debt: {
        "name": "名称",
        "kind": "机构类型",
        "lender_id": "机构编号",
        "parties": "相关机构",
        "account_tail": "卡号后四位",
        "balance": "欠款",
        "as_of": "数字的日期",
        "figure_source": "数字的来源",
        "drawn_on": "借款日",
        "original_amount": "借款金额",
        "first_missed_due_date": "首次逾期日",
        "contract_annual_rate": "合同年利率",
        "monthly_demand": "对方要求的月还款",
        "least_monthly": "对方说过的最低月还款",
        "overdue_amount": "已经逾期的金额",
        "secured": "有抵押",
        "contract": "合同",
        "movements": "流水",
    },
    LoanContract: {
        "method": "还款方式",
        "periods": "期数",
        "first_due_date": "第一期还款日",
        "fee_per_period": "每期手续费、服务费",
        "guarantee_fee_per_period": "每期担保费",
        "penalty_uplift": "罚息加收",
        "overdue_annual_rate": "逾期年利率",
        "compounds_when_overdue": "逾期利息再计利息",
        "day_basis": "计息天数",
        "accelerated_on": "宣布提前到期",
    },
    CardContract: {
        "daily_rate": "日利率",
        "statement_day": "账单日",
        "due_day": "还款日",
        "interest_on": "计息方式",
        "minimum_payment_ratio": "最低还款比例",
        "late_fee_ratio": "违约金比例",
        "late_fee_floor": "违约金最低",
        "late_fee_cap": "违约金最高",
    },
    Movement: {
        "on": "日期",
        "kind": "种类",
        "amount": "金额",
        "to": "对方怎么入账",
        "note": "说明",
    },
    Party: {"role": "身份", "name": "名称"},
    Balance: COMPONENT_LABELS,
    Offer: {
        "kind": "方式",
        "terms": "条件",
        "made_on": "提出的日期",
        "balance": "当时的欠款",
        "choices": "第二、第三种",
    },
    Choice: {"kind": "方式", "terms": "条件"},
    Objection: {"grounds": "理由", "own_words": "自己的话"},
    RepaymentTerms: {
        "months": "期数",
        "monthly": "每期",
        "last_instalment": "最后一期",
        "first_due_date": "第一期还款日",
        "interest_suspended": "停止计息",
        "waived": "减免",
    },
}
"""Chinese label of every fact, by model; identifiers that only link are left out."""

ENTRY_LABELS = {
    "draft_started": "开始写申请",
    "contact_made": "联系过对方",
    "letter_sent": "寄出文书",
    "letter_answered": "对方答复了文书",
    "deferral_granted": "对方同意延期",
    "question_asked": "对方提了要求",
    "question_answered": "回复了对方的要求",
    "lender_replied": "对方有了答复",
    "agreement_read": "核对了协议的文字",
    "suspects_meant": "看过协议里“看一眼”的几处",
    "agreement_signed": "签下协议",
    "agreement_continued": "新的债权人认协议",
    "payment_made": "还了一笔款",
    "payment_booked": "记下对方怎么入账",
    "breach_recorded": "协议断了",
    "breach_mended": "协议接上了",
    "next_attempt_planned": "计划再申请",
    "fallback_started": "走了别的途径",
    "fallback_answered": "投诉、调解有了结果",
    "court_paper_received": "收到法院或仲裁的文书",
    "court_case_ended": "法院程序结束",
    "debt_sold": "债权转让",
    "guarantor_paid": "担保方代偿",
    "demand_received": "对方催过款",
    "verified": "核实了对方",
    "payoff_quoted": "对方报了结清的数",
    "payoff_checked": "核对了一项结清",
    "refund_received": "多付的钱退回来了",
    "certificate_read": "核对了结清证明的文字",
    "credit_record_seen": "还清后看了征信",
    "paid_off_confirmed": "确认结清",
    "material_marked": "更新了材料清单",
    "entry_withdrawn": "撤回了一条记录",
}

_UNITS: dict[str, Callable[[Decimal], str]] = {
    "pay_day": lambda day: f"每月 {day} 日",
    "months": lambda months: f"{months} 期",
    "in_months": lambda month: f"{month} 月",
    "weeks": lambda weeks: f"{weeks} 周",
    "weekday": lambda day: f"周{WEEKDAYS[int(day) - 1]}",
    "adults": lambda people: f"{people} 人",
    "children": lambda people: f"{people} 人",
    "insured_months": lambda months: f"{months} 个月",
    "resident_years": lambda years: f"{years} 年",
    "elders": lambda people: f"{people} 人",
    "statement_day": lambda day: f"每月 {day} 日",
    "due_day": lambda day: f"每月 {day} 日",
    "periods": lambda periods: f"{periods} 期",
    **dict.fromkeys(
        (
            "contract_annual_rate",
            "overdue_annual_rate",
            "daily_rate",
            "penalty_uplift",
            "minimum_payment_ratio",
            "late_fee_ratio",
        ),
        lambda rate: f"{(rate * 100).normalize():f}%",
    ),
}


def lines_of(fact: Fact | None) -> dict[tuple[str, ...], str]:
    """Labels from the outside in → what is filled in, one line a fact; exact, nothing rounded or masked."""
    return dict(_walk((), fact)) if fact else {}


def entry_in_words(entry: EntryBase) -> str:
    """2026 年 11 月 23 日 联系过对方."""
    return f"{date_text(entry.on)} {ENTRY_LABELS[entry.model_dump()['kind']]}"


def _walk(path: tuple[str, ...], fact: Fact) -> Iterator[tuple[tuple[str, ...], str]]:
    for field, label in LABELS[type(fact)].items():
        value = getattr(fact, field)
        if isinstance(value, Fact):
            yield from _walk((*path, label), value)
        else:
            yield (*path, label), _text(field, value)


def _text(field: str, value: object) -> str:
    match value:
        case None | "" | ():
            return BLANK
        case tuple():
            return "；".join(_item(field, item) for item in value)
        case bool():
            return "是" if value else "否"
        case Enum():
            return str(getattr(value, "label", value.value))
        case int() | Decimal() if field in _UNITS:
            return _UNITS[field](Decimal(value))
        case Decimal():
            return f"{yuan_text(value)} 元"
        case date():
            return date_text(value)
    return str(value)


def _item(field: str, item: object) -> str:
    if isinstance(item, Fact):
        return " ".join(text for _, text in _walk((), item) if text != BLANK)
    return _text(field, item)
