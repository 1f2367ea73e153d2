"""Which checks count, and how much."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from attrs import evolve, frozen

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity

_Told = TypeVar("_Told", Diagnostic, Diagnostic)


class Profile(StrEnum):
    """What a deck is checked for."""

    DRAFT = "draft"
    """While it is written: only what keeps a card from being asked, and what a terminal could take amiss."""
    DEFAULT = "default"
    """For one's own study."""
    EXAM = "exam"
    """For an exam: what is told on request elsewhere counts in questions with options, whole decks and sources."""
    PUBLISH = "publish"
    """For others: as for an exam, and what must not be given away is an error."""


_DRAFT = ("D", "T603", "T608")
_FOR_AN_EXAM = ("M", "K", "S")
_NEVER_PUBLISHED: Mapping[str, Severity] = dict.fromkeys(("S507", "S503"), Severity.ERROR)


@frozen
class Selection:
    """Which checks count, and how much."""

    select: tuple[str, ...] = ()
    """Codes, or beginnings of codes, that alone are told; none means all. Errors are always told."""

    ignore: tuple[str, ...] = ()
    """Codes, or beginnings of codes, that are not told; errors are."""

    profile: Profile = Profile.DEFAULT
    """What the deck is checked for."""

    def of(self, diagnostics: Iterable[_Told]) -> list[_Told]:
        """Give what is told, each as bad as the profile says."""
        weighed = (evolve(each, severity=self._severity(each.code, each.severity)) for each in diagnostics)
        return [each for each in weighed if self.tells(each.code, each.severity)]

    def tells(self, code: str, severity: Severity) -> bool:
        """Whether something with this code is told."""
        if severity is Severity.ERROR:
            return True
        is_wanted = not self.select or code.startswith(self.select)
        is_in_profile = self.profile is not Profile.DRAFT or code.startswith(_DRAFT)
        return is_wanted and is_in_profile and not code.startswith(self.ignore or ("\0",))

    def _severity(self, code: str, severity: Severity) -> Severity:
        if self.profile is Profile.PUBLISH and code in _NEVER_PUBLISHED:
            return _NEVER_PUBLISHED[code]
        is_stricter = self.profile in (Profile.EXAM, Profile.PUBLISH) and code.startswith(_FOR_AN_EXAM)
        return Severity.WARNING if is_stricter and severity is Severity.INFO else severity
