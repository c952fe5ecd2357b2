"""Every well-attested front of the research facts is a listing, and every indicator of theirs has a home."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from exportscreen.content.load import load_catalog
from exportscreen.content.yamlfile import read_document
from exportscreen.reading.tokens import tokenize

CATALOG = load_catalog()
SEVERITIES_PAGE = Path(__file__).resolve().parents[2] / "docs" / "severities.md"
ALIASES_LEFT_OUT = {
    "pf-ind-li-fangwei": {"KL"},  # two letters tell nobody
    "pf-ind-liu-baoxia": {"Baoxia Liu"},  # the listed name in the other order, which needs no alias
}
"""Names of the facts that are not aliases, each with its reason."""

# Indicator of the facts → the rules that raise it, or in quotes the words of docs/severities.md on why none does.
INDICATORS: dict[str, tuple[str, ...]] = {
    "rf-enduse-reluctant": ("red-flag-end-use-refused", "sensitive-item-no-end-use"),
    "rf-needs-mismatch": ("red-flag-needs-mismatch",),
    "rf-technical-level": ("red-flag-no-plant",),
    "rf-no-background": ("red-flag-new-company",),
    "rf-cash-payment": ("red-flag-cash-payment",),
    "rf-unfamiliar": ("red-flag-buyer-unfamiliar",),
    "rf-no-install": ("red-flag-declines-installation",),
    "rf-delivery-vague": ("red-flag-vague-delivery",),
    "rf-forwarder-consignee": ("red-flag-forwarder-as-consignee",),
    "rf-odd-route": ("red-flag-odd-route",),
    "rf-odd-packing": ("red-flag-odd-packing",),
    "rf-evasive-reexport": ("red-flag-reexport-unclear",),
    "rf-voltage-mismatch": ("red-flag-setting-mismatch",),
    "rf-no-selfblind": ("red-flag-secrecy",),
    "rf-refer-bis": ("'hold the order and ask the authority'",),
    "rf-flag29-ownership": ("'share of a listed owner not known'",),
    "rf-lc-issuing-bank": ("red-flag-letter-of-credit",),
    "rf-no-web": ("red-flag-no-web-presence",),
    "rf-refuses-details": ("red-flag-end-use-refused", "red-flag-end-user-unknown"),
    "rf-shared-address": ("red-flag-shared-address", "red-flag-shared-address-listed"),
    "rf-last-minute-payment": ("red-flag-payment-switched",),
    "rf-shelf-company": ("red-flag-new-company",),
    "rf-volume-spike": ("red-flag-quantity-spike",),
    "rf-overpay": ("red-flag-overpays",),
    "rf-address-type": ("red-flag-unsuitable-address",),
    "rf-military-end-use": ("military-use-sensitive-item", "military-use-section-744-21", "military-intelligence-use"),
    "rf-wmd-end-use": ("missile-use-stated", "nuclear-use-stated", "chem-bio-use-stated", "uav-use-stated"),
    "rf-catchall-nuclear": ("un-1737-op4b-unlisted-goods",),
    "rf-listed-party": ("freeze-list-party", "ofac-sdn-party", "bis-entity-list-party", "other-list-party"),
    "rf-listed-alias": ("weak-name-of-listed-party", "ofac-sdn-party"),
    "rf-listed-owner": ("owned-half-by-listed",),
    "rf-iran-front": ("red-flag-front-company",),
    "rf-intermediary": ("red-flag-middleman",),
    "rf-pose-enduser": ("red-flag-poses-as-end-user",),
    "rf-relabel": ("red-flag-relabelled", "red-flag-remove-markings", "red-flag-labels-handled"),
    "rf-air-missile-parts": ("red-flag-iranian-carrier", "un-1803-op11-carriers"),
    "rf-specific-brand": ("red-flag-exact-model-only",),
    "rf-quantity-spike": ("red-flag-quantity-spike",),
    "rf-foreign-run": ("red-flag-front-company",),
    "rf-offer-not-order": ("'offers count as much as orders'",),
    "rf-known-network": ("reported-link-to-listed", "linked-party"),
    "rf-english-names": ("red-flag-layers-of-companies",),
    "rf-name-switch": ("red-flag-name-change",),
    "rf-hobby-channel": ("red-flag-hobby-channel", "red-flag-hobby-channel-risk-route"),
    "rf-medical-cover": ("red-flag-civil-cover",),
    "rf-academic": ("red-flag-study-of-missile-subjects", "red-flag-study-of-missile-subjects-iran"),
    "rf-diplomatic-bag": ("'parts in a diplomatic bag'",),
    "rf-irgc-cargo": ("red-flag-iranian-carrier", "un-1803-op11-carriers"),
    "rf-bunkering": ("un-1929-op14-cargo-inspection", "red-flag-container-prefix"),
    "rf-bank-iran": ("un-1803-op10-bank-vigilance",),
    "rf-third-currency": ("red-flag-cash-payment", "red-flag-payment-from-elsewhere"),
    "rf-end-user-cert": ("red-flag-end-user-papers",),
    "rf-blank-eccn": ("red-flag-classification-wrong",),
    "rf-hs-mismatch": ("red-flag-classification-wrong",),
    "rf-description-vague": ("red-flag-description-differs",),
    "rf-value-mismatch": ("red-flag-undervalued",),
    "rf-consignee-change": ("red-flag-consignee-changed",),
    "rf-destination-nocap": ("red-flag-no-plant",),
    "rf-chpl-transit": ("high-priority-item-to-russia-hub",),
    "rf-benign-context": ("'look-alikes of item families'",),
    "rf-humanitarian": ("'noted as an assurance or a civil use'", "iran-humanitarian-goods"),
    "rf-below-threshold": ("red-flag-just-below-limit",),
    "rf-layering": ("red-flag-layers-of-companies",),
    "rf-multi-transit": ("red-flag-odd-route", "sensitive-item-to-hub"),
    "rf-doc-scrub": ("red-flag-papers-hide-destination",),
    "rf-hidden-inside": ("red-flag-hidden-in-cargo",),
    "rf-civil-industry-cover": ("red-flag-civil-cover",),
    "rf-offshore-funds": ("red-flag-payment-from-elsewhere",),
    "rf-refused-then-rerouted": ("red-flag-refused-before",),
    "rf-address-check-fails": ("red-flag-unsuitable-address",),
    "rf-spec-precise-model": ("red-flag-exact-model-only",),
    "rf-local-subsidiary-insider": ("red-flag-anothers-licence",),
    "rf-secrecy-words": ("red-flag-secrecy",),
    "rf-container-prefix": ("red-flag-container-prefix",),
    "rf-false-building-materials": ("red-flag-relabelled", "red-flag-description-differs"),
    "rf-uav-low-tech": ("red-flag-uav-parts-risk-route",),
    "rf-fair-display": ("'offers at a fair'",),
}


def _key(name: str) -> str:
    """A name for comparison: letters alone, `and` as `&`, without the acronym in parentheses at its end."""
    words = (t.native for t in tokenize(re.sub(r"\s*\([^()]*\)$", "", name)))
    return "".join(word for word in words if word != "and")


def _bearers() -> dict[str, set[str]]:
    """Key of a name → the listings that bear it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for listing in CATALOG.listings.values():
        for name in (listing.name, *(alias.name for alias in listing.aliases)):
            bearers[_key(name)].add(listing.id)
            bearers["".join(t.native for t in tokenize(name) if t.native != "and")].add(listing.id)
    return bearers


