"""The project keeps its own promises: README and CI run the same line, the wheel is whole, the guards guard."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.__main__ import SYSTEM_LIBRARIES

LONGEST_FILE = 400
TOP_LEVEL = {"LICENSE", "README.md", "proofreader", "pyproject.toml", "resources", "tests"}
OF_ONE_MACHINE = re.compile("/(?:ro" + "ot|ho" + "me|tm" + "p)/[a-z]|index" + "-url")
SILENT = re.compile(r"except[^\n:]*:\s*(?:pass|\.\.\.)\s*$", re.MULTILINE)
UNFINISHED = re.compile("TO" + "DO|FIX" + "ME|NotImplemented" + "Error")


def command(readme: str, marker: str) -> str:
    """The first line of the code block under ``<!-- marker -->``."""
    found = re.search(rf"<!-- {marker} -->\n\n```sh\n(.*)\n", readme)
    assert found, f"README.md has no {marker}"
    return found.group(1)


@pytest.fixture
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def settings(root: Path) -> dict[str, object]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def tracked(root: Path) -> list[Path]:
    """The text files that belong to the repository."""
    if not (root / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True)
    return [root / name for name in listed.stdout.split("\0") if name and (root / name).is_file()]


@pytest.mark.parametrize("marker", ["open command", "test command"])
def test_each_command_is_one_line_from_a_bare_python(readme: str, marker: str) -> None:
    assert command(readme, marker).startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert re.search(rf"<!-- {marker} -->\n\n```sh\n[^\n]*\n```\n", readme)


def test_the_open_command_names_a_sample_that_is_there(readme: str, root: Path) -> None:
    sample = command(readme, "open command").split()[-1]
    assert (root / sample).exists()


@pytest.mark.skipif(not shutil.which("sh"), reason="needs a POSIX shell")
def test_ci_runs_the_line_of_the_readme(readme: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(root / ".ci" / "run", tmp_path / ".ci" / "run")
    stand_in = readme.replace(command(readme, "test command"), "echo the line of the readme && pwd && exit 7")
    (tmp_path / "README.md").write_text(stand_in, encoding="utf-8")
    ran = subprocess.run([tmp_path / ".ci" / "run"], cwd="/", capture_output=True, text=True, check=False)
    assert (ran.stdout.splitlines(), ran.returncode) == (["the line of the readme", str(tmp_path.resolve())], 7)


def test_the_test_command_ends_in_the_runner(readme: str) -> None:
    assert command(readme, "test command").endswith(".venv/bin/python -m tests")


def test_readme_and_runner_name_the_same_libraries(readme: str) -> None:
    assert command(readme, "system libraries") == f"apt-get install {SYSTEM_LIBRARIES}"


def test_the_readme_has_the_places_of_file_names(readme: str) -> None:
    from proofreader.writers.documents import USUAL_TEMPLATES
    from proofreader.writers.file_names import FIELDS

    assert [name for name in FIELDS if f"`{{{name}}}`" not in readme] == []
    assert [template for template in USUAL_TEMPLATES.values() if f"`{template}`" not in readme] == []


def test_the_qt_contract_covers_every_module_but_gui(settings: dict[str, dict], root: Path) -> None:
    contract = next(c for c in settings["tool"]["importlinter"]["contracts"] if c["name"] == "Qt lives in gui")
    children = {f"proofreader.{path.stem}" for path in (root / "proofreader").iterdir() if is_module(path)}
    assert children - {"proofreader.gui"} == set(contract["source_modules"])


def is_module(path: Path) -> bool:
    if path.is_dir():
        return (path / "__init__.py").exists()
    return path.suffix == ".py" and path.stem != "__init__"


def test_pyside_keeps_off_the_versions_that_lose_references(settings: dict[str, dict]) -> None:
    wanted = {name for name in settings["project"]["dependencies"] if name.startswith("PySide6")}
    assert wanted == {
        "PySide6-Essentials>=6.8,<6.12; python_version < '3.12'",
        "PySide6-Essentials>=6.8; python_version >= '3.12'",
    }


def test_a_void_qt_call_keeps_the_reference_count_of_none() -> None:
    from PySide6.QtGui import QTextCursor, QTextDocument

    document = QTextDocument("临江日报")
    cursor = QTextCursor(document)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        cursor.setPosition(1)
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_top_level_holds_what_the_design_names(tracked: list[Path], root: Path) -> None:
    names = {path.relative_to(root).parts[0] for path in tracked}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_files_stay_short(tracked: list[Path]) -> None:
    lengths = {path: path.read_bytes().count(b"\n") for path in tracked if path.suffix == ".py"}
    assert {path.name: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_nothing_belongs_to_one_machine(tracked: list[Path], root: Path) -> None:
    cases = root / "tests" / "cases"
    kinds = {".py", ".toml", ".md", ".txt", ""}
    text = [path for path in tracked if path.suffix in kinds and cases not in path.parents]
    assert [path.name for path in text if OF_ONE_MACHINE.search(path.read_text("utf-8", "replace"))] == []


def test_nothing_is_unfinished_or_swallowed(root: Path) -> None:
    modules = {path: path.read_text(encoding="utf-8") for path in (root / "proofreader").rglob("*.py")}
    assert [path.name for path, text in modules.items() if UNFINISHED.search(text) or SILENT.search(text)] == []


def test_a_lock_names_no_host(root: Path) -> None:
    lock = root / ".ci" / "requirements.txt"
    assert not lock.exists() or "://" not in lock.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_wheel_carries_the_resources(root: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("newspaper_proofreader-*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    resources = (path.relative_to(root) for path in (root / "resources").rglob("*") if path.is_file())
    assert {f"proofreader/{path.as_posix()}" for path in resources} <= names
    assert "proofreader/cli/__init__.py" in names
