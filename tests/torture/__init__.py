"""Kill the program while somebody works in it, again and again, and count what was lost."""
