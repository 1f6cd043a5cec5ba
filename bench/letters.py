"""The same two pages with a table as PDF: ours beside ReportLab, WeasyPrint and Typst; first in a process, and warm."""

import importlib
import subprocess
import sys
import time
from functools import partial

from bench.calculations import MILLISECONDS, seconds
from bench.letter_makers import MAKERS, by_fpdf2
from bench.letter_of_two_pages import two_pages
from core.documents.bundle import Exhibit, make_bundle

TIMES = 15
EXHIBITS = 30


def first_in_a_process(name: str) -> float:
    """Seconds from the first import to the first PDF, told by a fresh process."""
    code = (
        "import time; from bench.letter_of_two_pages import two_pages; letter = two_pages();"
        "from bench.letter_makers import MAKERS; start = time.perf_counter();"
        f"MAKERS[{name!r}][1](letter);"
        "print(time.perf_counter() - start)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[-1])


def _here(module: str) -> bool:
    try:
        importlib.import_module(module)
    except (ImportError, OSError):
        return False
    return True


def main() -> None:
    """Print first and warm times, each beside ours, and sizes; then a bundle of thirty exhibits."""
    letter = two_pages()
    base = seconds(lambda: by_fpdf2(letter), TIMES)
    print("two pages with a table      first        warm    of ours        size")
    for name, (module, make) in MAKERS.items():
        if not _here(module):
            print(
                f"{name:22}  not installed here (make bench installs it; WeasyPrint needs pango)"
            )
            continue
        first, warm = first_in_a_process(name), seconds(partial(make, letter), TIMES)
        print(
            f"{name:22} {first * MILLISECONDS:7.0f} ms {warm * MILLISECONDS:8.1f} ms"
            f" {warm / base:8.2f} x {len(make(letter)) / 1024:8.0f} KB"
        )
    exhibits = [
        Exhibit(f"材料 {at}", "截图", f"{at}.pdf", "application/pdf", by_fpdf2(letter))
        for at in range(EXHIBITS)
    ]
    start = time.perf_counter()
    made = make_bundle(letter, exhibits)
    took = time.perf_counter() - start
    print(f"bundle of {EXHIBITS} exhibits, {made.pages} pages {took * MILLISECONDS:8.0f} ms")


if __name__ == "__main__":
    main()
