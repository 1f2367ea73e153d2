"""`python -m her2quiz` is the same as `her2quiz`."""

from her2quiz.start import main

main()
