"""One file a step. A page loads the case, calls core, renders; nobody imports a page."""
