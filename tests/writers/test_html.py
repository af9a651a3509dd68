"""HTML that a strict parser takes, that loads nothing, whose links lead somewhere, with all the ink once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import pytest

from proofreader.document.article import Role
from proofreader.document.edit import Correct
from proofreader.document.session import ProofSession
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, Per, export
from proofreader.writers.integrity import ink
from tests.storage.desk import PAGE
from tests.writers.desk import all_ink, issue_session, sample_session, written

ROLES = {role.value for role in Role}


def parsed(path: Path) -> Element:
    """Raises ``ParseError`` for anything that HTML does not allow."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(path.read_text(encoding="utf-8"))


def parts(root: Element) -> Iterator[tuple[str, str]]:
    """Role and text of all parts."""
    for element in root.find("body").iter():
        if element.get("class") in ROLES:
            yield element.get("class"), text(element)


def text(element: Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        pieces += ["\n" if child.tag == "br" else text(child), child.tail or ""]
    return "".join(pieces)


@pytest.mark.parametrize("script", ["", "s2t", "s2twp"])
@pytest.mark.parametrize("per", list(Per))
def test_all_ink_is_in_the_files_once(tmp_path: Path, per: Per, script: str) -> None:
    session = issue_session(tmp_path)
    files = written(session, tmp_path / "out", "html", per, script)
    shown = "".join(ink(words) for path in files for _, words in parts(parsed(path)))
    assert "".join(sorted(shown)) == all_ink(session, script)


@pytest.mark.parametrize("per", list(Per))
def test_links_lead_to_the_articles(tmp_path: Path, per: Per) -> None:
    files = {path.name: parsed(path) for path in written(issue_session(tmp_path), tmp_path / "out", "html", per)}
    links = [
        (name, link.get("href"), "".join(link.itertext())) for name, root in files.items() for link in root.iter("a")
    ]
    assert sum(name == "page1.html" for name, _, _ in links) == 6
    for name, address, words in links:
        target, _, anchor = unquote(address).partition("#")
        root = files[target or name]
        if anchor:
            (place,) = [element for element in root.iter() if element.get("id") == anchor]
            assert ink(words) in ink("".join(place.itertext()))


@pytest.mark.parametrize("per", list(Per))
def test_nothing_is_loaded(tmp_path: Path, per: Per) -> None:
    for path in written(issue_session(tmp_path), tmp_path / "out", "html", per):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"https?:|//|url\(|@import|<script|<link|<img|<iframe|\bon\w+=|\bsrc=", source)
        assert "default-src 'none'" in source
        assert "@media print" in source


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    (path,) = written(issue_session(tmp_path), tmp_path / "out", "html", script="s2tw")
    root = parsed(path)
    meta = {element.get("name"): element.get("content") for element in root.iter("meta")}
    assert root.get("lang") == "zh-Hant-TW"
    assert (
        meta["dcterms.title"],
        meta["dcterms.issued"],
        meta["dcterms.identifier"],
        meta["author"],
        meta["opencc"],
    ) == (("临江日报", "2025-09-13", "1234", "温如故、常静", "s2tw"))
    assert "".join(root.find("head/title").itertext()) == "临江日报"


def test_roles_and_heads(session: ProofSession, tmp_path: Path) -> None:
    (path,) = export(session, tmp_path / "out", ExportOptions("html")).files
    root = parsed(path)
    assert list(parts(root)) == [
        ("section", "今日临江"),
        ("folio", "第2版"),
        ("date", "2025年9月13日"),
        ("kicker", "民生#1 *要闻*"),
        ("headline", "运河治理开工\n两岸百姓称好"),
        ("body", "本报讯（记者 林小满 周岚）临江市运河治理工程昨日开工，共分三期。"),
        ("body", "市民陈先生说，家门口的河清了，散步的人也多了。"),
        ("headline", "四个“一”惠民生"),
    ]
    assert [text(head) for head in root.iter("h1")] == ["page1"]
    assert len(list(root.iter("h2"))) == len(list(root.iter("h3"))) == 1


def test_nothing_turns_into_markup(session: ProofSession, tmp_path: Path) -> None:
    sharp = "<script>alert(1)</script>&amp;\"'{{ 1 }}"
    session.apply(Correct(Span(PAGE.index("河清"), PAGE.index("河清") + 1), sharp))
    (path,) = export(session, tmp_path / "out", ExportOptions("html")).files
    assert sharp in list(parts(parsed(path)))[6][1]


@pytest.mark.parametrize("per", list(Per))
def test_the_samples(tmp_path: Path, per: Per) -> None:
    session = sample_session()
    files = export(session, tmp_path, ExportOptions("html", per)).files
    shown = "".join(ink(words) for path in files for _, words in parts(parsed(path)))
    assert "".join(sorted(shown)) == all_ink(session)
