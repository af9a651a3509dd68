"""The command line: ``proofreader [FILE…]``, ``proofreader export``, ``check``, ``batch``, ``verify``,
``history``.

Only what a command needs is imported, and Qt for the window alone: start-up time is felt.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from proofreader.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    import argparse

    from proofreader.cli.voice import Voice


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line (that of the process by default) and return its exit code."""
    from proofreader.cli.arguments import asked_language, parse
    from proofreader.cli.voice import Voice

    given = list(sys.argv[1:] if arguments is None else arguments)
    _open_closed_streams()
    _speak_any_script()
    voice = Voice.speaking(asked_language(given))
    try:
        outcome = _run(parse(given, voice), voice)
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
        return ExitCode.UNWRITABLE
    except KeyboardInterrupt:
        voice.note(voice.tr("Stopped. What was written before is complete."))
        return ExitCode.INTERRUPTED
    except MemoryError:
        voice.note(voice.tr("There is not enough memory for this file."))
        return ExitCode.UNREADABLE
    except OSError as error:
        _give_up_output()
        voice.note(voice.tr("The answer could not be written: {error}.", error=error.strerror or error))
        return ExitCode.UNWRITABLE
    return outcome


def _run(found: argparse.Namespace, voice: Voice) -> int:
    if found.command == "export":
        from proofreader.cli.export import run
    elif found.command == "check":
        from proofreader.cli.check import run
    elif found.command == "verify":
        from proofreader.cli.verify import run
    elif found.command == "history":
        from proofreader.cli.history import run
    elif found.command == "batch":
        from proofreader.cli.batch.command import run
    else:
        from proofreader.cli.window import run
    return run(found, voice)


def _open_closed_streams() -> None:
    """What a shell closed (``>&-``) leads nowhere; a file that is opened later must not get its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  (open as long as the program)


def _speak_any_script() -> None:
    """A terminal that cannot show a character gets its number instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _give_up_output() -> None:
    """Point standard output nowhere, so that nothing is written to a closed pipe when the process ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
