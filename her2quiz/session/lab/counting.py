"""The sheet on which signals are counted, where the next digit goes on it, and how far an honest count may be off."""

from fractions import Fraction

from attrs import evolve, frozen

from her2quiz.her2.fields.fish import FishField, Nucleus
from her2quiz.her2.ish import DualProbe, SingleProbe, counted_dual, counted_single

TOLERANCE = Fraction(1, 20)
"""How far each total may be off, as a share of what is drawn: 5 percent, which is one signal in twenty.

Signals that touch are counted differently by honest people. Fields are drawn so far from each cut-off that a count
within this tolerance always leads to the group that was drawn; a test holds that.
"""

LEAST_OFF = 1
"""Signals by which a total may always be off."""

MOST_SIGNALS = 99
"""Signals of a nucleus that can be written at most."""

HER2, CEP17 = "HER2", "CEP17"

Cell = int | None


@frozen
class Sheet:
    """The counts of a learner; None where nothing is written yet."""

    field: FishField
    """What is counted."""

    counts: tuple[tuple[Cell, ...], ...] = ()
    """For each nucleus, the signals of each probe, HER2 first."""

    def __attrs_post_init__(self) -> None:
        """Begin with an empty sheet."""
        if not self.counts:
            empty: tuple[Cell, ...] = (None,) * len(self.probes)
            object.__setattr__(self, "counts", (empty,) * len(self.field.nuclei))

    @property
    def probes(self) -> tuple[str, ...]:
        """The probes that are counted."""
        return (HER2, CEP17) if self.field.cep17_signals else (HER2,)

    @property
    def is_full(self) -> bool:
        """Whether every nucleus is counted."""
        return None not in [count for counts in self.counts for count in counts]

    def total(self, probe: int) -> int:
        """Return how many signals of a probe were counted."""
        return sum(counts[probe] or 0 for counts in self.counts)

    def written(self, nucleus: int, probe: int, count: Cell) -> "Sheet":
        """Return the sheet with a count written, or rubbed out."""
        row = tuple(count if place == probe else each for place, each in enumerate(self.counts[nucleus]))
        rows = tuple(row if place == nucleus else each for place, each in enumerate(self.counts))
        return evolve(self, counts=rows)

    def filled_in(self, nuclei: range) -> "Sheet":
        """Return the sheet with what is drawn in some nuclei."""
        drawn = self.field.nuclei
        rows = tuple(
            _drawn(drawn[place], len(self.probes)) if place in nuclei else each
            for place, each in enumerate(self.counts)
        )
        return evolve(self, counts=rows)

    @property
    def is_accepted(self) -> bool:
        """Whether it is full, and each total within the tolerance."""
        return self.is_full and all(self._is_near(probe) for probe in range(len(self.probes)))

    def _is_near(self, probe: int) -> bool:
        drawn = (self.field.her2_signals, self.field.cep17_signals)[probe]
        return abs(self.total(probe) - drawn) <= max(Fraction(LEAST_OFF), TOLERANCE * drawn)

    @property
    def result(self) -> DualProbe | SingleProbe:
        """What the counts give; RefusedError if they give nothing."""
        cells = len(self.counts)
        if len(self.probes) > 1:
            return counted_dual(self.total(0), self.total(1), cells)
        return counted_single(self.total(0), cells)

    @property
    def off(self) -> tuple[str, ...]:
        """Where it differs from what is drawn, in sentences, nucleus by nucleus."""
        each_view = len(self.field.views[0])
        return tuple(
            f"View {number // each_view + 1}, nucleus {number % each_view + 1}: "
            + ", ".join(_difference(self.probes[probe], count, right[probe]) for probe, count in wrong)
            for number, counts in enumerate(self.counts)
            if (right := _drawn(self.field.nuclei[number], len(self.probes)))
            and (wrong := [(probe, count) for probe, count in enumerate(counts) if count != right[probe]])
        )


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


def drawn_sheet(field: FishField) -> Sheet:
    """Return the sheet of a field with all that is drawn."""
    return Sheet(field).filled_in(range(len(field.nuclei)))


def _difference(probe: str, count: Cell, right: Cell) -> str:
    return f"{right} {probe} drawn, {'none' if count is None else count} counted"


def _drawn(nucleus: Nucleus, probes: int) -> tuple[Cell, ...]:
    return (len(nucleus.her2), len(nucleus.cep17))[:probes]
