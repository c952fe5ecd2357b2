"""Arrays in one file that is opened mapped into memory: plain numbers and a plain header, nothing to execute.

The file begins with a magic line and a JSON header that says of each array its type, shape, place and CRC-32. All is
checked on opening; a file that is cut, damaged or of another layout is as good as none. Writers write beside and
rename, so that readers and other writers see it whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from exportscreen.content.cache import MAX_KEPT, cache_folder, forget_oldest

MAGIC = b"exportscreen arrays 1\n"
ALIGNED = 64  # bytes at whose multiples arrays begin
MAX_HEADER = 1 << 20
TYPES = frozenset({"|u1", "|i1", "|b1", "<u2", "<u4", "<u8", "<i4", "<i8", "<f4", "<f8"})
WORTH_KEEPING = 100_000  # bytes; less is made about as fast as it is found

Arrays = dict[str, NDArray[Any]]


def kept_arrays(key: str, suffix: str, make: Callable[[], Arrays], most: int = MAX_KEPT) -> Arrays:
    """Arrays from the cache folder, or made and kept there.

    Args:
        key: All that the arrays depend on, in words of any length: content and engine.
        suffix: What kind of file it is, such as `.names`.
        make: Makes the arrays where none are kept or the file is not sound.
        most: Files of the kind that are kept; the oldest go first.
    """
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:40]}{suffix}"
    if (found := open_arrays(path)) is not None:
        return found
    arrays = make()
    if sum(array.nbytes for array in arrays.values()) >= WORTH_KEEPING:
        save_arrays(path, arrays)
        forget_oldest(folder, suffix, most)
    return arrays


def packed_json(data: object) -> NDArray[np.uint8]:
    """Plain data as bytes that stand among arrays; `json.loads(array.tobytes())` gives it back."""
    return np.frombuffer(json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def save_arrays(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write arrays to a file; a disk that cannot be written is no error, the next start builds them again."""
    header: dict[str, Any] = {}
    place = 0
    for name, array in arrays.items():
        data = np.ascontiguousarray(array)
        header[name] = [data.dtype.str, list(data.shape), place, crc32(data.data.cast("B") if data.size else b"")]
        place += -(-data.nbytes // ALIGNED) * ALIGNED
    head = json.dumps({"size": place, "arrays": header}).encode()
    start = _start(len(head))
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(MAGIC + len(head).to_bytes(8, "little") + head)
                for (_, _, offset, _), array in zip(header.values(), arrays.values(), strict=True):
                    file.seek(start + offset)
                    file.write(np.ascontiguousarray(array).data.cast("B") if array.size else b"")
                file.truncate(start + place)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)


def open_arrays(path: Path) -> Arrays | None:
    """The arrays of a file, mapped into memory; None where there is none or it is not sound."""
    try:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                return None
            length = int.from_bytes(file.read(8), "little")
            if length > MAX_HEADER:
                return None
            head = json.loads(file.read(length))
            start = _start(length)
            if path.stat().st_size != start + head["size"]:
                return None
            mapped = np.memmap(path, dtype=np.uint8, mode="r")
    except (OSError, ValueError, KeyError, TypeError):
        return None
    found: Arrays = {}
    try:
        for name, (kind, shape, offset, checksum) in head["arrays"].items():
            if kind not in TYPES:
                return None
            dtype = np.dtype(kind)
            size = int(np.prod(shape, dtype=np.int64)) * dtype.itemsize
            part = mapped[start + offset : start + offset + size]
            if len(part) != size or crc32(part.data if size else b"") != checksum:
                return None
            found[name] = np.asarray(part).view(dtype).reshape(shape)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return found


def _start(header: int) -> int:
    """Where the arrays begin after a header of so many bytes."""
    size = len(MAGIC) + 8 + header
    return -(-size // ALIGNED) * ALIGNED


def is_within(numbers: NDArray[Any], size: int) -> bool:
    """Whether all numbers may be indexes of so many things."""
    return not len(numbers) or (int(numbers.min()) >= 0 and int(numbers.max()) < size)


def is_rising(ends: NDArray[Any], size: int, last: int) -> bool:
    """Whether so many numbers say where things end, or begin and end, none before the one before it."""
    rising = len(ends) == size and bool(np.all(ends[1:] >= ends[:-1]))
    return rising and (not size or (int(ends[0]) >= 0 and int(ends[-1]) == last))
