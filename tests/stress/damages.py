"""What may befall a progress file and what lies beside it."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

from attrs import frozen

from tests.store.samples import foreign_database


@frozen
class Source:
    """Where damage takes foreign things from: other progress files, each with its log."""

    foreign: Path
    """A folder with another learner's file, its write-ahead log and its shared index."""

    older: Path
    """A folder with an older state of the same file, with its log."""


Damage = Callable[[Path, Random, Source], None]
"""Damages the file at a path."""


def log(path: Path) -> Path:
    """Return the write-ahead log of a file."""
    return path.with_name(f"{path.name}-wal")


def shared(path: Path) -> Path:
    """Return the shared index of a file."""
    return path.with_name(f"{path.name}-shm")


def _change(path: Path, change: Callable[[bytearray], None]) -> None:
    if path.exists() and path.stat().st_size:
        data = bytearray(path.read_bytes())
        change(data)
        path.write_bytes(bytes(data))


def _flip(path: Path, rng: Random) -> None:
    def change(data: bytearray) -> None:
        for _ in range(rng.choice([1, 1, 1, 2, 8])):
            data[rng.randrange(len(data))] ^= rng.randrange(1, 256)

    _change(path, change)


def _cut(path: Path, rng: Random) -> None:
    if path.exists():
        os.truncate(path, rng.randrange(path.stat().st_size + 1))


def _zero(path: Path, rng: Random) -> None:
    def change(data: bytearray) -> None:
        page = rng.randrange(-(-len(data) // 4096)) * 4096
        data[page : page + 4096] = bytes(min(4096, len(data) - page))

    _change(path, change)


def _random_bytes(path: Path, rng: Random) -> None:
    def change(data: bytearray) -> None:
        start = rng.randrange(len(data))
        piece = rng.randbytes(rng.choice([1, 16, 512, 4096]))[: len(data) - start]
        data[start : start + len(piece)] = piece

    _change(path, change)


def _newer(path: Path, rng: Random) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {rng.choice([99, 1000, 2**31 - 1])}")
    connection.close()


def _swap_rows(path: Path, rng: Random) -> None:
    """Change a value by hand, as with a tool for databases."""
    connection = sqlite3.connect(path)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    change = rng.choice(
        [
            "UPDATE log SET rating = 5 - rating WHERE id = (SELECT id FROM log LIMIT 1 OFFSET ?)",
            "UPDATE log SET at = at + 1 WHERE id = (SELECT id FROM log LIMIT 1 OFFSET ?)",
            "DELETE FROM log WHERE id = (SELECT id FROM log LIMIT 1 OFFSET ?)",
            "UPDATE memory SET stability = stability + 1 WHERE card = (SELECT card FROM memory LIMIT 1 OFFSET ?)",
            "UPDATE log SET answer = '{}' WHERE id = (SELECT id FROM log LIMIT 1 OFFSET ?)",
        ]
    )
    connection.execute(change, (rng.randrange(20),))
    connection.commit()
    connection.close()


def _replaced(path: Path, write: Callable[[Path], object]) -> None:
    for each in (path, log(path), shared(path)):
        each.unlink(missing_ok=True)
    write(path)


def _another_thing(path: Path, rng: Random) -> None:
    write = rng.choice(
        [
            lambda file: file.write_text("Dear diary\n" * 400),
            lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n" + rng.randbytes(5000)),
            lambda file: file.write_bytes(b"SQLite format 3\0" + rng.randbytes(3000)),
            lambda file: file.write_bytes(b"SQLite format 3\0"),
            lambda file: file.write_bytes(rng.randbytes(rng.randrange(1, 9000))),
            lambda file: file.mkdir(),
            lambda file: file.symlink_to(file),
            os.mkfifo,
            foreign_database,
            lambda file: foreign_database(file, 0x1234),
        ]
    )
    _replaced(path, write)


def _log_of(path: Path, folder: Path) -> None:
    for each in (log, shared):
        each(path).unlink(missing_ok=True)
    shutil.copyfile(log(folder / path.name), log(path))


def _main_of(path: Path, folder: Path) -> None:
    shutil.copyfile(folder / path.name, path)


def _emptied(path: Path, rng: Random) -> None:
    if rng.random() < 0.5:
        path.unlink()
    else:
        os.truncate(path, 0)
    if rng.random() < 0.5:
        shared(path).unlink(missing_ok=True)


STRANGE = ("foreign log", "foreign file", "older file", "no file, but its log")
"""After these a log that lies beside the file does not belong to it.

An older log of the same file holds nothing that the file has not, and a log that ends early looks like one whose last
answers were never written.
"""

DAMAGES: dict[str, Damage] = {
    "flipped": lambda path, rng, _: _flip(path, rng),
    "cut": lambda path, rng, _: _cut(path, rng),
    "zeroed page": lambda path, rng, _: _zero(path, rng),
    "random bytes": lambda path, rng, _: _random_bytes(path, rng),
    "changed by hand": lambda path, rng, _: _swap_rows(path, rng),
    "newer version": lambda path, rng, _: _newer(path, rng),
    "another thing": lambda path, rng, _: _another_thing(path, rng),
    "flipped log": lambda path, rng, _: _flip(log(path), rng),
    "cut log": lambda path, rng, _: _cut(log(path), rng),
    "zeroed log": lambda path, rng, _: _zero(log(path), rng),
    "no log": lambda path, _rng, _source: log(path).unlink(missing_ok=True),
    "no index": lambda path, _rng, _source: shared(path).unlink(missing_ok=True),
    "flipped index": lambda path, rng, _: _flip(shared(path), rng),
    "foreign log": lambda path, _rng, source: _log_of(path, source.foreign),
    "older log": lambda path, _rng, source: _log_of(path, source.older),
    "foreign file": lambda path, _rng, source: _main_of(path, source.foreign),
    "older file": lambda path, _rng, source: _main_of(path, source.older),
    "no file, but its log": lambda path, rng, _: _emptied(path, rng),
}
"""All kinds of damage, by name."""
