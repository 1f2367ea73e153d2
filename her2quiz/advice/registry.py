"""All checks. A new family is added to this list."""

from her2quiz.advice import multiple_choice
from her2quiz.advice.check import Check

CHECKS: tuple[Check, ...] = (*multiple_choice.CHECKS,)
"""In the order of their codes."""
