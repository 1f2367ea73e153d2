"""The screens of exams: what is chosen before one, the questions, the list of them, and the report."""
