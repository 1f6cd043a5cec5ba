"""Interest by days: day counts, penalty interest, delayed performance."""
