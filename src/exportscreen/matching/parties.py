"""Find listed parties in a transaction: names, acronyms, identifiers, with the context that supports them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from exportscreen.content.catalog import Catalog
from exportscreen.matching.alignment import INITIALS, LEAST_TELLING, Alignment, Found, explain, is_whole
from exportscreen.matching.comparison import STRONG_TELLING, compare_names
from exportscreen.matching.cues import Cues, Part
from exportscreen.matching.names import Name, named_units, weight
from exportscreen.matching.register import LONG_WORD, Entry, Register, has_latin
from exportscreen.matching.search.slots import units_of
from exportscreen.matching.support import Context, supports
from exportscreen.models import Basis, Role, Strength, Transaction, read_role
from exportscreen.policy import MatchPolicy
from exportscreen.reading.fields import Field
from exportscreen.reading.units import Unit, read_units

# --- Policy: when a name counts, and when it needs support ---------------------------------------------------------
RARE_ACRONYM = 4  # from four letters on one supporting fact is enough, below it takes two
INITIALS_POINTS = 2  # facts that initials need which no list gives as a name
GENERIC_POINTS = 2  # facts that a name of everyday words needs
CONSIDERED = 200  # names that are compared when the nearest are asked for
LOOKALIKE = 0.95  # a look-alike must itself be this alike to take a hit away
# ------------------------------------------------------------------------------------------------------------------

PART_ROLES: Mapping[Part, Role] = {
    "seller": "seller", "buyer": "buyer", "end_user": "end_user", "via": "intermediate_consignee", "agent": "agent",
    "carrier": "carrier", "bank": "bank",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A listing resembled by a stretch of a field; screening turns it into a hit."""

    listing: str
    alias: str
    field: str
    start: int
    end: int
    matched: str
    score: float
    telling: float
    strength: Strength
    role: Role | None
    role_basis: Basis
    evidence: tuple[str, ...]
    acronym: bool = False


