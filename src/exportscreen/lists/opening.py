"""Opens a file of an official list: plain or gzip, bounded whatever it unpacks to."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from exportscreen.lists.model import refuse

MAX_UNPACKED = 1_500_000_000
"""Bytes of one file once unpacked; the largest official file is a tenth of it."""
CHUNK = 1 << 20


class _Bounded(io.RawIOBase):
    """A stream that refuses to give more than `MAX_UNPACKED` bytes."""

    def __init__(self, inner: BinaryIO, shown_as: str) -> None:
        super().__init__()
        self._inner = inner
        self._name = shown_as
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._inner.read(len(buffer))
        self._given += len(data)
        if self._given > MAX_UNPACKED:
            raise refuse(self._name, f"unpacks to more than {MAX_UNPACKED:,} bytes")
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def open_list(path: Path, shown_as: str) -> Iterator[BinaryIO]:
    """Open a file for reading bytes, unpacking gzip by its first bytes.

    Raises:
        DataError: It is missing, unreadable, empty, or a broken gzip file (raised while it is read).
    """
    try:
        with path.open("rb") as raw:
            head = raw.read(2)
            raw.seek(0)
            if not head:
                raise refuse(shown_as, "is empty; the list in use stays as it is")
            if head == b"\x1f\x8b":
                with gzip.GzipFile(fileobj=raw) as unpacked:
                    yield io.BufferedReader(_Bounded(unpacked, shown_as), CHUNK)  # type: ignore[arg-type]
            else:
                yield io.BufferedReader(_Bounded(raw, shown_as), CHUNK)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise refuse(shown_as, f"is a broken or truncated gzip file: {error}") from error
    except OSError as error:
        raise refuse(shown_as, f"cannot be read: {error.strerror or error}") from error


def digest_files(paths: list[Path]) -> str:
    """`sha256:` over the files' bytes as they are on disk; over the digests, where there are several."""
    digests = []
    for path in paths:
        digest = hashlib.sha256()
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
        digests.append(digest.hexdigest())
    if len(digests) == 1:
        return f"sha256:{digests[0]}"
    return f"sha256:{hashlib.sha256(chr(10).join(digests).encode()).hexdigest()}"
