"""Family F: flaws of flashcards, typed answers and blanks, after Wozniak's twenty rules of formulating knowledge."""

import re
from collections.abc import Iterator

from her2quiz.deckfile.toml.diagnostic import Severity
from her2quiz.deckfile.toml.edits import ReplacedValue
from her2quiz.domain.kinds.flip import Flip
from her2quiz.domain.kinds.typed import Typed
from her2quiz.domain.marking.text_match import normalised
from her2quiz.lint.check import CardCheck, Check
from her2quiz.lint.remark import Remark
from her2quiz.lint.sheet import CardSheet
from her2quiz.lint.words import SMALL_WORDS, words

LONGEST_QUESTION, LONGEST_ANSWER = 40, 25
"""Words of a question, and of an answer that is recalled in silence."""

MOST_MEMBERS, MOST_BLANKS = 6, 4
"""Members of a list that can be kept in mind, and blanks of one text."""

FEWEST_AROUND = 3
"""Telling words that a text needs beside its blanks."""

SHORTEST_GIVEN_AWAY = 4
"""Letters from which an answer that stands in its question gives it away."""

_SECOND_QUESTION = re.compile(r"\band (?:why|how|when|where|which|who|what)\b[^?]*\?", re.IGNORECASE)
_SEPARATORS = re.compile(r"[,;](?= )|\n")
_LIST = 3
_BLANK = re.compile(r"\{\{(?:\d+:)?(.*?)(?:::.*?)?\}\}", re.DOTALL)
_TASK = re.compile(r"^(?:describe|discuss|explain|list all|outline|summari[sz]e)\b", re.IGNORECASE)
_POINTS_AWAY = re.compile(r"^(?:it|this|that|these|those|they|the above|he|she)\b", re.IGNORECASE)
_YES_NO = {"yes": "true", "no": "false"}


def long_question(card: CardSheet) -> Iterator[Remark]:
    """A question that takes long to read."""
    count = len(words(card.stem))
    if not card.options and not card.table.has("cloze") and count > LONGEST_QUESTION:
        help_ = "ask less at once, or move the story to a case"
        yield card.remark(f"the question has {count} words", help_, "question")


def long_answer(card: CardSheet) -> Iterator[Remark]:
    """An answer that nobody recalls word by word."""
    count = len(words(card.card.kind.right_answer)) if isinstance(card.card.kind, Flip) else 0
    if count > LONGEST_ANSWER:
        help_ = "ask for one fact and move the rest to 'why'"
        yield card.remark(f"the answer has {count} words", help_, "answer")


def two_questions(card: CardSheet) -> Iterator[Remark]:
    """Two questions in one."""
    text = str(card.table.get("question") or "")
    second = _SECOND_QUESTION.search(text)
    if text.count("?") > 1 or second:
        help_ = "make 2 cards: learners can know one answer without the other"
        yield card.remark(
            "this card asks 2 questions at once", help_, "question", words=second[0] if second else ""
        )


def answer_is_a_list(card: CardSheet) -> Iterator[Remark]:
    """An answer of several things that is recalled as one."""
    answer = card.card.kind.right_answer
    if (
        isinstance(card.card.kind, Flip)
        and len(_SEPARATORS.findall(answer)) >= _LIST
        and not card.is_from_rows
    ):
        help_ = 'write answer = ["…", "…"]: each member is then asked for and counted'
        yield card.remark("the answer reads like a list", help_, "answer")


def long_list(card: CardSheet) -> Iterator[Remark]:
    """A list of more members than can be kept in mind."""
    for key in ("answer", "order"):
        value = card.table.get(key)
        lines = value.strip().split("\n") if key == "order" and isinstance(value, str) else value
        if isinstance(lines, list) and len(lines) > MOST_MEMBERS:
            help_ = "split it into smaller groups that belong together"
            yield card.remark(f"this card asks for {len(lines)} things at once", help_, key, at_key=True)


def bare_cloze(card: CardSheet) -> Iterator[Remark]:
    """A text that says too little beside its blanks."""
    text = card.table.get("cloze")
    if isinstance(text, str):
        left = [word for word in words(_BLANK.sub(" ", text)) if word not in SMALL_WORDS]
        if len(left) < FEWEST_AROUND:
            yield card.remark(
                "the text around the blanks says too little", "leave more of it visible", "cloze"
            )


