"""The command line: ``proofreader [FILE…]``, ``proofreader export``, ``proofreader check``."""

from __future__ import annotations


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command line (``sys.argv`` by default) and return its exit code."""
    raise SystemExit(2)
