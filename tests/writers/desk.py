"""What the tests of several formats share."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from proofreader.document.analysis import analyse
from proofreader.document.proposal import Options
from proofreader.document.session import ProofSession
from proofreader.readers import read_issue
from proofreader.resources import resource
from proofreader.text.script import convert
from proofreader.writers import ExportOptions, IssueMetadata, Per, export
from proofreader.writers.integrity import all_parts, ink
from tests.storage.desk import PAGE, issue_of, session_of

METADATA = IssueMetadata("临江日报", "2025-09-13", "1234", ("温如故", "常静"))


def issue_session(folder: Path) -> ProofSession:
    """Two files, three pages."""
    return session_of(issue_of(folder / "in", PAGE, PAGE + "\f" + PAGE))


@cache
def sample_session() -> ProofSession:
    """The sample issue as the engine reads it; nobody may edit it."""
    issue = read_issue([resource("samples")])
    return ProofSession(issue, analyse(issue, Options()))


def all_ink(session: ProofSession, script: str = "") -> str:
    """Every inked character of the reading, in the order of its code, converted part by part."""
    return "".join(sorted("".join(ink(convert(session.text(part), script)) for part in all_parts(session))))


def written(session: ProofSession, folder: Path, form: str, per: Per = Per.ISSUE, script: str = "") -> list[Path]:
    """Export with everything told."""
    return list(export(session, folder, ExportOptions(form, per, script=script, metadata=METADATA)).files)
