"""What happened, one immutable dated entry each. The stage of a debt is folded from them and never set by hand.

An entry is corrected by another entry (`EntryWithdrawn`), so the log stays the evidence.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from core.case.agreement import RepaymentTerms
from core.case.model import Fact
from core.money import NonNegativeYuan, PositiveYuan

Text = Annotated[str, Field(max_length=1000)]


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


class LetterKind(StrEnum):
    """Letters that may have gone out."""

    APPLICATION = "application"
    SUPPLEMENT = "supplement"
    CHASER = "chaser"
    PAYOFF_INFORMATION = "payoff_information"
    PAYOFF_CERTIFICATE_REQUEST = "payoff_certificate_request"

    @property
    def label(self) -> str:
        """The Chinese name of the letter."""
        return {
            LetterKind.APPLICATION: "个人减免申请书",
            LetterKind.SUPPLEMENT: "材料补充函",
            LetterKind.CHASER: "催办函",
            LetterKind.PAYOFF_INFORMATION: "一次性还款信息卡",
            LetterKind.PAYOFF_CERTIFICATE_REQUEST: "结清证明申请",
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
    CERTIFICATE_REQUESTED = "certificate_requested"
    CERTIFICATE_RECEIVED = "certificate_received"
    CREDIT_RECORD_CHECKED = "credit_record_checked"

    @property
    def label(self) -> str:
        """The Chinese sentence for the check list."""
        return {
            PayoffCheck.ZERO_BALANCE: "对方页面上欠款为 0，已截图",
            PayoffCheck.AUTO_DEBIT_OFF: "自动扣款已关闭",
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


class CourtPaper(StrEnum):
    """What was served."""

    PAYMENT_ORDER = "payment_order"
    SUMMONS = "summons"
    MEDIATION_NOTICE = "mediation_notice"
    ARBITRATION_NOTICE = "arbitration_notice"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            CourtPaper.PAYMENT_ORDER: "支付令",
            CourtPaper.SUMMONS: "起诉状、传票",
            CourtPaper.MEDIATION_NOTICE: "诉前调解通知",
            CourtPaper.ARBITRATION_NOTICE: "仲裁通知",
        }[self]


class EntryBase(Fact):
    """What every entry has. `on` is the day it happened, not the day it was typed."""

    entry_id: str
    debt_id: str
    on: date
    note: Text = ""


class DraftStarted(EntryBase):
    """An application is being written."""

    kind: Literal["draft_started"] = "draft_started"


class ContactMade(EntryBase):
    """Customer service was called, or called: who, number, ticket, what was said, next step."""

    kind: Literal["contact_made"] = "contact_made"
    channel: Channel
    number: Text = ""
    agent: Text = ""
    ticket: Text = ""
    said: Text = ""
    next_step: Text = ""
    next_on: date | None = None


class LetterSent(EntryBase):
    """A letter went out. For an application, `asked` is the offer in it; `answer_by` the day promised or expected."""

    kind: Literal["letter_sent"] = "letter_sent"
    letter: LetterKind
    channel: Channel
    proof: Text = ""
    answer_by: date | None = None
    asked: RepaymentTerms | None = None


class QuestionAsked(EntryBase):
    """The lender wants an answer or a document by a day."""

    kind: Literal["question_asked"] = "question_asked"
    question: Annotated[str, Field(min_length=1, max_length=300)]
    deadline: date


class QuestionAnswered(EntryBase):
    """What was asked has been given."""

    kind: Literal["question_answered"] = "question_answered"
    question_id: str
    answer: Text = ""


class LenderReplied(EntryBase):
    """The lender's answer to the application; `terms` for an approval or a counter-offer."""

    kind: Literal["lender_replied"] = "lender_replied"
    outcome: Outcome
    reason: Text = ""
    suggestion: Text = ""
    terms: RepaymentTerms | None = None
    valid_until: date | None = None


class AgreementSigned(EntryBase):
    """An agreement stands, in writing or on a recorded line; its terms make the schedule."""

    kind: Literal["agreement_signed"] = "agreement_signed"
    terms: RepaymentTerms
    in_writing: bool = True
    proof: Text = ""


class PaymentMade(EntryBase):
    """Money went to the lender. `payee` is the account's name as seen when paying."""

    kind: Literal["payment_made"] = "payment_made"
    amount: PositiveYuan
    purpose: PaymentPurpose
    method: PaymentMethod
    payee: Text = ""
    proof: Text = ""
    attachment: str | None = None


class BreachRecorded(EntryBase):
    """The agreement broke: a date was missed and the lender says it no longer holds."""

    kind: Literal["breach_recorded"] = "breach_recorded"


class BreachMended(EntryBase):
    """The lender lets the agreement go on after a missed date."""

    kind: Literal["breach_mended"] = "breach_mended"


class NextAttemptPlanned(EntryBase):
    """After a refusal: when to ask again, and what will be different."""

    kind: Literal["next_attempt_planned"] = "next_attempt_planned"
    again_on: date
    change: Text = ""


class FallbackStarted(EntryBase):
    """A complaint, mediation or other way on was taken."""

    kind: Literal["fallback_started"] = "fallback_started"
    fallback: FallbackKind
    addressee: Text = ""
    ticket: Text = ""
    answer_by: date | None = None


class CourtPaperReceived(EntryBase):
    """A paper of a court or arbitration body was served; legal time limits run from `on`."""

    kind: Literal["court_paper_received"] = "court_paper_received"
    paper: CourtPaper
    body: Text = ""
    case_number: Text = ""


class CourtCaseEnded(EntryBase):
    """The lawsuit was withdrawn or ended without a judgment to pay."""

    kind: Literal["court_case_ended"] = "court_case_ended"


class DebtSold(EntryBase):
    """The claim was assigned; who says so and who holds it now."""

    kind: Literal["debt_sold"] = "debt_sold"
    assignee: Annotated[str, Field(min_length=1, max_length=100)]
    notice_seen: bool = False


class PayoffChecked(EntryBase):
    """One point of the payoff check list was seen."""

    kind: Literal["payoff_checked"] = "payoff_checked"
    check: PayoffCheck
    amount_shown: NonNegativeYuan | None = None


class PaidOffConfirmed(EntryBase):
    """All points seen: paid and proven."""

    kind: Literal["paid_off_confirmed"] = "paid_off_confirmed"


class MaterialMarked(EntryBase):
    """A material of the check list was collected, or cannot be had. `debt_id` is "" for the whole case."""

    kind: Literal["material_marked"] = "material_marked"
    material_id: str
    collected: bool
    attachment: str | None = None


class EntryWithdrawn(EntryBase):
    """An earlier entry was wrong; it no longer counts, and stays readable."""

    kind: Literal["entry_withdrawn"] = "entry_withdrawn"
    withdraws: str
    reason: Text = ""


Entry = Annotated[
    DraftStarted
    | ContactMade
    | LetterSent
    | QuestionAsked
    | QuestionAnswered
    | LenderReplied
    | AgreementSigned
    | PaymentMade
    | BreachRecorded
    | BreachMended
    | NextAttemptPlanned
    | FallbackStarted
    | CourtPaperReceived
    | CourtCaseEnded
    | DebtSold
    | PayoffChecked
    | PaidOffConfirmed
    | MaterialMarked
    | EntryWithdrawn,
    Field(discriminator="kind"),
]
"""Any entry, told apart by `kind`."""
