import { type Conflict, type Fact, formatTimestamp } from "@keepsake/core";
import type { FactVersion } from "../facts/fact-version.ts";
import { holdsAt, isKnownAt } from "../facts/holds-at.ts";
import { toFact } from "../facts/to-fact.ts";
import type { Ruling } from "./ruling.ts";

/** Names a conflict after the first of its facts. */
export function toConflictId(rivals: readonly FactVersion[]): string {
  const [first = ""] = rivals.map(({ id }) => id).toSorted();
  return first.replace("fact_", "conflict_");
}

/** Facts in conflict, and what was decided of it, as callers see them. */
export function toConflict(rivals: readonly FactVersion[], ruling: Ruling | undefined): Conflict {
  const standing = rivals.filter((rival) => isKnownAt(rival) && holdsAt(rival, Date.now()));
  const isStanding = standing.length > 1;
  const facts = (isStanding ? standing : rivals).map((rival) => toFact(rival));
  const [{ scope, subject, predicate }] = asFilled(facts);
  const isOpen = isStanding && ruling === undefined;
  return {
    id: toConflictId(rivals),
    scope,
    kind: "value_disagreement",
    status: isOpen ? "open" : statusBy(ruling),
    subject,
    predicate,
    facts: facts.toSorted(mostCertainFirst),
    detectedAt: lastOf(facts.map(({ recordedFrom }) => recordedFrom)),
    resolvedAt: isOpen ? null : endOf(rivals),
    resolvedBy: null,
    reason: null,
    ...(ruling !== undefined && toDecision(ruling)),
  };
}

type Decision = Pick<Conflict, "resolvedAt" | "resolvedBy" | "reason">;

function toDecision({ decidedAt, decidedBy, reason }: Ruling): Decision {
  return { resolvedAt: decidedAt, resolvedBy: decidedBy, reason };
}

function statusBy(ruling: Ruling | undefined): "resolved" | "dismissed" {
  return ruling?.action === "dismiss" ? "dismissed" : "resolved";
}

/** When the first of them was no longer known, or no longer held. */
function endOf(rivals: readonly FactVersion[]): string | null {
  const closed = rivals.flatMap(({ recordedToMs }) => recordedToMs ?? []);
  const ended = rivals.flatMap(({ validToMs }) => validToMs ?? []);
  const [first] = [closed, ended].filter(({ length }) => length > 0);
  return first === undefined ? null : formatTimestamp(Math.min(...first));
}

function asFilled(facts: readonly Fact[]): readonly [Fact, ...Fact[]] {
  const [first, ...rest] = facts;
  if (first === undefined) {
    throw new TypeError("a conflict is of two facts or more");
  }
  return [first, ...rest];
}

function lastOf(times: readonly string[]): string {
  return times.toSorted().at(-1) ?? "";
}

function mostCertainFirst(left: Fact, right: Fact): number {
  return right.confidence - left.confidence || (left.text < right.text ? -1 : 1);
}
