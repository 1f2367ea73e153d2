"""How much plain mode says: all of it, or in brief; the source of each card, or only on request."""

from attrs import frozen

from her2quiz.plain.prompts.prompt import Prompt
from her2quiz.session.settings.preferences import Preferences


@frozen
class Manner:
    """How much is said."""

    brief: bool = False
    """Whether only what is needed is said: short prompts, no reason after a right answer, no dates."""

    source: bool = False
    """Whether the source of a card is said after each answer; else it is said on request."""

    def ask(self, prompt: Prompt) -> str:
        """Return what to type; in brief without the verb and the example."""
        if not self.brief:
            return prompt.ask
        short = prompt.ask.partition(", such as")[0].removeprefix("Type ")
        return short[0].upper() + short[1:]


def manner_of(preferences: Preferences) -> Manner:
    """Return how much the learner wants to hear."""
    return Manner(preferences.brief, preferences.say_source)


EVERYTHING = Manner(brief=False, source=True)
"""All that can be said."""
