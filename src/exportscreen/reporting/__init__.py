"""Reports as text, JSON, CSV, and the schemas of what goes in and out; renders, never decides."""
