"""Collects the lines of a pasted list into questions."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, evolve, field

from her2quiz.domain.kinds.true_false import FALSE_WORDS, TRUE_WORDS
from her2quiz.domain.limits import MOST_CARDS
from her2quiz.exchange.formats import LONGEST_QUESTION, TOO_LONG, TOO_MANY, CannotImportError, LeftOut, Tell
from her2quiz.exchange.items import Choice, Item, Option, Recalled, Truth
from her2quiz.exchange.pasted.lines import Kind, Line, keys_in, letters_of, lines_in, read_line

_NAME = 60
_PORTION = 500


@define
class Question:
    """A question as far as its lines were read."""

    stem: list[str] = field(factory=list)
    """Lines of what is asked."""

    options: list[Line] = field(factory=list)
    """Its options."""

    key: str | None = None
    """What is said to be right."""

    note: list[str] = field(factory=list)
    """Lines of the explanation."""

    source: str = ""
    """Where the fact comes from."""

    number: str = ""
    """Its number in the list."""

    place: int = 0
    """The line on which it begins."""

    @property
    def name(self) -> str:
        """The words by which a person finds it."""
        return f"line {self.place}: {' '.join(self.stem)[:_NAME]}".rstrip(": ")

    @property
    def length(self) -> int:
        """The characters of all its texts."""
        return sum(
            map(len, (*self.stem, *self.note, *(option.text for option in self.options), self.key or ""))
        )


def questions_of(texts: Sequence[str], tell: Tell = lambda _share: None) -> list[Question]:
    """Return the questions of a list, in their order; raises CannotImportError if a deck cannot have so many."""
    collector = _Collector()
    for place, text in enumerate(texts, 1):
        if not place % _PORTION:
            tell(place / len(texts))
        for line in lines_in(text):
            collector.take(read_line(line.replace("\t", " "), place))
        if len(collector.questions) > MOST_CARDS:
            raise CannotImportError(TOO_MANY)
    return [each for each in collector.questions if each.stem or each.options]


@define
class _Collector:
    questions: list[Question] = field(factory=list)
    last: Kind = Kind.EMPTY
    numbered: dict[str, Question] | None = None
    """The questions by their numbers, once the list of keys has begun: no question follows it."""

    def take(self, line: Line) -> None:
        """Take the next line."""
        if self.numbered is not None and line.kind in (Kind.TEXT, Kind.OPTION):
            self._take_keys(line, self.numbered)
        elif line.kind is Kind.KEYS:
            if self.numbered is None:
                self.numbered = {each.number: each for each in self.questions if each.number}
        elif line.kind is not Kind.EMPTY:
            self._take_line(line)
        self.last = line.kind

    def _take_line(self, line: Line) -> None:
        question = self._current(line)
        match line.kind:
            case Kind.OPTION:
                question.options.append(line)
            case Kind.KEY:
                question.key = line.text
            case Kind.NOTE:
                question.note.append(line.text)
            case Kind.SAID if question.options:
                question.options[-1] = evolve(question.options[-1], feedback=line.text)
            case Kind.SOURCE:
                question.source = line.text
            case _:
                self._take_text(question, line)

    def _current(self, line: Line) -> Question:
        """Return the question that a line belongs to; a new one where the line begins it."""
        now = self.questions[-1] if self.questions else None
        is_other = now is not None and line.kind is Kind.OPTION and _is_of_another(now, line)
        if now is None or is_other or (line.kind is Kind.TEXT and self._begins(now, line)):
            now = Question(place=line.place)
            self.questions.append(now)
        return now

    def _begins(self, now: Question, line: Line) -> bool:
        """Whether a line of text begins another question, rather than going on with what is above it."""
        is_over = now.key is not None or bool(now.options)
        if self.last is Kind.NOTE or (self.last is Kind.TEXT and now.note):
            return bool(line.mark)
        if self.last is Kind.OPTION:
            return bool(line.mark) or (len(now.options) > 1 and line.text.endswith("?"))
        return is_over or bool(line.mark and now.stem)

    def _take_text(self, question: Question, line: Line) -> None:
        if self.last is Kind.OPTION and question.options:
            before = question.options[-1]
            question.options[-1] = evolve(before, text=f"{before.text} {line.text}")
        elif question.note:
            question.note.append(line.text)
        else:
            question.number = question.number or line.mark
            question.stem.append(line.text)

    @staticmethod
    def _take_keys(line: Line, numbered: Mapping[str, Question]) -> None:
        text = f"{line.mark}. {line.text}" if line.mark else line.text
        for number, letter in keys_in(text):
            if number in numbered and numbered[number].key is None:
                numbered[number].key = letter


def _is_of_another(now: Question, option: Line) -> bool:
    """Whether an option cannot belong to a question: that has its key already, or an option with this letter."""
    has_letter = option.mark and any(option.mark == each.mark for each in now.options)
    return now.key is not None or bool(has_letter)


def item_of(question: Question) -> Item | LeftOut:
    """Return the item that a question becomes, or why it becomes none."""
    text = "\n".join(each for each in question.stem if each)
    if not text:
        return LeftOut(question.name, "without a question")
    if question.length > LONGEST_QUESTION:
        return LeftOut(question.name, TOO_LONG)
    answer = _choice(question) if question.options else _without_options(question)
    if isinstance(answer, str):
        return LeftOut(question.name, answer)
    return Item(text, answer, why="\n".join(filter(None, question.note)), source=question.source)


def _without_options(question: Question) -> Recalled | Truth | str:
    key = (question.key or "").strip()
    word = key.casefold().rstrip(".")
    if word in TRUE_WORDS or word in FALSE_WORDS or word in ("t", "f"):
        return Truth(word in TRUE_WORDS or word == "t")
    return Recalled(key) if key else "without an answer"


def _choice(question: Question) -> Choice | Truth | str:
    options = tuple(_options(question))
    if len(options) < 2:  # noqa: PLR2004 - one option is no choice
        return "with only one option"
    if not any(option.is_right for option in options):
        return "without a right option" if not question.key else "with a key that is no option"
    texts = [option.text.casefold().rstrip(".") for option in options]
    if len(texts) == 2 and texts[0] in TRUE_WORDS and texts[1] in FALSE_WORDS:  # noqa: PLR2004 - true and false
        return Truth(options[0].is_right)
    return Choice(options)


def _options(question: Question) -> Iterator[Option]:
    letters = letters_of(question.key or "")
    for line in question.options:
        is_key = line.mark in letters if line.mark else False
        is_named = not letters and (question.key or "").casefold().strip() == line.text.casefold()
        yield Option(line.text, is_key or is_named if question.key else line.is_right, line.feedback)
