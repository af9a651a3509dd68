"""One page at the desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from proofreader.document.session import ProofSession
from tests.storage.desk import PAGE, issue_of, session_of


@pytest.fixture
def session(tmp_path: Path) -> ProofSession:
    """The invented page, as the engine might have proposed it."""
    return session_of(issue_of(tmp_path / "in", PAGE))
