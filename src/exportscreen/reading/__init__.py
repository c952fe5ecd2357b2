"""Text → tokens that remember their place; scripts, numerals, quantities. The only room that normalizes."""
