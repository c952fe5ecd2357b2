"""Official lists: how long an import takes, how much memory, how fast a stored list loads.

    python benchmarks/lists.py [--data ../shared/data/real] [--store DIR] [--screen N]

Each list is imported in a process of its own, so that its peak memory is its own; the warm load is the second of two.
Then two fresh processes screen against everything imported and the bundled content: a cold start that compiles it, and
a warm start that finds it compiled. With `--screen`, each goes on with N short texts.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from exportscreen.lists import load_store, save

LISTS = (
    # format, list, files
    ("ofac-xml", "ofac-sdn", ("us_ofac/sdn-2024-05-07.xml.gz",)),
    ("ofac-xml", "ofac-consolidated", ("us_ofac/consolidated-nonsdn-2025-03-28.xml.gz",)),
    ("un-xml", "un-consolidated", ("un/consolidated-2026-02-27.xml.gz",)),
    ("eu-xml", "eu-consolidated", ("eu/eu-fsf-full-1_1-2024-05-13.xml.gz",)),
    ("uk-conlist", "uk-sanctions-list", ("uk/ConList-2022-05-04.xlsx",)),
    ("us-csl-short", "us-csl", ("us_csl/screening-list-2026-07-31.json.gz",)),
    ("jp-meti", "jp-meti-end-user-list", ("jp/meti-foreign-end-user-list-2025-09-29.json.gz",)),
    ("ca-sema-xml", "ca-sema", ("ca/sema-lmes-2025-03.xml.gz",)),
    ("au-dfat", "au-dfat", ("au/dfat-regulation8_consolidated-2022-05-03.xls",)),
    ("eu-journal-csv", "eu-journal", ("eu/eu-journal-consolidated-annexes-2026-08.csv.gz",)),
)
TEXT = (
    "Sale of {n} pressure transducers by Northern Instruments Ltd to Model Process Engineering LLC, delivery to Ankara."
)


def peak_memory() -> int:
    """Most memory that this process held, in MB; on Linux `ru_maxrss` begins with what the parent held."""
    status = Path("/proc/self/status")
    if status.is_file():
        return (
            next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) // 1024
        )
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def import_one(format: str, list_id: str, files: list[Path], store: Path) -> dict[str, float | int | str]:
    """Import and store one list; times in seconds, memory in MB."""
    from exportscreen.lists import import_file

    started = time.perf_counter()
    result = import_file(format, files, retrieved_on=date(2026, 8, 1), list_id=list_id)
    imported = time.perf_counter()
    save(result, store, source=files[0].name, retrieved_at=datetime(2026, 8, 1, tzinfo=UTC))
    saved = time.perf_counter()
    return {
        "list": list_id,
        "listings": result.counts.imported,
        "names": result.counts.names,
        "reported": result.counts.values_reported + result.counts.reported,
        "import": imported - started,
        "save": saved - imported,
        "peak": peak_memory(),
    }


def load_one(list_id: str, store: Path) -> float:
    """Seconds of the second load."""
    load_store(store, [list_id])
    started = time.perf_counter()
    load_store(store, [list_id])
    return time.perf_counter() - started


def start(store: Path, texts: int) -> dict[str, float | int]:
    """Start with everything in the store and screen; seconds of processor time since the start, memory in MB."""
    from exportscreen.content.load import load_catalog
    from exportscreen.lists import load_joined
    from exportscreen.screening import Screener

    screener = Screener(load_joined(load_catalog(), store))
    ready = time.process_time()
    screener.screen(TEXT.format(n=texts), as_of=date(2026, 8, 1))
    first = time.process_time()
    peak = peak_memory()
    for n in range(texts):
        screener.screen(TEXT.format(n=n), as_of=date(2026, 8, 1))
    done = time.process_time()
    listings = screener.catalog.listings
    return {
        "parties": len(listings),
        "names": sum(1 + len(x.aliases) for x in listings.values()),
        "ready": ready,
        "first": first,
        "peak": peak,
        "rate": texts / (done - first) if texts else 0.0,
    }


def print_starts(store: Path, texts: int) -> None:
    """A cold and a warm start, each in a process of its own."""
    command = [sys.executable, __file__, "--start", "--store", str(store), "--screen", str(texts)]
    with tempfile.TemporaryDirectory(prefix="exportscreen-compiled-") as compiled:
        environment = {**os.environ, "EXPORTSCREEN_CACHE": compiled}
        for kind in ("cold", "warm"):
            run = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
            found = json.loads(run.stdout)
            rate = f", {found['rate']:,.0f} texts a second" if texts else ""
            print(
                f"{kind} start with {found['parties']:,} parties and {found['names']:,} names: ready after"
                f" {found['ready']:.2f} s, first report after {found['first']:.2f} s, {found['peak']:,} MB{rate}"
            )


def main() -> None:
    """Run what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data" / "real")
    parser.add_argument("--store", type=Path)
    parser.add_argument("--screen", type=int, default=0, metavar="N")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--start", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    store = arguments.store or Path(tempfile.mkdtemp(prefix="exportscreen-lists-"))
    if arguments.one:
        format, list_id, files = next(row for row in LISTS if row[1] == arguments.one)
        print(json.dumps(import_one(format, list_id, [arguments.data / f for f in files], store)))
        return
    if arguments.start:
        print(json.dumps(start(store, arguments.screen)))
        return
    heads = f"{'listings':>10}{'names':>10}{'reported':>10}{'import s':>10}{'save s':>8}{'load s':>8}{'peak MB':>9}"
    print(f"{'list':<24}{heads}")
    for _, list_id, files in LISTS:
        if not all((arguments.data / f).is_file() for f in files):
            print(f"{list_id:<24} the file is not in {arguments.data}")
            continue
        command = [sys.executable, __file__, "--one", list_id, "--data", str(arguments.data), "--store", str(store)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        found["load"] = load_one(list_id, store)
        print(
            f"{found['list']:<24}{found['listings']:>10,}{found['names']:>10,}{found['reported']:>10,}"
            f"{found['import']:>10.2f}{found['save']:>8.2f}{found['load']:>8.2f}{found['peak']:>9,}"
        )
    started = time.perf_counter()
    everything = load_store(store)
    listings = sum(len(w.listings) for w in everything)
    print(f"all together: {listings:,} listings in {time.perf_counter() - started:.2f} s")
    print_starts(store, arguments.screen)


if __name__ == "__main__":
    main()
