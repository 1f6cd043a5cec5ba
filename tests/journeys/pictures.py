"""Pictures of the pages. A kept picture is written again only when it shows something else."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

NOTICEABLE = 0.5
"""Mean difference of a channel, of 255, from which two pictures count as different."""


def differs(new: Image.Image, old: Image.Image) -> bool:
    """Whether a person would see a difference between two pictures."""
    if new.size != old.size:
        return True
    difference = ImageStat.Stat(ImageChops.difference(new.convert("RGB"), old.convert("RGB")))
    return max(difference.mean) > NOTICEABLE


def keep_picture(png: bytes, path: Path) -> Path:
    """Write a picture where it is new or looks different, so that a test run leaves the tree clean."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file():
        with Image.open(BytesIO(png)) as new, Image.open(path) as old:
            if not differs(new, old):
                return path
    path.write_bytes(png)
    return path
