"""What authors call a key elsewhere, in other programs and languages: one table, for cards, lists of options and options."""

from her2quiz.domain.kinds.true_false import FALSE_WORDS, TRUE_WORDS

_OTHER_NAMES = {
    "answer": "anwser ans back solution definition response reply result correct_answer correct_answers right_answer"
    " antwort loesung lösung rückseite rueckseite answers"
    " réponse reponse respuesta risposta",
    "options": "choice option_list answer_options mc_options auswahl optionen antworten antwortmöglichkeiten"
    " antwortmoeglichkeiten"
    " réponses reponses propositions choix opciones respuestas opzioni risposte",
    "why": "explanation explain reason feedback rationale comment extra discussion erklärung erklaerung begründung"
    " begruendung kommentar erläuterung erlaeuterung warum rückmeldung rueckmeldung"
    " explication explicación explicacion spiegazione justificación justificacion",
    "question": "prompt stem front text term question_text frage vorderseite fragetext"
    " pregunta domanda énoncé enonce intitulé intitule enunciado",
    "hint": "hints clue tip hinweis tipp indice pista astuce suggerimento",
    "right": "correct is_correct iscorrect is_right richtig korrekt correcto correcta corretto",
    "credit": "points score",
    "tags": "tag category topic keywords stichworte schlagworte thema étiquettes etiquetas etichette",
    "source": "reference references ref citation url link quelle référence fuente fonte",
    "case": "vignette scenario fall fallbeispiel caso",
    "columns": "header headers cols column_names spalten colonnes columnas colonne",
    "rows": "data body table_rows zeilen lignes filas righe",
    "cloze": "cloze_text lückentext lueckentext",
    "order": "sequence steps reihenfolge ordre orden ordine",
    "match": "pairs matching matches zuordnung",
    "groups": "categories gruppen groupes grupos gruppi",
    "accept": "alternatives acceptable accepted aliases also",
    "tol": "tolerance margin toleranz",
    "unit": "units einheit unité unidad unità",
    "vars": "variables params variablen",
    "shuffle": "randomize shuffled mischen",
    "text": "label",
    "as_of": "date stand",
    "title": "name titel titre título titulo titolo",
    "authors": "author autor autoren auteur auteurs autores autori",
    "license": "licence lizenz licencia licenza",
    "language": "lang sprache langue idioma lingua",
    "image": "img photo foto figure bild abbildung image_url picture_file imagen immagine",
    "alt": "alt_text alttext image_alt caption bildbeschreibung",
}
"""For each key what else it is called, where the spelling alone would suggest a wrong key."""

COMMON_NAMES = {name: key for key, names in _OTHER_NAMES.items() for name in names.split()}
"""Names that authors use elsewhere, each with the key that is meant."""


TRUTHS = {
    **dict.fromkeys(TRUE_WORDS, "true"),
    **dict.fromkeys(FALSE_WORDS, "false"),
}
"""Words for true and false, each with the value that is meant."""


def names_of(key: str) -> frozenset[str]:
    """Return a key and all that it is called elsewhere."""
    return frozenset({key, *_OTHER_NAMES.get(key, "").split()})


LISTS_OF_OPTIONS = names_of("options") | {"choices", "answers", "alternatives"}
"""Names under which authors list options."""

RIGHT_NAMES = (
    names_of("answer")
    | names_of("right")
    | {
        *("correct_option", "correct_options", "correct_choice", "correct_index", "answer_index"),
        *("correct_answer_index", "right_option", "answer_key", "key", "richtige", "richtige_antwort"),
    }
) - {"back", "definition", "response", "reply", "result", "rückseite", "rueckseite"}
"""Names under which authors say which option is right, besides the options."""

WRONG_NAMES = frozenset(
    {
        *(
            "distractors",
            "distractor",
            "distraktoren",
            "wrong",
            "wrong_answers",
            "wrong_options",
            "wrong_choices",
        ),
        *("incorrect", "incorrect_answers", "incorrect_options", "falsch", "falsche_antworten"),
    }
)
"""Names under which authors list wrong options alone."""

PARTS_OF_OPTION = {
    **dict.fromkeys(names_of("right"), "right"),
    **dict.fromkeys(
        names_of("text") | {"option", "answer", "value", "content", "choice", "antwort", "answer_text"},
        "text",
    ),
    **dict.fromkeys(names_of("why"), "why"),
}
"""Names under which authors write what an option has, each with its key."""

_NO_TYPE = "the kind of question shows in how its answer is written"
_NO_POINTS = "every card counts the same"
_NO_TIME = "no card is timed"

NO_MEANING = {
    **dict.fromkeys(
        ("type", "kind", "card_type", "question_type", "qtype", "format_type", "typ", "art", "fragetyp"),
        _NO_TYPE,
    ),
    **dict.fromkeys(("points", "score", "marks", "weight", "max_points", "grade", "punkte"), _NO_POINTS),
    **dict.fromkeys(("difficulty", "schwierigkeit"), "for how hard it is, write level"),
    **dict.fromkeys(("time", "time_limit", "duration", "timeout", "zeit"), _NO_TIME),
}
"""Names of what a card does not have, each with why."""
