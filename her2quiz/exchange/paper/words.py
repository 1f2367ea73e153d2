"""What stands on paper beside the texts of a deck, in the languages that it can be printed in."""

from attrs import frozen


@frozen
class Words:
    """The fixed words of a paper in one language."""

    language: str
    """The language, as HTML names it."""

    fields: tuple[str, str, str] = ("Name", "Date", "Points")
    """What a learner fills in."""

    key: str = "answer key"
    """The title of the key."""

    reasons: str = "answers and reasons"
    """The title of the key with reasons."""

    version: str = "version {letter}"
    """Which version it is."""

    one_question: str = "1 question."
    """How many questions there are, if one."""

    questions: str = "{count:,} questions."
    """How many questions there are."""

    made: str = "Made by her2quiz with seed {seed}."
    """How the same paper is made again."""

    answer: str = "Answer"
    """What stands before an answer."""

    key_columns: tuple[str, str, str] = ("Question", "Key", "Answer")
    """What is above the columns of a key."""

    choices: str = "Choices"
    """What stands above choices that are below their lines."""

    true: str = "True"
    """An answer."""

    false: str = "False"
    """An answer."""

    also: str = "also: {names}"
    """Other answers that are right."""

    fill_in: str = "Fill in the blanks."
    """What to do with blanks."""

    tick_one: str = "Tick one."
    """What to do where one option is right."""

    tick_all: str = "Tick all that apply."
    """What to do where several options may be right."""

    tick_some: str = "Tick {count}."
    """What to do where the question says how many are right."""

    order: str = "Number the lines from 1 to {count} in the right order."
    """What to do with lines to put in order."""

    letter_of_choice: str = "Write the letter of the choice that belongs to each line."
    """What to do with lines to match."""

    number_of_choice: str = "Write the number of the choice that belongs to each line."
    """What to do with lines to match that have letters themselves."""

    letter_of_group: str = "Write the letter of the group that belongs to each line."
    """What to do with lines to sort into groups."""

    number_of_group: str = "Write the number of the group that belongs to each line."
    """What to do with lines to sort into groups that have letters themselves."""

    source: str = "Source: {source}"
    """Where a fact comes from."""

    as_of: str = "as of {day}"
    """When it held."""

    not_confirmed: str = "not yet confirmed by a clinician"
    """What speaks against trusting it."""

    one_doubtful: str = "1 of {total} questions is not yet confirmed by a clinician."
    """How many questions are not confirmed, if one."""

    doubtful: str = "{count} of {total} questions are not yet confirmed by a clinician."
    """How many questions are not confirmed."""


ENGLISH = Words("en")

GERMAN = Words(
    "de",
    fields=("Name", "Datum", "Punkte"),
    key="Lösungen",
    reasons="Lösungen mit Begründung",
    version="Version {letter}",
    one_question="1 Frage.",
    questions="{count} Fragen.",
    made="Erstellt mit her2quiz, Startwert (seed) {seed}.",
    answer="Antwort",
    key_columns=("Frage", "Lösung", "Antwort"),
    choices="Auswahl",
    true="Richtig",
    false="Falsch",
    also="auch: {names}",
    fill_in="Füllen Sie die Lücken aus.",
    tick_one="Kreuzen Sie eine Antwort an.",
    tick_all="Kreuzen Sie alle zutreffenden Antworten an.",
    tick_some="Kreuzen Sie {count} Antworten an.",
    order="Nummerieren Sie die Zeilen in der richtigen Reihenfolge von 1 bis {count}.",
    letter_of_choice="Schreiben Sie vor jede Zeile den Buchstaben der Auswahl, die zu ihr gehört.",
    number_of_choice="Schreiben Sie vor jede Zeile die Nummer der Auswahl, die zu ihr gehört.",
    letter_of_group="Schreiben Sie vor jede Zeile den Buchstaben der Gruppe, zu der sie gehört.",
    number_of_group="Schreiben Sie vor jede Zeile die Nummer der Gruppe, zu der sie gehört.",
    source="Quelle: {source}",
    as_of="Stand {day}",
    not_confirmed="noch nicht ärztlich bestätigt",
    one_doubtful="1 von {total} Fragen ist noch nicht ärztlich bestätigt.",
    doubtful="{count} von {total} Fragen sind noch nicht ärztlich bestätigt.",
)

_LANGUAGES = {"de": GERMAN, "deu": GERMAN, "ger": GERMAN, "german": GERMAN, "deutsch": GERMAN}


def words_in(language: str) -> Words:
    """Return the words in the language of a deck, such as de or de-CH; English ones if there are none in it."""
    return _LANGUAGES.get(language.replace("_", "-").partition("-")[0].strip().casefold(), ENGLISH)
