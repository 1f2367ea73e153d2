"""Settings of all tests."""

import gc
import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "her2quiz",
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("her2quiz")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option of tests/tui/test_snapshots.py."""
    parser.addoption("--keep-pictures", action="store_true", help="keep what the screens look like now")


def pytest_configure() -> None:
    """Keep the developer's environment out of the pictures, before Textual reads it."""
    for name in [*os.environ]:
        if name == "NO_COLOR" or name.startswith(("TEXTUAL_", "HER2QUIZ_")):
            del os.environ[name]
    os.environ["TEXTUAL_ANIMATIONS"] = "none"


def pytest_collection_finish() -> None:
    """Never look for garbage among the tests themselves, which stay: they are most of what there is."""
    gc.collect()
    gc.freeze()
