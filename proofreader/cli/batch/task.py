"""One item from its files to its articles. Whatever is wrong with it comes back in its record: nothing is raised."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from proofreader.cli.batch.record import FileState, Record, Source, Task, decode_task, encode, engine
from proofreader.cli.exit_codes import ExitCode
from proofreader.document.analysis import analyse
from proofreader.document.issue import Issue
from proofreader.document.session import ProofSession
from proofreader.errors import ReadError, WriteError
from proofreader.readers import LARGEST, read_issue
from proofreader.readers.kinds import refuse_twins
from proofreader.storage.atomic import sweep
from proofreader.storage.shelf import picked_up
from proofreader.text.reasons import Reason
from proofreader.writers import ExportResult, export

MEGABYTE = 1 << 20
PROFILES = "profiles"
"""The folder beside the outputs with the profiles of papers that voted."""


def perform(line: bytes) -> bytes:
    """A ``Task`` in, its ``Record`` out, both as JSON: what workers of any kind are asked to do."""
    return encode(carry_out(decode_task(line)))


def carry_out(task: Task) -> Record:
    """Read, analyse and export one item, unless what was done before still stands."""
    begun = time.perf_counter()
    if task.previous is not None and _stands(task, task.previous):
        return task.previous
    work = _Work(task)
    try:
        work.do()
    except ReadError as error:
        work.fail(ExitCode.UNREADABLE, error.message)
    except WriteError as error:
        work.fail(ExitCode.UNWRITABLE, error.message, settled=False)
    except MemoryError:
        work.fail(ExitCode.UNREADABLE, _no_memory(task), settled=False)
    except Exception as error:  # a mistake of ours costs this item, not the archive
        work.fail(ExitCode.UNREADABLE, _mistake(task, error), settled=False)
    found = work.record
    faults = tuple(_without(task.archive, fault) for fault in found.faults)
    left = known(task) if not found.outputs else ()
    return replace(found, faults=faults, left=left, seconds=round(time.perf_counter() - begun, 4))


def ran_out_of_memory(record: Record) -> bool:
    """Whether the worker that gave ``record`` had better not go on."""
    return any(fault.template == _NO_MEMORY.template for fault in record.faults)


def lost(task: Task, cause: str) -> Record:
    """What became of an item whose worker died."""
    reason = Reason(
        "{file} was not done: the process that worked on it ended ({cause}). The others go on. "
        "Run the command again to try it again, with more --memory if it is large.",
        (("file", task.item), ("cause", cause)),
    )
    return Record(task.item, task.orders.digest, ExitCode.UNREADABLE, False, left=known(task), faults=(reason,))


def known(task: Task) -> tuple[FileState, ...]:
    """The files that were written for an item before, and may still be there. A ledger that somebody edited may name
    any file; those outside the item's folder are none of ours."""
    if task.previous is None:
        return ()
    return tuple(file for file in task.previous.known_outputs() if PurePath(file.name).parent == PurePath(task.item))


def _stands(task: Task, previous: Record) -> bool:
    """Whether orders, inputs and outputs are what they were when the item was done."""
    return (
        previous.settled
        and previous.orders == task.orders.digest
        and previous.known_outputs() == known(task)
        and tuple(state.name for state in previous.inputs) == task.files
        and all(state.holds(task.archive) for state in previous.inputs)
        and all(state.holds(task.target) for state in previous.outputs)
    )


