"""What is practised in the lab."""

from enum import StrEnum

LARGEST_SEED = 2**32 - 1
"""The largest seed of a run."""


class LabKind(StrEnum):
    """What is practised."""

    IHC = "ihc"
    FISH = "fish"
    CASE = "case"
