"""Profiles of newspapers on the command line: recognised, chosen, switched off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from proofreader.document.profile import Entry, Lesson, Profile, Topic
from proofreader.storage.profiles import keep_profile, path_of
from tests.cli.archive import batch, written
from tests.command import Outcome, proofreader

PAPER = "泊川晚报"
PAGE = """泊川晚报

2025年9月13日 第2版

本报讯（记者 沈若川 陆
安平）昨日上午，市图书馆新馆
正式开门迎客，首日接待读者三
千余人次。

旧粮仓里书香浓
共建书香城市 同享阅读时光
"""
JOINED, APART = "共建书香城市同享阅读时光", "共建书香城市 同享阅读时光"


def profile(value: str = "run_on") -> Profile:
    return Profile(PAPER, (Lesson("", "", (Entry(Topic.GAP, "城市␣同享", value, 9),)),))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the profiles of this user stand."""
    folder = tmp_path / "data" / "proofreader" / "papers"
    keep_profile(profile(), folder)
    return folder


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def export(home: Path, page: Path, out: str, *options: object) -> tuple[Outcome, str]:
    folder = page.parent / out
    env = {"XDG_DATA_HOME": str(home.parents[1])}
    done = proofreader("export", page, "--format", "txt", "--out", folder, *options, env=env)
    return done, "".join(path.read_text("utf-8") for path in folder.glob("*.txt"))


@pytest.mark.skipif("sys.platform in ('win32', 'darwin')", reason="the folder cannot be chosen there")
def test_the_paper_is_recognised_and_its_profile_votes(home: Path, page: Path) -> None:
    done, text = export(home, page, "out")
    assert done.code == 0
    assert f"proofreader: {page}: read with the profile of {PAPER}." in done.complaints
    assert JOINED in text
    assert export(home, page, "again")[1] == text


def test_profiles_can_be_switched_off(home: Path, page: Path) -> None:
    done, text = export(home, page, "out", "--no-profile")
    assert (done.code, "read with" in done.err) == (0, False)
    assert APART in text


def test_a_file_votes_on_every_paper(home: Path, page: Path, tmp_path: Path) -> None:
    page.write_text(PAGE.replace(PAPER, "临江日报"), encoding="utf-8")
    assert APART in export(home, page, "plain")[1]
    done, text = export(home, page, "out", "--profile", path_of(PAPER, home))
    assert (done.code, "read with" in done.err) == (0, False)
    assert JOINED in text


def test_check_tells_what_the_profile_thinks(home: Path, page: Path) -> None:
    found = proofreader("check", page, "--format", "json", "--threshold", "1", "--profile", path_of(PAPER, home))
    reasons = {row["reason"] for row in json.loads(found.out)["files"][0]["suspects"]}
    assert "Decided so in this paper before: 9×." in reasons


@pytest.mark.parametrize("command", [("check",), ("export", "--format", "txt"), ("batch", "--format", "txt")])
def test_a_profile_that_is_none_stops_the_command(command: tuple[str, ...], page: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    out = () if command[0] == "check" else ("--out", tmp_path / "out")
    what = tmp_path if command[0] == "batch" else page
    done = proofreader(command[0], what, *command[1:], *out, "--profile", bad)
    assert done.code == 3
    assert done.err.startswith(f"proofreader: {bad} cannot be read as the profile of a newspaper")
    assert len(done.complaints) == 1


def test_both_options_are_one_too_many(page: Path) -> None:
    assert proofreader("check", page, "--no-profile", "--profile", "x.json").code == 2


def test_a_batch_keeps_the_profiles_it_was_done_with(home: Path, page: Path, tmp_path: Path) -> None:
    archive, out = tmp_path / "archive", tmp_path / "out"
    archive.mkdir()
    page.rename(archive / "p1.txt")
    chosen = path_of(PAPER, home)
    assert batch(archive, out, "--profile", chosen, "--jobs", "1", kind="txt").code == 0
    outputs = written(out)
    assert JOINED.encode() in b"".join(data for name, data in outputs.items() if name.endswith(".txt"))
    assert [name for name in outputs if name.startswith("profiles/")] == ["profiles/chosen.json"]
    assert "from before 1" in batch(archive, out, "--profile", chosen, "--jobs", "1", kind="txt").out
    keep_profile(profile("space"), home)
    assert "from before 0" in batch(archive, out, "--profile", chosen, "--jobs", "1", kind="txt").out
    assert APART.encode() in b"".join(data for name, data in written(out).items() if name.endswith(".txt"))
