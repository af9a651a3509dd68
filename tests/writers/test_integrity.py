"""Nothing that is on the page may be missing from the output, or stand in it twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from proofreader.document.article import PageReading, Part
from proofreader.document.edit import Correct, MergeParts, SplitPart
from proofreader.document.proposal import PageProposal
from proofreader.document.session import ProofSession
from proofreader.errors import WriteError
from proofreader.text.gap import Mark
from proofreader.text.span import Span
from proofreader.writers import check_integrity, export
from tests.storage.desk import PAGE


class Altered:
    """A session that reads one part wrong, as a faulty composer might."""

    def __init__(self, session: ProofSession, part: Part, text: str) -> None:
        self._session, self._part, self._text = session, part, text

    def __getattr__(self, name: str) -> object:
        return getattr(self._session, name)

    def text(self, part: Part) -> str:
        return self._text if part == self._part else self._session.text(part)


def _with(session: ProofSession, page: PageReading) -> ProofSession:
    proposal = session.proposals[0]
    return ProofSession(session.issue, [PageProposal(page, proposal.decisions, proposal.corrections)])


def test_a_whole_page_has_no_faults(session: ProofSession) -> None:
    assert check_integrity(session) == ()
    session.apply(Correct(Span(PAGE.index("河清"), PAGE.index("河清") + 1), "湖"))
    assert check_integrity(session) == ()


@pytest.mark.parametrize("words", ["三期。", "岚", "今日临江", "开工,", "四个“一”惠民生", "两岸百姓称好"])
def test_what_was_typed_behind_a_line_or_part_is_recorded(session: ProofSession, words: str) -> None:
    end = PAGE.index(words) + len(words)
    session.apply(Correct(Span(end, end), "（新 增）"))
    assert check_integrity(session) == ()


def test_what_was_corrected_over_a_column_break_is_recorded(session: ProofSession) -> None:
    """The paragraph is joined from two spans, with a line end and nothing else between them."""
    end = PAGE.index("工程\n昨日") + 2
    session.apply(SplitPart(end))
    session.apply(MergeParts(PAGE.index("本报讯"), Mark.RUN_ON))
    session.apply(Correct(Span(end - 1, end + 2), "程师"))
    assert check_integrity(session) == ()
    end = PAGE.index("三期。") + 3
    session.apply(MergeParts(PAGE.index("本报讯"), Mark.RUN_ON))
    start = PAGE.index("市民陈")
    session.apply(Correct(Span(end - 1, start + 1), "，全"))
    assert check_integrity(session) == ()


def test_what_was_typed_before_the_page_is_recorded(session: ProofSession) -> None:
    session.apply(Correct(Span(0, 0), "新"))
    assert check_integrity(session) == ()


def test_lost_text_stops_the_export(session: ProofSession, tmp_path: Path) -> None:
    page = session.reading.pages[0]
    lost = _with(session, replace(page, unplaced=()))
    (fault,) = check_integrity(lost)
    assert fault.text() == "page1.txt, line 19: “四个“一”惠民生” would be missing from the output."
    with pytest.raises(WriteError, match=r"Nothing was exported.*四个"):
        export(lost, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_lost_text_inside_a_part(session: ProofSession) -> None:
    page = session.reading.pages[0]
    part = page.unplaced[0]
    shorter = Part(part.role, (Span(part.spans[0].start, part.spans[0].end - 2),))
    (fault,) = check_integrity(_with(session, replace(page, unplaced=(shorter,))))
    assert "民生" in fault.text()


def test_doubled_text_stops_the_export(session: ProofSession, tmp_path: Path) -> None:
    page = session.reading.pages[0]
    doubled = _with(session, replace(page, furniture=(*page.furniture, page.unplaced[0])))
    assert ["twice" in fault.text() for fault in check_integrity(doubled)] == [True]
    with pytest.raises(WriteError):
        export(doubled, tmp_path / "out")


@pytest.mark.parametrize("text", ["", "四个一惠民生", "四个“一”惠民生生"])
def test_unrecorded_changes_stop_the_export(session: ProofSession, text: str) -> None:
    altered = Altered(session, session.reading.pages[0].unplaced[0], text)
    faults = check_integrity(altered)  # type: ignore[arg-type]
    assert ["altered" in fault.text() for fault in faults] == [True]
