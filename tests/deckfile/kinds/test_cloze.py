"""A text with hidden words: what its blanks take, and what they are called."""

import pytest

from her2quiz.domain.kinds.cloze import Cloze, Filled
from her2quiz.domain.kinds.name_all import NameAll, Named
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking import marking
from her2quiz.domain.marking.answer import Entered
from tests.deckfile.reading import card, read


def typed(text: str) -> Typed:
    """Read a text with one blank."""
    kind = card(f'cloze = "{text}"', question="").kind
    assert isinstance(kind, Typed)
    return kind


@pytest.mark.parametrize("bar", ["4.0|4", "4.0 | 4", "4.0| 4", " 4.0 |4 "])
def test_a_bar_means_or_with_blanks_around_it_or_without(bar: str) -> None:
    """The first is shown, and names the card."""
    kind = typed(f"Copies of at least {{{{{bar}}}}} per cell, on average, count as many.")
    assert kind.accepted.right == ("4.0", "4")
    reading = read(f'[[card]]\nid = "copies"\ncloze = "At least {{{{{bar}}}}} per cell."')
    assert reading.deck is not None
    assert [each.key for each in reading.deck.cards] == ["her2-basics/copies/4-0"]


def test_a_hint_in_a_blank_is_told_from_the_text() -> None:
    """By the ellipsis that marks a blank without a hint, too."""
    assert typed("The {{ERBB2::gene}} encodes HER2.").prompt == "The [gene…] encodes HER2."
    assert typed("The gene {{ERBB2}} encodes HER2.").prompt == "The gene […] encodes HER2."


@pytest.mark.parametrize("given", ["2", "2.0", "2,0", "2.00"])
def test_a_blank_that_is_a_number_takes_it_as_people_write_it(given: str) -> None:
    """Idle zeros are no mistake."""
    assert marking.mark(typed("The ratio is at least {{2.0}} in group 1, then."), Entered(given)).score == 1
    assert marking.mark(typed("The ratio is at least {{2}} in group 1, then."), Entered(given)).score == 1


@pytest.mark.parametrize("given", ["2+", "20", "2.1", "+2", "-2", "2.0 or more"])
def test_a_blank_that_is_a_number_takes_no_other(given: str) -> None:
    """Nor a score that looks like one."""
    assert marking.mark(typed("The ratio is at least {{2.0}} in group 1, then."), Entered(given)).score == 0


def test_numbers_are_numbers_in_several_blanks_and_in_lists_too() -> None:
    """Wherever a text is typed."""
    kind = card('cloze = "From {{4.0}} to {{6.0}}."\nblanks = "together"', question="").kind
    assert isinstance(kind, Cloze)
    assert marking.mark(kind, Filled(("4", "6"))).score == 1
    named = card('answer = ["2.0", "4.0"]').kind
    assert isinstance(named, NameAll)
    assert marking.mark(named, Named(("4", "2"))).score == 1


def test_an_exact_blank_is_exact() -> None:
    """The author asks for every figure."""
    kind = card('cloze = "At least {{2.0}}, so to say."\nexact = true', question="").kind
    assert isinstance(kind, Typed)
    assert marking.mark(kind, Entered("2")).score == 0


def former_keys(*lines: str) -> dict[str, str]:
    """Read a card and give the keys it had before, each with that of today, without the deck's id."""
    reading = read("\n".join(("[[card]]", *lines)))
    assert reading.deck is not None
    assert [diagnostic.code for diagnostic in reading.diagnostics] == []
    return {former.partition("/")[2]: key.partition("/")[2] for former, key in reading.deck.former_keys}


def test_a_blank_whose_typo_was_fixed_had_another_name() -> None:
    """The id of the card, a slash, and the words as they were: no other blank takes part."""
    one = 'cloze = "One does {{immunohistochemistry}} first of all."'
    two = 'cloze = "One does {{immunohistochemistry}} or {{in-situ hybridisation}}."'
    was = 'was = "c/immunohistochemsitry"'
    wanted = {"c/immunohistochemsitry": "c/immunohistochemistry"}
    assert former_keys('id = "c"', one, was) == wanted
    assert former_keys('id = "c"', two, was) == wanted
    assert former_keys('id = "c"', one, 'was = "c/ihc"') == {"c/ihc": "c/immunohistochemistry"}


def test_a_card_and_its_blank_may_both_have_been_others() -> None:
    """Each under its own former name."""
    found = former_keys('id = "d"', 'cloze = "On {{17q}} it sits, on the long arm."', 'was = ["c", "c/17p"]')
    assert found == {"c/17q": "d/17q", "c/17p": "d/17q"}


def test_an_arrow_says_which_blank_it_is_now() -> None:
    """Where the words have nothing in common, or only a figure differs."""
    text = 'cloze = "At least {{2.2}} or {{4.0}}, says the guideline."'
    assert former_keys('id = "c"', text, 'was = "c/2-0 -> 2-2"') == {"c/2-0": "c/2-2"}
    assert former_keys('id = "c"', text, 'was = ["b/2-0->2-2", "b/4-0"]') == {
        "b/2-0": "c/2-2",
        "b/4-0": "c/4-0",
    }


def test_a_blank_may_go_on_as_a_whole_card() -> None:
    """In another form, or with all blanks asked together."""
    assert former_keys('id = "c"', 'question = "Which?"', 'answer = "17q"', 'was = "c/17q"') == {"c/17q": "c"}
    together = 'cloze = "{{HER2}} sits on {{17q}}."\nblanks = "together"'
    assert former_keys('id = "c"', together, 'was = ["c/17q", "c/her2"]') == {"c/17q": "c", "c/her2": "c"}


def test_a_blank_below_a_case_was_another_before() -> None:
    """It is named with the id of its question; the case may have had another id as well."""
    text = """
id = "story"
was = "tale"
case = "A woman comes."
[[card.ask]]
id = "next"
was = "next/ishh"
cloze = "Then {{ISH}} is done at once."
"""
    assert former_keys(text) == {
        "tale/next/ish": "story/next/ish",
        "story/next/ishh": "story/next/ish",
        "tale/next/ishh": "story/next/ish",
    }


@pytest.mark.parametrize(
    ("was", "code"),
    [
        ("c/her2", "D175"),
        ("c/something-else-altogether", "D175"),
        ("c/17p", "D175"),
        ("c/17p -> 17r", "D175"),
        ("c/her2 -> 17q", "D175"),
        ("c/HER2", "D172"),
        ("c -> her2", "D172"),
        ("C", "D172"),
        ("a/b/c/d/e", "D172"),
        ("c/", "D172"),
        ("/her2", "D172"),
    ],
)
def test_an_impossible_former_blank_is_reported(was: str, code: str) -> None:
    """One that is there still, one that reads like none, and what is no id."""
    text = f'[[card]]\nid = "c"\nwas = "{was}"\ncloze = "{{{{HER2}}}} sits on {{{{17q}}}}."'
    assert [diagnostic.code for diagnostic in read(text).diagnostics] == [code]
