"""Settings of all tests."""

import gc
import os
import sqlite3
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

from tests.loading import load_all_but_tui

if TYPE_CHECKING:
    from _typeshed import TraceFunction

_ALWAYS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _ALWAYS, derandomize=True, max_examples=20)
settings.register_profile("thorough", _ALWAYS, max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))  # as CONTRIBUTING.md says

_WITHOUT_COVERAGE = tuple(Path(__file__).parent / name for name in ("tui", "pasted", "content"))
_UNMEASURED = ("hypothesis", "much_work")
_OBJECTS_BETWEEN_COLLECTIONS = 10_000
"""Python's own number is 700: it would spend a tenth of the time of the tests on looking for garbage."""

_TRACER: "pytest.StashKey[TraceFunction | None]" = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option of tests/tui/test_snapshots.py."""
    parser.addoption("--keep-pictures", action="store_true", help="keep what the screens look like now")


def pytest_configure() -> None:
    """Keep the developer's environment out of the pictures, before Textual reads it; look for garbage less often."""
    for name in [*os.environ]:
        if name == "NO_COLOR" or name.startswith(("TEXTUAL_", "HER2QUIZ_")):
            del os.environ[name]
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Measure the coverage of modules while they load, but not of pytest while it rewrites or hands out tests."""
    measured = Coverage.current()
    if measured is None:
        return (yield)
    hands_out = session.config.pluginmanager.hasplugin("dsession")
    if not hands_out:
        load_all_but_tui()
    measured.stop()
    try:
        return (yield)
    finally:
        if not hands_out:
            measured.start()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure no coverage of what pytest does around each test, which is more than most tests do."""
    if Coverage.current() is None:
        return (yield)
    item.config.stash[_TRACER] = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(item.config.stash[_TRACER])


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Measure the coverage of the test itself."""
    with _measured(pyfuncitem):
        return (yield)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Measure the coverage of our own fixtures."""
    is_ours = fixturedef.func.__module__.startswith("tests.")
    with _measured(request.node) if is_ours else nullcontext():
        return (yield)


@contextmanager
def _measured(node: pytest.Item | pytest.Collector) -> Iterator[None]:
    """Measure coverage, which makes a test slower.

    No test of random examples is measured, since what only those reach is not covered, none of screens, which are not
    counted, none that goes over many decks to see the same lines again, and none that is marked as much work.
    """
    is_left_out = any(map(node.path.is_relative_to, _WITHOUT_COVERAGE)) or any(
        map(node.get_closest_marker, _UNMEASURED)
    )
    if is_left_out or Coverage.current() is None:
        yield
        return
    before = sys.gettrace()
    sys.settrace(node.config.stash[_TRACER])
    try:
        yield
    finally:
        sys.settrace(before)


@pytest.fixture(autouse=True, scope="session")
def _memory_is_migrated_once() -> Iterator[None]:
    """Copy the tables of a new progress file in memory, rather than run all migrations for each of thousands of tests."""
    from her2quiz.store.file import connect, migrations

    image = connect.connect(connect.MEMORY).serialize()

    def migrated(connection: sqlite3.Connection) -> None:
        """Bring a file up to date."""
        is_new = not connection.execute("PRAGMA user_version").fetchone()[0]
        in_memory = not connection.execute("PRAGMA database_list").fetchone()[2]
        if is_new and in_memory:
            connection.deserialize(image)
        else:
            migrations.migrate(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connect, "migrate", migrated)
        yield


def pytest_collection_finish() -> None:
    """Never look for garbage among the tests themselves, which stay: they are most of what there is."""
    gc.collect()
    gc.freeze()
