"""Items of every form, with texts that are full of signs of the deck language."""

from hypothesis import strategies as st

from her2quiz.exchange.items import (
    AnyAnswer,
    Blank,
    Blanks,
    Choice,
    InOrder,
    Item,
    Option,
    Pairs,
    Recalled,
    Truth,
    Typed,
    Wrong,
)

SIGNS = "ab Cé1.,-*[]x{}|\\`$:;>\"'#=~^_(/"
"""Letters and signs of which most mean something in a deck or in TOML."""


def _lines(signs: str) -> st.SearchStrategy[str]:
    """Texts of one line that begin with a letter."""
    return st.text(signs, min_size=1, max_size=12).map(lambda text: f"w{' '.join(text.split())}")


def _texts(signs: str) -> st.SearchStrategy[str]:
    """Texts of one or more lines."""
    return st.lists(_lines(signs), min_size=1, max_size=3).map("\n".join)


def _different(signs: str) -> st.SearchStrategy[list[str]]:
    """Texts that differ in their words."""
    return st.lists(_lines(signs), min_size=3, max_size=5).map(_named)


def _named(lines: list[str]) -> list[str]:
    """Return texts none of which says the same as another."""
    return [f"{chr(97 + place) * 3} {line}" for place, line in enumerate(lines)]


@st.composite
def choices(draw: st.DrawFn, signs: str) -> Choice:
    """Options, some with feedback, at least one of them right and one wrong."""
    texts = draw(_different(signs))
    right = draw(st.sets(st.integers(0, len(texts) - 2), min_size=1))
    said = draw(st.lists(st.just("") | _lines(signs), min_size=len(texts), max_size=len(texts)))
    return Choice(tuple(Option(text, place in right, said[place]) for place, text in enumerate(texts)))


@st.composite
def blanks(draw: st.DrawFn, signs: str) -> Blanks:
    """A text with blanks."""
    words = draw(_different(signs))
    hints = draw(st.lists(st.just("") | st.just("hint"), min_size=len(words), max_size=len(words)))
    both = zip(words, hints, strict=True)
    return Blanks((*(part for word, hint in both for part in ("before ", Blank((word,), hint))), " after"))


def answers(signs: str) -> dict[type, st.SearchStrategy[AnyAnswer]]:
    """Answers of every form."""
    different = _different(signs)
    return {
        Recalled: _texts(signs).map(Recalled),
        Typed: different.map(lambda texts: Typed((*texts[:2],), (Wrong(texts[2], "That is not it."),))),
        Truth: st.booleans().map(Truth),
        Choice: choices(signs),
        InOrder: different.map(lambda texts: InOrder((*texts,))),
        Pairs: different.map(
            lambda texts: Pairs(tuple((text, f"to {text}") for text in texts), ("nothing",))
        ),
        Blanks: blanks(signs),
    }


def items(*kinds: type, signs: str = SIGNS) -> st.SearchStrategy[Item]:
    """Items with answers of some forms.

    Args:
        kinds: the forms.
        signs: what their texts consist of.
    """
    return st.builds(
        Item,
        question=_texts(signs),
        answer=st.one_of(*(answers(signs)[kind] for kind in kinds)),
        why=st.just("") | _texts(signs),
        hints=st.lists(_lines(signs), max_size=2).map(tuple),
        tags=st.lists(st.sampled_from(["her2", "ihc"]), max_size=2, unique=True).map(tuple),
        source=st.just("") | _lines(signs),
    )
