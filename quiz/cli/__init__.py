"""The command line: parse, call the collection, print."""
