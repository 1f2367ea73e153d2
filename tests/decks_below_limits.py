"""Small decks just below each limit, or with a little of everything that is multiplied by something else."""

from collections.abc import Callable, Mapping

from tests.costly_decks import TYPED, asked, card, lines, listed, table, text, typed_cards
from tests.thoroughness import some


def options(texts: list[str]) -> str:
    """Return a question with options, the first of which is right."""
    return 'question = "Which?"\noptions = ' + lines(
        [f"{'-' if place else '*'} {text}" for place, text in enumerate(texts)]
    )


def blanks(count: int, between: str, number: int, more: str = "") -> str:
    """Return a card with a text with so many blanks."""
    words = " ".join(f"{between} {{{{w{number}v{place}}}}}" for place in range(count))
    return card(f'cloze = "{words}"\n{more}', number)


def drawn(answer: str, more: str, number: int) -> str:
    """Return a card that draws two numbers of a hundred each."""
    of_each = "{ from = 1, to = 100, step = 1 }"
    return card(
        f'question = "What of {{x}} and {{y}}?"\nanswer = "{answer}"\n{more}'
        f"vars = {{ x = {of_each}, y = {of_each} }}",
        number,
    )


def rejected(texts: list[str]) -> str:
    """Return rejected answers."""
    return f"reject = [{listed(f'{each} -- no' for each in texts)}]"


