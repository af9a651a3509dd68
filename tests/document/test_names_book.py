"""The book of an issue's names: how often, where, and what is nearly one of them."""

from __future__ import annotations

from proofreader.document.article import Role
from proofreader.document.names_book import NamesBook, collect_names, correct_spelling
from proofreader.document.session import ProofSession
from proofreader.text.naming import NameKind
from tests.document.issues import one_part, paragraphs, texts

RAW = """馆长沈若川说，新馆
开门了。沈若川又说，

沈若川和泊川市第一中学都在泊川市。沈苦川来了。

沈若兰说，沈若川走了。沈若
川。"""


def book_of(session: ProofSession) -> NamesBook:
    steps = collect_names(session.view)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            made: NamesBook = done.value
            return made


def rows(book: NamesBook) -> list[tuple[str, int, list[str]]]:
    return [(entry.name, len(entry.at), [one.text for one in entry.odd]) for entry in book.entries]


def test_names_are_counted_wherever_they_stand() -> None:
    book = book_of(paragraphs(RAW))
    assert rows(book) == [
        ("沈若川", 5, ["沈苦川", "沈若兰"]),
        ("泊川市", 2, []),
        ("泊川市第一中学", 1, []),
    ]
    assert [entry.kind for entry in book.entries] == [NameKind.PERSON, NameKind.PLACE, NameKind.BODY]
    assert [one.alike for one in book.entries[0].odd] == [True, False]


def test_every_place_is_where_it_says() -> None:
    session = paragraphs(RAW)
    book = book_of(session)
    for entry in book.entries:
        for at in entry.at:
            mention = book.mention(at, len(entry.name))
            part = session.place(mention.anchor).part
            assert mention.span.of(session.text(part)) == entry.name
            assert mention.page == 0


def test_an_odd_spelling_is_corrected_in_one_step() -> None:
    session = paragraphs(RAW.replace("沈苦川来了", "沈苦\n川来了"))
    book = book_of(session)
    before = texts(session)
    odd = book.entries[0].odd[0]
    edit = correct_spelling(session.view, book, odd)
    assert edit is not None
    session.apply(edit)
    assert texts(session) == [text.replace("沈苦川", "沈若川") for text in before]
    assert [one.text for one in session.reading.corrections.values()] == ["若"]
    assert rows(book_of(session))[0] == ("沈若川", 6, ["沈若兰"])
    session.undo()
    assert texts(session) == before


def test_bylines_name_people_without_any_role_word() -> None:
    assert rows(book_of(one_part("沈若川 陆安平", Role.BYLINE))) == [("沈若川", 1, []), ("陆安平", 1, [])]
    assert rows(book_of(one_part("沈若川 陆安平", Role.BODY))) == []


def test_names_stand_as_they_are_printed() -> None:
    book = book_of(paragraphs("館長沈遠說，新館開門了，圖書館開門了。\n\n沈遠說，圖書館的門開了。"))
    assert rows(book) == [("沈遠", 2, [])]


def test_an_issue_without_names_has_an_empty_book() -> None:
    assert rows(book_of(paragraphs("一二三。"))) == []
