"""Pages divided into articles: heads before, behind and gathered, crossheads, leads, verses, letters, logos."""

from __future__ import annotations

from proofreader.document.analysis import analyse
from proofreader.document.article import Role
from proofreader.document.proposal import FindingKind, Options, PageProposal
from tests.text.test_cases import issue_of, reading_of


def wrapped(text: str, measure: int = 13, indent: bool = True) -> str:
    """A paragraph in lines of ``measure`` characters, the first two shorter, as extraction leaves an indent."""
    first = measure - 2 if indent else measure
    return "\n".join([text[:first], *(text[at : at + measure] for at in range(first, len(text), measure))])


LIBRARY = (
    "本报讯（记者 辛远）昨天上午，临江市图书馆新馆正式开门迎客，首日接待读者三千余人次。"
    "新馆藏书六十万册，设座位一千二百个。"
)
BRIDGE = "本报讯（记者 戴河）经过十八个月的施工，泊川大桥主桥昨晚顺利合龙。大桥全长两千六百米，预计明年五月建成通车。"
TREES = (
    "本报讯（记者 汪树）三月十二日，清溪镇组织干部群众上山植树，一天栽下油茶苗八千株。镇里今年计划新造油茶林两千亩。"
)


def proposal(raw: str) -> PageProposal:
    return analyse(issue_of(raw), Options())[0]


def articles(raw: str) -> list[list[str]]:
    """The articles of a page: role and beginning of each part."""
    return [
        [f"{part.role} {raw[part.anchor : part.anchor + 6].strip()}" for part in article.parts]
        for article in proposal(raw).reading.articles
    ]


def heads(raw: str) -> list[str]:
    return [parts[0] for parts in articles(raw)]


def test_heads_before_their_bodies() -> None:
    raw = "\n\n".join(
        (
            "临江市图书馆新馆开门迎客",
            wrapped(LIBRARY),
            "泊川大桥主桥合龙",
            wrapped(BRIDGE),
            "清溪镇栽下八千株油茶",
            wrapped(TREES),
        )
    )
    assert heads(raw) == ["headline 临江市图书馆", "headline 泊川大桥主桥", "headline 清溪镇栽下八"]


def test_a_line_that_opens_with_its_dateline_is_no_head() -> None:
    """Though its paragraph was broken in the middle, and a title follows."""
    broken = "本报讯（记者 林小满）临\n江书法展昨日\n开幕，展出作品\n一百二十件，作者来自全市各\n行各业。"
    found = articles(f"文化副刊\n\n第3版\n\n{broken}\n\n临江书法展开幕\n")
    assert found[0][:2] == ["headline 临江书法展开", "body 本报讯（记者"]


def test_heads_behind_their_bodies() -> None:
    raw = "\n\n".join(
        (
            wrapped(LIBRARY),
            "临江市图书馆新馆开门迎客",
            wrapped(BRIDGE),
            "泊川大桥主桥合龙",
            wrapped(TREES),
            "清溪镇栽下八千株油茶",
        )
    )
    assert heads(raw) == ["headline 临江市图书馆", "headline 泊川大桥主桥", "headline 清溪镇栽下八"]


def test_heads_gathered_at_the_end_find_their_bodies_in_any_order() -> None:
    raw = "\n\n".join(
        (
            wrapped(LIBRARY),
            wrapped(BRIDGE),
            wrapped(TREES),
            "泊川大桥主桥合龙",
            "清溪镇栽下八千株油茶",
            "临江市图书馆新馆开门迎客",
        )
    )
    assert heads(raw) == ["headline 临江市图书馆", "headline 泊川大桥主桥", "headline 清溪镇栽下八"]
    kinds = [finding.kind for finding in proposal(raw).findings]
    assert kinds.count(FindingKind.DOUBTFUL_ARTICLE) >= 2


def test_a_lead_in_the_middle_of_a_block_begins_another_article() -> None:
    raw = "泊川大桥主桥合龙\n\n" + wrapped(BRIDGE) + "\n" + wrapped(TREES) + "\n"
    found = articles(raw)
    assert len(found) == 2
    assert found[0][0] == "headline 泊川大桥主桥"
    kinds = {finding.kind for finding in proposal(raw).findings}
    assert FindingKind.BODY_WITHOUT_HEAD in kinds


def test_a_page_of_nothing_but_headlines_keeps_them_as_suspects() -> None:
    raw = "临江市图书馆新馆开门迎客\n\n泊川大桥主桥合龙\n"
    found = proposal(raw)
    assert not found.reading.articles
    assert len(found.reading.unplaced) == 2
    assert [finding.kind for finding in found.findings].count(FindingKind.UNPLACED) == 2


def test_no_ink_is_in_two_parts_or_in_none() -> None:
    raw = "\n\n".join(
        ("今日快讯", wrapped(LIBRARY), "市农科所 戴河", "泊川大桥主桥合龙", wrapped(BRIDGE), "（下转第三版）")
    )
    page = proposal(raw).reading
    parts = [*page.furniture, *page.unplaced, *(part for article in page.articles for part in article.parts)]
    seen = [at for part in parts for span in part.spans for at in range(span.start, span.end) if not raw[at].isspace()]
    assert sorted(seen) == [at for at, character in enumerate(raw) if not character.isspace()]


def test_a_jump_line_stays_with_its_article() -> None:
    raw = "\n\n".join(("泊川大桥主桥合龙", wrapped(BRIDGE), "（下转第三版）", "清溪镇栽下八千株油茶", wrapped(TREES)))
    assert [parts[-1].split()[0] for parts in articles(raw)] == [Role.JUMP, Role.BODY]


def test_the_reading_has_the_headline_first() -> None:
    reading = reading_of(wrapped(BRIDGE) + "\n\n泊川大桥主桥合龙\n")
    assert reading.startswith("headline | 泊川大桥主桥合龙\nbody | 本报讯")


def test_a_question_alone_between_blank_lines_may_be_a_headline_but_not_one_of_an_interview() -> None:
    lamps = "本报讯（记者 戴河）菜场门口的路灯两个月不亮，市民多次反映。照明所昨晚敷设临时电缆，三盏路灯全部点亮。"
    raw = "\n\n".join((wrapped(lamps), "菜场门口的路灯为何总是不亮？", wrapped(TREES), "清溪镇栽下八千株油茶"))
    assert heads(raw) == ["headline 菜场门口的路", "headline 清溪镇栽下八"]
    interview = "问：油茶苗为何种得这样密？", "答：先密后疏，成活的多。"
    asked = "\n\n".join(("清溪镇栽下八千株油茶", wrapped(TREES), *interview))
    assert [parts[0] for parts in articles(asked)] == ["headline 清溪镇栽下八"]
    assert "body 问：油茶苗为" in articles(asked)[0]


def test_a_stretched_date_is_not_cut_at_its_blanks() -> None:
    date = "2 0 2 5 年 6 月 8 日"
    raw = "\n\n".join((date, "清溪镇栽下八千株油茶", wrapped(TREES)))
    parts = proposal(raw).reading.furniture
    assert [(part.role, raw[part.spans[0].start : part.spans[-1].end]) for part in parts] == [(Role.DATE, date)]


def test_a_short_line_taken_for_text_at_the_edge_of_its_block_is_put_before_the_editor() -> None:
    raw = "\n\n".join([wrapped(LIBRARY), wrapped(BRIDGE), "面花，面花", wrapped(TREES)])
    asked = [raw[one.span.start : one.span.end] for one in proposal(raw).findings]
    assert "面花，面花" in asked
