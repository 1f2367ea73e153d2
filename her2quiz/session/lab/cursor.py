"""Writing on the counting sheet: where the next digit goes."""

from attrs import evolve, frozen

from her2quiz.session.lab.counting import MOST_SIGNALS, Sheet


@frozen
class Cursor:
    """A sheet, and the place on it that is written to: nucleus by nucleus, HER2 before CEP17."""

    sheet: Sheet
    """The sheet."""

    nucleus: int = 0
    """The nucleus, over all views."""

    probe: int = 0
    """The probe."""

    is_begun: bool = False
    """Whether a digit was typed since it came here; the first one begins the count anew."""

    @property
    def view(self) -> int:
        """The view in which the nucleus is."""
        return self.nucleus // self._each

    @property
    def in_view(self) -> range:
        """The nuclei of that view."""
        return range(self.view * self._each, (self.view + 1) * self._each)

    def typed(self, digit: int) -> "Cursor":
        """Return it with a digit written behind those that are there; a count that is too large begins anew."""
        before = self.sheet.counts[self.nucleus][self.probe] if self.is_begun else None
        count = 10 * (before or 0) + digit
        return self._with(count if count <= MOST_SIGNALS else digit)

    def erased(self) -> "Cursor":
        """Return it with the last digit rubbed out."""
        before = self.sheet.counts[self.nucleus][self.probe] or 0
        return self._with(before // 10 or None)

    def moved(self, by: int) -> "Cursor":
        """Return it so many places on, or back; it stays on the sheet."""
        probes, cells = len(self.sheet.probes), len(self.sheet.counts)
        place = self.nucleus * probes + self.probe + by
        nucleus, probe = divmod(max(0, min(cells * probes - 1, place)), probes)
        return evolve(self, nucleus=nucleus, probe=probe, is_begun=False)

    def turned(self, by: int) -> "Cursor":
        """Return it on the first place of another view."""
        view = max(0, min(len(self.sheet.counts) // self._each - 1, self.view + by))
        return evolve(self, nucleus=view * self._each, probe=0, is_begun=False)

    def filled_in(self) -> "Cursor":
        """Return it with what is drawn in this view, on the first place that is empty, or the last one."""
        return evolve(self, sheet=self.sheet.filled_in(self.in_view)).at_empty()

    def at_empty(self) -> "Cursor":
        """Return it on the first place that is empty, or the last one of the sheet."""
        for nucleus, counts in enumerate(self.sheet.counts):
            if None in counts:
                return evolve(self, nucleus=nucleus, probe=counts.index(None), is_begun=False)
        last, probe = len(self.sheet.counts) - 1, len(self.sheet.probes) - 1
        return evolve(self, nucleus=last, probe=probe, is_begun=False)

    @property
    def is_last(self) -> bool:
        """Whether it is on the last place of the sheet."""
        return self.moved(1) == evolve(self, is_begun=False)

    @property
    def _each(self) -> int:
        return len(self.sheet.field.views[0])

    def _with(self, count: int | None) -> "Cursor":
        return evolve(self, sheet=self.sheet.written(self.nucleus, self.probe, count), is_begun=True)