@dataclass(slots=True)
class _Work:
    """Doing one item; ``record`` says at any moment how far it came."""

    task: Task
    record: Record = field(init=False)

    def __post_init__(self) -> None:
        self.record = Record(self.task.item, self.task.orders.digest)

    def fail(self, outcome: ExitCode, reason: Reason, *, settled: bool = True) -> None:
        found = self.record
        settled = settled and found.settled
        self.record = replace(
            found, outcome=max(found.outcome, outcome), settled=settled, faults=(*found.faults, reason)
        )

    def do(self) -> None:
        orders = self.task.orders
        if orders.engine != engine():
            self.fail(ExitCode.UNREADABLE, _other_engine(self.task), settled=False)
            return
        self.record = replace(self.record, inputs=tuple(self._inputs()))
        size = sum(state.size for state in self.record.inputs)
        if size > orders.largest:
            self.fail(ExitCode.UNREADABLE, _too_large(self.task, size), settled=False)
            return
        issue = self._read()
        profile = picked_up(Path(self.task.target).parent / PROFILES, orders.profiles).profile_for(issue)
        proposals = analyse(issue, orders.reading, profile=profile)
        session = ProofSession(issue, proposals, orders.reading, profile=profile)
        self._count(session)
        self._write(session)

    def _inputs(self) -> Iterator[FileState]:
        """The files as they are now; one that may not be read has its fault told by the reader."""
        for name in self.task.files:
            try:
                yield FileState.of(self.task.archive, name)
            except OSError:
                self.record = replace(self.record, settled=False)

    def _read(self) -> Issue:
        """All files, or those of them that can be read."""
        paths = [Path(self.task.archive, name) for name in self.task.files]
        chosen = self.task.orders.encoding
        encodings = dict.fromkeys(paths, chosen) if chosen else {}
        try:
            return self._together(paths, encodings)
        except ReadError:
            if len(paths) == 1:
                raise
        good = []
        for path in paths:
            try:
                self._together([path], encodings)
                good.append(path)
            except ReadError as error:
                self.fail(ExitCode.UNREADABLE, error.message)
        return self._together(good, encodings)

    def _together(self, paths: list[Path], encodings: dict[Path, str]) -> Issue:
        refuse_twins(paths)
        return read_issue(paths, encodings, min(LARGEST, self.task.orders.largest))

    def _count(self, session: ProofSession) -> None:
        issue = session.issue
        self.record = replace(
            self.record,
            sources=tuple(Source(each.name, each.sha256, each.encoding, each.confidence) for each in issue.sources),
            characters=len("".join(issue.raw.split())),
            pages=len(issue.pages),
            articles=sum(len(page.articles) for page in session.reading.pages),
            suspects=len(session.suspects()),
        )

    def _write(self, session: ProofSession) -> None:
        """Export into the folder of this item. Files in it that nobody touched since they were written may be
        replaced, and go where they are written no more; others only with ``--overwrite``."""
        task = self.task
        folder = Path(task.target, task.item)
        _stay_inside(task.target, folder)
        sweep(folder, age=0)
        before = {state.name: state for state in known(task)}
        ours = all(name in before and before[name].holds(task.target) for name in _files(task.target, folder))
        options = replace(task.orders.export, overwrite=task.orders.export.overwrite or ours)
        result = export(session, folder, options)
        outputs = _states(task.target, result)
        written = {state.name for state in outputs}
        for name, state in before.items():
            if name not in written and state.holds(task.target):
                with contextlib.suppress(OSError):
                    os.unlink(os.path.join(task.target, name))
        self.record = replace(self.record, outputs=outputs, notes=result.warnings)


def _files(target: str, folder: Path) -> Iterator[str]:
    try:
        names = sorted(path.name for path in folder.iterdir() if not path.is_dir())
    except OSError:
        return
    for name in names:
        yield folder.joinpath(name).relative_to(target).as_posix()


def _states(target: str, result: ExportResult) -> tuple[FileState, ...]:
    names: Sequence[str] = [path.relative_to(target).as_posix() for path in result.files]
    try:
        return tuple(FileState.of(target, name) for name in names)
    except OSError as error:
        raise WriteError(
            Reason(
                "{file} was written and cannot be read again ({cause}). Check the disk.",
                (("file", str(error.filename)), ("cause", error.strerror or type(error).__name__)),
            )
        ) from error


def _stay_inside(target: str, folder: Path) -> None:
    """Raise ``WriteError`` where a link would lead out of ``target``."""
    root = os.path.realpath(target)
    if os.path.commonpath([root, os.path.realpath(folder)]) != root:
        raise WriteError(
            Reason(
                "{folder} leads out of the folder that is written into, so nothing was written there. Remove the link.",
                (("folder", str(folder)),),
            )
        )


def _too_large(task: Task, size: int) -> Reason:
    return Reason(
        "{file} has {size} MB, and a worker with this much memory takes {limit} MB. "
        "Give workers more with --memory, or divide it.",
        (
            ("file", task.item),
            ("size", f"{size / MEGABYTE:.1f}"),
            ("limit", f"{task.orders.largest / MEGABYTE:.1f}"),
        ),
    )


_NO_MEMORY = Reason("{file} needs more memory than a worker has. Give workers more with --memory, or divide it.")


def _no_memory(task: Task) -> Reason:
    return Reason(_NO_MEMORY.template, (("file", task.item),))


def _mistake(task: Task, error: Exception) -> Reason:
    return Reason(
        "{file} was not done because of a mistake in this program ({cause}). Please report it with the file.",
        (("file", task.item), ("cause", f"{type(error).__name__}: {error}")),
    )


def _other_engine(task: Task) -> Reason:
    return Reason(
        "{file} was not done: the worker has version {theirs} of this program, and {ours} was asked for. "
        "Install the same version everywhere.",
        (("file", task.item), ("theirs", engine()), ("ours", task.orders.engine)),
    )


def _without(folder: str, reason: Reason) -> Reason:
    """``reason`` with paths counted from ``folder``, so that it says the same wherever the archive lies."""
    start = os.path.join(folder, "")
    values = (
        (name, value.removeprefix(start) if isinstance(value, str) else _without(folder, value))
        for name, value in reason.values
    )
    return Reason(reason.template, tuple(values))
