"""Ways on when negotiation fails, in the order to try them, each with its cost."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.calculations.capacity import repayment_capacity
from core.case.case import Case
from core.case.debt import Debt
from core.case.entries import FallbackKind
from core.case.lender import LenderKind
from core.figures import yuan_text
from core.guidance.insolvency import insolvency_region
from core.law.library import parameter
from core.lenders.channels import shown_number

_SUPERVISED_NATIONALLY = frozenset(
    {
        LenderKind.BANK_CREDIT_CARD,
        LenderKind.BANK_LOAN,
        LenderKind.RURAL_BANK,
        LenderKind.CONSUMER_FINANCE,
        LenderKind.AUTO_FINANCE,
        LenderKind.TRUST,
        LenderKind.FINANCE_COMPANY,
        LenderKind.INSURER_GUARANTEE,
    }
)
_NO_COMPLAINT_DESK = frozenset({LenderKind.PRIVATE_LENDER})


@dataclass(frozen=True)
class Way:
    """One way on. `when` says at which moment it fits, `cost` what it takes; `phone` only if checked."""

    kind: FallbackKind
    title: str
    sentence: str
    when: str
    steps: tuple[str, ...]
    cost: str
    citations: tuple[str, ...]
    phone: str | None = None


def fallback_ways(case: Case, debt: Debt, as_of: date) -> tuple[Way, ...]:
    """All ways for this debt, the gentlest first."""
    return (
        *_complaints(debt, as_of),
        _mediation(debt),
        _legal_aid(),
        _family_help(case),
        _insolvency(case),
    )


def _complaints(debt: Debt, as_of: date) -> Iterator[Way]:
    if debt.kind in _NO_COMPLAINT_DESK:
        return
    national = debt.kind in _SUPERVISED_NATIONALLY
    simple = parameter("complaint.simple_days").on(as_of).whole
    longest = parameter("complaint.max_days").on(as_of).whole
    yield Way(
        FallbackKind.COMPLAINT,
        "先向对方投诉",
        "把没有答复、息费没列明、催收不当这些事，写给对方的消费者保护部门。",
        "申请过了说好的日子没有答复，或者对方不肯说理由。",
        (
            "在官方 App 或客服里找“投诉”，要一个编号。",
            "写事实：哪天递的申请、工号、对方说了什么。",
            f"简单的投诉 {simple} 天内要有结果，最长 {longest} 天。"
            if national
            else "问清几天内答复，记下来。",
        ),
        "不收费。投诉能催出一个答复，不能逼对方同意方案。",
        ("complaint_15_30_60",) if national else ("channels",),
    )
    yield _national_regulator() if national else _local_regulator(debt)


def _national_regulator() -> Way:
    return Way(
        FallbackKind.COMPLAINT,
        "再向金融监管投诉",
        "对方的处理不服，或者过了期限没有结果，可以打 12378。",
        "已经向对方投诉过，手里有编号。",
        (
            "准备：投诉编号、申请书、通话记录。",
            "说清诉求，比如请对方答复申请、列明息费。",
            "监管负责核查和转办，不会替你定还多少。",
        ),
        "不收费。只说事实，夸大的话会伤到自己。",
        ("complaint_review", "channels"),
        shown_number("nfra_12378"),
    )


def _local_regulator(debt: Debt) -> Way:
    unclear = debt.kind in (
        LenderKind.UNKNOWN,
        LenderKind.INSTALMENT_SHOPPING,
        LenderKind.BNPL,
        LenderKind.PLATFORM_LOAN_FACILITATION,
    )
    return Way(
        FallbackKind.COMPLAINT,
        "再向地方金融管理部门反映",
        "小额贷款、担保、保理这类公司归注册地的地方金融管理部门管，可以从 12345 转。",
        "已经向对方投诉过，手里有编号。",
        (
            "先在合同里看贷款人是谁；如果是银行或消费金融公司，改打 12378。"
            if unclear
            else "看清合同上公司的注册地，向那里的部门反映。",
            "准备：投诉编号、申请书、通话记录。",
            "说清诉求，比如请对方答复申请、列明息费。",
        ),
        "不收费。转办需要时间，问清编号和答复日子。",
        ("channels",),
        shown_number("gov_12345"),
    )


def _mediation(debt: Debt) -> Way:
    return Way(
        FallbackKind.MEDIATION,
        "请调解组织一起谈",
        "有第三方在场，双方都能说清。协议有约束力，还可以共同申请法院确认。",
        "自己谈不下来，但双方都还愿意谈。",
        (
            f"问{debt.name}愿不愿意到当地金融纠纷调解组织或人民调解委员会谈。",
            "带上收支表、方案和凭证。",
            "谈成以后，一条一条核对写下来的协议再签。",
        ),
        "公益调解不收费。先收“调解费”“诚意金”的，或自称“商事调解中心”来催款的，不要付钱。",
        ("people_mediation", "mediation_2025_14", "commercial_mediation_2026"),
    )


def _legal_aid() -> Way:
    return Way(
        FallbackKind.LEGAL_AID,
        "问法律援助",
        "12348 可以免费问。代写文书、请律师代理，要看当地的经济困难标准和事项范围。",
        "收到法院文书、看不懂协议，或被威胁的时候，越早越好。",
        (
            "打 12348，或去当地公共法律服务中心。",
            "带上合同、账单、法院文书和收支表。",
            "问两件事：现在的权利和义务，下一个期限是哪天。",
        ),
        "咨询不收费。普通借款、信用卡纠纷一般不在免费代理的事项里，先问清当地规定。",
        ("aid_22", "aid_31", "aid_34"),
        shown_number("legal_12348"),
    )


def _family_help(case: Case) -> Way:
    available = repayment_capacity(case.budget).available
    return Way(
        FallbackKind.FAMILY_HELP,
        "请家人朋友帮忙",
        "家人没有义务替你还。愿意帮的话，写清是送还是借、哪天还。",
        "有一个能写进协议的结清方案，差的钱说得清的时候。",
        (
            "先把欠多少、每月能还多少摊开讲，不藏着。",
            f"借来的也要还：你每月能拿出的是 {yuan_text(available)} 元，先算还得起吗。",
            "拿到对方写明“还多少、之后为 0”的文字，再请家人出钱。",
            "不要让家人做担保人、共同借款人，也不要用他们的名字去借。",
        ),
        "花的是信任。还不上时，少的不只是钱；也可能让家人跟着陷进来。",
        ("cc_1064", "cc_688"),
    )


def _insolvency(case: Case) -> Way:
    region = insolvency_region(case.household)
    if region is None:
        return Way(
            FallbackKind.INSOLVENCY,
            "个人破产、债务清理",
            "全国没有个人破产法，"
            + ("你填的地方没有查到试点。" if case.household.region else "还没有填住在哪里。"),
            "别的路都走过之后。",
            (
                "到“收支”填上住的城市，看有没有试点。"
                if not case.household.region
                else "向当地法院诉讼服务中心问一句有没有个人债务清理。",
                "没有的地方，走协商、调解、执行和解。",
            ),
            "收费替人“办个人破产”“债务清零”的是骗局。",
            ("ebl_draft_2025", "other_pilots", "scam_five_dept_2026"),
        )
    return Way(
        FallbackKind.INSOLVENCY,
        region.instrument,
        region.sentence,
        "别的路都走过，收入在很长时间里都还不完的时候。",
        (*region.conditions, region.how),
        f"{region.price}这段时间信用和花钱的自由都会少很多，家里人也会受影响。",
        region.citations,
    )
