"""Parts of bench.kill: the crowd, the server that dies, the rehearsal, the verdict. Not run on their own."""
