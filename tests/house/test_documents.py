"""What the documents say about the code is so."""

import re

import pytest

from scripts.draw_stages import redrawn
from tests.house.sources import ROOT

JOURNEYS = {
    "test_rig.py": "the rig itself",
    "test_every_page.py": "every page at both widths, pictured",
    "test_whole_road.py": "M1 to M13, from overdue to paid and proven",
}


def read(name: str) -> str:
    """A document of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_diagram_of_stages_is_the_table_in_the_code() -> None:
    document = read("docs/architecture.md")
    assert document == redrawn(document), "run make diagram"


def test_decisions_are_numbered_without_a_gap_and_titled_by_their_number() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [path.name[:4] for path in decisions] == [
        f"{number:04}" for number in range(1, len(decisions) + 1)
    ]
    for path in decisions:
        title, *rest = path.read_text(encoding="utf-8").splitlines()
        assert title.startswith(f"# {int(path.name[:4])}. ")
        assert any(line.startswith("Date: 20") for line in rest), path.name


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_has_its_reason(name: str) -> None:
    reasons = read("docs/decisions/0002-dependencies.md")
    for line in read(name).splitlines():
        if line.startswith(("#", "-r")) or not line:
            continue
        package, pinned, version = line.partition("==")
        assert pinned, line
        assert re.fullmatch(r"[\w.]+", version), line
        assert f"`{package}`" in reasons, (
            f"{package} is not in docs/decisions/0002-dependencies.md"
        )


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_names_the_commands_and_shows_pictures_that_are_kept(name: str) -> None:
    readme = read(name)
    for command in ("make run", "make test", "pip install -r requirements.txt"):
        assert command in readme
    assert "streamlit run app.py" in readme
    pictures = re.findall(r"docs/images/[\w-]+\.png", readme)
    assert pictures
    kept = read(".gitignore")
    for picture in pictures:
        assert f"!{picture}" in kept, f"{picture} is not kept in git"


def test_every_command_of_the_contributing_guide_is_in_the_makefile() -> None:
    makefile = read("Makefile")
    for command in set(re.findall(r"`make (\w+)`", read("CONTRIBUTING.md") + read("README.md"))):
        assert re.search(rf"^{command}:", makefile, re.MULTILINE), command


def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", path.read_text("utf-8"))
        if not target.endswith(".png") and not (path.parent / target).exists()
    ]
    assert broken == []


def test_every_journey_is_there() -> None:
    journeys = {path.name for path in (ROOT / "tests" / "journeys").glob("test_*.py")}
    assert JOURNEYS.keys() <= journeys


def test_what_is_shipped_brings_its_licence() -> None:
    assert "Apache License" in read("LICENSE")
    notice = read("NOTICE")
    for font in (ROOT / "core" / "documents" / "fonts").glob("*.ttf"):
        assert font.stem.split("-")[0] in notice.replace(" ", "")
    assert list((ROOT / "core" / "documents" / "fonts").glob("*OFL*"))


def test_the_app_is_private_by_its_settings() -> None:
    settings = read(".streamlit/config.toml")
    for line in (
        'address = "localhost"',
        "gatherUsageStats = false",
        "postScriptGC = false",
        'showErrorDetails = "none"',
        "showErrorLinks = false",
        'toolbarMode = "minimal"',
        "maxUploadSize = 20",
    ):
        assert f"\n{line}\n" in settings
