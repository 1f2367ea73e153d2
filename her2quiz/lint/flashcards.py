"""Family F: flaws of flashcards, typed answers and blanks, after Wozniak's 20 rules of formulating knowledge."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.kinds.cloze import TOGETHER
from her2quiz.deckfile.toml.diagnostic import Diagnostic, Severity
from her2quiz.deckfile.toml.fixes.fix_values import ReplacedValue
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.name_all import NameAll
from her2quiz.domain.kinds.number import Number
from her2quiz.domain.kinds.ordering import Ordering
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.text_match import normalised
from her2quiz.domain.text.words import all_words, running_words
from her2quiz.lint.check import AnyCheck, CardCheck, Check
from her2quiz.lint.multiple_choice.negatives import last_sentence
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import SMALL_WORDS, prose, words

LONGEST_QUESTION, LONGEST_ANSWER = 40, 25
"""The most words of a question, and of an answer to recall."""

MOST_MEMBERS, MOST_BLANKS = 6, 4
"""The most members of a list, and blanks of one text, that a learner can keep in mind."""

FEWEST_AROUND = 2
"""The fewest meaningful words that a text needs besides its blanks."""

SHORTEST_GIVEN_AWAY = 4
"""The fewest letters of an answer or blank that a text can give away."""

_SECOND_QUESTION = re.compile(
    r"\band (?:why|how|when|where|which|who|what)\b(?:[^?.!]|\.(?=\d))*\?", re.IGNORECASE
)
_QUESTION_MARKS = re.compile(r"[\w)\]\"'”’%*]\s*\?[?!\s]*")
_QUOTED = re.compile(
    r"`[^`]*`|\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<!\w)'[^']*'(?!\w)|(?<!\w)‘[^’]*’(?!\w)"
)
_QUOTES = re.compile("[`\"“„«'‘]")
_ASKS = {"what", "why", "how", "which", "who", "when", "where", "is", "are", "does", "do", "did", "can"}
_DESCRIBES_TOO = {"which", "who", "when", "where"}
"""Words that ask, and that describe: "a woman who smokes and who takes the pill"."""

_OPENING = 2
"""Words at the beginning of a sentence among which that is with which it asks."""

_SEPARATORS = re.compile(r"(?<!e\.g\.)(?<!i\.e\.)[,;](?= )|\n")
_LIST = 3
_ASKS_FOR_SEVERAL = re.compile(
    r"(?:name|list)\b|(?:which|what) (?:are|\d|two|three|four|five|six)\b|which \w+s (?:are|have|belong)\b",
    re.IGNORECASE,
)
_LONGEST_MEMBER = 5
"""The most words of a member of a list, but for one that is explained."""

_BLANK = re.compile(r"\{\{(?:\d+:)?(.*?)(?:::.*?)?\}\}", re.DOTALL)
_TASK = re.compile(r"^(?:describe|discuss|explain|list all|outline|summari[sz]e)\b", re.IGNORECASE)
_WORDS_OF_TASK = frozenset({"describe", "discuss", "explain", "list", "outline", "summarise", "summarize"})
_POINTS_AWAY = re.compile(r"^(?:it|this|that|these|those|they|the above|he|she)\b", re.IGNORECASE)
_WORDS_THAT_POINT = frozenset({"it", "this", "that", "these", "those", "they", "above", "he", "she"})
_ASKS_WHO_IT_IS = re.compile(
    r"[.;,]\s+(?:what|which|who)\b[^.?!;]{0,200}\b(?:is|are|was|were) (?:it|this|that|these|they|he|she|meant)\b"
    r"|\b(?:name|identify) (?:it|them|this|that|him|her)\b|\bis (?:called|named|known as)\b[^\w]*$"
    r"|\bis (?:called|named|known as) what\b",
    re.IGNORECASE,
)
"""A description whose subject is what is asked for."""

_YES_NO = {"yes": "true", "no": "false"}


def long_question(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A question takes too long to read."""
    if len(card.stem) <= 2 * LONGEST_QUESTION or card.options or card.table.has("cloze"):
        return  # of each word there is a letter and what parts it from the next
    count, longest = len(words(prose(card.stem))), LONGEST_QUESTION
    if isinstance(card.card.kind, Number):
        longest *= 2  # the numbers from which it follows have to be told
    if count > longest:
        help_ = "ask less at once, or move the story to a case"
        yield check.found(f"the question has {count} words", help_, card.at("question"))


