"""What goes between the window and the process that judges pages comes out as it went in, however it is cut."""

from __future__ import annotations

import io
import queue
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.cli.page_worker import in_turn, work
from proofreader.document.analysis import analyse
from proofreader.document.profile import NOTHING_KNOWN, Profile
from proofreader.document.proposal import MixedScript, Options, PageProposal
from proofreader.storage.orders import Answers, Order, decode_order, encode_order, framed
from tests.storage.desk import PAGE, issue_of, session_of


def proposal(folder: Path) -> PageProposal:
    return session_of(issue_of(folder / "pages", PAGE)).proposals[0]


def test_an_order_comes_out_as_it_went_in(tmp_path: Path) -> None:
    issue = issue_of(tmp_path / "pages", PAGE, "𠮷\r\n\u2028\x01" + PAGE)
    spans = tuple(page.span for page in issue.pages)
    order = Order(issue.raw, spans, Options(mixed_script=MixedScript.ADD, threshold=0.5), Profile("临江晚报"))
    line = encode_order(order, (1, 0))
    assert line.count(b"\n") == 1
    assert decode_order(line) == (order, (1, 0))


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        encode_order(Order("\ud842", (), Options(), NOTHING_KNOWN), ())


@given(cuts=st.lists(st.integers(0, 5000), max_size=6))
def test_answers_come_however_the_bytes_are_cut(tmp_path_factory: pytest.TempPathFactory, cuts: list[int]) -> None:
    one = proposal(tmp_path_factory.mktemp("order"))
    data = framed(7, one) + framed(300, one)
    answers, found = Answers(), []
    places = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    for start, end in pairwise(places):
        answers.take_in(data[start:end])
        found += list(answers)
    assert found == [(7, one), (300, one)]


def test_the_worker_answers_page_by_page(tmp_path: Path) -> None:
    issue = issue_of(tmp_path / "pages", PAGE, PAGE.replace("小满", "大江"), PAGE)
    order = Order(issue.raw, tuple(page.span for page in issue.pages), Options(), NOTHING_KNOWN)

    class Open(io.BytesIO):
        """The window does not close its side while it waits."""

        def __iter__(self) -> Open:
            return self

        def __next__(self) -> bytes:
            return queue.SimpleQueue[bytes]().get()

    written = io.BytesIO()
    work(Open(encode_order(order, (2, 1))), written)
    answers = Answers()
    answers.take_in(written.getvalue())
    done = analyse(issue, Options())
    assert list(answers) == [(2, done[2]), (1, done[1])]


def test_without_an_order_nothing_is_done() -> None:
    written = io.BytesIO()
    work(io.BytesIO(), written)
    assert written.getvalue() == b""


def test_the_page_that_is_wished_for_comes_next() -> None:
    wishes: queue.SimpleQueue[int] = queue.SimpleQueue()
    turn = in_turn(range(6), wishes)
    assert [next(turn), next(turn)] == [0, 1]
    for wish in (5, 0, 99, 4):
        wishes.put(wish)
    assert list(turn) == [4, 2, 3, 5]
