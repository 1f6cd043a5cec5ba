"""The app as a person at a screen uses it: by the words on it, waiting until the page has settled."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Download, Locator, Page, expect

from tests.journeys.pictures import keep_picture
from tests.journeys.reruns import Reruns
from tests.journeys.server import ROOT, Server

PATIENCE_SECONDS = 30.0
IMAGES = ROOT / "docs" / "images"
_READ = "[data-testid=stMain], [role=dialog]"


class Desk:
    """One browser page on one server. Every doing waits for the rerun it causes."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.server = server
        self.console_errors: list[str] = []
        self.reruns = Reruns(page)
        self.root: Locator = page.locator("body")
        page.on("pageerror", lambda error: self.console_errors.append(str(error)))
        page.on("console", self._note_console)

    def _note_console(self, message: ConsoleMessage) -> None:
        # Opened on a page's own address, Streamlit first looks for its server below that address.
        looked = "404" in message.text and "/_stcore/" in message.location["url"]
        if message.type == "error" and not looked:
            self.console_errors.append(f"{message.text} {message.location['url']}")

    # --- getting about ---------------------------------------------------------------------------

    def open(self, path: str = "/") -> None:
        """Type an address, as on a first visit or from a bookmark."""
        with self.rerun(grace=PATIENCE_SECONDS):
            self.page.goto(self.server.url + path)

    def reload(self) -> None:
        """Load the page again: a new session, everything read from what was kept."""
        with self.rerun(grace=PATIENCE_SECONDS):
            self.page.reload()

    def goto(self, title: str) -> None:
        """Choose a page in the menu; on a phone, open the menu first and see that it is closed after."""
        sidebar = self.page.get_by_test_id("stSidebar")
        folded = sidebar.get_attribute("data-collapsed") == "true"
        if folded:
            self.page.get_by_test_id("stExpandSidebarButton").click()
        link = self.page.get_by_test_id("stSidebarNav").get_by_role(
            "link", name=re.compile(rf"(^|\s){re.escape(title)}$")
        )
        if link.get_attribute("aria-current") != "page":
            with self.rerun():
                link.click()
        if folded:
            self._fold(sidebar)

    def _fold(self, sidebar: Locator) -> None:
        # The menu folds by itself after a tap, when the browser gets to it; one pressed at that moment opens again.
        def is_folded() -> bool:
            return sidebar.get_attribute("data-collapsed") == "true"

        for _ in range(3):
            self._until(is_folded, seconds=2.0)
            if not is_folded():
                sidebar.get_by_test_id("stSidebarCollapseButton").locator("button").click()
        expect(sidebar).to_have_attribute("data-collapsed", "true")

    @contextmanager
    def within(self, key: str) -> Iterator[None]:
        """Look for fields and buttons only inside the container with this `key=`."""
        outer, self.root = self.root, self.root.locator(f".st-key-{key}").first
        try:
            yield
        finally:
            self.root = outer

    # --- filling in ------------------------------------------------------------------------------

    def fill(self, label: str, text: str) -> None:
        """Type into a text, number or long text field and leave it."""
        field = self.root.get_by_label(label, exact=True).and_(
            self.root.locator("input, textarea")
        )
        with self.rerun(grace=self._grace(field)):
            field.fill(text)
            field.blur()

    def choose(self, label: str, option: str) -> None:
        """Choose an option of a select box."""
        box = self.root.get_by_role("combobox", name=label, exact=True)
        wanted = self.page.get_by_role("option", name=option, exact=True)
        # A key pressed while the section around the box still unfolds opens nothing.
        box.press("ArrowDown")
        self._until(lambda: wanted.count() > 0, seconds=2.0)
        if not wanted.count():
            box.press("ArrowDown")
            self._until(lambda: wanted.count() > 0, seconds=2.0)
        if not wanted.count():
            box.fill(option)  # a long list shows what fits; typing finds the rest
        # A list drawn anew under the finger stays open, and hides the page from a reader.
        for _ in range(3):
            with self.rerun(grace=self._grace(box)):
                wanted.click()
            self._until(lambda: wanted.count() == 0, seconds=2.0)
            if wanted.count() == 0:
                return
        raise AssertionError(f"{label}: the list never closed\n{self.text()}")

    def pick(self, label: str, option: str) -> None:
        """Choose one of a row of radio buttons, segments or pills."""
        group = self.root.get_by_role("radiogroup", name=label, exact=True)
        with self.rerun(grace=self._grace(group)):
            group.get_by_text(option, exact=True).click()

    def tick(self, label: str) -> None:
        """Turn a tick box or switch over."""
        boxes = self.root.locator("[data-testid=stCheckbox]")
        with self.rerun(grace=0.3):
            boxes.filter(has=self.page.get_by_label(label, exact=True)).locator("label").click()

    def date(self, label: str, day: date) -> None:
        """Type a day, digit by digit, into a date field shown as YYYY-MM-DD.

        The field takes it when the focus has left both its digits and its calendar button.
        """
        group = self.root.get_by_role("group", name=label, exact=True)
        group.get_by_role("spinbutton").first.click()
        self.page.keyboard.type(f"{day:%Y%m%d}")
        with self.rerun(grace=self._grace(group)):
            self.page.keyboard.press("Tab")
            self.page.keyboard.press("Tab")

    def upload(self, label: str, file: Path) -> None:
        """Hand in a file."""
        loader = self.root.get_by_test_id("stFileUploader").filter(has_text=label)
        with self.rerun(grace=0.5):
            loader.locator("input[type=file]").set_input_files(file)
            expect(loader).to_contain_text(file.stem, timeout=30_000)

    def press(self, button: str) -> None:
        """Press a button, by all of its words, and wait until the page has answered."""
        with self.rerun():
            self._button(button).click()

    def follow(self, link: str) -> None:
        """Follow a link inside the page (`st.page_link`)."""
        links = self.root.get_by_test_id("stPageLink")
        with self.rerun():
            links.get_by_role("link").filter(has_text=link).first.click()

    def unfold(self, title: str) -> None:
        """Open a folded section."""
        with self.rerun(grace=0.3):
            self.root.locator("summary").filter(has_text=title).first.click()

    def turn_to(self, tab: str) -> None:
        """Turn to a tab."""
        with self.rerun(grace=0.3):
            self.root.get_by_role("tab", name=tab).click()

    def download(self, button: str, into: Path) -> Path:
        """Press a download button and keep the file under the name it came with."""
        came: list[Download] = []

        def note(file: Download) -> None:
            came.append(file)

        self.page.on("download", note)
        with self.rerun(grace=0.3):
            self._button(button).click()
        self._until(lambda: bool(came))
        self.page.remove_listener("download", note)
        assert came, f"no file came: {self.text()}\n{self.server.last_words()}"
        kept = into / came[0].suggested_filename
        came[0].save_as(kept)
        return kept

    def _button(self, name: str) -> Locator:
        # An icon before the words is part of a button's name: "download 下载".
        return self.root.get_by_role("button", name=re.compile(rf"(^|\s){re.escape(name)}$"))

    # --- reading ---------------------------------------------------------------------------------

    def text(self) -> str:
        """Everything that can be read on the page now, white space made single."""
        return " ".join(" ".join(self.page.locator(_READ).all_inner_texts()).split())

    def expect_text(self, *wanted: str, seconds: float = 10.0) -> None:
        """Each of these can be read on the page; waits for them to appear."""
        self._until(lambda: all(text in self.text() for text in wanted), seconds)
        missing = [text for text in wanted if text not in self.text()]
        assert not missing, (
            f"not on the page: {missing}\n{self.text()}\n{self.server.last_words()}"
        )

    def expect_no_text(self, *unwanted: str) -> None:
        """None of these can be read on the page; waits for them to go."""
        self._until(lambda: not any(text in self.text() for text in unwanted), 10.0)
        left = [text for text in unwanted if text in self.text()]
        assert not left, f"still on the page: {left}\n{self.text()}"

    def title(self) -> str:
        """The page's one verdict."""
        return self.page.locator("[data-testid=stMain] h1").first.inner_text().strip()

    def no_error(self) -> None:
        """No error box of Streamlit's, nothing in the browser's console, no traceback on the page."""
        boxes = self.page.get_by_test_id("stException").all_inner_texts()
        assert not boxes, f"{self.page.url}: {boxes}\n{self.server.last_words()}"
        assert "Traceback (most recent call last)" not in self.text()
        assert not self.console_errors, self.console_errors

    def no_stranger(self) -> None:
        """No request has left this machine."""
        assert not self.reruns.strangers, self.reruns.strangers

    def no_sideways_scroll(self) -> None:
        """Nothing on the page is wider than the screen."""
        wide = self.page.evaluate(
            """() => [document.documentElement, ...document.querySelectorAll(
                '[data-testid=stMain], [data-testid=stMainBlockContainer]')]
                .filter(box => box.scrollWidth > box.clientWidth + 1)
                .map(box => `${box.dataset.testid ?? box.tagName} ${box.scrollWidth} > ${box.clientWidth}`)"""
        )
        assert not wide, f"{self.page.url}: {wide}"

    def screenshot(self, name: str) -> Path:
        """The whole page, however long, as docs/images/<name>.png."""
        size = self.page.viewport_size
        assert size is not None
        height = self.page.evaluate(
            "() => document.querySelector('[data-testid=stMain]').scrollHeight"
        )
        self.page.set_viewport_size(
            {"width": size["width"], "height": max(size["height"], height)}
        )
        self._paint()
        picture = self.page.screenshot(animations="disabled", caret="hide")
        self.page.set_viewport_size(size)
        return keep_picture(picture, IMAGES / f"{name}.png")

    # --- waiting ---------------------------------------------------------------------------------

    @staticmethod
    def _grace(field: Locator) -> float:
        """How long to wait for a field to ask for a rerun: one inside a form never does, any other will."""
        return 0.0 if field.evaluate("field => !!field.closest('[data-testid=stForm]')") else 2.0

    @contextmanager
    def rerun(self, grace: float = 2.0) -> Iterator[None]:
        """Do something, then wait for the rerun it causes; after `grace` seconds without one, go on."""
        before = self.reruns.asked
        yield
        self._until(lambda: self.reruns.asked > before, seconds=grace)
        self.settle()

    def settle(self) -> None:
        """Wait until the server has finished and the page shows all of it."""
        self._until(lambda: self.reruns.idle)
        assert self.reruns.idle, f"the page never finished\n{self.server.last_words()}"
        self._paint()
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=30_000)
        # What is not drawn yet is neither read nor pressed: a part's own script may still be on its way.
        for unfinished in ("[data-stale=true]", "[data-testid=stSkeleton]"):
            expect(self.page.locator(unfinished)).to_have_count(0, timeout=30_000)
        if not self.reruns.idle:
            self.settle()

    def _paint(self) -> None:
        """Until what moves has come to rest (a spinner never does): a button that slides away cannot be pressed."""
        self.page.evaluate(
            """async () => {
                const drawn = () => new Promise(done =>
                    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));
                await drawn();
                const moves = frame => ['height', 'width', 'transform', 'translate'].some(way => way in frame);
                const moving = document.getAnimations().filter(each =>
                    each.playState === 'running' && each.effect.getComputedTiming().endTime < 3000 &&
                    each.effect.getKeyframes().some(moves));
                if (moving.length === 0) return;
                await Promise.race([Promise.allSettled(moving.map(each => each.finished)),
                    new Promise(done => setTimeout(done, 3000))]);
                await drawn();
            }"""
        )

    def _until(self, holds: object, seconds: float = PATIENCE_SECONDS) -> None:
        deadline = time.monotonic() + seconds
        while not holds() and time.monotonic() < deadline:
            self.page.wait_for_timeout(20)
