"""Checks of item families: words that mean ordinary trade, terms in the wrong script, examples that fail."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from exportscreen.checks.background import expected_texts
from exportscreen.checks.model import Check, Content, File
from exportscreen.checks.names import SCRIPTS
from exportscreen.content.end_uses import EndUse
from exportscreen.content.items import ItemFamily
from exportscreen.content.places import Place
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import Issue
from exportscreen.models import ItemHit

MOST_EXPECTED = 20.0
"""Chance hits in 10,000 ordinary trade texts that a term of sensitive goods may cost."""
LATIN = frozenset({"en", "de", "fr", "es", "it", "tr", "pt", "nl", "sv", "pl", "ms", "id", "vi", "az"})
TERM_FIELDS = ("terms", "weak_terms", "lookalikes", "concern")
PHRASES_BY_LANGUAGE = frozenset(
    {*TERM_FIELDS, "phrases", "weak_phrases", "names", "nationalities", "localities", "only_named"}
)
"""Keys below which languages stand."""
BRANDED = frozenset({"lookalikes", "concern"})
"""Fields in which every language may hold names of brands and games in Latin letters."""
_EXPORT_CODE = r"\d[A-E]\d{3}(\.[a-z0-9]{1,4})*"
CODES: Mapping[str, str] = {
    "eu-annex-i": _EXPORT_CODE,
    "us-ccl": _EXPORT_CODE,
    "mtcr-annex": r"\d{1,2}\.[A-E]\.\d{1,2}(\.[a-z0-9]{1,3})*",
    "infcirc-254-part-2": r"\d\.[A-E]\.\d{1,2}(\.[a-z0-9]{1,3})*",
    "wassenaar-dual-use": r"\d\.[A-E]\.\d{1,2}(\.[a-z0-9]{1,3})*",
    "common-high-priority-list": r"\d{4}\.\d{2}",
    "eu-833-2014": r"\d{4}(\.\d{2})?|Annex [IVXL]+",
    "eu-military-list": r"ML\d{1,2}(\.[a-z0-9]{1,3})*",
}
"""Control list → how its paragraphs are numbered."""


def _terms(content: Content) -> Iterator[tuple[File, str, tuple[str, str, int], str]]:
    """(file, field, place, phrase) of every phrase by language in families, places and end uses."""
    for file in content.files:
        model = file.model
        fields: tuple[str, ...] = ()
        if isinstance(model, ItemFamily):
            fields = TERM_FIELDS
        elif isinstance(model, EndUse):
            fields = ("phrases", "weak_phrases", "lookalikes")
        elif isinstance(model, Place):
            fields = ("names", "nationalities", "localities", "lookalikes")
        for field in fields:
            for lang, words in getattr(model, field).items():
                for i, word in enumerate(words):
                    yield file, field, (field, lang, i), word


def find_unknown_languages(content: Content) -> Iterator[Issue]:
    """Languages in which nothing is written: a slip for another."""
    for file in content.files:
        for place, value in _by_language(file.document.data if file.document is not None else {}):
            for lang in value:
                if lang not in LATIN and lang not in SCRIPTS:
                    yield file.issue((*place, lang), f"{lang!r} is not a language the reader knows; correct the code")


def _by_language(value: Any, place: Path_ = ()) -> Iterator[tuple[Path_, dict[str, Any]]]:
    """All mappings from languages to phrases."""
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in rows:
        if key in PHRASES_BY_LANGUAGE and isinstance(child, dict):
            yield (*place, key), child
        else:
            yield from _by_language(child, (*place, key))


def find_generic_terms(content: Content) -> Iterator[Issue]:
    """Terms of sensitive goods or end uses that are ordinary trade language."""
    for file, field, place, word in _terms(content):
        model = file.model
        sure = field in {"terms", "phrases"}
        ordinary = isinstance(model, ItemFamily) and model.sensitivity == "ordinary"
        harmless = isinstance(model, EndUse) and model.category in {"civil", "humanitarian"}
        if not sure or ordinary or harmless:
            continue
        if (expected := expected_texts(word)) >= MOST_EXPECTED:
            message = f"{word!r} would turn up in about {expected:,.0f} of 10,000 ordinary trade texts"
            yield file.issue(place, f"{message}; move it to weak {field}, or write a fuller phrase")


def find_repeated_terms(content: Content) -> Iterator[Issue]:
    """Phrases given twice in one file, in one language."""
    seen: dict[tuple[str, str, str], str] = {}
    for file, field, place, word in _terms(content):
        kind = "concern" if field == "concern" else "phrase"
        key = (file.name, f"{place[1]} {kind}", " ".join(word.lower().split()))
        if key in seen:
            yield file.issue(place, f"{word!r} already stands under {seen[key]}; keep one")
        seen.setdefault(key, field)


def find_foreign_terms(content: Content) -> Iterator[Issue]:
    """Phrases written in another script than their language."""
    for file, field, place, word in _terms(content):
        lang = place[1]
        scripts = {unicodedata.name(c, "").split(" ")[0] for c in word if c.isalpha()}
        if not any(c.isalnum() for c in word):
            yield file.issue(place, f"{word!r} has no letter or digit")
        elif lang in LATIN and scripts - {"LATIN", "GREEK", "MICRO", "MODIFIER", "FULLWIDTH"}:
            yield file.issue(place, f"{word!r} is not in Latin letters and stands under `{lang}`")
        elif (
            field not in BRANDED
            and lang in SCRIPTS
            and scripts
            and not scripts & set(SCRIPTS[lang])
            and not _is_sign(word)
        ):
            yield file.issue(place, f"{word!r} is not in the script of `{lang}`, where it stands")


def _is_sign(word: str) -> bool:
    """Whether a phrase is an acronym or a model, which every language writes in Latin letters."""
    return all(any(c.isdigit() for c in part) or part.isupper() for part in re.split(r"[\s-]+", word) if part)


def example_problem(content: Content, text: str, family: ItemFamily, *, must_hit: bool) -> str:
    """Why an example of a family does not come true, in words; empty if it does."""
    found = [hit for hit in content.items_in(text) if hit.listing == family.id]
    if must_hit:
        if any(hit.reading != "lookalike" for hit in found):
            return ""
        return f"{text!r} does not name {family.id}; {_seen(content.items_in(text))}; add the words as a term"
    sure = [hit for hit in found if _is_good(hit)]
    return f"{text!r} names {family.id} by {sure[0].matched!r}; add a look-alike" if sure else ""


def find_failing_item_examples(content: Content) -> Iterator[Issue]:
    """Examples of families that the real finder does not bear out."""
    for file, family in content.of(ItemFamily):
        for kind in ("hit", "no_hit"):
            for k, text in enumerate(getattr(family.examples, kind)):
                if problem := example_problem(content, text, family, must_hit=kind == "hit"):
                    yield file.issue(("examples", kind, k), problem)


def _is_good(hit: ItemHit) -> bool:
    return hit.reading == "good" and hit.strength != "weak"


def _seen(found: tuple[ItemHit, ...]) -> str:
    names = ", ".join(dict.fromkeys(f"{hit.listing} ({hit.reading})" for hit in found))
    return f"it finds {names}" if names else "it finds nothing"


def find_odd_codes(content: Content) -> Iterator[Issue]:
    """Paragraph numbers that the control list cannot have, and customs headings that do not exist."""
    for file, family in content.of(ItemFamily):
        for i, control in enumerate(family.controls):
            form = CODES.get(control.list)
            if form is not None and not re.fullmatch(form, control.code):
                message = f"{control.code!r} is not numbered as {control.list} numbers its paragraphs"
                yield file.issue(("controls", i, "code"), message)
        for i, code in enumerate(family.hs_codes):
            chapter = int(code.code[:2])
            if not 1 <= chapter <= 97 or chapter == 77:
                yield file.issue(("hs_codes", i, "code"), f"{code.code}: the HS has no chapter {chapter:02d}")
        yield from _twice(file, family)


def _twice(file: File, family: ItemFamily) -> Iterator[Issue]:
    seen: set[tuple[str, str, str]] = set()
    for i, control in enumerate(family.controls):
        key = (control.list, control.code, control.covers)
        if key in seen:
            yield file.issue(
                ("controls", i, "code"), f"{control.list} {control.code} is given twice for the same goods"
            )
        seen.add(key)
    codes: set[str] = set()
    for i, code in enumerate(family.hs_codes):
        if code.code in codes:
            yield file.issue(("hs_codes", i, "code"), f"{code.code} is given twice")
        codes.add(code.code)
    names: set[str] = set()
    for i, model in enumerate(family.models):
        if model.name.casefold() in names:
            yield file.issue(("models", i, "name"), f"model {model.name!r} is given twice")
        names.add(model.name.casefold())


REGIME_OF: Mapping[str, frozenset[str]] = {
    "mtcr-annex": frozenset({"MTCR"}),
    "infcirc-254-part-1": frozenset({"NSG1"}),
    "infcirc-254-part-2": frozenset({"NSG2"}),
    "wassenaar-dual-use": frozenset({"WASSENAAR"}),
    "wassenaar-munitions": frozenset({"WASSENAAR", "MILITARY"}),
    "eu-annex-i": frozenset({"EU"}),
    "us-ccl": frozenset({"US"}),
    "us-usml": frozenset({"US", "MILITARY"}),
    "eu-military-list": frozenset({"EU", "MILITARY"}),
    "common-high-priority-list": frozenset({"CHPL"}),
    "australia-group": frozenset({"AG"}),
}
"""Control list → the regimes its paragraphs may be filed under."""


def find_wrong_regimes(content: Content) -> Iterator[Issue]:
    """Paragraphs filed under a regime that is not their list's."""
    for file, family in content.of(ItemFamily):
        for i, control in enumerate(family.controls):
            allowed = REGIME_OF.get(control.list)
            if allowed is not None and control.regime not in allowed:
                message = f"{control.regime} is not the regime of {control.list}; write {' or '.join(sorted(allowed))}"
                yield file.issue(("controls", i, "regime"), message)


