"""Who stands on the other side: the kind of lender decides the rules, the party's role decides who may grant what."""

from enum import StrEnum

from core.case.model import Fact


class LenderKind(StrEnum):
    """Kind of lender of record, in the terms of the directory of lenders."""

    BANK_CREDIT_CARD = "bank_credit_card"
    BANK_LOAN = "bank_loan"
    RURAL_BANK = "rural_bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICROLOAN = "microloan"
    PLATFORM_LOAN_FACILITATION = "platform_loan_facilitation"
    INSTALMENT_SHOPPING = "instalment_shopping"
    BNPL = "bnpl"
    AUTO_FINANCE = "auto_finance"
    LEASING = "leasing"
    TRUST = "trust"
    FINANCE_COMPANY = "finance_company"
    GUARANTEE_COMPANY = "guarantee_company"
    INSURER_GUARANTEE = "insurer_guarantee"
    DEBT_PURCHASER = "debt_purchaser"
    HOUSING_FUND = "housing_fund"
    PRIVATE_LENDER = "private_lender"
    LAW_FIRM = "law_firm"
    COLLECTION_AGENCY = "collection_agency"
    NOT_CREDITOR = "not_creditor"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return _LABELS[self]


_LABELS = {
    LenderKind.BANK_CREDIT_CARD: "银行信用卡",
    LenderKind.BANK_LOAN: "银行贷款",
    LenderKind.RURAL_BANK: "农商银行、农信社",
    LenderKind.CONSUMER_FINANCE: "消费金融公司",
    LenderKind.MICROLOAN: "小额贷款公司",
    LenderKind.PLATFORM_LOAN_FACILITATION: "助贷平台",
    LenderKind.INSTALMENT_SHOPPING: "分期购物平台",
    LenderKind.BNPL: "先用后付",
    LenderKind.AUTO_FINANCE: "汽车金融公司",
    LenderKind.LEASING: "融资租赁、保理、典当",
    LenderKind.TRUST: "信托公司",
    LenderKind.FINANCE_COMPANY: "财务公司",
    LenderKind.GUARANTEE_COMPANY: "融资担保公司",
    LenderKind.INSURER_GUARANTEE: "保证保险公司",
    LenderKind.DEBT_PURCHASER: "债权受让方",
    LenderKind.HOUSING_FUND: "住房公积金中心",
    LenderKind.PRIVATE_LENDER: "个人或无牌照公司",
    LenderKind.LAW_FIRM: "律师事务所",
    LenderKind.COLLECTION_AGENCY: "催收公司",
    LenderKind.NOT_CREDITOR: "不是债权人",
    LenderKind.UNKNOWN: "还不清楚",
}

NEVER_CREDITORS = frozenset(
    {LenderKind.LAW_FIRM, LenderKind.COLLECTION_AGENCY, LenderKind.NOT_CREDITOR}
)
"""Kinds that may call or write but to whom nothing is owed."""


class PartyRole(StrEnum):
    """What a party to a debt does in it."""

    LENDER = "lender"
    FACILITATOR = "facilitator"
    FUNDER = "funder"
    GUARANTOR = "guarantor"
    ASSIGNEE = "assignee"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            PartyRole.LENDER: "合同上的贷款人",
            PartyRole.FACILITATOR: "平台",
            PartyRole.FUNDER: "出资方",
            PartyRole.GUARANTOR: "担保方",
            PartyRole.ASSIGNEE: "债权受让方",
        }[self]


class Party(Fact):
    """One company or person in a debt, by its legal name."""

    role: PartyRole
    name: str
