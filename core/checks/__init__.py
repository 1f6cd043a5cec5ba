"""What to watch before a letter leaves, a paper is signed or money is sent."""
