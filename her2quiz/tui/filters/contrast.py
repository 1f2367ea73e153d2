"""Colours that can be read: a contrast of 4.5 to 1 with what is behind them, as WCAG 2.2 asks of text (1.4.3)."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

STRENGTH = 0.75
"""How much of its colour dim text keeps at least; the rest is that of the background. Textual's 0.66 is too pale."""

_NOT_DIM = Style(dim=False)
ENOUGH = 4.5
"""The least contrast of text that one must read."""

READ = ("foreground-muted", "text-success", "text-warning", "text-error", "text-primary", "text-accent")
"""The theme's colours in which something is written, besides those that are chosen by their contrast anyway."""

_STEPS = 10
"""In how many steps a colour that is too pale is changed."""


class DimFilter(LineFilter):
    """Blends dim text with its background. In the terminal's own colours, the terminal dims it itself."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of a line with dim text blended."""
        if not any(segment.style and segment.style.dim for segment in segments):
            return segments
        return [
            Segment(text, _blended(style, background) if style and style.dim else style, control)
            for text, style, control in segments
        ]


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two opaque colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the variables of a theme, with those colours made stronger that could not be read on its background."""
    background = Color.parse(variables["background"])
    if background.ansi is not None:
        return dict(variables)  # the terminal's own colours
    found = {name: _strong_enough(variables[name], background, variables["foreground"]) for name in READ}
    return {**variables, **found}


@lru_cache(maxsize=1024)
def on_background(colour: Color, background: Color, strength: float) -> Color:
    """Return a colour blended with its background, as far as it can still be read.

    Args:
        colour: the colour at full strength.
        background: what is behind it.
        strength: how much of the colour to keep, at least.
    """
    weaker = (background.blend(colour, share) for share in _shares(strength))
    return next((each for each in weaker if contrast(each, background) >= ENOUGH), colour)


@lru_cache(maxsize=256)
def _strong_enough(written: str, background: Color, foreground: str) -> str:
    """Return a colour, mixed with that of the text, or at last with black or white, until it can be read."""
    colour = Color.parse(written)
    paler = background.blend(colour, colour.a, 1)
    if contrast(paler, background) >= ENOUGH:
        return written
    tries = (
        paler.blend(towards, share)
        for towards in (Color.parse(foreground), background.get_contrast_text(1.0))
        for share in _shares(0.0)
    )
    return next(each for each in tries if contrast(each, background) >= ENOUGH).hex


def _shares(least: float) -> Iterator[float]:
    return (least + (1 - least) * step / _STEPS for step in range(_STEPS + 1))


def _luminance(colour: Color) -> float:
    """Return the relative luminance of WCAG 2.2, from 0 to 1."""
    red, green, blue = (_linear(part / 255) for part in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - of sRGB


@lru_cache(1024)
def _blended(style: Style, background: Color) -> Style:
    here = style.bgcolor
    behind = background if here is None or here.is_default else Color.from_rich_color(here)
    if style.color is None or style.color.triplet is None or behind.ansi is not None:
        return style
    paler = on_background(Color.from_rich_color(style.color), behind, STRENGTH)
    return style + Style(color=paler.rich_color) + _NOT_DIM
