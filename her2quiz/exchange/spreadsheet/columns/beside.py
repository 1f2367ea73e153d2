"""What the headers of word lists say: a language, or what may stand beside a word and its translation."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from her2quiz.exchange.spreadsheet.columns.languages import are_codes, language_named
from her2quiz.exchange.spreadsheet.columns.names import without_number


class Beside(StrEnum):
    """What a header of a word list says that is no role of its own."""

    EXAMPLE = "example"
    READING = "reading"
    """How the word is spoken, or written in other signs."""
    LABEL = "label"
    """What several words have in common: their part of speech, their level."""
    OTHER = "other"
    """What no card needs: a rank, a sound, a date."""


_WORDS: Mapping[Beside, str] = {
    Beside.EXAMPLE: (
        "example examples sentence sentences usage context collocation collocations beispiel beispiele beispielsatz"
        " beispielsätze satz sätze exemple exemples ejemplo ejemplos oración frase esempio esempi exemplo exemplos"
        " voorbeeld voorbeeldzin zin exempel eksempel пример примеры 例句 例文 예문 contexte contexto kontext"
    ),
    Beside.READING: (
        "reading pinyin zhuyin bopomofo jyutping kana hiragana katakana furigana romaji rōmaji ipa phonetic phonetics"
        " pronunciation transcription transliteration romanization romanisation romaja aussprache lautschrift umschrift"
        " lesung transkription prononciation pronunciación pronuncia pronúncia uitspraak uttal 拼音 读音 音标 注音 発音"
        " 読み ふりがな 발음 транскрипция"
    ),
    Beside.LABEL: (
        "pos wortart level niveau cefr jlpt hsk lesson lektion leçon lección lezione subcategory subtopic wordtype"
        " 词性 品詞 等级"
    ),
    Beside.OTHER: (
        "rank rang freq frequency number nr no index date created updated audio sound mp3 image images picture bild"
        " photo url link file filename path plural gender genus article artikel difficulty schwierigkeit score points"
        " punkte status due interval ease lapses count week book list time"
    ),
}
_PHRASES = {
    "part of speech": Beside.LABEL,
    "word class": Beside.LABEL,
    "word type": Beside.LABEL,
    "parts of speech": Beside.LABEL,
    "due date": Beside.OTHER,
    "date added": Beside.OTHER,
    "audio path": Beside.OTHER,
}
_BESIDE = {word: kind for kind, words in _WORDS.items() for word in words.split()} | _PHRASES
_MAY_BE_BESIDE = (
    "word words term terms full translation translated meaning definition name phrase expression vocab"
    " vocabulary text in the base form singular infinitive equivalent gloss target native simplified"
    " traditional character characters wort wörter übersetzung bedeutung begriff mot palabra parola palavra"
    " woord version side"
)
_FILLING = frozenset(_MAY_BE_BESIDE.split())
"""What may stand beside the name of a language in a header: German word, English translation."""


@lru_cache(maxsize=1024)
def beside(name: str) -> Beside | None:
    """Return what a header in lower case says of a word list, if it is no language."""
    bare = without_number(name)
    if bare in _BESIDE:
        return _BESIDE[bare]
    words = bare.split()
    rest = [word for word in words if word not in _BESIDE]
    kinds = {_BESIDE[word] for word in words if word in _BESIDE}
    if not all(word in _FILLING or language_named(word) or word.isdecimal() for word in rest):
        return None
    return next((kind for kind in (Beside.EXAMPLE, Beside.READING) if kind in kinds), None)


@lru_cache(maxsize=1024)
def language(name: str) -> str:
    """Return the language that a header in lower case names; empty if it is none, or an example in it."""
    if named := language_named(name):
        return named
    words = name.split()
    named_too = {found for word in words if (found := language_named(word))}
    rest = [word for word in words if not language_named(word)]
    is_plain = len(named_too) == 1 and all(word in _FILLING or word.isdecimal() for word in rest)
    return named_too.pop() if is_plain else ""


def languages_of(names: Sequence[str], taken: frozenset[int] = frozenset()) -> dict[str, int]:
    """Return the first column of each language that a header names, from 0."""
    if are_codes(tuple(names)):
        return {name: place for place, name in enumerate(names)}
    found = dict[str, int]()
    for place, name in enumerate(names):
        if place not in taken and (named := language(name)):
            found.setdefault(named, place)
    return found
