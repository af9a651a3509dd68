"""The command line as a subprocess: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from proofreader.cli.arguments import options_of, parse
from proofreader.cli.places import FilePlace, Places
from proofreader.cli.voice import Voice
from proofreader.document.analysis import analyse
from proofreader.document.done import toggled
from proofreader.document.edit import Correct, Together
from proofreader.document.issue import Issue, Page, SourceFile
from proofreader.document.proposal import MixedScript, Options
from proofreader.document.session import ProofSession
from proofreader.readers import read_issue
from proofreader.storage.project import save
from proofreader.text.span import Span
from proofreader.writers import WRITERS
from proofreader.writers.options import FORMATS
from tests.command import COMMANDS, PAGE, ROOT, environment, proofreader


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "第三版.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_export_writes_json_and_says_where(page: Path, tmp_path: Path) -> None:
    done = proofreader("export", page, "--format", "json", "--out", tmp_path / "out")
    assert done.code == 0, done.err
    target = tmp_path / "out" / "第三版.json"
    assert done.out.splitlines() == [str(target)]
    written = json.loads(target.read_text(encoding="utf-8"))
    assert written["format"] == "proofreader-articles/1"
    assert written["source"]["file"] == "第三版.txt"


def test_every_inked_character_is_in_the_json(page: Path, tmp_path: Path) -> None:
    proofreader("export", page, "--format", "json", "--out", tmp_path)
    (found,) = json.loads((tmp_path / "第三版.json").read_text(encoding="utf-8"))["pages"]
    parts = [part for article in found["articles"] for part in article["parts"]] + found["unplaced"]
    texts = [part["text"] for part in parts] + found["furniture"] + [found["section"], found["folio"]]
    assert sorted("".join("".join(texts).split())) == sorted("".join(PAGE.split()))


@pytest.mark.parametrize("kind", ["md", "txt"])
@pytest.mark.parametrize("layout", ["article", "page", "issue"])
def test_markdown_and_text_go_out_in_every_layout(page: Path, tmp_path: Path, kind: str, layout: str) -> None:
    done = proofreader("export", page, "--format", kind, "--out", tmp_path / "out", "--layout", layout)
    assert done.code == 0, done.err
    files = [Path(line) for line in done.out.splitlines()]
    assert files
    assert all(path.suffix == f".{kind}" for path in files)
    assert "书香" in "".join(path.read_text(encoding="utf-8") for path in files)


def test_the_script_is_converted_on_the_way_out(page: Path, tmp_path: Path) -> None:
    proofreader("export", page, "--format", "txt", "--out", tmp_path / "out", "--script", "s2t")
    assert "臨江市圖書館" in "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())


def test_an_unknown_script_or_template_is_refused_in_a_line(page: Path, tmp_path: Path) -> None:
    for option in (("--script", "s2x"), ("--name", "{nobody}")):
        done = proofreader("export", page, "--format", "md", "--out", tmp_path / "out", *option)
        assert (done.code, len(done.complaints)) == (4, 1), done.err
        assert option[1] in done.err


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_with_what_the_issue_is_told_to_be(form: str, tmp_path: Path) -> None:
    told = ("--title", "白川晚报", "--date", "1949-10-01", "--number", "7", "--editor", "林 秋", "--editor", "温如故")
    done = proofreader("export", ROOT / "resources" / "samples", "--format", form, "--out", tmp_path, *told)
    assert done.code == 0, done.err
    files = [Path(line) for line in done.out.splitlines()]
    assert files == sorted(tmp_path.iterdir())
    texts = "".join(text_of(path) for path in files)
    assert ("把工地开成议事会" if form in ("csv", "xlsx") else "闻笛") in texts
    if form not in ("md", "txt"):
        assert [words for words in ("白川晚报", "1949-10-01", "林 秋", "温如故") if words not in texts] == []


def text_of(path: Path) -> str:
    """All text in a file, or in the files of an archive."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8") for name in archive.namelist())


def test_what_is_not_told_of_the_issue_is_guessed(page: Path, tmp_path: Path) -> None:
    named = page.rename(tmp_path / "柏川日报20250610.txt")
    proofreader("export", named, "--format", "json", "--out", tmp_path, "--number", "12", "--editor", " ")
    (path,) = tmp_path.glob("*.json")
    told = json.loads(path.read_text(encoding="utf-8"))["issue"]
    assert told == {"title": "柏川日报", "date": "2025-06-10", "number": "12", "editors": []}


