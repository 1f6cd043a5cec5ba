"""Bringing a database to the tables of this version, whatever folder the app is started from."""

from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL

from core.errors import NewerFormat
from core.storage.engine import open_engine, writing

_FOLDER = Path(__file__).parent / "migrations"
_ONE_AT_A_TIME = Lock()  # Alembic keeps its context in module globals


def migrate(url: str | URL, to: str = "head") -> None:
    """Run what is missing, in one transaction.

    Raises `NewerFormat` if the database was made by a newer version of the app.
    """
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    engine = open_engine(url, foreign_keys=False)
    try:
        with _ONE_AT_A_TIME, writing(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
    except CommandError as error:
        raise NewerFormat(
            "这里的数据是更新版本的“还得清”写的。请先更新程序，再打开；数据没有被改动。"
        ) from error
    finally:
        engine.dispose()
