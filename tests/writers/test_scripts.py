"""Every format converts phrases, not only characters, and says with what."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from proofreader.document.analysis import analyse
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.writers import WRITERS, ExportOptions, export
from tests.storage.desk import issue_of

PAGE = "软件园里看信息网络\n\n本报讯（记者 林小满）临江市软件\n园昨日开园，信息网络通到各家。\n"


def _text(path: Path) -> str:
    """All text of a file, that of a package's parts too."""
    data = path.read_bytes()
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())


@pytest.mark.parametrize("form", WRITERS)
def test_phrases_are_converted_and_the_target_is_named(tmp_path: Path, form: str) -> None:
    issue = issue_of(tmp_path / "in", PAGE)
    session = ProofSession(issue, analyse(issue, Options()))
    (path,) = export(session, tmp_path / "out", ExportOptions(form, script="s2twp")).files
    text = _text(path)
    assert "s2twp" in text
    assert "軟體園裡看資訊網路" in text
    assert "软件园" not in text or form == "tei"
    (plain,) = export(session, tmp_path / "plain", ExportOptions(form)).files
    assert "OpenCC" not in _text(plain)
