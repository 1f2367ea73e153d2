"""Tables of questions: CSV, TSV, Excel, and what Quizlet, Kahoot, Quizizz, Blooket and Anki make of them."""
