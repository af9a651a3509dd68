"""A name spelled two ways: what is odd, and what is another name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from proofreader.text.spellings import MOST_NAMES, OddSpelling, counted, find_odd_spellings

OFTEN = "沈若川说。沈若川又说。见到沈若川。沈若川走了。"


def odd(text: str, *names: str) -> list[OddSpelling]:
    return list(find_odd_spellings(text, counted(text, names)))


def test_one_against_many_is_odd() -> None:
    text = OFTEN + "沈苦川来了。"
    assert odd(text, "沈若川") == [OddSpelling("沈若川", "沈苦川", text.index("沈苦川"), 1, True)]


def test_what_ocr_never_takes_for_it_is_told_apart() -> None:
    (found,) = odd(OFTEN + "沈若兰来了。", "沈若川")
    assert (found.odd, found.differs, found.alike) == ("沈若兰", 2, False)


def test_the_first_character_may_be_the_odd_one() -> None:
    assert [one.odd for one in odd(OFTEN + "洗若川来了。", "沈若川")] == ["洗若川"]


def test_other_people_are_not_odd() -> None:
    assert odd(OFTEN + "沈苦川来了。" * 2, "沈若川", "沈苦川") == []
    assert odd("沈若川。沈苦川。", "沈若川") == []
    assert odd(OFTEN + "沈、若川。沈 川。", "沈若川") == []
    assert odd("林秋。" * 9 + "林和。", "林秋") == []


def test_a_name_that_is_seen_often_may_be_misspelled_more_than_once() -> None:
    assert len(odd(OFTEN * 2 + "沈苦川。" * 2, "沈若川", "沈苦川")) == 2


def test_names_of_places_and_bodies_count_as_well() -> None:
    assert [one.odd for one in odd("泊川市公安局。" * 4 + "泊川市公女局。", "泊川市公安局")] == ["泊川市公女局"]


@given(st.text("沈若川苦兰说。", max_size=60))
def test_an_odd_spelling_stands_where_it_says_and_differs_in_one_character(tail: str) -> None:
    text = OFTEN + tail
    for one in odd(text, "沈若川"):
        assert text[one.at : one.at + 3] == one.odd != one.name
        assert [here == there for here, there in zip(one.odd, one.name, strict=True)].count(False) == 1
        assert one.odd[one.differs] != one.name[one.differs]


def test_only_so_many_names_are_compared() -> None:
    names = {f"沈{chr(0x4E00 + number)}川": 3 for number in range(MOST_NAMES + 50)}
    assert list(find_odd_spellings("说" * 1000, names)) == []


@given(st.text("沈若川aa", max_size=40), st.lists(st.text("沈若川a", max_size=4), max_size=8))
def test_names_are_counted_as_if_one_by_one(text: str, names: list[str]) -> None:
    assert counted(text, names) == {name: text.count(name) for name in names}
