"""One day that matters: where it comes from, what it is, and the page to do it on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DeadlineKind(StrEnum):
    """Where a day comes from; `LEGAL` alone is a time limit of the law."""

    ANSWER_EXPECTED = "answer_expected"
    QUESTION = "question"
    INSTALMENT = "instalment"
    COUNTER_OFFER = "counter_offer"
    NEXT_ATTEMPT = "next_attempt"
    FOLLOW_UP = "follow_up"
    DEFERRAL = "deferral"
    LEGAL = "legal"
    COMPLAINT_ANSWER = "complaint_answer"
    PAYOFF_QUOTE = "payoff_quote"
    ACCOUNT_ANSWER = "account_answer"
    CERTIFICATE = "certificate"
    CREDIT_RECORD = "credit_record"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            DeadlineKind.ANSWER_EXPECTED: "等答复",
            DeadlineKind.QUESTION: "要答的问题",
            DeadlineKind.INSTALMENT: "还款",
            DeadlineKind.COUNTER_OFFER: "还价有效期",
            DeadlineKind.NEXT_ATTEMPT: "再提一次",
            DeadlineKind.FOLLOW_UP: "约好的跟进",
            DeadlineKind.DEFERRAL: "延期",
            DeadlineKind.LEGAL: "法定期限",
            DeadlineKind.COMPLAINT_ANSWER: "等处理结果",
            DeadlineKind.PAYOFF_QUOTE: "结清报价有效期",
            DeadlineKind.ACCOUNT_ANSWER: "等对账答复",
            DeadlineKind.CERTIFICATE: "等结清证明",
            DeadlineKind.CREDIT_RECORD: "看征信",
        }[self]


@dataclass(frozen=True)
class Deadline:
    """One day, for one debt: what it is, what to do, and the page to do it on.

    `key` says which of its kind it is: the entry it comes from, so that it stays the same when its day moves.
    """

    on: date
    debt_id: str
    title: str
    detail: str
    kind: DeadlineKind
    page: str
    key: str
