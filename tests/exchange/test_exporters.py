"""The list of formats that are written."""

import pytest

from her2quiz.exchange.exporters import exporter_named
from her2quiz.exchange.formats import CannotImportError, ExportOptions


@pytest.mark.parametrize("name", ["pdf", ".PDF", "html", "markdown"])
def test_the_forms_of_paper_are_no_formats(name: str) -> None:
    """Who asks for one is told how to get it."""
    with pytest.raises(CannotImportError, match=r"--to paper.*-o exam\.pdf"):
        exporter_named(name, ExportOptions())
