"""A question of GIFT as an item."""

import re
from collections.abc import Callable, Iterator

from attrs import define, evolve, field

from her2quiz.exchange.formats import LONGEST_QUESTION, TOO_LONG, LeftOut
from her2quiz.exchange.gift.answers import FULL, Answer, Answers, cleaned, read_answers, split_feedback
from her2quiz.exchange.gift.blocks import Block, parts, unescaped
from her2quiz.exchange.items import (
    AnyAnswer,
    Blank,
    Blanks,
    Choice,
    Item,
    Option,
    Pairs,
    Quantity,
    Recalled,
    Truth,
    Typed,
    Wrong,
)
from her2quiz.exchange.markup.html import from_html, is_html
from her2quiz.exchange.markup.marks import literal, typed_literal, with_kept_ends
from her2quiz.exchange.moodle.numbers import read_number
from her2quiz.exchange.moodle.stars import read_stars

_NAME, _LOOKED_AT = 60, 1_000
_TRUTH = re.compile(r"(?P<value>T|TRUE|F|FALSE)\s*(?:#|$)", re.IGNORECASE)
_FORM = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_STAR = r"\\*"
"""A star that stands for itself: Moodle keeps it behind a backslash, and writes that backslash with another."""

_ARROW = "->"
_FEWEST = 2
_LINE_END = re.compile(r"(?<!\\)(?:\\\\)*\\n")
"""A line end that is written out, and so is meant; others may only wrap a line of the file."""


