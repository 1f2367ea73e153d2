"""One text looked for among very many names, without comparing it with each."""
