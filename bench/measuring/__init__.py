"""Parts of the benches: peers, public sets, time and memory, tables. Not run on their own."""
