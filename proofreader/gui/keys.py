"""Which keys give which commands: those of the table, or those that the editor chose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from proofreader.gui.commands import KEYED, PANELS, SUBMENUS, Keyed, Menu
from proofreader.gui.commands.names import command_text, menu_text, without_mnemonic
from proofreader.gui.settings import Settings

translate = QCoreApplication.translate
INPUT_METHOD_KEYS = frozenset({"Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Ctrl+Alt+Space", "Meta+Space"})
"""What the usual input methods and systems for Chinese listen to."""
TEXT_KEYS = frozenset(
    f"{modifiers}{key}"
    for modifiers in ("Ctrl+", "Ctrl+Shift+")
    for key in ("Left", "Right", "Up", "Down", "Home", "End", "Backspace", "Del")
) | {"Alt+F4", "Alt+Tab", "Shift+Ins", "Shift+Del"}

FIELD_KEYS = frozenset({"Tab", "Shift+Tab", "Backtab", "Shift+Backtab"})
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Keys(QObject):
    """The keys of every command, in Qt's portable notation. Signal: ``changed()``, some are others now."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._known = _in_force(settings.keys)

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of the command with the id ``name``; perhaps none."""
        return self._known.get(name, ())

    def shown(self, name: str) -> str:
        """The first key of a command as this system writes it; a dash where it has none."""
        keys = self.of(name)
        return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else "–"

    def pressed(self, event: QKeyEvent, panel: Menu) -> str | None:
        """The id of what ``event`` gives in ``panel``, whatever letters are shifted and whichever digits are meant."""
        names = {name: command.id for command in KEYED if command.menu is panel for name in self.of(command.id)}
        return next((names[name] for name in _written(event) if name in names), None)

    def is_usual(self, command: Keyed) -> bool:
        """Whether a command has the keys of the table."""
        return self.of(command.id) == portable(command.keys)

    def refusal(self, key: str, command: Keyed) -> str:
        """Why ``command`` cannot have ``key``, as a sentence; empty where it can."""
        if not key:
            return translate("Keys", "Press a key first.")
        if key in INPUT_METHOD_KEYS:
            return translate("Keys", "{key} belongs to input methods. Choose another key.").format(key=key)
        if command.menu in PANELS:
            if key in FIELD_KEYS:
                return translate("Keys", "{key} goes from field to field. Choose another key.").format(key=key)
        elif key in TEXT_KEYS or _types(key):
            return translate(
                "Keys", "{key} is needed for writing. Choose one with Ctrl or Alt, or a function key."
            ).format(key=key)
        for menu in Menu:
            if menu not in SUBMENUS and menu not in PANELS and QKeySequence.mnemonic(menu_text(menu)).toString() == key:
                sentence = translate("Keys", "{key} opens the menu “{menu}”. Choose another key.")
                return sentence.format(key=key, menu=without_mnemonic(menu_text(menu)))
        holder = self.holder(key)
        if holder is not None and holder.id != command.id:
            sentence = (
                translate(
                    "Keys",
                    "{key} already gives “{command}” ({panel}). Choose another key, or take it from there first.",
                )
                if holder.menu in PANELS
                else translate(
                    "Keys",
                    "{key} already gives “{command}” (menu {menu}). Choose another key, or take it from there first.",
                )
            )
            named, menu_name = without_mnemonic(command_text(holder)), without_mnemonic(menu_text(holder.menu))
            return sentence.format(key=key, command=named, menu=menu_name, panel=menu_name)
        return ""

    def holder(self, key: str) -> Keyed | None:
        """The command that ``key`` gives."""
        return next((command for command in KEYED if key in self.of(command.id)), None)

    def give(self, command: Keyed, keys: Sequence[str]) -> None:
        """Let ``command`` have ``keys`` and no others from now on; nothing that ``refusal`` objects to."""
        chosen = portable(keys)
        wanted = {**self._settings.keys, command.id: chosen}
        if chosen == portable(command.keys):
            del wanted[command.id]
        self._keep(wanted)

    def reset_all(self) -> None:
        """Every command has the keys of the table again."""
        self._keep({})

    def _keep(self, wanted: Mapping[str, tuple[str, ...]]) -> None:
        self._settings.keys = wanted
        self._known = _in_force(wanted)
        self.changed.emit()


def portable(keys: Sequence[str]) -> tuple[str, ...]:
    """``keys`` as Qt writes them: ``Ctrl+PgDown`` however it was typed, each once."""
    return tuple(dict.fromkeys(text for key in keys if (text := QKeySequence(key).toString())))


def _in_force(chosen: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """What the editor chose comes first; the table's keys are what is left of them (a new version may have a key more
    that was given away long ago)."""
    known: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for own in (True, False):
        for command in KEYED:
            if (command.id in chosen) is own:
                keys = portable(chosen[command.id] if own else command.keys)
                known[command.id] = tuple(key for key in keys if key not in taken)
                taken.update(known[command.id])
    return known


def _written(event: QKeyEvent) -> Iterator[str]:
    """What the key of ``event`` may be called: as it is, without Shift, and by what it writes."""
    modifiers, key = event.modifiers() & ~_KEYPAD, Qt.Key(event.key())
    for held in (modifiers, modifiers & ~Qt.KeyboardModifier.ShiftModifier):
        yield QKeySequence(QKeyCombination(held, key)).toString()
    yield event.text().upper()


def _types(key: str) -> bool:
    """Whether ``key`` writes, deletes or moves in a text: no letter, digit or arrow without Ctrl or Alt."""
    if any(modifier in key for modifier in ("Ctrl+", "Alt+", "Meta+")):
        return False
    name = key.removeprefix("Shift+")
    return not (name.startswith("F") and name[1:].isdecimal()) and key != "Shift+Esc"