@pytest.fixture(scope="module")
def fronts(shared: Path) -> list[dict[str, Any]]:
    """The well-attested rows of the facts."""
    rows = read_document(shared / "facts" / "procurement_fronts.yaml").data["rows"]
    return [row for row in rows if row["confidence"] in {"high", "medium"}]


def test_every_well_attested_front_is_a_listing(fronts: list[dict[str, Any]]) -> None:
    bearers = _bearers()
    assert len(fronts) >= 200
    assert [row["id"] for row in fronts if not bearers.get(_key(row["name"]))] == []


def test_every_ofac_front_keeps_its_uid(fronts: list[dict[str, Any]]) -> None:
    uids = {d.at for item in CATALOG.listings.values() for d in item.designations if d.source == "ofac-sdn"}
    wanted = {row["id"].removeprefix("pf-sdn-") for row in fronts if row["id"].startswith("pf-sdn-")}
    assert {uid for uid in wanted if f"uid {uid}" not in uids} == set()


def test_every_alias_of_a_front_leads_to_a_listing(fronts: list[dict[str, Any]]) -> None:
    bearers = _bearers()
    lost = {
        row["id"]: names
        for row in fronts
        if (names := {a["name"] for a in row.get("aliases", ()) if not bearers.get(_key(a["name"]))})
    }
    assert lost == ALIASES_LEFT_OUT


def test_every_indicator_is_raised_by_a_rule_or_named_as_not_visible(shared: Path) -> None:
    facts = read_document(shared / "facts" / "red_flags.yaml").data["rules"]
    assert {row["id"] for row in facts} == INDICATORS.keys()


@pytest.mark.parametrize(("indicator", "homes"), INDICATORS.items(), ids=INDICATORS)
def test_the_home_of_an_indicator_exists(indicator: str, homes: tuple[str, ...]) -> None:
    page = " ".join(SEVERITIES_PAGE.read_text(encoding="utf-8").split())
    for home in homes:
        assert home.strip("'") in page if home.startswith("'") else home in CATALOG.rules, home


def test_every_group_of_countries_has_the_members_of_the_facts(shared: Path) -> None:
    facts = read_document(shared / "facts" / "countries.yaml").data
    names = {
        "regime-mtcr": "mtcr-partners",
        "regime-nsg": "nsg-participants",
        "regime-wassenaar": "wassenaar-participants",
        "regime-australia-group": "australia-group-members",
        "tsl-bis-fincen-2022": "transshipment-russia-2022",
    }
    rows = (*facts["ear_country_groups"], *facts["regimes"], *facts["transshipment_lists"])
    wanted = {names.get(row["id"], row["id"]): set(row["members"]) for row in rows}
    wanted["transshipment-hubs"] = {row["country"] for row in facts["transshipment_hubs"]}
    as_china = {"HK"}  # the EAR counts Hong Kong as China, and our groups say so country by country
    differing = {
        ident: sorted(members ^ found)
        for ident, members in wanted.items()
        if (members ^ (found := {m.country for m in CATALOG.groups[ident].members})) - as_china
    }
    assert differing == {}
