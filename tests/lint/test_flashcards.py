"""Family F: what is reported, and what is not."""

import pytest

from tests.lint.looking import card, codes, marked


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(card("Which class and target has trastuzumab?"), id="and without a second question"),
        pytest.param(
            card("Is it 10 or 11 percent above which staining counts?", 'answer = "10 or 11 percent"'),
            id="or",
        ),
        pytest.param(
            card("Which ratio has group 1?", 'answer = "At least 2.0, with 4.0 signals or more"'),
            id="one comma",
        ),
        pytest.param(card("Thisbe is a name of what?"), id="a word that begins like this"),
        pytest.param(
            card("Which genes?", 'answer = ["a1 x", "b2 x", "c3 x", "d4 x", "e5 x", "f6 x"]'),
            id="six members",
        ),
        pytest.param(
            '[[card]]\ncloze = "Group {{1}} of the dual-probe test is HER2-{{positive}}."\n', id="cloze"
        ),
        pytest.param(
            card("What does a negative ISH make of IHC 2+?", 'answer = "HER2-negative"'),
            id="a part of a word",
        ),
        pytest.param(card("Discussed at which conference?"), id="discussed"),
        pytest.param(card("Yes or no: HER2 is a receptor?", "answer = true"), id="true and false"),
    ],
)
def test_a_good_card_is_left_alone(text: str) -> None:
    """Family F reports nothing."""
    assert [code for code in codes(text) if code.startswith("F")] == []


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (card("Which gene, and why is it tested?"), "F303", "and why is it tested?"),
        (card("Explain HER2 testing in this laboratory?"), "F311", "Explain"),
        (card("These drugs bind which receptor?"), "F313", "These"),
        ('[[card]]\ncloze = "Trastuzumab binds domain IV {{of}} the HER2 receptor."\n', "F308", "of"),
        (
            '[[card]]\ncloze = "The {{kinase domain}} of HER2 is a kinase domain of a receptor."\n',
            "F309",
            "kinase domain",
        ),
    ],
)
def test_exactly_the_words_at_fault_are_marked(text: str, code: str, words: str) -> None:
    """Only those words are marked."""
    assert marked(text, code) == [words]


@pytest.mark.parametrize(
    ("question", "is_found"),
    [
        ("It binds which domain of HER2?", True),
        ("This drug binds HER2, and where?", True),
        ("This drug binds domain II. Which drug is it?", False),
        ("It carries blood from the lungs to the heart.", False),
        ("It binds domain II, and why is that so?", True),
        ("They bind domain II of HER2: name them.", False),
        ("These are in every cell:\n\n- a nucleus\n- a membrane\n\nWhich is seen in ISH?", False),
        ("This is read as what?\n\n```\nratio >= 2.0\n```", False),
    ],
)
def test_what_a_question_refers_to(question: str, is_found: bool) -> None:
    """Lists and code are on the card, and a description may ask for its own subject."""
    assert ("F313" in codes(card(question))) is is_found


def test_options_are_what_a_question_refers_to() -> None:
    """'These' are the options."""
    options = 'options = """\n* Pertuzumab\n- Trastuzumab\n- Lapatinib\n"""'
    assert "F313" not in codes(card("These are drugs: one binds domain II.", options))


def test_code_is_not_counted_as_words() -> None:
    """A program of 50 words is not a question of 50 words, but what is asked about it counts."""
    program = "```\n" + "count = count + 1\n" * 25 + "```"
    assert "F301" not in codes(card(f"What does this print?\n\n{program}"))
    assert "F301" in codes(card(f"{'and so on ' * 20}?\n\n{program}"))


def test_questions_of_a_case_have_their_context() -> None:
    """'This' refers to the story."""
    case = '[[card]]\nid = "k"\ncase = "A woman of 52 has IHC 2+."\n[[card.ask]]\nquestion = "This calls for which test?"\nanswer = "ISH of the same block"\n'
    assert "F313" not in codes(case)
