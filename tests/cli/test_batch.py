"""``proofreader batch`` as a user runs it: what it writes, what it does again, what it passes over."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from pathlib import Path

import pytest

from proofreader.cli.batch.report import COLUMNS
from proofreader.storage.lock import Lock
from tests.cli.archive import NAMES, batch, make_archive, report, states, times, write_page, written
from tests.command import PAGE, proofreader


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(tmp_path / "archive")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_every_file_is_an_issue_in_a_folder_of_its_own(archive: Path, out: Path) -> None:
    done = batch(archive, out, kind="json")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-1] == str(out / "report.json")
    outputs = {name for name in written(out) if name.startswith("articles/")}
    assert outputs == {f"articles/{name}/{Path(name).stem}.json" for name in NAMES}
    for number, name in enumerate(NAMES):
        assert f"{number + 2}千余人次" in (out / "articles" / name / f"{Path(name).stem}.json").read_text("utf-8")


def test_the_report_has_a_row_a_file_in_natural_order(archive: Path, out: Path) -> None:
    batch(archive, out)
    found = report(out)
    assert found["format"] == "proofreader-batch/1"
    assert [row["file"] for row in found["files"]] == list(NAMES)
    row = found["files"][0]
    assert (row["state"], row["pages"], row["articles"], row["errors"]) == ("done", 1, 1, [])
    assert row["characters"] == len("".join(PAGE.split()).replace("三", "2", 1))
    assert [source["encoding"] for source in row["sources"]] == ["utf-8"]
    assert found["totals"]["done"] == found["totals"]["pages"] == len(NAMES)
    with (out / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == list(COLUMNS)
    assert [cells[0] for cells in rows[1:]] == list(NAMES)


def test_the_same_bytes_come_out_whatever_the_number_of_workers(archive: Path, tmp_path: Path) -> None:
    (archive / "bad.txt").write_bytes(b"")
    for jobs in (1, 3):
        assert batch(archive, tmp_path / f"out{jobs}", "--jobs", jobs, "--layout", "article").code == 3
    assert written(tmp_path / "out1") == written(tmp_path / "out3")


def test_the_files_of_a_folder_can_be_one_issue(archive: Path, out: Path) -> None:
    (archive / "1933" / "0105" / "p2.txt").write_bytes(b"")
    done = batch(archive, out, "--issue-per", "folder")
    assert done.code == 3
    assert states(out) == {".": "done", "1933/0105": "partly", "1933/0106": "done", "1934": "done"}
    row = report(out)["files"][1]
    assert [source["file"] for source in row["sources"]] == ["p1.txt", "p10.txt"]
    assert row["errors"] == ["1933/0105/p2.txt is empty. Leave it out, or extract its text again."]
    text = (out / "articles" / "1933" / "0105" / "p1.md").read_text("utf-8")
    assert text.index("2千余人次") < text.index("4千余人次")


def test_bad_files_are_reported_and_passed_over(archive: Path, out: Path) -> None:
    (archive / "1933" / "empty.txt").write_bytes(b"")
    (archive / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    (archive / "notes.pdf").write_bytes(b"%PDF")
    done = batch(archive, out)
    assert done.code == 3
    assert sorted(line.split()[1] for line in done.complaints) == ["1933/empty.txt", "picture.txt"]
    assert {name for name, state in states(out).items() if state == "failed"} == {"1933/empty.txt", "picture.txt"}
    assert {name for name, state in states(out).items() if state == "done"} == set(NAMES)
    again = batch(archive, out)
    assert (again.code, sorted(again.complaints)) == (3, sorted(done.complaints))


def test_what_is_done_is_not_done_again(archive: Path, out: Path) -> None:
    first = batch(archive, out)
    before, ledger = times(out), (out / "ledger.jsonl").read_bytes()
    again = batch(archive, out)
    assert first.out.splitlines()[0].endswith("from before 0")
    assert again.out.splitlines()[0].endswith(f"from before {len(NAMES)}")
    assert (times(out), (out / "ledger.jsonl").read_bytes()) == (before, ledger)


def test_a_changed_input_is_done_again_and_no_other(archive: Path, out: Path) -> None:
    batch(archive, out)
    before = times(out)
    write_page(archive / "1934/p1.txt", 90)
    os.utime(archive / "p1.txt")
    assert batch(archive, out).out.splitlines()[0].endswith(f"from before {len(NAMES) - 1}")
    changed = {name for name, time in times(out).items() if time != before[name]}
    assert changed == {"articles/1934/p1.txt/p1.md"}
    assert "92千余人次" in (out / "articles/1934/p1.txt/p1.md").read_text("utf-8")


def test_changed_options_do_everything_again_and_leave_nothing_stale(archive: Path, tmp_path: Path) -> None:
    batch(archive, tmp_path / "out", "--layout", "article")
    done = batch(archive, tmp_path / "out", "--layout", "issue", "--name", "{stem}-{date}", "--script", "s2t")
    assert (done.code, done.out.splitlines()[0].endswith("from before 0")) == (0, True)
    batch(archive, tmp_path / "fresh", "--layout", "issue", "--name", "{stem}-{date}", "--script", "s2t")
    assert written(tmp_path / "out") == written(tmp_path / "fresh")


def test_a_missing_output_is_written_again(archive: Path, out: Path) -> None:
    batch(archive, out)
    complete = written(out)
    (out / "articles/1934/p1.txt/p1.md").unlink()
    assert batch(archive, out).out.splitlines()[0].endswith(f"from before {len(NAMES) - 1}")
    assert written(out) == complete


def test_an_output_that_somebody_worked_on_is_only_replaced_when_asked(archive: Path, out: Path) -> None:
    batch(archive, out)
    complete = written(out)
    edited = out / "articles/1934/p1.txt/p1.md"
    edited.write_text("proofread", encoding="utf-8")
    refused = batch(archive, out)
    assert (refused.code, len(refused.complaints), edited.read_text("utf-8")) == (4, 1, "proofread")
    assert states(out)["1934/p1.txt"] == "failed"
    assert batch(archive, out, "--overwrite").code == 0
    assert edited.read_bytes() == complete["articles/1934/p1.txt/p1.md"]


def test_a_torn_ledger_costs_the_torn_line(archive: Path, out: Path) -> None:
    batch(archive, out)
    complete, ledger = written(out), out / "ledger.jsonl"
    ledger.write_bytes(ledger.read_bytes()[:-30])
    assert batch(archive, out).out.splitlines()[0].endswith(f"from before {len(NAMES) - 1}")
    assert written(out) == complete
    lines = ledger.read_bytes().splitlines()
    ledger.write_bytes(b"\n".join([lines[0], b'{"item": 7', *lines[2:]]) + b"\n")
    assert batch(archive, out).out.splitlines()[0].endswith(f"from before {len(NAMES) - 1}")
    assert written(out) == complete


def test_a_ledger_of_somebody_else_is_left_alone(archive: Path, out: Path) -> None:
    out.mkdir()
    (out / "ledger.jsonl").write_text("2025-01-05 rent 300\n", encoding="utf-8")
    done = batch(archive, out)
    assert (done.code, done.out, len(done.complaints)) == (4, "", 1)
    assert (out / "ledger.jsonl").read_text("utf-8") == "2025-01-05 rent 300\n"
    assert not (out / "articles").exists()


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_links_are_not_followed_in_nor_out(archive: Path, out: Path, tmp_path: Path) -> None:
    write_page(tmp_path / "elsewhere" / "secret.txt", 1)
    (archive / "1935").symlink_to(tmp_path / "elsewhere")
    (archive / "linked.txt").symlink_to(tmp_path / "elsewhere" / "secret.txt")
    done = batch(archive, out)
    assert (done.code, len(done.complaints)) == (0, 2)
    assert {name for name, state in states(out).items() if state == "passed over"} == {"1935", "linked.txt"}
    led_out = tmp_path / "led_out"
    (led_out / "articles").mkdir(parents=True)
    (led_out / "articles" / "1933").symlink_to(tmp_path / "elsewhere")
    assert batch(archive, led_out).code == 4
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["secret.txt"]
    assert states(led_out)["1934/p1.txt"] == "done"


def test_an_output_that_cannot_be_written_costs_its_file(archive: Path, out: Path) -> None:
    (out / "articles" / "1933").mkdir(parents=True)
    (out / "articles" / "1933" / "0105").write_text("in the way", encoding="utf-8")
    done = batch(archive, out)
    assert (done.code, len(done.complaints)) == (4, 3)
    assert list(states(out).values()).count("done") == len(NAMES) - 3


@pytest.mark.skipif(os.name != "posix", reason="names of bytes")
def test_a_name_that_is_no_text_is_reported(archive: Path, out: Path) -> None:
    bad = os.path.join(os.fsencode(archive), "临江.txt".encode("gb18030"))
    with open(bad, "wb") as file:
        file.write(PAGE.encode())
    done = batch(archive, out)
    assert (done.code, len(done.complaints)) == (3, 1)
    assert list(states(out).values()).count("done") == len(NAMES)


def test_a_file_too_large_for_a_worker_is_refused(archive: Path, out: Path) -> None:
    (archive / "big.txt").write_text(PAGE * 1900, encoding="utf-8")
    done = batch(archive, out, "--memory", 210)
    assert done.code == 3
    assert "big.txt has 0.8 MB" in done.err
    assert states(out)["big.txt"] == "failed"
    assert batch(archive, out).out.splitlines()[0].endswith(f"from before {len(NAMES)}")
    assert states(out)["big.txt"] == "done"


def test_workers_without_enough_memory_to_start_are_told_of_once(archive: Path, out: Path) -> None:
    done = batch(archive, out, "--memory", 8)
    assert (done.code, done.out, len(done.complaints)) == (4, "", 1)
    assert "--memory" in done.err


def test_more_time_and_memory_than_there_is(archive: Path, out: Path) -> None:
    done = batch(archive, out, "--timeout", "9" * 30, "--memory", "9" * 30)
    assert (done.code, done.complaints) == (0, [])


def test_two_batches_do_not_write_into_one_folder(archive: Path, out: Path) -> None:
    out.mkdir()
    lock = Lock(out / "ledger.jsonl")
    try:
        done = batch(archive, out)
    finally:
        lock.release()
    assert (done.code, len(done.complaints)) == (4, 1)
    assert not (out / "articles").exists()


def test_what_was_written_is_never_read_as_the_archive(archive: Path) -> None:
    assert batch(archive, archive).code == 4
    inside = archive / "out"
    assert batch(archive, inside, kind="txt").code == 0
    assert batch(archive, inside, kind="txt").code == 0
    assert list(states(inside)) == list(NAMES)
    assert batch(inside / "articles" / "1933", inside, kind="txt").code == 4


def test_an_archive_without_pages_is_refused(tmp_path: Path, out: Path) -> None:
    (tmp_path / "archive").mkdir()
    assert batch(tmp_path / "archive", out).code == 3
    assert batch(tmp_path / "missing", out).code == 3


def test_quiet_says_what_went_wrong_and_nothing_else(archive: Path, out: Path) -> None:
    (archive / "bad.txt").write_bytes(b"")
    done = batch(archive, out, "--quiet")
    assert (done.code, done.out, len(done.complaints)) == (3, "", 1)


@pytest.mark.parametrize("option", [("--jobs", 0), ("--memory", "much"), ("--issue-per", "page"), ("--script", "s2x")])
def test_options_that_make_no_sense_are_refused_before_anything_is_written(
    archive: Path, out: Path, option: tuple[str, object]
) -> None:
    done = proofreader("batch", archive, "--out", out, "--format", "md", *option)
    assert (done.code in (2, 4), done.out, len(done.complaints)) == (True, "", 1)
    assert not out.exists()


def test_a_ledger_that_somebody_edited(archive: Path, out: Path, tmp_path: Path) -> None:
    """It names files outside to be removed, and sentences that cannot be said."""
    batch(archive, out)
    precious = tmp_path / "precious.txt"
    precious.write_text("稿件", encoding="utf-8")
    ledger, complete = out / "ledger.jsonl", written(out)
    head, *lines = ledger.read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    for record in records:
        digest = hashlib.sha256(precious.read_bytes()).hexdigest()
        state = {"name": "../../precious.txt", "size": precious.stat().st_size, "mtime": 0, "sha256": digest}
        record["outputs"] += [state, state | {"name": str(precious)}]
        record["settled"] = record["item"] == "p1.txt"
    records[-1]["notes"] = [{"template": "{file:>9} and {other}", "values": [["file", "x"]]}]
    broken = "[" * 100_000
    ledger.write_text(
        "\n".join([head, *map(json.dumps, records), broken, '{"item": ' + broken]) + "\n", encoding="utf-8"
    )
    done = batch(archive, out)
    assert (done.code, precious.read_text(encoding="utf-8")) == (0, "稿件")
    assert written(out) == complete
