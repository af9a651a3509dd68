"""What a profile keeps, and how lessons are counted together."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from proofreader.document import profile as profiles
from proofreader.document.profile import Entry, Lesson, Profile, Topic, counted, sayings

ENTRIES = st.lists(
    st.builds(Entry, st.sampled_from(Topic), st.sampled_from(["甲乙␣丙丁", "要闻"]), st.just(""), st.integers(1, 9)),
    max_size=4,
).map(tuple)
LESSONS = st.lists(st.builds(Lesson, st.sampled_from("abcdef"), st.just("某期"), ENTRIES), max_size=12)


def entry(count: int = 1, value: str = "space") -> Entry:
    return Entry(Topic.GAP, "甲乙␣丙丁", value, count)


def test_an_issue_learnt_again_counts_once() -> None:
    profile = Profile("泊川晚报").taught(Lesson("a", "一", (entry(2),))).taught(Lesson("a", "一", (entry(3),)))
    assert counted(profile) == {(Topic.GAP, "甲乙␣丙丁"): Counter(space=3)}
    assert profile.lesson_of("a") == Lesson("a", "一", (entry(3),))


def test_an_issue_that_teaches_nothing_any_more_is_taken_out() -> None:
    profile = Profile("泊川晚报").taught(Lesson("a", "一", (entry(),)))
    assert profile.taught(Lesson("a", "一")) == Profile("泊川晚报")
    assert not profile.is_empty
    assert profile.taught(Lesson("a", "一")).is_empty


def test_the_editors_own_word_can_be_changed_and_taken_back() -> None:
    profile = Profile("泊川晚报").saying(Topic.NAME, "沈若川", None).saying(Topic.GAP, "甲乙␣丙丁", "space")
    assert sayings(profile) == {(Topic.NAME, "沈若川"): None, (Topic.GAP, "甲乙␣丙丁"): "space"}
    changed = profile.saying(Topic.GAP, "甲乙␣丙丁", "run_on")
    assert sayings(changed)[Topic.GAP, "甲乙␣丙丁"] == "run_on"
    assert len(changed.said) == 2
    assert sayings(changed.unsaid(Topic.GAP, "甲乙␣丙丁")) == {(Topic.NAME, "沈若川"): None}


@given(LESSONS)
def test_old_lessons_are_counted_together_and_nothing_is_lost(lessons: list[Lesson]) -> None:
    most = profiles.MOST_LESSONS
    profiles.MOST_LESSONS = 3
    try:
        folded = Profile()
        plain: dict[str, Lesson] = {}
        for number, lesson in enumerate(lessons):
            fresh = Lesson(f"{number}{lesson.issue}", lesson.title, lesson.entries)
            folded, plain[fresh.issue] = folded.taught(fresh), fresh
    finally:
        profiles.MOST_LESSONS = most
    assert len(folded.lessons) <= 3
    assert counted(folded) == counted(Profile("", tuple(plain.values())))


def test_the_oldest_lesson_goes_first() -> None:
    profile = Profile("泊川晚报", tuple(Lesson(str(number), "", (entry(),)) for number in range(profiles.MOST_LESSONS)))
    fuller = profile.taught(Lesson("new", "", (entry(),)))
    assert [lesson.issue for lesson in fuller.lessons[:2]] == [profiles.EARLIER, "2"]
    assert fuller.lessons[0].entries == (entry(2),)
    assert fuller.lessons[-1].issue == "new"
