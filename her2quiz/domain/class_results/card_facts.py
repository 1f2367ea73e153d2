"""What a deck says of a card whose answers are analysed, and the version that the card is."""

from attrs import frozen

from her2quiz.domain.blake2 import blake2b
from her2quiz.domain.choices.pairs import Pairs
from her2quiz.domain.deck.card import Card
from her2quiz.domain.kinds.drawn_field import DrawnField
from her2quiz.domain.kinds.question import AnyKind
from her2quiz.domain.kinds.select_all import SelectAll
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.kinds.true_false import TrueFalse

LONGEST_CHOSEN = 500
"""Characters of an option that are kept of an answer, and compared."""

_BYTES = 8


@frozen
class OptionFacts:
    """An option of a card."""

    text: str
    """What can be chosen."""

    is_right: bool
    """Whether it is the key, or one of several that are right."""


@frozen
class CardFacts:
    """A card of a deck."""

    key: str
    """Its key."""

    version: str
    """Its version, a digest."""

    options: tuple[OptionFacts, ...] = ()
    """Its options, in the order of the deck; none for a card without."""

    takes_several: bool = False
    """Whether several options can be chosen at once."""

    shows_some: bool = False
    """Whether each showing has only some of the wrong options, so that how often one was chosen says little."""


def facts_of(card: Card) -> CardFacts:
    """Return what a card says."""
    kind = card.kind
    several = isinstance(kind, SelectAll)
    some = isinstance(kind, SingleBest | SelectAll) and _shows_some(kind)
    return CardFacts(card.key, version_of(card), _options(kind), takes_several=several, shows_some=some)


def version_of(card: Card) -> str:
    """Return the version of a card: a digest of all on which an answer depends. Reasons, hints and sources are no part."""
    kind = card.kind
    texts = (type(kind).__name__, card.stem, card.picture, kind.answer_key.text, *_offered(kind))
    joined = "\x1f".join(texts).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=_BYTES).hexdigest()


def cut(text: str) -> str:
    """Return a text as it is kept of an answer."""
    return text[:LONGEST_CHOSEN]


def _options(kind: AnyKind) -> tuple[OptionFacts, ...]:
    match kind:
        case SingleBest() | SelectAll():
            return tuple(OptionFacts(cut(option.text), option.is_right) for option in kind.options)
        case TrueFalse(value=value):
            return (OptionFacts("True", value), OptionFacts("False", not value))
        case DrawnField():
            return ()  # what is right is drawn, too
        case _:
            return ()


def _shows_some(kind: SingleBest | SelectAll) -> bool:
    choices = getattr(kind, "choices", None)
    return choices is not None and choices < len(kind.options)


def _offered(kind: AnyKind) -> tuple[str, ...]:
    """Return the options, in an order of their own: they are shuffled."""
    if isinstance(kind, SingleBest | SelectAll):
        return tuple(sorted(f"{option.text}\x1e{option.is_right}" for option in kind.options))
    if isinstance(kind, Pairs):
        return tuple(sorted((*(f"{item.text}\x1e{item.right}" for item in kind.items), *kind.choices)))
    return ()
