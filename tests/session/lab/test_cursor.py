"""Writing on the counting sheet."""

from her2quiz.her2.fields.fish import dual_field, single_field
from her2quiz.her2.ish import Group, IshResult
from her2quiz.session.lab.counting import Sheet
from her2quiz.session.lab.cursor import Cursor


def begun() -> Cursor:
    """A sheet with nothing on it."""
    return Cursor(Sheet(dual_field(Group.ONE, 1)))


def test_digits_make_a_count() -> None:
    """A third one, or the first after coming back, begins anew; each can be rubbed out."""
    cursor = begun().typed(1).typed(2)
    assert cursor.sheet.counts[0] == (12, None)
    assert cursor.typed(3).sheet.counts[0] == (3, None)
    assert cursor.erased().sheet.counts[0] == (1, None)
    assert cursor.erased().erased().sheet.counts[0] == (None, None)
    assert cursor.moved(1).moved(-1).typed(4).sheet.counts[0] == (4, None)


def test_nothing_is_no_count_and_zero_is_one() -> None:
    """A nucleus without a signal is counted with 0."""
    assert begun().typed(0).sheet.counts[0] == (0, None)


def test_both_probes_of_a_nucleus_come_before_the_next() -> None:
    """With a single probe, nucleus after nucleus."""
    cursor = begun().moved(1)
    assert (cursor.nucleus, cursor.probe) == (0, 1)
    assert (cursor.moved(1).nucleus, cursor.moved(1).probe) == (1, 0)
    single = Cursor(Sheet(single_field(IshResult.POSITIVE, 1))).moved(1)
    assert (single.nucleus, single.probe) == (1, 0)


def test_it_stays_on_the_sheet() -> None:
    """At both ends, and in views too."""
    assert begun().moved(-1) == begun()
    assert begun().turned(-1) == begun()
    last = begun().turned(9)
    assert (last.view, last.nucleus) == (3, 15)
    assert last.moved(9).is_last
    assert not begun().is_last


def test_a_view_filled_in_leads_to_the_next() -> None:
    """And the last one to the end of the sheet."""
    cursor = begun().filled_in()
    assert (cursor.nucleus, cursor.probe) == (5, 0)
    full = cursor.filled_in().filled_in().filled_in()
    assert full.sheet.is_full
    assert full.is_last
