"""Pages with parts taken out, put in and exchanged. Pure functions on immutable values."""

from __future__ import annotations

from dataclasses import replace

from proofreader.document.article import Article, PageReading, Part
from proofreader.document.layout import PartPlace

Pages = tuple[PageReading, ...]
Parts = tuple[Part, ...]


def with_page(pages: Pages, number: int, page: PageReading) -> Pages:
    return (*pages[:number], page, *pages[number + 1 :])


def list_of(pages: Pages, place: PartPlace) -> Parts:
    """The parts among which the part at ``place`` stands."""
    page = pages[place.page]
    if place.article is not None:
        return page.articles[place.article].parts
    return page.furniture if place.group == "furniture" else page.unplaced


def with_list(pages: Pages, place: PartPlace, parts: Parts) -> Pages:
    """``parts`` in the stead of those among which ``place`` stands; an article without parts is no article any more."""
    page = pages[place.page]
    if place.article is not None:
        return with_page(pages, place.page, _with_article(page, place.article, parts))
    if place.group == "furniture":
        return with_page(pages, place.page, replace(page, furniture=parts))
    return with_page(pages, place.page, replace(page, unplaced=parts))


def _with_article(page: PageReading, number: int, parts: Parts) -> PageReading:
    articles = page.articles
    middle = (Article(parts),) if parts else ()
    return replace(page, articles=(*articles[:number], *middle, *articles[number + 1 :]))


def exchanged(pages: Pages, place: PartPlace, parts: Parts, count: int = 1) -> Pages:
    """``parts`` in the stead of the part at ``place`` and those behind it, ``count`` in all."""
    around = list_of(pages, place)
    return with_list(pages, place, (*around[: place.index], *parts, *around[place.index + count :]))


def taken_out(pages: Pages, place: PartPlace) -> Pages:
    """The pages without the part at ``place``."""
    return exchanged(pages, place, ())
