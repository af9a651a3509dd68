"""Rich text says everything in the elements themselves, and all of it."""

from __future__ import annotations

import html5lib
import pytest

from proofreader.document.article import Role
from proofreader.writers.integrity import ink
from proofreader.writers.rich_text import article_pieces, issue_sections, rich_text
from tests.writers.desk import all_ink, sample_session

STYLELESS = {"html", "head", "body", "meta", "br"}


def _tree(html: str) -> html5lib.html5parser.ElementTree:
    return html5lib.parse(html, namespaceHTMLElements=False)


def test_the_whole_issue_is_there_twice() -> None:
    copied = rich_text(issue_sections(sample_session()))
    assert "".join(sorted(ink("".join(_tree(copied.html).itertext())))) == all_ink(sample_session())
    assert "".join(sorted(ink(copied.plain))) == all_ink(sample_session())


def test_every_element_has_its_own_style_and_loads_nothing() -> None:
    copied = rich_text(issue_sections(sample_session()))
    elements = list(_tree(copied.html).iter())
    assert [one.tag for one in elements if one.tag not in STYLELESS and not one.get("style")] == []
    assert not {name for one in elements for name in one.attrib} - {"style", "charset"}
    assert "url(" not in copied.html


def test_an_article_has_its_head_first() -> None:
    session = sample_session()
    article = session.reading.pages[0].articles[0]
    copied = rich_text([article_pieces(session, article)])
    tags = [one.tag for one in _tree(copied.html).find("body/section")]
    assert tags[:3] == ["p", "h1", "p"]
    assert "把工地开成议事会" in copied.plain.splitlines()[1]


@pytest.mark.parametrize(
    ("role", "text", "html"),
    [
        (Role.HEADLINE, "一行\n两行", "一行<br>两行</h1>"),
        (Role.BODY, "<b>不是标记</b> & “引号”", "&lt;b&gt;不是标记&lt;/b&gt; &amp; “引号”</p>"),
        (Role.BODY, "控制\x01符", "控制␁符</p>"),
    ],
)
def test_text_is_text(role: Role, text: str, html: str) -> None:
    assert html in rich_text([[(role, text)]]).html


def test_nothing_is_nothing() -> None:
    assert rich_text([[], [(Role.BODY, " ")]]).plain == ""
