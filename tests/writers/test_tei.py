"""TEI P5 that its makers' schema takes, out of which both the reading and the page can be had again."""

from __future__ import annotations

import gzip
import random
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from proofreader.document.article import Role
from proofreader.document.edit import AssignRole, Correct, Decide, MergeParts
from proofreader.document.session import ProofSession
from proofreader.text.gap import Mark
from proofreader.text.script import convert
from proofreader.text.span import Span
from proofreader.writers import ExportOptions, IssueMetadata, Per, export
from proofreader.writers.documents import in_order
from proofreader.writers.integrity import ink
from tests.storage.desk import PAGE
from tests.writers.desk import METADATA, all_ink, issue_session, sample_session, written

SCHEMA = Path(__file__).with_name("schema") / "tei_all.rng.gz"
TEI = "{http://www.tei-c.org/ns/1.0}"
PARTS = {"head", "p", "ab", "fw", "byline", "dateline"}


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    """TEI P5 with all its modules (the NOTICE beside it says where from); reading it takes some ten seconds."""
    with gzip.open(SCHEMA) as file:
        return etree.RelaxNG(etree.fromstring(file.read()))


def parts(path: Path, side: str = "corr") -> list[tuple[str, str]]:
    """Kind and text of all parts, of the reading or (``sic``) of the page. Read with another parser than wrote it."""
    found = []
    for element in ElementTree.parse(path).getroot().find(f"{TEI}text").iter():
        tag = element.tag.removeprefix(TEI)
        if tag in PARTS:
            found.append((element.get("type", tag), text(element, side)))
    return found


def text(element: ElementTree.Element, side: str) -> str:
    pieces = [element.text or ""]
    for child in element:
        tag = child.tag.removeprefix(TEI)
        if tag == "choice":
            pieces.append(text(child.find(f"{TEI}{side}"), side))
        elif tag == "lb" and child.get("type") == "kept":
            pieces.append("\n")
        pieces.append(child.tail or "")
    return "".join(pieces)


def corrected(session: ProofSession) -> ProofSession:
    """Something replaced, put in, taken out, and joined."""
    river = PAGE.index("河清")
    session.apply(Correct(Span(river, river + 1), "湖<&>"))
    session.apply(Correct(Span(PAGE.index("门口"), PAGE.index("门口")), "大"))
    session.apply(Correct(Span(PAGE.index("也"), PAGE.index("也") + 1), ""))
    session.apply(Decide(PAGE.index("小满 ") + 2, Mark.RUN_ON))
    return session


def shuffled(seed: int) -> ProofSession:
    """The samples with any role anywhere."""
    chance, whole = random.Random(seed), sample_session()
    session = ProofSession(whole.issue, whole.proposals)
    for page in whole.reading.pages:
        for article in page.articles:
            for part in article.parts:
                if chance.random() < 0.5:
                    session.apply(AssignRole(part.anchor, chance.choice(list(Role))))
    return session


@pytest.mark.parametrize("per", list(Per))
@pytest.mark.parametrize("metadata", [METADATA, IssueMetadata("<&\x01>", number="第一")])
def test_the_schema_takes_it(tmp_path: Path, schema: etree.RelaxNG, per: Per, metadata: IssueMetadata) -> None:
    session = corrected(issue_session(tmp_path))
    for path in export(session, tmp_path / "out", ExportOptions("tei", per, script="s2twp", metadata=metadata)).files:
        schema.assertValid(etree.parse(path))
    for path in export(sample_session(), tmp_path / "samples", ExportOptions("tei", per)).files:
        schema.assertValid(etree.parse(path))


@pytest.mark.parametrize("seed", range(12))
def test_the_schema_takes_any_order_of_roles(tmp_path: Path, schema: etree.RelaxNG, seed: int) -> None:
    (path,) = export(shuffled(seed), tmp_path, ExportOptions("tei")).files
    schema.assertValid(etree.parse(path))


def test_the_schema_says_no_to_what_is_wrong(session: ProofSession, tmp_path: Path, schema: etree.RelaxNG) -> None:
    (path,) = export(session, tmp_path, ExportOptions("tei")).files
    tree = etree.parse(path)
    tree.find(f".//{TEI}p").append(etree.Element(f"{TEI}poem"))
    assert not schema.validate(tree)


