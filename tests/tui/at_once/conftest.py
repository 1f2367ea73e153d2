"""Settings for the tests of what is painted, and when."""

import pytest


@pytest.fixture(autouse=True)
def _painted_once_settled() -> None:
    """Paint when Textual does, and not later as in other tests of screens."""
