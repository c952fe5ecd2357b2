"""A report for a person: what was screened against, the transaction with its matches, flags, why, law, outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from exportscreen.models import (
    Citation,
    ControlAnswer,
    ControlStatus,
    EndUseHit,
    Flag,
    Hit,
    ItemHit,
    Link,
    PartyHit,
    PlaceHit,
    Report,
    Scope,
    Transaction,
)
from exportscreen.reporting.layout import Paper, Span, harmless, width
from exportscreen.reporting.words import (
    CITATION,
    CONTROL,
    DAY,
    EFFECT,
    GAP,
    SEVERITY_ORDER,
    STANDING,
    count,
    outcome_words,
    said,
)

LABEL = 15
"""Columns for a field's name; the longest common one is `freight forwarder`, which is cut to its line."""
CONTEXT = 160
"""Characters shown on each side of a match in a text too long to show whole."""
NO_BREAK = "\N{NO-BREAK SPACE}"
ANSWERS_IN_FULL = 2
"""Control paragraphs of one answer shown with their reason, so that a family of thirty stays readable; the JSON form
has them all. Limits that are met are always shown."""
LONG_TEXT = 1_500
"""Characters from which a text is shown in extracts."""


def render_scope(scope: Scope, paper: Paper) -> Iterator[str]:
    """What was screened against, ended by what was not."""
    listings = sum(one.listings for one in scope.lists)
    yield from paper.lines(
        [
            Span("SCREENED AGAINST", "bold"),
            Span(f"  {count(len(scope.lists), 'list')}, {count(listings, 'listing')}"),
        ]
    )
    for one in scope.lists:
        tail = f"{one.listings:>7,}  edition {one.edition}"
        room = paper.columns - 2 - len(tail) - 2
        rows = list(Paper(room).lines(f"{one.title} [{one.id}]"))
        padding = " " * (room - width(rows[0]))
        yield f"  {rows[0]}{padding}  {tail}"
        yield from (f"    {row}" for row in rows[1:])
    yield from paper.lines(
        f"law of {', '.join(scope.jurisdictions) or 'no jurisdiction'}; names and terms in "
        f"{', '.join(scope.languages) or 'no language'}",
        first="  ",
    )
    if scope.note:
        yield from paper.lines(scope.note, first="  ")
    if scope.not_loaded:
        yield from paper.lines(
            [
                Span("NOT LOADED", "bold"),
                Span(f"  {count(len(scope.not_loaded), 'official list')}; a party on one of them is not found here:"),
            ]
        )
        yield from paper.lines(", ".join(scope.not_loaded), first="  ")
    else:
        yield from paper.lines([Span("NOT LOADED", "bold"), Span("  no official list known here is missing")])


def render_report(
    report: Report,
    transaction: Transaction | None,
    paper: Paper,
    *,
    place: str = "",
    hidden: int = 0,
    with_scope: bool = True,
) -> Iterator[str]:
    """One report as lines, the outcome last.

    Args:
        report: Report to show; its flags are all shown.
        transaction: What was screened, to show the matches in; None where it could not be read.
        paper: Width and colour.
        place: Where the transaction came from, `file:line`; shown if it has no id.
        hidden: Flags left out before, on the reader's word.
        with_scope: Whether to open with what was screened against.
    """
    if with_scope:
        yield from render_scope(report.scope, paper)
        yield ""
    name = report.id or place or "transaction"
    yield from paper.lines([Span(name, "bold"), Span(f"  as of {report.as_of} ({DAY[report.as_of_basis]})")])
    if transaction is not None:
        yield from _render_transaction(transaction, report, paper)
    shown: set[str] = set()
    for flag in sorted(report.flags, key=lambda flag: -SEVERITY_ORDER[flag.severity]):
        yield ""
        yield from _render_flag(flag, report, shown, paper)
    yield from _render_unclaimed(report, shown, hidden, paper)
    yield from _render_gaps_and_notes(report, paper)
    yield ""
    style = report.severity if report.outcome == "flagged" else "bold"
    yield from paper.lines([Span(f"Outcome: {outcome_words(report, hidden, unread=transaction is None)}", style)])


def transaction_fields(transaction: Transaction) -> Iterator[tuple[str, str, str]]:
    """What a transaction says: the field as hits name it, its label, its value."""
    t = transaction
    if t.text:
        yield "text", "text", t.text
    for i, party in enumerate(t.parties):
        yield f"parties[{i}].name", said(party.role or f"party {i + 1}"), party.name
        for field, value in (("country", party.country), ("address", party.address)):
            if value:
                yield f"parties[{i}].{field}", f"  {field}", value
        for kind, number in party.identifiers.items():
            yield f"parties[{i}].identifiers.{kind}", f"  {kind}", number
    for i, item in enumerate(t.items):
        label = f"item {i + 1}" if len(t.items) > 1 else "item"
        if item.description:
            yield f"items[{i}].description", label, item.description
        if item.hs_code:
            yield f"items[{i}].hs_code", "  HS code" if item.description else f"{label} HS code", item.hs_code
        if item.quantity is not None:
            yield f"items[{i}].quantity", "  quantity", f"{item.quantity} {item.unit or ''}".rstrip()
        for parameter, stated in item.parameters.items():
            yield f"items[{i}].parameters.{parameter}", f"  {said(parameter)}", stated
    for field, value in (("origin", t.origin), ("destination", t.destination)):
        if value:
            yield field, field, value
    for i, via in enumerate(t.via):
        yield f"via[{i}]", "via", via
    if t.end_use:
        yield "end_use", "end use", t.end_use
    for i, share in enumerate(t.ownership):
        yield f"ownership[{i}]", "ownership", f"{share.owner} holds {share.share:g} % of {share.owned}"


