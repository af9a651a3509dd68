"""What all tests share: Qt draws into memory, and the settings of whoever runs the tests are out of reach."""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_DATA_HOME"] = os.path.join(tempfile.gettempdir(), "proofreader-tests-data")

signal.signal(signal.SIGINT, signal.default_int_handler)
"""A shell starts background jobs deaf to Ctrl-C, and so would be what the tests start and stop by it."""

ROOT = Path(__file__).parents[1]


@pytest.fixture
def root() -> Path:
    """The folder of the repository."""
    return ROOT
