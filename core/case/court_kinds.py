"""Papers of courts and arbitration bodies, and how they come into a person's hands."""

from enum import StrEnum


class CourtPaper(StrEnum):
    """What was served."""

    PAYMENT_ORDER = "payment_order"
    SUMMONS = "summons"
    MEDIATION_NOTICE = "mediation_notice"
    ARBITRATION_NOTICE = "arbitration_notice"
    MEDIATION_AGREEMENT = "mediation_agreement"
    CONFIRMATION_RULING = "confirmation_ruling"
    PRESERVATION_RULING = "preservation_ruling"
    RULING = "ruling"
    MEDIATION_STATEMENT = "mediation_statement"
    JUDGMENT = "judgment"
    ARBITRATION_AWARD = "arbitration_award"
    ENFORCEMENT_NOTICE = "enforcement_notice"
    FREEZE_RULING = "freeze_ruling"
    OBJECTION_RULING = "objection_ruling"
    CONSUMPTION_LIMIT = "consumption_limit"
    DISHONEST_LIST = "dishonest_list"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            CourtPaper.PAYMENT_ORDER: "支付令",
            CourtPaper.SUMMONS: "起诉状、传票",
            CourtPaper.MEDIATION_NOTICE: "诉前调解通知",
            CourtPaper.ARBITRATION_NOTICE: "仲裁通知",
            CourtPaper.MEDIATION_AGREEMENT: "调解协议",
            CourtPaper.CONFIRMATION_RULING: "司法确认裁定",
            CourtPaper.PRESERVATION_RULING: "财产保全裁定",
            CourtPaper.RULING: "管辖、驳回起诉的裁定",
            CourtPaper.MEDIATION_STATEMENT: "法院调解书",
            CourtPaper.JUDGMENT: "判决书",
            CourtPaper.ARBITRATION_AWARD: "仲裁裁决书",
            CourtPaper.ENFORCEMENT_NOTICE: "执行通知书",
            CourtPaper.FREEZE_RULING: "执行中的冻结、扣划裁定",
            CourtPaper.OBJECTION_RULING: "执行异议的裁定",
            CourtPaper.CONSUMPTION_LIMIT: "限制消费令",
            CourtPaper.DISHONEST_LIST: "失信决定书",
        }[self]


class ServiceMeans(StrEnum):
    """How a paper of a court or arbitration body came into the person's hands."""

    HANDED_OVER = "handed_over"
    COLLECTED = "collected"
    FAMILY_SIGNED = "family_signed"
    POST = "post"
    ELECTRONIC = "electronic"
    LEFT = "left"
    PUBLIC_NOTICE = "public_notice"

    @property
    def label(self) -> str:
        """The Chinese word for the screen."""
        return {
            ServiceMeans.HANDED_OVER: "当面签收",
            ServiceMeans.COLLECTED: "到法院领取",
            ServiceMeans.FAMILY_SIGNED: "同住的家人签收",
            ServiceMeans.POST: "邮寄（法院专递）",
            ServiceMeans.ELECTRONIC: "短信链接、邮箱等电子送达",
            ServiceMeans.LEFT: "没人签，留在门口或屋里",
            ServiceMeans.PUBLIC_NOTICE: "登公告",
        }[self]
