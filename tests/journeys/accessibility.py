"""axe-core on the page as it stands. Streamlit's own faults are listed here, one by one, and no others."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STREAMLITS_OWN = {
    "empty-table-header": "[data-testid=stDataFrame]",
    "scrollable-region-focusable": "[data-testid=stPdf]",
    "list": "[data-testid=stSidebarNavItems]",
    "listitem": "[data-testid=stSidebarNavItems]",
    "presentation-role-conflict": "[data-testid=stFileUploaderDropzone]",
}
"""Rule → the part of Streamlit 1.67 that breaks it on a stock page; elsewhere the rule holds."""


def accessibility_faults(page: Page, *rules: str) -> list[str]:
    """Every rule, or every one of those named, that is broken by something of ours, with the markup that breaks it."""
    options = {"runOnly": {"type": "rule", "values": rules}} if rules else None
    report = Axe().run(page, options=options).response
    return [
        f"{fault['id']} ({fault['impact']}): {node['html'][:200]}"
        for fault in report["violations"]
        for node in fault["nodes"]
        if not _is_streamlits(page, fault["id"], node)
    ]


def _is_streamlits(page: Page, rule: str, node: dict[str, Any]) -> bool:
    part = STREAMLITS_OWN.get(rule)
    return part is not None and page.evaluate(
        "([target, part]) => document.querySelector(target)?.closest(part) != null",
        [node["target"][0], part],
    )
