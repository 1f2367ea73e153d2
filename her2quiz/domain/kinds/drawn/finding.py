"""What a card can draw anew at each showing, and what it can be."""

from enum import StrEnum

SCORES = ("0", "1+", "2+", "3+")
"""What staining can be scored, in the order of the options."""

GROUPS = ("Group 1", "Group 2", "Group 3", "Group 4", "Group 5")
"""What a count with a dual probe can be, in the order of the options."""


class Finding(StrEnum):
    """What is drawn."""

    IHC_FIELD = "ihc"
    """A field of a stained slide, as a picture."""
    FISH_FIELD = "fish"
    """Nuclei with signals of a dual probe, as a picture, with what was counted in them."""
    IHC_RECORD = "ihc record"
    """What a pathologist records of the staining: at the cut-off, where no eye sees it."""
    ISH_RECORD = "ish record"
    """The ratio and the copies that a laboratory reports: at the cut-offs."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What it can be, in the order of the options."""
        return SCORES if self in (Finding.IHC_FIELD, Finding.IHC_RECORD) else GROUPS
