"""What authors call a key elsewhere, in other programs and in German."""

COMMON_NAMES = {
    **dict.fromkeys(
        (
            *("anwser", "answers", "ans", "back", "solution", "definition", "response", "reply", "result"),
            *(
                "correct_answer",
                "correct_answers",
                "right_answer",
                "antwort",
                "loesung",
                "lösung",
                "rückseite",
                "rueckseite",
            ),
        ),
        "answer",
    ),
    **dict.fromkeys(
        (
            *("choice", "option_list", "answer_options", "mc_options"),
            *("auswahl", "optionen", "antworten", "antwortmöglichkeiten", "antwortmoeglichkeiten"),
        ),
        "options",
    ),
    **dict.fromkeys(
        (
            *("explanation", "explain", "reason", "feedback", "rationale", "comment", "extra", "discussion"),
            *("erklärung", "erklaerung", "begründung", "begruendung", "kommentar", "erläuterung", "warum"),
        ),
        "why",
    ),
    **dict.fromkeys(
        ("prompt", "stem", "front", "text", "term", "question_text", "frage", "vorderseite", "fragetext"),
        "question",
    ),
    **dict.fromkeys(("hints", "clue", "tip", "hinweis", "tipp"), "hint"),
    **dict.fromkeys(("correct", "is_correct", "richtig", "korrekt"), "right"),
    **dict.fromkeys(("points", "score"), "credit"),
    **dict.fromkeys(("tag", "category", "topic", "keywords", "stichworte", "schlagworte", "thema"), "tags"),
    **dict.fromkeys(("reference", "references", "ref", "citation", "url", "link", "quelle"), "source"),
    **dict.fromkeys(("vignette", "scenario", "fall", "fallbeispiel"), "case"),
    **dict.fromkeys(("cloze_text", "lückentext", "lueckentext"), "cloze"),
    **dict.fromkeys(("sequence", "steps", "reihenfolge"), "order"),
    **dict.fromkeys(("pairs", "matching", "matches", "zuordnung"), "match"),
    **dict.fromkeys(("categories", "gruppen"), "groups"),
    **dict.fromkeys(("alternatives", "acceptable", "accepted", "aliases", "also"), "accept"),
    **dict.fromkeys(("tolerance", "margin", "toleranz"), "tol"),
    **dict.fromkeys(("units", "einheit"), "unit"),
    **dict.fromkeys(("variables", "params", "variablen"), "vars"),
    **dict.fromkeys(("randomize", "shuffled", "mischen"), "shuffle"),
    **dict.fromkeys(("label",), "text"),
    **dict.fromkeys(("date", "stand"), "as_of"),
    **dict.fromkeys(("name", "titel"), "title"),
    **dict.fromkeys(("author", "autor", "autoren"), "authors"),
    **dict.fromkeys(("licence", "lizenz"), "license"),
    **dict.fromkeys(("lang", "sprache"), "language"),
}
"""Names that authors use elsewhere, where the spelling alone would suggest a wrong key."""

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
