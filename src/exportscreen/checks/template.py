"""The files of a new repository of watchlists and rules, which passes its own checks when created."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

WATCHLIST = """\
# yaml-language-server: $schema=../schemas/watchlist.schema.json
kind: watchlist
id: own-watchlist
title: Parties we have agreed not to supply
issuer: Export control office
measure: information
retrieved_on: "2026-01-15"
stale_after_days: 365
bounds: {min: 1, max: 20}
listings:
  - id: own-0001
    name: "Orlanskaya Precision Instruments JSC"
    aliases:
      - {name: "Orlanskaya Precision", kind: short}
    reports:
      - source: own-decisions
        at: "decision 1"
        allegation: The office was told that the firm asks for goods on behalf of others and does not say for whom.
        reviewed_on: "2026-01-15"
    examples: {hit: ["ORLANSKAYA PRECISION INSTRUMENTS"], no_hit: ["Orlando Precast Trading"]}
"""

SOURCE = """\
# yaml-language-server: $schema=../schemas/source.schema.json
kind: source
id: own-decisions
title: Decisions of our export control office
short: Own decisions
type: guidance
issuer: Export control office
jurisdiction: NONE
law: false
dated_on: "2026-01-10"
provisions:
  - {at: "decision 1", summary: "Parties on the own list are looked at by a person before anything is sent.", grounding: own}
"""

RULE = """\
# yaml-language-server: $schema=schema.json
kind: rule
id: own-listed-consignee
title: Party on our own list receives the goods
effect: red_flag
severity: high
jurisdiction: NONE
citations:
  - {source: own-decisions, at: "decision 1"}
message: >-
  {party} is on our own list. Send nothing before the export control office has answered.
when: {party: {list: own-watchlist, roles: [buyer, ultimate_consignee, end_user]}}
false_positives: Firms of a similar name; compare address and registration number.
examples:
  - {name: the listed party is the end user, as_of: "2026-02-01", fires: true,
     transaction: {parties: [{role: end_user, name: "Orlanskaya Precision Instruments"}]}}
  - {name: another party is the end user, as_of: "2026-02-01", fires: false,
     transaction: {parties: [{role: end_user, name: "Orlando Precast Trading"}]}}
"""

GOLDEN = """\
{"name": "listed buyer", "as_of": "2026-02-01", "transaction": {"parties": [{"role": "buyer", "name": "Orlanskaya Precision Instruments JSC"}]}, "expect": {"parties": {"own-0001": "reported"}, "flags": ["own-listed-consignee"], "severity": "high"}}
{"name": "listed party in words", "as_of": "2026-02-01", "transaction": {"text": "Order of ball bearings for Orlanskaya Precision Instruments JSC, delivery in March"}, "expect": {"parties": {"own-0001": "reported"}, "flags": ["own-listed-consignee"]}}
{"name": "ordinary buyer", "as_of": "2026-02-01", "transaction": {"parties": [{"role": "buyer", "name": "Orlando Precast Trading"}]}, "expect": {"no_parties": ["own-0001"], "silent": ["own-listed-consignee"], "at_most": "none"}}
"""

WORKFLOW = """\
name: watchlists
on:
  pull_request:
  push:
    branches: [main]
  schedule:
    - cron: "17 5 * * 1" # lists grow stale without a commit
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {fetch-depth: 0}
      - uses: actions/setup-python@v5
        with: {python-version: "3.12"}
      - run: pip install "exportscreen==@VERSION@"
      - run: exportscreen check watchlists rules --format github
      - run: exportscreen test watchlists rules --golden golden/transactions.jsonl --format github
      - if: github.event_name == 'pull_request'
        run: >-
          exportscreen diff "origin/${{ github.base_ref }}" . --behavior golden/behavior.jsonl
          --max-new-alerts 20 --format markdown >> "$GITHUB_STEP_SUMMARY"
"""

BEHAVIOR = """\
{"id": "B-1", "date": "2026-02-01", "text": "Order of ball bearings for Orlanskaya Precision Instruments JSC, delivery in March"}
{"id": "B-2", "date": "2026-02-01", "parties": [{"role": "buyer", "name": "Orlando Precast Trading"}]}
{"id": "B-3", "date": "2026-02-01", "text": "40 cartons of tea and coffee for a hotel in Bergen"}
"""

PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: exportscreen-check
        name: watchlists and rules are sound
        entry: exportscreen check watchlists rules
        language: python
        additional_dependencies: ["exportscreen==@VERSION@"]
        files: ^(watchlists|rules)/
        pass_filenames: false
"""

PYPROJECT = """\
[tool.pytest.ini_options]
addopts = "-p exportscreen.checks.pytest_plugin"
testpaths = ["watchlists", "rules", "golden"]
exportscreen_golden = ["golden/transactions.jsonl"]
"""

SETTINGS = """\
{
  "yaml.schemas": {
    "./watchlists/schemas/watchlist.schema.json": "watchlists/parties/*.yaml",
    "./watchlists/schemas/source.schema.json": "watchlists/sources/*.yaml",
    "./watchlists/schemas/item_family.schema.json": "watchlists/items/*.yaml",
    "./rules/schema.json": "rules/**/*.yaml"
  },
  "yaml.customTags": [],
  "files.insertFinalNewline": true
}
"""

README = """\
# Our watchlists and rules

- `watchlists/parties/` holds lists of parties, `watchlists/sources/` the decisions and acts they rest on.
- `rules/` holds one rule a file; each carries examples that fire and near misses that do not.
- `golden/transactions.jsonl` holds transactions with what must come out of them.
- `golden/behavior.jsonl` holds transactions whose flags a pull request shows as they change.

Before you open a pull request:

    exportscreen check watchlists rules
    exportscreen test watchlists rules --golden golden/transactions.jsonl
    exportscreen diff HEAD . --behavior golden/behavior.jsonl

An id is a promise: a party that leaves a list gets an end date, its listing stays. New ids are recorded with
`exportscreen check watchlists rules --record-ids`.

An issue that must stand for now goes into `suppressions.yml`, with a reason, a name and an end.
"""

SUPPRESSIONS = """\
# One entry, one check, one place: {check, path, field, reason, person, decided_on, expires_on}.
kind: suppressions
suppressions: []
"""

FILES: Mapping[str, str] = {
    "README.md": README,
    "watchlists/parties/own-watchlist.yaml": WATCHLIST,
    "watchlists/sources/own-decisions.yaml": SOURCE,
    "rules/own-listed-consignee.yaml": RULE,
    "golden/transactions.jsonl": GOLDEN,
    "golden/behavior.jsonl": BEHAVIOR,
    "suppressions.yml": SUPPRESSIONS,
    "pyproject.toml": PYPROJECT,
    ".pre-commit-config.yaml": PRE_COMMIT,
    ".github/workflows/watchlists.yml": WORKFLOW,
    ".vscode/settings.json": SETTINGS,
}
"""Path below the new folder → text; `@VERSION@` stands for the version that wrote it."""


def write_template(folder: Path, version: str) -> tuple[Path, ...]:
    """Write a new repository.

    Args:
        folder: Folder to write into; it is made if it is not there.
        version: Version that its workflow installs.

    Raises:
        FileExistsError: Naming the first file that is already there; then nothing is written.
    """
    paths = {folder / name: text.replace("@VERSION@", version) for name, text in FILES.items()}
    if there := next((path for path in paths if path.exists()), None):
        raise FileExistsError(f"{there} is already there; choose an empty folder")
    for path, text in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tuple(paths)
