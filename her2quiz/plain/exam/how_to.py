"""What an exam in plain lines says about itself."""

INTRODUCTION = (
    "Every answer is saved at once. Nothing is marked before you type hand in.",
    "Press Enter to leave a question for later. back, go 5 and list move around, mark notes what to look at again.",
    "Type help to hear more, and stop to leave: her2quiz exam goes on where you left.",
)
"""Is said when an exam begins."""

TIMED = "The time goes on by the clock, also while you are away."
"""Is said of an exam with a limit."""

HELP = (
    "Type an answer, or a question mark if you don't know. A new answer replaces the old one.",
    "Enter alone and next go to the next question, back to the one before, go 5 to question 5.",
    "mark notes the question to look at again, or takes that back. list lists all questions. time says how much is left.",
    "repeat says the question again. picture shows the picture of the card. flag, with a note, marks a mistake in it.",
    "hand in ends the exam and says how it went. stop leaves it; her2quiz exam goes on where you left.",
    "To answer with one of these words, type an equals sign before it.",
)
"""Is said at a question."""

END_HELP = (
    "hand in ends the exam and says how it went. A number goes to that question. list lists all questions.",
    "stop leaves the exam; her2quiz exam goes on where you left.",
)
"""Is said behind the last question."""

AFTER_HELP = (
    "practise goes over what was not right until you know each; no date moves. all says every question with its answer.",
    "save exam.html saves the report; exam.md and exam.json do, too. Press Enter alone to finish.",
)
"""Is said after the report."""

ASK_AT_END = "Type hand in, the number of a question, list, or stop"
ASK_AFTER = "Press Enter to finish, or type all, practise, save FILE or help"
"""Prompts."""

NOT_HERE = "This word does nothing in an exam. To answer with it, type an equals sign before it."
"""Said where a word is typed that works when studying only."""

NO_TIME_LIMIT = "There is no time limit."
TIME_UP = "Time is up. The exam was handed in with the answers you had given."
TOO_LATE = "That answer came after the time was up and does not count."
MARKED, NOT_MARKED = "Marked to look at again.", "No longer marked."
STOPPED = "Your answers are saved. To go on: her2quiz exam"
"""Said of what was done, or has happened."""
