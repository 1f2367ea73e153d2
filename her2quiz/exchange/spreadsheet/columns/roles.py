"""The headers that say what a column holds."""

import re
from collections.abc import Sequence
from functools import lru_cache

from her2quiz.domain.kinds.true_false import FALSE_WORDS, TRUE_WORDS
from her2quiz.exchange.answer_words import ANSWER, EXPLANATION, QUESTION, RIGHT, SOURCE
from her2quiz.exchange.spreadsheet.columns.beside import beside, language
from her2quiz.exchange.spreadsheet.columns.names import folded, without_number
from her2quiz.exchange.spreadsheet.columns.role import Role
from her2quiz.exchange.spreadsheet.columns.word_lists import Roles, with_word_list

_TRUE, _FALSE = "|".join(sorted(TRUE_WORDS)), "|".join(sorted(FALSE_WORDS))

_FORMS: tuple[tuple[Role, str], ...] = (
    (
        Role.QUESTION,
        (
            r"(?:questions?|item|mcq)(?: ?text| stem)?|quiz question|front(?: side| text)?|card front|term|prompt|stem|frage(?:text|stellung|stamm)?"
            r"|lead[- ]?in(?: question)?|vorderseite|word|text|énoncé|intitulé|enunciado|statement|aussage|q"
            r"|concept|keyword|expression|vocabulary|vokabel|begriff|fachbegriff|wort|concepto|término|terme|termine|side 1"
            r"|vocabs?|lemma|headword|characters?|char|hanzi|kanji|infinitive?|palabra|parola|palavra|mot|woord|слово|słowo|slovo"
            r"|単語|词语|词|单词|生词|汉字|漢字|단어|kelime|recto|anverso|fronte|frente|voorkant|вопрос|pytanie|otázka|fråga"
            r"|spørgsmål|spørsmål|kysymys|kérdés|soru|ερώτηση|câu hỏi|سؤال|질문|문제|题干|试题"
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
            rf"(?:(?:{ANSWER}|(?:answer |response )?option|opt|choice|response|auswahl|opción|opzione|opção|optie|alternativ[ae]?|вариант(?: ответа)?|选项|보기)\.?\s*)"
            r"(?P<place>[a-h1-9])(?: text)?"
            r"|(?:answer |response )?(?:options?|choices?)|antwort(?:möglichkeiten|optionen)|optionen"
        ),
    ),
    (Role.FEEDBACK, r"(?:feedback|explanation|rationale|why|comment|erklärung)\s*(?P<place>[a-h1-9])"),
    (
        Role.WRONG,
        r"(?:(?:wrong|incorrect|false|falsche?)(?: ans(?:wers?)?| options?| antwort(?:en)?)?|distra[ck]tor(?:s|en)?)\s*\d*",
    ),
    (
        Role.MARK,
        (
            rf"(?:is ?)?(?:{RIGHT})\s*(?:{ANSWER}|option|choice)?\s*[a-h1-9]"
            rf"|(?:{ANSWER}|option|choice)\s*[a-h1-9]\s*(?:is ?)?(?:{RIGHT})"
        ),
    ),
    (
        Role.KEY,
        (
            rf"(?:{RIGHT})(?: ?(?:{ANSWER}|options?|choices?|responses?))?(?: no| number| letter| index)?"
            rf"|(?:{ANSWER}) (?:{RIGHT}|index|letter|number)|(?:answer )?key"
        ),
    ),
    (
        Role.ANSWER,
        (
            r"ans|answer|answer text|(?:card )?back(?: side| text)?|definitions?|meanings?|translations?|gloss|antwort|rückseite|solution|(?:muster)?lösung|response|réponse|respuesta"
            r"|bedeutung|übersetzung|beschreibung|description|significado|significato|signification|définition|definición|side 2"
            r"|definizione|definição|definitie|definicja|definice|определение|значение|traduction|traducción|traduzione|tradução"
            r"|vertaling|betekenis|перевод|znaczenie|tłumaczenie|překlad|översättning|oversættelse|oversettelse|betydning|anlam"
            r"|意味|意思|中文意思|释义|翻译|翻訳|뜻|의미|verso|reverso|retro|achterkant|ответ|odpowiedź|odpověď|svar|vastaus"
            r"|válasz|cevap|απάντηση|đáp án|정답|답"
            rf"|risposta|resposta|antwoord|答案|答え|(?:{_TRUE}|t)(?: or | oder | ou | o |/)(?:{_FALSE}|f)|a"
        ),
    ),
    (
        Role.ACCEPT,
        r"accept(?:ed)?(?: answers?)?|also accept(?:ed)?|alternatives?|alternative answers?|synonyms?|synonyme",
    ),
    (
        Role.WHY,
        rf"(?:answer |general ?|overall )?(?:{EXPLANATION})|comments?|extra|notes?|anmerkung(?:en)?|kommentare?|bemerkung(?:en)?",
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
_OR = re.compile(r"\s*(?:[/|,&+]|\bor\b|\band\b|\boder\b|\bund\b)\s*")
"""Parts several names of one column: Explanation / Comment."""

_TITLE = "title"
"""What some call a question, if nothing else is called so."""

_Q, _A = "q", "a"
_LETTERS = "abcdefgh"
_FEWEST = 2
_ONLY_ONE = frozenset(
    {Role.QUESTION, Role.STORY, Role.ANSWER, Role.KEY, Role.ID, Role.TYPE, Role.UNIT, Role.TOLERANCE}
)


def roles_by_header(names: Sequence[str]) -> Roles:
    """Return what columns hold by their headers; those whose header says nothing are left out."""
    roles = Roles()
    bare = [folded(name) for name in names]
    letters = [place for place, name in enumerate(bare) if name in _LETTERS and name]
    has_letters = len(letters) >= _FEWEST and [bare[place] for place in letters] == [
        *_LETTERS[: len(letters)]
    ]
    for place, name in enumerate(bare):
        role = (
            _beside_letters(name, is_letter=place in letters) if has_letters else _beside_others(name, bare)
        )
        is_more_keys = role is Role.KEY and role in roles and _same_key(name, bare[roles[role][0]])
        if role is not None and (role not in _ONLY_ONE or role not in roles or is_more_keys):
            roles.setdefault(role, []).append(place)
    if Role.QUESTION not in roles and roles.keys() & {Role.OPTION, Role.ANSWER, Role.KEY} and _TITLE in bare:
        roles[Role.QUESTION] = [bare.index(_TITLE)]
    return with_word_list(bare, _with_key(roles))


def header_says(name: str) -> bool:
    """Whether a header says what its column holds, by itself or in a word list."""
    bare = folded(name)
    return _role_of(bare) is not None or bool(language(bare)) or beside(bare) is not None


def _with_key(roles: Roles) -> Roles:
    """Tell columns of keys, of marks and of answers apart, which are called alike."""
    marks, options = roles.get(Role.MARK, []), roles.get(Role.OPTION, [])
    if marks and len(marks) != len(options):
        del roles[Role.MARK]
        roles[Role.KEY] = sorted([*roles.get(Role.KEY, ()), *marks])
    if options and not roles.keys() & {Role.KEY, Role.MARK} and Role.ANSWER in roles:
        roles[Role.KEY] = roles.pop(Role.ANSWER)
    if not options and Role.KEY in roles and Role.ANSWER not in roles:
        roles[Role.ANSWER] = roles.pop(Role.KEY)
    return roles


def _beside_letters(name: str, *, is_letter: bool) -> Role | None:
    """Return what a header says where options are called A, B, C: Answer 1 is a key then."""
    role = Role.OPTION if is_letter else _role_of(name)
    return Role.KEY if role is Role.OPTION and not is_letter and name[-1:].isdecimal() else role


def _beside_others(name: str, names: Sequence[str]) -> Role | None:
    """Return what a header says; A is an answer where Q is a question, and elsewhere a word."""
    return None if name == _A and _Q not in names else _role_of(name)


def _same_key(name: str, first: str) -> bool:
    return without_number(name) == without_number(first)


@lru_cache(maxsize=4096)
def _role_of(name: str) -> Role | None:
    """Return what a header says; of several names, the first that says something."""
    names = (name, *_OR.split(name))
    return next((role for each in names for role, form in _FORMS if re.fullmatch(form, each)), None)
