"""The rules as dated, cited data. Ask `core.law.library` for a citation or a parameter."""
