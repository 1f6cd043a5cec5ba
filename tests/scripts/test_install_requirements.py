"""The environment is installed again when, and only when, what is asked for has changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.install_requirements import fingerprint, install


@pytest.fixture
def pip_calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    calls: list[list[str]] = []

    def run(command: list[str], *, check: bool) -> None:
        assert check
        calls.append(command)

    monkeypatch.setattr(subprocess, "run", run)
    return calls


@pytest.fixture
def requirements(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text("streamlit==1.67.0\n", encoding="utf-8")
    dev = tmp_path / "requirements-dev.txt"
    dev.write_text("-r requirements.txt\npytest==9.2.0\n", encoding="utf-8")
    return dev


def test_the_second_time_nothing_is_installed(
    requirements: Path, tmp_path: Path, pip_calls: list[list[str]]
) -> None:
    assert install(requirements, tmp_path)
    assert not install(requirements, tmp_path)
    assert len(pip_calls) == 1
    assert pip_calls[0][0] == sys.executable


def test_what_the_tests_install_covers_what_the_app_needs(
    requirements: Path, tmp_path: Path, pip_calls: list[list[str]]
) -> None:
    install(requirements, tmp_path)
    assert not install(tmp_path / "requirements.txt", tmp_path)
    assert len(pip_calls) == 1


@pytest.mark.usefixtures("pip_calls")
def test_a_change_in_an_included_file_is_a_change(requirements: Path, tmp_path: Path) -> None:
    install(requirements, tmp_path)
    before = fingerprint(requirements)
    (tmp_path / "requirements.txt").write_text("streamlit==1.68.0\n", encoding="utf-8")
    assert fingerprint(requirements) != before
    assert install(requirements, tmp_path)
    assert install(tmp_path / "requirements.txt", tmp_path) is False


def test_a_failed_installation_is_tried_again(
    requirements: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: list[str], *, check: bool) -> None:
        raise subprocess.CalledProcessError(1, command if check else [])

    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(subprocess.CalledProcessError):
        install(requirements, tmp_path)
    with pytest.raises(subprocess.CalledProcessError):
        install(requirements, tmp_path)