@define
class QuestionReader:
    """Reads one question; what is lost on the way is gathered."""

    block: Block
    """The question."""

    changed: list[str] = field(factory=list)
    """What the item lacks of the question, each in a few words."""

    def item(self) -> Item | LeftOut:
        """Return the item that the question becomes, or why it becomes none."""
        if len(self.block.text) > LONGEST_QUESTION:
            return LeftOut(self.name, TOO_LONG)
        before, inside, behind = self._split()
        if inside is None:
            return LeftOut(self.name, "a text without a question")
        answers = read_answers(inside, self._clean)
        question = self._clean(before)
        made = self._made(answers, question, self._clean(behind))
        if isinstance(made, str):
            return LeftOut(self.name, made)
        question, answer, why = made
        block = self.block
        return Item(
            question or ("" if isinstance(answer, Blanks) else block.title),
            answer,
            block.id or block.title,
            block.id,
            why,
            (),
            typed_literal(block.source),
            block.tags,
        )

    @property
    def name(self) -> str:
        """The words by which a person finds the question."""
        words = self.block.title or " ".join(
            unescaped(self.block.text[:_LOOKED_AT].partition("{")[0]).split()
        )
        return f"line {self.block.place}: {words[:_NAME]}"

    def _split(self) -> tuple[str, str | None, str]:
        """Return what stands before the braces, between them, and behind them; None between them if there are none."""
        pieces = parts(self.block.text, "{}")
        if [sign for sign, _ in pieces[:3]] != ["", "{", "}"]:
            return self.block.text, None, ""
        return (
            pieces[0][1].strip(),
            pieces[1][1],
            "".join(f"{sign}{said}" for sign, said in pieces[2:])[1:].strip(),
        )

    def _typed(self, text: str) -> str:
        """Return an answer that is typed, or chosen by its words, in the deck language."""
        return self._clean(text, typed_literal)

    def _clean(self, text: str, plain: Callable[[str], str] = literal) -> str:
        """Return a text in the deck language.

        Args:
            text: as it stands in the file.
            plain: reads one that is neither HTML nor Markdown.
        """
        form = _FORM.match(text)
        text = text[form.end() :] if form else text
        name = form[1].lower() if form else self.block.format
        has_ends = _LINE_END.search(text) is not None
        text = unescaped(text).strip()
        if name == "html" or (name == "moodle" and is_html(text)):
            read = from_html(text)
            self.changed += [f"without {each}" for each in (*read.lost, *("an image" for _ in read.images))]
            return read.text
        if name == "markdown":
            return text
        return with_kept_ends(plain(text)) if has_ends else plain(text)

    def _made(self, answers: Answers, question: str, behind: str) -> tuple[str, AnyAnswer, str] | str:
        """Return the question, the answer and the reason; or why there is none."""
        general = answers.general
        if answers.is_number:
            return self._number(answers, _joined(question, behind))
        truth = _TRUTH.match(answers.head) if not answers.each else None
        if truth:
            return _joined(question, behind), *self._truth(
                answers, is_true=truth["value"].upper().startswith("T")
            )
        if not answers.each:
            is_model = general and not answers.head
            return (_joined(question, behind), Recalled(general), "") if is_model else "an essay"
        if all(each.sign == "=" for each in answers.each):
            if all(_ARROW in each.text for each in answers.each):
                return self._pairs(answers, _joined(question, behind))
            return self._words(answers, question, behind)
        made = self._choice(answers)
        return made if isinstance(made, str) else (_joined(question, behind), made, general)

    def _truth(self, answers: Answers, *, is_true: bool) -> tuple[Truth, str]:
        """Read true or false; what is said of a wrong answer comes before what is said of a right one."""
        _, said = split_feedback(answers.head)
        feedback = [self._clean(each) for _, each in parts(f"#{said}", "#")[1:]]
        return Truth(is_true), "\n\n".join(dict.fromkeys(filter(None, (*feedback, answers.general))))

    def _words(self, answers: Answers, question: str, behind: str) -> tuple[str, AnyAnswer, str] | str:
        each = [answer for answer in map(self._without_stars, answers.each) if answer.text]
        right = [answer for answer in each if answer.weight == FULL]
        known = {answer.text.casefold() for answer in right}
        below = [answer for answer in each if answer.weight < FULL and answer.text.casefold() not in known]
        wrong = tuple(Wrong(answer.text, answer.feedback) for answer in below)
        if any(0 < answer.weight < FULL for answer in each):
            self.changed.append("an answer that is worth a part of the credit counts as wrong")
        if not right:
            return "without a right answer"
        words = tuple(answer.text for answer in right)
        why = "\n\n".join(
            dict.fromkeys(filter(None, (*(answer.feedback for answer in right), answers.general)))
        )
        if behind and not wrong and "\n" not in question + behind:
            return "", Blanks((f"{question} ", Blank(words), _space(behind) + behind)), why
        return _joined(question, behind), Typed(words, wrong), why

    def _without_stars(self, answer: Answer) -> Answer:
        """Return an answer that is typed; Moodle's star for any words is left out."""
        form = _FORM.match(answer.text)
        starred = read_stars(answer.text[form.end() if form else 0 :].replace(_STAR, r"\*"))
        if starred.lost:
            self.changed.append(starred.lost)
        return evolve(answer, text=self._typed(f"{form[0] if form else ''}{starred.text}"))

    def _pairs(self, answers: Answers, question: str) -> tuple[str, AnyAnswer, str] | str:
        both = (answer.text.split(_ARROW, 1) for answer in answers.each)
        sides = [(self._clean(left), self._plain(right)) for left, right in both]
        pairs = tuple((left, right) for left, right in sides if left and right)
        extra = tuple(right for left, right in sides if right and not left)
        if any(answer.feedback for answer in answers.each):
            self.changed.append("what is said of a pair")
        enough = len(pairs) >= _FEWEST
        return (question, Pairs(pairs, extra), answers.general) if enough else "fewer than two pairs"

    def _plain(self, text: str) -> str:
        """Return the right side of a pair, which is plain where all else is Markdown."""
        is_markdown = self.block.format == "markdown"
        return typed_literal(unescaped(text).strip()) if is_markdown else self._typed(text)

    def _choice(self, answers: Answers) -> Choice | str:
        each = [cleaned(answer, self._clean) for answer in answers.each]
        each = [answer for answer in each if answer.text]
        single = [answer for answer in each if answer.weight == FULL]
        worth = [answer for answer in each if answer.weight > 0]
        if not worth:
            return "without a right option"
        if len(each) < _FEWEST:
            return "with only one option"
        if single:
            return Choice(tuple(_option(answer) for answer in each))
        if len({round(answer.weight) for answer in worth}) > 1:
            self.changed.append("right options are worth the same")
        options = (Option(answer.text, answer.weight > 0, answer.feedback) for answer in each)
        return Choice(tuple(options), is_several=True)

    def _number(self, answers: Answers, question: str) -> tuple[str, AnyAnswer, str] | str:
        each = answers.each
        if all(answer.weight < FULL for answer in each):
            each = (_only_number(answers.head, self._clean), *each)
        right = [answer for answer in each if answer.weight == FULL and answer.text]
        quantity = _quantity(right[0].text) if right else None
        if quantity is None:
            return "without a number that can be read"
        wrong = tuple(_wrong_numbers([answer for answer in each if answer.weight <= 0], quantity[0]))
        if len(right) > 1 or any(0 < answer.weight < FULL for answer in each):
            self.changed.append("only the first right number is right")
        why = "\n\n".join(filter(None, (right[0].feedback, answers.general)))
        return question, Quantity(*quantity, wrong=wrong, is_any_within=".." in right[0].text), why


def _only_number(head: str, clean: Callable[[str], str]) -> Answer:
    text, feedback = split_feedback(head)
    return Answer("=", text, FULL, clean(feedback))


def _quantity(text: str) -> tuple[str, str] | None:
    """Return a number or a range, and the tolerance of the number."""
    return read_number(unescaped(text))


def _wrong_numbers(answers: list[Answer], right: str) -> Iterator[Wrong]:
    for answer in answers:
        quantity = _quantity(answer.text)
        if quantity is not None and ".." not in answer.text and quantity[0] != right:
            yield Wrong(quantity[0], answer.feedback)


def _option(answer: Answer) -> Option:
    part = answer.weight / FULL if 0 < answer.weight < FULL else 0.0
    return Option(answer.text, answer.weight == FULL, answer.feedback, part)


def _joined(before: str, behind: str) -> str:
    """Return a question with a line where the braces were, if it goes on behind them."""
    return f"{before} _____{_space(behind)}{behind}" if behind else before


def _space(behind: str) -> str:
    return "" if behind[:1] in ".,;:!?)" else " "
