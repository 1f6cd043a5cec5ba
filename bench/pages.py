"""Server time of a rerun of each page, for a case of twenty debts, beside a blank page.

`make bench` starts three real servers: a blank page with Streamlit's stock settings, the same with ours,
and the app. Times are medians over reruns of a warm session, in one run on one machine, so the ratios
can be compared where the milliseconds cannot.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from bench.big_case import DEBTS, big_case
from bench.visitor import Answer, Visitor, visiting
from core.storage.case_files import CaseFiles
from tests.journeys.server import ROOT, Server

DAY = date(2026, 11, 23)
WARM_UP, RERUNS = 3, 20
BLANK = 'import streamlit as st\n\nst.write("blank")\n'


@contextmanager
def running(server: Server) -> Iterator[Server]:
    """A server that is stopped whatever happens."""
    server.start()
    try:
        yield server
    finally:
        server.stop()


def seed(folder: Path) -> None:
    """Keep the big case as the one opened last."""
    files = CaseFiles.open(folder)
    case = big_case(DAY)
    files.create(case, datetime(2026, 11, 23, 4, tzinfo=UTC))
    files.remember_opened(case.case_id)
    files.close()


def timed(visitor: Visitor, page_hash: str = "") -> list[Answer]:
    """Reruns of a page that is warm."""
    answers = [visitor.ask(page_hash) for _ in range(WARM_UP + RERUNS)]
    return answers[WARM_UP:]


def blank(folder: Path, home: Path) -> float:
    """Median seconds of a blank page with the settings found in `home`."""
    script = folder / "blank.py"
    script.write_text(BLANK, encoding="utf-8")
    server = Server(folder / f"blank-{home.name}", script=script, home=home)
    with running(server), visiting(server.port) as visitor:
        return median(answer.seconds for answer in timed(visitor))


def report(name: str, answers: list[Answer], stock: float, ours: float) -> str:
    """One line of the table."""
    seconds = [answer.seconds for answer in answers]
    middle, slow = median(seconds), quantiles(seconds, n=20)[-1]
    return (
        f"{name:<28}{middle * 1000:>9.1f}{slow * 1000:>9.1f}{middle / stock:>9.1f}"
        f"{middle / ours:>9.1f}{answers[-1].size / 1024:>9.1f}"
        f"{'   raised an error' if any(answer.failed for answer in answers) else ''}"
    )


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        stock_home = folder / "stock"
        stock_home.mkdir()
        stock, ours = blank(folder, stock_home), blank(folder, ROOT)
        print(f"Server time of a rerun, {RERUNS} reruns, a case of {DEBTS} debts")
        print(f"{'':<28}{'p50 ms':>9}{'p95 ms':>9}{'/ stock':>9}{'/ ours':>9}{'KiB':>9}")
        print(f"{'blank page, stock settings':<28}{stock * 1000:>9.1f}")
        print(f"{'blank page, our settings':<28}{ours * 1000:>9.1f}")
        seed(folder / "data")
        server = Server(folder / "data", day=DAY.isoformat())
        with running(server), visiting(server.port) as visitor:
            failed = False
            for page, page_hash in visitor.ask().pages.items():
                answers = timed(visitor, page_hash)
                failed = failed or any(answer.failed for answer in answers)
                print(report(page, answers, stock, ours), flush=True)
        if failed:
            sys.exit(f"A page raised an error; its time means nothing.\n{server.last_words()}")


if __name__ == "__main__":
    main()
