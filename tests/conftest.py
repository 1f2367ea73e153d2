"""Settings of all tests."""

import gc
import os
from collections.abc import Generator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

_ALWAYS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", _ALWAYS, derandomize=True, max_examples=40)
settings.register_profile("thorough", _ALWAYS, max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))  # as CONTRIBUTING.md says


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option of tests/tui/test_snapshots.py."""
    parser.addoption("--keep-pictures", action="store_true", help="keep what the screens look like now")


def pytest_configure() -> None:
    """Keep the developer's environment out of the pictures, before Textual reads it."""
    for name in [*os.environ]:
        if name == "NO_COLOR" or name.startswith(("TEXTUAL_", "HER2QUIZ_")):
            del os.environ[name]
    os.environ["TEXTUAL_ANIMATIONS"] = "none"


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Measure the coverage of modules while they load, but not of pytest while it rewrites or hands out tests."""
    measured = Coverage.current()
    if measured is None:
        return (yield)
    hands_out = session.config.pluginmanager.hasplugin("dsession")
    if not hands_out:
        _load_what_is_measured()
    measured.stop()
    try:
        return (yield)
    finally:
        if not hands_out:
            measured.start()


def _load_what_is_measured() -> None:
    import her2quiz

    for module in walk_packages(her2quiz.__path__, "her2quiz."):
        if not module.name.endswith("__main__") and not module.name.startswith("her2quiz.tui"):
            import_module(module.name)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure no coverage in tests of random examples: what only these reach is not covered, and they take long."""
    for item in items:
        if item.get_closest_marker("hypothesis"):
            item.add_marker("no_cover")


def pytest_collection_finish() -> None:
    """Never look for garbage among the tests themselves, which stay: they are most of what there is."""
    gc.collect()
    gc.freeze()
