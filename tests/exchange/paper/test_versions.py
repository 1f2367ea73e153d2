"""Versions of an exam: the same questions, shuffled by the rules that hold on the screen, and keys that follow."""

import pytest
from attrs import evolve

from her2quiz.exchange.formats import CannotImportError
from her2quiz.exchange.paper.bodies import letter
from her2quiz.exchange.paper.sheet import Options, Order, Pairs, Question
from tests.exchange.paper.printing import deck, every_kind, paper

BEST = 'id = "best"\nquestion = "Which?"\noptions = """\n* right -- Yes.\n- a\n- b\n- c\n- None of these\n"""'
GRADES = 'id = "grade"\nquestion = "Which grade?"\noptions = "- 1\\n* 2\\n- 3"'
ORDER = 'id = "order"\nquestion = "Order?"\norder = "one\\ntwo\\nthree\\nfour"'
MATCH = 'id = "match"\nquestion = "Match."\nmatch = "aa -> 1x\\nbb -> 2x\\ncc -> 3x\\n-> 4x"'
CASE = 'id = "case"\ncase = "A woman."\n[[card.ask]]\nid = "one"\nquestion = "First?"\nanswer = "1x"\n[[card.ask]]\nid = "two"\nthen = "Later."\nquestion = "Second?"\nanswer = "2x"'


def asked(question: Question) -> str:
    """Return what identifies a question in all versions."""
    return question.text


@pytest.mark.parametrize("seed", [1, 7, 8])
def test_letters_follow_the_shuffle(seed: int) -> None:
    """The letter in the key stands before the right option, and what closes a list stays last."""
    for sheet in paper(deck(BEST), seed, 3).sheets:
        (question,) = sheet.questions
        assert isinstance(question.body, Options)
        texts = {option.letter: option.text for option in question.body.options}
        assert (texts[question.key.short], question.key.text) == ("right", "right")
        assert [*texts] == ["A", "B", "C", "D", "E"]
        assert texts["E"] == "None of these"
        assert [(each.letter, each.of) for each in question.key.reasons if each.is_right] == [
            (question.key.short, "right")
        ]


def test_options_with_an_order_keep_it() -> None:
    """In every version."""
    for sheet in paper(deck(GRADES), 3, 4).sheets:
        (question,) = sheet.questions
        assert isinstance(question.body, Options)
        assert [option.text for option in question.body.options] == ["1", "2", "3"]
        assert question.key.short == "B"


def test_figures_and_letters_of_a_key_are_what_a_learner_writes() -> None:
    """The number of each line as it is shown, and the letter of each choice."""
    ordering, matching = paper(deck(ORDER, MATCH), 5).sheets[0].questions
    assert isinstance(ordering.body, Order)
    right = {"one": "1", "two": "2", "three": "3", "four": "4"}
    assert ordering.key.short == ", ".join(right[line] for line in ordering.body.lines)
    assert isinstance(matching.body, Pairs)
    letters = {choice.text: choice.letter for choice in matching.body.choices}
    own = {"aa": "1x", "bb": "2x", "cc": "3x"}
    assert matching.key.short == ", ".join(
        f"{item.letter}: {letters[own[item.text]]}" for item in matching.body.items
    )


def test_lines_that_are_letters_get_numbers() -> None:
    """A story that speaks of cancers A and B would be misread beside choices A and B."""
    match = 'question = "Match."\nmatch = "A -> group 1\\nB -> group 2\\n-> group 3"'
    (question,) = paper(deck(match)).sheets[0].questions
    assert isinstance(question.body, Pairs)
    assert [(item.letter, item.text) for item in question.body.items] == [("", "A"), ("", "B")]
    assert [choice.letter for choice in question.body.choices] == ["1", "2", "3"]
    assert question.key.short == "A: 1, B: 2"
    assert question.how == "Write the number of the choice that belongs to each line."