@pytest.mark.parametrize("script", ["", "s2t", "s2twp", "tw2sp"])
def test_the_reading_can_be_had_again(tmp_path: Path, script: str) -> None:
    session = corrected(issue_session(tmp_path))
    (path,) = export(session, tmp_path / "out", ExportOptions("tei", script=script)).files
    wanted = [
        convert(session.text(part), script)
        for page in session.reading.pages
        for part in (*page.furniture, *(p for a in page.articles for p in in_order(a)), *page.unplaced)
    ]
    assert [words for _, words in parts(path)] == wanted


def test_the_page_can_be_had_again(tmp_path: Path) -> None:
    session = corrected(issue_session(tmp_path))
    (path,) = export(session, tmp_path / "out", ExportOptions("tei")).files
    page = "".join(sorted("".join(ink(words) for _, words in parts(path, "sic"))))
    assert page == "".join(sorted(ink(session.issue.raw)))


@pytest.mark.parametrize("per", list(Per))
def test_all_ink_is_in_the_files_once(tmp_path: Path, per: Per) -> None:
    session = issue_session(tmp_path)
    shown = "".join(ink(words) for path in written(session, tmp_path / "out", "tei", per) for _, words in parts(path))
    assert "".join(sorted(shown)) == all_ink(session)


@pytest.mark.parametrize("seed", range(4))
def test_all_ink_whatever_the_roles(tmp_path: Path, seed: int) -> None:
    session = shuffled(seed)
    (path,) = export(session, tmp_path, ExportOptions("tei")).files
    assert "".join(sorted("".join(ink(words) for _, words in parts(path)))) == all_ink(session)


def test_lines_columns_and_who_corrected(session: ProofSession, tmp_path: Path) -> None:
    corrected(session).apply(MergeParts(session.reading.pages[0].articles[0].parts[2].anchor))
    (path,) = export(session, tmp_path / "out", ExportOptions("tei")).files
    source = path.read_text(encoding="utf-8")
    assert '本报讯（记者 林小满周<lb break="no"/>岚）临江市' in source
    assert '工程<lb break="no"/>昨日开工<choice><sic>,</sic><corr resp="#editor">，</corr></choice>共分三期。' in source
    (path,) = export(sample_session(), tmp_path / "samples", ExportOptions("tei")).files
    assert '<choice><sic>,</sic><corr resp="#program">，</corr></choice>' in path.read_text(encoding="utf-8")
    assert '<choice><sic/><corr resp="#editor">大</corr></choice>门口<lb break="no"/>' in source
    assert '<choice><sic>也</sic><corr resp="#editor"/></choice><cb break="no"/>多了。' in source
    assert '<head type="headline">运河治理开工<lb type="kept"/>两岸百姓称好</head>' in source
    assert '<pb n="第2版" xml:id="p1"/>' in source


def test_a_crosshead_opens_a_division(session: ProofSession, tmp_path: Path) -> None:
    second = session.reading.pages[0].articles[0].parts[3]
    session.apply(AssignRole(second.anchor, Role.CROSSHEAD))
    (path,) = export(session, tmp_path / "out", ExportOptions("tei")).files
    (section,) = ElementTree.parse(path).getroot().iterfind(f".//{TEI}div[@type='section']")
    assert section[0].tag == f"{TEI}head"
    assert text(section[0], "corr").startswith("市民陈先生")


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    (path,) = written(issue_session(tmp_path), tmp_path / "out", "tei", script="s2t")
    root = ElementTree.parse(path).getroot()
    header = root.find(f"{TEI}teiHeader")
    paper = header.find(f".//{TEI}bibl[@type='newspaper']")
    assert [paper.findtext(f"{TEI}{tag}") for tag in ("title", "biblScope", "date")] == [
        "临江日报",
        "1234",
        "2025-09-13",
    ]
    assert [editor.text for editor in paper.iter(f"{TEI}editor")] == ["温如故", "常静"]
    assert header.find(f".//{TEI}normalization").get("n") == "s2t"
    assert header.find(f".//{TEI}language").get("ident") == "zh-Hant"
    assert len(header.findall(f".//{TEI}idno[@type='sha256']")) == 2