def _render_transaction(transaction: Transaction, report: Report, paper: Paper) -> Iterator[str]:
    for field, label, value in transaction_fields(transaction):
        ranges = _merged((hit.start, hit.end) for hit in report.hits if hit.field == field and hit.end > hit.start)
        first = f"  {harmless(label)[:40]:<{LABEL}} "
        yield from paper.lines(_highlight(value, ranges, paper.colour), first=first, rest=" " * (LABEL + 3))


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _highlight(value: str, ranges: list[tuple[int, int]], colour: bool) -> Iterator[Span]:
    """The value with its matches styled, or between marks that the value itself does not hold."""
    opening, closing = ("«", "»") if not set("«»") & set(value) else ("⟦", "⟧")
    if colour:
        opening = closing = ""
    at = 0
    for start, end in ranges:
        yield Span(_between(value, at, start, at > 0, True))
        yield Span(f"{opening}{value[start:end]}{closing}", "match")
        at = end
    yield Span(_between(value, at, len(value), bool(ranges), False))


def _between(value: str, start: int, end: int, after: bool, before: bool) -> str:
    """The words between two matches; of a long text only what is near one."""
    part = value[start:end]
    if len(value) <= LONG_TEXT:
        return part
    head, tail = (CONTEXT if after else 0), (CONTEXT if before else 0)
    if not after and not before:
        head = LONG_TEXT
    if len(part) <= head + tail:
        return part
    left_out = f"[… {len(part) - head - tail:,} characters …]"
    return f"{part[:head]}{left_out}{part[len(part) - tail :] if tail else ''}"


def _render_flag(flag: Flag, report: Report, shown: set[str], paper: Paper) -> Iterator[str]:
    head = flag.severity.upper()
    yield from paper.lines(
        [Span(head, flag.severity), Span(f"  {flag.title}", "bold")],
        rest="  ",
    )
    jurisdiction = "no jurisdiction's law" if flag.jurisdiction == "NONE" else flag.jurisdiction
    yield from paper.lines(f"{EFFECT[flag.effect]} · {jurisdiction} · rule {flag.rule}", first="  ")
    yield from paper.lines(flag.message, first="  ")
    if flag.hits:
        yield from paper.lines([Span("Why", "bold")], first="  ")
    for ident in flag.hits:
        yield from _render_hit(report.hit(ident), ident in shown, paper)
        shown.add(ident)
    if flag.citations:
        yield from paper.lines([Span("Law and sources", "bold")], first="  ")
    for citation in flag.citations:
        yield from _render_citation(citation, paper, "    ")
    yield from paper.lines([Span(f"fingerprint {flag.fingerprint}", "dim")], first="  ")


def _render_hit(hit: Hit, seen: bool, paper: Paper, *, brief: bool = False) -> Iterator[str]:
    what = {"end_use": "end use"}.get(hit.kind, hit.kind)
    head = f"{hit.id} {what} “{hit.matched}” in {hit.field}"
    if seen:
        yield from paper.lines(f"{head} (above)", first="    ", rest="       ")
        return
    name = "" if hit.name.casefold() == hit.matched.casefold() else f" ~ {hit.name}"
    yield from paper.lines([Span(head), Span(name), Span(f" [{hit.listing}]", "dim")], first="    ", rest="       ")
    for line in hit_lines(hit, brief=brief):
        yield from paper.lines(line, first="       ", rest="         ")


def hit_lines(hit: Hit, *, brief: bool = False) -> Iterator[str]:
    """What a hit rests on: score, standing, evidence; unless brief, also designations, allegations, links, controls."""
    score = f"score {hit.score:.2f}, {hit.strength}"
    if isinstance(hit, PartyHit):
        role = f"; role {said(hit.role)} ({hit.role_basis})" if hit.role else "; role unknown"
        alias = f"; as “{hit.alias}”" if hit.alias not in {hit.name, hit.matched} else ""
        yield f"{score}{alias}{role}"
        yield f"standing: {STANDING[hit.standing]}"
    elif isinstance(hit, PlaceHit):
        part = f" as {hit.role} ({hit.role_basis})" if hit.role != "unknown" else ", its part unknown"
        yield f"{score}; {hit.country}{part}"
    elif isinstance(hit, ItemHit):
        reading = {"good": "", "related": "; something for it, not the good itself"}.get(hit.reading)
        yield f"{score}{f'; {hit.reading}' if reading is None else reading}"
    elif isinstance(hit, EndUseHit):
        yield f"{score}; {said(hit.category)} end use, {hit.reading}"
    else:
        yield score
    if hit.evidence:
        yield f"evidence: {'; '.join(hit.evidence)}"
    if brief:
        return
    if isinstance(hit, PartyHit):
        yield from _party_lines(hit)
    if isinstance(hit, ItemHit):
        for value in hit.values:
            yield f"{said(value.parameter)}: {value.value} ({value.basis}){f'; {value.note}' if value.note else ''}"
        yield from _control_lines(hit.controls)


