"""Packages of Anki (.apkg, .colpkg), in all shapes that it has written: an archive with a database and images."""
