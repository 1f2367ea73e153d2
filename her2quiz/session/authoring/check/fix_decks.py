"""Fixes decks automatically where that needs no judgement: a deck reads the same before and after."""

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

from attrs import define, field, frozen

from her2quiz.deckfile.broken.broken_text import first_mistake
from her2quiz.deckfile.broken.salvage import Salvaged, salvage
from her2quiz.deckfile.broken.syntax_fixes import fix_syntax
from her2quiz.deckfile.deck.deck_files import DeckFiles
from her2quiz.deckfile.deck.read import Reading, read_text
from her2quiz.deckfile.deck.same_reading import reads_the_same
from her2quiz.deckfile.foreign.report import about_format, without_text_around
from her2quiz.deckfile.ids.missing_ids import missing_ids
from her2quiz.deckfile.toml.decode import contents, with_line_ends
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.find_files import deck_files
from her2quiz.deckfile.toml.fixes.edits import Edit, apply
from her2quiz.deckfile.toml.fixes.fix_values import RenamedKey
from her2quiz.deckfile.toml.positions import find_positions
from her2quiz.deckfile.toml.rewrite import rewrite
from her2quiz.deckfile.toml.where import EntryPath
from her2quiz.domain.characters import one_line
from her2quiz.lint.run_checks import run_checks
from her2quiz.lint.selection import Selection
from her2quiz.lint.switched_off import apply_switches

MOST_TRIES, MOST_HEADINGS_READ = 200, 20_000
"""How often a deck is read to find out which fixes can be made, and how many headings are read in all that; any other
fixes are left to its author.
"""

_KEYS = 2
"""How many keys take as long to read as a heading with those of a short card."""

_FEWEST_TRIES = 4
"""How often even a large deck is read."""

_MISREAD = "D107"
"""The code of a text with a backslash that was read as something else."""

MISSING_ID = "D173"
"""The code under which missing ids are selected and ignored."""

ASKED_OTHERWISE = frozenset({"F310", "M222"})
"""Checks whose fixes make another kind of question of a card: its author decides on those."""


@frozen
class Fixed:
    """A deck that can be fixed."""

    file: Path
    """The deck."""

    before: str
    """Its text."""

    after: str
    """Its text, fixed."""

    count: int
    """How many things were fixed."""

    ids: int = 0
    """How many of them are ids that were missing."""

    def write(self) -> None:
        """Put the fixed text in place of the other; raises Her2QuizError if that cannot be done."""
        rewrite(self.file, self.before, self.after)


@frozen
class _Change:
    """A fix, as changes of the text."""

    edits: tuple[Edit, ...]
    """What is replaced."""

    diagnostic: Diagnostic | None = None
    """What it fixes; None for an id that is written out."""


@frozen(slots=False, eq=False)
class _State:
    """A text and what there is to say of it."""

    text: str
    file: Path
    today: date
    selection: Selection
    files: DeckFiles = field(factory=DeckFiles)

    @cached_property
    def salvaged(self) -> Salvaged:
        """As much of the text as is TOML."""
        return salvage(self.text)

    @cached_property
    def reading(self) -> Reading:
        """What was read."""
        return read_text(self.salvaged.text, self.file, self.files)

    @cached_property
    def diagnostics(self) -> list[Diagnostic]:
        """What is wrong in it, and what is legal but unwise."""
        found = apply_switches(
            [*self.reading.diagnostics, *run_checks(self.reading, self.today)], self.reading.data
        )
        return self.selection.of(dict.fromkeys(found))

    def changed(self, changes: Iterable[_Change]) -> "_State":
        """Return the text after some fixes."""
        edits = (edit for change in changes for edit in change.edits)
        return _State(apply(self.text, edits), self.file, self.today, self.selection, self.files)

    def fixes(self) -> Iterator[_Change]:
        """Return the fixes of what is wrong, and before them the ids that are missing."""
        positions = find_positions(self.salvaged.text) if self.reading.data else None
        if positions is None:
            return
        if self.selection.tells(MISSING_ID, Severity.INFO):
            misread = {each.where.path[:2] for each in self.diagnostics if each.code == _MISREAD}
            for added in missing_ids(self.reading.data):
                if added.path[:2] not in misread:  # its words become those that were meant first
                    yield _Change(tuple(added.edits(positions)))
        for diagnostic in self.diagnostics:
            if diagnostic.code not in ASKED_OTHERWISE:
                edits = tuple(edit for fix in diagnostic.fixes for edit in fix.edits(positions))
                yield _Change(edits, diagnostic)


def fixes(places: Iterable[Path], today: date, selection: Selection) -> Iterator[Fixed]:
    """Return the decks among files and in folders that can be fixed; nothing is written yet."""
    for file in deck_files(places):
        text = contents(file)
        if not isinstance(text, str):
            continue  # what keeps it from being read, the check says
        fixed = fix(text, file, today, selection)
        if fixed.count:
            yield fixed


