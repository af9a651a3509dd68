"""``proofreader history``: the journal of saved projects, as a whole or for a page or a paragraph."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from proofreader.cli.exit_codes import ExitCode
from proofreader.cli.voice import Voice
from proofreader.document.article import Part
from proofreader.document.session import ProofSession
from proofreader.document.telling import pages_of, told
from proofreader.document.trace import Reached, State, Traced, states_of, trace
from proofreader.errors import EditError, ReadError
from proofreader.storage.project import load
from proofreader.storage.values import plain_edit
from proofreader.text.reasons import Reason

FORMAT = "proofreader-history/1"
SIGNS = {Reached.NOW: "*", Reached.DONE: " ", Reached.REDO: "+", Reached.LEFT: "-"}


def run(found: argparse.Namespace, voice: Voice) -> int:
    """Print the journal of every file; what cannot be read is reported and passed over."""
    outcome = ExitCode.DONE
    files: list[dict[str, object]] = []
    for path in found.files:
        try:
            told_of = list(_asked(load(path), found))
        except (ReadError, EditError) as error:
            voice.complain(error)
            outcome = ExitCode.UNREADABLE
            continue
        if found.paragraph and not told_of:
            voice.note(voice.tr("{file}: no paragraph holds “{text}”.", file=path, text=found.paragraph))
            outcome = max(outcome, ExitCode.FOUND)
        if found.format == "json":
            files.append({"file": str(path), "histories": [_as_json(one, voice) for one in told_of]})
        else:
            _print(path, told_of, voice)
    if found.format == "json":
        voice.say_json({"format": FORMAT, "files": files})
    return outcome


class _Told:
    """One history: of an issue, or of the paragraph ``part``."""

    def __init__(self, session: ProofSession, rows: Sequence[Traced], part: Part | None = None) -> None:
        self.session = session
        self.rows = rows
        self.part = part
        self.page = session.issue.page_index(part.anchor) + 1 if part else 0


def _asked(session: ProofSession, found: argparse.Namespace) -> Iterator[_Told]:
    pages = range(len(session.issue.pages)) if found.page is None else (found.page - 1,)
    if not found.paragraph:
        states = states_of(session)
        yield _Told(session, [Traced(one, ()) for one in states if found.page is None or _is_on(session, one, pages)])
        return
    for page in pages:
        for place in session.places(page):
            raw = "".join("".join(span.of(session.issue.raw) for span in place.part.spans).split())
            if found.paragraph in session.text(place.part) or "".join(found.paragraph.split()) in raw:
                yield _Told(session, list(trace(session, place.part.spans)), place.part)


def _is_on(session: ProofSession, state: State, pages: Sequence[int]) -> bool:
    """Whether ``state`` came about on one of ``pages``; an analysis came about on all of them."""
    return state.edit is None or not pages_of(session.issue, state.edit).isdisjoint(pages)


def sentence_of(session: ProofSession, state: State) -> Reason:
    """What was done, in words."""
    if state.edit is not None:
        return told(session.issue.raw, state.edit)
    return Reason("Analysed by {program}", (("program", state.program or "?"),))


def local_time(at: str) -> str:
    """ISO 8601 in UTC as the clock on the wall had it; what is no time stays as it is."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except ValueError:
        return at


def _print(path: Path, histories: Sequence[_Told], voice: Voice) -> None:
    for history in histories:
        name = str(path)
        if history.part is not None:
            name = voice.tr("{file}, page {page}", file=path, page=history.page)
        voice.say(name)
        if history.part is not None:
            page = "".join(span.of(history.session.issue.raw) for span in history.part.spans)
            voice.say(voice.tr("  as on the page:"))
            voice.say(_on_one_line(page))
        for row in history.rows:
            sign, state = SIGNS[row.state.reached], row.state
            words = voice.catalogue.reason(sentence_of(history.session, state))
            voice.say(f"{sign} {state.number:>4}  {local_time(state.at)}  {state.editor or '—'}  {words}")
            for piece in row.pieces:
                voice.say(_on_one_line(piece.text))


def _on_one_line(text: str) -> str:
    return "        " + " ⏎ ".join(text.splitlines())


def _as_json(history: _Told, voice: Voice) -> dict[str, object]:
    rows = [_row(history, row, voice) for row in history.rows]
    if history.part is None:
        return {"states": rows}
    spans = [[span.start, span.end] for span in history.part.spans]
    return {"page": history.page, "raw": spans, "states": rows}


def _row(history: _Told, row: Traced, voice: Voice) -> dict[str, object]:
    state = row.state
    found: dict[str, object] = {
        "analysis": state.analysis,
        "edit": state.number,
        "at": state.at,
        "editor": state.editor,
        "program": state.program,
        "reached": str(state.reached),
        "what": voice.catalogue.reason(sentence_of(history.session, state)),
        "change": None if state.edit is None else plain_edit(state.edit),
    }
    if history.part is not None:
        found["reading"] = [{"role": str(piece.role), "text": piece.text} for piece in row.pieces]
    return found
