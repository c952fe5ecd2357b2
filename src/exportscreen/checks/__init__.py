"""The content's own tests: what is wrong in watchlists and rules, and what a change to them does → Issues."""