def long_answer(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """An answer is too long to recall word for word."""
    count = len(words(card.card.kind.right_answer)) if isinstance(card.card.kind, Flip) else 0
    if count > LONGEST_ANSWER:
        help_ = "ask for one fact and move the rest to 'why'"
        yield check.found(f"the answer has {count} words", help_, card.at("answer"))


def two_questions(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A card asks two questions at once."""
    text = str(card.table.get("question") or "")
    if "?" not in text or (text.count("?") == 1 and "and " not in text.lower()):
        return
    said = _QUOTED.sub(_blank, text) if _QUOTES.search(text) else text
    second = _second_question(text, said)
    if second or (said.count("?") > 1 and len(_QUESTION_MARKS.findall(said)) > 1):
        help_ = "make 2 cards: learners can know one answer without the other"
        where = card.at("question", words=second)
        severity = Severity.INFO if card.options else None  # each option can answer both
        yield check.found("this card asks 2 questions at once", help_, where, severity=severity)


def _second_question(text: str, said: str) -> str:
    """Return what a question asks besides, such as "and why?"; empty if that only describes.

    Args:
        text: the question.
        said: the same, with blanks where it quotes.
    """
    for found in _SECOND_QUESTION.finditer(said) if "and " in said.lower() else ():
        word = words(found[0])[1]
        before = words(said[last_sentence(said[: found.start()]) : found.start()])
        describes = word in _DESCRIBES_TOO and words(found[0])[2:]
        asks = bool(_ASKS & {*before[:_OPENING]}) and word not in before[_OPENING:]
        if not describes or asks:
            return text[found.start() : found.end()]
    return ""


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def answer_is_a_list(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """An answer that is recalled as one lists several things."""
    if not isinstance(card.card.kind, Flip) or card.is_from_rows:
        return
    fewest = _LIST - 1 if _ASKS_FOR_SEVERAL.match(card.stem) else _LIST
    if _is_list(card.right_answer, fewest):
        help_ = 'write answer = ["…", "…"]: each member is then asked for and counted'
        yield check.found("the answer reads like a list", help_, card.at("answer"))


def _is_list(answer: str, fewest: int) -> bool:
    """Whether an answer names several things, rather than explaining one."""
    members = _SEPARATORS.split(answer)
    explained = [member for member in members if len(words(member)) > _LONGEST_MEMBER]
    return len(members) > fewest and len(explained) <= 1


def long_list(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A list has more members than a learner can keep in mind."""
    for key in ("answer", "order"):
        value = card.table.get(key)
        lines = value.strip().split("\n") if key == "order" and isinstance(value, str) else value
        if isinstance(lines, list) and len(lines) > MOST_MEMBERS:
            help_ = "split it into smaller groups that belong together"
            yield check.found(f"this card asks for {len(lines)} things at once", help_, card.at_key(key))


def bare_cloze(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A text says too little around its blanks."""
    text = card.table.get("cloze")
    if isinstance(text, str):
        seen = text if card.table.get("blanks") == TOGETHER else card.stem  # other blanks are shown
        shown = re.sub(r"\[[^\]]*…\]", " ", _BLANK.sub(" ", seen))
        left = [word for word in words(shown) if word not in SMALL_WORDS]
        if len(left) < FEWEST_AROUND:
            yield check.found(
                "the text around the blanks says too little", "leave more of it visible", card.at("cloze")
            )


def many_blanks(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A text has too many blanks."""
    text = card.table.get("cloze")
    count = len(_BLANK.findall(text)) if isinstance(text, str) else 0
    if count > MOST_BLANKS:
        yield check.found(f"this text has {count} blanks", "split it into 2 cards", card.at("cloze"))


def hidden_small_word(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A blank hides a small word."""
    text = card.table.get("cloze")
    for hidden in _BLANK.findall(text) if isinstance(text, str) else ():
        if hidden.strip().casefold() in SMALL_WORDS:
            help_ = "hide a word that learners have to know"
            yield check.found(
                f"hiding '{hidden.strip()}' tests nothing", help_, card.at("cloze", words=hidden)
            )


def hidden_word_shown(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A hidden word can also be read beside its blank."""
    text = card.table.get("cloze")
    if not isinstance(text, str):
        return
    shown = f" {' '.join(words(_BLANK.sub(' ', text)))} "
    for hidden in _BLANK.findall(text):
        said = " ".join(words(hidden.split(" | ")[0]))
        if len(said) >= SHORTEST_GIVEN_AWAY and f" {said} " in shown:
            help_ = "use another word there, or hide both with the same number: {{1:…}}"
            yield check.found(
                f"'{hidden.strip()}' can also be read beside its blank", help_, card.at("cloze", words=hidden)
            )


def yes_or_no(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A flip card is answered by yes or no."""
    if not isinstance(card.card.kind, Flip) or card.is_from_rows:
        return
    value = _YES_NO.get(normalised(card.card.kind.right_answer))
    if value:
        fixes = (ReplacedValue(card.table.path_of("answer"), value),)
        help_ = f"write answer = {value}, without quotes: the card is then marked"
        yield check.found("the answer is yes or no", help_, card.at("answer"), fixes=fixes)


def task(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A question asks for an essay."""
    found = _TASK.match(card.stem)
    if found:
        help_ = "ask for one fact that can be right or wrong"
        yield check.found(f"'{found[0]}' asks for an essay", help_, card.at("question", words=found[0]))


def answer_in_question(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """The answer is in the question."""
    if not isinstance(card.card.kind, Flip | Typed) or card.table.has("cloze"):
        return
    question, answer = words(card.stem), words(card.card.kind.right_answer)
    if not answer or answer[0] not in question:
        return
    said = f" {' '.join(answer)} "
    if (
        len(said.strip()) >= SHORTEST_GIVEN_AWAY
        and said in f" {' '.join(question)} "
        and "or" not in question
    ):
        yield check.found("the answer is in the question", "reword the question", card.at("question"))


def no_context(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A question refers to something that is not on the card."""
    found = _POINTS_AWAY.match(card.stem)
    if found and not _has_context(card):
        help_ = "say what it is about: cards are asked one by one, in any order"
        yield check.found(
            f"'{found[0]}' refers to nothing on this card", help_, card.at("question", words=found[0])
        )


def _has_context(card: CardSheet) -> bool:
    """Whether a card shows or describes what its question refers to: options, a story, a picture, code or a table."""
    is_shown = (
        card.options or card.card.story or card.card.picture or card.card.image or card.table.has("cloze")
    )
    holds_more = running_words(card.stem) != all_words(card.stem)
    is_description = card.stem.endswith(".") and not _SECOND_QUESTION.search(card.stem)
    return bool(is_shown or holds_more or is_description or _ASKS_WHO_IT_IS.search(card.stem))


_W, _I = Severity.WARNING, Severity.INFO
_OF_LISTS = "Wozniak 9, 10: sets and lists are forgotten first"
_READ_OFF = "Wozniak 12: a card that can be read off teaches nothing"


def near_twin(check: Check, card: CardSheet) -> Iterator[Diagnostic]:
    """A typed answer is one typo away from another real word, and nothing is said to who types that."""
    from her2quiz.domain.marking.typos.typos import near_twins

    kind = card.card.kind
    if not isinstance(kind, Typed) or kind.accepted.exact or card.is_from_rows:
        return
    for twin, word in near_twins(kind.right_answer):
        if not any(twin in normalised(each.text) for each in kind.accepted.reject):
            help_ = f'reject it with a reason: reject = ["{twin} -- …"]'
            yield check.found(f"'{word}' has a near twin, '{twin}'", help_, card.at("answer"))
            return


CHECKS: tuple[AnyCheck, ...] = (
    CardCheck("F301", _I, long_question, note="Wozniak 4, 12: ask as little as possible"),
    CardCheck("F302", _W, long_answer, kinds=(Flip,), note="Wozniak 4: simple facts are easier to remember"),
    CardCheck("F303", _W, two_questions, note="Wozniak 4: one fact per card"),
    CardCheck("F304", _I, answer_is_a_list, kinds=(Flip,), note=_OF_LISTS),
    CardCheck("F305", _W, long_list, kinds=(NameAll, Ordering), note=_OF_LISTS),
    CardCheck("F306", _W, bare_cloze, needs="cloze", note="Wozniak 5, 16: context shows what is asked"),
    CardCheck("F307", _W, many_blanks, needs="cloze", note="Wozniak 4, 5: one fact per blank"),
    CardCheck("F308", _W, hidden_small_word, needs="cloze", note="Wozniak 5: hide what matters"),
    CardCheck(
        "F309",
        _W,
        hidden_word_shown,
        needs="cloze",
        note="Wozniak 5: a blank that can be read off tests nothing",
    ),
    CardCheck("F310", _I, yes_or_no, kinds=(Flip,)),
    CardCheck("F311", _I, task, note="Wozniak 4: ask as little as possible", words=_WORDS_OF_TASK),
    CardCheck("F312", _W, answer_in_question, kinds=(Flip, Typed), note=_READ_OFF),
    CardCheck(
        "F313", _W, no_context, note="Wozniak 16: a card needs its own context", words=_WORDS_THAT_POINT
    ),
    CardCheck("F314", _I, near_twin, kinds=(Typed,), note="A mix-up is best met with a reason"),
)
