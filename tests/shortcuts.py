"""The table of keys of the README, from the table of commands: ``python -m tests.shortcuts`` writes it there."""

from __future__ import annotations

import re
from pathlib import Path

from proofreader.gui.commands import KEYED, PANELS, Keyed
from proofreader.gui.menus import without_mnemonic

README = Path(__file__).parents[1] / "README.md"
HEAD = "| Command | Keys |\n|---|---|\n"
_TABLE = re.compile(r"(?<=<!-- shortcuts -->\n\n)(?:\|.*\n)+")


def shortcut_table() -> str:
    """Everything that has keys, in the order of the menus, as Markdown."""
    rows = (
        f"| {_name(command)} | {' or '.join(f'`{key}`' for key in command.keys)} |\n"
        for command in KEYED
        if command.keys
    )
    return HEAD + "".join(rows)


def _name(command: Keyed) -> str:
    name = without_mnemonic(command.text)
    return f"{command.menu.value}: {name}" if command.menu in PANELS else name


def main() -> None:
    text = README.read_text(encoding="utf-8")
    written, count = _TABLE.subn(lambda _: shortcut_table(), text)
    if count != 1:
        raise SystemExit("README.md has no table behind <!-- shortcuts -->")
    README.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
