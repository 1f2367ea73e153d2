"""Headers of word lists, as many people write them: which column is asked, which is its answer, what stands beside them."""

from pathlib import Path

import pytest

from her2quiz.exchange.items import Recalled
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.columns.roles import roles_by_header
from tests.exchange.spreadsheet.reading import imported, said

SIDES = {
    "type,german,english": ("german", "english"),
    "Chapter,Type,Number,Character,Pinyin,German": ("Character", "German"),
    "word, sentences": ("word", "sentences"),
    "char,zhuyin,book": ("char", "zhuyin"),
    "expression,reading,meaning,tags,guid": ("expression", "meaning"),
    "infinitive,meaning,regular,separable,examples": ("infinitive", "meaning"),
    "English,Infinitive,Present tense,Past tense": ("English", "Infinitive"),
    "korean,english,example,example_translation,category": ("korean", "english"),
    "arabic_full,arabic_word,transliteration,english,category,type": ("arabic_full", "english"),
    "English Term,Part of Speech,Spanish Term,English Example,Spanish Example": (
        "English Term",
        "Spanish Term",
    ),
    "Wort Deutsch;Wort Pinyin;Wortart;Satz Pinyin;Satz Deutsch;Wort Hanyu": ("Wort Deutsch", "Wort Hanyu"),
    "word,translation,synonym,context,comment": ("word", "translation"),
    "vocab,definition": ("vocab", "definition"),
    "English, Japanese": ("English", "Japanese"),
    "Word,中文意思,Example Sentence": ("Word", "中文意思"),
    "id,french,english,audio,image": ("french", "english"),
    "Deutsch;Englisch;Lektion": ("Deutsch", "Englisch"),
    "Français;Allemand": ("Français", "Allemand"),
    "Español;Inglés;Ejemplo": ("Español", "Inglés"),
    "Italiano;Tedesco;Esempio": ("Italiano", "Tedesco"),
    "Português;Inglês": ("Português", "Inglês"),
    "Nederlands;Engels;Voorbeeldzin": ("Nederlands", "Engels"),
    "Svenska;Engelska": ("Svenska", "Engelska"),
    "Norsk;Engelsk": ("Norsk", "Engelsk"),
    "Polski;Angielski": ("Polski", "Angielski"),
    "Čeština;Němčina": ("Čeština", "Němčina"),
    "Русский;Английский;Транскрипция": ("Русский", "Английский"),
    "日本語,英語,例文": ("日本語", "英語"),
    "单词,音标,释义": ("单词", "释义"),
    "单词,翻译": ("单词", "翻译"),
    "단어,뜻,예문": ("단어", "뜻"),
    "слово,перевод": ("слово", "перевод"),
    "słowo;tłumaczenie": ("słowo", "tłumaczenie"),
    "palabra,traducción": ("palabra", "traducción"),
    "mot;traduction;exemple": ("mot", "traduction"),
    "parola;traduzione": ("parola", "traduzione"),
    "kelime;anlam": ("kelime", "anlam"),
    "de,en": ("de", "en"),
    "german_word,english_translation,pronunciation_ipa,wordType": ("german_word", "english_translation"),
    "Kanji,Hiragana,English,JLPT": ("Kanji", "English"),
    "Lemma,POS,Translation,Frequency": ("Lemma", "Translation"),
    "Latein;Deutsch;Genitiv": ("Latein", "Deutsch"),
    "Hebrew,Transliteration,English": ("Hebrew", "English"),
    "Satz;Übersetzung": ("Satz", "Übersetzung"),
    "Front,Back,Tags": ("Front", "Back"),
    "recto;verso": ("recto", "verso"),
    "German,Definition,Example": ("German", "Definition"),
    "English,Pronunciation,Example": ("English", "Pronunciation"),
}


@pytest.mark.parametrize("header", SIDES)
def test_which_column_is_asked(header: str) -> None:
    """And which is its answer: by words for sides, or else by languages, in the order of the columns."""
    names = header.split(";" if ";" in header else ",")
    roles = roles_by_header(names)
    sides = tuple(names[roles[role][0]].strip() for role in (Role.QUESTION, Role.ANSWER))
    assert sides == SIDES[header]


def test_what_stands_beside_a_word(tmp_path: Path) -> None:
    """Readings and examples explain it, its type and its level are topics, and sounds are not used."""
    data = (
        "rank,type,german,english,ipa,level,example_sentence,audio\n"
        "1,noun,Haus,house,haʊs,A1,Das Haus ist groß.,haus.mp3\n"
        "2,verb,gehen,to go,ˈɡeːən,A1,Wir gehen.,gehen.mp3\n"
        "3,noun,Hund,dog,hʊnt,A1,Der Hund bellt.,hund.mp3\n"
    )
    read = imported(tmp_path, data)
    assert said(read.items[1]) == ("gehen", "to go")
    assert (read.items[1].why, read.items[1].tags) == ("ˈɡeːən\n\nWir gehen.", ("verb", "A1"))
    assert "Not used: A (rank), H (audio)." in read.notes[-1]


def test_a_synonym_of_the_word_is_no_other_answer(tmp_path: Path) -> None:
    """Beside a translation it explains; beside a definition it is accepted, as before."""
    (item,) = imported(tmp_path, "word,translation,synonym\nattuned,en accord,sensitized\n").items
    assert (item.answer, item.why) == (Recalled("en accord"), "sensitized")
    (item,) = imported(tmp_path, "Term,Definition,Synonyms\nx,a receptor,a protein\n").items
    assert said(item) == ("x", ("a receptor", "a protein"))


def test_sentences_of_a_word_in_two_languages(tmp_path: Path) -> None:
    """The sentences are asked, where beside the word there are only these; a word in a third language is asked itself."""
    rows = "nicht,Wie geht es dir? Nicht so gut.,How are you? Not so good.\nBerg,Wir fahren in die Berge.,We go to the mountains.\n"
    items = imported(tmp_path, f"word,german,english\n{rows}").items
    assert said(items[1]) == ("Wir fahren in die Berge.", "We go to the mountains.")
    items = imported(tmp_path, "word,german,english\ncanis,der Hund,the dog\nfeles,die Katze,the cat\n").items
    assert said(items[0]) == ("canis", "der Hund")


def test_labels_that_are_another_for_each_word_are_no_topics(tmp_path: Path) -> None:
    """Two thousand topics of one word each would be of no use."""
    rows = "".join(f"Wort {number},word {number},L{number}\n" for number in range(30))
    (item, *_) = imported(tmp_path, f"Deutsch,Englisch,Lektion\n{rows}").items
    assert item.tags == ()


def test_tables_with_options_are_no_word_lists() -> None:
    """An example beside options is not what explains them, and a level no topic."""
    roles = roles_by_header(["Question", "A", "B", "Correct", "Level", "Context"])
    assert roles == {Role.QUESTION: [0], Role.OPTION: [1, 2], Role.KEY: [3]}


@pytest.mark.parametrize(
    "header",
    [
        "German,Deutsch",
        "example,Beispiel",
        "meaning,Bedeutung",
        "啊,a,modal particle ending sentence",
        "chapter,section",
        "the English,the queue",
    ],
)
def test_words_of_a_list_are_no_header(header: str) -> None:
    """Words for languages and for what they teach are in word lists themselves."""
    assert not {Role.QUESTION, Role.ANSWER} <= roles_by_header(header.split(",")).keys()
