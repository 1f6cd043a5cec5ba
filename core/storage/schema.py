"""The tables. Migrations make them; a test keeps both the same.

Moments are ISO text and models are JSON text, so nothing depends on a database's own types.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

cases = Table(
    "cases",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("debts", Integer, nullable=False),
    Column("format_version", Integer, nullable=False),
    Column("saved_at", String(40), nullable=False),
    Column("entry_count", Integer, nullable=False),
    Column("last_hash", String(64), nullable=False),
)
"""One row a case. `entry_count` and `last_hash` pin the end of its chain of entries."""

revisions = Table(
    "revisions",
    metadata,
    Column("case_id", String(64), ForeignKey("cases.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("facts", Text),
    Column("format_version", Integer, nullable=False),
    Column("entry_count", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("saved_at", String(40), nullable=False),
)
"""Every version. `facts` is the case without entries, and null where only entries were added."""

entries = Table(
    "entries",
    metadata,
    Column("case_id", String(64), ForeignKey("cases.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("entry_id", String(64), nullable=False),
    Column("body", Text, nullable=False),
    Column("format_version", Integer, nullable=False),
    Column("recorded_at", String(40), nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("case_id", "entry_id"),
)
"""Added to, never changed: `seq` counts from 1, `hash` seals the row and the one before it."""

attachments = Table(
    "attachments",
    metadata,
    Column("case_id", String(64), ForeignKey("cases.id"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("mime", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("added_at", String(40), nullable=False),
)
"""Proofs, by the hash of their content."""

settings = Table(
    "settings",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the app remembers between starts."""
