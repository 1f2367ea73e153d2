"""What is asked for with an export, beside the format."""

from her2quiz.exchange.formats import ExportOptions
from her2quiz.session.services.clock import system_clock


def options_now() -> ExportOptions:
    """Return options with the time of this machine."""
    return ExportOptions(now=system_clock()().at.timestamp())
