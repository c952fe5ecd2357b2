"""Many transactions: files in, rows out."""
