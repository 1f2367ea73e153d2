"""Checks that are not called for a card would find nothing in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from her2quiz.deckfile.deck.read import Reading, read_text
from her2quiz.lint.card_checks import CardChecks
from her2quiz.lint.check import CardCheck
from her2quiz.lint.registry import CHECKS
from her2quiz.lint.run_checks import deck_sheet
from her2quiz.lint.words import words_and_signs
from tests.lint.goldens import decks
from tests.lint.looking import TODAY, TOP, card

OF_CARDS = [each for each in CHECKS if isinstance(each, CardCheck)]

_PHRASES = [
    *(
        "all of the above",
        "none of these",
        "both",
        "neither of them",
        "any of the options",
        "A and B",
        "only 1, 2",
        "II",
    ),
    *(
        "always",
        "never",
        "invariably",
        "exclusively",
        "in all cases",
        "in every patient",
        "all must",
        "One must",
    ),
    *("often", "usually", "rarely", "sometimes", "generally", "frequently", "occasionally", "may", "might"),
    *(
        "which is true",
        "which of these are correct",
        "which is right",
        "which is false",
        "incorrect",
        "wrong",
    ),
    *(
        "is not",
        "never",
        "cannot",
        "except",
        "least likely",
        "option B",
        "Answers A",
        "choice 2",
        "the first answer",
    ),
    *("A is wrong", "B, C and D are right", "any of the above", "the above choices", "correct answer is C"),
    *(
        "choose two",
        "please select 3",
        "pick",
        "mark",
        "tick",
        "check all",
        "Wählen Sie zwei",
        "Kreuzen Sie drei",
    ),
    *(
        "all that apply",
        "alle zutreffenden",
        "alle richtigen",
        "which one",
        "single best answer",
        "(2 correct)",
        "(2 rightly marked)",
    ),
    *(
        "which is correct",
        "which is incorrect",
        "which is wrong",
        "what is not",
        "choose four",
        "mark six",
        "tick three",
    ),
    *("pick one", "options A", "choices B", "A is correct", "B is incorrect", "C is true", "D is false"),
    *("which two", "which five", "10-20", "15 to 25 mg", "The", "mg", "ADCC", "wie"),
]
"""What the checks that need a word look for."""

_SIGNS = [
    " ",
    " ",
    " ",
    ", ",
    "?",
    "(",
    ")",
    "-",
    "_",
    "`",
    "'",
    "’",
    "“",
    ".",
    "/",
    "*",
    "\N{NO-BREAK SPACE}",
    "–",
]
_ODD = ["ſometimes", "wıth", "İn", "\N{KELVIN SIGN}", "²", "٣", "é", "e\N{COMBINING ACUTE ACCENT}", "œ", "µg"]
_WORDS = st.sampled_from(_PHRASES + _ODD)
_PIECES = st.tuples(_WORDS, st.sampled_from(_SIGNS))
_TEXTS = st.lists(_PIECES, min_size=1, max_size=6).map(lambda found: "".join(map("".join, found)))
_CASED = st.one_of(_TEXTS, _TEXTS.map(str.upper), _TEXTS.map(str.title))


def _found_unasked(reading: Reading) -> list[tuple[str, str]]:
    """Return what checks find in cards for which they are not called: the code and the message."""
    sheet, checks = deck_sheet(reading, TODAY), CardChecks(OF_CARDS)
    if sheet is None:
        return []
    passed_over = (
        (check, card)
        for card in sheet.cards
        for asked in [checks.that_look_at(card)]
        for number, check in enumerate(OF_CARDS)
        if number not in asked and check.looks_at(card)
    )
    return [(found.code, found.message) for check, card in passed_over for found in check.look(check, card)]


@pytest.mark.parametrize("deck", decks(), ids=lambda deck: deck.stem)
def test_nothing_is_missed_in_a_golden_deck(deck: Path) -> None:
    """Each has a flaw that some check finds by a word."""
    assert not _found_unasked(read_text(deck.read_text(encoding="utf-8"), deck))


@given(_CASED, st.lists(_CASED, min_size=2, max_size=4, unique=True), _CASED)
def test_nothing_is_missed_in_any_card_with_options(question: str, options: list[str], why: str) -> None:
    """Whatever words, letters and signs it is made of."""
    lines = "\n".join(f"{'-' if place else '*'} {text} -- {why}" for place, text in enumerate(options))
    text = card(question, f"options = '''\n{lines}\n'''\nwhy = '''{why} '''").replace('"""', "'''")
    assert not _found_unasked(read_text(f"{TOP}\n{text}", Path("deck.toml")))


