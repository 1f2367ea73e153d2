"""Grouping on the screen."""

from her2quiz.tui.kinds.pairs import PairsView


class GroupingView(PairsView):
    """Lists the items, each with its group."""

    label = "Sort"
