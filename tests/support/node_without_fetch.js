// Emscripten before 3.1.10 takes Node's own fetch (Node 18 and later) for a browser's and cannot read files with it.
delete globalThis.fetch;
