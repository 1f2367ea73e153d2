"""What can be chosen on the command line of `check`: light, so that the names can be listed without loading the rest."""

from enum import StrEnum

from her2quiz.lint.profile import Profile


class Format(StrEnum):
    """How diagnostics are shown."""

    PRETTY = "pretty"
    """For a person, with the line of the deck and carets below the words that are meant."""
    SHORT = "short"
    """One line each, for editors and scripts."""
    JSON = "json"
    """One list, for programs."""
    GITHUB = "github"
    """Workflow commands: GitHub shows them beside the lines of a change."""
    SARIF = "sarif"
    """A log in SARIF 2.1.0, for code hosts and editors."""


FORMATS = tuple(each.value for each in Format)
"""The names of all formats."""

PROFILES = tuple(each.value for each in Profile)
"""The names of all profiles."""
