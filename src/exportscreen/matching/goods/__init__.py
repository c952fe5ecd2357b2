"""Controlled goods in words and numbers: what phrases say, how goods are mentioned, which limits their values reach."""
