"""What a column may hold, and the headers that say so."""

import re
from collections.abc import Sequence
from enum import StrEnum

from her2quiz.domain.kinds.true_false import FALSE_WORDS, TRUE_WORDS
from her2quiz.exchange.answer_words import ANSWER, EXPLANATION, QUESTION, RIGHT, SOURCE


class Role(StrEnum):
    """What a column holds, as `--columns` names it."""

    QUESTION = "question"
    ANSWER = "answer"
    OPTION = "option"
    WRONG = "wrong"
    """Options that are wrong, beside an answer that is right."""
    KEY = "right"
    """Which options are right: their letters, numbers or words."""
    ACCEPT = "accept"
    WHY = "why"
    FEEDBACK = "feedback"
    """What is said of one option."""
    STORY = "story"
    """What is told before the question."""
    HINT = "hint"
    TAGS = "tags"
    SOURCE = "source"
    UNIT = "unit"
    TOLERANCE = "tol"
    ID = "id"
    TYPE = "type"
    SKIP = "skip"


_TRUE, _FALSE = "|".join(sorted(TRUE_WORDS)), "|".join(sorted(FALSE_WORDS))

_FORMS: tuple[tuple[Role, str], ...] = (
    (
        Role.QUESTION,
        (
            r"(?:questions?|item|mcq)(?: text| stem)?|quiz question|front|term|prompt|stem|frage(?:text|stellung|stamm)?"
            r"|lead[- ]?in(?: question)?|vorderseite|word|text|énoncé|intitulé|enunciado|statement|aussage|q"
            r"|concept|keyword|expression|vocabulary|vokabel|begriff|fachbegriff|wort|concepto|término|terme|termine|side 1"
            rf"|{QUESTION}"
        ),
    ),
    (
        Role.STORY,
        r"(?:clinical )?(?:vignette|scenario|case(?: vignette| text)?)|fall(?:vignette|beispiel|beschreibung)|szenario",
    ),
    (
        Role.OPTION,
        (
            rf"(?:(?:{ANSWER}|option|opt|choice|response|auswahl|opción|opzione|opção|optie|选项)\.?\s*)(?P<place>[a-h1-9])"
            r"|(?:answer |response )?(?:options?|choices?)|antwort(?:möglichkeiten|optionen)|optionen"
        ),
    ),
    (Role.FEEDBACK, r"(?:feedback|explanation|rationale|why|comment|erklärung)\s*(?P<place>[a-h1-9])"),
    (
        Role.WRONG,
        r"(?:(?:wrong|incorrect|false|falsche?)(?: ans(?:wers?)?| options?| antwort(?:en)?)?|distra[ck]tor(?:s|en)?)\s*\d*",
    ),
    (
        Role.KEY,
        (
            rf"(?:{RIGHT})(?: ?(?:{ANSWER}|options?|choices?|responses?))?(?: no| number| letter)?"
            rf"|(?:{ANSWER}) (?:{RIGHT})|(?:answer )?key"
        ),
    ),
    (
        Role.ANSWER,
        (
            r"ans|answer|answer text|back|definition|meaning|translation|antwort|rückseite|solution|(?:muster)?lösung|response|réponse|respuesta"
            r"|bedeutung|übersetzung|beschreibung|description|significado|significato|signification|définition|definición|side 2"
            rf"|risposta|resposta|antwoord|答案|答え|(?:{_TRUE}|t)(?: or | oder | ou | o |/)(?:{_FALSE}|f)|a"
        ),
    ),
    (
        Role.ACCEPT,
        r"accept(?:ed)?(?: answers?)?|also accept(?:ed)?|alternatives?|alternative answers?|synonyms?|synonyme",
    ),
    (
        Role.WHY,
        rf"(?:answer |general )?(?:{EXPLANATION})|comments?|extra|notes?|anmerkung(?:en)?|kommentare?|bemerkung(?:en)?",
    ),
    (Role.HINT, r"hints?|clue|hinweis|tipp"),
    (
        Role.TAGS,
        r"tags?|topics?|categor(?:y|ies)|subject|chapter|section|thema|themen|kapitel|schlagw(?:ort|örter)|fach|bereich|modul",
    ),
    (Role.SOURCE, rf"{SOURCE}|citation"),
    (Role.UNIT, r"units?|einheit"),
    (Role.TOLERANCE, r"tol(?:erance|eranz)?"),
    (Role.ID, r"id|guid|uid|uuid|question id|code"),
    (Role.TYPE, r"(?:question )?type|kind|typ|fragetyp"),
)
_BEHIND = re.compile(r"(?:\n|\s*[(\[]|\s+[-–]\s|\s*:).*", re.DOTALL)
_OR = re.compile(r"\s*(?:[/|,&+]|\bor\b|\band\b|\boder\b|\bund\b)\s*")
"""Parts several names of one column: Explanation / Comment."""

_NUMBER = re.compile(r"\d+[.)]\s*(?=\D)")
"""Before a name in the sheets of programs that explain their columns: 3. Question."""

_TITLE = "title"
"""What some call a question, if nothing else is called so."""

_LETTERS = "abcdefgh"
_FEWEST = 2
_ONLY_ONE = frozenset(
    {Role.QUESTION, Role.STORY, Role.ANSWER, Role.KEY, Role.ID, Role.TYPE, Role.UNIT, Role.TOLERANCE}
)


def bare_header(name: str) -> str:
    """Return a header without what is said behind it: Answer 1 - max 75 characters."""
    return _BEHIND.sub("", _NUMBER.sub("", name.strip()))


def roles_by_header(names: Sequence[str]) -> dict[Role, list[int]]:
    """Return what columns hold by their headers; those whose header says nothing are left out."""
    roles = dict[Role, list[int]]()
    bare = [_folded(name) for name in names]
    letters = [place for place, name in enumerate(bare) if name in _LETTERS and name]
    has_letters = [bare[place] for place in letters] == [*_LETTERS[: len(letters)]] and len(
        letters
    ) >= _FEWEST
    for place, name in enumerate(bare):
        role = Role.OPTION if has_letters and place in letters else _role_of(name)
        is_same_key = role is Role.KEY and role in roles and name == bare[roles[role][0]]
        if role is not None and (role not in _ONLY_ONE or role not in roles or is_same_key):
            roles.setdefault(role, []).append(place)
    if Role.QUESTION not in roles and roles.keys() & {Role.OPTION, Role.ANSWER, Role.KEY} and _TITLE in bare:
        roles[Role.QUESTION] = [bare.index(_TITLE)]
    if Role.OPTION in roles and Role.KEY not in roles and Role.ANSWER in roles:
        roles[Role.KEY] = roles.pop(Role.ANSWER)
    if Role.OPTION not in roles and Role.KEY in roles and Role.ANSWER not in roles:
        roles[Role.ANSWER] = roles.pop(Role.KEY)
    return roles


def _folded(name: str) -> str:
    return " ".join(bare_header(name).replace("_", " ").casefold().strip(" *?.").split())


def _role_of(name: str) -> Role | None:
    """Return what a header says; of several names, the first that says something."""
    names = (name, *_OR.split(name))
    return next((role for each in names for role, form in _FORMS if re.fullmatch(form, each)), None)
