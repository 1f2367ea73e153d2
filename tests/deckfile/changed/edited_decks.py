"""Decks, and what their authors do to them: cards are changed, added, removed, moved and doubled, and texts are broken."""

from collections.abc import Callable

from hypothesis import strategies as st

TOP = 'title = "Drugs"\nid = "drugs"\n'
TOPS = (
    *(TOP, 'title = "Drugs"\nid = "drugs"\nas_of = 2025-01-01\ntags = ["a"]\n', 'id = "drugs"\n'),
    f'{TOP}[synonyms]\nlapatinib = ["tykerb", "lapatinab"]\n\n[defaults]\ntyped = true\n',
    f'{TOP}[lint]\nignore = ["D124"]\n',
    f'{TOP}note = """\n[[card]]\n"""\n',
    f'{TOP}was = "medicines"\n',
    f"{TOP}card = 1\n",
    f'{TOP}[[card]]\nquestion = "Up here?"\nanswer = "lapatinib"\n',
    "",
)
NAMES = ("lapatinib", "lapatinab", "lapatanib", "trastuzumab", "trastuzumob", "pertuzumab", "HER2", "3")

_KINDS = (
    'question = "Which drug {word}?"\nanswer = "{name}"\ntyped = true',
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"\naccept = ["{other}"]',
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"\nreject = ["{other} -- no"]',
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"',
    'id = "{word}"\nquestion = "Is it {name}?"\nanswer = true\nwhy = "{other}"',
    'id = "{word}"\ncloze = "It is {{{{{name}}}}}, and not {{{{{other}}}}}."',
    'id = "{word}"\nquestion = "Which?"\noptions = """\n* {name}\n- {other} -- no\n- none\n"""',
    'id = "{word}"\nquestion = "How many?"\nanswer = 4.50\nunit = "mg"',
    'id = "{word}"\nquestion = "How many?"\nanswer = "= n + 1"\n[card.vars]\nn = [1, 2]',
    'id = "{word}"\nquestion = "Match."\nmatch = """\n{name} -> one\n{other} -> two\n"""',
)
_UNUSUAL = (
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"\ntyped = true\nstatus = "draft"',
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"\ncolour = "red"',
    'id = "{word}"\nquestion = "Which?"\noptions = """\n* {name}\n* {other}\n* none\n"""',
    'id = "{word}"\nquestion = "Which?"',
    'id = "{word}"\nquestion = """\nWhich?\n[[card]]\nid = "inside"\n"""\nanswer = "{name}"',
    'id = "{word}"\nquestion = """Which?\nanswer = "{name}"',
    'id = "{word}"\nquestion = "Which?" # """\nanswer = \'\'\'{name}\'\'\'',
    'id = "{word}"\ncase = "A lady."\n[[card.ask]]\nid = "a"\nquestion = "Q?"\nanswer = "{name}"',
    'id = "{word}"\nwas = "{name}"\nquestion = "Which?"\nanswer = "{other}"',
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"\n[synonyms]\npertuzumab = ["{other}"]',
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"\n[[ card ]]\nquestion = "Else?"\nanswer = "x"',
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"\n  [[card]]\nquestion = "Else?"\nanswer = "x"',
    'id = "{word}"\nquestion = "Which?"\nanswer = "{name}"\n[[table]]\ncolumns = ["a", "b"]\nrows = "x | {name}"',
    'question = "A\\times{word}?"\nanswer = "{name}"',
    "",
)

_words = st.sampled_from(
    ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"]
)
_names = st.sampled_from(NAMES)


def _card(kind: str, word: str, name: str, other: str) -> str:
    return kind.format(word=word, name=name, other=other)


USUAL = st.builds(_card, st.sampled_from(_KINDS), _words, _names, _names)
ANY = st.one_of(USUAL, USUAL, st.builds(_card, st.sampled_from(_UNUSUAL), _words, _names, _names))

Cards = list[str]
"""What is below each heading of a deck."""


def deck_text(top: str, cards: Cards, end: str = "\n") -> str:
    """Return the text of a deck."""
    return "\n\n[[card]]\n".join((top, *cards)).replace("\n", end) + end


@st.composite
def usual_decks(draw: st.DrawFn) -> Cards:
    """Return cards without a mistake, each with an id of its own."""
    kinds = draw(st.lists(st.sampled_from(_KINDS), min_size=6, max_size=12))
    return [_card(kind, f"card-{place}", draw(_names), draw(_names)) for place, kind in enumerate(kinds)]


def _change(draw: st.DrawFn, cards: Cards) -> None:
    cards[draw(st.integers(0, len(cards) - 1))] = draw(ANY)


def _add(draw: st.DrawFn, cards: Cards) -> None:
    cards.insert(draw(st.integers(0, len(cards))), draw(ANY))


def _remove(draw: st.DrawFn, cards: Cards) -> None:
    del cards[draw(st.integers(0, len(cards) - 1))]


def _move(draw: st.DrawFn, cards: Cards) -> None:
    moved = cards.pop(draw(st.integers(0, len(cards) - 1)))
    cards.insert(draw(st.integers(0, len(cards))), moved)


def _double(draw: st.DrawFn, cards: Cards) -> None:
    cards.insert(draw(st.integers(0, len(cards))), draw(st.sampled_from(cards)))


def _exchange_name(draw: st.DrawFn, cards: Cards) -> None:
    place = draw(st.integers(0, len(cards) - 1))
    cards[place] = cards[place].replace(draw(_names), draw(_names), 1)


_EDITS: tuple[Callable[[st.DrawFn, Cards], None], ...] = (
    *(_change, _add, _remove, _move, _double, _exchange_name, _exchange_name),
)


@st.composite
def histories(draw: st.DrawFn) -> list[str]:
    """Return the texts of a deck, one after the other."""
    top, cards, end = (
        draw(st.sampled_from(TOPS[:5])),
        draw(usual_decks()),
        draw(st.sampled_from(["\n", "\n", "\r\n"])),
    )
    texts = [deck_text(top, cards, end)]
    for edit in draw(st.lists(st.sampled_from(_EDITS), min_size=1, max_size=5)):
        if cards:
            edit(draw, cards)
        top = draw(st.sampled_from(TOPS)) if draw(st.integers(0, 9)) == 0 else top
        texts.append(deck_text(top, cards, end))
    return texts