def find_ungrounded_models(content: Content) -> Iterator[Issue]:
    """Model names for which nobody says where they come from."""
    for file, family in content.of(ItemFamily):
        for i, model in enumerate(family.models):
            if model.grounding == "stored" and model.basis is None and family.basis is None:
                message = f"{model.name!r} says `grounding: stored` and names no document; add `basis`"
                yield file.issue(("models", i, "name"), message)


def find_untested_families(content: Content) -> Iterator[Issue]:
    """Families without an example of either kind."""
    for file, family in content.of(ItemFamily):
        for kind in ("hit", "no_hit"):
            if not getattr(family.examples, kind):
                yield file.issue(("examples", kind), f"{family.id} has no `{kind}` example; write one")


CHECKS = (
    Check(
        id="language",
        severity="error",
        title="A language that nobody writes here",
        why="Phrases under a code nobody reads are read as another language's, or not at all.",
        mend="Correct the code: two letters, such as `en`, `zh`, `fa`.",
        run=find_unknown_languages,
        needs="files",
    ),
    Check(
        id="generic-term",
        severity="warning",
        title="A term of sensitive goods or uses is ordinary trade language",
        why="`pump` or `alloy` alone stands in thousands of harmless descriptions; each would be an alert.",
        mend="Move it to `weak_terms` or `weak_phrases`, or write the fuller phrase that means the sensitive good.",
        run=find_generic_terms,
    ),
    Check(
        id="repeated-term",
        severity="warning",
        title="A phrase stands twice in one file",
        why="A phrase that is both term and look-alike, or both sure and weak, is decided by accident.",
        mend="Keep the one that is right.",
        run=find_repeated_terms,
    ),
    Check(
        id="term-script",
        severity="error",
        title="A phrase is not in the script of its language",
        why="The reader looks for a phrase with its language's inflections; under the wrong language it is not found.",
        mend="Move it to the right language, or correct the letters.",
        run=find_foreign_terms,
    ),
    Check(
        id="item-example",
        severity="error",
        title="An example of an item family does not come true",
        why="Examples are the family's own tests, run through the real finder.",
        mend="`hit`: add the words as a term. `no_hit`: add a look-alike or make a term weak.",
        run=find_failing_item_examples,
    ),
    Check(
        id="code-form",
        severity="error",
        title="A paragraph number or customs code cannot be right, or stands twice",
        why="Readers look the paragraph up; a slip sends them to another one.",
        mend="Read it again in the list.",
        run=find_odd_codes,
    ),
    Check(
        id="regime",
        severity="error",
        title="A paragraph is filed under a regime that is not its list's",
        why="Rules ask by regime; the paragraph would be missed by one and wrongly taken by another.",
        mend="Write the regime of the list.",
        run=find_wrong_regimes,
    ),
    Check(
        id="model-basis",
        severity="warning",
        title="A model name without a document behind it",
        why="A trade name that nobody can look up cannot be defended to an auditor.",
        mend="Add `basis`, or say `grounding: memory`.",
        run=find_ungrounded_models,
    ),
    Check(
        id="missing-example",
        severity="error",
        title="A family has no example that is found, or none that must not be",
        why="Nothing would notice that its words stopped working, or began to work too well.",
        mend="Write one of each, as people write them.",
        run=find_untested_families,
    ),
)
