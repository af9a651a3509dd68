"""What the editor said an issue is called, kept for the next export of the same issue."""

from __future__ import annotations

import hashlib

import msgspec

from proofreader.document.issue import Issue
from proofreader.gui.settings import Settings
from proofreader.writers.metadata import IssueMetadata

KEY = "issues"
MOST = 200
"""Issues that are remembered, the latest."""


def told(settings: Settings, issue: Issue) -> IssueMetadata | None:
    """What was said of ``issue`` before; None where nothing was."""
    return _known(settings).get(_name(issue))


def remember(settings: Settings, issue: Issue, metadata: IssueMetadata) -> None:
    """Keep ``metadata`` for ``issue``."""
    known = _known(settings)
    known.pop(_name(issue), None)
    latest = [*known.items(), (_name(issue), metadata)][-MOST:]
    settings.set_text(KEY, msgspec.json.encode(dict(latest)).decode())


def _name(issue: Issue) -> str:
    """The same for the same files, wherever they lie."""
    return hashlib.sha256("".join(source.sha256 for source in issue.sources).encode()).hexdigest()[:16]


def _known(settings: Settings) -> dict[str, IssueMetadata]:
    """Settings are a file that anybody may have changed."""
    try:
        return msgspec.json.decode(settings.text(KEY, "{}"), type=dict[str, IssueMetadata])
    except (msgspec.DecodeError, UnicodeEncodeError):
        return {}
