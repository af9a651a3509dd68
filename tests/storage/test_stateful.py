"""Random edits, undoing, saving, crashing, reopening, analysing again, exporting: against a plain model of the text."""

from __future__ import annotations

import json
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from proofreader.document.edit import Correct, Decide, Edit, Together
from proofreader.document.proposal import Options
from proofreader.storage import ProjectFile, begin, discard, find_unsaved, recover
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, check_integrity, export
from tests.storage.desk import PAGE, issue_of, session_of
from tests.storage.plain_model import Plain
from tests.storage.soundness import verify

TEXTS = st.text("水河ab𠮷，", min_size=1, max_size=3)
PLACES = st.integers(0, 10**6)


class Desk(RuleBasedStateMachine):
    """An editor, a disk, and a power cut now and then. Only the two paragraphs of the article are edited."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journals = self.folder / "journals"
        self.files = 0

    @initialize()
    def open_pages(self) -> None:
        session = session_of(issue_of(self.folder / "in", PAGE))
        self.store = begin(session, self.journals)
        self.saved_once = False
        parts = session.reading.pages[0].articles[0].parts
        at = [at for part in parts for span in part.spans for at in range(*_ends(span)) if not PAGE[at].isspace()]
        plain = Plain.of(PAGE, at, "\n".join(session.text(part) for part in parts) + "\n")
        self.states = {0: plain}
        """What it reads after each edit of the journal."""
        self.way, self.done = [0], 0
        self.on_disk = (dict(self.states), [0], 0)
        first = PAGE.index("本报讯")
        self.body = [number for number, place in enumerate(at) if place >= first and place < PAGE.index("运河治理开工")]

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.record(self.store.session)
            self.store.close()
            assert verify(self.store.path) == ()
        shutil.rmtree(self.folder)

    @property
    def plain(self) -> Plain:
        return self.states[self.way[self.done]]

    def _apply(self, edit: Edit, after: Plain) -> None:
        self.store.session.apply(edit)
        number = self.store.session.standing.position
        assert number not in self.states
        self.states[number] = after
        self.way[self.done + 1 :] = [number]
        self.done += 1

    @rule(place=PLACES, mark=st.sampled_from(Mark))
    def decide(self, place: int, mark: Mark) -> None:
        number = self.body[place % (len(self.body) - 1)]
        if mark is Mark.PARAGRAPH and self.plain.gaps[number] == "\n":
            return  # refused: it ends there already
        self._apply(Decide(self.plain.at[number] + 1, mark), self.plain.with_gap(number, mark))

    @rule(place=PLACES, text=TEXTS | st.just(""))
    def correct(self, place: int, text: str) -> None:
        number = self.body[place % len(self.body)]
        at = self.plain.at[number]
        self._apply(Correct(Span(at, at + 1), text), self.plain.with_character(number, text))

    @rule(place=PLACES, text=TEXTS, at_end=st.booleans())
    def put_in(self, place: int, text: str, at_end: bool) -> None:
        ends = [number for number in self.body if self.plain.gaps[number] == "\n"] if at_end else self.body
        number = ends[place % len(ends)] if ends else self.body[0]
        at = self.plain.at[number] + 1
        if not PAGE[at].isspace() or self.plain.behind[number]:
            return  # it would go into one with a correction of the next character, which a plain text does not know
        self._apply(Correct(Span(at, at), text), self.plain.with_more(number, text))

    @rule(place=PLACES, one=st.sampled_from((Mark.RUN_ON, Mark.SPACE)), text=TEXTS)
    def two_at_once(self, place: int, one: Mark, text: str) -> None:
        number = self.body[place % (len(self.body) - 1)]
        at = self.plain.at[number]
        edits = (Decide(at + 1, one), Correct(Span(at, at + 1), text))
        self._apply(Together(edits), self.plain.with_gap(number, one).with_character(number, text))

    @rule()
    def undo(self) -> None:
        assert (self.store.session.undo() is not None) == (self.done > 0)
        self.done = max(0, self.done - 1)

    @rule()
    def redo(self) -> None:
        assert (self.store.session.redo() is not None) == (self.done + 1 < len(self.way))
        self.done = min(len(self.way) - 1, self.done + 1)

    @rule(chosen=PLACES)
    def go_back(self, chosen: int) -> None:
        session = self.store.session
        number = sorted(self.states)[chosen % len(self.states)]
        analysis = next((entry.analysis for entry in session.entries if entry.number == number), 1)
        session.go_back_to(analysis, number)
        self.way = [0, *(entry.number for entry in session.way)]
        self.done = self.way.index(number)

    @rule(threshold=st.sampled_from((0.5, 0.7, 0.99)))
    def analyse_again(self, threshold: float) -> None:
        session = self.store.session
        session.replace_proposals(session.proposals, replace(Options(), threshold=threshold))

    @rule()
    def record(self) -> None:
        self.store.record(self.store.session)
        self.on_disk = (dict(self.states), list(self.way), self.done)

    @rule()
    def save_under_another_name(self) -> None:
        self.files += 1
        old = self.store
        self.store = old.moved(self.folder / f"{self.files}.proof", old.session)
        old.close()
        if not self.saved_once:
            discard(old.path, self.journals)
        self.saved_once = True
        self.on_disk = (dict(self.states), list(self.way), self.done)

    @rule()
    def crash_and_start_again(self) -> None:
        """What was not recorded is gone; the rest is all there."""
        self.store.close()
        if self.saved_once:
            self.store = ProjectFile(self.store.path)
        else:
            (unsaved,) = find_unsaved(self.journals)
            self.store = recover(unsaved)
        states, way, done = self.on_disk
        self.states, self.way, self.done = dict(states), list(way), done

    @precondition(lambda self: "\n" in self.plain.text)
    @rule()
    def export(self) -> None:
        (file,) = export(self.store.session, self.folder / "out", ExportOptions("json", overwrite=True)).files
        (page,) = json.loads(file.read_text(encoding="utf-8"))["pages"]
        (article,) = page["articles"]
        assert "\n".join(part["text"] for part in article["parts"]) + "\n" == self.plain.text

    @invariant()
    def it_reads_as_in_the_model(self) -> None:
        if hasattr(self, "store"):
            session = self.store.session
            (article,) = session.reading.pages[0].articles
            assert "\n".join(session.text(part) for part in article.parts) + "\n" == self.plain.text
            assert check_integrity(session) == ()


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
