"""Words the marker knows, as plain sets and dicts of folded words: add to them freely, a language at a time."""
