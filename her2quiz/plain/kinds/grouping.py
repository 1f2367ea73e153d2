"""Grouping in plain lines."""

from attrs import frozen

from her2quiz.plain.prompts.pairs import PairsPrompt


@frozen
class GroupingPrompt(PairsPrompt):
    """Lists numbered items, and the lettered groups to sort them into."""
