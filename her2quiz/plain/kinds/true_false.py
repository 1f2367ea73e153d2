"""True-or-false in plain lines."""

from attrs import frozen

from her2quiz.domain.kinds.true_false import FALSE_WORDS, TRUE_WORDS, TrueFalse
from her2quiz.domain.marking.answer import Answer, Said
from her2quiz.plain.prompts.prompt import Prompt

_WORDS = dict.fromkeys(
    (*TRUE_WORDS, "t", "y", "yes", "ja", "oui", "sí", "yep", "correct", "it's true", "1"), True
)
_WORDS |= dict.fromkeys(
    (*FALSE_WORDS, "f", "n", "no", "nein", "non", "nope", "incorrect", "not true", "untrue", "2"), False
)


@frozen
class TrueFalsePrompt(Prompt):
    """Asks whether a statement is true or false."""

    question: TrueFalse
    """The statement."""

    @property
    def ask(self) -> str:
        """Ask for one of them."""
        return "Type true or false"

    @property
    def more(self) -> str:
        """Say what is shorter."""
        return "t and f will do, and so will 1 for true and 2 for false."

    def read(self, text: str) -> Answer | None:
        """Read a word, also a German, French, Spanish or Italian one, its first letter or its number."""
        value = _WORDS.get(text.casefold().rstrip(".!"))
        return None if value is None else Said(value)