class PartyFinder:
    """All names of a catalog's listings, ready to be found.

    Args:
        catalog: Content with watchlists.
        policy: Thresholds.
    """

    def __init__(self, catalog: Catalog, policy: MatchPolicy) -> None:
        self._catalog = catalog
        self._policy = policy
        self._register = Register(catalog, policy.threshold)

    def find(self, fields: Sequence[Field], transaction: Transaction, context: Context) -> tuple[Mention, ...]:
        """Mentions by field and place, at most one a listing in each field."""
        raw: list[tuple[Field, tuple[Unit, ...], Found]] = []
        for field, found in zip(fields, self._register.find_in([field.text for field in fields]), strict=True):
            if found:
                units = named_units(read_units(field.tokens))
                raw.extend((field, units, one) for one in found)
        drafts = self._drafts(raw)
        mentions = list(self._weigh(drafts, fields, transaction, context))
        mentions.extend(self._by_identifier(transaction))
        return tuple(sorted(mentions, key=lambda m: (_field_order(m.field, fields), m.start, -m.end, m.listing)))

    def identify(self, name: str) -> str | None:
        """The one listing that a whole name stands for, or None; for names that the user gives as facts."""
        units = units_of(name)
        best: tuple[float, str] | None = None
        for found in self._register.find(units):
            entry, a = self._register.entry(found.name), found.alignment
            whole = all(_is_small(u) for i, u in enumerate(units) if not a.first <= i <= a.last)
            if (
                entry.kind == "name"
                and whole
                and is_whole(self._register.name(found.name), a)
                and (best is None or a.score > best[0])
            ):
                best = (a.score, entry.listing)
        return best[1] if best is not None else None

    def near(self, text: str, floor: float, limit: int) -> tuple[tuple[str, str, float, tuple[str, ...]], ...]:
        """(listing, alias, score, evidence) of the names nearest to a text, below the threshold too, best first."""
        best: dict[str, tuple[str, str, float, tuple[str, ...]]] = {}
        for number in self._register.nearest(units_of(text), floor, CONSIDERED):
            entry = self._register.entry(number)
            if entry.kind == "lookalike":
                continue
            compared = compare_names(text, entry.alias, self._register.name(number).kind)
            if compared.score >= floor and (entry.listing not in best or compared.score > best[entry.listing][2]):
                best[entry.listing] = (entry.listing, entry.alias, compared.score, compared.evidence)
        return tuple(sorted(best.values(), key=lambda row: (-row[2], row[0]))[:limit])

    def _drafts(self, raw: Sequence[tuple[Field, tuple[Unit, ...], Found]]) -> list[_Draft]:
        best: dict[tuple[str, str], _Draft] = {}
        lookalikes: list[_Draft] = []
        for field, units, found in raw:
            entry, name = self._register.entry(found.name), self._register.name(found.name)
            a = found.alignment
            draft = _Draft(entry, name, field, units, found, units[a.first].start, units[a.last].end)
            written = field.text[draft.start : draft.end]
            if entry.kind == "acronym" and _letters(written) != _letters(entry.alias):
                continue  # an acronym is a mention only letter for letter, in plain capitals
            if self._is_foreign(entry, name, a, units):
                continue
            if entry.kind == "lookalike":
                if a.score >= LOOKALIKE:
                    lookalikes.append(draft)
                continue
            key = (entry.listing, field.name)
            if key not in best or draft.rank > best[key].rank:
                best[key] = draft
        kept = [d for d in best.values() if not any(_takes_away(d, look) for look in lookalikes)]
        return [d for d in kept if not any(_swallows(other, d) for other in kept)]

    def _is_foreign(self, entry: Entry, name: Name, found: Alignment, units: Sequence[Unit]) -> bool:
        """Whether Latin words meet a name in another script although the listing has Latin names of its own.

        Consonants alone make chance pairs (`wood in the rough` and a Persian name); the listing's Latin spellings say
        better whether Latin words are meant for it.
        """
        listing = self._catalog.listings[entry.listing]
        words = [(name.units[p.name], units[p.first]) for p in found.pairs if name.units[p.name].kind == "word"]
        if entry.kind == "lookalike" or not has_latin(listing.name):
            return False
        return bool(words) and all(n.script not in {"latin", "digit"} and t.script == "latin" for n, t in words)

    def _weigh(
        self, drafts: Sequence[_Draft], fields: Sequence[Field], transaction: Transaction, context: Context
    ) -> Iterator[Mention]:
        words = [u for d in {d.field.name: d for d in drafts}.values() for u in d.units]
        anchors = {d.entry.listing for d in drafts if d.own_strength(self._policy) == "strong"}
        cues = {field.name: Cues(field) for field in fields}
        named = {d.entry.listing for d in drafts if not d.by_initials}
        for draft in drafts:
            listing = self._catalog.listings[draft.entry.listing]
            facts = [*draft.own_facts(), *supports(listing, context, transaction, words)]
            friends = sorted((anchors | named) & self._register.related(listing.id) - {listing.id})
            if friends:
                facts.append((f"related party named: {', '.join(friends[:3])}", 2))
            elif others := sorted(anchors - {listing.id}):
                facts.append((f"listed party named: {', '.join(others[:3])}", 1))
            same = (d for d in drafts if d is not draft and d.entry.listing == listing.id and not d.by_initials)
            if any(d.entry.kind == "name" for d in same):
                facts.append(("named in full elsewhere", 2))
            strength, lines = draft.strength(self._policy, facts)
            least = INITIALS_POINTS if draft.by_initials else 1
            if strength == "weak" and draft.chance and sum(worth for _, worth in facts) < least:
                continue
            role, basis = _role_of(draft, transaction, cues[draft.field.name])
            a = draft.found.alignment
            yield Mention(
                listing=listing.id, alias=draft.entry.alias, field=draft.field.name, start=draft.start, end=draft.end,
                matched=draft.field.text[draft.start : draft.end], score=a.score, telling=a.telling, strength=strength,
                role=role, role_basis=basis, evidence=(*explain(draft.name, draft.units, a), *lines),
                acronym=draft.entry.kind == "acronym",
            )  # fmt: skip

    def _by_identifier(self, transaction: Transaction) -> Iterator[Mention]:
        for i, party in enumerate(transaction.parties):
            for kind, value in party.identifiers.items():
                for ident in self._register.with_identifier(kind, value):
                    listing = self._catalog.listings[ident]
                    role = read_role(party.role) if party.role else None
                    yield Mention(
                        listing=ident, alias=listing.name, field=f"parties[{i}].identifiers.{kind}", start=0,
                        end=len(value), matched=value, score=1.0, telling=2.0, strength="strong", role=role,
                        role_basis="stated" if role else "unknown", evidence=(f"same {kind}: {value}",),
                    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Draft:
    entry: Entry
    name: Name
    field: Field
    units: tuple[Unit, ...]
    found: Found
    start: int
    end: int

    @property
    def rank(self) -> tuple[bool, bool, float, float, int]:
        a = self.found.alignment
        worth = round(a.score * min(self.telling, 2.0), 4)
        return self.entry.kind == "name" and not self.by_initials, self.full, worth, a.score, a.last - a.first

    @property
    def telling(self) -> float:
        """Telling power found, by the rarer reading of neither side: words of another script are all rare to us."""
        a = self.found.alignment
        used = {i for p in a.pairs for i in range(p.first, p.last + 1)}
        return min(a.telling, sum(weight(self.units[i]) for i in used if _cost_between(self.units[i])))

    @property
    def full(self) -> bool:
        """All of the name is there, legal form aside, nearly letter for letter, and nothing else stands between."""
        a = self.found.alignment
        return is_whole(self.name, a) and not any(
            _cost_between(self.units[i])
            for i in range(a.first, a.last + 1)
            if not any(p.first <= i <= p.last for p in a.pairs)
        )

    @property
    def by_initials(self) -> bool:
        """A word in capitals that is the initials of the name; the list does not give it."""
        return self.found.alignment.pairs[0].how == INITIALS

    @property
    def chance(self) -> bool:
        """So little of a name that it is no sign at all unless something supports it."""
        return not self.full or (self.entry.kind == "acronym" and len(self.name.units[0].raw) < RARE_ACRONYM)

    @property
    def unmistakable(self) -> bool:
        """A long word that no public name or trade text is known to use (`Handasieh`), spelt letter for letter."""
        words = [p for p in self.found.alignment.pairs if self.name.units[p.name].kind == "word"]
        return self.full and any(
            p.similarity == 1.0 and len(self.name.units[p.name].raw) >= LONG_WORD and self.name.weights[p.name] == 1.0
            for p in words
        )

    @property
    def whole_field(self) -> bool:
        a = self.found.alignment
        outside = [u for i, u in enumerate(self.units) if not a.first <= i <= a.last]
        return self.field.kind == "party_name" and all(map(_is_small, outside))

    def own_facts(self) -> list[tuple[str, int]]:
        facts: list[tuple[str, int]] = []
        a = self.found.alignment
        if self.whole_field and (self.full or self.by_initials):
            facts.append(("is the whole name field", 1))
        legal = [p for p in a.pairs if self.name.units[p.name].kind == "legal" and p.similarity == 1.0]
        solid = [p for p in a.pairs if self.name.units[p.name].kind not in {"legal", "stop"}]
        if legal and self.full:
            facts.append(("same legal form", 1))
        elif self.full and len(solid) >= 3 and all(self.units[p.first].capital for p in solid if p.first == p.last):
            facts.append(("written out in full", 1))
        return facts

    def own_strength(self, policy: MatchPolicy) -> Strength:
        return self.strength(policy, self.own_facts())[0]

    def strength(self, policy: MatchPolicy, facts: Sequence[tuple[str, int]]) -> tuple[Strength, tuple[str, ...]]:
        a = self.found.alignment
        points = sum(worth for _, worth in facts)
        lines = tuple(f"supported: {line}" for line, _ in facts)
        if self.by_initials:
            return "weak", lines  # others have the same initials
        if self.entry.kind == "acronym":
            needed = 1 if len(self.name.units[0].raw) >= RARE_ACRONYM else 2
        elif self.entry.weak or self.telling < LEAST_TELLING:
            needed = GENERIC_POINTS
        elif self.telling < STRONG_TELLING:
            needed = 0 if self.unmistakable else 1
        else:
            return ("strong" if a.score >= policy.strong else "medium"), lines
        if points < needed:
            return "weak", (*lines, f"needs {needed - points} more supporting fact{'s' if needed - points > 1 else ''}")
        return ("strong" if points > needed and a.score >= policy.strong else "medium"), lines


def _cost_between(unit: Unit) -> bool:
    return unit.kind not in {"legal", "stop", "title"}


def _is_small(unit: Unit) -> bool:
    """Legal forms, small words and places, which do not make a name another one."""
    return unit.kind in {"legal", "stop", "place"}


def _letters(name: str) -> str:
    return "".join(c for c in name if c.isalnum())


def _takes_away(draft: _Draft, look: _Draft) -> bool:
    """Whether a look-alike explains the same stretch better, or equally well and more of it; else the listing stays."""
    same = draft.entry.listing == look.entry.listing and draft.field is look.field
    covers = look.start <= draft.start and draft.end <= look.end
    theirs, ours = look.found.alignment.score, draft.found.alignment.score
    longer = look.end - look.start > draft.end - draft.start and look.telling > draft.telling
    return same and covers and (theirs > ours or (theirs == ours and longer))


def _swallows(other: _Draft, draft: _Draft) -> bool:
    """Whether a longer, more telling name of another listing contains a mention."""
    if other is draft or other.field is not draft.field or other.entry.listing == draft.entry.listing:
        return False
    inside = other.start <= draft.start and draft.end <= other.end
    longer = other.end - other.start > draft.end - draft.start
    return inside and longer and other.full and other.telling > draft.telling


def _role_of(draft: _Draft, transaction: Transaction, cues: Cues) -> tuple[Role | None, Basis]:
    if draft.field.kind in {"party_name", "party_address"} and draft.field.row is not None:
        written = transaction.parties[draft.field.row].role
        role = read_role(written) if written else None
        return role, "stated" if role else "unknown"
    part = cues.part(draft.start, draft.end)
    return (PART_ROLES[part], "inferred") if part is not None else (None, "unknown")


def _field_order(name: str, fields: Sequence[Field]) -> int:
    return next((i for i, field in enumerate(fields) if field.name == name), len(fields))
