"""Fixes that need no judgement: the deck reads the same before and after, and twice is once."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from her2quiz.deckfile.deck.read import read_text
from her2quiz.deckfile.toml.decode import contents
from her2quiz.domain.characters import seen
from her2quiz.lint.selection import Selection
from her2quiz.session.authoring.check.fix_decks import Fixed, fix
from her2quiz.session.authoring.check.fix_diff import diff_lines
from tests.deckfile.goldens import decks as mistaken
from tests.lint.goldens import TODAY
from tests.lint.goldens import decks as flawed

GOLDEN = Path(__file__).parent / "fixing"
TEXTS = {file: text for file in (*flawed(), *mistaken()) if isinstance(text := contents(file), str)}


def golden(name: str) -> Path:
    """Return the deck with a name, without its ending."""
    return next(file for file in TEXTS if file.stem == name)


FILES = st.sampled_from(sorted(TEXTS))
PIECES = [
    "* 1+ — a\n",
    "“",
    "”",
    "\t",
    "not",
    "[card]\n",
    "id = 5\n",
    "\u00a0",
    "typed = 'yes'\n",
    "tag = 'a'\n",
    "#",
]


def fixed(text: str, file: Path = Path("deck.toml"), selection: Selection | None = None) -> Fixed:
    """Fix a text."""
    return fix(text, file, TODAY, selection or Selection())


@cache
def fixed_golden(file: Path) -> Fixed:
    """Fix a golden deck, once for all tests of this process; one that is no text as if it were empty."""
    return fixed(TEXTS.get(file, ""), file)


def card(body: str) -> str:
    """Fix a card that has all else; gives its own lines."""
    start = 'title = "T"\n[[card]]\nid = "a"\n'
    after = fixed(start + body).after
    assert after.startswith(start)
    return after.removeprefix(start)


def asked(text: str, file: Path) -> dict[str, tuple[str, str, str]]:
    """Return what is asked, by key: the kind, and the words as they are seen, but for capitals, blanks and dashes."""
    deck = read_text(text, file).deck
    told = {}
    for each in deck.cards if deck else ():
        words = (
            seen(f"{each.stem} {each.kind.right_answer}")
            .casefold()
            .replace("—", " ")
            .replace("--", " ")
            .split()
        )
        told[each.key] = (type(each.kind).__name__, seen(each.why), " ".join(words))
    return told


def check(text: str, once: Fixed, file: Path) -> None:
    """After one fix no question is lost or changed, and a second changes nothing."""
    before, after = asked(text, file), asked(once.after, file)
    for key, (kind, why, words) in before.items():
        assert after[key][0] == kind
        assert after[key][1].split() == why.split()
        assert set(after[key][2].split()) <= set(words.split())
    assert (once.count == 0) == (once.after == text)
    again = fixed(once.after, file)
    assert (again.after, again.count) == (once.after, 0)


@pytest.mark.parametrize("file", sorted(TEXTS), ids=lambda file: file.stem)
@pytest.mark.much_work
def test_every_golden_deck_reads_the_same(file: Path) -> None:
    """These decks have every diagnostic there is."""
    check(TEXTS[file], fixed_golden(file), file)


@given(FILES, st.integers(0, 10_000), st.sampled_from(PIECES), st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_golden_deck_with_one_more_mistake(file: Path, at: int, piece: str, windows: bool) -> None:
    """The mistake may be anywhere; both kinds of line ends."""
    text = TEXTS[file]
    if len(text) < 3000:
        text = text[: at % (len(text) + 1)] + piece + text[at % (len(text) + 1) :]
        text = text.replace("\r\n", "\n").replace("\n", "\r\n") if windows else text
        check(text, fixed(text, file), file)


@given(FILES)
@example(golden("d209-markdown"))
@example(golden("d006-fences-between"))
@settings(max_examples=15, deadline=None)
def test_line_ends_stay(file: Path) -> None:
    """A file from Windows gets the same fixes and keeps its line ends."""
    text = TEXTS[file].replace("\r\n", "\n")
    plain, windows = fixed(text, file), fixed(text.replace("\n", "\r\n"), file)
    assert windows.after == plain.after.replace("\n", "\r\n")


def test_a_deck_from_a_word_processor() -> None:
    """Many mistakes at once; the expected result was read line by line."""
    text = (GOLDEN / "messy.toml").read_text(encoding="utf-8")
    assert fixed(text).after == (GOLDEN / "messy.fixed.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "fixed"),
    [
        ('question = "Q?"\nanwser = "A"\n', 'question = "Q?"\nanswer = "A"\n'),
        (
            'question = "Q?"\nanswer = "A"\nas_of = "2025-1-2"\n',
            'question = "Q?"\nanswer = "A"\nas_of = 2025-01-02\n',
        ),
        ('question = ["Q?"]\nanswer = ["A",]\n', 'question = "Q?"\nanswer = "A"\n'),
        (
            'question = "Q?"\nanswer = "A" # x\ntyped = "no"\n',
            'question = "Q?"\nanswer = "A" # x\ntyped = false\n',
        ),
        ('question = "Q\t?"\nanswer = "A\tB"\n', 'question = "Q    ?"\nanswer = "A    B"\n'),
        (
            'question = "Q?"\noptions = """\n* a – b-c\n- c -- d\n- e\n"""\n',
            'question = "Q?"\noptions = """\n* a -- b-c\n- c -- d\n- e\n"""\n',
        ),
        (
            'question = "Q?"\noptions = """\n* a – So it is.\n- c — It is not.\n"""\n',
            'question = "Q?"\noptions = """\n* a -- So it is.\n- c -- It is not.\n"""\n',
        ),
        (
            'question = "Q?"\noptions = """\n* a\n• b\n •c\n– d\n"""\n',
            'question = "Q?"\noptions = """\n* a\n- b\n - c\n- d\n"""\n',
        ),
        (
            'question = "Q?"\noptions = """\n*a\n- b\n-c\n"""\n',
            'question = "Q?"\noptions = """\n* a\n- b\n- c\n"""\n',
        ),
        (
            'question = "Q?"\noptions = ["*a", "*b", "-c"]\n',
            'question = "Q?"\noptions = ["* a", "* b", "- c"]\n',
        ),
        (
            'question = "Q?"\noptions = """\n*a\n• b\n– c\n"""\n',
            'question = "Q?"\noptions = """\n* a\n- b\n- c\n"""\n',
        ),
        (
            'question = "Q?"\nmatch = """\na → b\n=> c\nd —> e -- So.\n"""\n',
            'question = "Q?"\nmatch = """\na -> b\n-> c\nd -> e -- So.\n"""\n',
        ),
        ('question = "Q?"\nmatch = ["a → b", "c -> d"]\n', 'question = "Q?"\nmatch = ["a -> b", "c -> d"]\n'),
        (
            'question = "Q?"\nanswer = "A"\nreject = ["B – That is b.", "C"]\n',
            'question = "Q?"\nanswer = "A"\nreject = ["B -- That is b.", "C"]\n',
        ),
        (
            'question = "Q?"\nanswer = "A"\naccept = "B", "C"\n',
            'question = "Q?"\nanswer = "A"\naccept = ["B", "C"]\n',
        ),
    ],
)
def test_what_is_fixed(written: str, fixed: str) -> None:
    """Misspelt keys, values in quotes or lists, tabs, and the dashes of a word processor."""
    assert card(written) == fixed


@pytest.mark.parametrize(
    "written",
    [
        'question = "Does it bind?"\nanswer = "Yes"\n',
        'question = "It binds."\noptions = ["* True", "- False"]\n',
        'question = "Q?"\noptions = """\n* a — b\n- c — d\n"""\n',
        'question = "Q?"\noptions = """\n* a — b — c\n- c -- d\n"""\n',
        'question = "Q?"\noptions = """\n*a\nb\n-c\n"""\n',
        'question = "Q?"\noptions = """\n* a\n-5\n-ase\n"""\n',
        'question = "Q?"\noptions = """\n• a\n• b\n"""\n',
        'question = "Q?"\noptions = """\na) b*\nb) c\n"""\n',
        'question = "Q?"\nmatch = """\na → b → c\nd -> e\n"""\n',
        'question = "Q?"\nanswer = "A"\nreject = ["B – b", "C"]\n',
        'question = "Q?"\nanswer = "A"\nanwser = "B"\n',
        'question = "Q?"\na = "A"\nanwser = "B"\n',
        'question = "Q?"\nanswers = ["A", "B"]\n',
        'question = "Q?"\nanswer = "A"\ndate = 2025-01-01\n',
        'question = "Q?"\nanswer = "A"\ntype = "mcq"\n',
        'question = "Q?"\nanswer = "A"\nas_of = "01.02.2025"\n',
        'question = "Q?"\nanswer = ["A | B"]\n',
        'question = "Q?"\nanswer = [ # one\n"A"]\n',
        'question = "Q?"\nanswer = "A"\ndifficulty = 3\n',
    ],
)
def test_what_is_left_alone(written: str) -> None:
    """Anything ambiguous, and anything that would change how a card is asked or marked."""
    assert card(written) == written


def test_defaults_that_would_change_other_cards() -> None:
    """A fix here would affect every card, so it is left to the author."""
    deck = 'title = "T"\n[defaults]\ntyped = "yes"\n[[card]]\nid = "a"\nquestion = "Q?"\nanswer = "A"\n'
    assert fixed(deck).count == 0


def test_only_what_is_selected() -> None:
    """Errors are always fixed; warnings, notes and ids only if they are selected."""
    deck = 'title = "T"\n[[card]]\nquestion = "Q\t?"\nanwser = "A\tB"\n'
    only = fixed(deck, selection=Selection(select=("M",)))
    assert only.after == deck.replace("anwser", "answer")
    assert fixed(deck, selection=Selection(ignore=("D173",))).after == only.after.replace("\t", "    ")


def test_a_card_that_is_not_toml_does_not_affect_others() -> None:
    """The other cards get their ids."""
    deck = 'title = "T"\n[[card]]\nanswer = 1 2\n[[card]]\nquestion = "Q?"\nanswer = "A"\n'
    assert fixed(deck).after.count("\nid = ") == 1
    assert fixed(deck).after.endswith('question = "Q?"\nanswer = "A"\n')


def test_a_line_at_the_top_that_is_not_toml_does_not_affect_cards() -> None:
    """Cards below it are fixed and the line is left, unless the rest cannot be read without it."""
    card_ = '[[card]]\nquestion = "Q?"\nmatch = """\na → b\nc → d\n"""\n'
    after = fixed(f'title = "T"\nas_of = 02.07.2026\n{card_}').after
    assert "\nas_of = 02.07.2026\n[[card]]\nid = " in after
    assert after.endswith('a -> b\nc -> d\n"""\n')
    lost = f"translates = my deck\n{card_}"
    assert fixed(lost).after == lost


