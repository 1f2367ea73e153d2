"""Lists of questions in other languages than English, with their own words for an answer and for right."""

import pytest

from her2quiz.exchange.formats import LeftOut
from her2quiz.exchange.items import Choice, Item, Truth
from her2quiz.exchange.pasted.questions import item_of, questions_of


def read(text: str) -> Item | LeftOut:
    """Return what a list of one question becomes."""
    (question,) = questions_of(text.split("\n"))
    return item_of(question)


@pytest.mark.parametrize(
    "key",
    [
        "Korrekt: B",
        "Richtig: b",
        "Richtige Lösung: B",
        "Correct: B",
        "Solution: B",
        "Bonne réponse : B",
        "Réponse correcte : B",
        "Respuesta correcta: B",
        "Risposta: B",
        "Risposta corretta: B",
        "Resposta certa: B",
        "Gabarito: B",
        "Antwoord: B",
        "Juiste antwoord: B",
        "答案：B",
        "正确答案: B",
        "正解：B",
    ],
)
def test_ways_to_say_which_is_right(key: str) -> None:
    """Behind the options, with a colon of any width."""
    item = read(f"HER2?\nA. EGFR\nB. ERBB2\n{key}")
    assert isinstance(item, Item)
    assert isinstance(item.answer, Choice)
    assert [option.is_right for option in item.answer.options] == [False, True]


@pytest.mark.parametrize(
    "line", ["Right: the side of the heart", "Solution: 0.9% saline", "Korrekt: das Bild"]
)
def test_what_is_no_key(line: str) -> None:
    """A word for right alone is a key only if letters follow it; the line is part of the question."""
    item = read(f"What is this?\n{line}\nA. one\nB. two\nAnswer: A")
    assert isinstance(item, Item)
    assert item.question == f"What is this?\n{line}"


@pytest.mark.parametrize(
    ("answer", "is_true"),
    [
        ("Risposta: vero", True),
        ("Antwort: falsch", False),
        ("Respuesta: cierto", True),
        ("Antwoord: onwaar", False),
    ],
)
def test_true_and_false(answer: str, is_true: bool) -> None:
    """In the languages that plain mode understands, too."""
    assert read(f"It is on 17q.\n{answer}") == Item("It is on 17q.", Truth(is_true=is_true))


def test_a_list_in_chinese() -> None:
    """With full-width signs behind numbers and letters, and an explanation."""
    item = read("1、哪个基因？\nA、EGFR\nB．ERBB2\n答案：B\n解析：它在17号染色体上。")
    assert isinstance(item, Item)
    assert isinstance(item.answer, Choice)
    assert (item.question, item.why) == ("哪个基因？", "它在17号染色体上。")
    assert [(option.text, option.is_right) for option in item.answer.options] == [
        ("EGFR", False),
        ("ERBB2", True),
    ]
