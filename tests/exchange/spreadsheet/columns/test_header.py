"""Which row of a table is its header: by its words, or because it differs from what stands below it."""

from pathlib import Path

import pytest

from her2quiz.exchange.formats import CannotImportError
from tests.exchange.spreadsheet.reading import imported, said

MANY = 30


@pytest.mark.parametrize(
    "data",
    [
        "English,English\nGerman,Deutsch\nFrench,français\n",
        "German,Deutsch,x\nFrench,français,y\nSpanish,español,z\n",
        "English,German,Germanic\nFrench,Spanish,Romance\nCzech,Polish,Slavic\n",
        "Canada,two,x\nCanada,English,French\nBelgium,Dutch,French\n",
        "阿姨,ā yí,maternal aunt\n啊,a,modal particle ending sentence\n矮,ǎi,low\n",
        "Haus,house\nHund,dog\nword,Wort\n",
    ],
)
def test_a_list_without_a_header_loses_no_card(tmp_path: Path, data: str) -> None:
    """Also where its words are words of headers."""
    assert len(imported(tmp_path, data).items) == data.count("\n")


@pytest.mark.parametrize(
    "header", ["Nr,Land,Stadt", "page,Wirkstoff,Handelsname", "n_items,drug_name,brand_name"]
)
def test_a_header_in_words_that_are_not_known(tmp_path: Path, header: str) -> None:
    """Numbers below a word make it a header; of the two columns with words, the first is asked, and it is said that this is a guess."""
    rows = "".join(f"{number},from {number},to {number}\n" for number in range(5))
    read = imported(tmp_path, f"{header}\n{rows}")
    assert [said(item) for item in read.items] == [(f"from {number}", f"to {number}") for number in range(5)]
    name = header.split(",")[1]
    assert f"B ({name}) = question" in read.notes[-1]
    assert read.notes[-1].endswith("say which columns hold what: --columns question=A,answer=B")


def test_a_glossary_of_which_one_column_is_named(tmp_path: Path) -> None:
    """A word above sentences is a header, whatever the other column is called."""
    rows = "".join(
        f"drug {number},it binds to receptor number {number} and blocks it\n" for number in range(3)
    )
    read = imported(tmp_path, f"Wirkstoff,Beschreibung\n{rows}")
    assert said(read.items[0]) == ("drug 0", "it binds to receptor number 0 and blocks it")


def test_a_header_that_does_not_say_which_columns_are_asked_is_refused(tmp_path: Path) -> None:
    """The message names the columns and what to type, and nothing is written."""
    rows = "".join(f"{n},a{n},b{n},c{n},d{n}\n" for n in range(MANY))
    with pytest.raises(
        CannotImportError, match=r"cannot be known: A \(Nr\), B \(Eins\), C \(Zwei\), D \(Drei\)"
    ) as refused:
        imported(tmp_path, f"Nr,Eins,Zwei,Drei,Vier\n{rows}")
    assert "--columns question=A,answer=B" in str(refused.value)
    asked = (("question", "Eins"), ("answer", "Drei"))
    assert said(imported(tmp_path, f"Nr,Eins,Zwei,Drei,Vier\n{rows}", *asked).items[0]) == ("a0", "c0")


def test_a_long_row_with_nothing_to_ask_is_refused(tmp_path: Path) -> None:
    """Reviews of another program, say: numbers and dates only."""
    rows = "".join(f"{n},3,2024-03-29T20:32:{n}+00:00,250\n" for n in range(10, 40))
    with pytest.raises(CannotImportError, match="cannot be known"):
        imported(tmp_path, f"card_id,review_rating,review_time,review_duration\n{rows}")


def test_numbers_are_not_asked_where_the_answers_are_known(tmp_path: Path) -> None:
    """The only column with words is, whatever it is called; of two, a person has to say which."""
    rows = "".join(f"{number},drug {number},it blocks the receptor number {number}\n" for number in range(5))
    assert said(imported(tmp_path, f"Nr,Wirkstoff,Beschreibung\n{rows}").items[3])[0] == "drug 3"
    rows = rows.replace(",it blocks", ",brand,it blocks")
    with pytest.raises(CannotImportError, match="cannot be known"):
        imported(tmp_path, f"Nr,Wirkstoff,Handelsname,Beschreibung\n{rows}")
