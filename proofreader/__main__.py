"""``python -m proofreader`` is the same as the command ``proofreader``."""

from __future__ import annotations

import sys

from proofreader.cli import main

if __name__ == "__main__":
    sys.exit(main())