def _control_lines(controls: Iterable[ControlAnswer]) -> Iterator[str]:
    """Paragraphs by how they were answered: the first of each answer with its reason, the others by name."""
    by_status: dict[ControlStatus, list[ControlAnswer]] = {status: [] for status in CONTROL}
    for answer in controls:
        by_status[answer.status].append(answer)
    for status, answers in by_status.items():
        whole = len(answers) if status == "meets" else ANSWERS_IN_FULL
        for answer in answers[:whole]:
            doubt = "" if answer.confidence == "high" else f" [confidence {answer.confidence}]"
            said_already = CONTROL[status] in answer.why
            why = answer.why if said_already else f"{CONTROL[status]}; {answer.why}"
            yield f"{answer.list} {answer.code}: {why}{doubt}"
        if others := ", ".join(f"{answer.list} {answer.code}".replace(" ", NO_BREAK) for answer in answers[whole:]):
            yield f"also {CONTROL[status]}: {others}"


def _party_lines(hit: PartyHit) -> Iterator[str]:
    for view in hit.designations:
        entry = f"{view.list}: {STANDING[view.standing]}, {said(view.measure)}"
        days = _days(view.effective_from, view.effective_to)
        yield f"{entry}{days}; {_citation_words(view.citation)}"
        if view.citation.note:
            yield f"  {view.citation.note}"
    for allegation in hit.allegations:
        yield f"reported: {allegation.allegation} ({_place_of(allegation.citation)})"
        answer = f"response: {allegation.response}" if allegation.response else "no response known"
        yield f"  {answer}; {said(allegation.case_status)}, reviewed {allegation.reviewed_on}"
    for link in hit.links:
        yield _link_words(link)


def _link_words(link: Link) -> str:
    share = f" ({link.share:g} %)" if link.share is not None else ""
    listing = f" [{link.listing}]" if link.listing else ""
    step = f", {link.steps} steps" if link.steps > 1 else ""
    by = {"legal_act": "a legal act says so", "reported": "reported, not established", "user": "as you stated"}
    standing = f"; {STANDING[link.standing]}" if link.standing else ""
    cited = f"; {_place_of(link.citation)}" if link.citation else ""
    return f"link: {said(link.relation)}{share} {link.name}{listing}{step}; {by[link.stated_by]}{standing}{cited}"


def _days(start: date | None, end: date | None) -> str:
    if start is None and end is None:
        return ""
    return f" ({start or '…'} to {end or 'open'})"


def _place_of(citation: Citation) -> str:
    return f"{citation.source} {citation.at}"


def _citation_words(citation: Citation) -> str:
    return f"{_place_of(citation)}, {CITATION[citation.status]}"


def _render_citation(citation: Citation, paper: Paper, indent: str) -> Iterator[str]:
    status = CITATION[citation.status]
    yield from paper.lines(
        [Span(_place_of(citation), "bold"), Span(f": {citation.title}; {status}")], first=indent, rest=f"{indent}  "
    )
    for extra in (citation.note, citation.url):
        if extra:
            yield from paper.lines(extra, first=f"{indent}  ")


def _render_unclaimed(report: Report, shown: set[str], hidden: int, paper: Paper) -> Iterator[str]:
    claimed = shown | {ident for flag in report.flags for ident in flag.hits}
    rest = [hit for hit in report.hits if hit.id not in claimed]
    if not rest:
        return
    yield ""
    why = "not used by the flags shown" if report.flags or hidden else "no rule raised a flag on them"
    yield from paper.lines([Span("ALSO FOUND", "bold"), Span(f"  {why}")])
    for hit in rest:
        yield from _render_hit(hit, False, paper, brief=True)


def _render_gaps_and_notes(report: Report, paper: Paper) -> Iterator[str]:
    if report.gaps:
        yield ""
        yield from paper.lines([Span("NOT SCREENED", "bold"), Span(f"  {count(len(report.gaps), 'gap')}")])
    for gap in report.gaps:
        value = f" “{gap.value}”" if gap.value else ""
        head = f"{gap.field}{value}: " if gap.field or value else ""
        yield from paper.lines(f"{head}{GAP[gap.kind]}; {gap.why}", first="  ", rest="    ")
    if report.notes:
        yield ""
        yield from paper.lines([Span("NOTES", "bold")])
    for note in report.notes:
        yield from paper.lines(note, first="  - ")
    if report.meta:
        yield from paper.lines(f"not screened, only echoed: meta {', '.join(map(str, report.meta))}", first="  - ")
