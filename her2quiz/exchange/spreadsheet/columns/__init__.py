"""What the columns of a table hold: by their headers, by what is in them, or as a person says it."""
