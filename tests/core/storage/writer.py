"""A process of its own: adds entries until it is told to stop or is killed, and reports each one kept.

Run as `python writer.py FOLDER CASE_ID NAME COUNT`.
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from core.case.entries import DraftStarted
from core.errors import VersionConflict
from core.storage import CaseFiles


def main(folder: str, case_id: str, name: str, count: str) -> None:
    files = CaseFiles.open(Path(folder))
    stored = files.load(case_id)
    written = 0
    while written < int(count):
        entry = DraftStarted(
            entry_id=f"{name}-{written}", debt_id="card", on=date(2026, 11, 23), note="字" * 300
        )
        try:
            stored = files.save(
                stored.case.with_entry(entry), stored.version, datetime(2026, 11, 23, tzinfo=UTC)
            )
        except VersionConflict as conflict:
            stored = conflict.stored
            continue
        written += 1
        sys.stdout.write(f"{stored.version} {entry.entry_id}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
