"""Imports GIFT. Several categories become tags; if there is only one, it is the title of the deck."""

import re

from her2quiz.exchange.formats import Imported, Importer, LeftOut, Request, Tell, counted
from her2quiz.exchange.items import Item
from her2quiz.exchange.source_file import SourceFile

_SIGNS = re.compile(
    r"^[^\S\n]*::(?:\\.|[^:\n])+::|^\$CATEGORY:|(?<!\\)\{\s*(?:[=~#]|T(?:RUE)?\s*[}#]|F(?:ALSE)?\s*[}#])",
    re.MULTILINE,
)
_ANSWERS = re.compile(r"(?<!\\)\{[^{}]*(?<!\\)\}")
_PORTION = 200


def _looks_like(source: SourceFile) -> bool:
    """Whether there are titles between colons, or braces with answers."""
    text = source.head_text
    return "\0" not in text and _SIGNS.search(text) is not None and _ANSWERS.search(text) is not None


def _read(source: SourceFile, _request: Request, tell: Tell) -> Imported:
    from her2quiz.exchange.gift.blocks import blocks
    from her2quiz.exchange.gift.questions import QuestionReader
    from her2quiz.exchange.moodle.categories import categorised

    items, left_out, changed = list[tuple[Item, str]](), list[LeftOut](), list[LeftOut]()
    found = list(counted(blocks(source.text)))
    for count, block in enumerate(found):
        if not count % _PORTION:
            tell(count / len(found))
        reader = QuestionReader(block)
        made = reader.item()
        if isinstance(made, LeftOut):
            left_out.append(made)
            continue
        items.append((made, block.category))
        changed += [LeftOut(reader.name, each) for each in dict.fromkeys(reader.changed)]
    tagged, title = categorised(items, [block.category for block in found])
    return Imported(tagged, tuple(left_out), tuple(changed), title=title)


GIFT = Importer(
    name="gift",
    title="GIFT, Moodle's format of questions",
    looks_like=_looks_like,
    read=_read,
)
