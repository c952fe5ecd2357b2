"""Transaction × Catalog → Hits: names, items, places, end uses. The only room that imports rapidfuzz."""
