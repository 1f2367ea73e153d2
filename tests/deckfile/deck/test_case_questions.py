"""Cases and shared lists of options: each question below a card is a card of its own."""

import pytest

from her2quiz.deckfile.deck.read import Reading
from her2quiz.domain.image import Image
from her2quiz.domain.kinds.single_best import SingleBest
from tests.deckfile.reading import codes, read

CASE = """
[[card]]
id = "case-one"
case = "A woman of 52 has a breast cancer that is HER2 3+."
source = "Guideline 2023"

[[card.ask]]
id = "first"
question = "Which status?"
answer = "HER2-positive"

[[card.ask]]
id = "second"
then = "After surgery some cancer is left."
question = "Is anything left?"
answer = true
source = "Label 2024"
"""

SHARED = """
[[card]]
id = "toxicity"
question = "Which drug is likely?"
options = \"\"\"
- Lapatinib -- A tyrosine kinase inhibitor.
- Neratinib
- Trastuzumab
\"\"\"

[[card.ask]]
id = "heart"
question = "A fall of the ejection fraction."
answer = "trastuzumab"
"""


def keys(reading: Reading) -> list[str]:
    """Return the keys of the cards that were read."""
    assert reading.deck is not None
    return [card.key for card in reading.deck.cards]


def test_each_question_of_a_case_is_a_card() -> None:
    """It is scheduled by itself, under the key of its case."""
    reading = read(CASE)
    assert codes(reading) == []
    assert keys(reading) == ["her2-basics/case-one/first", "her2-basics/case-one/second"]


def test_the_story_unfolds() -> None:
    """A question is shown with the case up to that question, and no more."""
    reading = read(CASE)
    assert reading.deck is not None
    first, second = reading.deck.cards
    assert first.story == "A woman of 52 has a breast cancer that is HER2 3+."
    assert second.story == f"{first.story}\n\nAfter surgery some cancer is left."


def test_a_question_has_the_keys_of_its_case() -> None:
    """The source of the case applies, unless the question has its own."""
    reading = read(CASE)
    assert reading.deck is not None
    assert [card.source for card in reading.deck.cards] == ["Guideline 2023", "Label 2024"]


def test_a_stem_of_a_shared_list_is_a_single_best_answer() -> None:
    """The options are those of the list, in its order, with their feedback."""
    reading = read(SHARED)
    assert codes(reading) == []
    assert reading.deck is not None
    (card,) = reading.deck.cards
    assert isinstance(card.kind, SingleBest)
    assert card.key == "her2-basics/toxicity/heart"
    assert card.story == "Which drug is likely?"
    assert [option.text for option in card.kind.options] == ["Lapatinib", "Neratinib", "Trastuzumab"]
    assert card.kind.options[0].feedback == "A tyrosine kinase inhibitor."
    assert card.kind.right_answer == "Trastuzumab"
    assert not card.kind.shuffle


def test_shared_options_keep_their_images() -> None:
    """Also when a card is made again from the index."""
    from her2quiz.deckfile.deck.deck_reader import card_of

    option = '[[card.option]]\ntext = "{0}"\n{1}'
    image = 'image = "a.png"\nalt = "A strip"\n'
    text = (
        f'[[card]]\nid = "l"\nquestion = "Which strip?"\n{option.format("A", image)}{option.format("B", "")}'
    )
    reading = read(f'{text}[[card.ask]]\nid = "o"\nquestion = "Shows flutter"\nanswer = "A"\n')
    assert reading.deck is not None
    (card,) = reading.deck.cards
    assert isinstance(card.kind, SingleBest)
    assert [option.image for option in card.kind.options] == [Image("a.png", "A strip"), None]
    assert card_of(card.key, reading.tables[card.key]) == card


def test_a_card_made_of_a_question_can_be_made_again() -> None:
    """The index keeps everything that the question has from its case."""
    from her2quiz.deckfile.deck.deck_reader import card_of

    for text in (CASE, SHARED):
        reading = read(text)
        assert reading.deck is not None
        for card in reading.deck.cards:
            assert card_of(card.key, reading.tables[card.key]) == card


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param('[[card]]\ncase = "A story."\n', ["D162"], id="a case without a question"),
        pytest.param('[[card]]\ncase = "A story."\nask = 5\n', ["D162"], id="ask is a number"),
        pytest.param(
            '[[card]]\nid = "x"\n[[card.ask]]\nquestion = "Q"\nanswer = "A"\n', ["D162"], id="nothing shared"
        ),
        pytest.param(CASE.replace('"A woman', '5 # "'), ["D103"], id="the story is a number"),
        pytest.param(CASE + "[[card.ask]]\n" * 50, ["D164"], id="more questions than can be followed"),
        pytest.param(CASE.replace("case-one", "Case One"), ["D172"], id="no id of a case"),
        pytest.param(CASE.replace('"first"', '"First!"'), ["D172"], id="no id of a question"),
        pytest.param(CASE.replace('"second"', '"first"'), ["D171"], id="one id for two questions"),
        pytest.param(CASE.replace('source = "Guideline', 'why = "Guideline'), ["D102"], id="why of a case"),
        pytest.param(SHARED.replace('"trastuzumab"', '"trastuzumb"'), ["D161"], id="not one of the options"),
        pytest.param(SHARED.replace("- Neratinib", "* Neratinib"), ["D163"], id="a star in a shared list"),
        pytest.param(SHARED.replace("- Neratinib", "- Lapatinib"), ["D123"], id="an option twice"),
        pytest.param(
            SHARED.replace('question = "Which', 'case = "Which'), ["D112"], id="a story and options"
        ),
        pytest.param(CASE + 'case = "Another woman."\n', ["D105"], id="the next story without its heading"),
        pytest.param(
            CASE.replace("A woman", "A \\u001b woman"), ["T603"], id="a control character in the story"
        ),
    ],
)
def test_each_mistake_is_reported_once(text: str, wanted: list[str]) -> None:
    """One diagnostic for each mistake."""
    assert codes(read(text)) == wanted


def test_a_broken_case_leaves_out_its_questions_and_no_others() -> None:
    """Each of its questions is counted as left out."""
    reading = read(CASE.replace("case-one", "Case One") + '[[card]]\nquestion = "Q"\nanswer = "A"\n')
    assert reading.deck is not None
    assert reading.deck.left_out == 2
    assert len(reading.deck.cards) == 1
