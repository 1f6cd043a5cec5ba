"""How long things take, measured on the machine at hand. Nothing here is a test: `make bench` prints."""
