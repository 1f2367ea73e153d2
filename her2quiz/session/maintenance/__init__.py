"""Looks after the progress file: backups, verifying, repair, merging, and a folder that several machines share."""