def test_a_diff_shows_what_cannot_be_seen() -> None:
    """Tabs and unusual spaces are visible; no escape sequence gets through."""
    fixed = Fixed(Path("a\x1b.toml"), "a\tb\r\n\u00a0c\n\x1b[1m", "a    b\r\n c\n\x1b[1m", 2)
    lines = [line.text for line in diff_lines(fixed)]
    assert "-a→   b" in lines
    assert "-␣c" in lines
    assert all(line.isprintable() for line in lines)


def test_a_number_with_a_unit_is_taken_out_of_its_quotes() -> None:
    """Once, though a tolerance says the same; beside accepted words it is left to a person."""
    number = 'question = "How many?"\nanswer = "20"\nunit = "cells"\ntol = 1\n'
    assert card(number) == number.replace('"20"', "20")
    assert card(number + "accept = 'score'\n") == number + "accept = 'score'\n"
    assert card('question = "How many?"\nanswer = "20"\n') == 'question = "How many?"\nanswer = "20"\n'


def test_one_hyphen_before_a_sentence_becomes_two() -> None:
    """Not that before the option, nor that of a name; where no sentence stands, or a colon, a person decides."""
    start = 'question = "Which?"\n'
    options = 'options = """\n  * T-DM1 - It is a drug.\n  - 0 - none\n  - 1+ -- It is negative.\n"""\n'
    assert card(start + options) == start + options.replace("1 - It", "1 -- It")
    reject = 'answer = "2+"\nreject = ["T-DM1 - That is a drug.", "3+: That is positive.", "0 - none"]\n'
    assert card(start + reject) == start + reject.replace("1 - That", "1 -- That")
