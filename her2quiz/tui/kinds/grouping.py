"""Sorting into groups, on the screen."""

from her2quiz.tui.kinds.pairs import PairsView


class GroupingView(PairsView):
    """Items, each with the group into which it was sorted."""

    label = "Sort"
