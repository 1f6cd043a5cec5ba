"""What courts and arbitration bodies do with a debt: a paper served, a case ended."""

from datetime import date
from typing import Literal

from core.case.court_kinds import CourtPaper, ServiceMeans
from core.case.entry_base import EntryBase, Text
from core.money import PositiveYuan


class CourtPaperReceived(EntryBase):
    """A paper of a court or arbitration body was served; legal time limits run from `on`.

    `printed_on` is the date on the paper or of the public notice, `sum_claimed` in yuan. `hearing_on`,
    `answer_by`, `evidence_by` and `pay_by` are days that the paper itself names; `appealable` is what it says
    of an appeal, `None` where nobody looked.
    """

    kind: Literal["court_paper_received"] = "court_paper_received"
    paper: CourtPaper
    body: Text = ""
    case_number: Text = ""
    served_by: ServiceMeans | None = None
    printed_on: date | None = None
    sum_claimed: PositiveYuan | None = None
    hearing_on: date | None = None
    answer_by: date | None = None
    evidence_by: date | None = None
    pay_by: date | None = None
    appealable: bool | None = None


class CourtCaseEnded(EntryBase):
    """The lawsuit was withdrawn or ended without a judgment to pay."""

    kind: Literal["court_case_ended"] = "court_case_ended"
