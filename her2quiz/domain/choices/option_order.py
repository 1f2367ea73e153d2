"""In which order options are shown, and which speak of the others, such as "none of these", and therefore come last."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from random import Random

from her2quiz.domain.choices.figures import Figure, are_of_one_scale, figure_of
from her2quiz.domain.late_pattern import late_pattern
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
_CLOSING = late_pattern("|".join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH)), re.IGNORECASE | re.VERBOSE)


def is_ordered(options: Sequence[str]) -> bool:
    """Whether options are figures that rise or fall from one to the next, so that their order means something.

    These are whole numbers, amounts with one unit, grades, scores, ranges and stages. A name that begins with a
    figure, such as 5-fluorouracil, belongs to no order.
    """
    figures = [figure_of(option) for option in options]
    known = [figure for figure in figures if figure is not None]
    return len(known) == len(figures) and are_of_one_scale(known) and _rise_or_fall(known)


def in_order(options: Sequence[str]) -> list[int] | None:
    """Return the places of options in the order they have of their own, rising unless they are written falling.

    Returns:
        None if they have none.
    """
    if is_ordered(options):
        return [*range(len(options))]
    figures = [figure_of(option) for option in options]
    known = [figure for figure in figures if figure is not None]
    rising = sorted(range(len(known)), key=lambda place: known[place].place)
    has_order = len(known) == len(figures) and are_of_one_scale(known)
    return rising if has_order and _rise_or_fall([known[place] for place in rising]) else None


def as_lettered(names: Sequence[str]) -> list[int] | None:
    """Return the places of names that are single letters, in the order of the alphabet; None if any is not.

    A letter is what a story or an image calls something, so that one looks for A first.
    """
    figures = [figure_of(name) for name in names]
    letters = [figure for figure in figures if figure is not None and figure.is_letter]
    if len(letters) < len(names) or not are_of_one_scale(letters):
        return None
    return sorted(range(len(names)), key=lambda place: letters[place].place)


def keeps_order(options: Sequence[str], *, shuffle: bool | None) -> bool:
    """Whether options are shown as they are written.

    Args:
        options: as they are written, without those that always come last.
        shuffle: what the author says; None if nothing: then only an order is kept.
    """
    return is_ordered(options) if shuffle is None else not shuffle


def shown_order(options: Sequence[str], rng: Random, *, shuffle: bool | None = None) -> list[int]:
    """Return the order in which to show the options, as places in the deck's own order.

    Options that are shuffled keep "none of these" and the like last.

    Args:
        options: as they are written.
        rng: the chance of this showing.
        shuffle: what the author says; None if nothing: then all but an order is shuffled.
    """
    places = range(len(options))
    if shuffle is False:
        return [*places]
    movable = [place for place in places if not is_closing(options[place])]
    if not keeps_order([options[place] for place in movable], shuffle=shuffle):
        rng.shuffle(movable)
    return movable + [place for place in places if is_closing(options[place])]


def _rise_or_fall(figures: Sequence[Figure]) -> bool:
    places = [figure.place for figure in figures]
    return all(one < other for one, other in pairwise(places)) or all(
        one > other for one, other in pairwise(places)
    )


@lru_cache(maxsize=4096)
def is_closing(option: str) -> bool:
    """Whether an option speaks of all others, or of none, in English, German, French or Spanish."""
    return _CLOSING.fullmatch(words_of(option.strip()).rstrip(".!").replace("’", "'")) is not None
