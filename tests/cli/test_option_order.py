"""Options in front of the command's name, options that do not exist, and wrong values."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import PAGE, proofreader


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "第三版.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.parametrize("language", [["--language", "zh_CN"], ["--language=zh_CN"]])
def test_the_language_may_stand_before_the_command(page: Path, language: list[str]) -> None:
    asked = proofreader("check", page, "--threshold", "1", *language)
    assert "段" in asked.out
    assert proofreader(*language, "check", page, "--threshold", "1").out == asked.out


def test_the_value_of_the_language_is_no_command(page: Path) -> None:
    assert proofreader("--language", "check", "check", page).out == proofreader("check", page).out


def test_another_option_before_the_command_is_told_its_place(page: Path) -> None:
    done = proofreader("--strict", "check", page)
    assert (done.code, done.out) == (2, "")
    assert done.complaints == ["proofreader: --strict belongs behind the command check. See proofreader --help."]


def test_an_option_that_does_not_exist_is_refused_in_the_language_asked_for(page: Path) -> None:
    done = proofreader("check", page, "--strickt", "--language", "zh_CN")
    assert (done.code, done.out) == (2, "")
    assert done.complaints == ["proofreader check: 没有 --strickt 这个选项。用法见 proofreader check --help。"]
    assert "there is no option --threshold" in proofreader(page, "--threshold", "0.5").err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check"], "必须给出 FILE"),
        (["check", "x.txt", "--threshold"], "--threshold 需要一个值"),
        (["check", "x.txt", "--threshold", "2"], "--threshold 应为 0～1 之间的数，不能是 2"),
        (["check", "x.txt", "--format", "pdf"], "--format 可以是 text, json，不能是 pdf"),
        (["export", "x.txt", "--date", "2025-13-01"], "--date 应为 日期（如 2025-09-13），不能是 2025-13-01"),
    ],
)
def test_misuse_is_told_in_chinese(arguments: list[str], sentence: str) -> None:
    done = proofreader(*arguments, env={"LC_ALL": "zh_CN.UTF-8"})
    command = f"proofreader {arguments[0]}"
    assert (done.code, done.complaints) == (2, [f"{command}: {sentence}。用法见 {command} --help。"])
