"""What the window remembers from one day to the next: an INI file in the user's own configuration folder."""

from __future__ import annotations

import contextlib
import getpass
import time
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from proofreader.document.proposal import MixedScript, Options
from proofreader.gui.typefaces import SIZE_RANGE, SPACING_RANGE, USUAL_FACES, Faces

RECENT_LENGTH = 10
MOST_PLACES = 100
"""Of so many projects it is remembered where they were left."""
EMPTY_LOCK_SECONDS = 1.0
_SEPARATOR = "\n"


class Theme(StrEnum):
    """Which colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """Which language the window speaks; the values are Qt's names of the languages."""

    SYSTEM = "system"
    CHINESE = "zh_CN"
    ENGLISH = "en"


def settings_path() -> Path:
    """Where the settings stand: ``~/.config/proofreader/settings.ini`` on Linux."""
    return user_config_path("proofreader", appauthor=False) / "settings.ini"


def system_name() -> str:
    """What the system calls who works here: the full name where it knows one, else the account."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
    try:
        import pwd

        return pwd.getpwnam(account).pw_gecos.split(",")[0].strip() or account
    except (ImportError, KeyError):
        return account


def _drop_nobodys_lock(lock: Path) -> None:
    """Remove a lock that says nothing of its owner: who was killed on a full disk left it, and Qt would wait half a
    minute for it. Whoever lives writes into it at once."""
    watched = time.monotonic() + EMPTY_LOCK_SECONDS
    with contextlib.suppress(OSError):
        while lock.stat().st_size == 0:
            if time.time() - lock.stat().st_mtime > EMPTY_LOCK_SECONDS or time.monotonic() > watched:
                lock.unlink()
            else:
                time.sleep(0.02)


class Settings:
    """Each property is read from and written to the file; what cannot be understood there has its default."""

    def __init__(self, path: Path | None = None) -> None:
        place = path or settings_path()
        _drop_nobodys_lock(place.with_name(f"{place.name}.lock"))
        self._store = QSettings(str(place), QSettings.Format.IniFormat)

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self._store.fileName())

    def _text(self, key: str, default: str = "") -> str:
        return str(self._store.value(key, default))

    def _number(self, key: str, default: float, low: float, high: float) -> float:
        try:
            return min(max(float(self._text(key, str(default))), low), high)
        except ValueError:
            return default

    def _flag(self, key: str, default: bool) -> bool:
        return self._text(key, str(default)).lower() == "true"

    def _set(self, key: str, value: object) -> None:
        self._store.setValue(key, value)

    @property
    def theme(self) -> Theme:
        value = self._text("window/theme")
        return Theme(value) if value in set(Theme) else Theme.SYSTEM

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._set("window/theme", theme.value)

    @property
    def language(self) -> Language:
        value = self._text("window/language")
        return Language(value) if value in set(Language) else Language.SYSTEM

    @language.setter
    def language(self, language: Language) -> None:
        self._set("window/language", language.value)

    @property
    def zoom(self) -> int:
        """Size of the text of both panes in per cent."""
        return int(self._number("window/zoom", 100, 50, 400))

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._set("window/zoom", str(percent))

    @property
    def faces(self) -> Faces:
        """What the editor reads with."""
        song, hei, even = (self._text(f"reading/{name}") for name in ("song", "hei", "even"))
        size = self._number("reading/size", USUAL_FACES.size, *SIZE_RANGE)
        spacing = self._number("reading/spacing", USUAL_FACES.spacing, *SPACING_RANGE)
        return Faces(song, hei, even, round(size), round(spacing))

    @faces.setter
    def faces(self, faces: Faces) -> None:
        for name in ("song", "hei", "even", "size", "spacing"):
            self._set(f"reading/{name}", str(getattr(faces, name)))

    @property
    def scale(self) -> int:
        """Size of menus and dialogs in per cent of the system's."""
        return int(self._number("window/scale", 100, 100, 200))

    @scale.setter
    def scale(self, percent: int) -> None:
        self._set("window/scale", str(percent))

    @property
    def linked(self) -> bool:
        """Whether the panes scroll together."""
        return self._flag("window/linked", True)

    @linked.setter
    def linked(self, linked: bool) -> None:
        self._set("window/linked", str(linked))

    @property
    def advance(self) -> bool:
        """Whether a suspect that was settled gives way to the next one."""
        return self._flag("window/advance", True)

    @advance.setter
    def advance(self, advance: bool) -> None:
        self._set("window/advance", str(advance))

    @property
    def recent(self) -> tuple[tuple[Path, ...], ...]:
        """What was opened lately, the latest first; each entry holds the files that were opened together."""
        entries = self._text("files/recent").split(_SEPARATOR * 2)
        return tuple(tuple(Path(line) for line in entry.split(_SEPARATOR) if line) for entry in entries if entry)

    def remember(self, paths: Sequence[Path]) -> None:
        """Put ``paths``, opened together, at the head of the recent files."""
        entry = tuple(path.absolute() for path in paths)
        if entry and not any(_SEPARATOR in str(path) for path in entry):
            self._keep((entry, *(old for old in self.recent if old != entry)))

    def forget(self, paths: Sequence[Path]) -> None:
        """Take an entry that can no longer be opened out of the recent files."""
        self._keep(tuple(old for old in self.recent if old != tuple(paths)))

    def _keep(self, entries: Sequence[Sequence[Path]]) -> None:
        lines = (_SEPARATOR.join(str(path) for path in entry) for entry in entries[:RECENT_LENGTH])
        self._set("files/recent", (_SEPARATOR * 2).join(lines))

    def place_in(self, project: Path, length: int) -> int:
        """The raw offset at which the editor left ``project``, whose raw text has ``length`` characters; 0 where that
        is not known, or was another text."""
        known = self._places().get(str(project.absolute()), (0, 0))
        return known[0] if known[1] == length and 0 <= known[0] < length else 0

    def leave_at(self, project: Path, length: int, offset: int) -> None:
        """Remember where ``project`` is left."""
        name, places = str(project.absolute()), self._places()
        places.pop(name, None)
        if _SEPARATOR not in name:
            places[name] = (offset, length)
        kept = list(places.items())[-MOST_PLACES:]
        lines = (f"{offset} {length} {name}" for name, (offset, length) in kept)
        self._set("files/places", _SEPARATOR.join(lines))

    def _places(self) -> dict[str, tuple[int, int]]:
        """Offset and length of text by project, the one left last at the end."""
        entries = (line.split(" ", 2) for line in self._text("files/places").split(_SEPARATOR))
        return {
            entry[2]: (int(entry[0]), int(entry[1]))
            for entry in entries
            if len(entry) == 3 and entry[0].isdecimal() and entry[1].isdecimal()
        }

    @property
    def folder(self) -> Path:
        """Where the file dialogs begin."""
        value = self._text("files/folder")
        return Path(value) if value and Path(value).is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._set("files/folder", str(folder.absolute()))

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that the editor gave to commands, by the command's id; those not here have the table's."""
        self._store.beginGroup("keys")
        found = {name: self._text(name) for name in self._store.childKeys()}
        self._store.endGroup()
        return {name: tuple(filter(None, keys.split(_SEPARATOR))) for name, keys in found.items()}

    @keys.setter
    def keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._store.remove("keys")
        for name, chosen in keys.items():
            self._set(f"keys/{name}", _SEPARATOR.join(chosen))

    @property
    def options(self) -> Options:
        """What the engine is told for a newly opened issue."""
        default = Options()
        mixed = self._text("engine/mixed_script")
        return Options(
            MixedScript(mixed) if mixed in set(MixedScript) else default.mixed_script,
            self._flag("engine/fullwidth_punctuation", default.fullwidth_punctuation),
            self._flag("engine/close_padded_names", default.close_padded_names),
            self._number("engine/threshold", default.threshold, 0.0, 1.0),
        )

    @options.setter
    def options(self, options: Options) -> None:
        self._set("engine/mixed_script", options.mixed_script.value)
        self._set("engine/fullwidth_punctuation", str(options.fullwidth_punctuation))
        self._set("engine/close_padded_names", str(options.close_padded_names))
        self._set("engine/threshold", str(options.threshold))

    @property
    def editor(self) -> str:
        """The name that edits are signed with; by default that of the system's user."""
        return self._text("editor/name") or system_name()

    @editor.setter
    def editor(self, name: str) -> None:
        self._set("editor/name", " ".join(name.split()))

    @property
    def knows_editor(self) -> bool:
        """Whether the editor was ever asked for a name."""
        return bool(self._text("editor/name"))

    @property
    def profiles(self) -> bool:
        """Whether profiles of newspapers vote and learn."""
        return self._flag("engine/profiles", True)

    @profiles.setter
    def profiles(self, profiles: bool) -> None:
        self._set("engine/profiles", str(profiles))

    def layout(self, name: str) -> QByteArray:
        """The stored geometry or state called ``name``; empty where there is none."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        self._set(f"layout/{name}", state)

    def text(self, key: str, default: str) -> str:
        """What a dialog was last told for ``key``."""
        return self._text(f"dialogs/{key}", default)

    def set_text(self, key: str, value: str) -> None:
        self._set(f"dialogs/{key}", value)

    def write(self) -> None:
        """Bring everything to the disk now."""
        self._store.sync()
