"""A field of the score that a field was taken for, and what differs between the two."""

from itertools import count

from her2quiz.her2.fields.ihc import IhcField, ihc_field
from her2quiz.her2.ihc import CUT_OFF, Basis, Completeness, Intensity, Pattern, Score

_RINGS = {
    Completeness.NONE: "no ring",
    Completeness.INCOMPLETE: "broken rings",
    Completeness.COMPLETE: "closed rings",
}


def neighbour(said: Score, seed: int) -> IhcField:
    """Draw a field of another score, in a pattern of its definition, with some staining: so 0 differs from 1+ by its share."""
    return next(
        field
        for number in count(seed + 1)
        if (field := ihc_field(said, number)).scored.basis is Basis.DEFINITION and field.stained
    )


def differences(field: IhcField, other: IhcField, *, is_drawn: bool = True) -> tuple[str, ...]:
    """Say what each of two fields shows, and what differs.

    Args:
        field: the field that was scored, on the left.
        other: a field of the score that was said, on the right.
        is_drawn: whether they are drawn side by side, and cells are marked in them.
    """
    one, two = ("Left", "Right") if is_drawn else ("This field", "Another")
    are_marked = is_drawn and Completeness.NONE not in (
        field.pattern.completeness,
        other.pattern.completeness,
    )
    return (
        f"{one}, {field.scored.score}: {_shows(field.pattern)}.",
        f"{two}, {other.scored.score}: {_shows(other.pattern)}.",
        f"What differs: {_listed(field.pattern, other.pattern)}.{' Compare the marked cells.' if are_marked else ''}",
    )


def _shows(pattern: Pattern) -> str:
    if pattern.completeness is Completeness.NONE:
        return "no stained cell"
    strength = "barely perceptible" if pattern.intensity is Intensity.FAINT else str(pattern.intensity)
    return f"{_RINGS[pattern.completeness]}, {strength}, in {float(pattern.percent):.0f} % of the cells"


def _listed(one: Pattern, other: Pattern) -> str:
    """List the criteria of the score by which two patterns differ; two of one score differ by none."""
    if Completeness.NONE in (one.completeness, other.completeness):
        return "whether any cell is stained"
    found = [
        "the rings are closed or broken" if one.completeness is not other.completeness else "",
        "how strongly they are stained" if one.intensity is not other.intensity else "",
        f"more than {CUT_OFF} % of the cells, or not"
        if (one.percent > CUT_OFF) is not (other.percent > CUT_OFF)
        else "",
    ]
    return "; ".join(filter(None, found)) or "nothing that counts"
