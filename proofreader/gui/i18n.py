"""The window's language: our own translation and Qt's, exchanged while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from proofreader.gui.settings import Language
from proofreader.resources import resource

_QT_FILES = ("qtbase_zh_CN",)
_OWN_FILE = "proofreader_zh_CN"

LEFT_OUT_BY_QT = (
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")),
    ("QFileSystemModel", QT_TRANSLATE_NOOP("QFileSystemModel", "Size")),
    ("QKeySequenceEdit", QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut")),
)
"""Contexts and sentences of Qt's own widgets that its Chinese catalogue does not have, or not in good Chinese; ours
does."""

_installed: list[QTranslator] = []


def system_language() -> Language:
    """Chinese where the user's system speaks any Chinese first, English everywhere else."""
    first = (QLocale.system().uiLanguages() or [""])[0]
    return Language.CHINESE if first.lower().startswith("zh") else Language.ENGLISH


def use_language(language: Language) -> Language:
    """Speak ``language`` from now on; widgets hear of it by ``QEvent.LanguageChange``. Returns what is spoken now."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    spoken = system_language() if language is Language.SYSTEM else language
    QLocale.setDefault(QLocale(spoken.value))
    if spoken is Language.CHINESE:
        for name in _QT_FILES:
            _install(name, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(_OWN_FILE, str(resource("translations")))
    return spoken


def _install(name: str, folder: str) -> None:
    translator = QTranslator()
    if translator.load(name, folder):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