@pytest.mark.parametrize("phrase", _PHRASES)
def test_nothing_is_missed_in_a_card_with_one_phrase(phrase: str) -> None:
    """Be it in the question, in a wrong option or in the explanation."""
    options = "options = '''\n* Ezra\n- {}\n- Quux\n'''\nwhy = '{}'"
    texts = (
        card(f"Quux Ezra, {phrase}", options.format("Zeno", "Quux")),
        card("Quux Ezra?", options.format(f"{phrase} Zeno", "Quux")),
        card("Quux Ezra?", options.format(phrase, "Quux")),
        card("Quux Ezra?", options.format("Zeno", phrase)),
    )
    for text in texts:
        assert not _found_unasked(read_text(f"{TOP}\n{text}", Path("deck.toml")))


@pytest.mark.parametrize(
    "phrase",
    [
        *("Describe", "Discuss", "Explain", "List all", "Outline", "Summarise", "SUMMARIZE"),
        *("It", "This", "That", "These", "Those", "They", "The above", "He", "She", "A ___ b"),
        *("Mr Smith", "Ms. Smith", "Mrs Smith", "Herr Meier", "Frau Meier", "a.b@c.de", "NHS 12345"),
        *("born 1.2.1934", "DOB: 01/02/34", "+49 171 555 1234", "MRN٣٣٣٣٣"),
    ],
)
def test_nothing_is_missed_in_a_card_without_options(phrase: str) -> None:
    """Be it in its question, its story, its explanation, its picture or what follows."""
    texts = (
        card(f"{phrase} grows fast", "answer = 'Quux'"),
        card("Quux Ezra?", f"answer = 'Zeno'\nwhy = '{phrase}'"),
        card("Quux Ezra?", f"answer = 'Zeno'\npicture = '{phrase}'\nalt = 'Ezra'"),
        card("Quux Ezra?", f"answer = 'Zeno'\npicture = 'o'\nalt = '{phrase}'"),
        f"[[card]]\ncase = '{phrase}'\nthen = 'x'\n[[card.ask]]\nquestion = 'Quux?'\nanswer = 'Zeno'\nthen = '{phrase}'",
    )
    for text in texts:
        assert not _found_unasked(read_text(f"{TOP}\n{text}", Path("deck.toml")))


def test_a_card_calls_few_checks() -> None:
    """A question without any of their words is seen by none of the checks that need one."""
    text = card("Which receptor binds trastuzumab?", 'options = """\n* Erbb\n- Notch\n- Egfr\n"""')
    sheet = deck_sheet(read_text(f"{TOP}\n{text}", Path("deck.toml")), TODAY)
    assert sheet is not None
    checks = CardChecks(OF_CARDS)
    called = [OF_CARDS[number] for number in checks.that_look_at(sheet.cards[0])]
    assert not [each.code for each in called if each.words]
    assert 0 < len(called) < len(OF_CARDS) - 10


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Never.", "never"),
        ("not-so", "not"),
        ("_not_", "not"),
        ("NOT1", "not"),
        ("ſometimes", "sometimes"),
        ("wıth", "with"),
        ("İn", "in"),
        ("٣ mg", "0"),
        ("(", "("),
    ],
)
def test_a_word_is_found_however_it_is_written(text: str, word: str) -> None:
    """In the ways in which a pattern finds it where case means nothing."""
    assert word in words_and_signs(text)
