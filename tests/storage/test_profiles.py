"""Profiles on the disk: they come back as they were, and what was made up is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.document.article import Role
from proofreader.document.profile import LONGEST_KEY, MOST_LESSONS, MOST_TIMES, Entry, Lesson, Profile, Saying, Topic
from proofreader.errors import ReadError, WriteError
from proofreader.storage import profiles
from proofreader.storage.project import load, save
from proofreader.text.gap import GapKind, Mark
from tests.storage.desk import PAGE, issue_of, session_of

KEYS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=LONGEST_KEY)
MARKS = st.sampled_from([mark.value for mark in Mark])
KINDS = st.sampled_from([f"{kind.value}.{where}" for kind in GapKind for where in ("head", "signed", "text")])
COUNTS = st.integers(1, MOST_TIMES)
ENTRIES = st.one_of(
    st.builds(Entry, st.just(Topic.GAP), KEYS, MARKS, COUNTS),
    st.builds(Entry, st.just(Topic.KIND), KINDS, MARKS | st.just(""), COUNTS),
    st.builds(Entry, st.just(Topic.LINE), KEYS, st.sampled_from([role.value for role in Role]), COUNTS),
    st.builds(Entry, st.just(Topic.NAME), KEYS, st.just(""), COUNTS),
    st.builds(Entry, st.just(Topic.READ), st.just("教育[報]刊登"), st.text("报報 a", max_size=8), COUNTS),
)
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64) | st.just("")
LESSONS = st.lists(
    st.builds(Lesson, DIGESTS, KEYS, st.lists(ENTRIES, max_size=5).map(tuple)),
    max_size=4,
    unique_by=lambda lesson: lesson.issue,
)
SAID = st.lists(st.builds(Saying, st.just(Topic.GAP), KEYS, st.none() | MARKS), max_size=3)
PROFILES = st.builds(Profile, KEYS, LESSONS.map(tuple), SAID.map(tuple))
EXAMPLE = Profile(
    "泊川晚报",
    (Lesson("a" * 64, "第1期", (Entry(Topic.GAP, "城市␣同享", "space", 3),)),),
    (Saying(Topic.NAME, "沈若川", None),),
)


@given(PROFILES)
def test_every_profile_comes_back(profile: Profile) -> None:
    data = profiles.encode_profile(profile)
    assert profiles.decode_profile(data) == profile
    assert profiles.encode_profile(profiles.decode_profile(data)) == data


def made(**changes: object) -> bytes:
    return json.dumps(json.loads(profiles.encode_profile(EXAMPLE)) | changes).encode()


def entry(**changes: object) -> dict[str, object]:
    given = {"topic": "gap", "key": "城市␣同享", "value": "space", "count": 3} | changes
    return {"lessons": [{"issue": "", "title": "", "entries": [given]}]}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[" * 5000,
        b"\xff\xfe",
        made(format="proofreader-profile/2"),
        made(format=1),
        made(paper="a\nb"),
        made(paper="泊" * 201),
        made(lessons={}),
        made(**entry(topic="weather")),
        made(**entry(value="blot")),
        made(**entry(key="")),
        made(**entry(key="长" * 65)),
        made(**entry(key="a\u0000b")),
        made(**entry(count=0)),
        made(**entry(count=-1)),
        made(**entry(count=10**12)),
        made(**entry(count="3")),
        made(**entry(topic="kind", key="padded_name.nowhere")),
        made(**entry(topic="line", key="要闻", value="emperor")),
        made(**entry(topic="read", key="教育報刊登", value="报")),
        made(**entry(topic="read", key="教育[報]刊登", value="报" * 9)),
        made(**entry(topic="read", key="教育[報]刊登", value="\n")),
        made(lessons=[{"issue": "../../x", "title": ""}]),
        made(lessons=[{"issue": "", "title": ""}] * 2),
        made(said=[{"topic": "gap", "key": "甲", "value": "blot"}]),
    ],
)
def test_what_is_no_profile_is_refused(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"."):
        profiles.decode_profile(data)
    path = tmp_path / "some.json"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=r"some\.json cannot be read as the profile of a newspaper"):
        profiles.read_profile(path)
    assert path.read_bytes() == data


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.json"
    profiles.write_profile(path, EXAMPLE)
    monkeypatch.setattr(profiles, "LARGEST", path.stat().st_size - 1)
    with pytest.raises(ReadError, match="too large"):
        profiles.read_profile(path)
    assert profiles.known_papers(tmp_path) == {}


def test_papers_are_kept_apart_and_found_again(tmp_path: Path) -> None:
    names = ("泊川晚报", "泊川/晚报", "..", "A" * 200)
    for name in names:
        profiles.keep_profile(Profile(name, EXAMPLE.lessons), tmp_path)
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    profiles.write_profile(tmp_path / "copy.json", EXAMPLE)
    assert list(profiles.known_papers(tmp_path)) == sorted(names)
    assert all(path.parent == tmp_path for path in profiles.known_papers(tmp_path).values())
    assert profiles.profile_of("泊川/晚报", tmp_path).paper == "泊川/晚报"
    profiles.forget_paper("..", tmp_path)
    assert ".." not in profiles.known_papers(tmp_path)
    assert profiles.known_papers(tmp_path / "nowhere") == {}


def test_a_lesson_is_written_once(tmp_path: Path) -> None:
    taught = profiles.keep_lesson("泊川晚报", EXAMPLE.lessons[0], tmp_path)
    path = profiles.path_of("泊川晚报", tmp_path)
    written = path.stat().st_mtime_ns
    assert profiles.keep_lesson("泊川晚报", EXAMPLE.lessons[0], tmp_path) == taught
    assert path.stat().st_mtime_ns == written
    assert profiles.keep_lesson("临江日报", Lesson("b" * 64, "")) == Profile("临江日报")


def test_what_cannot_be_written_says_so(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(WriteError):
        profiles.keep_profile(EXAMPLE, blocked)


def test_a_project_keeps_the_profile_it_was_read_with(tmp_path: Path) -> None:
    session = session_of(issue_of(tmp_path / "pages", PAGE))
    path = tmp_path / "issue.proof"
    save(path, session)
    assert load(path).profile == Profile()
    session.replace_proposals(session.proposals, session.options, EXAMPLE)
    save(path, session)
    again = load(path)
    assert again.profile == EXAMPLE
    assert [analysis.profile for analysis in again.analyses] == [Profile(), EXAMPLE]


def test_a_paper_that_is_read_for_ever_keeps_its_profile() -> None:
    """What is counted together grows no further than what is read again."""
    often = (Entry(Topic.GAP, "城市␣同享", "run_on", MOST_TIMES),)
    profile = Profile("泊川晚报")
    for number in range(MOST_LESSONS + 3):
        profile = profile.taught(Lesson(f"{number:064x}", "", often))
    assert profiles.decode_profile(profiles.encode_profile(profile)) == profile
