"""A deck on paper: an exam, its key and its reasons, as a page of HTML, PDF or Markdown."""
