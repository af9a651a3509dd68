"""``python -m tests.torture [--kills 200] [--seed N] [--work FOLDER]``: see ``tests.torture.rounds``.

Ends with 1 where an edit that was shown for more than a second was lost, or a file was damaged.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from tests.torture.rounds import Tally, Torture


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--work", type=Path, default=None, help="keep everything in this folder")
    asked = parser.parse_args()
    seed = random.SystemRandom().randrange(10**6) if asked.seed is None else asked.seed
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        torture = Torture(asked.work or Path(folder), seed)
        tally = Tally()
        while tally.kills < asked.kills:
            torture.round(tally)
            print(tally.line(), flush=True)
    print(tally.report())
    return 1 if tally.lost or tally.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
