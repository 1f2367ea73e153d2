"""What the columns of a word list hold by their headers: words, translations, and what stands beside them."""

import re
from collections.abc import Mapping, Sequence

from her2quiz.exchange.spreadsheet.columns.beside import Beside, beside, languages_of
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.sheet import Row

Roles = dict[Role, list[int]]
"""The columns of each role, from 0."""


_SYNONYM = re.compile(r"synonym(?:s|e)?")
_TRANSLATION = re.compile(
    r"translation.*|übersetzung|traduc.*|traduzione|tradução|vertaling|перевод|翻译|翻訳"
)
_LOOKED_AT, _SENTENCE, _FEW_LABELS = 200, 3, 10
"""Rows that are looked at, spaces of a cell on average from which it is a sentence, and labels that are few in any case."""
_SIDES = 2
"""A question and its answer."""

_OPTIONS = {Role.OPTION, Role.WRONG, Role.KEY, Role.MARK}


def with_word_list(names: Sequence[str], roles: Roles) -> Roles:
    """Return the roles of a header with those that it has as a word list.

    Args:
        names: the headers in lower case.
        roles: what they say by themselves; tables with options are no word lists.
    """
    if roles.keys() & _OPTIONS:
        return roles
    taken = frozenset(place for places in roles.values() for place in places)
    languages = [*languages_of(names, taken).values()]
    kinds = {place: beside(name) for place, name in enumerate(names) if place not in taken}
    found = _with_sides(roles, languages, kinds)
    if not (found.get(Role.QUESTION) and found.get(Role.ANSWER)):
        return roles
    is_translated = bool(languages) or _TRANSLATION.fullmatch(names[found[Role.ANSWER][0]]) is not None
    return _with_rest(
        _without_synonyms(names, found) if is_translated else found, kinds, is_translated=is_translated
    )


def _with_sides(roles: Roles, languages: Sequence[int], kinds: Mapping[int, Beside | None]) -> Roles:
    """Add what is asked and what is its answer, as far as they are not known."""
    question, answer = (roles.get(role, [])[:1] for role in (Role.QUESTION, Role.ANSWER))
    if question and answer:
        return roles
    examples = [place for place, kind in kinds.items() if kind is Beside.EXAMPLE]
    readings = [place for place, kind in kinds.items() if kind is Beside.READING]
    if question:
        sides = sorted([*question, *languages[:1]]) if languages else [*question, *readings, *examples]
    elif answer:
        sides = [*(languages or examples)[:1], *answer]
    else:
        sides = [*languages, *readings, *examples] if languages else []
    if len(sides) < _SIDES:
        return roles
    return _with(roles, {Role.QUESTION: sides[:1], Role.ANSWER: sides[1:2]})


def _without_synonyms(names: Sequence[str], roles: Roles) -> Roles:
    """Take synonyms for what they are beside a translation: words like the first, not further answers."""
    accepted = roles.get(Role.ACCEPT, [])
    others = [place for place in accepted if _SYNONYM.fullmatch(names[place])]
    kept = [place for place in accepted if place not in others]
    return _with(roles, {Role.ACCEPT: kept, Role.WHY: sorted([*roles.get(Role.WHY, ()), *others])})


def _with_rest(roles: Roles, kinds: Mapping[int, Beside | None], *, is_translated: bool) -> Roles:
    """Give readings and examples to the explanation, and labels to the topics; the type of a word is one, too."""
    taken = {*roles[Role.QUESTION], *roles[Role.ANSWER]}
    free = {place: kind for place, kind in kinds.items() if place not in taken}
    said = [place for place, kind in free.items() if kind in (Beside.EXAMPLE, Beside.READING)]
    labels = [place for place, kind in free.items() if kind is Beside.LABEL]
    types = roles.get(Role.TYPE, []) if is_translated else []
    return _with(
        roles,
        {
            Role.WHY: sorted([*roles.get(Role.WHY, ()), *said]),
            Role.TAGS: sorted([*roles.get(Role.TAGS, ()), *labels, *types]),
            Role.TYPE: [place for place in roles.get(Role.TYPE, ()) if place not in types],
        },
    )


def without_single_labels(roles: Roles, names: Sequence[str], rows: Sequence[Row]) -> Roles:
    """Leave out labels that are another for most words: nothing is found by them."""
    looked_at = rows[:_LOOKED_AT]
    most = max(_FEW_LABELS, len(looked_at) / 2)
    kept = [
        place
        for place in roles.get(Role.TAGS, ())
        if beside(names[place]) is not Beside.LABEL or len({row.cell(place) for row in looked_at}) <= most
    ]
    return _with(roles, {Role.TAGS: kept})


def _with(roles: Roles, changed: Roles) -> Roles:
    """Return roles of which some are changed; those without a column are left out."""
    return {role: places for role, places in {**roles, **changed}.items() if places}


def with_pair_of_sentences(roles: Roles, names: Sequence[str], rows: Sequence[Row]) -> Roles:
    """Ask the sentences of a word in two languages, where beside the word there are only these."""
    languages = [*languages_of(names).values()]
    question, answer = (roles.get(role, [-1])[0] for role in (Role.QUESTION, Role.ANSWER))
    if len(languages) != _SIDES or answer not in languages or question in languages:
        return roles
    looked_at = rows[:_LOOKED_AT]
    spaces = [sum(row.cell(place).count(" ") for row in looked_at) for place in (question, *languages)]
    if min(spaces[1:]) < _SENTENCE * len(looked_at) or spaces[0] > len(looked_at):
        return roles
    one, other = languages
    return _with(roles, {Role.QUESTION: [one], Role.ANSWER: [other]})
