"""A photograph made fit to be shown: upright, its place and camera left out, no larger than needed."""

from io import BytesIO

from PIL import Image, ImageOps

_JPEG_QUALITY = 85


def upright_jpeg(content: bytes, most_pixels: int) -> tuple[bytes, tuple[int, int]]:
    """The picture as JPEG, its longer side at most so many pixels, and its size. Raises `OSError` for no picture."""
    with Image.open(BytesIO(content)) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    upright.thumbnail((most_pixels, most_pixels))
    out = BytesIO()
    upright.save(out, "JPEG", quality=_JPEG_QUALITY)
    return out.getvalue(), upright.size
