"""One module a format: official publications → plain listings."""
