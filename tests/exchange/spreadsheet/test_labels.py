"""Questions that take several rows, each with a label before it."""

from pathlib import Path

import pytest

from tests.exchange.spreadsheet.reading import imported, said


@pytest.mark.parametrize(
    "data",
    [
        "Question,Which gene?\nA,EGFR\nB,ERBB2\nCorrect,B\nQuestion,Which arm?\nA,17q\nB,17p\nCorrect,A\n",
        "Frage 1;Which gene?\nA;EGFR\nB;ERBB2\nRichtig;B\nFrage 2;Which arm?\nA;17q\nB;17p\nRichtig;A\n",
    ],
)
def test_a_label_in_each_row(tmp_path: Path, data: str) -> None:
    """As forms for item writers have it; questions may be numbered."""
    assert [*map(said, imported(tmp_path, data).items)] == [
        ("Which gene?", ["EGFR", "*ERBB2"]),
        ("Which arm?", ["*17q", "17p"]),
    ]


def test_questions_and_answers_below_one_another(tmp_path: Path) -> None:
    """The same without options."""
    read = imported(
        tmp_path, "Question,Which gene?\nAnswer,ERBB2\nQuestion,Which arm?\nAnswer,17q\nExplanation,long\n"
    )
    assert [*map(said, read.items)] == [("Which gene?", "ERBB2"), ("Which arm?", "17q")]
    assert [item.why for item in read.items] == ["", "long"]


@pytest.mark.parametrize(
    "rows",
    [
        [("Word", "Wort")],
        [("Text", "Texte"), ("Front", "Front"), ("Term", "Begriff")],
        [("Item", "Ding")] * 2,
    ],
)
def test_words_that_are_like_labels_are_words(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    """A list of words may begin with one."""
    more = [(f"word {number}", f"Wort {number}") for number in range(50)]
    data = "".join(f"{word}\t{meaning}\n" for word, meaning in (*more[:1], *rows, *more[1:]))
    assert len(imported(tmp_path, data, name="words.tsv").items) == len(rows) + len(more)
