"""Whether the names of a deck have changed in such a way that no known card gets anything else from them."""

from collections.abc import Iterator, Sequence
from itertools import chain

from her2quiz.deckfile.changed.blocks import digest
from her2quiz.deckfile.changed.known_deck import KnownDeck
from her2quiz.deckfile.names.synonyms import Synonyms
from her2quiz.domain.marking.text_match import skeleton


def digest_of(used: Sequence[str], right: Sequence[str]) -> str:
    """Return what changes with any name, and with their order."""
    return digest("\n".join((*dict.fromkeys(used), "", *dict.fromkeys(right))))


def harmless_changes(
    known: KnownDeck, used: Sequence[str], right: Sequence[str], synonyms: Synonyms
) -> int | None:
    """Count the names that are new or gone, if no typed answer is near any of them; None if that is not sure.

    All others must be in the same order as before, and the changes so few that names are compared in the same way.

    Args:
        known: what is known of the deck.
        used: all names that its cards use now.
        right: all right answers that are typed now.
        synonyms: its groups of names that mean the same.
    """
    before = [*chain.from_iterable(block.names for block in known.blocks.values())]
    right_before = [*chain.from_iterable(_right_of(known))]
    if digest_of(before, right_before) != known.names:  # some entries have names that are not known
        return None
    old, new = dict.fromkeys(before), dict.fromkeys(used)
    differing = old.keys() ^ new.keys()
    are_in_order = [name for name in old if name in new] == [name for name in new if name in old]
    is_same_typed = [*dict.fromkeys(right)] == [*dict.fromkeys(right_before)]
    if len(differing) > known.room or not are_in_order or not is_same_typed:
        return None
    return (
        None
        if _is_any_near(differing, [*right, *chain.from_iterable(synonyms)], known.edits)
        else len(differing)
    )


def _right_of(known: KnownDeck) -> Iterator[Sequence[str]]:
    return (card.right for block in known.blocks.values() for card in block.cards)


def _is_any_near(names: set[str], right: Sequence[str], edits: int) -> bool:
    from her2quiz.domain.marking.typos.typos import names_within  # loaded when names are compared

    texts = [*{skeleton(each) for each in right}]
    return any(names_within(skeleton(name), texts, edits) for name in names)
