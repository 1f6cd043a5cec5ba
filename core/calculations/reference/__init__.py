"""What people spend on average, as published: lines to compare with, never a rule."""