def many_blanks(card: CardSheet) -> Iterator[Remark]:
    """A text with more blanks than can be thought of at once."""
    text = card.table.get("cloze")
    count = len(_BLANK.findall(text)) if isinstance(text, str) else 0
    if count > MOST_BLANKS:
        yield card.remark(f"this text has {count} blanks", "split it into 2 cards", "cloze")


def hidden_small_word(card: CardSheet) -> Iterator[Remark]:
    """A blank that hides a word which says nothing."""
    text = card.table.get("cloze")
    for hidden in _BLANK.findall(text) if isinstance(text, str) else ():
        if hidden.strip().casefold() in SMALL_WORDS:
            help_ = "hide a word that learners have to know"
            yield card.remark(f"hiding '{hidden.strip()}' tests nothing", help_, "cloze", words=hidden)


def hidden_word_shown(card: CardSheet) -> Iterator[Remark]:
    """A hidden word that can be read beside its blank."""
    text = card.table.get("cloze")
    if not isinstance(text, str):
        return
    shown = f" {' '.join(words(_BLANK.sub(' ', text)))} "
    for hidden in _BLANK.findall(text):
        said = " ".join(words(hidden.split(" | ")[0]))
        if len(said) >= SHORTEST_GIVEN_AWAY and f" {said} " in shown:
            help_ = "use another word there, or hide both with the same number: {{1:…}}"
            yield card.remark(
                f"'{hidden.strip()}' can also be read beside its blank", help_, "cloze", words=hidden
            )


def yes_or_no(card: CardSheet) -> Iterator[Remark]:
    """A flip card that is answered by yes or no."""
    answer = normalised(card.card.kind.right_answer)
    if isinstance(card.card.kind, Flip) and answer in _YES_NO and not card.is_from_rows:
        value = _YES_NO[answer]
        fixes = (ReplacedValue(card.path("answer"), value),)
        help_ = f"write answer = {value}, without quotes: the card is then marked"
        yield card.remark("the answer is yes or no", help_, "answer", fixes=fixes)


def task(card: CardSheet) -> Iterator[Remark]:
    """A task for an essay."""
    found = _TASK.match(card.stem)
    if found:
        help_ = "ask for one fact that can be right or wrong"
        yield card.remark(f"'{found[0]}' asks for an essay", help_, "question", words=found[0])


def answer_in_question(card: CardSheet) -> Iterator[Remark]:
    """An answer that can be read in its question."""
    if not isinstance(card.card.kind, Flip | Typed) or card.table.has("cloze"):
        return
    question, answer = words(card.stem), words(card.card.kind.right_answer)
    said = f" {' '.join(answer)} "
    if (
        len(said.strip()) >= SHORTEST_GIVEN_AWAY
        and said in f" {' '.join(question)} "
        and "or" not in question
    ):
        yield card.remark("the answer is in the question", "reword the question", "question")


def no_context(card: CardSheet) -> Iterator[Remark]:
    """A question that points at something which is not there when it is asked alone."""
    found = _POINTS_AWAY.match(card.stem)
    if found and not card.card.story and not card.card.picture and not card.table.has("cloze"):
        help_ = "say what it is about: cards are asked one by one, in any order"
        yield card.remark(f"'{found[0]}' refers to nothing on this card", help_, "question", words=found[0])


_W, _I = Severity.WARNING, Severity.INFO

CHECKS: tuple[Check, ...] = (
    CardCheck("F301", _I, long_question, "Wozniak 4, 12: ask as little as possible"),
    CardCheck("F302", _W, long_answer, "Wozniak 4: simple facts are easier to remember"),
    CardCheck("F303", _W, two_questions, "Wozniak 4: one fact per card"),
    CardCheck("F304", _I, answer_is_a_list, "Wozniak 9, 10: sets and lists are forgotten first"),
    CardCheck("F305", _W, long_list, "Wozniak 9, 10: sets and lists are forgotten first"),
    CardCheck("F306", _W, bare_cloze, "Wozniak 5, 16: context shows what is asked"),
    CardCheck("F307", _W, many_blanks, "Wozniak 4, 5: one fact per blank"),
    CardCheck("F308", _W, hidden_small_word, "Wozniak 5: hide what matters"),
    CardCheck("F309", _W, hidden_word_shown, "Wozniak 5: a blank that can be read off tests nothing"),
    CardCheck("F310", _I, yes_or_no),
    CardCheck("F311", _I, task, "Wozniak 4: ask as little as possible"),
    CardCheck("F312", _W, answer_in_question, "Wozniak 12: a card that can be read off teaches nothing"),
    CardCheck("F313", _W, no_context, "Wozniak 16: a card needs its own context"),
)
