"""Which diagnostics are reported, and with which severity."""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.lint.profile import Profile

_DRAFT = ("D", "T603", "T608")
_FOR_AN_EXAM = ("M", "K", "S")
_ONLY_FOR_AN_EXAM = frozenset({"S511"})
_ERRORS: Mapping[Profile, frozenset[str]] = {
    Profile.EXAM: frozenset({"F315"}),
    Profile.PUBLISH: frozenset({"S503", "S507", "F315"}),
}
"""What must not be in a deck for an exam, or for others."""


@frozen
class Selection:
    """Which diagnostics are reported, and with which severity."""

    select: tuple[str, ...] = ()
    """Report only these codes or beginnings of codes; empty means all. Errors are always reported."""

    ignore: tuple[str, ...] = ()
    """Do not report these codes or beginnings of codes. Errors are always reported."""

    profile: Profile = Profile.DEFAULT
    """What the deck is for."""

    def of(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return what is reported, each with the severity that the profile gives it."""
        weighed = (evolve(each, severity=self._severity(each.code, each.severity)) for each in diagnostics)
        return [each for each in weighed if self.tells(each.code, each.severity)]

    def tells(self, code: str, severity: Severity) -> bool:
        """Whether a diagnostic with this code is reported."""
        if code in _ONLY_FOR_AN_EXAM and self.profile is not Profile.EXAM:
            return False
        if severity is Severity.ERROR:
            return True
        is_wanted = not self.select or code.startswith(self.select)
        is_in_profile = self.profile is not Profile.DRAFT or code.startswith(_DRAFT)
        return is_wanted and is_in_profile and not code.startswith(self.ignore or ("\0",))

    def _severity(self, code: str, severity: Severity) -> Severity:
        if code in _ERRORS.get(self.profile, ()):
            return Severity.ERROR
        is_stricter = self.profile in (Profile.EXAM, Profile.PUBLISH) and code.startswith(_FOR_AN_EXAM)
        return Severity.WARNING if is_stricter and severity is Severity.INFO else severity
