"""What the test tools ask of the machine they run on, in one place so that a test can stand in for it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

APT_TIMEOUT_SECONDS = 600


def _runs(command: Sequence[str]) -> bool:
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            timeout=APT_TIMEOUT_SECONDS,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _answers(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass(frozen=True)
class Machine:
    """The environment, whether we are root, and how to run a command or read its answer."""

    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    is_root: bool = field(default_factory=_is_root)
    runs: Callable[[Sequence[str]], bool] = _runs
    answers: Callable[[Sequence[str]], str] = _answers

    def which(self, *names: str) -> Path | None:
        """The first of these commands that is on PATH."""
        path = self.environ.get("PATH", "")
        found = (shutil.which(name, path=path) for name in names)
        return next((Path(command) for command in found if command), None)

    def apt_install(self, *packages: str) -> bool:
        """Whether apt, as root, installed these packages. Never asks; false where there is no apt."""
        if not self.is_root or self.which("apt-get") is None:
            return False
        install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
        return self.runs(install) or (self.runs(["apt-get", "update"]) and self.runs(install))
