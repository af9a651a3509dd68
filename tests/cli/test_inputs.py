"""Every kind of input on the command line: archives, documents, web pages, folders of them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.archive import batch, report, states
from tests.command import PAGE, proofreader
from tests.readers.packages import document, file, packed, page, paragraph


def test_an_archive_is_an_issue(tmp_path: Path) -> None:
    file(tmp_path, "issue.zip", packed([("第2版.txt", PAGE.encode("gb18030")), ("第1版.txt", page(1))]))
    found = proofreader("check", "issue.zip", "--format", "json", cwd=tmp_path)
    files = json.loads(found.out)["files"]
    assert [(one["file"], one["encoding"]) for one in files] == [
        ("issue.zip/第1版.txt", "utf-8"),
        ("issue.zip/第2版.txt", "gb18030"),
    ]
    done = proofreader("export", "issue.zip", "--format", "json", "--out", "out", cwd=tmp_path)
    assert done.out.splitlines() == ["out/第1版.json", "out/第2版.json"]
    assert json.loads((tmp_path / "out" / "第2版.json").read_text())["source"]["file"] == "issue.zip/第2版.txt"


def test_an_issue_is_called_after_its_archive(tmp_path: Path) -> None:
    for name in ("临江日报2025-09-13.zip", "临江日报2025-09-14.zip"):
        file(tmp_path, name, packed([("第1版.txt", PAGE), ("第2版.txt", PAGE)]))
    inputs = sorted(tmp_path.glob("*.zip"))
    done = proofreader("export", *inputs, "--format", "csv", "--out", tmp_path / "out")
    assert [Path(line).name for line in done.out.splitlines()] == ["临江日报2025-09-13.csv", "临江日报2025-09-14.csv"]
    first = (tmp_path / "out" / "临江日报2025-09-13.csv").read_text(encoding="utf-8-sig").splitlines()[1]
    assert first.startswith("临江日报,2025-09-13,")
    done = proofreader("export", *inputs, "--format", "txt", "--layout", "page", "--out", tmp_path / "out")
    assert [Path(line).name for line in done.out.splitlines()] == [
        "第1版_第3版.txt", "第2版_第3版.txt", "第1版_第3版 (2).txt", "第2版_第3版 (2).txt",
    ]  # fmt: skip
    done = proofreader("export", *inputs, "--format", "json", "--out", tmp_path / "json")
    assert done.code == 4
    assert "same name" in done.err


def test_a_document_and_a_web_page_in_one_folder(tmp_path: Path) -> None:
    file(tmp_path, "1.docx", document("".join(map(paragraph, PAGE.splitlines()))))
    file(tmp_path, "2.html", f"<pre>{PAGE}</pre>")
    file(tmp_path, "3.pdf", b"\0")
    done = proofreader("export", tmp_path, "--format", "md", "--layout", "page", "--out", tmp_path / "out")
    assert (done.code, len(done.out.splitlines())) == (0, 2), done.err
    both = [Path(name).read_text() for name in done.out.splitlines()]
    assert all("临江市图书馆新馆开门迎客" in text and "通讯员 陆小舟" in text for text in both)


def test_one_page_twice_is_no_issue(tmp_path: Path) -> None:
    file(tmp_path, "p1.txt", PAGE)
    file(tmp_path, "p1.html", PAGE)
    done = proofreader("check", tmp_path)
    assert (done.code, len(done.complaints)) == (3, 1)
    assert "same page twice" in done.err


def test_a_batch_takes_them_all(tmp_path: Path) -> None:
    archive = tmp_path / "in"
    archive.mkdir()
    file(archive, "a.zip", packed([("1.txt", PAGE), ("2.txt", PAGE)]))
    file(archive, "b.docx", document("".join(map(paragraph, PAGE.splitlines()))))
    file(archive, "c.htm", f"<pre>{PAGE}</pre>")
    file(archive, "d.txt", PAGE)
    file(archive, "bomb.zip", packed([("1.txt", "版" * 2_000_000)]))
    file(archive, "e.docx", b"PK")
    done = batch(archive, tmp_path / "out", "--jobs", "1")
    assert done.code == 3
    assert "beyond all measure" in done.err
    assert states(tmp_path / "out") == {
        "a.zip": "done", "b.docx": "done", "bomb.zip": "failed", "c.htm": "done", "d.txt": "done", "e.docx": "failed",
    }  # fmt: skip
    assert next(row for row in report(tmp_path / "out")["files"] if row["file"] == "a.zip")["pages"] == 2
    again = batch(archive, tmp_path / "out", "--jobs", "1")
    assert "from before 6" in again.out


def test_an_archive_is_an_issue_of_its_own_in_a_folder(tmp_path: Path) -> None:
    archive = tmp_path / "in"
    archive.mkdir()
    file(archive, "a.zip", packed([("1.txt", PAGE)]))
    file(archive, "1.txt", PAGE)
    file(archive, "2.docx", document("".join(map(paragraph, PAGE.splitlines()))))
    batch(archive, tmp_path / "out", "--issue-per", "folder", "--jobs", "1")
    assert states(tmp_path / "out") == {".": "done", "a.zip": "done"}


def test_inputs_do_not_go_over_each_other(tmp_path: Path) -> None:
    first, second = file(tmp_path, "a.txt", PAGE), file(tmp_path, "b.txt", PAGE.replace("图书馆", "博物馆"))
    for form in ("jsonl", "txt", "csv"):
        out = tmp_path / form
        done = proofreader("export", first, second, "--format", form, "--name", "index", "--out", out)
        assert done.out.splitlines() == [str(out / f"index.{form}"), str(out / f"index (2).{form}")]
        assert "图书馆" in (out / f"index.{form}").read_text()
        assert "博物馆" in (out / f"index (2).{form}").read_text()


def test_an_article_is_laid_out_as_a_file_says(tmp_path: Path) -> None:
    source, layout = file(tmp_path, "a.txt", PAGE), file(tmp_path, "layout.txt", "◆{headline}\n\n　　{body}\n")
    done = proofreader("export", source, "--format", "txt", "--article-layout", layout, "--out", tmp_path / "out")
    assert done.code == 0, done.err
    assert "no place for" in done.err
    assert "◆旧粮仓里书香浓\n\n　　本报讯" in (tmp_path / "out" / "a.txt").read_text()
    for wrong in (tmp_path / "missing", tmp_path):
        done = proofreader("export", source, "--format", "txt", "--article-layout", wrong, "--out", tmp_path / "no")
        assert (done.code, len(done.complaints)) == (2, 1)
    layout.write_text("{body.x}")
    done = proofreader("export", source, "--format", "md", "--article-layout", layout, "--out", tmp_path / "no")
    assert (done.code, len(done.complaints)) == (4, 1)
    done = proofreader("export", source, "--format", "docx", "--article-layout", layout, "--out", tmp_path / "no")
    assert (done.code, len(done.complaints)) == (2, 1)
    assert not (tmp_path / "no").exists()
