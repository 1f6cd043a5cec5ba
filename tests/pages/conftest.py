"""A desk for page tests: the real app with a store of its own, a fixed day, and one page open."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.case.case import Case
from core.storage.case_files import CaseFiles

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)
SECONDS = 30

Desk = Callable[..., AppTest]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """`desk("plan", case, day=…)` opens a page on a case kept in a store of its own."""

    def open_page(page: str, case: Case | None = None, day: date = DAY) -> AppTest:
        monkeypatch.setenv("REPAYMENT_DESK_DATA", str(tmp_path))
        monkeypatch.setenv("REPAYMENT_DESK_TODAY", day.isoformat())
        if case is not None:
            files = CaseFiles.open(tmp_path)
            files.create(case, datetime.combine(day, time(), UTC))
            files.remember_opened(case.case_id)
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
        app.run()
        return app.switch_page(f"pages/{page}.py").run()

    return open_page


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[], Case]:
    """The case as the store has it now."""

    def load() -> Case:
        files = CaseFiles.open(tmp_path)
        last = files.last_opened()
        assert last is not None
        return files.load(last).case

    return load
