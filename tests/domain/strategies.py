"""Hypothesis strategies for the tests of the domain."""

from hypothesis import strategies as st

from her2quiz.domain.choices.options import Option
from her2quiz.domain.kinds.single_best import SingleBest
from her2quiz.domain.rating import Rating
from her2quiz.domain.scheduling.day.queue import Entry
from her2quiz.domain.scheduling.day.reason import Reason
from her2quiz.domain.scheduling.memory import Memory, Stage
from her2quiz.domain.scheduling.settings import SchedulerSettings
from tests.domain.samples import learned, stepping

ratings = st.sampled_from(list(Rating))
"""The four ratings."""

gaps = st.one_of(
    st.sampled_from([0.01, 0.2, 11.0, 24.0, 48.0]),
    st.floats(0.001, 12.0),
    st.floats(12.0, 24.0 * 60),
    st.floats(24.0 * 60, 24.0 * 4000),
)
"""Hours between two answers: within the day, after days, after years."""

jumps = st.one_of(gaps, st.floats(-100.0, 0.0))
"""Hours between two answers, with a clock that may be set back."""

settings_of_schedulers = st.sampled_from(
    [
        SchedulerSettings(),
        SchedulerSettings(retention=0.97),
        SchedulerSettings(retention=0.7, longest_days=30),
        SchedulerSettings(learning_minutes=(), relearning_minutes=()),
        SchedulerSettings(learning_minutes=(5,)),
        SchedulerSettings(learning_minutes=(1, 10, 60), relearning_minutes=(10, 30)),
        SchedulerSettings(longest_days=3),
    ]
)
"""Usual and unusual settings."""

histories = st.lists(st.tuples(ratings, gaps), max_size=12)
"""Answers to one card, none of them for a new card."""

begun_histories = st.lists(st.tuples(ratings, gaps), min_size=1, max_size=12)
"""Answers to one card, at least one."""

jumping_histories = st.lists(st.tuples(ratings, jumps), max_size=12)
"""Answers to one card, with a clock that may be set back."""

FRAGMENTS = (
    *(
        "HR-",
        "5.4",
        "1½",
        "2+",
        "3+",
        "HER2+ve",
        "HER2-neg",
        "HER-2/neu",
        "luminal A",
        "er",
        "PR",
        "PgR",
        "ISH",
    ),
    *(
        "pos",
        "neg",
        "positive",
        "negative",
        "+ve",
        "-ve",
        "the ",
        "a ",
        "An ",
        "β",
        "µ",
        "É",
        "ß",
        "İ",
        "ſ",
        "å",
    ),
    *(
        "+",
        "-",
        "−",
        "–",
        "\u00ad",
        ".",
        ",",
        ";",
        ":",
        "(",
        ")",
        "[",
        "]",
        "'",
        "’",
        "′",
        '"',
        "`",
        "*",
        "_",
    ),
    *("/", "⁄", " ", "\t", "\n", "\u00a0", "≥", "≤", "≰", "≠", "=", "<", ">", "×", "²", "⅔", "ﬁ", "\u0301"),
    *("\u0345", "5", "0", "10", "CDK4/6", ".5"),
)
"""Parts of answers that are easily misread."""

nasty_texts = st.one_of(st.lists(st.sampled_from(FRAGMENTS), max_size=6).map("".join), st.text(max_size=12))
"""Texts made of such parts, and any other texts."""

_words = st.text("abcdefghijklm ", min_size=1, max_size=8).map(str.strip).filter(bool)


@st.composite
def choices(draw: st.DrawFn) -> SingleBest:
    """Draw a single best answer with two to six options."""
    texts = draw(st.lists(_words, min_size=2, max_size=6, unique=True))
    key = draw(st.integers(0, len(texts) - 1))
    credits_ = draw(st.lists(st.sampled_from([0.0, 0.5, 0.99]), min_size=len(texts), max_size=len(texts)))
    options = (
        Option(text, is_right=place == key, feedback=f"On {text}.", credit=credit)
        for place, (text, credit) in enumerate(zip(texts, credits_, strict=True))
    )
    return SingleBest("Which?", tuple(options))


_keys = st.builds("deck/{}/{}".format, st.sampled_from("abcdefgh"), st.integers(0, 5))

_learned = st.builds(
    learned, days_ago=st.integers(0, 60), due_in=st.integers(-20, 20), stability=st.floats(0.1, 500)
)
_stepping = st.builds(
    stepping,
    due_in_minutes=st.integers(-600, 600),
    stage=st.sampled_from([Stage.LEARNING, Stage.RELEARNING]),
)

key_lists = st.lists(_keys, unique=True, max_size=30)
"""Cards in the author's order."""

memory_maps: st.SearchStrategy[dict[str, Memory]] = st.dictionaries(_keys, st.one_of(_learned, _stepping))
"""Memories of some cards."""

entry_lists = st.lists(
    st.builds(Entry, _keys, st.sampled_from(list(Reason))), unique_by=lambda entry: entry.key, max_size=30
)
"""Queues."""
