"""Reading an agreement before it is signed: what must stand in it, what must not, and what to ask for."""
