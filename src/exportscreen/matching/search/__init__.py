"""The arrays of an index of names: made, kept, looked up, and searched by the compiled kernel."""
