"""Install a requirements file into the running environment, only when what it asks for has changed.

A stamp in the environment keeps the SHA-256 of the file and of every file it includes by `-r`.
"""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path


def included(requirements: Path) -> Iterator[Path]:
    """The file itself and, depth first, every file it includes."""
    yield requirements
    for line in requirements.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words[:1] == ["-r"]:
            yield from included(requirements.parent / words[1])


def fingerprint(requirements: Path) -> str:
    """What the installed environment was asked to hold."""
    digest = hashlib.sha256(sys.version.encode())
    for path in included(requirements):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def install(requirements: Path, environment: Path) -> bool:
    """Whether anything had to be installed. Raises `CalledProcessError` when pip fails."""
    wanted = {path: fingerprint(path) for path in included(requirements)}
    stamps = {path: environment / f".installed-{path.name}" for path in wanted}
    stamp = stamps[requirements]
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted[requirements]:
        return False
    print(f"正在安装 {requirements}，头一次大约一分钟 (installing)", file=sys.stderr)
    pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "-r", str(requirements)], check=True)
    for path, hash_ in wanted.items():
        stamps[path].write_text(hash_, encoding="utf-8")
    return True


if __name__ == "__main__":
    try:
        install(Path(sys.argv[1]), Path(sys.prefix))
    except subprocess.CalledProcessError:
        sys.exit(
            "有的部件没有装上，原因在上面。多半是网络：请检查后再运行一次。\n"
            "Something could not be installed; the reason is above. Check the network and run again."
        )
