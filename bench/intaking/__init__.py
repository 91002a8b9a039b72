"""Parts of bench.intake: the two paths of an event, and the crowd that walks them. Not run on their own."""
