"""Arrays kept on disk: found again, made anew where the file is not sound, never more than so many."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from exportscreen.content.arrays import WORTH_KEEPING, Arrays, kept_arrays, open_arrays


class Maker:
    """Makes the same arrays and counts how often."""

    def __init__(self, size: int = WORTH_KEEPING) -> None:
        self.size = size
        self.times = 0

    def __call__(self) -> Arrays:
        self.times += 1
        return {"numbers": np.arange(self.size, dtype=np.int32), "none": np.zeros(0, dtype=np.uint8)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXPORTSCREEN_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_what_was_made_once_is_found_again(folder: Path) -> None:
    make = Maker()
    first, second = kept_arrays("a", ".x", make), kept_arrays("a", ".x", make)
    assert make.times == 1
    assert {k: v.tolist() for k, v in first.items()} == {k: v.tolist() for k, v in second.items()}
    assert [path.suffix for path in folder.iterdir()] == [".x"], "nothing half written stays"


def test_another_key_is_another_file(folder: Path) -> None:
    make = Maker()
    kept_arrays("a", ".x", make)
    kept_arrays("b", ".x", make)
    assert (make.times, len(list(folder.iterdir()))) == (2, 2)


def test_little_is_not_kept(folder: Path) -> None:
    kept_arrays("a", ".x", Maker(10))
    assert not folder.exists()


def test_switched_off_nothing_is_read_or_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker()
    kept_arrays("a", ".x", make)
    (path,) = folder.iterdir()
    before = path.stat()
    monkeypatch.setenv("EXPORTSCREEN_CACHE", "off")
    kept_arrays("a", ".x", make)
    assert make.times == 2
    assert path.stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: b"nonsense" * 100,
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw[:-40] + bytes([raw[-40] ^ 1]) + raw[-39:],
        lambda raw: raw.replace(b'"<i4"', b'"<f8"'),
        lambda raw: raw + b"more",
    ],
    ids=["empty", "nonsense", "cut", "one bit", "another type", "longer"],
)
def test_a_damaged_file_is_made_anew(folder: Path, damage: object) -> None:
    make = Maker()
    kept_arrays("a", ".x", make)
    (path,) = folder.iterdir()
    sound = path.read_bytes()
    assert callable(damage)
    path.write_bytes(damage(sound))
    assert open_arrays(path) is None
    found = kept_arrays("a", ".x", make)
    assert make.times == 2
    assert found["numbers"].tolist() == list(range(make.size))
    assert path.read_bytes() == sound


def test_only_the_newest_files_of_a_kind_stay(folder: Path) -> None:
    for key in "abcde":
        kept_arrays(key, ".x", Maker(), most=3)
    kept_arrays("a", ".y", Maker(), most=3)
    assert sorted(path.suffix for path in folder.iterdir()) == [".x", ".x", ".x", ".y"]
