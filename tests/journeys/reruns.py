"""When is a Streamlit page finished? Told by its websocket, frame by frame."""

from urllib.parse import urlsplit

from google.protobuf.message import DecodeError
from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Reruns:
    """Counts what a page asked of its server and whether the answer has come.

    `asked` grows with every rerun a page asks for. `idle` is true once the newest one has finished;
    a run that ended early because another follows does not count.
    """

    def __init__(self, page: Page) -> None:
        self.asked = 0
        self.idle = False
        self.strangers: list[str] = []
        page.on("websocket", self._listen)
        page.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob", "about") and parts.hostname not in LOOPBACK:
            self.strangers.append(url)

    def _listen(self, socket: WebSocket) -> None:
        self._note(socket.url)
        socket.on("framesent", self._sent)
        socket.on("framereceived", self._received)

    def _sent(self, frame: str | bytes) -> None:
        message = BackMsg()
        if self._reads(message, frame) and message.WhichOneof("type") == "rerun_script":
            self.asked += 1
            self.idle = False

    def _received(self, frame: str | bytes) -> None:
        message = ForwardMsg()
        if not self._reads(message, frame):
            return
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.idle = False
        elif kind == "script_finished":
            self.idle = message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN

    @staticmethod
    def _reads(message: BackMsg | ForwardMsg, frame: str | bytes) -> bool:
        if isinstance(frame, str):
            return False
        try:
            message.ParseFromString(frame)
        except DecodeError:
            return False
        return True
