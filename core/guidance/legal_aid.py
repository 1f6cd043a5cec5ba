"""Legal aid for this case: who may have what, by the law of 2022, and what only the local centre can say."""

from datetime import date

from core.case.case import Case
from core.case.debt import Debt
from core.figures import date_text, yuan_text
from core.guidance.condition import Condition
from core.law.library import parameter
from core.workflow.progress import Progress
from core.workflow.stages import Stage


def aid_conditions(case: Case, state: Progress) -> tuple[Condition, ...]:
    """Advice, drafting, representation: what each asks for, held against the case."""
    budget = case.budget
    figures = (
        f"每月收入 {yuan_text(budget.income)} 元，必要支出 {yuan_text(budget.essential_expenses)} 元，"
        f"家里 {case.household.people} 人。"
        if budget.incomes
        else "还没有填收入，先到“收支”填。"
    )
    place = case.household.region or "你住的地方"
    served = state.stage is Stage.SUED
    return (
        Condition(
            "法律咨询：不看收入，谁都可以问",
            met=True,
            why="电话、窗口、网络都可以。",
            citations=("aid_23",),
        ),
        Condition(
            "代写文书：问当地中心给不给写",
            met=None,
            why="有法院文书的带上，说清期限。"
            if served
            else "还没有法院文书。协议看不懂，也可以带去问。",
            citations=("aid_22",),
        ),
        Condition(
            "免费请律师代理：事项要在范围里",
            met=None,
            why="法律列举的事项里没有借款、信用卡纠纷；地方可以放宽。"
            f"问{place}的法律援助中心：借款纠纷的被告能不能申请。",
            citations=("aid_31",),
        ),
        Condition(
            "免费请律师代理：家里符合当地的经济困难标准",
            met=None,
            why=f"标准由各省定，这里没有收录{place}的数。{figures}拿这些数去问。",
            citations=("aid_34",),
        ),
        Condition(
            "不再核查经济状况的人",
            met=None,
            why="领低保、特困供养的，没有固定收入的老人、残疾人等，带上证件就行。是不是，你自己最清楚。",
            citations=("aid_42",),
        ),
    )


def aid_times(as_of: date) -> tuple[str, ...]:
    """How long the centre takes, and what to do against a refusal."""
    decide, assign, review = (
        parameter(f"legal_aid.{name}_days").on(as_of).whole
        for name in ("decide", "assign", "review")
    )
    return (
        f"递了申请，中心 {decide} 日内决定；同意的，{assign} 日内派人。",
        f"不同意的，要书面说理由；不服，可以向司法局提，{review} 日内审查。",
    )


AID_TIME_RULES = ("aid_43", "aid_49")


def aid_papers(debt: Debt, state: Progress) -> tuple[str, ...]:
    """What to bring besides the materials of the case: what was served, asked and answered."""
    papers = [f"{debt.name}：合同、欠款明细"]
    papers += [
        f"{paper.paper.label}：{date_text(paper.on)}收到"
        + (f"，{paper.body}" if paper.body else "")
        + (f"，案号 {paper.case_number}" if paper.case_number else "")
        for paper in state.court_papers
    ]
    if state.application:
        papers.append(f"{date_text(state.application.on)}的申请书")
    if state.reply:
        papers.append(f"{date_text(state.reply.on)}对方的答复")
    if state.agreement:
        papers.append(f"{date_text(state.agreement.on)}的协议")
    return (*papers, "收支明细表", "全部债务的清单")
