"""Sorting into groups, in plain lines."""

from attrs import frozen

from her2quiz.plain.prompts.pairs import PairsPrompt


@frozen
class GroupingPrompt(PairsPrompt):
    """Numbered items, and the lettered groups into which they are sorted."""
