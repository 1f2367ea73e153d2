"""Edits that give a card, case, row or table another name, with the `was` that says so, and where each card goes."""

TOP = 'title = "W"\nid = "warf"\n'
FLIP = '[[card]]\nid = "antidote"\n{}question = "Which vitamin reverses it?"\nanswer = "K"\n'
CLOZE = (
    '[[card]]\nid = "factors"\n{}cloze = "It lowers {{{{{}}}}}, IX and {{{{{}}}}}, and protein {{{{C}}}}."\n'
)
BLANKS = ("VII", "X")
CASE = '[[card]]\nid = "{}"\n{}case = "A man vomits blood."\n'
FIRST = '[[card.ask]]\nid = "{}"\n{}question = "What comes first?"\nanswer = "PCC"\n'
SECOND = '[[card.ask]]\nid = "{}"\n{}question = "What is added?"\nanswer = "vitamin K"\n'
ADDED = '[[card.ask]]\nid = "{}"\n{}cloze = "Then {{{{{}}}}} is added to {{{{PCC}}}}, so to say."\n'
TABLE = """[[table]]
{}columns = ["{}", "effect"]
rows = \"\"\"
{} | higher
rifampicin | lower
\"\"\"
[[table.ask]]
id = "{}"
{}question = "What does {{{}}} do?"
answer = "{{effect}}"
"""
ROWS = TABLE.format("", "drug", "amiodarone", "effect", "", "drug")
SAME_ROWS = {
    "drug-amiodarone/effect": "drug-amiodarone/effect",
    "drug-rifampicin/effect": "drug-rifampicin/effect",
}
STORY = CASE.format("bleed", "") + FIRST.format("first", "") + SECOND.format("second", "")

