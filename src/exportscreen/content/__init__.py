"""What the YAML says: parties, items, sources, places, end uses, rules → `Catalog`."""
