"""``proofreader verify``: whether saved projects are what they were."""

from __future__ import annotations

import argparse

from proofreader.cli.exit_codes import ExitCode
from proofreader.cli.voice import Voice
from proofreader.errors import ReadError
from proofreader.storage.verification import Verdict, examine

FORMAT = "proofreader-verification/1"


def run(found: argparse.Namespace, voice: Voice) -> int:
    """Say of every file that it is sound, or what is wrong with it; what is no project is reported and passed over."""
    outcome = ExitCode.DONE
    files: list[dict[str, object]] = []
    for path in found.files:
        try:
            verdict = examine(path)
        except ReadError as error:
            voice.complain(error)
            outcome = ExitCode.UNREADABLE
            continue
        if verdict.faults:
            outcome = max(outcome, ExitCode.FOUND)
        if found.format == "json":
            files.append({"file": str(path), "sound": not verdict.faults, "faults": _as_json(verdict, voice)})
        else:
            _print(str(path), verdict, voice)
    if found.format == "json":
        voice.say_json({"format": FORMAT, "files": files})
    return outcome


def _print(name: str, verdict: Verdict, voice: Voice) -> None:
    for fault in verdict.faults:
        voice.say(f"{name}: {fault.checked}: {voice.catalogue.reason(fault.reason)}".replace("\n", " "))
    if not verdict.faults:
        sound = voice.tr(
            "{file}: sound (pages {pages}, analyses {analyses}, edits {edits})",
            file=name,
            pages=verdict.pages,
            analyses=verdict.analyses,
            edits=verdict.edits,
        )
        voice.say(sound)


def _as_json(verdict: Verdict, voice: Voice) -> list[dict[str, str]]:
    return [{"checked": str(f.checked), "reason": voice.catalogue.reason(f.reason)} for f in verdict.faults]
