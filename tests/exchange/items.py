"""Items of every form, with texts that are full of signs of the deck language."""

from hypothesis import strategies as st

from her2quiz.exchange.items import (
    Blank,
    Blanks,
    Choice,
    InOrder,
    Item,
    Option,
    Pairs,
    Quantity,
    Recalled,
    Truth,
    Typed,
    Wrong,
)

SIGNS = "ab Cé1.,-*[]x{}|\\`$:;>\"'#=~^_(/"
"""Letters and signs of which most mean something in a deck or in TOML."""

LINES = st.text(SIGNS, min_size=1, max_size=12).map(lambda text: f"w{' '.join(text.split())}")
"""Texts of one line that begin with a letter."""

TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
"""Texts of one or more lines."""


def _named(lines: list[str]) -> list[str]:
    """Return texts none of which says the same as another."""
    return [f"{chr(97 + place) * 3} {line}" for place, line in enumerate(lines)]


DIFFERENT = st.lists(LINES, min_size=3, max_size=5).map(_named)
"""Texts that differ in their words."""


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    """Options, some with feedback, at least one of them right and one wrong."""
    texts = draw(DIFFERENT)
    right = draw(st.sets(st.integers(0, len(texts) - 2), min_size=1))
    said = draw(st.lists(st.just("") | LINES, min_size=len(texts), max_size=len(texts)))
    return Choice(tuple(Option(text, place in right, said[place]) for place, text in enumerate(texts)))


@st.composite
def blanks(draw: st.DrawFn) -> Blanks:
    """A text with blanks."""
    words = draw(DIFFERENT)
    hints = draw(st.lists(st.just("") | st.just("hint"), min_size=len(words), max_size=len(words)))
    parts = [
        part for word, hint in zip(words, hints, strict=True) for part in ("before ", Blank((word,), hint))
    ]
    return Blanks((*parts, " after"))


def answers() -> st.SearchStrategy[object]:
    """Answers of every form."""
    return st.one_of(
        TEXTS.map(Recalled),
        DIFFERENT.map(lambda texts: Typed((*texts[:2],), (Wrong(texts[2], "That is not it."),))),
        st.booleans().map(Truth),
        st.sampled_from(["10", "0.50", "-3", "1.5e3", "2.0-3.0", ">= 2"]).map(
            lambda text: Quantity(text, "", "mg")
        ),
        choices(),
        DIFFERENT.map(lambda texts: InOrder((*texts,))),
        DIFFERENT.map(lambda texts: Pairs(tuple((text, f"to {text}") for text in texts), ("nothing",))),
        blanks(),
    )


ITEMS = st.builds(
    Item,
    question=TEXTS,
    answer=answers(),
    why=st.just("") | TEXTS,
    hints=st.lists(LINES, max_size=2).map(tuple),
    tags=st.lists(st.sampled_from(["her2", "ihc"]), max_size=2, unique=True).map(tuple),
    source=st.just("") | LINES,
)
"""Items of every form."""
