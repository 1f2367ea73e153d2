"""What the columns of tables hold."""
