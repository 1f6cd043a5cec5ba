"""A visitor without a screen: speaks Streamlit's own protocol, so only the server's time is counted.

The server sends many small messages, and a client that is slow to acknowledge them makes the kernel
hold the next one back for 40 ms. A visitor therefore acknowledges at once, where the system lets it.
"""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets import Subprotocol
from websockets.sync.client import ClientConnection, connect

MOST_BYTES = 64 * 2**20


@dataclass(frozen=True)
class Answer:
    """One rerun: seconds from the question to the last word, bytes on the wire, and the menu if one came."""

    seconds: float
    size: int
    pages: dict[str, str]
    failed: bool


class Visitor:
    """One session on a server."""

    def __init__(self, connection: ClientConnection) -> None:
        """Take over an open websocket."""
        self._connection = connection

    def ask(self, page_hash: str = "") -> Answer:
        """Have a page run, the default one without a hash, and wait for its last word."""
        question = BackMsg()
        question.rerun_script.page_script_hash = page_hash
        size, pages, failed, again = 0, {}, False, True
        began = time.perf_counter()
        self._connection.send(question.SerializeToString())
        while again:
            self._acknowledge_at_once()
            frame = self._connection.recv(timeout=60)
            assert isinstance(frame, bytes)
            size += len(frame)
            message = ForwardMsg.FromString(frame)
            kind = message.WhichOneof("type")
            if kind == "navigation":
                pages = {
                    page.page_name: page.page_script_hash for page in message.navigation.app_pages
                }
            elif kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
                failed = True
            again = (
                kind != "script_finished"
                or message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN
            )
        return Answer(time.perf_counter() - began, size, pages, failed)

    def _acknowledge_at_once(self) -> None:
        if hasattr(socket, "TCP_QUICKACK"):
            self._connection.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)


@contextmanager
def visiting(port: int) -> Iterator[Visitor]:
    """A new session; its first page is not asked for yet."""
    address = f"ws://localhost:{port}/_stcore/stream"
    subprotocol = Subprotocol("streamlit")
    with connect(address, subprotocols=[subprotocol], max_size=MOST_BYTES) as connection:
        yield Visitor(connection)