BELOW_LIMITS: Mapping[str, Callable[[], str]] = {
    "rejected beside accepted answers": lambda: "".join(
        asked(
            text(f"ya{n}"),
            f"accept = [{listed(f'accepted name {k}' for k in range(490))}]\n"
            + rejected([f"rejected word {k}" for k in range(490)]),
            n,
        )
        for n in range(some(20))
    ),
    "rejected numbers beside accepted bounds": lambda: "".join(
        asked(
            "5",
            f"accept = [{listed(f'>= {k}' for k in range(10, 490))}]\n"
            + rejected([f"{k}.5" for k in range(490)]),
            n,
        )
        for n in range(some(20))
    ),
    "large groups of synonyms": lambda: (
        "[synonyms]\n"
        + "".join(f'"n{n}" = [{listed(f"s{n}x{k}" for k in range(25))}]\n' for n in range(some(2_500)))
        + typed_cards(300)
    ),
    "groups of synonyms beside accepted answers": lambda: (
        f'[synonyms]\n"answer 0" = [{listed(f"s{n}" for n in range(490))}]\n'
        + asked('"answer 0"', f"accept = [{listed(f'a{n}' for n in range(490))}]\n{TYPED}")
    ),
    "a long text with blanks": lambda: blanks(99, "some words of 5 mg and so on " * 16, 0),
    "long texts with blanks": lambda: "".join(
        blanks(some(80), "some words of 5 mg and so on " * 3, n) for n in range(4)
    ),
    "a long text with blanks asked together": lambda: "".join(
        blanks(20, "some words of 5 mg and so on " * 60, n, 'blanks = "together"') for n in range(some(30))
    ),
    "blanks together with accepted answers": lambda: "".join(
        blanks(
            90,
            "x",
            n,
            f'blanks = "together"\naccept = [{listed(f"accepted {k}" for k in range(490))}]\n'
            + rejected([f"r {k}" for k in range(490)]),
        )
        for n in range(some(20, 40))
    ),
    "a row of long texts": lambda: table(some(2_000, 40), 1).replace(
        'answer = "{y}"', f'answer = "{{y}}"\nwhy = "{"{x} and {y} " * 600}"'
    ),
    "a table of cards": lambda: table(some(5_000), 1),
    "a table of options": lambda: table(some(1_250), 4).replace('"{y}"', '"{y}"\nchoices = 4'),
    "a table of typed answers": lambda: table(some(1_250), 4).replace('"{y}"', f'"{{y}}"\n{TYPED}'),
    "a table of lines": lambda: table(some(2_500), 2).replace(
        'answer = "{y}"', f"options = {lines(['* {x}', '- {y}', '- b', '- c'])}"
    ),
    "a table with former names": lambda: table(some(125), 40).replace(
        'answer = "{y}"', f'answer = "{{y}}"\nwas = [{listed(f"o{k}" for k in range(50))}]'
    ),
    "a table beside many options": lambda: table(some(3_000), 1) + BELOW_LIMITS["ranges that touch"](),
    "a table beside a mistake": lambda: table(some(2_000), 1) + asked('"y"', 'anwser = "z"'),
    "former ids beside a mistake": lambda: (
        BELOW_LIMITS["former ids of cases and questions"]() + asked('"y"', 'anwser = "z"')
    ),
    "answers of many names": lambda: "".join(
        asked(
            text(" | ".join(f"nx{n}x{k}" for k in range(4_500))),
            f"{TYPED}\n" + rejected([f"r{k}" for k in range(490)]),
            n,
        )
        for n in range(some(20, 40))
    ),
    "members of many names": lambda: "".join(
        asked(f"[{listed(' | '.join(f'nm{k}a{j}x{n}' for j in range(300)) for k in range(30))}]", number=n)
        for n in range(some(15))
    ),
    "lists of names": lambda: "".join(
        asked(f"[{listed(f'name {k} of {n}' for k in range(30))}]", number=n) for n in range(some(900))
    ),
    "blanks of many names": lambda: "".join(
        card(
            'cloze = "'
            + " ".join(f"x {{{{{' | '.join(f'n{n}k{k}j{j}' for j in range(800))}}}}}" for k in range(5))
            + '"',
            n,
        )
        for n in range(some(20, 40))
    ),
    "stems that share options": lambda: "".join(
        card(
            'question = "Which?"\noptions = '
            + lines([f"- option {k} of card {n}" for k in range(490)])
            + "".join(
                f'\n[[card.ask]]\nid = "q{k}"\nquestion = "Stem {k}?"\nanswer = "option {k} of card {n}"'
                for k in range(49)
            ),
            n,
        )
        for n in range(some(40))
    ),
    "options in braces with a wrong key": lambda: "".join(
        card(
            f'question = "Which?"\noptions = [{", ".join(f"""{{ text = "option {k}", right = {str(not k).lower()}, feedbak = "x" }}""" for k in range(490))}]',
            n,
        )
        for n in range(some(16))
    ),
    "ranges that touch": lambda: "".join(
        card(options([f"1-{k + 5}" for k in range(490)]), n) for n in range(some(25))
    ),
    "units in twos": lambda: "".join(
        card(options([f"{k} u{chr(97 + k // 2 % 26)}{chr(97 + k // 52)}" for k in range(490)]), n)
        for n in range(some(25))
    ),
    "former ids of cases and questions": lambda: "".join(
        f'\n[[card]]\nid = "s{n}"\ncase = "x"\nwas = [{listed(f"o{n}x{k}" for k in range(some(50)))}]\n'
        + "".join(
            f'[[card.ask]]\nid = "q{k}"\nquestion = "Q?"\nanswer = "y"\nwas = [{listed(f"p{k}x{j}" for j in range(50))}]\n'
            for k in range(40)
        )
        for n in range(2)
    ),
    "combinations of many cards": lambda: "".join(
        drawn("= x * y", 'why = "{x + y} {x - y} {x * y}"\n', n) for n in range(some(40, 40))
    ),
    "slow formulas": lambda: "".join(
        drawn(f"= {'+'.join(['(x^0.5*y)^0.3'] * 13)}", "", n) for n in range(some(12))
    ),
    "formulas that fail at the end": lambda: "".join(
        drawn("= 1 / (x * y - 10000)", "", n) for n in range(some(60))
    ),
    "a text of formulas": lambda: "".join(
        drawn("= x + y", f'why = "{"{x} " * 9_000}"\n', n).replace("to = 100", "to = 2")
        for n in range(some(20))
    ),
}
"""By what they have many of."""
