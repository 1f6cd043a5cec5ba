"""The few things the app remembers between starts."""

from sqlalchemy import Connection, delete, insert, select

from core.storage.schema import settings

LAST_OPENED = "last_opened"


def read_setting(connection: Connection, key: str) -> str | None:
    """What is remembered under a key."""
    return connection.execute(
        select(settings.c.value).where(settings.c.key == key)
    ).scalar_one_or_none()


def write_setting(connection: Connection, key: str, value: str | None) -> None:
    """Remember a value, or forget it with `None`."""
    connection.execute(delete(settings).where(settings.c.key == key))
    if value is not None:
        connection.execute(insert(settings).values(key=key, value=value))
