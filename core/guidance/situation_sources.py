"""What a mark in a situation's answer points to: name, standing, how sure, since when."""

from dataclasses import dataclass

from core.errors import UnknownRule
from core.figures import date_text
from core.guidance.situation_lines import Mark, MarkKind
from core.law.library import citation, open_questions, timeline
from core.law.model import Standing
from core.law.timeline import TimelineStage
from core.lenders.directory import lender
from core.lenders.model import Confidence as Seen
from core.lenders.model import LenderRecord

_TRACKS = {
    "card": "信用卡",
    "bank_or_consumer_finance": "银行、消费金融",
    "facilitated": "助贷平台",
    "microloan": "小额贷款",
    "shopping": "分期购物",
}


@dataclass(frozen=True, slots=True)
class LineSource:
    """One source of a line: `brief` stands beside it; `notes` are article, date, confidence, what is still open."""

    title: str
    standing: Standing
    brief: str
    notes: tuple[str, ...]
    says: str = ""


def source_of(mark: Mark) -> LineSource:
    """What a mark rests on. Raises `UnknownRule` where nothing has this identifier."""
    match mark.kind:
        case MarkKind.RULE:
            return _rule(mark.ref)
        case MarkKind.TIMELINE:
            return _stage(mark.ref)
        case MarkKind.LENDER:
            return _record(mark.ref)
        case MarkKind.QUESTION:
            return _question(mark.ref)
        case _:
            raise UnknownRule(f"“{mark.ref}”是去处，不是依据。请到“依据”页查找。")


def _rule(rule_id: str) -> LineSource:
    rule = citation(rule_id)
    article = rule.article if "第" in rule.article and "条" not in rule.title else ""
    since = f"{date_text(rule.in_force_from)}起" if rule.in_force_from else ""
    notes = [f"{rule.kind.label}，{rule.reference or rule.title}"]
    if since:
        notes.append(f"{since}施行")
    notes.append(f"{rule.confidence.label}，{date_text(rule.checked_on)} 看过")
    if rule.verify:
        notes.append(f"还没核实的：{rule.verify}")
    return LineSource(
        rule.title,
        rule.standing,
        "，".join(part for part in (rule.title, article, since, rule.confidence.label) if part),
        tuple(notes),
        rule.paraphrase,
    )


def timeline_stage(ref: str) -> TimelineStage:
    """The stage named by track and first day, such as card/31. Raises `UnknownRule`."""
    for stage in timeline():
        if f"{stage.track.value}/{stage.from_day}" == ref:
            return stage
    raise UnknownRule(f"时间线上没有“{ref}”这一段。请到“依据”页查找。")


def _stage(ref: str) -> LineSource:
    stage = timeline_stage(ref)
    until = f"到第 {stage.to_day} 天" if stage.to_day else "起"
    return LineSource(
        f"{_TRACKS[stage.track.value]}时间线：第 {stage.from_day} 天{until}，{stage.title}",
        stage.standing,
        f"{_TRACKS[stage.track.value]}，第 {stage.from_day} 天{until}，{stage.confidence.label}",
        (stage.confidence.label,),
        stage.what,
    )


def seen(ref: str) -> Seen:
    """How sure the directory is of an entry, or of the part named after the slash. Raises `UnknownRule`."""
    lender_id, _, part = ref.partition("/")
    record = lender(lender_id)
    found = _parts(record).get(part)
    if found is None:
        raise UnknownRule(f"目录里“{record.name}”没有“{part}”这一项。请到“依据”页查找。")
    return found


def _parts(record: LenderRecord) -> dict[str, Seen]:
    policies = {policy.confidence for policy in record.hardship_policies}
    return {
        "": record.confidence,
        "in_app": record.in_app.confidence,
        "credit_record": record.credit_record.confidence,
        "rates": record.rates.confidence,
        "policies": Seen.TEXT if policies == {Seen.TEXT} else Seen.MEMORY,
    }


def _record(ref: str) -> LineSource:
    sure = seen(ref)
    record = lender(ref.partition("/")[0])
    standing = Standing.PRACTICE if sure is Seen.TEXT else Standing.UNVERIFIED
    return LineSource(
        f"机构目录：{record.name}",
        standing,
        f"机构目录，{sure.label}，{date_text(record.date_seen)} 整理",
        (f"{sure.label}，{date_text(record.date_seen)} 整理",),
    )


def _question(ref: str) -> LineSource:
    for question in open_questions():
        if question.id == ref:
            return LineSource(
                f"没有答案的问题：{question.question}",
                Standing.UNVERIFIED,
                f"{question.question}，没有查到",
                (f"{date_text(question.asked_on)} 问过",),
                question.missing,
            )
    raise UnknownRule(f"没有叫“{ref}”的未答问题。请到“依据”页查找。")
