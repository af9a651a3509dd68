"""Every format, and a disk that fails at every single step: the old file or the new one, never neither."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.text.gap import Correction
from proofreader.text.reasons import Reason
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, export
from proofreader.writers.options import FORMATS
from tests.disk_faults import FAULTS, MOST, Crash, Disk, failing
from tests.storage.desk import PAGE, issue_of, session_of
from tests.writers.desk import METADATA


def _options(form: str) -> ExportOptions:
    return ExportOptions(form, overwrite=True, metadata=METADATA)


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def _other(session: ProofSession) -> ProofSession:
    """The same issue with another text."""
    proposal = session.proposals[0]
    corrected = Correction(
        Span(PAGE.index("运河治理开工"), PAGE.index("运河治理开工") + 1), "大", Reason("Of another time.")
    )
    return ProofSession(session.issue, [replace(proposal, corrections=(*proposal.corrections, corrected))])


@pytest.mark.parametrize(("code", "short"), FAULTS)
@pytest.mark.parametrize("form", FORMATS)
def test_a_failing_disk_leaves_the_old_or_the_new(tmp_path: Path, form: str, code: int | None, short: bool) -> None:
    session = session_of(issue_of(tmp_path / "in", PAGE))
    folder, new = tmp_path / "out", tmp_path / "new"
    export(session, folder, _options(form))
    export(_other(session), new, _options(form))
    before, after = _content(folder), _content(new)
    sentences: set[str] = set()
    for fail_at in range(1, MOST):
        disk = Disk(folder, fail_at, code, short=short)
        try:
            with failing(disk):
                export(_other(session), folder, _options(form))
        except WriteError as error:
            sentences.add(str(error))
        except Crash:
            assert code is None
        left = _content(folder)
        assert left.keys() == before.keys()
        assert all(left[name] in (before[name], after[name]) for name in left)
        if code is not None and disk.failed_in != "unlink":
            assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
        if not disk.failed:
            break
        for path in folder.iterdir():
            path.unlink()
        for name, data in before.items():
            (folder / name).write_bytes(data)
    assert fail_at > 4, "a write takes several steps, and each of them was made to fail"
    assert left == after
    assert all("still there" in sentence or "did not confirm" in sentence for sentence in sentences)
