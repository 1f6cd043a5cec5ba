"""The letters that may go out, each by its Chinese name."""

from enum import StrEnum


class LetterKind(StrEnum):
    """Letters that may have gone out."""

    APPLICATION = "application"
    SUPPLEMENT = "supplement"
    CHASER = "chaser"
    ACCOUNT_STATEMENT_REQUEST = "account_statement_request"
    PAYOFF_INFORMATION = "payoff_information"
    PAYOFF_CERTIFICATE_REQUEST = "payoff_certificate_request"
    INSTALMENT_REQUEST = "instalment_request"
    DEFERRAL_REQUEST = "deferral_request"
    SETTLEMENT_REQUEST = "settlement_request"
    HARDSHIP_STATEMENT = "hardship_statement"
    REPAYMENT_PLAN = "repayment_plan"
    COUNTER_OFFER_REPLY = "counter_offer_reply"
    ACCEPTANCE_CONFIRMATION = "acceptance_confirmation"
    AGREEMENT_COMPLETION = "agreement_completion"
    AGREEMENT_PERFORMANCE = "agreement_performance"
    CHANGE_REQUEST = "change_request"
    CONTACT_CORRECTION = "contact_correction"
    ASSIGNMENT_VERIFICATION = "assignment_verification"
    PAYMENT_RECONCILIATION = "payment_reconciliation"
    CREDIT_RECORD_OBJECTION = "credit_record_objection"
    COMPLAINT = "complaint"
    REVIEW_REQUEST = "review_request"
    REGULATOR_COMPLAINT = "regulator_complaint"
    AUTHORISATION_REVOCATION = "authorisation_revocation"
    MEDIATION_REQUEST = "mediation_request"
    LEGAL_AID_REQUEST = "legal_aid_request"
    PAYMENT_ORDER_OBJECTION = "payment_order_objection"
    STATEMENT_OF_DEFENCE = "statement_of_defence"
    JURISDICTION_OBJECTION = "jurisdiction_objection"
    ARBITRATION_OBJECTION = "arbitration_objection"
    ENFORCEMENT_OBJECTION = "enforcement_objection"

    @property
    def label(self) -> str:
        """The Chinese name of the letter."""
        return {
            LetterKind.APPLICATION: "个人减免申请书",
            LetterKind.SUPPLEMENT: "材料补充函",
            LetterKind.CHASER: "催办函",
            LetterKind.ACCOUNT_STATEMENT_REQUEST: "资料索取函",
            LetterKind.PAYOFF_INFORMATION: "一次性还款信息卡",
            LetterKind.PAYOFF_CERTIFICATE_REQUEST: "结清证明申请",
            LetterKind.INSTALMENT_REQUEST: "个性化分期还款申请",
            LetterKind.DEFERRAL_REQUEST: "延期还款申请",
            LetterKind.SETTLEMENT_REQUEST: "一次性结清减免申请",
            LetterKind.HARDSHIP_STATEMENT: "困难情况说明",
            LetterKind.REPAYMENT_PLAN: "还款计划表",
            LetterKind.COUNTER_OFFER_REPLY: "还价回复",
            LetterKind.ACCEPTANCE_CONFIRMATION: "接受方案确认函",
            LetterKind.AGREEMENT_COMPLETION: "协议补充修改函",
            LetterKind.AGREEMENT_PERFORMANCE: "请按协议履行函",
            LetterKind.CHANGE_REQUEST: "变更还款安排申请",
            LetterKind.CONTACT_CORRECTION: "更正联系方式和停止联系第三人函",
            LetterKind.ASSIGNMENT_VERIFICATION: "债权转让核实函",
            LetterKind.PAYMENT_RECONCILIATION: "还款入账核对函",
            LetterKind.CREDIT_RECORD_OBJECTION: "征信异议申请",
            LetterKind.COMPLAINT: "投诉信",
            LetterKind.REVIEW_REQUEST: "投诉核查申请",
            LetterKind.REGULATOR_COMPLAINT: "向监管反映的材料",
            LetterKind.AUTHORISATION_REVOCATION: "没有授权他人的声明函",
            LetterKind.MEDIATION_REQUEST: "调解申请书",
            LetterKind.LEGAL_AID_REQUEST: "法律援助申请书",
            LetterKind.PAYMENT_ORDER_OBJECTION: "支付令异议书",
            LetterKind.STATEMENT_OF_DEFENCE: "答辩状",
            LetterKind.JURISDICTION_OBJECTION: "管辖权异议申请书",
            LetterKind.ARBITRATION_OBJECTION: "仲裁异议书",
            LetterKind.ENFORCEMENT_OBJECTION: "执行异议申请书",
        }[self]