def test_the_command_line_offers_what_the_writers_write() -> None:
    assert set(FORMATS) == set(WRITERS)


def test_a_file_that_is_there_stays_unless_overwriting_is_asked_for(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "第三版.json"
    target.write_text("mine", encoding="utf-8")
    export = ("export", page, "--format", "json", "--out", tmp_path)
    refused = proofreader(*export)
    assert (refused.code, target.read_text(encoding="utf-8")) == (4, "mine")
    assert len(refused.complaints) == 1
    assert proofreader(*export, "--overwrite").code == 0
    assert target.read_text(encoding="utf-8") != "mine"


def test_a_bad_file_is_reported_and_the_others_are_done(page: Path, tmp_path: Path) -> None:
    done = proofreader("export", tmp_path / "missing.txt", page, "--format", "json", "--out", tmp_path / "out")
    assert done.code == 3
    assert [line for line in done.complaints if "missing.txt" in line] == [
        f"proofreader: {tmp_path / 'missing.txt'} does not exist. Check the name."
    ]
    assert (tmp_path / "out" / "第三版.json").exists()


def test_the_greatest_exit_code_counts(page: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("no folder", encoding="utf-8")
    done = proofreader("export", page, tmp_path / "missing.txt", "--format", "json", "--out", tmp_path / "out")
    assert done.code == 4
    assert len(done.complaints) == 2


def test_two_inputs_with_one_name_do_not_go_over_each_other(page: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / page.name
    other.parent.mkdir()
    other.write_text("另一版。\n", encoding="utf-8")
    done = proofreader("export", page, other, "--format", "json", "--out", tmp_path / "out", "--overwrite")
    assert done.code == 4
    assert "江畔新闻" in (tmp_path / "out" / "第三版.json").read_text(encoding="utf-8")


def test_check_prints_places_that_hold(page: Path) -> None:
    done = proofreader("check", page, "--threshold", "1")
    assert done.code == 0
    assert done.out
    lines = PAGE.splitlines()
    for line in done.out.splitlines():
        found = re.fullmatch(rf"{re.escape(str(page))}:(\d+):(\d+): ([a-z_]+): (\S.*)", line)
        assert found, line
        row, column = int(found[1]), int(found[2])
        assert 1 <= row <= len(lines)
        assert 1 <= column <= len(lines[row - 1]) + 1


def test_check_in_json_names_the_same_places(page: Path) -> None:
    text = proofreader("check", page, "--threshold", "1").out.splitlines()
    found = json.loads(proofreader("check", page, "--threshold", "1", "--format", "json").out)
    assert found["format"] == "proofreader-suspects/1"
    (file,) = found["files"]
    places = [f"{file['file']}:{s['line']}:{s['column']}: {s['kind']}: {s['reason']}" for s in file["suspects"]]
    assert places == text
    starts = [0, *(end.end() for end in re.finditer("\n", PAGE))]
    for suspect in file["suspects"]:
        assert suspect["raw"][0] == starts[suspect["line"] - 1] + suspect["column"] - 1


def test_check_says_which_pages_of_a_project_are_done(tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    for number in (1, 2, 3):
        (folder / f"p{number}.txt").write_text(PAGE, encoding="utf-8")
    issue = read_issue([folder])
    session = ProofSession(issue, analyse(issue, Options()))
    path = tmp_path / "本期.proof"
    save(path, session)
    assert "pages done" not in proofreader("check", path).out
    session.apply(Together((toggled(session, 0), toggled(session, 1))))
    part = session.reading.pages[1].articles[0].parts[0]
    session.apply(Correct(Span(part.anchor, part.anchor + 1), "岸"))
    save(path, session)
    last = proofreader("check", path).out.splitlines()[-1]
    assert last == f"{path}: pages done: 1; done, but changed since: 2; open: 3"
    found = json.loads(proofreader("check", path, "--format", "json").out)
    assert [file["pages"] for file in found["files"]] == [["done"], ["changed"], ["open"]]


def test_strict_check_fails_where_there_are_suspects(page: Path) -> None:
    assert proofreader("check", page, "--threshold", "1", "--strict").code == 1
    assert proofreader("check", page, "--threshold", "1").code == 0


def test_a_folder_is_one_issue_in_natural_order(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    for number in (10, 9):
        (folder / f"p{number}.txt").write_text(PAGE, encoding="utf-8")
    found = json.loads(proofreader("check", folder, "--format", "json").out)
    assert [file["file"] for file in found["files"]] == [str(folder / "p9.txt"), str(folder / "p10.txt")]


def test_a_bad_page_of_a_folder_is_left_out_and_reported(tmp_path: Path) -> None:
    (tmp_path / "p1.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "p2.txt").write_bytes(b"")
    done = proofreader("export", tmp_path, "--format", "json", "--out", tmp_path / "out")
    assert done.code == 3
    assert f"proofreader: {tmp_path / 'p2.txt'} is empty. Leave it out, or extract its text again." in done.complaints
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["p1.json"]
    (tmp_path / "p1.txt").write_bytes(b"")
    refused = proofreader("check", tmp_path)
    assert (refused.code, len(refused.complaints)) == (3, 1)


def test_the_engine_is_told_what_the_options_say() -> None:
    voice = Voice.speaking("en")
    assert options_of(parse(["check", "x"], voice)) == Options()
    told = ["--mixed-script", "add", "--keep-padded-names", "--keep-halfwidth", "--threshold", "0.5"]
    assert options_of(parse(["check", "x", *told], voice)) == Options(MixedScript.ADD, False, False, 0.5)


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo terminal")
def test_progress_is_shown_on_a_terminal_and_nowhere_else(page: Path) -> None:
    import pty

    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "proofreader", "check", str(page)]
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=end, env=environment({"TERM": "xterm"}), cwd=ROOT, check=True
        )
        shown = os.read(terminal, 1 << 16).decode("utf-8", "replace")
    finally:
        os.close(end)
        os.close(terminal)
    assert page.name in shown
    assert done.stdout.decode() == proofreader("check", page).out
    assert proofreader("check", page).err == ""


def test_the_encoding_can_be_chosen(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(PAGE.encode("gb18030"))
    for option in ((), ("--encoding", "gb18030")):
        done = proofreader("export", page, "--format", "json", "--out", tmp_path, "--overwrite", *option)
        assert done.code == 0
        assert json.loads((tmp_path / "page.json").read_bytes())["source"]["encoding"] == "gb18030"
    wrong = proofreader("check", page, "--encoding", "utf-8")
    assert (wrong.code, len(wrong.complaints)) == (3, 1)


def test_the_encoding_of_a_folder_can_be_chosen(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(PAGE.encode("gb18030"))
    assert proofreader("check", tmp_path, "--encoding", "gb18030").code == 0
    assert proofreader("check", tmp_path, "--encoding", "utf-8").code == 3


def test_a_project_is_an_input_too(page: Path, tmp_path: Path) -> None:
    issue = read_issue([page])
    project = tmp_path / "saved.proof"
    save(project, ProofSession(issue, analyse(issue, Options())))
    (tmp_path / "saved").mkdir()
    (tmp_path / "fresh").mkdir()
    for source, out in ((project, "saved"), (page, "fresh")):
        assert proofreader("export", source, "--format", "json", "--out", tmp_path / out).code == 0
    assert (tmp_path / "saved" / "第三版.json").read_bytes() == (tmp_path / "fresh" / "第三版.json").read_bytes()
    lines = proofreader("check", page).out.replace(str(page), page.name)
    assert proofreader("check", project).out == lines


def test_text_goes_out_in_the_encoding_and_with_the_line_ends_asked_for(page: Path, tmp_path: Path) -> None:
    option = ("--output-encoding", "gb18030", "--line-end", "crlf", "--layout", "issue", "--name", "{stem}-x")
    done = proofreader("export", page, "--format", "txt", "--out", tmp_path / "out", *option)
    assert done.out.splitlines() == [str(tmp_path / "out" / "第三版-x.txt")]
    written = (tmp_path / "out" / "第三版-x.txt").read_bytes().decode("gb18030")
    assert "书香" in written
    assert written.count("\n") == written.count("\r\n") > 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["export"],
        ["export", "x.txt", "--format", "doc", "--out", "y"],
        ["export", "x.txt", "--format", "txt", "--out", "y", "--date", "2025-02-30"],
        ["export", "x.txt", "--format", "json", "--out", "y", "--name", "{stem}"],
        ["export", "x.txt", "--format", "epub", "--out", "y", "--layout", "page"],
        ["export", "x.txt", "--format", "html", "--out", "y", "--output-encoding", "gb18030"],
        ["export", "x.txt", "--format", "html", "--out", "y", "--line-end", "crlf"],
        ["export", "x.txt", "--format", "json"],
        ["check"],
        ["check", "x.txt", "--threshold", "2"],
        ["check", "x.txt", "--mixed-script", "perhaps"],
        ["check", "x.txt", "--threshold", "x\ny"],
        ["check", ""],
        ["check", "x.txt", "--profile", ""],
        ["export", "x.txt", "--format", "txt", "--out", ""],
        ["export", "x.txt", "--format", "txt", "--out", "y", "--title", "\udcff"],
        ["batch", "x", "--format", "txt", "--out", "y", "--name=\udcff"],
        ["history", "x.proof", "--paragraph", "\udcff"],
    ],
)
def test_misuse_is_refused_in_one_line(arguments: list[str]) -> None:
    done = proofreader(*arguments)
    assert (done.code, done.out, len(done.complaints)) == (2, "", 1)
    assert "--help" in done.err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_exit_code(command: tuple[str, ...]) -> None:
    done = proofreader(*command, "--help")
    assert done.code == 0
    assert [int(code) for code in re.findall(r"^ {2}(\d+) {2}", done.out, re.MULTILINE)] == [0, 1, 2, 3, 4, 130]


def test_the_readme_has_every_option() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    said = "".join(proofreader(*command, "--help").out for command in COMMANDS)
    options = set(re.findall(r"--[a-z][a-z-]+", said)) - {"--help", "--version"}
    assert {option for option in options if f"`{option}" not in readme} == set()


def test_it_speaks_the_language_of_the_system_or_the_one_asked_for(tmp_path: Path) -> None:
    missing = tmp_path / "无.txt"
    chinese = f"proofreader: {missing} 不存在。请检查文件名。"
    assert proofreader("check", missing, env={"LC_ALL": "zh_CN.UTF-8"}).complaints == [chinese]
    assert proofreader("check", missing, "--language", "zh_CN").complaints == [chinese]
    assert proofreader("--language", "zh_CN", "--help").out.find("退出码") > 0
    assert "does not exist" in proofreader("check", missing, "--language", "en", env={"LC_ALL": "zh_CN.UTF-8"}).err


@pytest.mark.parametrize("command", [["check"], ["export", "--format", "json", "--out", "out"]])
def test_no_qt_without_a_window(page: Path, tmp_path: Path, command: list[str]) -> None:
    program = (
        "import sys; from proofreader.cli import main; code = main(sys.argv[1:]);"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')), code)"
    )
    command = [sys.executable, "-c", program, command[0], str(page), *command[1:]]
    ran = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[] 0"


def test_help_loads_little() -> None:
    program = "import sys; from proofreader.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
    program += "print(sorted({'rich', 'opencc', 'rapidfuzz', 'PySide6', 'charset_normalizer'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_ctrl_c_stops_with_a_sentence(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(PAGE * 20000, encoding="utf-8")
    command = [sys.executable, "-m", "proofreader", "check", str(long)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), cwd=ROOT)
    time.sleep(2.0)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert err.decode() == "proofreader: Stopped. What was written before is complete.\n"


def test_places_count_from_one_in_each_file() -> None:
    texts = ("天\r\n地\r玄\n黄", "𠮷日\n月")
    spans = (Span(0, len(texts[0])), Span(len(texts[0]), len(texts[0] + texts[1])))
    sources = tuple(SourceFile(f"{n}.txt", b"", "", "utf-8", 1.0, span) for n, span in enumerate(spans))
    issue = Issue("".join(texts), sources, tuple(Page(n, span) for n, span in enumerate(spans)))
    places = Places(issue)
    found = {raw: places.of(Span(issue.raw.index(raw), issue.raw.index(raw) + 1)) for raw in "天地玄黄𠮷日月"}
    assert found == {
        "天": FilePlace(0, 1, 1, Span(0, 1)),
        "地": FilePlace(0, 2, 1, Span(3, 4)),
        "玄": FilePlace(0, 3, 1, Span(5, 6)),
        "黄": FilePlace(0, 4, 1, Span(7, 8)),
        "𠮷": FilePlace(1, 1, 1, Span(0, 1)),
        "日": FilePlace(1, 1, 2, Span(1, 2)),
        "月": FilePlace(1, 2, 1, Span(3, 4)),
    }