def test_versions_ask_the_same_in_another_order() -> None:
    """Version A in the order of the deck; drawn numbers and fields are the same in all."""
    first, second = paper(every_kind(), 7, 2).sheets
    assert (first.letter, second.letter) == ("A", "B")
    assert [asked(each) for each in first.questions] != [asked(each) for each in second.questions]
    assert sorted(map(asked, first.questions)) == sorted(map(asked, second.questions))
    assert [each.number for each in second.questions] == [*range(1, len(second.questions) + 1)]
    assert paper(every_kind(), 7, 2) == paper(every_kind(), 7, 2)
    assert paper(every_kind(), 8, 2) != paper(every_kind(), 7, 2)


@pytest.mark.parametrize("seed", range(5))
def test_questions_of_a_case_stay_together(seed: int) -> None:
    """In their order, with what was not yet told of the case."""
    for sheet in paper(deck(BEST, CASE, GRADES, ORDER), seed, 3).sheets:
        places = {each.text: place for place, each in enumerate(sheet.questions)}
        assert places["Second?"] == places["First?"] + 1
        stories = [sheet.questions[places[text]].story for text in ("First?", "Second?")]
        assert stories == ["A woman.", "Later."]


def test_some_questions_are_drawn() -> None:
    """In the order of the deck; more than there are cannot be."""
    cards = deck(*(f'id = "c{number}"\nquestion = "Q{number}?"\nanswer = "{number}x"' for number in range(9)))
    (sheet,) = paper(cards, 2, count=4).sheets
    numbers = [int(each.text[1]) for each in sheet.questions]
    assert len(numbers) == 4
    assert numbers == sorted(numbers)
    assert sheet != paper(cards, 3, count=4).sheets[0]
    with pytest.raises(CannotImportError, match="The deck has 9 cards"):
        paper(cards, 2, count=10)


def test_more_than_can_be_printed_is_refused() -> None:
    """Before anything is laid out, with what to do; so many are not."""
    cards = deck(BEST)
    assert len(paper(cards, versions=3).sheets) == 3
    one = cards.cards[0]
    many = evolve(cards, cards=tuple(evolve(one, key=f"genes/c{number}") for number in range(1001)))
    with pytest.raises(CannotImportError, match="That would be 2,002 questions; at most 2,000 are printed"):
        paper(many, versions=2)
    assert len(paper(many, versions=2, count=20).sheets[1].questions) == 20


def test_drawn_numbers_are_those_of_the_key() -> None:
    """What the question says fits what the key says."""
    dose = 'question = "Dose for {kg} kg?"\nanswer = "= 6 * kg"\nunit = "mg"\nvars.kg = [50, 60, 70]\nwhy = "6 x {kg}."'
    for seed in range(4):
        (question,) = paper(deck(dose), seed).sheets[0].questions
        kilos = int(question.text.split()[2])
        assert question.key.text.startswith(f"{6 * kilos} mg")
        assert question.key.why == f"6 x {kilos}."


def test_blanks_are_lines_to_write_on() -> None:
    """Each with its hint behind it; signs in code are none."""
    (question,) = paper(deck('cloze = "On {{17q::arm}}, as `[x…]`."')).sheets[0].questions
    assert question.text == "On ____________ (arm), as `[x…]`."


def test_what_is_not_confirmed_is_said() -> None:
    """On every part, and beside the source; the disclaimer of the deck, too."""
    cards = deck(
        'question = "?"\nanswer = "x"\nsource = "ASCO"\nto_confirm = true',
        header='title = "T"\nid = "t"\ndisclaimer = "For teaching only."',
    )
    made = paper(cards)
    assert made.notes == ("For teaching only.", "1 of 1 questions is not yet confirmed by a clinician.")
    assert made.sheets[0].questions[0].key.source == "Source: ASCO · not yet confirmed by a clinician"


def test_letters_go_on_after_z() -> None:
    """However many choices there are."""
    assert [letter(place) for place in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]
