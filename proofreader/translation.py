"""The user's language without Qt, from the same catalogue as the window: ``resources/translations/*.ts``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from xml.parsers import expat

from proofreader.resources import resource
from proofreader.text.reasons import Reason

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_KEPT = frozenset({"name", "source", "translation", "comment"})


class Language(StrEnum):
    """What the command line speaks; the values are POSIX names of locales."""

    ENGLISH = "en"
    CHINESE = "zh_CN"


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a catalogue. ``kind`` is Qt's: "" when it is finished, else "unfinished" or "vanished"."""

    context: str
    source: str
    translation: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Finished translations by context and English sentence; what it does not hold stays English."""

    sentences: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def translate(self, context: str, source: str) -> str:
        return self.sentences.get((context, source), source)

    def reason(self, reason: Reason) -> str:
        """A sentence of the core."""
        return reason.text(lambda template: self.translate("Reason", template))


class CatalogueError(ValueError):
    """A catalogue that is no catalogue: broken XML, or XML that declares entities."""


def system_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Chinese where the user's locale is any Chinese, English everywhere else."""
    name = next((environment[variable] for variable in _LOCALE_VARIABLES if environment.get(variable)), "")
    return language_of(name or _windows_locale())


def language_of(locale: str) -> Language:
    """``zh_CN.UTF-8``, ``zh-Hant`` and ``zh`` are Chinese."""
    return Language.CHINESE if locale.lower().startswith("zh") else Language.ENGLISH


def _windows_locale() -> str:
    """The language of Windows itself, which sets no variables; empty on other systems."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def catalogue(language: Language) -> Catalogue:
    """What ``language`` needs. Where the catalogue is missing or broken the program goes on in English."""
    if language is Language.ENGLISH:
        return Catalogue()
    try:
        messages = read_messages(resource("translations", f"proofreader_{language}.ts"))
        return Catalogue({(m.context, m.source): m.translation for m in messages if m.translation and not m.kind})
    except (OSError, CatalogueError):
        return Catalogue()


def read_messages(path: Path) -> tuple[Message, ...]:
    """The entries of a Qt ``.ts`` file in its order. Raises ``OSError`` and ``CatalogueError``."""
    return tuple(_messages(path.read_bytes()))


def _messages(data: bytes) -> Iterator[Message]:
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise CatalogueError(str(error)) from error
    yield from reader.messages


class _Reader:
    """Follows expat through a catalogue. Entities are refused before they are expanded."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self._texts: dict[str, list[str]] = {}
        self._open = ""
        self._kind = ""
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.EntityDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.CharacterDataHandler = self._text
        self.parser.EndElementHandler = self._end

    def _refuse(self, name: str, *_rest: object) -> None:
        raise CatalogueError(f"a catalogue declares no entities, this one declares {name}")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._open = tag if tag in _KEPT else ""
        if self._open:
            self._texts[tag] = []
        if tag == "translation":
            self._kind = attributes.get("type", "")

    def _text(self, text: str) -> None:
        if self._open:
            self._texts[self._open].append(text)

    def _end(self, tag: str) -> None:
        self._open = ""
        if tag == "message":
            context, source, translation = ("".join(self._texts.get(k, ())) for k in ("name", "source", "translation"))
            self.messages.append(Message(context, source, translation, self._kind))
