"""Fields in words, faithful to what is drawn, for those who listen and for terminals without pictures."""

from collections.abc import Iterator
from fractions import Fraction

from her2quiz.her2.fields.fish import FishField, Nucleus
from her2quiz.her2.fields.ihc import IhcField
from her2quiz.her2.ihc import Completeness, Intensity

_SHARES = (
    (0.29, "about a quarter"),
    (0.42, "about a third"),
    (0.58, "about half"),
    (0.71, "about two thirds"),
    (0.85, "about three quarters"),
    (0.999, "nearly all"),
)
"""The share below which a word is used."""

_STRENGTH = {
    Intensity.NONE: "no",
    Intensity.FAINT: "faint, barely perceptible",
    Intensity.WEAK: "weak",
    Intensity.MODERATE: "moderate",
    Intensity.INTENSE: "intense",
}
_RING = {
    Completeness.NONE: "",
    Completeness.INCOMPLETE: "broken ring: part of the membrane is bare",
    Completeness.COMPLETE: "closed ring around the whole cell",
}
_FEW = 10  # percent


def ihc_words(field: IhcField) -> tuple[str, ...]:
    """Describe a field as a pathologist sees it, without its score."""
    cells = len(field.cells)
    if not field.stained:
        return (f"None of the {cells} tumour cells has a stained membrane.", _STROMA)
    verb = "shows" if field.stained == 1 else "show"
    strength = _STRENGTH[field.pattern.intensity]
    article = "an" if strength[0] in "aeiou" else "a"
    who = f"{_share(field)} {verb} {article} {strength}, {_RING[field.pattern.completeness]}."
    return (who[0].upper() + who[1:], _STROMA)


_STROMA = "The stroma between them is unstained."


def _share(field: IhcField) -> str:
    cells = len(field.cells)
    if field.pattern.percent < _FEW:
        return f"{field.stained} of {cells} tumour cells"
    if field.stained == cells:
        return f"all {cells} tumour cells"
    share = field.stained / cells
    return f"{next(words for limit, words in _SHARES if share < limit)} of the {cells} tumour cells"


def ihc_count(field: IhcField) -> str:
    """Say how many cells of a field are stained."""
    percent = float(field.pattern.percent)
    verb = "is" if field.stained == 1 else "are"
    return f"Counted: {field.stained} of {len(field.cells)} tumour cells {verb} stained, {percent:.0f} %."


def fish_words(field: FishField) -> Iterator[str]:
    """Read out the signals of each nucleus, view by view."""
    for number in range(len(field.views)):
        yield from view_words(field, number)


def view_words(field: FishField, view: int) -> Iterator[str]:
    """Read out the signals of each nucleus of a view."""
    yield f"View {view + 1} of {len(field.views)}."
    for place, nucleus in enumerate(field.views[view], 1):
        yield f"Nucleus {place}: {nucleus_words(nucleus)}."


def nucleus_words(nucleus: Nucleus) -> str:
    """Read out the signals of a nucleus."""
    her2 = f"HER2 {len(nucleus.her2)}"
    return f"{her2}, CEP17 {len(nucleus.cep17)}" if nucleus.cep17 else her2


def totals_words(her2: int, cep17: int, cells: int) -> str:
    """Say how many signals there are in all."""
    if cep17:
        return f"{her2} HER2 and {cep17} CEP17 signals in {cells} cells."
    return f"{her2} HER2 signals in {cells} cells."


def decimals(amount: Fraction) -> str:
    """Write an amount with two decimals, or with one if that is all of it: 4.85, 2.0."""
    written = f"{float(amount):.2f}"
    return written[:-1] if written.endswith("0") else written


def copies_words(her2: int, cells: int) -> str:
    """Say how the average copies come out of a count."""
    return f"{her2} HER2 signals in {cells} cells are {decimals(Fraction(her2, cells))} copies per cell."


def ratio_words(her2: int, cep17: int) -> str:
    """Say how the ratio comes out of a count."""
    return f"{her2} HER2 signals to {cep17} CEP17 signals are a ratio of {decimals(Fraction(her2, cep17))}."
