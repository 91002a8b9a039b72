"""Parts of bench.application: a full draft, its visitors, its papers, its kills. Not run on their own."""
