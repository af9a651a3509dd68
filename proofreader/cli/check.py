"""``proofreader check``: what an editor should look at."""

from __future__ import annotations

import argparse

from proofreader.cli.arguments import options_of
from proofreader.cli.exit_codes import ExitCode
from proofreader.cli.inputs import Opened, open_input, shelf_asked_for
from proofreader.cli.places import FilePlace, Places
from proofreader.cli.voice import Voice
from proofreader.document.done import PageState, page_states
from proofreader.document.suspects import Suspect
from proofreader.errors import ReadError

FORMAT = "proofreader-suspects/1"
DIGITS = 4
"""Decimal places of a confidence."""


def run(found: argparse.Namespace, voice: Voice) -> int:
    """Print the suspects of every file; what cannot be read is reported and passed over."""
    options = options_of(found)
    try:
        shelf = shelf_asked_for(found)
    except ReadError as error:
        voice.complain(error)
        return ExitCode.UNREADABLE
    outcome = ExitCode.DONE
    files: list[dict[str, object]] = []
    for path in found.files:
        try:
            opened = open_input(path, options, found.encoding, voice, shelf)
        except ReadError as error:
            voice.complain(error)
            outcome = ExitCode.UNREADABLE
            continue
        outcome = max(outcome, opened.outcome)
        suspects = opened.session.suspects()
        if suspects and found.strict:
            outcome = max(outcome, ExitCode.FOUND)
        if found.format == "json":
            files += _as_json(opened, suspects, voice)
        else:
            _print_lines(opened, suspects, voice)
            _print_done(opened, voice)
    if found.format == "json":
        voice.say_json({"format": FORMAT, "files": files})
    return outcome


def _print_lines(opened: Opened, suspects: tuple[Suspect, ...], voice: Voice) -> None:
    places = Places(opened.session.issue)
    for suspect in suspects:
        place = places.of(suspect.span)
        name = opened.name(opened.session.issue.sources[place.source])
        reason = voice.catalogue.reason(suspect.reason).replace("\n", " ")
        voice.say(f"{name}:{place.line}:{place.column}: {suspect.kind}: {reason}")


def _print_done(opened: Opened, voice: Voice) -> None:
    """How far the pages of a project are; of one where no page was marked, nothing."""
    states = page_states(opened.session.view)
    if not any(state is not PageState.OPEN for state in states):
        return
    pages = {
        wanted: ", ".join(str(number) for number, state in enumerate(states, 1) if state is wanted) or "-"
        for wanted in PageState
    }
    sentence = voice.tr(
        "{file}: pages done: {done}; done, but changed since: {changed}; open: {open}",
        file=str(opened.path),
        done=pages[PageState.DONE],
        changed=pages[PageState.CHANGED],
        open=pages[PageState.OPEN],
    )
    voice.say(sentence)


def _as_json(opened: Opened, suspects: tuple[Suspect, ...], voice: Voice) -> list[dict[str, object]]:
    """One object for each source file, those without suspects too."""
    issue = opened.session.issue
    places = Places(issue)
    found: list[list[dict[str, object]]] = [[] for _ in issue.sources]
    states: list[list[str]] = [[] for _ in issue.sources]
    for page, state in zip(issue.pages, page_states(opened.session.view), strict=True):
        states[page.source].append(state.value)
    for suspect in suspects:
        place = places.of(suspect.span)
        found[place.source].append(_suspect(suspect, place, voice))
    return [
        {
            "file": opened.name(source),
            "sha256": source.sha256,
            "encoding": source.encoding,
            "pages": pages,
            "suspects": rows,
        }
        for source, pages, rows in zip(issue.sources, states, found, strict=True)
    ]


def _suspect(suspect: Suspect, place: FilePlace, voice: Voice) -> dict[str, object]:
    return {
        "line": place.line,
        "column": place.column,
        "raw": [place.span.start, place.span.end],
        "kind": str(suspect.kind),
        "mark": str(suspect.mark) if suspect.mark else None,
        "confidence": round(suspect.confidence, DIGITS),
        "reason": voice.catalogue.reason(suspect.reason),
    }
