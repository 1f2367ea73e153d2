"""Small real things for tests: decks, a log in memory, a clock that is set by hand."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random

from attrs import define

from her2quiz.domain.moment import Moment
from her2quiz.session.services.library import Library
from her2quiz.session.services.services import Services
from her2quiz.session.settings.preferences import Preferences
from her2quiz.store.deck_index import DeckIndex
from her2quiz.store.file.connect import MEMORY
from her2quiz.store.progress_file import ProgressFile

ZONE = timezone(timedelta(hours=1))
"""An hour ahead of UTC."""

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
"""When tests begin."""

MIXED_DECK = '''\
title = "Mixed"
id = "mixed"
source = "A guideline, 2018"
as_of = 2025-01-15
license = "CC-BY-4.0"
[[card]]
id = "best"
question = "Which score is equivocal?"
why = "It sends the case to ISH."
hint = ["Not the ends.", "Two of something."]
options = """
* Two plus   -- It is equivocal.
- None       -- That is negative.
- Three plus -- That is positive.
"""

[[card]]
id = "statement"
question = "An IHC 2+ result is positive."
answer = false

[[card]]
id = "symbol"
question = "Official gene symbol of HER2?"
answer = "ERBB2"
accept = ["ERBB-2"]
reject = ["ERBB3 -- That is HER3."]

[[card]]
id = "recall"
question = "On which chromosome does it sit?"
answer = "17q"
'''
"""One card of each kind."""


@define
class HandClock:
    """A clock that goes on only when it is told to, but for a second at each look."""

    local: datetime = MONDAY
    tick: timedelta = timedelta(seconds=1)

    def __call__(self) -> Moment:
        """Return the present moment."""
        self.local += self.tick
        return Moment.from_local(self.local)

    def advance(self, **span: float) -> None:
        """Let time pass."""
        self.local += timedelta(**span)


def write_deck(folder: Path, text: str = MIXED_DECK, name: str = "mixed.toml") -> Path:
    """Write a deck file."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def reopened(made: Services, *files: Path) -> Services:
    """Open the same progress with other decks, as the program does when it starts."""
    library = Library(DeckIndex(MEMORY), files)
    opened = Services(library, made.progress, made.clock, rng=made.rng, entropy=made.entropy)
    opened.follow_renamed_cards()
    return opened


def services(
    *files: Path, clock: HandClock | None = None, progress: Path | str = MEMORY, seed: int = 1
) -> Services:
    """Open decks with a log that is set up for a test."""
    rng = Random(seed)
    return Services(
        library=Library(DeckIndex(MEMORY), files),
        progress=ProgressFile(progress),
        clock=clock or HandClock(),
        rng=rng,
        entropy=rng.randbytes,
        preferences=Preferences(new_per_day=10),
    )


def on_a_full_disk(_handle: int) -> None:
    """Stand in for `os.fsync` where there is no room."""
    raise OSError(28, "No space left on device")
