"""The three gates before a letter leaves: facts proven, figures agreeing, words safe."""
