"""Reports whose right answers were written by hand from the grammar are read without a wrong field.

`CREDIT_REPORT_SAMPLES` names a folder of more: pairs `NAME.txt` or `NAME.pdf` and `NAME.json` of the same shape.
"""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.errors import NotACreditReport
from core.importers.credit_report import read_credit_report
from core.importers.report_model import CreditReport, ReportAccount

OWN = Path(__file__).parents[2] / "cases" / "credit_reports"
AS_OF = date(2026, 11, 23)


def answers() -> list[Path]:
    more = os.environ.get("CREDIT_REPORT_SAMPLES")
    folders = [OWN, *([Path(more)] if more else [])]
    return [file for folder in folders for file in sorted(folder.glob("*.json"))]


def source(answer: Path) -> bytes | str:
    pdf = answer.with_suffix(".pdf")
    return pdf.read_bytes() if pdf.exists() else answer.with_suffix(".txt").read_text("utf-8")


def plain(value: object) -> object:
    """As JSON has it: whole yuan, words, days."""
    if value is None or isinstance(value, bool):
        return value
    return str(value) if not isinstance(value, int) else value


def told(account: ReportAccount, field: str) -> object:
    value = getattr(account, field)
    if field in {"limit_or_amount", "balance", "overdue_amount", "unbilled_installment"}:
        return None if value is None else int(value) if value == int(value) else float(value)
    return plain(value)


def differences(report: CreditReport, answer: dict[str, Any]) -> list[str]:
    found = []
    expected = answer["accounts"]
    read = [account.institution for account in report.accounts]
    if len(read) != len(expected):
        found.append(f"accounts: {read}, unread {report.unrecognised}")
    for number, (account, right) in enumerate(
        zip(report.accounts, expected, strict=False), start=1
    ):
        for field, value in right.items():
            if told(account, field) != value:
                found.append(f"{number} {field}: {told(account, field)!r}, not {value!r}")
    for field, value in answer.get("totals", {}).items():
        if int(getattr(report.totals, field)) != value:
            found.append(f"totals {field}: {getattr(report.totals, field)}, not {value}")
    warnings = [str(warning) for warning in report.warnings]
    if warnings != answer["warnings"]:
        found.append(f"warnings: {warnings}, not {answer['warnings']}")
    head = answer["report"]
    made = report.report_time.isoformat() if report.report_time else None
    if (str(report.format), report.report_no, made) != (
        head["format"],
        head["report_no"],
        head["report_time"],
    ):
        found.append(f"report: {report.format} {report.report_no} {made}, not {head}")
    unread = answer.get("unrecognised")
    if unread is not None and len(report.unrecognised) != unread:
        found.append(f"unrecognised: {report.unrecognised}, not {unread}")
    return found


@pytest.mark.parametrize("answer", answers(), ids=lambda file: file.stem)
def test_a_sample_is_read_without_a_wrong_field(answer: Path) -> None:
    right = json.loads(answer.read_text("utf-8"))
    if right["expect"] == "reject":
        with pytest.raises(NotACreditReport) as refused:
            read_credit_report(source(answer), as_of=AS_OF)
        assert refused.value.reason == right["reject_reason"]
        return
    assert differences(read_credit_report(source(answer), as_of=AS_OF), right) == []
