"""The words entries are told apart by: channels, letters, answers, payments, checks, papers."""

from enum import StrEnum


class Channel(StrEnum):
    """How something was said or sent."""

    HOTLINE = "hotline"
    APP_CHAT = "app_chat"
    APP_FORM = "app_form"
    EMAIL = "email"
    POST = "post"
    BRANCH = "branch"
    SMS = "sms"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            Channel.HOTLINE: "客服电话",
            Channel.APP_CHAT: "App 在线客服",
            Channel.APP_FORM: "App 内提交",
            Channel.EMAIL: "电子邮件",
            Channel.POST: "邮寄",
            Channel.BRANCH: "网点",
            Channel.SMS: "短信",
            Channel.OTHER: "其他",
        }[self]


class Outcome(StrEnum):
    """What a lender's answer comes to."""

    ACKNOWLEDGED = "acknowledged"
    APPROVED = "approved"
    COUNTER_OFFERED = "counter_offered"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            Outcome.ACKNOWLEDGED: "已受理，在审核",
            Outcome.APPROVED: "同意",
            Outcome.COUNTER_OFFERED: "还了价",
            Outcome.REFUSED: "没有同意",
        }[self]


class PaymentPurpose(StrEnum):
    """Why money went to the lender."""

    INSTALMENT = "instalment"
    PAYOFF = "payoff"
    PARTIAL = "partial"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            PaymentPurpose.INSTALMENT: "按协议还一期",
            PaymentPurpose.PAYOFF: "一次还清",
            PaymentPurpose.PARTIAL: "没有协议，先还一部分",
        }[self]


class PaymentMethod(StrEnum):
    """Which way money went; only the lender's own ways are safe."""

    LENDER_APP = "lender_app"
    BANK_TRANSFER = "bank_transfer"
    ALIPAY = "alipay"
    WECHAT_PAY = "wechat_pay"
    AUTO_DEBIT = "auto_debit"
    COUNTER = "counter"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            PaymentMethod.LENDER_APP: "对方 App 内还款",
            PaymentMethod.BANK_TRANSFER: "银行转账",
            PaymentMethod.ALIPAY: "支付宝",
            PaymentMethod.WECHAT_PAY: "微信支付",
            PaymentMethod.AUTO_DEBIT: "自动扣款",
            PaymentMethod.COUNTER: "网点柜台",
        }[self]


class PayoffCheck(StrEnum):
    """What must be seen before a payoff is confirmed, in the order it becomes possible."""

    ZERO_BALANCE = "zero_balance"
    AUTO_DEBIT_OFF = "auto_debit_off"
    REFUND_RECEIVED = "refund_received"
    GUARANTOR_FREE = "guarantor_free"
    CERTIFICATE_REQUESTED = "certificate_requested"
    CERTIFICATE_RECEIVED = "certificate_received"
    CREDIT_RECORD_CHECKED = "credit_record_checked"

    @property
    def label(self) -> str:
        """The Chinese sentence for the check list."""
        return {
            PayoffCheck.ZERO_BALANCE: "对方页面上欠款为 0，已截图",
            PayoffCheck.AUTO_DEBIT_OFF: "自动扣款已关闭",
            PayoffCheck.REFUND_RECEIVED: "多付的钱已退回",
            PayoffCheck.GUARANTOR_FREE: "担保已解除，担保方不再要钱",
            PayoffCheck.CERTIFICATE_REQUESTED: "已申请结清证明",
            PayoffCheck.CERTIFICATE_RECEIVED: "已收到结清证明，内容核对过",
            PayoffCheck.CREDIT_RECORD_CHECKED: "征信报告上已显示结清",
        }[self]


class FallbackKind(StrEnum):
    """Ways on when negotiation fails."""

    COMPLAINT = "complaint"
    MEDIATION = "mediation"
    LEGAL_AID = "legal_aid"
    FAMILY_HELP = "family_help"
    INSOLVENCY = "insolvency"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            FallbackKind.COMPLAINT: "投诉",
            FallbackKind.MEDIATION: "调解",
            FallbackKind.LEGAL_AID: "法律援助",
            FallbackKind.FAMILY_HELP: "家人朋友帮忙",
            FallbackKind.INSOLVENCY: "个人破产、债务清理",
        }[self]


class Instance(StrEnum):
    """Before whom a complaint was brought: the lender's own channel comes first, then the office above it."""

    LENDER = "lender"
    HIGHER_OFFICE = "higher_office"
    REGULATOR = "regulator"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            Instance.LENDER: "向对方投诉",
            Instance.HIGHER_OFFICE: "请上一级核查",
            Instance.REGULATOR: "向监管反映",
        }[self]


class Reached(StrEnum):
    """Who was spoken to or written to."""

    BORROWER = "borrower"
    FAMILY = "family"
    WORK = "work"
    OTHERS = "others"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            Reached.BORROWER: "本人",
            Reached.FAMILY: "家人",
            Reached.WORK: "单位、同事",
            Reached.OTHERS: "其他人",
        }[self]


class DemandMeans(StrEnum):
    """How the creditor asked for the money; each may start the limitation period anew."""

    SMS = "sms"
    LETTER = "letter"
    EMAIL = "email"
    CALL = "call"
    VISIT = "visit"
    DEDUCTION = "deduction"
    PUBLIC_NOTICE = "public_notice"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            DemandMeans.SMS: "短信、App 消息",
            DemandMeans.LETTER: "信函、律师函",
            DemandMeans.EMAIL: "电子邮件",
            DemandMeans.CALL: "打电话",
            DemandMeans.VISIT: "上门",
            DemandMeans.DEDUCTION: "从账户里扣款",
            DemandMeans.PUBLIC_NOTICE: "登报公告",
        }[self]


class VerifiedSubject(StrEnum):
    """Whose identity was checked before talking, signing or paying."""

    CALLER = "caller"
    CHANNEL = "channel"
    PAYEE = "payee"
    COMPANY = "company"
    ASSIGNEE = "assignee"
    GUARANTOR = "guarantor"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            VerifiedSubject.CALLER: "打来电话的人",
            VerifiedSubject.CHANNEL: "链接、公众号、App",
            VerifiedSubject.PAYEE: "收款账户",
            VerifiedSubject.COMPANY: "说受委托的公司",
            VerifiedSubject.ASSIGNEE: "说债转给了它的公司",
            VerifiedSubject.GUARANTOR: "说替我还了款的公司",
        }[self]


class BookingOrder(StrEnum):
    """In which order payments are booked under an agreement, where it says so."""

    PRINCIPAL_FIRST = "principal_first"
    CHARGES_FIRST = "charges_first"
    AS_THE_LAW = "as_the_law"

    @property
    def label(self) -> str:
        """The Chinese words for the screen."""
        return {
            BookingOrder.PRINCIPAL_FIRST: "先还本金，再还息费",
            BookingOrder.CHARGES_FIRST: "先还息费，再还本金",
            BookingOrder.AS_THE_LAW: "没有约定，按规定的顺序",
        }[self]
