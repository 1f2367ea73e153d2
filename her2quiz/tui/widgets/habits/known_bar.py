"""A bar of how much of a deck is known."""

from collections.abc import Sequence

from textual.content import Content

MATURE, YOUNG, UNSEEN = "█", "▒", "·"
"""The signs of cards that are mature, young and unseen: they differ without colour."""

_SIGNS = ((MATURE, "mature"), (YOUNG, "young"), (UNSEEN, "unseen"))
_STYLE, _DIM = "$text-primary", "$foreground-muted"


def known_bar(mature: int, young: int, unseen: int, width: int) -> Content:
    """Draw how much of a deck is known.

    It has no unseen cell only if no card is unseen, and is solid only if all are mature; a card that was asked shows.

    Args:
        mature: cards that are known for long.
        young: cards that were asked, and are not mature yet.
        unseen: cards that were never asked.
        width: cells.
    """
    cards = max(1, mature + young + unseen)
    solid = mature * width // cards
    asked = -(-(mature + young) * width // cards)
    asked = max(solid, min(asked, width - bool(unseen)))
    parts = ((MATURE * solid, _STYLE), (YOUNG * (asked - solid), _STYLE), (UNSEEN * (width - asked), _DIM))
    return Content.assemble(*(part for part in parts if part[0]))


def known_in_words(mature: int, young: int, unseen: int, *, is_below: bool = False) -> Content:
    """Say the same in numbers, each beside its sign; what there is none of is left out.

    Args:
        mature: cards that are known for long.
        young: cards that were asked, and are not mature yet.
        unseen: cards that were never asked.
        is_below: whether it stands below the bar, where a single sign would look like the end of the bar, and three
            numbers take two lines.
    """
    parts = zip(_SIGNS, (mature, young, unseen), strict=True)
    told = [(sign, f"{count:,} {name}") for (sign, name), count in parts if count]
    if is_below and len(told) == 1:
        return Content(told[0][1])
    shown = [Content.assemble((sign, _STYLE), f" {said}") for sign, said in told]
    if is_below and len(shown) == len(_SIGNS):
        return Content("\n").join((Content("  ").join(shown[:-1]), shown[-1]))
    return Content("  ").join(shown)


def known_in_columns(known: Sequence[int], most: Sequence[int]) -> Content:
    """Say it for one of several decks, so that the numbers stand below each other.

    Args:
        known: its cards that are mature, young and unseen; what there is none of is blank.
        most: the most that any of the decks has of each; what none has takes no room.
    """
    columns = list[Content]()
    for (sign, name), count, widest in zip(_SIGNS, known, most, strict=True):
        said = f" {count:>{len(f'{widest:,}')},} {name}"
        column = Content.assemble((sign, _STYLE), said) if count else Content(" " * (1 + len(said)))
        columns += [column] if widest else []
    return Content("  ").join(columns)
