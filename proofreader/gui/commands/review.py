"""What one key does in review mode."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from proofreader.gui.commands.table import Menu, PanelKey


def _key(name: str, text: object, *keys: str) -> PanelKey:
    return PanelKey(f"review_{name}", str(text), Menu.REVIEW, keys)


REVIEW_KEYS: tuple[PanelKey, ...] = (
    _key("first", QT_TRANSLATE_NOOP("Command", "Take the first candidate"), "Space", "Return", "Enter"),
    _key("1", QT_TRANSLATE_NOOP("Command", "Take candidate 1"), "1"),
    _key("2", QT_TRANSLATE_NOOP("Command", "Take candidate 2"), "2"),
    _key("3", QT_TRANSLATE_NOOP("Command", "Take candidate 3"), "3"),
    _key("4", QT_TRANSLATE_NOOP("Command", "Take candidate 4"), "4"),
    _key("5", QT_TRANSLATE_NOOP("Command", "Take candidate 5"), "5"),
    _key("6", QT_TRANSLATE_NOOP("Command", "Take candidate 6"), "6"),
    _key("7", QT_TRANSLATE_NOOP("Command", "Take candidate 7"), "7"),
    _key("8", QT_TRANSLATE_NOOP("Command", "Take candidate 8"), "8"),
    _key("9", QT_TRANSLATE_NOOP("Command", "Take candidate 9"), "9"),
    _key("leave", QT_TRANSLATE_NOOP("Command", "Leave the place as it is"), "0", "Backspace"),
    _key("later", QT_TRANSLATE_NOOP("Command", "Put it off"), "M"),
    _key("alike", QT_TRANSLATE_NOOP("Command", "Take the first everywhere alike"), "A"),
    _key("next", QT_TRANSLATE_NOOP("Command", "Go to the next one"), "N", "Down", "Right"),
    _key("previous", QT_TRANSLATE_NOOP("Command", "Go to the previous one"), "P", "Up", "Left"),
    _key("undo", QT_TRANSLATE_NOOP("Command", "Take back the last decision"), "U"),
    _key("reopen", QT_TRANSLATE_NOOP("Command", "Reopen what was decided"), "R"),
    _key("end", QT_TRANSLATE_NOOP("Command", "End review mode"), "Esc"),
)
