"""A real server with its own port, folder and day; it can be killed and started again."""

import http
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
START_SECONDS = 60


def free_port() -> int:
    """A loopback port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _is_healthy(port: int) -> bool:
    connection = http.client.HTTPConnection("localhost", port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


class Server:
    """`streamlit run app.py` on a free loopback port.

    The same port and the same folder serve every `start`, so a browser that was open before a `kill`
    comes back to what was kept. `home` is where Streamlit looks for its settings.
    """

    def __init__(
        self,
        folder: Path,
        day: str = "2026-11-23",
        script: Path = ROOT / "app.py",
        home: Path = ROOT,
    ) -> None:
        self.folder = folder
        self.day = day
        self.script = script
        self.home = home
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = folder.parent / f"{folder.name}-server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it answers. Raises `AssertionError` with the end of its log if it does not."""
        command = [sys.executable, "-m", "streamlit", "run", str(self.script)]
        options = ["--server.port", str(self.port), "--server.headless", "true"]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, *options],
                cwd=self.home,
                env={
                    **os.environ,
                    "REPAYMENT_DESK_DATA": str(self.folder),
                    "REPAYMENT_DESK_TODAY": self.day,
                    "NO_COLOR": "1",
                },
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._wait_until_it_answers()

    def kill(self) -> None:
        """Pull the plug: SIGKILL to the whole process group, no goodbye."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it politely, if it runs."""
        if self._process is not None:
            self._end(signal.SIGTERM)

    def last_words(self, characters: int = 3000) -> str:
        """The end of the server's log: tracebacks stand there, never on the page."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-characters:]

    def _end(self, how: signal.Signals) -> None:
        assert self._process is not None
        os.killpg(self._process.pid, how)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(timeout=10)
        self._process = None

    def _wait_until_it_answers(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            if _is_healthy(self.port):
                return
            time.sleep(0.1)
        raise AssertionError(f"the server did not come up:\n{self.last_words()}")
