# Turns files of data/ into C++ sources, so that the command line carries them and the tests read the same bytes.
