"""Profiles of newspapers as JSON files: one a paper in the user's data folder, or wherever somebody puts one.

``proofreader-profile/1`` is what the file says it is. It may come from anywhere, so it is bounded before it is read
and every value is checked; what does not fit is refused whole.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
from platformdirs import user_data_path

from proofreader.document.article import Role
from proofreader.document.paper_characters import KEY, LONGEST_READ
from proofreader.document.paper_measures import is_measure
from proofreader.document.profile import (
    AS_IT_COMES,
    LONGEST_KEY,
    MOST_TIMES,
    HouseStyle,
    Lesson,
    Profile,
    Saying,
    Topic,
    as_title,
    is_key,
)
from proofreader.errors import ReadError, WriteError
from proofreader.storage.atomic import replacing, unwritable
from proofreader.storage.untrusted import bounded, decoded
from proofreader.text.gap import GapKind, Mark
from proofreader.text.reasons import Reason

FORMAT = "proofreader-profile/1"
SUFFIX = ".json"
LARGEST = 64 * 1024 * 1024
"""Bytes of a profile."""
MOST_LESSONS = 1000
MOST_ENTRIES = 500_000
"""Of all lessons together."""
_MARKS = frozenset(mark.value for mark in Mark)
_VALUES = {
    Topic.GAP: _MARKS,
    Topic.KIND: _MARKS | {""},
    Topic.LINE: frozenset(role.value for role in Role),
    Topic.NAME: frozenset({""}),
    Topic.MEASURE: frozenset({""}),
}
_KIND = re.compile(rf"(?:{'|'.join(kind.value for kind in GapKind)})\.(?:head|signed|text)")


class _Stored(msgspec.Struct, omit_defaults=True):
    format: str
    paper: str = ""
    lessons: tuple[Lesson, ...] = ()
    said: tuple[Saying, ...] = ()
    style: HouseStyle = AS_IT_COMES


class _Head(msgspec.Struct):
    """As much of a file as tells whose it is."""

    format: str
    paper: str


def encode_profile(profile: Profile) -> bytes:
    """The same bytes for the same profile."""
    stored = _Stored(FORMAT, profile.paper, profile.lessons, profile.said, profile.style)
    return msgspec.json.format(msgspec.json.encode(stored), indent=1) + b"\n"


def decode_profile(data: bytes) -> Profile:
    """Raises ``ValueError`` for what is no profile, or one with something in it that none has."""
    if len(data) > LARGEST:
        raise ValueError("it is too large")
    stored = decoded(data, _Stored)
    if stored.format != FORMAT:
        raise ValueError(f"its format is {stored.format[:40]!r}")
    profile = Profile(stored.paper, stored.lessons, stored.said, stored.style)
    _check(profile)
    return profile


def _check(profile: Profile) -> None:
    if not _is_title(profile.paper):
        raise ValueError("the name of the paper is none")
    entries = [entry for lesson in profile.lessons for entry in lesson.entries]
    if len(profile.lessons) > MOST_LESSONS or len(entries) + len(profile.said) > MOST_ENTRIES:
        raise ValueError("there is too much in it")
    if len({lesson.issue for lesson in profile.lessons}) < len(profile.lessons):
        raise ValueError("an issue is in it twice")
    for lesson in profile.lessons:
        if not re.fullmatch(r"(?:[0-9a-f]{64})?", lesson.issue) or not _is_title(lesson.title):
            raise ValueError("an issue in it has no proper name")
    for entry in entries:
        if not _fits(entry.topic, entry.key, entry.value) or not 0 < entry.count <= MOST_TIMES:
            raise ValueError(f"{entry.key[:LONGEST_KEY]!r} cannot be decided as {entry.value[:LONGEST_KEY]!r}")
    for saying in profile.said:
        if not _fits(saying.topic, saying.key, saying.value):
            raise ValueError(f"{saying.key[:LONGEST_KEY]!r} cannot be decided as {str(saying.value)[:LONGEST_KEY]!r}")


def _is_title(text: str) -> bool:
    return text == as_title(text)


def _fits(topic: Topic, key: str, value: str | None) -> bool:
    if not is_key(key):
        return False
    if topic is Topic.KIND and not _KIND.fullmatch(key):
        return False
    if topic is Topic.MEASURE and not is_measure(key):
        return False
    if topic is Topic.READ:
        return KEY.fullmatch(key) is not None and (not value or (len(value) <= LONGEST_READ and is_key(value)))
    return value is None or value in _VALUES[topic]


def profiles_folder() -> Path:
    """Where the profiles stand: ``~/.local/share/proofreader/papers`` on Linux."""
    return user_data_path("proofreader", appauthor=False) / "papers"


def path_of(paper: str, folder: Path | None = None) -> Path:
    """The file of ``paper``, whatever characters its name has."""
    plain = re.sub(r"[^\w·-]+", "_", paper)[:40]
    digest = hashlib.sha256(paper.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return (folder or profiles_folder()) / f"{plain}-{digest}{SUFFIX}"


def known_papers(folder: Path | None = None) -> dict[str, Path]:
    """The papers that have a profile, by name, in order. Files that are none, or cannot be read, are left out."""
    return dict(sorted(_known(folder or profiles_folder())))


def _known(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else ():
        try:
            head = decoded(bounded(path, LARGEST), _Head)
            if head.format == FORMAT and path == path_of(head.paper, folder):
                yield head.paper, path
        except (OSError, ValueError):
            continue


def read_profile(path: Path) -> Profile:
    """The profile at ``path``. Raises ``ReadError``."""
    try:
        return decode_profile(bounded(path, LARGEST))
    except OSError as error:
        cause = error.strerror or type(error).__name__
    except ValueError as error:
        cause = str(error)
    raise ReadError(
        Reason(
            "{file} cannot be read as the profile of a newspaper ({cause}). It was left as it is; choose another file.",
            (("file", str(path)), ("cause", cause)),
        )
    )


def profile_of(paper: str, folder: Path | None = None) -> Profile:
    """What is kept of ``paper``; an empty profile where there is none yet. Raises ``ReadError``."""
    path = path_of(paper, folder)
    return read_profile(path) if path.is_file() else Profile(paper)


def write_profile(path: Path, profile: Profile) -> None:
    """Write ``profile`` whole or not at all. Raises ``WriteError``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error
    with replacing(path) as temporary:
        temporary.write_bytes(encode_profile(profile))


def keep_profile(profile: Profile, folder: Path | None = None) -> None:
    """Keep ``profile`` as that of its paper. Raises ``WriteError``."""
    write_profile(path_of(profile.paper, folder), profile)


def keep_lesson(paper: str, lesson: Lesson, folder: Path | None = None) -> Profile:
    """What ``paper`` is known by from now on, with ``lesson``. Nothing is written where that teaches nothing new.

    Raises ``ReadError`` and ``WriteError``; the profile is then what it was.
    """
    profile = profile_of(paper, folder)
    taught = profile.taught(lesson)
    if taught != profile:
        keep_profile(taught, folder)
    return taught


def forget_paper(paper: str, folder: Path | None = None) -> None:
    """Remove the profile of ``paper``. Raises ``WriteError``."""
    path = path_of(paper, folder)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(
            Reason(
                "{file} could not be removed ({cause}). The profile is still there.",
                (("file", str(path)), ("cause", error.strerror or type(error).__name__)),
            )
        ) from error
