"""Options that speak of the others, such as "none of these", and therefore come last."""

import re
from functools import lru_cache

from her2quiz.domain.text.words import words_of

_ENGLISH = r"""
(?:none|all|both|neither|any|either)\ of\ (?:these|those|them|the\ (?:above|others?|options|answers))\b.*
|(?:all|both)\ (?:(?:of\ them|answers|options|statements|of\ these)\ )?(?:are\ (?:correct|right|true)|apply|of\ the\ above)
|all(?:\ answers)?\ (?:the\ )?above|none(?:\ (?:is|are)\ (?:correct|right|true)|\ appl(?:y|ies))?
|(?:no|none\ of\ the)\ (?:answer|option|statement)s?\ (?:is|are)\ (?:correct|right|true)
|all|both|neither|none
"""
_GERMAN = r"""
alle?s?\ (?:(?:oben\ |der\ )?genannten?|davon|dieser|von\ diesen|der\ (?:oben\ )?genannten|(?:der\ )?(?:obigen|antworten|aussagen))\b.*
|(?:alle|beide)(?:\ (?:antworten|aussagen))?\ (?:sind\ (?:richtig|korrekt|wahr)|treffen\ zu|stimmen)
|keine?[rs]?\ (?:davon|dieser|von\ diesen|der\ (?:oben\ )?(?:genannten|obigen|antworten|aussagen|optionen))\b.*
|keine?[rs]?(?:\ (?:antwort|aussage)(?:en)?)?(?:\ (?:ist|sind)\ (?:richtig|korrekt|wahr)|\ trifft\ zu|\ treffen\ zu)
|nichts\ (?:davon|von\ (?:dem|diesen|all\ dem)|dergleichen)\b.*|alle|keine?[rs]?|beides?|keines\ von\ beiden|weder\ noch
"""
_FRENCH = r"""
(?:tou(?:s|tes)|aucune?)\ (?:de\ ces|des|les|ces|parmi\ les)\ (?:réponse|proposition|option|élément|précédent|autre|choix|affirmation|énoncé)\w*.*
|tou(?:s|tes)\ (?:sont\ )?(?:correct|exact|vrai|juste)e?s|tout\ ce\ qui\ précède|toutes\ les\ réponses.*
|aucune?(?:\ (?:n['’]est\ (?:correcte?|exacte?|vraie?|juste)|réponse.*|d['’]entre\ e(?:ux|lles)|des\ deux))?
|aucune?\ de\ (?:ceux|celles)(?:-ci)?|les\ deux|ni\ l['’]une?\ ni\ l['’]autre|rien\ de\ tout\ cela|tou(?:s|tes)
"""
_SPANISH = r"""
tod[oa]s?\ (?:(?:l[oa]s\ )?(?:anterior|respuesta|opci)\w*|est[oa]s|ell[oa]s|lo\ anterior)\b.*
|tod[oa]s\ (?:son\ (?:correct|verdader|ciert)[oa]s)
|ningun[oa]?\ (?:de\ (?:l[oa]s\ |est[oa]s|ell[oa]s|es[oa]s)|es\ (?:correct|verdader|ciert)[oa]|respuesta|opción|anterior).*
|tod[oa]s|ningun[oa]|amb[oa]s|nada\ de\ lo\ anterior
"""
_CLOSING = re.compile("|".join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH)), re.IGNORECASE | re.VERBOSE)


@lru_cache(maxsize=4096)
def is_closing(option: str) -> bool:
    """Whether an option speaks of all others, or of none, in English, German, French or Spanish."""
    return _CLOSING.fullmatch(words_of(option.strip()).rstrip(".!").replace("’", "'")) is not None