def unread(places: Iterable[Path]) -> Iterator[str]:
    """Say what keeps files, among these and in folders, from being read."""
    for file in deck_files(places):
        found = contents(file)
        if isinstance(found, Diagnostic):
            yield one_line(f"{file}: {found.message} ({found.help})")


def fix(text: str, file: Path, today: date, selection: Selection) -> Fixed:
    """Fix the text of a deck."""
    start = _without_other_text(with_line_ends(text))
    if start is None:
        return Fixed(file, text, text, 0)
    state, count, ids = _State(start, file, today, selection), int(len(start) != len(text)), 0
    tries = _Tries(_most_tries(text))
    while True:
        fixed = fix_syntax(state.text)
        if fixed.count:
            state = _State(fixed.text, file, today, selection, state.files)
        reached = tries.most_of(state, _apart(state.fixes()))
        if not fixed.count and not reached.made:
            return Fixed(file, text, state.text if count else text, count, ids)
        state, count = reached.state, count + fixed.count + len(reached.made)
        ids += sum(change.diagnostic is None for change in reached.made)


def _without_other_text(text: str) -> str | None:
    """Return a text without what a chat wrote around the deck; None for a file that is in another format."""
    if first_mistake(text) is None:
        return text
    return without_text_around(text) or (None if about_format(text) else text)


def is_large(text: str) -> bool:
    """Whether a deck is so large that reading it again takes seconds."""
    return _headings(text) > MOST_HEADINGS_READ // _FEWEST_TRIES


def _most_tries(text: str) -> int:
    return min(MOST_TRIES, max(_FEWEST_TRIES, MOST_HEADINGS_READ // max(1, _headings(text))))


def _headings(text: str) -> int:
    """Return how many headings take as long to read as a text."""
    return max(text.count("\n["), text.count("=") // _KEYS)


def _apart(changes: Iterable[_Change]) -> list[_Change]:
    """Return those fixes that do not touch one another; the others have their turn later."""
    chosen, taken = list[_Change](), list[tuple[int, int]]()
    for change in changes:
        if change.edits and not any(_touches(edit, taken) for edit in change.edits):
            chosen.append(change)
            for edit in change.edits:
                insort(taken, (edit.start, edit.end))
    return chosen


def _touches(edit: Edit, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a change is of something that is changed already; `taken` is sorted, and nothing in it overlaps."""
    at = bisect_right(taken, (edit.start, edit.end))
    return (at > 0 and taken[at - 1][1] > edit.start) or (at < len(taken) and taken[at][0] < edit.end)


@frozen
class _Reached:
    """Fixes that can be made together."""

    made: Sequence[_Change]
    """The fixes."""

    state: _State
    """The deck after them."""


@define
class _Tries:
    """Finds out which fixes can be made together, within a number of tries."""

    left: int

    def most_of(self, state: _State, changes: Sequence[_Change]) -> _Reached:
        """Return the fixes after which the deck reads the same and what they fix is gone."""
        return self._with(state, _Reached((), state), changes)

    def _with(self, first: _State, reached: _Reached, more: Sequence[_Change]) -> _Reached:
        if not more or not self.left:
            return reached
        self.left -= 1
        together = [*reached.made, *more]
        after = first.changed(together)
        if _is_fixed(first, after, together):
            return _Reached(together, after)
        if len(more) == 1:
            return reached
        half = len(more) // 2
        return self._with(first, self._with(first, reached, more[:half]), more[half:])


def _is_fixed(before: _State, after: _State, changes: Sequence[_Change]) -> bool:
    """Whether the deck reads the same after some fixes, and what they fix is gone."""
    if after.salvaged.broken != before.salvaged.broken or not after.reading.data:
        return False
    if not reads_the_same(before.reading, after.reading):
        return False
    gone = Counter(change.diagnostic.identity for change in changes if change.diagnostic)
    present = Counter(each.identity for each in before.diagnostics)
    left = Counter(each.identity for each in after.diagnostics)
    is_gone = all(left[each] <= present[each] - count for each, count in gone.items())
    return is_gone and not (_renamed(changes) & _wrong(after))


def _wrong(state: _State) -> set[EntryPath]:
    """Return the entries with an error, and all around them."""
    paths = [
        diagnostic.where.path for diagnostic in state.diagnostics if diagnostic.severity is Severity.ERROR
    ]
    return {path[:length] for path in paths for length in range(1, len(path) + 1)}


def _renamed(changes: Iterable[_Change]) -> set[EntryPath]:
    """Return the entries whose keys are written otherwise: they must be right under their new key."""
    fixes = [fix for change in changes if change.diagnostic for fix in change.diagnostic.fixes]
    return {(*fix.path[:-1], fix.name) for fix in fixes if isinstance(fix, RenamedKey)}
