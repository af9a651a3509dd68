"""Bring the README's table of keys in step with the window's commands: ``python -m tests.shortcuts``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from proofreader.gui.commands import COMMANDS

README = Path(__file__).parents[1] / "README.md"
MARKER = "<!-- shortcuts -->"
TABLE = re.compile(rf"(?<={MARKER}\n\n)(?:\|[^\n]*\n)+")


def table() -> str:
    """All commands that have keys, menu by menu, as a Markdown table."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    yield "| Menu | Command | Keys |"
    yield "|---|---|---|"
    for command in COMMANDS:
        if command.keys:
            keys = ", ".join(f"`{key}`" for key in command.keys)
            yield f"| {_plain(command.menu.value)} | {_plain(command.text)} | {keys} |"


def _plain(text: str) -> str:
    """Without the mark of the underlined letter and the dots of a dialog."""
    return text.replace("&", "").removesuffix("…")


def documented(readme: str) -> str:
    """The table that is in the README now."""
    found = TABLE.search(readme)
    return found.group() if found else ""


def main() -> None:
    readme = README.read_text(encoding="utf-8")
    README.write_text(TABLE.sub(lambda _: table(), readme), encoding="utf-8")


if __name__ == "__main__":
    main()