EDITS: dict[str, tuple[str, str, dict[str, str]]] = {
    "a case has another id": (
        STORY,
        CASE.format("gi-bleed", 'was = "bleed"\n') + FIRST.format("first", "") + SECOND.format("second", ""),
        {"bleed/first": "gi-bleed/first", "bleed/second": "gi-bleed/second"},
    ),
    "a case is split": (
        STORY,
        CASE.format("bleed", "")
        + FIRST.format("first", "")
        + CASE.format("bleed-2", "")
        + SECOND.format("second", 'was = "bleed/second"\n'),
        {"bleed/first": "bleed/first", "bleed/second": "bleed-2/second"},
    ),
    "a case is split, and the new one names the old": (
        STORY,
        CASE.format("bleed", "")
        + FIRST.format("first", "")
        + CASE.format("bleed-2", 'was = "bleed"\n')
        + SECOND.format("second", ""),
        {"bleed/first": "bleed/first", "bleed/second": "bleed-2/second"},
    ),
    "a question of a case has another id": (
        STORY,
        CASE.format("bleed", "") + FIRST.format("at-once", 'was = "first"\n') + SECOND.format("second", ""),
        {"bleed/first": "bleed/at-once", "bleed/second": "bleed/second"},
    ),
    "a question of a case becomes a card": (
        STORY,
        CASE.format("bleed", "")
        + FIRST.format("first", "")
        + '[[card]]\nid = "added"\nwas = "bleed/second"\nquestion = "What is added?"\nanswer = "vitamin K"\n',
        {"bleed/first": "bleed/first", "bleed/second": "added"},
    ),
    "a card becomes a question of a case": (
        FLIP.format("") + CASE.format("bleed", "") + FIRST.format("first", ""),
        CASE.format("bleed", "")
        + FIRST.format("first", "")
        + SECOND.format("second", 'was = "warf/antidote"\n')
        .replace("What is added", "Which vitamin reverses it")
        .replace("vitamin K", "K"),
        {"bleed/first": "bleed/first", "antidote": "bleed/second"},
    ),
    "a row is spelled otherwise": (
        ROWS,
        TABLE.format('was = "amiodarone -> amiodaron"\n', "drug", "amiodaron", "effect", "", "drug"),
        {**SAME_ROWS, "drug-amiodarone/effect": "drug-amiodaron/effect"},
    ),
    "a row is spelled otherwise, which its question says": (
        ROWS,
        TABLE.format("", "drug", "amiodaron", "effect", 'was = "drug-amiodarone/effect"\n', "drug"),
        {**SAME_ROWS, "drug-amiodarone/effect": "drug-amiodaron/effect"},
    ),
    "a row has quite another name, which its question says": (
        ROWS,
        TABLE.format(
            "", "drug", "Cordarex", "effect", 'was = "drug-amiodarone/effect -> Cordarex"\n', "drug"
        ),
        {**SAME_ROWS, "drug-amiodarone/effect": "drug-cordarex/effect"},
    ),
    "the column that names the rows has another name": (
        ROWS,
        TABLE.format('was = "drug"\n', "agent", "amiodarone", "effect", "", "agent"),
        {key: key.replace("drug", "agent") for key in SAME_ROWS},
    ),
    "a table has an id": (
        ROWS,
        TABLE.format('id = "inr"\nwas = "drug"\n', "drug", "amiodarone", "effect", "", "drug"),
        {key: key.replace("drug", "inr") for key in SAME_ROWS},
    ),
    "a table and a row have other names": (
        ROWS,
        TABLE.format(
            'was = ["drug", "amiodarone -> Cordarex"]\n', "agent", "Cordarex", "effect", "", "agent"
        ),
        {
            "drug-amiodarone/effect": "agent-cordarex/effect",
            "drug-rifampicin/effect": "agent-rifampicin/effect",
        },
    ),
    "a question of a table has another id": (
        ROWS,
        TABLE.format("", "drug", "amiodarone", "inr", 'was = "effect"\n', "drug"),
        {key: key.replace("/effect", "/inr") for key in SAME_ROWS},
    ),
    "a row becomes a card": (
        ROWS,
        TABLE.format("", "drug", "cholestyramine", "effect", "", "drug")
        + '[[card]]\nid = "amio"\nwas = "drug-amiodarone/effect"\nquestion = "What does amiodarone do?"\nanswer = "higher"\n',
        {"drug-amiodarone/effect": "amio", "drug-rifampicin/effect": "drug-rifampicin/effect"},
    ),
    "blanks have other words": (
        CLOZE.format("", *BLANKS),
        CLOZE.format('was = ["factors/vii -> 7", "factors/x -> 10"]\n', "7", "10"),
        {"factors/vii": "factors/7", "factors/x": "factors/10", "factors/c": "factors/c"},
    ),
    "a case, its questions and a blank have other names": (
        CASE.format("bleed", "") + FIRST.format("first", "") + ADDED.format("second", "", "vitamin K"),
        CASE.format("gi", 'was = "bleed"\n')
        + FIRST.format("at-once", 'was = "first"\n')
        + ADDED.format("later", 'was = ["second", "second/vitamin-k -> phytomenadione"]\n', "phytomenadione"),
        {
            "bleed/first": "gi/at-once",
            "bleed/second/vitamin-k": "gi/later/phytomenadione",
            "bleed/second/pcc": "gi/later/pcc",
        },
    ),
    "a table is split": (
        ROWS,
        TABLE.format("", "drug", "amiodarone", "effect", "", "drug").replace("rifampicin | lower\n", "")
        + TABLE.format('id = "two"\nwas = "drug"\n', "drug", "x", "effect", "", "drug").replace(
            "x | higher\n", ""
        ),
        {**SAME_ROWS, "drug-rifampicin/effect": "two-rifampicin/effect"},
    ),
    "a card and a blank of it have other names": (
        CLOZE.format("", *BLANKS),
        CLOZE.format('was = ["factors", "factors/vii -> 7"]\n', "7", "X").replace(
            '"factors"\nwas', '"clotting"\nwas'
        ),
        {"factors/vii": "clotting/7", "factors/x": "clotting/x", "factors/c": "clotting/c"},
    ),
    "a row and a question of a table have other names": (
        ROWS,
        TABLE.format(
            'was = "amiodarone -> amiodaron"\n', "drug", "amiodaron", "inr", 'was = "effect"\n', "drug"
        ),
        {"drug-amiodarone/effect": "drug-amiodaron/inr", "drug-rifampicin/effect": "drug-rifampicin/inr"},
    ),
}
"""For each edit the old deck, the new one, and the cards of the old one, each with the card that it is now."""
