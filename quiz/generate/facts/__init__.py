"""One module a kind of fact."""
