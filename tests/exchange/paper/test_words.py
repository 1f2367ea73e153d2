"""The fixed words of a paper, in the language of its deck."""

from string import Formatter

import pytest
from attrs import asdict

from her2quiz.exchange.paper.words import ENGLISH, GERMAN, words_in
from tests.exchange.paper.printing import every_kind, printed, text_of


@pytest.mark.parametrize("language", ["de", "DE", "de-CH", "de_AT", "Deutsch", "German"])
def test_german(language: str) -> None:
    """However a deck names its language."""
    assert words_in(language) is GERMAN


@pytest.mark.parametrize("language", ["", "en", "fr", "den", "?"])
def test_english_for_all_others(language: str) -> None:
    """Also for decks that name none, and for languages that nobody has translated the words to."""
    assert words_in(language) is ENGLISH


def test_each_language_has_all_words_with_the_same_places() -> None:
    """Nothing stays in English, but for what is the same; and each number and name finds its place."""
    english, german = asdict(ENGLISH), asdict(GERMAN)
    places = {
        key: ({*_places(english[key])}, {*_places(german[key])})
        for key in english
        if isinstance(english[key], str)
    }
    assert {key: both for key, both in places.items() if both[0] != both[1]} == {}
    assert [key for key in english if english[key] == german[key]] == []


def _places(text: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(text) if name]


@pytest.mark.parametrize("suffix", [".html", ".md"])
@pytest.mark.parametrize("part", ["exam", "key", "reasons"])
def test_a_german_paper_has_no_english_words(suffix: str, part: str) -> None:
    """Beside the texts of the deck, everything is in its language."""
    options: dict[str, int | str] = {"part": part, "versions": 2}
    english = text_of(printed(every_kind(), suffix, **options))
    german = text_of(printed(every_kind(), suffix, **options, language="de"))
    said = ("Points:", "Tick ", "Number the lines", "Fill in the blanks", "Answer:", "Made by", " questions.")
    assert any(word in english for word in said)
    assert not any(word in german for word in said)
    assert 'lang="de"' in german or suffix == ".md"
