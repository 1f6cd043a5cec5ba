"""What to say to the person: consequences, scripts, ways on."""
