"""What is written below the picture: the question, the sheet, the verdict."""

from collections.abc import Iterator, Sequence

from textual import events
from textual.content import Content

from her2quiz.session import wording
from her2quiz.session.lab.counting import Cursor
from her2quiz.session.lab.run import LabRun
from her2quiz.session.lab.step import AmountStep, ChoiceStep, CountStep, Skill, Step, Verdict
from her2quiz.tui.drawing.block import BLANK, Block
from her2quiz.tui.drawing.text.prose import verbatim
from her2quiz.tui.widgets.page import Page

_LEAD = Content(" ")
_MOST_OFF = 4
"""Sentences that say where a count went off; the rest is only counted."""

_COLUMN = 4
_GAP = "   "
_LEGENDS = {
    False: ("HER2: red discs.", "CEP17: green diamonds."),
    True: ("HER2: black discs.", "CEP17: white diamonds."),
}


class LabPage(Page):
    """A page on which each option can be clicked, also where they stand in one line."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Make an empty page."""
        super().__init__(id=id)
        self.row: ChoiceStep | None = None
        """The open question whose options stand in one line; None if there is none."""

    def on_click(self, event: events.Click) -> None:
        """Report which option of the line was clicked."""
        offset = event.get_content_offset(self)
        number = offset.y + self.scroll_offset.y if offset else len(self.lines)
        if self.row is None or offset is None or number >= len(self.lines):
            return
        place = _option_at(self.row, self.lines[number].content.plain, offset.x)
        if place is not None:
            self.post_message(self.Chosen(place))


def _option_at(step: ChoiceStep, written: str, x: int) -> int | None:
    """Return the place of the option that is written at a cell of a line; None if none is."""
    start = written.find(step.ask)
    if start < 0:
        return None
    start += len(step.ask)
    for place, option in enumerate(step.options):
        end = start + len(_GAP) + len(_brief(option))
        if start <= x < end:
            return place
        start = end
    return None


def _brief(option: str) -> str:
    return option.removeprefix("Group ")


def is_in_a_row(step: Step) -> bool:
    """Whether the options of a question stand in one line: a score or a group is its own key."""
    return isinstance(step, ChoiceStep) and step.skill in (Skill.SCORE, Skill.GROUP)


def line(text: str, style: str = "") -> Block:
    """Return a sentence as a block."""
    return Block(verbatim(text, style), _LEAD)


def question(run: LabRun, typed: str, cursor: Cursor | None, legend: str) -> Iterator[Block]:
    """Return the open question.

    Args:
        run: the run.
        typed: what was typed of an amount.
        cursor: the sheet; None if nothing is counted.
        legend: which signals are which.
    """
    step = run.step
    yield from (line(each) for each in step.told)
    if run.item.field is None:
        yield BLANK
    match step:
        case ChoiceStep():
            yield from _choice(step, None)
        case AmountStep():
            yield Block(
                Content.assemble((step.ask, "bold"), "  ", (f"{typed}_", "bold $text-primary")), _LEAD
            )
        case CountStep():
            if cursor is not None:
                yield line(legend, "$foreground-muted")
                yield from sheet(cursor)


def answered(step: Step, verdict: Verdict) -> Iterator[Block]:
    """Return the question with its verdict and the reason."""
    if isinstance(step, ChoiceStep):
        yield from _choice(step, verdict)
    else:
        sign, style = ("✓", "$text-success") if verdict.is_right else ("✗", "$text-error")
        yield line(f"{sign} {verdict.said or 'Not known'}.", f"bold {style}")
        if not verdict.is_right or verdict.off:
            yield line(f"As it is: {verdict.right}.")
    yield line(verdict.because)
    yield from map(line, _off(verdict.off))


def _off(off: Sequence[str]) -> Iterator[str]:
    yield from (f"{each}." for each in off[:_MOST_OFF])
    if len(off) > _MOST_OFF:
        yield f"And {wording.plural(len(off) - _MOST_OFF, 'more nucleus', 'more nuclei')}."


def _choice(step: ChoiceStep, verdict: Verdict | None) -> Iterator[Block]:
    if is_in_a_row(step):
        yield _in_a_row(step, verdict)
        return
    yield line(step.ask, "bold")
    for place, option in enumerate(step.options):
        sign, style = _sign(step, verdict, place)
        lead = Content.styled(f" {sign} {place + step.first_number}  ", f"bold {style or '$text-primary'}")
        yield Block(verbatim(option, style), lead, choice=None if verdict else place)


def _in_a_row(step: ChoiceStep, verdict: Verdict | None) -> Block:
    """Return a question with its options in one line: of a score or a group, the option is the key."""
    parts = [Content.styled(step.ask, "bold")]
    for place, option in enumerate(step.options):
        sign, style = _sign(step, verdict, place)
        said = _brief(option)
        parts.append(
            Content.styled(f"{sign.strip()}{said}", f"bold {style}" if verdict is None or style else "dim")
        )
    if verdict is None:
        last = len(step.options) - 1 + step.first_number
        parts.append(Content.styled(f"press {step.first_number} to {last}", "$foreground-muted"))
    return Block(Content(_GAP).join(parts), _LEAD)


def _sign(step: ChoiceStep, verdict: Verdict | None, place: int) -> tuple[str, str]:
    """Return the sign and the style of an option."""
    if verdict is None:
        return " ", ""
    if place == step.right:
        return "✓", "$text-success"
    return ("✗", "$text-error") if step.options[place] == verdict.said else (" ", "")


def legend(cursor: Cursor, has_contrast: bool | None) -> str:
    """Say which signals are which, and which nucleus is ringed or shown.

    Args:
        cursor: the sheet.
        has_contrast: whether the view is drawn in black and grey on white; None if it is said in words.
    """
    signals = () if has_contrast is None else _LEGENDS[has_contrast][: len(cursor.sheet.probes)]
    return " ".join((*signals, f"Nucleus {cursor.nucleus % len(cursor.in_view) + 1}."))


def sheet(cursor: Cursor) -> Iterator[Block]:
    """Return the counting sheet of a view, with the place that is written to in reverse."""
    views = len(cursor.sheet.field.views)
    numbers = "".join(f"{number:>{_COLUMN}}" for number in range(1, len(cursor.in_view) + 1))
    title = f"View {cursor.view + 1} of {views}"
    yield Block(Content.styled(title + numbers, "bold"), _LEAD)
    width = len(title)
    for probe, name in enumerate(cursor.sheet.probes):
        cells = [Content(f"{name:<{width}}")]
        for nucleus in cursor.in_view:
            count = cursor.sheet.counts[nucleus][probe]
            is_here = (nucleus, probe) == (cursor.nucleus, cursor.probe)
            written = f"{'·' if count is None else count:>{_COLUMN - 1}}"
            cells += [Content(" "), Content.styled(written, "bold reverse" if is_here else "")]
        yield Block(Content("").join(cells), _LEAD)
