"""``proofreader [FILE…]``: the window, or a summary where there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from proofreader.cli import main
from tests.command import PAGE, proofreader

HEAD_LINES = ("旧粮仓里书香浓", "临江市图书馆新馆开门迎客")
"""The two lines of the page's head; the engine says which of them is the headline."""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "第三版.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_without_a_display_a_file_is_summed_up(page: Path) -> None:
    done = proofreader(page)
    assert done.code == 0
    assert done.complaints == ["proofreader: There is no display here, so no window can be opened."]
    assert "page 1: articles 1" in done.out
    assert any(line in done.out for line in HEAD_LINES)
    assert f"proofreader export {page} --format md --out articles" in done.out


def test_a_display_that_does_not_answer_is_no_display(page: Path) -> None:
    done = proofreader(page, env={"DISPLAY": ":4711"})
    assert done.code == 0
    assert ":4711" in done.err


def test_with_a_display_the_window_opens_in_the_language_asked_for(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr("proofreader.gui.app.run", lambda files: opened.append(files) or 0)
    for name in ("LC_ALL", "LANGUAGE"):
        monkeypatch.setenv(name, "C.UTF-8")
    assert main(["--language", "zh_CN", str(page)]) == 0
    assert (opened, os.environ["LC_ALL"]) == ([[page]], "zh_CN.UTF-8")


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of X")
def test_a_missing_library_is_named_instead_of_aborting(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file")

    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setattr("proofreader.cli.window._answers", lambda display: True)
    monkeypatch.setattr("proofreader.cli.window._load_x_platform", refuse)
    assert main(["--language", "en", str(page)]) == 0
    told = capsys.readouterr()
    assert "libxcb-cursor.so.0" in told.err
    assert any(line in told.out for line in HEAD_LINES)


def test_without_a_display_and_files_there_is_nothing_to_do() -> None:
    done = proofreader()
    assert (done.code, done.out) == (2, "")
