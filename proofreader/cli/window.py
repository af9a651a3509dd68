"""``proofreader [FILE…]``: the window, or what can be said without one."""

from __future__ import annotations

import argparse
import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from proofreader.cli.exit_codes import ExitCode
from proofreader.cli.inputs import Opened, open_input
from proofreader.cli.voice import Voice
from proofreader.document.article import Article, Role
from proofreader.document.proposal import Options
from proofreader.errors import ReadError
from proofreader.translation import language_of

X_SOCKETS = Path("/", "tmp", ".X11-unix")
X_PORT = 6000
PATIENCE = 2.0
"""Seconds to wait for a display on another machine."""
NO_HEADLINE = "—"


def run(found: argparse.Namespace, voice: Voice) -> int:
    """Open the window and return when it is closed; without a display print what is in the files."""
    obstacle = _no_display(os.environ, voice) or _no_library(voice)
    if not obstacle:
        from proofreader.gui.app import run as open_window

        if found.language:
            os.environ["LC_ALL"] = os.environ["LANGUAGE"] = f"{language_of(found.language)}.UTF-8"
        return open_window(found.files)
    voice.note(obstacle)
    if not found.files:
        voice.note(voice.tr("Name files to see what is in them, or see proofreader --help."))
        return ExitCode.USAGE
    return _summarise(found.files, voice)


def _no_display(environment: Mapping[str, str], voice: Voice) -> str:
    """Why no window can be shown, or nothing. Qt itself would abort the whole process."""
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return voice.tr("There is no display here, so no window can be opened.")
    if not _answers(display):
        return voice.tr("The display {display} does not answer, so no window can be opened.", display=display)
    return ""


def _answers(display: str) -> bool:
    """Whether an X server listens at ``display``: ``:0``, ``:99.0``, ``host:10.0``."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    try:
        if host and host != "unix":
            socket.create_connection((host, X_PORT + int(number)), timeout=PATIENCE).close()
        else:
            with socket.socket(socket.AF_UNIX) as local:
                local.connect(str(X_SOCKETS / f"X{number}"))
    except OSError:
        return False
    return True


def _no_library(voice: Voice) -> str:
    """Which system library Qt misses, as a sentence, or nothing."""
    try:
        import proofreader.gui.app  # noqa: F401  (needs Qt's libraries)

        if sys.platform == "linux" and os.environ.get("DISPLAY") and not os.environ.get("QT_QPA_PLATFORM"):
            _load_x_platform()
    except (ImportError, OSError) as error:
        return voice.tr(
            "A library that the window needs is missing ({error}); README.md names the packages to install.",
            error=str(error).strip().replace("\n", " "),
        )
    return ""


def _load_x_platform() -> None:
    """Load Qt's part for X displays. Raises ``OSError`` naming the library it misses, where Qt would abort."""
    package = find_spec("PySide6")
    for folder in (package and package.submodule_search_locations) or ():
        plugin = Path(folder, "Qt", "plugins", "platforms", "libqxcb.so")
        if plugin.exists():
            ctypes.CDLL(str(plugin))


def _summarise(files: list[Path], voice: Voice) -> int:
    outcome = ExitCode.DONE
    for path in files:
        try:
            opened = open_input(path, Options(), None, voice)
        except ReadError as error:
            voice.complain(error)
            outcome = ExitCode.UNREADABLE
        else:
            outcome = max(outcome, opened.outcome)
            _print_summary(opened, voice)
    first = files[0]
    voice.say(voice.tr("To export: proofreader export {file} --format md --out articles", file=first))
    voice.say(voice.tr("To see the suspects: proofreader check {file}", file=first))
    return outcome


def _print_summary(opened: Opened, voice: Voice) -> None:
    session = opened.session
    voice.say(str(opened.path))
    suspects = session.suspects()
    for number, page in enumerate(session.reading.pages):
        on_page = sum(suspect.page == number for suspect in suspects)
        voice.say(
            voice.tr(
                "  page {number}: articles {articles}, suspects {suspects}",
                number=number + 1,
                articles=len(page.articles),
                suspects=on_page,
            )
        )
        for article in page.articles:
            voice.say(f"    {_headline(opened, article)}")
    total = voice.tr(
        "  in all: pages {pages}, articles {articles}, suspects {suspects}",
        pages=len(session.reading.pages),
        articles=sum(len(page.articles) for page in session.reading.pages),
        suspects=len(suspects),
    )
    voice.say(total)


def _headline(opened: Opened, article: Article) -> str:
    lines = [opened.session.text(part) for part in article.parts if part.role is Role.HEADLINE]
    return " / ".join(lines).replace("\n", " ") or NO_HEADLINE
