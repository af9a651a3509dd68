"""Several pages in one file: parted by form feeds, or by folio lines where nothing speaks against it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.readers.division import page_spans
from tests.readers.packages import page

BODY = page(0).partition("\n\n")[2]


def _pages(text: str) -> list[str]:
    return [span.of(text) for span in page_spans(text)]


@pytest.mark.parametrize(
    "folios",
    [
        ("第1版", "第2版", "第3版"),
        ("第一版", "第二版"),
        ("第九版", "第十版", "第十一版"),
        ("第３版", "第４版"),
        ("第A01版", "第A02版", "第B01版"),
        ("A03", "A04"),
        ("03版", "04版"),
        ("第1版：要闻", "第2版：民生"),
        ("2025年9月13日 星期六 第1版", "2025年9月13日 星期六 第2版"),
        ("第1版 要闻 2025年9月13日", "第2版 文化 2025年9月13日"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_folio_lines_part_pages(folios: tuple[str, ...], end: str) -> None:
    pages = [f"{folio}\n\n{BODY}\n".replace("\n", end) for folio in folios]
    assert _pages("".join(pages)) == pages


def test_what_stands_above_the_first_folio_stands_above_the_others() -> None:
    pages = [f"{section}\n\n第{number}版\n\n{BODY}\n" for number, section in enumerate(("今日看点", "民生", "文化"), 1)]
    assert _pages("".join(pages)) == pages


def test_a_headline_stays_on_its_page() -> None:
    pages = [f"第1版\n\n{BODY}\n旧粮仓里书香浓\n\n", f"第2版\n\n{BODY}"]
    assert _pages("".join(pages)) == pages
    first, second = f"今日看点\n\n第1版\n\n{BODY}\n临江市图书馆新馆昨日开门迎客\n\n", f"第2版\n\n{BODY}"
    assert _pages(first + second) == [first, second]


def test_a_folio_at_the_foot_too_counts_once() -> None:
    pages = [f"第{number}版\n\n{BODY}\n第{number}版\n\n" for number in (1, 2)]
    assert _pages("".join(pages)) == pages


def test_a_masthead_stands_above_the_first() -> None:
    pages = [f"临江日报\n\n2025年9月13日 星期六\n\n总第88期\n\n第1版\n\n{BODY}\n", f"第2版\n\n{BODY}\n"]
    assert _pages("".join(pages)) == pages


@pytest.mark.parametrize(
    "text",
    [
        page(2),
        f"第1版\n\n{BODY}\n（下转第2版）\n\n{BODY}",
        f"第1版\n\n{BODY}\n详见第2版\n\n{BODY}",
        "第1版\n\n要闻\n\n第2版\n\n民生\n\n第3版\n\n文化\n\n" + BODY,
        f"第1版\n\n{BODY}\n第3版\n\n{BODY}",
        f"第2版\n\n{BODY}\n第1版\n\n{BODY}",
        f"{BODY}\n{BODY}\n第1版\n\n{BODY}\n第2版\n\n{BODY}",
        f"第1版\n\n{BODY}\n《临江方言词典》第2版出版\n\n{BODY}",
        f"第1版\n\n{BODY}\n第2版印数三千册。\n\n{BODY}",
        f"第1版\n\n{BODY}第2版\n{BODY}",
        f"第1版\n\n{BODY}\n第2版\n\n{BODY}\n第2版\n\n{BODY}\n第4版\n\n{BODY}",
    ],
    ids=["one", "jump", "see", "contents", "leap", "backwards", "late", "book", "sentence", "no blank line", "gap"],
)
def test_what_is_no_division(text: str) -> None:
    assert _pages(text) == [text]


def test_form_feeds_go_before_folios() -> None:
    text = f"第1版\n\n{BODY}\n第2版\n\n{BODY}\f第3版\n\n{BODY}"
    assert _pages(text) == text.split("\f")


@given(
    st.lists(
        st.sampled_from([f"第{number}版\n\n" for number in (1, 2, 3)] + [BODY, "\n", "\f", "民生\n\n"]), max_size=12
    )
)
def test_no_ink_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = list(page_spans(text))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))
